// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/descriptorview.h"

#include "support/format.h"
#include "views/sourceedit.h"

#include <QBoxLayout>
#include <QLabel>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// The beginning of the text, up to a line's end where there is one.
QByteArrayView beginningOf(QByteArrayView text)
{
    if (text.size() <= DescriptorView::mostBytes)
        return text;
    const QByteArrayView part = text.first(DescriptorView::mostBytes);
    const qsizetype lineEnd = part.lastIndexOf('\n');
    return lineEnd > 0 ? part.first(lineEnd) : part;
}

/// Shortens lines that are too long; returns whether there were any.
bool cutLines(QString &text)
{
    bool isCut = false;
    QString result;
    qsizetype kept = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const qsizetype length = (end < 0 ? text.size() : end) - start;
        if (length > DescriptorView::longestLine) {
            isCut = true;
            result += QStringView(text).sliced(kept, start + DescriptorView::longestLine - kept);
            result += u'\u2026';
            kept = start + length;
        }
        start += length + 1;
    }
    if (isCut)
        text = result + QStringView(text).sliced(kept);
    return isCut;
}

} // namespace

DescriptorView::DescriptorView(QWidget *parent)
    : QWidget(parent), m_edit(new SourceEdit), m_notice(new QLabel)
{
    m_edit->setAccessibleName(tr("Text of the descriptor"));
    m_edit->setWhatsThis(
        tr("The file, to be read only: change it in your editor, and it is checked "
           "again as soon as it is saved. What is underlined is among the "
           "problems below."));
    m_edit->setFrameShape(QFrame::NoFrame);
    m_notice->setWordWrap(true);
    m_notice->setMargin(6);
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::ToolTipBase);
    m_notice->setForegroundRole(QPalette::ToolTipText);
    m_notice->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
}

void DescriptorView::setText(const QString &file, const QByteArray &text)
{
    m_file = file;
    const QByteArrayView part = beginningOf(text);
    QString shown = QString::fromUtf8(part);
    const bool isCut = cutLines(shown);
    m_edit->setFindings({});
    m_edit->setPlainText(shown);
    QStringList notices;
    if (part.size() < text.size()) {
        notices.append(tr("The first %1 of %2 are shown.")
                           .arg(formatSize(part.size()), formatSize(text.size())));
    }
    if (isCut)
        notices.append(tr("Very long lines are cut."));
    m_notice->setText(notices.join(u' '));
    m_notice->setVisible(!notices.isEmpty());
}

void DescriptorView::setFindings(const Findings &findings)
{
    Findings own;
    for (const Finding &finding : findings) {
        // Findings of files that the descriptor refers to are not in this text.
        if (finding.file.isEmpty() || finding.file == m_file)
            own.push_back(finding);
    }
    m_edit->setFindings(own);
}

void DescriptorView::goTo(int line, int column)
{
    m_edit->goTo(line, column);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void DescriptorView::clear()
{
    setText({}, {});
}

} // namespace Proctor
