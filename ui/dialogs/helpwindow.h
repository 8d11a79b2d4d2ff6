// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace Proctor {

class HelpBrowser;

/// The pages of resources/help in a window of their own, with a list of them and a search in the
/// page. Lives on the GUI thread.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// "manual.md"; opens and raises the window.
    void openPage(const QString &page);
    [[nodiscard]] QString page() const;

private:
    [[nodiscard]] QWidget *makeBar();
    void makeContents();
    void addKeys();
    void search(bool backward);

    QListWidget *m_contents;
    HelpBrowser *m_browser;
    QLineEdit *m_search = nullptr;
    QLabel *m_notFound = nullptr;
};

} // namespace Proctor
