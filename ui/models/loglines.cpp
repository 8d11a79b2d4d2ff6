// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/loglines.h"

#include <QCoreApplication>
#include <QFile>

namespace Proctor {

namespace {

// Of the blocks over which one line is spread; a line of one character an event has as many.
constexpr int maxContinuation = AnsiParser::maxLength;

// From so many events on, reading them one by one takes longer than what lies between them.
constexpr qint64 leastAtOnce = 1000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::LogReader)
};

/// Collects some of the lines that begin in a block, and then what is added to the last of them.
class LineCollector final : public AnsiSink
{
public:
    /// Leaves out the first `skip` lines and all behind `most` more.
    LineCollector(LogLines &lines, LogLine like, qint64 skip, qint64 most)
        : m_lines(lines), m_like(std::move(like)), m_skip(skip), m_most(most)
    {
    }
    /// From now on only the last line matters, until it ends.
    void onlyLast() { m_isOnlyLast = true; }
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    void lineBegins(bool isContinued) override
    {
        if (m_isOnlyLast)
            return;
        ++m_begun;
        m_isShown = m_begun > m_skip && m_begun <= m_skip + m_most;
        if (!m_isShown)
            return;
        m_lines.push_back(m_like);
        m_lines.back().isContinued = isContinued;
    }
    void text(QByteArrayView ascii, const TextStyle &style) override
    {
        if (LogLine *line = current()) {
            setStyle(*line, style);
            line->text += QLatin1StringView(ascii.data(), ascii.size());
        }
    }
    void character(char32_t character, const TextStyle &style) override
    {
        if (LogLine *line = current()) {
            setStyle(*line, style);
            line->isSimple = false;
            if (QChar::requiresSurrogates(character)) {
                line->text += QChar::highSurrogate(character);
                line->text += QChar::lowSurrogate(character);
            } else {
                line->text += QChar(char16_t(character));
            }
        }
    }
    void backspace() override
    {
        if (LogLine *line = current()) {
            if (line->text.size() > 1 && line->text.back().isLowSurrogate())
                line->text.chop(1);
            line->text.chop(1);
            while (!line->runs.empty() && line->runs.back().start >= line->text.size())
                line->runs.pop_back();
        }
    }
    void lineRestarts() override
    {
        if (LogLine *line = current()) {
            line->text.clear();
            line->runs.clear();
            line->isSimple = true;
        }
    }
    void lineEnds() override
    {
        if (m_isOnlyLast)
            m_isComplete = true;
    }

private:
    // None for the rest of a line that began before the block, and for what is left out.
    LogLine *current() { return m_isShown && !m_isComplete ? &m_lines.back() : nullptr; }
    static void setStyle(LogLine &line, const TextStyle &style)
    {
        const TextStyle before = line.runs.empty() ? TextStyle() : line.runs.back().style;
        if (!(style == before))
            line.runs.push_back({int(line.text.size()), style});
    }

    LogLines &m_lines;
    LogLine m_like;
    qint64 m_skip;
    qint64 m_most;
    qint64 m_begun = 0;
    bool m_isShown = false;
    bool m_isOnlyLast = false;
    bool m_isComplete = false;
};

} // namespace

/// A block with its text.
struct LogReader::Piece
{
    LogBlock block;
    bool isContinuation = false; // of the last line of the piece in front of it
    QByteArray text = {};
    LogLine like = {}; // what all its lines have in common
    bool isStream = true;
    bool isMissing = true;
};

Result<LogLines> LogReader::read(qint64 first, qint64 end)
{
    std::vector<Piece> pieces;
    for (LogBlock &block : m_index->blocks(first, end)) {
        std::vector<LogBlock> rest;
        if (block.next != 0 && block.firstLine + block.lines <= end)
            rest = m_index->continuation(block, maxContinuation);
        pieces.push_back({.block = std::move(block)});
        for (LogBlock &more : rest)
            pieces.push_back({.block = std::move(more), .isContinuation = true});
    }
    if (const auto fetched = fetch(pieces); !fetched)
        return fail(fetched.error());
    LogLines lines;
    for (size_t at = 0; at < pieces.size();) {
        size_t behind = at + 1;
        while (behind < pieces.size() && pieces[behind].isContinuation)
            ++behind;
        const auto rest = std::span(pieces).subspan(at + 1, behind - at - 1);
        showBlock(pieces[at], rest, first, end, lines);
        at = behind;
    }
    return lines;
}

Result<void> LogReader::fetch(std::vector<Piece> &pieces)
{
    std::vector<EventId> ids;
    for (Piece &piece : pieces) {
        if (piece.block.place.isFile())
            fetchFromFile(piece);
        else
            ids.push_back(piece.block.place.id());
    }
    if (ids.empty())
        return {};
    const Result<Events> events = eventsOf(ids);
    if (!events)
        return fail(events.error());
    auto event = events->begin();
    for (Piece &piece : pieces) {
        if (piece.block.place.isFile())
            continue;
        // The same order, perhaps with gaps.
        if (event == events->end() || event->id != piece.block.place.id())
            continue;
        LogRecord record = logRecord(*event);
        piece.text = std::move(record.text);
        piece.isStream = record.isOutput;
        piece.isMissing = false;
        piece.like.kind = record.kind;
        piece.like.time = event->time;
        piece.like.scope = event->scope;
        piece.like.target = event->target;
        ++event;
    }
    return {};
}

// In their order, without those that are not there.
Result<Events> LogReader::eventsOf(const std::vector<EventId> &ids) const
{
    const qint64 span = ids.back().value() - ids.front().value() + 1;
    const auto count = qint64(ids.size());
    if (count < leastAtOnce || span > count * 2 || !std::ranges::is_sorted(ids))
        return m_store.eventsAt(m_job, ids);
    // Many, one behind the other: read in one go.
    Events events;
    events.reserve(ids.size());
    auto wanted = ids.begin();
    const auto read =
        m_store.readEvents(m_job, EventId(ids.front().value() - 1), [&](Events &&chunk) {
            for (Event &event : chunk) {
                while (wanted != ids.end() && *wanted < event.id)
                    ++wanted;
                if (wanted == ids.end())
                    return false;
                if (*wanted == event.id)
                    events.push_back(std::move(event));
            }
            return chunk.back().id < ids.back();
        });
    if (!read)
        return fail(read.error());
    return events;
}

void LogReader::fetchFromFile(Piece &piece)
{
    const LogFile file = m_index->file(piece.block.place.number());
    piece.like.kind = file.isError ? LogKind::ErrorOutput : LogKind::Output;
    piece.like.time = file.time;
    piece.like.scope = file.scope;
    piece.like.target = file.target;
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !source.seek(piece.block.place.offset()))
        return;
    piece.text = source.read(LogIndex::fileBlockSize);
    piece.isMissing = piece.text.isEmpty();
}

void LogReader::showBlock(const Piece &piece, std::span<const Piece> rest, qint64 first, qint64 end,
                          LogLines &lines)
{
    const LogBlock &block = piece.block;
    const qint64 skip = std::max<qint64>(first - block.firstLine, 0);
    const qint64 most = std::min<qint64>(block.lines, end - block.firstLine) - skip;
    const auto promised = lines.size() + size_t(most);
    LineCollector collector(lines, piece.like, skip, most);
    AnsiParser parser(piece.block.start);
    parser.parse(piece.text, collector);
    if (!piece.isStream && !piece.isMissing)
        parser.finish(collector);
    collector.onlyLast();
    for (const Piece &more : rest) {
        AnsiParser continued(more.block.start);
        continued.parse(more.text, collector);
        if (collector.isComplete())
            break;
    }
    // What the index has promised and is not there (any more).
    while (lines.size() < promised) {
        lines.push_back(piece.like);
        if (piece.isMissing) {
            lines.back().kind = LogKind::Gap;
            lines.back().text = Words::tr("This part of the log cannot be read (any more)");
        }
    }
}

} // namespace Proctor
