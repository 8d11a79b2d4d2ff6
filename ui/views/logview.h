// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/logsearch.h"
#include "models/logsource.h"
#include "models/logtext.h"
#include "views/logpainter.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace Proctor {

class LogCanvas;
class LogSearchBar;

/// The log of what is selected: what its programs write, its messages and errors, live. Stays with
/// its selection while it is pinned. Lives on the GUI thread.
class LogView final : public QWidget
{
    Q_OBJECT

public:
    /// The store must outlive it.
    explicit LogView(const Store &store, QWidget *parent = nullptr);
    ~LogView() override;

    /// Shows the log of the selection, or keeps it for the time when the log is no longer pinned.
    /// `title` says in words whose log it is.
    void setSelection(const LogSelection &selection, const QString &title);
    /// Scrolls to the last error of what is shown, now or as soon as it has been read; for a log
    /// that is not pinned.
    void goToFailure();
    /// Nothing is selected.
    void clear();
    /// Committed events of any job.
    void append(const EventBatch &batch);

    [[nodiscard]] bool isPinned() const;

    // For the menus of the window.
    [[nodiscard]] QAction *followAction() const { return m_follow; }
    [[nodiscard]] QAction *wrapAction() const { return m_wrap; }
    [[nodiscard]] QAction *timesAction() const { return m_times; }
    [[nodiscard]] QAction *eventsAction() const { return m_events; }
    [[nodiscard]] QAction *pinAction() const { return m_pin; }
    [[nodiscard]] QAction *findAction() const { return m_find; }
    [[nodiscard]] QAction *findNextAction() const { return m_findNext; }
    [[nodiscard]] QAction *findPreviousAction() const { return m_findPrevious; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *selectAllAction() const { return m_selectAll; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QAction *zoomInAction() const { return m_zoomIn; }
    [[nodiscard]] QAction *zoomOutAction() const { return m_zoomOut; }
    [[nodiscard]] QAction *zoomResetAction() const { return m_zoomReset; }

    [[nodiscard]] LogSource &source() { return m_source; }
    [[nodiscard]] LogSearch &search() { return m_search; }
    [[nodiscard]] LogCanvas *canvas() const { return m_canvas; }

    /// Writes the whole log to a file; what came of it stands below the log.
    void saveTo(const QString &path);

Q_SIGNALS:
    void pinnedChanged(bool pinned);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *addAction(const QString &icon, const QString &text, const QString &toolTip,
                       const QKeySequence &shortcut);
    QAction *addToggle(const QString &icon, const QString &text, const QString &toolTip, bool on);
    void makeActions();
    void makeEditActions();
    void makeLayout();
    void addButton(QHBoxLayout *row, QAction *action);
    void connectParts();

    void setTitle(const QString &title);
    void showSelection();
    void updateEmptyText();
    void updateNote();
    void setNote(const QString &text, bool isBad);
    void setPinned(bool pinned);

    void lookForFailure();

    void openSearch();
    void closeSearch();
    void restartSearch();
    void searchChanged();
    void goToHit(bool forwards);
    void markFound(qint64 line, const QString &text, std::vector<LogMark> &marks) const;

    void copy();
    void chooseFile();

    LogSource m_source;
    LogSearch m_search;
    LogText m_text;
    LogSelection m_selection; // what the window has selected; another one than is shown when pinned
    QString m_title;
    QString m_shownTitle;
    bool m_isFollowWanted = true;
    bool m_isFailureWanted = false; // the log is to be scrolled to it
    QTimer m_reading;               // until it is worth a word
    qint64 m_hit = -1;              // that one has gone to
    qint64 m_shownHits = 0;
    bool m_isHitWanted = false; // as soon as there is one
    std::optional<LogMatcher> m_marker;

    QLabel *m_titleLabel = nullptr;
    LogCanvas *m_canvas = nullptr;
    LogSearchBar *m_bar = nullptr;
    QWidget *m_noteRow = nullptr;
    QLabel *m_note = nullptr;

    QAction *m_follow = nullptr;
    QAction *m_wrap = nullptr;
    QAction *m_times = nullptr;
    QAction *m_events = nullptr;
    QAction *m_pin = nullptr;
    QAction *m_find = nullptr;
    QAction *m_findNext = nullptr;
    QAction *m_findPrevious = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_save = nullptr;
    QAction *m_zoomIn = nullptr;
    QAction *m_zoomOut = nullptr;
    QAction *m_zoomReset = nullptr;
};

} // namespace Proctor
