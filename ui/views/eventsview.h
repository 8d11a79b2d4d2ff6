// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/eventtable.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;
class QTableView;

namespace Proctor {

/// Every stored event of a job as a table, with a filter, and all of the chosen one beside it.
/// Follows the end while that is seen. Lives on the GUI thread.
class EventsView final : public QWidget
{
    Q_OBJECT

public:
    /// Characters of a payload that are shown; copies have all.
    static constexpr qsizetype longestShown = 100'000;

    /// The store must outlive it.
    explicit EventsView(const Store &store, QWidget *parent = nullptr);
    ~EventsView() override;

    void setJob(JobId job);
    /// What is chosen elsewhere, for those who want to see only its events.
    void setPlace(const LogSelection &place);
    void setUntil(std::optional<EventId> last) { m_model->setUntil(last); }
    void append(const EventBatch &batch) { m_model->append(batch); }

    [[nodiscard]] EventTable &model() { return *m_model; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    [[nodiscard]] QLineEdit &filterEdit() { return *m_filter; }
    /// The payload of the chosen event, laid out, all of it; empty while it is being read.
    [[nodiscard]] const QString &payload() const { return m_payload; }

Q_SIGNALS:
    /// The place of the event is to be seen in the tree, or its log.
    void placeRequested(const Proctor::Event &event, bool inLog);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeBar(QLayout *layout);
    void makeTable();
    void makeSide();
    QAction *addAction(const QString &name, const QString &icon, const QString &text);
    void applyFilter();
    void showState();
    void onCurrentChanged();
    void onRowsInserted();
    void readCurrent();
    void showEvent(const Result<Events> &events, EventId id, const QString &text);
    [[nodiscard]] bool isAtEnd() const;

    const Store &m_store;
    EventTable *m_model;
    QLineEdit *m_filter;
    QCheckBox *m_onlyPlace;
    QLabel *m_state;
    QSplitter *m_split;
    QTableView *m_table;
    QLabel *m_empty;
    QWidget *m_side;
    QLabel *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QAction *m_inTree = nullptr;
    QAction *m_inLog = nullptr;
    QAction *m_copy = nullptr;

    LogSelection m_place;
    QTimer m_typing;
    bool m_isFollowing = true;
    EventId m_current; // kept over another filter
    std::optional<Event> m_event;
    QString m_payload;
    QThreadPool m_reader; // waits for its worker
};

} // namespace Proctor
