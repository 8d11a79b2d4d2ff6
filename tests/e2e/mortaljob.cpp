// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mortaljob.h"

using namespace Qt::StringLiterals;

namespace Proctor::Test {

namespace {

constexpr int patience = 60'000;

} // namespace

JobShape manyTargetsShape(int runs)
{
    JobShape shape{.runs = runs,
                   .attempts = 2,
                   .tests = {"first", "second"},
                   .targets = {},
                   .steps = {"cfg", "nap", "run", "say"},
                   .cleanup = {"settle", "tidy"},
                   .failingTarget = "T03",
                   .failingStep = "run",
                   .logs = {{"say", "% has v2 and 4"}, {"+tidy", "% leaves v2"}}};
    for (int number = 1; number <= 24; ++number)
        shape.targets.append('T' + QByteArray::number(number).rightJustified(2, '0'));
    return shape;
}

JobText manyTargetsText(int runs)
{
    const QByteArray steps =
        R"({"name":"variables","label":"cfg","parameters":{"firmware":["v2"],"slots":[4]}},)"
        R"({"name":"sleep","label":"nap","parameters":{"duration":["40ms"]}},)"
        R"({"name":"cmd","label":"run","parameters":{"executable":["test"],"args":["{{ .ID }}","!=","T03"]}},)"
        R"({"name":"echo","label":"say","parameters":{"text":["{{ .ID }} has {{ StringVar \"cfg.firmware\" }} and {{ IntVar \"cfg.slots\" }}"]}})";
    return {
        .steps = steps,
        .cleanup =
            R"({"name":"sleep","label":"settle","parameters":{"duration":["10ms"]}},)"
            R"({"name":"echo","label":"tidy","parameters":{"text":["{{ .ID }} leaves {{ StringVar \"cfg.firmware\" }}"]}})",
        .targets = manyTargetsShape().targets,
        .runs = runs,
        .retry = R"("NumRetries":1,"RetryInterval":"10ms")",
        .secondTest = steps};
}

MortalJob::MortalJob(const JobShape &shape, const JobText &text) : m_shape(shape), m_audit(shape)
{
    m_file = m_place.write(u"job.json"_s, text.json());
}

Outcome MortalJob::events() const
{
    return m_place.proctor({u"events"_s, u"1"_s, u"--json"_s});
}

void MortalJob::finish()
{
    while (live([](MortalJob &) { return false; })) {
    }
}

bool MortalJob::live(const std::function<bool(MortalJob &)> &isTime)
{
    const bool isKnown = events().exitCode == 0;
    m_news.clear();
    m_process = m_place.start(isKnown ? QStringList{u"recover"_s} : QStringList{u"run"_s, m_file});
    m_age.start();
    bool isOver = false;
    while (!isOver && m_age.elapsed() < patience) {
        if (isTime(*this)) {
            m_process->kill();
            break;
        }
        isOver = m_process->waitForFinished(1) || m_process->state() == QProcess::NotRunning;
    }
    if (!isOver && m_age.elapsed() >= patience)
        complain("does not come to its end");
    const Outcome outcome = Workplace::finish(*m_process);
    if (outcome.exitCode >= 0) { // it may have been quicker
        lookAtEnd(outcome);
        return false;
    }
    ++m_kills;
    m_audit.look(events().out);
    m_problems += m_audit.problems();
    // What is there now is not new to the next process.
    (void)news();
    return m_problems.isEmpty();
}

void MortalJob::lookAtEnd(const Outcome &outcome)
{
    const Outcome end = events();
    m_audit.lookAtEnd(end.out);
    m_problems += m_audit.problems();
    if (m_place.proctor({u"list"_s, u"--state=completed"_s, u"--ids"_s}).out != "1\n")
        complain("has not completed; its last process said: " + outcome.err);
    if (const QByteArray locks = m_place.proctor({u"targets"_s, u"locks"_s, u"--json"_s}).out;
        !locks.isEmpty())
        complain("locks are left: " + locks);
    (void)news(); // opens the store
    const auto report =
        m_store ? m_store->report(JobId(1)) : fail(ErrorCode::NotFound, u"no store"_s);
    if (!report)
        return complain("no reports: " + report.error().message.toUtf8());
    if (int(report->runReports.size()) != m_shape.runs || report->finalReports.size() != 1)
        complain("not one report of each kind: " + toJson(*report));
    for (const auto &reports : report->runReports) {
        if (reports.size() != 1 || reports.front().success)
            complain("a report is wrong: " + toJson(*report));
    }
}

const Events &MortalJob::news()
{
    if (!m_store) {
        StoreOptions options;
        options.readOnly = true;
        auto opened = Store::open(u"sqlite:"_s + m_place.path(u"store.db"_s), std::move(options));
        if (!opened)
            return m_news;
        m_store = std::move(*opened);
    }
    const auto counter = m_store->changeCounter();
    if (!counter || *counter == m_counter)
        return m_news;
    m_counter = *counter;
    (void)m_store->readEvents(JobId(1), m_last, [this](Events &&events) {
        m_last = events.back().id;
        std::move(events.begin(), events.end(), std::back_inserter(m_news));
        return true;
    });
    return m_news;
}

bool MortalJob::hasNew(const QByteArray &event)
{
    const bool isCleanup = event.startsWith('+');
    const QString name = QString::fromLatin1(isCleanup ? event.mid(1) : event);
    return std::ranges::any_of(news(), [&](const Event &stored) {
        return stored.name == name && stored.scope->cleanup == isCleanup;
    });
}

} // namespace Proctor::Test
