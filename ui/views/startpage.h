// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace Proctor {

class RecentFiles;
struct Sample;

/// What the window shows while nothing is open: open a descriptor, go on with a recent one, or try
/// a sample. Lives on the GUI thread.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    /// `recent` must outlive the page.
    explicit StartPage(RecentFiles &recent, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void fileRequested(const QString &path);
    /// The name of a sample (support/samples.h).
    void sampleRunRequested(const QString &name);
    void sampleShowRequested(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeRecent();
    [[nodiscard]] QWidget *makeSamples();
    [[nodiscard]] QWidget *makeCard(const Sample &sample);
    void listRecent();
    void arrangeCards();

    RecentFiles &m_recent;
    QWidget *m_column = nullptr;     ///< all that is shown, of limited width
    QWidget *m_recentPart = nullptr; ///< hidden while there are none
    QVBoxLayout *m_recentList = nullptr;
    QGridLayout *m_cardGrid = nullptr;
    QList<QWidget *> m_cards;
    int m_cardColumns = 0;
};

} // namespace Proctor
