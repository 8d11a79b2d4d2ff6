// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logfixture.h"
#include "views/logcanvas.h"
#include "views/logsearchbar.h"
#include "views/logview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace Proctor {

inline Events numbered(LogStore &place, int first, int count)
{
    Events events;
    const auto step = place.step();
    const auto target = LogStore::target(QStringLiteral("a"));
    for (int i = first; i < first + count; ++i)
        events.push_back(place.output(step, target, "line " + QByteArray::number(i) + "\n"));
    return events;
}

/// A log view on a store, shown.
struct Shown
{
    explicit Shown(LogStore &store) : place(store), view(*store.store)
    {
        view.resize(900, 500);
        view.show();
    }
    void select(const LogSelection &selection, const QString &title = QStringLiteral("log"))
    {
        view.setSelection(selection, title);
        QVERIFY(QTest::qWaitFor([this] {
            return view.source().state() == LogSource::State::Complete && !view.source().isTail() &&
                   view.source().lineCount() == view.source().index()->lineCount();
        }));
        settle();
    }
    /// Until all that is seen is drawn.
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] {
            view.grab();
            const qint64 top = view.canvas()->topPosition().line;
            for (qint64 line = top; line < std::min(top + 20, view.source().lineCount()); ++line)
                if (!view.source().line(line))
                    return false;
            return true;
        }));
        view.grab();
    }
    void add(Events events)
    {
        place.add(std::move(events));
        for (const EventBatch &batch : place.takeBatches())
            view.append(batch);
    }
    [[nodiscard]] QStringList rows() const
    {
        return view.canvas()->visibleText().split(QChar(u'\n'));
    }
    [[nodiscard]] QPushButton *pill() const { return view.canvas()->findChild<QPushButton *>(); }
    [[nodiscard]] QString found() const
    {
        for (const QLabel *label : view.findChild<LogSearchBar *>()->findChildren<QLabel *>())
            if (!label->text().isEmpty())
                return label->text();
        return {};
    }
    void look(const QString &text)
    {
        view.findAction()->trigger();
        view.findChild<LogSearchBar *>()->begin(text);
        QVERIFY(QTest::qWaitFor(
            [&] { return view.search().pattern().text == text && !view.search().isRunning(); }));
    }

    LogStore &place;
    LogView view;
};

} // namespace Proctor
