// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What LogView does about searching.

#include "views/logcanvas.h"
#include "views/logsearchbar.h"
#include "views/logview.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// A selection that is longer is hardly what one looks for.
constexpr int maxTaken = 200;

} // namespace

void LogView::openSearch()
{
    QString text;
    const auto [first, last] = m_canvas->selection();
    if (m_canvas->hasSelection() && first.line == last.line) {
        if (const LogLine *line = m_source.line(first.line))
            text = line->text.mid(first.index, std::min(last.index - first.index, maxTaken));
    }
    m_bar->show();
    m_bar->begin(text);
    restartSearch();
}

void LogView::closeSearch()
{
    m_bar->hide();
    m_isHitWanted = false;
    m_search.clear();
    m_marker.reset();
    m_canvas->viewport()->update();
    m_canvas->setFocus();
}

void LogView::restartSearch()
{
    m_hit = -1;
    m_isHitWanted = false;
    m_marker.reset();
    m_bar->setNote({});
    const LogPattern pattern = m_bar->pattern();
    if (m_bar->isHidden() || pattern.text.isEmpty() || !pattern.problem().isEmpty()) {
        m_search.clear();
        return;
    }
    // An expression may take long on a hostile line: only the worker tries it.
    if (!pattern.isRegularExpression)
        m_marker.emplace(pattern);
    m_search.start(m_source.selection().job, m_source.index(), pattern);
    m_canvas->viewport()->update();
}

void LogView::searchChanged()
{
    if (m_isHitWanted && !m_search.hits().empty()) {
        m_isHitWanted = false;
        goToHit(true);
    }
    m_bar->showProgress(m_search, m_hit);
    if (std::exchange(m_shownHits, m_search.hitCount()) != m_search.hitCount())
        m_canvas->viewport()->update();
}

// From the hit one stands at, or from what is seen.
void LogView::goToHit(bool isForwards)
{
    if (m_bar->isHidden()) {
        openSearch();
        return;
    }
    const std::vector<LogHit> &hits = m_search.hits();
    const auto count = qint64(hits.size());
    if (count == 0) {
        m_isHitWanted = m_search.isRunning();
        m_bar->showProgress(m_search, m_hit);
        return;
    }
    qint64 next = 0;
    if (m_hit >= 0) {
        next = m_hit + (isForwards ? 1 : -1);
    } else {
        const auto seen =
            std::ranges::lower_bound(hits, m_canvas->topPosition().line, {}, &LogHit::line);
        next = seen - hits.begin() - (isForwards ? 0 : 1);
    }
    m_bar->setNote({});
    if (next >= count) {
        next = 0;
        m_bar->setNote(m_search.isRunning() ? tr("from the beginning again, so far")
                                            : tr("from the beginning again"));
    } else if (next < 0) {
        next = count - 1;
        m_bar->setNote(tr("from the end again"));
    }
    m_hit = next;
    const LogHit &hit = hits[size_t(next)];
    m_canvas->show({hit.line, hit.start}, hit.length);
    m_bar->showProgress(m_search, m_hit);
}

// --- The failing line ---

void LogView::goToFailure()
{
    if (isPinned())
        return;
    m_isFailureWanted = true;
    lookForFailure();
}

// From the end, where it mostly is: the error is the last that a target has in a step.
void LogView::lookForFailure()
{
    constexpr qint64 farthest = 5000;
    if (!m_isFailureWanted || m_source.state() != LogSource::State::Complete)
        return;
    const qint64 count = m_source.lineCount();
    const qint64 first = std::max<qint64>(count - farthest, 0);
    for (qint64 number = count - 1; number >= first; --number) {
        const LogLine *line = m_source.line(number);
        if (!line)
            return; // is being read; told when it is there
        if (line->kind != LogKind::Error)
            continue;
        m_isFailureWanted = false;
        m_canvas->show({number, 0}, int(std::min<qsizetype>(line->text.size(), 1)));
        return;
    }
    m_isFailureWanted = false;
}

void LogView::markFound(qint64 line, const QString &text, std::vector<LogMark> &marks) const
{
    const std::vector<LogHit> &hits = m_search.hits();
    const LogHit current =
        m_hit >= 0 && m_hit < qint64(hits.size()) ? hits[size_t(m_hit)] : LogHit{-1, 0, 0};
    const auto add = [&](int start, int length) {
        const bool isCurrent = current.line == line && current.start == start;
        marks.push_back(
            {start, start + length, isCurrent ? LogMark::Kind::Current : LogMark::Kind::Found});
    };
    if (m_marker) {
        m_marker->match(text, add);
        return;
    }
    for (auto hit = std::ranges::lower_bound(hits, line, {}, &LogHit::line);
         hit != hits.end() && hit->line == line; ++hit)
        add(hit->start, hit->length);
}

} // namespace Proctor
