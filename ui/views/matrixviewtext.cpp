// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MatrixView for words: menus, copies, tool tips and what screen readers say.

#include "models/statuscells.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/statusstyle.h"
#include "views/matrixview.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2000;

// "Run 1 / Test", with the attempt where there may be several.
QString pathOf(const StatusTree &tree, const AttemptNode &attempt)
{
    const bool hasAttempts = StatusRows::showsAttempts(as<TestNode>(*attempt.parent()));
    return StatusCells::path(tree, {hasAttempts ? &attempt : attempt.parent(), -1});
}

QString shortened(const QString &text)
{
    return text.size() > longestText ? QString(text.left(longestText) + u'…') : text;
}

} // namespace

QString MatrixView::emptyText() const
{
    if (!m_model || !m_model->tree())
        return tr("No job is shown.");
    if (!m_layout.attempt())
        return m_choice.isFollowing() ? tr("No test has begun yet.")
                                      : tr("This attempt has not begun.");
    if (m_layout.isAllFilteredOut())
        return tr("No target matches the filter.");
    if (m_layout.rowCount() > 0)
        return {};
    const QString error = StatusCells::error(*m_layout.tree(), {m_layout.attempt(), -1});
    return error.isEmpty() ? tr("No targets have been acquired yet.") : shortened(error);
}

QString MatrixView::summary() const
{
    if (const QString text = emptyText(); !text.isEmpty())
        return text;
    const AttemptNode &attempt = *m_layout.attempt();
    QStringList parts{tr("%1: %n step(s)", "name of a test", m_layout.columnCount())
                          .arg(pathOf(*m_layout.tree(), attempt)),
                      StatusCells::progressInWords(attempt.counts, m_model->activity())};
    for (int i = 0; i < int(m_layout.groups().size()); ++i)
        parts += MatrixPainter::headingText(m_layout, i);
    return parts.join(u"\n"_s);
}

QString MatrixView::textOf(MatrixPlace place) const
{
    if (!place.isValid() || place.row >= m_layout.rowCount())
        return {};
    const MatrixLayout::Row row = m_layout.row(place.row);
    if (row.target < 0) {
        const MatrixLayout::Group &group = m_layout.groups()[size_t(row.group)];
        QStringList lines{MatrixPainter::headingText(m_layout, row.group)};
        if (group.family >= 0 && m_layout.family(group.family).example != lines.front())
            lines += tr("For example: %1").arg(shortened(m_layout.family(group.family).example));
        return lines.join(u'\n');
    }
    const AttemptNode &attempt = *m_layout.attempt();
    if (place.column < 0) {
        const Look look = Proctor::lookOf(attempt.targetState(row.target), m_model->activity());
        QStringList lines{m_layout.targetName(row.target), lookWord(look)};
        if (const QString text = m_layout.failureText(row.target); !text.isEmpty())
            lines += shortened(text);
        return lines.join(u'\n');
    }
    const StepNode &step = m_layout.step(place.column);
    const StatusPlace leaf{&step, row.target};
    const QString step1 = step.cleanup ? tr("%1 (cleanup)").arg(step.label()) : step.label();
    QStringList lines{tr("%1, %2", "target, step").arg(m_layout.targetName(row.target), step1)};
    const QString word = lookWord(scene().lookOf(row.target, place.column));
    const QString duration = StatusCells::duration(leaf, m_model->now(), m_model->activity());
    lines += duration.isEmpty() ? word : tr("%1, %2", "failed, 1.5 s").arg(word, duration);
    const QString error = shortened(StatusCells::error(*m_layout.tree(), leaf));
    const QString details = StatusCells::details(*m_layout.tree(), leaf);
    if (!error.isEmpty())
        lines += error;
    if (!details.isEmpty() && details != error.simplified())
        lines += details;
    return lines.join(u'\n');
}

bool MatrixView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint point = help->pos();
    QString text;
    if (emptyText().isEmpty()) {
        if (point.y() >= m_grid.stepsHeight()) {
            text = textOf(placeAt(point));
        } else if (point.x() >= m_grid.namesWidth()) {
            const int column = m_grid.columnAt(point.x() - m_grid.namesWidth() + scroll().x());
            const StatusPlace step{&m_layout.step(column), -1};
            text = StatusCells::nameToolTip(*m_layout.tree(), step) + u'\n' +
                   StatusCells::progressInWords(m_layout.step(column).counts, m_model->activity());
        }
    }
    // Foreign text is never markup.
    QToolTip::showText(help->globalPos(),
                       text.isEmpty() ? text
                                      : u"<div style='white-space:pre-wrap'>%1</div>"_s.arg(
                                            text.trimmed().toHtmlEscaped()),
                       viewport());
    return true;
}

// --- The log ---

LogSelection MatrixView::logSelection(int target, int column) const
{
    LogSelection place;
    place.job = m_model ? m_model->job() : JobId();
    const AttemptNode *attempt = m_layout.attempt();
    if (!attempt)
        return place;
    const StatusPlace at{attempt, -1};
    place.run = StatusRows::runOf(at)->run;
    place.testIndex = StatusRows::testOf(at)->row();
    place.attempt = attempt->number;
    if (target >= 0)
        place.target = m_layout.targetName(target);
    if (column >= 0 && target >= 0) {
        place.stepIndex = m_layout.step(column).position;
        place.cleanup = m_layout.step(column).cleanup;
    }
    return place;
}

LogSelection MatrixView::currentPlace() const
{
    return logSelection(m_target, m_column);
}

QString MatrixView::currentPath() const
{
    if (!m_layout.attempt())
        return {};
    const QString above = pathOf(*m_layout.tree(), *m_layout.attempt());
    if (m_target < 0)
        return above;
    if (m_column < 0)
        return u"%1 / %2"_s.arg(above, m_layout.targetName(m_target));
    return StatusCells::path(*m_layout.tree(), {&m_layout.step(m_column), m_target});
}

StatusPlace MatrixView::currentStatusPlace() const
{
    if (!m_layout.attempt())
        return {};
    if (m_target >= 0 && m_column >= 0)
        return {&m_layout.step(m_column), m_target};
    return {m_layout.attempt()->parent(), -1};
}

bool MatrixView::isAtFailure() const
{
    return m_target >= 0 && m_column >= 0 &&
           m_layout.step(m_column).leafState(m_target) == NodeState::Failed;
}

void MatrixView::tellCurrent()
{
    const LogSelection place = currentPlace();
    if (place == m_told)
        return;
    m_told = place;
    QAccessibleValueChangeEvent event(this, textOf(current()));
    QAccessible::updateAccessibility(&event);
    Q_EMIT currentPlaceChanged(place);
}

// --- The menu ---

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const MatrixPlace place = byKey ? current() : placeAt(event->pos());
    if (!place.isValid())
        return;
    if (!byKey && !scene().isSelected(m_layout.row(place.row).target))
        clickRow(place, Qt::NoModifier);
    setCurrent(place);
    QMenu menu(this);
    fillMenu(menu);
    menu.exec(byKey ? viewport()->mapToGlobal(cellRect({place.row, 0}).bottomLeft())
                    : event->globalPos());
}

void MatrixView::fillMenu(QMenu &menu)
{
    const QStringList ids = selectedIds();
    if (m_target >= 0)
        menu.addAction(themedIcon(u"log"_s), tr("Show &log"), this, &MatrixView::activate);
    if (!ids.isEmpty()) {
        const auto count = int(ids.size());
        menu.addAction(themedIcon(u"retry"_s),
                       tr("&Run %n target(s) again in part…", nullptr, count), this,
                       [this, ids] { Q_EMIT runAgainRequested(ids); });
        menu.addSeparator();
        menu.addAction(themedIcon(u"copy"_s), tr("&Copy %n name(s)", nullptr, count),
                       QKeySequence::Copy, this, &MatrixView::copyIds);
        menu.addAction(tr("Copy &failures"), this, &MatrixView::copyFailures);
    }
    if (!m_layout.groups().empty()) {
        menu.addSeparator();
        for (const bool collapsed : {false, true})
            menu.addAction(themedIcon(collapsed ? u"collapse"_s : u"expand"_s),
                           collapsed ? tr("Co&llapse all groups") : tr("E&xpand all groups"), this,
                           [this, collapsed] {
                               m_layout.setAllCollapsed(collapsed);
                               arrangeNow();
                           });
    }
    menu.addSeparator();
    menu.addAction(tr("Select &all"), QKeySequence::SelectAll, this, &MatrixView::selectAll);
}

void MatrixView::copyIds() const
{
    if (const QStringList ids = selectedIds(); !ids.isEmpty())
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

// A line for a target: its name, the step and what it says.
void MatrixView::copyFailures() const
{
    QStringList lines;
    for (const int target : selectedTargets()) {
        const int column = m_layout.failedColumn(target);
        if (column >= 0)
            lines += QStringList{m_layout.targetName(target), m_layout.step(column).label(),
                                 m_layout.failureText(target).simplified()}
                         .join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace Proctor
