// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/logpainter.h"

#include "support/ansicolours.h"
#include "support/statusstyle.h"
#include "support/textcells.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <climits>
#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::LogPainter)
};

QColor mixed(const QColor &a, const QColor &b, double part)
{
    return QColor::fromRgbF(float(a.redF() * (1 - part) + b.redF() * part),
                            float(a.greenF() * (1 - part) + b.greenF() * part),
                            float(a.blueF() * (1 - part) + b.blueF() * part));
}

// Scripts whose letters join or stand above each other: drawn as one piece, not cell by cell.
bool isJoined(char32_t c)
{
    return c >= 0x0590 && c < 0x1100;
}

// The letter that stands for a control character or a bad byte, which few fonts can show in one
// cell; 0 for all others.
char16_t signFor(char32_t c)
{
    if (c >= 0x2400 && c < 0x2420)
        return char16_t(c - 0x2400 + u'@');
    if (c == 0x2424)
        return u'\u21b5';
    return c == 0x2421 || c == 0x2426 || c == 0xfffd ? u'?' : u'\0';
}

} // namespace

void LogGrid::setFont(const QFont &newFont)
{
    font = newFont;
    font.setKerning(false);
    const QFontMetricsF metrics(font);
    constexpr int many = 64;
    cell = std::max(metrics.horizontalAdvance(QString(many, u'0')) / many, 1.0);
    ascent = std::ceil(metrics.ascent());
    lineHeight = std::max(int(std::ceil(metrics.ascent()) + std::ceil(metrics.descent())) + 2, 4);
}

void LogGrid::arrange(bool withTime, int whoCells, qreal newWidth)
{
    width = newWidth;
    timeWidth = withTime ? timeCells * cell : 0;
    whoWidth = whoCells > 0 ? (whoCells + 1) * cell : 0;
    textLeft = std::round(cell / 2 + timeWidth + whoWidth + markCells * cell);
}

int LogGrid::textCells() const
{
    return std::max(int((width - textLeft) / cell), 8);
}

LogPainter::LogPainter(QPainter &painter, const LogGrid &grid, const QPalette &palette)
    : m_painter(painter), m_grid(grid), m_palette(palette)
{
    painter.setFont(grid.font);
}

QString LogPainter::kindWord(LogKind kind)
{
    switch (kind) {
    case LogKind::Output:
        return Words::tr("output");
    case LogKind::ErrorOutput:
        return Words::tr("error output");
    case LogKind::Message:
        return Words::tr("message");
    case LogKind::Error:
        return Words::tr("error");
    case LogKind::State:
        return Words::tr("event");
    case LogKind::Gap:
        return Words::tr("missing text");
    }
    return {};
}

void LogPainter::draw(const LogRow &row, qreal top)
{
    if (!row.line) {
        setLooks(0);
        m_painter.setPen(m_palette.color(QPalette::PlaceholderText));
        m_painter.drawText(QPointF(m_grid.textLeft, top + m_grid.ascent), u"…"_s);
        return;
    }
    drawBackground(row, top);
    drawText(row, top);
    setLooks(0);
    drawFront(row, top);
}

void LogPainter::drawFront(const LogRow &row, qreal top)
{
    const qreal baseline = top + m_grid.ascent;
    m_painter.setPen(m_palette.color(QPalette::PlaceholderText));
    if (row.isWrapped || row.line->isContinued) {
        m_painter.drawText(QPointF(m_grid.markLeft(), baseline), u"↪"_s);
        return;
    }
    const qreal left = m_grid.cell / 2;
    if (m_grid.timeWidth > 0 && !row.time.isEmpty())
        m_painter.drawText(QPointF(left, baseline), row.time);
    if (m_grid.whoWidth > 0 && !row.who.isEmpty())
        m_painter.drawText(QPointF(left + m_grid.timeWidth, baseline), row.who);
    drawMark(row.line->kind, top);
}

// A shape for each kind, so that the colour is not needed to tell them apart.
void LogPainter::drawMark(LogKind kind, qreal top)
{
    if (kind == LogKind::Output)
        return;
    const qreal size = std::min(m_grid.cell * 1.2, m_grid.lineHeight * 0.6);
    const QRectF box(m_grid.markLeft() + (m_grid.cell * 1.5 - size) / 2,
                     top + (m_grid.lineHeight - size) / 2, size, size);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    const qreal width = std::max(size / 7, 1.0);
    const auto pen = [width](const QColor &colour) {
        return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    const QPointF middle = box.center();
    if (kind == LogKind::ErrorOutput) {
        m_painter.setPen(pen(lookColour(Look::Paused, m_palette)));
        drawDiamond(box.adjusted(width, width, -width, -width));
    } else if (kind == LogKind::Message) {
        m_painter.setPen(pen(lookColour(Look::Running, m_palette)));
        const QRectF inner = box.adjusted(size * 0.3, size * 0.12, -size * 0.3, -size * 0.12);
        m_painter.drawLine(inner.topLeft(), QPointF(inner.right(), middle.y()));
        m_painter.drawLine(QPointF(inner.right(), middle.y()), inner.bottomLeft());
    } else if (kind == LogKind::Error) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(lookColour(Look::Failed, m_palette));
        m_painter.drawRoundedRect(box, size / 6, size / 6);
        m_painter.setPen(pen(m_palette.color(QPalette::Base)));
        const QRectF inner = box.adjusted(size * 0.3, size * 0.3, -size * 0.3, -size * 0.3);
        m_painter.drawLine(inner.topLeft(), inner.bottomRight());
        m_painter.drawLine(inner.topRight(), inner.bottomLeft());
    } else if (kind == LogKind::State) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_palette.color(QPalette::PlaceholderText));
        m_painter.drawEllipse(middle, size * 0.16, size * 0.16);
    } else {
        m_painter.setPen(pen(lookColour(Look::Paused, m_palette)));
        const QPointF dash(size * 0.3, 0);
        m_painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.left(), middle.y()) + dash);
        m_painter.drawLine(QPointF(box.right(), middle.y()) - dash,
                           QPointF(box.right(), middle.y()));
    }
    m_painter.restore();
}

void LogPainter::drawDiamond(const QRectF &box)
{
    const QPointF middle = box.center();
    const std::array corners{QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y()),
                             QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())};
    m_painter.drawPolygon(corners.data(), int(corners.size()));
}

QColor LogPainter::base(LogKind kind) const
{
    const QColor base = m_palette.color(QPalette::Base);
    return kind == LogKind::Error ? mixed(base, lookColour(Look::Failed, m_palette), 0.12) : base;
}

QColor LogPainter::textColour(LogKind kind) const
{
    switch (kind) {
    case LogKind::State:
        return m_palette.color(QPalette::PlaceholderText);
    case LogKind::Gap:
        return lookColour(Look::Paused, m_palette);
    case LogKind::Error:
        return readableOn(base(kind), lookColour(Look::Failed, m_palette));
    case LogKind::ErrorOutput:
        return readableOn(base(kind), mixed(m_palette.color(QPalette::Text),
                                            lookColour(Look::Paused, m_palette), 0.7));
    case LogKind::Output:
    case LogKind::Message:
        break;
    }
    return m_palette.color(QPalette::Text);
}

int LogPainter::columnOf(const LogLine &line, int index)
{
    return line.isSimple ? index : columnAt(line.text, index);
}

qreal LogPainter::xOf(const LogRow &row, int column) const
{
    return m_grid.textLeft + (column - row.firstColumn) * m_grid.cell;
}

void LogPainter::drawBackground(const LogRow &row, qreal top)
{
    if (row.line->kind == LogKind::Error)
        m_painter.fillRect(QRectF(0, top, m_grid.width, m_grid.lineHeight), base(LogKind::Error));
}

void LogPainter::drawText(const LogRow &row, qreal top)
{
    const LogLine &line = *row.line;
    const int size = int(line.text.size());
    // Pieces between the places where style or mark changes.
    std::vector<int> cuts{0, size};
    for (const StyleRun &run : line.runs)
        cuts.push_back(run.start);
    for (const LogMark &mark : row.marks) {
        cuts.push_back(std::clamp(mark.start, 0, size));
        cuts.push_back(std::clamp(mark.end, 0, size));
    }
    std::ranges::sort(cuts);
    size_t run = 0;
    TextStyle style;
    for (size_t at = 0; at + 1 < cuts.size(); ++at) {
        while (run < line.runs.size() && line.runs[run].start <= cuts[at])
            style = line.runs[run++].style;
        if (cuts[at] < cuts[at + 1])
            drawRun(row, cuts[at], cuts[at + 1], style, top);
    }
    // A selection goes over the end of its lines.
    for (const LogMark &mark : row.marks) {
        if (mark.end != INT_MAX)
            continue;
        const qreal x = std::max(xOf(row, columnOf(line, size)), m_grid.textLeft);
        m_painter.fillRect(QRectF(x, top, m_grid.cell, m_grid.lineHeight),
                           m_palette.color(QPalette::Highlight));
    }
}

void LogPainter::drawRun(const LogRow &row, int from, int to, const TextStyle &style, qreal top)
{
    const LogLine &line = *row.line;
    ShownStyle shown = shownStyle(style, textColour(line.kind), base(line.kind));
    for (const LogMark &mark : row.marks) {
        if (mark.start > from || mark.end < to)
            continue;
        if (mark.kind == LogMark::Kind::Selected) {
            shown.background = m_palette.color(QPalette::Highlight);
            shown.foreground = m_palette.color(QPalette::HighlightedText);
        } else {
            const bool isCurrent = mark.kind == LogMark::Kind::Current;
            shown.background = isCurrent ? QColor(0xff, 0x9d, 0x2e) : QColor(0xff, 0xe0, 0x82);
            shown.foreground = QColor(0x20, 0x20, 0x20);
        }
    }
    quint8 looks = style.flags &
                   (TextStyle::Bold | TextStyle::Italic | TextStyle::Underline | TextStyle::Struck);
    if (line.kind == LogKind::Gap)
        looks |= TextStyle::Italic;
    setLooks(looks);
    m_painter.setPen(shown.foreground);
    if (!line.isSimple) {
        drawCells(row, from, to, shown.background, top);
        return;
    }
    const int first = std::max(from, row.firstColumn);
    const int behind = std::min(to, row.firstColumn + row.columns);
    if (first >= behind)
        return;
    if (shown.background.isValid())
        m_painter.fillRect(
            QRectF(xOf(row, first), top, (behind - first) * m_grid.cell, m_grid.lineHeight),
            shown.background);
    m_painter.drawText(QPointF(xOf(row, first), top + m_grid.ascent),
                       line.text.mid(first, behind - first));
}

// Most text has none: another font costs more than the text.
void LogPainter::setLooks(quint8 looks)
{
    if (m_looks == looks)
        return;
    m_looks = looks;
    QFont font = m_grid.font;
    font.setBold(looks & TextStyle::Bold);
    font.setItalic(looks & TextStyle::Italic);
    font.setUnderline(looks & TextStyle::Underline);
    font.setStrikeOut(looks & TextStyle::Struck);
    m_painter.setFont(font);
}

void LogPainter::drawCells(const LogRow &row, int from, int to, const QColor &background, qreal top)
{
    const QStringView text = row.line->text;
    const int lastColumn = row.firstColumn + row.columns;
    QString piece; // drawn as one: characters that join, or plain ones side by side
    int pieceColumn = 0;
    bool isPieceJoined = false;
    const auto flush = [&] {
        if (!piece.isEmpty())
            m_painter.drawText(QPointF(xOf(row, pieceColumn), top + m_grid.ascent), piece);
        piece.clear();
    };
    // What is wide or joined may begin left of what is seen.
    m_painter.save();
    m_painter.setClipRect(
        QRectF(m_grid.textLeft, top, m_grid.width - m_grid.textLeft, m_grid.lineHeight));
    CellWalk walk(text);
    while (walk.next() && walk.index() < to && walk.column() < lastColumn) {
        if (walk.index() < from || walk.column() + walk.cells() <= row.firstColumn)
            continue;
        if (background.isValid())
            m_painter.fillRect(
                QRectF(xOf(row, walk.column()), top, walk.cells() * m_grid.cell, m_grid.lineHeight),
                background);
        if (const char16_t sign = signFor(walk.character())) {
            flush();
            drawSign(QRectF(xOf(row, walk.column()), top, m_grid.cell, m_grid.lineHeight), sign);
            continue;
        }
        const bool joined = isJoined(walk.character());
        const bool isAscii = walk.character() < 0x7f && walk.size() == 1;
        if (joined != isPieceJoined || (!joined && !isAscii))
            flush();
        if (walk.character() == U'\t') {
            flush();
            continue;
        }
        if (piece.isEmpty())
            pieceColumn = walk.column();
        isPieceJoined = joined;
        piece += text.sliced(walk.index(), walk.size());
        if (!joined && !isAscii)
            flush();
    }
    flush();
    m_painter.restore();
}

void LogPainter::drawSign(const QRectF &cell, char16_t sign)
{
    m_painter.save();
    const QColor colour = m_painter.pen().color();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mixed(m_palette.color(QPalette::Base), colour, 0.22));
    m_painter.drawRoundedRect(cell.adjusted(0.5, 2, -0.5, -2), 2, 2);
    m_painter.setPen(colour);
    QFont font = m_grid.font;
    font.setPointSizeF(font.pointSizeF() * 0.8);
    m_painter.setFont(font);
    m_painter.drawText(cell, Qt::AlignCenter, QString(QChar(sign)));
    m_painter.restore();
}

} // namespace Proctor
