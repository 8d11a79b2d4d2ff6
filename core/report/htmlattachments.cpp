// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is attached to a target in a step, with links to the files beside the page.

#include "report/htmlpage.h"

#include <QUrl>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Larger ones would be slow to show, however small they are shown.
constexpr qint64 largestPicture = 20'000'000;

bool isPicture(const Attachment &attachment)
{
    static const QStringList suffixes{u".png"_s, u".jpg"_s, u".jpeg"_s, u".webp"_s, u".gif"_s};
    return attachment.size <= largestPicture &&
           std::ranges::any_of(suffixes, [&](const QString &suffix) {
               return attachmentFileName(attachment).endsWith(suffix, Qt::CaseInsensitive);
           });
}

// Relative, whatever is in the names: "./" keeps a colon from being a scheme.
QByteArray linkTo(const QString &folder, const Attachment &attachment)
{
    const QByteArray link = "./" + QUrl::toPercentEncoding(folder) + '/' +
                            QUrl::toPercentEncoding(attachmentFileName(attachment));
    return htmlText(QString::fromLatin1(link));
}

} // namespace

void HtmlTestSection::writeAttachments(const StepNode &step, int row)
{
    const std::vector<Attachment> &attachments = step.attachments(row);
    if (attachments.empty())
        return;
    const size_t shown = std::min(attachments.size(), size_t(std::max(0, m_limits.attachments)));
    m_out << "<tr><td colspan=\"5\"><ul class=\"attached\" aria-label=\"Attachments\">\n";
    for (size_t i = 0; i < shown; ++i)
        writeAttachment(attachments[i]);
    m_out << "</ul>";
    if (shown < attachments.size())
        m_out << "<p class=\"note\">" << QByteArray::number(qsizetype(attachments.size() - shown))
              << " more attachments are left out; they are in the folder all the same.</p>";
    m_out << "</td></tr>\n";
}

void HtmlTestSection::writeAttachment(const Attachment &attachment)
{
    const QString &folder = m_input.attachmentFolder;
    const QByteArray name = limited(attachment.name.isEmpty() ? u"file"_s : attachment.name);
    m_out << "<li>";
    if (!folder.isEmpty())
        m_out << "<a href=\"" << linkTo(folder, attachment) << "\">";
    if (!folder.isEmpty() && isPicture(attachment))
        m_out << "<img loading=\"lazy\" alt=\"\" src=\"" << linkTo(folder, attachment) << "\">";
    m_out << name << (folder.isEmpty() ? "" : "</a>") << " <small>"
          << htmlText(sizeForPeople(attachment.size)) << "</small></li>\n";
}

} // namespace Proctor
