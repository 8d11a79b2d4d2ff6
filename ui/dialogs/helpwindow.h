// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helpsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QStackedWidget;
class QToolButton;

namespace Proctor {

class HelpBrowser;

/// The pages of resources/help in a window of their own, with a list of them, a search in all of
/// them and one in the page. Lives on the GUI thread.
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
    [[nodiscard]] QWidget *makeSide();
    void searchEverywhere(const QString &text);
    void openHit(const QListWidgetItem *item);

    QListWidget *m_contents;
    QLineEdit *m_everywhere;
    QListWidget *m_hits;
    QStackedWidget *m_side;
    HelpSearch m_pages; // of all pages; filled when first asked
    HelpBrowser *m_browser;
    QLineEdit *m_inPage = nullptr;
    QLabel *m_notFound = nullptr;
};

} // namespace Proctor
