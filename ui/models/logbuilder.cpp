// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logbuilder.h"

#include <QFile>

namespace Proctor {

namespace {

// Of a job that never ends: the cache of addresses is thrown away when it has grown this large.
constexpr size_t maxKnown = 100'000;

/// Counts the lines of a piece and sees what becomes of the line that was open before it.
class LineCounter final : public AnsiSink
{
public:
    int lines = 0;
    bool touchesOpenLine = false; // the open line has another text now
    bool restartsOpenLine = false;

    void lineBegins(bool) override { ++lines; }
    void text(QByteArrayView, const TextStyle &) override { touch(); }
    void character(char32_t, const TextStyle &) override { touch(); }
    void backspace() override { touch(); }
    void lineRestarts() override
    {
        if (lines == 0)
            restartsOpenLine = true;
    }
    void lineEnds() override {}

private:
    void touch()
    {
        if (lines == 0)
            touchesOpenLine = true;
    }
};

} // namespace

bool LogFilter::matches(const Event &event)
{
    if (known(event.scope).number < 0)
        return false;
    return m_selection.target.isEmpty() || (event.target && event.target->id == m_selection.target);
}

int LogFilter::scopeNumber(const EventScopePtr &scope)
{
    return known(scope).number;
}

const LogFilter::Known &LogFilter::known(const EventScopePtr &scope)
{
    if (m_last && m_last->scope == scope)
        return *m_last;
    if (const auto found = m_known.find(scope.get()); found != m_known.end()) {
        m_last = &found->second;
        return *m_last;
    }
    if (m_known.size() > maxKnown)
        m_known.clear();
    Known known{scope, -1};
    if (isSelected(*scope)) {
        const Place place(scope->run.value(), scope->testIndex, scope->attempt, scope->stepIndex,
                          scope->cleanup);
        known.number = m_numbers.emplace(place, int(m_numbers.size())).first->second;
    }
    m_last = &m_known.emplace(scope.get(), std::move(known)).first->second;
    return *m_last;
}

bool LogFilter::isSelected(const EventScope &scope) const
{
    const LogSelection &wanted = m_selection;
    if (scope.job != wanted.job || (wanted.run.isValid() && scope.run != wanted.run))
        return false;
    if (wanted.testIndex >= 0 && scope.testIndex != wanted.testIndex)
        return false;
    if (wanted.attempt && scope.attempt != *wanted.attempt)
        return false;
    return wanted.stepIndex < 0 ||
           (scope.stepIndex == wanted.stepIndex && scope.cleanup == wanted.cleanup);
}

LogBuilder::LogBuilder(LogIndex &index, const LogSelection &selection, bool withStates,
                       const std::atomic<bool> &stop, qint64 fileTail)
    : m_index(index)
    , m_filter(selection)
    , m_withStates(withStates)
    , m_stop(stop)
    , m_fileTail(fileTail)
{
}

bool LogBuilder::add(const Event &event)
{
    // What is read from the store may be told once more live.
    if (event.id <= m_last)
        return false;
    m_last = event.id;
    if (!m_filter.matches(event))
        return false;
    const LogRecord record = logRecord(event);
    if (record.endsTarget) {
        m_streams.remove(keyOf(event, false));
        m_streams.remove(keyOf(event, true));
    }
    if (record.kind == LogKind::State && !m_withStates)
        return false;
    if (record.isOutput)
        addPiece(m_streams[keyOf(event, record.kind == LogKind::ErrorOutput)],
                 LogPlace::event(event.id), record.text);
    else if (record.isCut)
        addRest(event);
    else
        addWhole(LogPlace::event(event.id), record.text);
    return true;
}

LogBuilder::StreamKey LogBuilder::keyOf(const Event &event, bool isError)
{
    return {m_filter.scopeNumber(event.scope), isError,
            event.target ? event.target->id : QString()};
}

void LogBuilder::addWhole(LogPlace place, const QByteArray &text)
{
    LineCounter counter;
    AnsiParser parser;
    parser.parse(text, counter);
    parser.finish(counter);
    m_index.add(place, std::max(counter.lines, 1), {});
}

void LogBuilder::addPiece(Stream &stream, LogPlace place, QByteArrayView text)
{
    const bool wasOpen = stream.state.isOpen;
    LineCounter counter;
    AnsiParser parser(stream.state);
    parser.parse(text, counter);
    if (!wasOpen && counter.lines == 0) {
        stream.state = parser.state(); // nothing but colours and the like
        return;
    }
    const quint32 block = m_index.add(place, counter.lines, stream.state);
    if (wasOpen) {
        // What a restart throws away need not be read again to show the line.
        m_index.link(counter.restartsOpenLine ? stream.origin : stream.last, block);
        if (counter.touchesOpenLine)
            m_index.lineChanged(stream.origin);
    }
    stream.state = parser.state();
    stream.last = block;
    if (counter.lines > 0)
        stream.origin = block;
}

void LogBuilder::addRest(const Event &event)
{
    const LogRest rest = logRest(event);
    QFile file(rest.path);
    if (rest.path.isEmpty() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        m_index.add(LogPlace::event(event.id), 1, {});
        return;
    }
    const quint32 number =
        m_index.addFile({rest.path, event.scope, event.target, event.time, rest.isError, event.id});
    if (number < LogPlace::maxFiles)
        addFile(m_streams[keyOf(event, rest.isError)], number, file);
    else
        m_index.add(LogPlace::event(event.id), 1, {});
}

void LogBuilder::addFile(Stream &stream, quint32 number, QFile &file)
{
    constexpr qint64 size = LogIndex::fileBlockSize;
    qint64 offset = 0;
    if (m_fileTail > 0 && file.size() > m_fileTail) {
        // Whole blocks, as when the file is read from its beginning.
        offset = (file.size() - m_fileTail) / size * size;
        stream = {};
    }
    QByteArray bytes(size, Qt::Uninitialized);
    file.seek(offset);
    while (!m_stop && offset < LogPlace::maxOffset) {
        const qint64 count = file.read(bytes.data(), size);
        if (count <= 0)
            return;
        addPiece(stream, LogPlace::file(number, offset), QByteArrayView(bytes).first(count));
        offset += count;
        if (m_progress && offset % (size * 64) == 0)
            m_progress();
    }
}

} // namespace Proctor
