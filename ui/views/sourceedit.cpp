// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/sourceedit.h"

#include "models/findingmodel.h"
#include "support/sentencewords.h"
#include "support/statusstyle.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 4;
/// Underlines are looked at whenever a line is painted.
constexpr size_t mostUnderlines = 1000;

/// Line numbers and marks, beside the text.
class Margin final : public QWidget
{
public:
    explicit Margin(SourceEdit *edit) : QWidget(edit), m_edit(edit) {}
    [[nodiscard]] QSize sizeHint() const override { return {m_edit->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintMargin(event); }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            QToolTip::showText(help->globalPos(), m_edit->marginToolTip(help->pos().y()), this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    SourceEdit *m_edit;
};

/// Findings count characters, texts count UTF-16 units.
int unitsBefore(const QString &text, int column)
{
    qsizetype units = 0;
    for (int i = 1; i < column && units < text.size(); ++i)
        units += text.at(units).isHighSurrogate() && units + 1 < text.size() ? 2 : 1;
    return int(units);
}

/// End of the word that begins at `from`, or of the one character there.
int endOfWord(const QString &text, int from)
{
    const auto isWord = [](QChar c) {
        return c.isLetterOrNumber() || u"_-.%>=<\"'"_s.contains(c) || c.isSurrogate();
    };
    int end = from;
    while (end < text.size() && isWord(text.at(end)))
        ++end;
    return std::max(end, from + 1);
}

} // namespace

SourceEdit::SourceEdit(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEdit::placeMargin);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        underline();
        m_margin->update();
    });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    placeMargin();
}

void SourceEdit::setFindings(const Findings &findings)
{
    m_findings.clear();
    for (const Finding &finding : findings)
        m_findings.emplace(finding.line, finding);
    underline();
    m_margin->update();
}

void SourceEdit::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::max(line, 1) - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + unitsBefore(block.text(), column));
    setTextCursor(cursor);
    centerCursor();
}

QTextCursor SourceEdit::cursorAt(const Finding &finding) const
{
    const QTextBlock block = document()->findBlockByNumber(finding.line - 1);
    if (finding.line < 1 || !block.isValid() || block.text().isEmpty())
        return {};
    const QString text = block.text();
    // What is missing is missed at the end of a line: the character before it is marked.
    const int from = std::min(unitsBefore(text, finding.column), int(text.size()) - 1);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + from);
    cursor.setPosition(block.position() + std::min(endOfWord(text, from), int(text.size())),
                       QTextCursor::KeepAnchor);
    return cursor;
}

void SourceEdit::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    QTextEdit::ExtraSelection current;
    current.format.setBackground(palette().alternateBase());
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    current.cursor = textCursor();
    current.cursor.clearSelection();
    selections.append(current);
    for (const auto &[line, finding] : m_findings) {
        if (size_t(selections.size()) > mostUnderlines)
            break;
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorAt(finding);
        if (selection.cursor.isNull())
            continue;
        const bool isError = finding.severity == Finding::Severity::Error;
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(
            lookColour(isError ? Look::Failed : Look::Paused, palette()));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

int SourceEdit::marginWidth() const
{
    const int digits = std::max(3, int(QString::number(blockCount()).size()));
    return gap + fontMetrics().height() + gap + digits * fontMetrics().horizontalAdvance(u'9') +
           2 * gap;
}

void SourceEdit::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), inner.height());
}

void SourceEdit::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().alternateBase());
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= event->rect().bottom()) {
        if (block.isVisible() && rect.bottom() >= event->rect().top()) {
            paintLine(&painter, block.blockNumber() + 1,
                      QRect(0, qRound(rect.top()), m_margin->width(), qRound(rect.height())));
        }
        block = block.next();
        rect.moveTop(rect.bottom());
        rect.setHeight(blockBoundingRect(block).height());
    }
}

void SourceEdit::paintLine(QPainter *painter, int line, const QRect &rect)
{
    const bool isCurrent = line == textCursor().blockNumber() + 1;
    painter->setPen(palette().color(isCurrent ? QPalette::Text : QPalette::PlaceholderText));
    painter->drawText(rect.adjusted(0, 0, -2 * gap, 0), int(Qt::AlignRight | Qt::AlignVCenter),
                      QString::number(line));
    const auto [first, last] = m_findings.equal_range(line);
    if (first == last)
        return;
    const bool hasError = std::any_of(first, last, [](const auto &entry) {
        return entry.second.severity == Finding::Severity::Error;
    });
    const int size = fontMetrics().height();
    severityIcon(hasError ? Finding::Severity::Error : Finding::Severity::Warning)
        .paint(painter, QRect(gap, rect.center().y() - size / 2, size, size));
}

QString SourceEdit::toolTipOf(int line) const
{
    QStringList texts;
    const auto [first, last] = m_findings.equal_range(line);
    for (auto it = first; it != last; ++it) {
        const Finding &finding = it->second;
        texts.append(u"<p><b>"_s + inWords(finding.message).toHtmlEscaped() + u"</b><br>"_s +
                     inWords(finding.repair).toHtmlEscaped() + u"</p>"_s);
    }
    return texts.join(QString());
}

QString SourceEdit::marginToolTip(int y) const
{
    return toolTipOf(cursorForPosition(QPoint(0, y)).blockNumber() + 1);
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void SourceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeMargin();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

bool SourceEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int line = cursorForPosition(help->pos()).blockNumber() + 1;
        QToolTip::showText(help->globalPos(), toolTipOf(line), viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

} // namespace Proctor
