// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QTextBrowser>

namespace Proctor {

/// Shows the help pages of the program; Markdown with tables and code that follow the palette.
/// Links to other places open outside. Lives on the GUI thread.
class HelpBrowser final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    /// "manual.md".
    [[nodiscard]] QString page() const;
    void showPage(const QString &page);
    /// Its Markdown, in the language of the window where there is one; else in English.
    [[nodiscard]] static QByteArray pageText(const QString &page);
    /// "The window" is "the-window".
    [[nodiscard]] static QString anchorOf(const QString &heading);
    /// Goes to the heading that Markdown calls `anchor`: its words in small letters with hyphens
    /// between them. False if the page has none.
    bool goToHeading(const QString &anchor);
    /// Goes to the next place with `text`, from the top again behind the last one.
    bool findNext(const QString &text, bool backward = false);
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkOpened(const QUrl &url); ///< one that leads out of the help

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);
    [[nodiscard]] QImage picture(const QString &file) const;
    void dress();
    void dressTables(QTextFrame *frame);
    void dressBlocks();
};

} // namespace Proctor
