// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/helpbrowser.h"

#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

namespace Proctor {

using namespace Qt::StringLiterals;

QString HelpBrowser::anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isSpace())
            anchor += u'-';
        else if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
    }
    return anchor;
}

HelpBrowser::HelpBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(20);
    connect(this, &QTextBrowser::anchorClicked, this, &HelpBrowser::follow);
}

QString HelpBrowser::page() const
{
    return source().fileName();
}

void HelpBrowser::showPage(const QString &page)
{
    setSource(QUrl(u"qrc:/help/"_s + page));
}

void HelpBrowser::follow(const QUrl &link)
{
    if (link.isRelative() && link.path().isEmpty())
        goToHeading(link.fragment());
    else if (link.scheme() == "qrc"_L1 || link.isRelative())
        setSource(source().resolved(link));
    else
        Q_EMIT linkOpened(link);
}

bool HelpBrowser::goToHeading(const QString &anchor)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || anchorOf(block.text()) != anchor)
            continue;
        // The end first, so that the heading comes to stand at the top.
        moveCursor(QTextCursor::End);
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() -
                                      int(document()->documentMargin()) / 2);
        return true;
    }
    return false;
}

bool HelpBrowser::findNext(const QString &text, bool backward)
{
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (text.isEmpty() || find(text, flags))
        return !text.isEmpty();
    const QTextCursor before = textCursor();
    moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

// No wider than a line that is easily read, and sharp there.
QImage HelpBrowser::picture(const QString &file) const
{
    constexpr int widest = 640;
    QImage image(file);
    const int width = int(widest * devicePixelRatioF());
    if (image.width() > width)
        image = image.scaledToWidth(width, Qt::SmoothTransformation);
    image.setDevicePixelRatio(std::max(image.width() / double(widest), 1.0));
    return image;
}

QByteArray HelpBrowser::pageText(const QString &page)
{
    // What the window's texts are in, whatever numbers and times are in.
    const QString language = tr("en", "folder of the help pages in this language");
    for (const QString &file :
         QStringList{u":/help/%1/%2"_s.arg(language, page), QString(u":/help/" + page)}) {
        QFile text(file);
        if (text.open(QIODevice::ReadOnly))
            return text.readAll();
    }
    return {};
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::MarkdownResource)
        return pageText(name.fileName());
    if (type == QTextDocument::ImageResource && name.path().startsWith(u"/screenshots/"_s))
        return picture(u':' + name.path());
    return QTextBrowser::loadResource(type, name);
}

void HelpBrowser::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    QTextBrowser::doSetSource(name, type);
    dress();
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    // Links and backgrounds got their colours when the page was read.
    if (source().isEmpty())
        return;
    const int position = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(position);
}

void HelpBrowser::dress()
{
    // Markdown knows no looks; Qt draws its tables without lines and its code like text.
    QTextCursor(document()).joinPreviousEditBlock();
    dressBlocks();
    dressTables(document()->rootFrame());
    QTextCursor(document()).endEditBlock();
    document()->setUndoRedoEnabled(false);
}

void HelpBrowser::dressBlocks()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QColor ground = palette().color(QPalette::AlternateBase);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence) ||
                            format.hasProperty(QTextFormat::BlockCodeLanguage);
        QTextCursor cursor(block);
        if (isCode) {
            format.setBackground(ground);
            format.setLeftMargin(12);
        } else {
            format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        }
        if (format.headingLevel() > 0) {
            format.setTopMargin(format.headingLevel() == 1 ? 0 : 18);
            format.setBottomMargin(8);
        }
        cursor.setBlockFormat(format);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat characters = fragment.charFormat();
            if (!characters.fontFixedPitch() && !isCode)
                continue;
            QTextCursor part(document());
            part.setPosition(fragment.position());
            part.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            characters.setFontFamilies({fixed.family()});
            characters.setFontPointSize(font().pointSizeF() * 0.95);
            if (!isCode && !characters.isAnchor())
                characters.setBackground(ground);
            part.setCharFormat(characters);
        }
    }
}

void HelpBrowser::dressTables(QTextFrame *frame)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        dressTables(child);
        auto *table = qobject_cast<QTextTable *>(child);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(palette().color(QPalette::Midlight));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(6);
        format.setBottomMargin(12);
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(palette().color(QPalette::AlternateBase));
            cell.setFormat(head);
        }
    }
}

} // namespace Proctor
