// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/findingmodel.h"

#include "support/icons.h"
#include "support/sentencewords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

QIcon severityIcon(Finding::Severity severity)
{
    return severity == Finding::Severity::Error
               ? themedIcon(u"error"_s, QColor(0xc04f00), QColor(0xff8a3d))
               : themedIcon(u"warning"_s, QColor(0x9a6a00), QColor(0xe69f00));
}

QString severityWord(Finding::Severity severity)
{
    return severity == Finding::Severity::Error
               ? QCoreApplication::translate("Proctor::FindingModel", "error")
               : QCoreApplication::translate("Proctor::FindingModel", "warning");
}

FindingModel::FindingModel(QObject *parent) : QAbstractTableModel(parent) {}

void FindingModel::setFindings(Findings findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_file = m_findings.empty() ? QString() : m_findings.front().file;
    std::ranges::stable_sort(m_findings, [this](const Finding &a, const Finding &b) {
        // The descriptor itself before what it refers to.
        const auto key = [this](const Finding &one) {
            return std::tuple(one.file != m_file, QStringView(one.file), one.line, one.column);
        };
        return key(a) < key(b);
    });
    m_errors = int(std::ranges::count(m_findings, Finding::Severity::Error, &Finding::severity));
    endResetModel();
}

const Finding &FindingModel::finding(int row) const
{
    return m_findings.at(size_t(row));
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Finding &one = finding(index.row());
    const Column column{index.column()};
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Problem ? inWords(one.message)
               : column == Column::Place ? place(one)
                                         : one.code;
    case Qt::DecorationRole:
        return column == Column::Problem ? severityIcon(one.severity) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(one);
    case Qt::AccessibleTextRole:
        if (column == Column::Problem)
            return QString(severityWord(one.severity) + u": "_s + inWords(one.message) + u' ' +
                           inWords(one.repair));
        return {};
    case SubtitleRole:
        return column == Column::Problem && !one.repair.isEmpty() ? inWords(one.repair)
                                                                  : QVariant();
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Problem:
        return tr("Problem and repair");
    case Column::Place:
        return tr("Place");
    case Column::Code:
        return tr("Kind");
    case Column::Count:
        break;
    }
    return {};
}

QString FindingModel::place(const Finding &finding) const
{
    const QString file = finding.file == m_file ? QString() : QFileInfo(finding.file).fileName();
    if (finding.line == 0)
        return file.isEmpty() ? tr("whole file") : file;
    // As compilers write it, and as the command line does.
    const QString position = QString::number(finding.line) +
                             (finding.column > 0 ? u':' + QString::number(finding.column) : u""_s);
    return file.isEmpty() ? position : file + u':' + position;
}

QString FindingModel::toolTip(const Finding &finding) const
{
    QString text = u"<p><b>"_s + inWords(finding.message).toHtmlEscaped() + u"</b></p>"_s;
    if (!finding.repair.isEmpty())
        text += u"<p>"_s + inWords(finding.repair).toHtmlEscaped() + u"</p>"_s;
    QString place = finding.file.toHtmlEscaped();
    if (finding.line > 0)
        place += u':' + QString::number(finding.line) + u':' + QString::number(finding.column);
    if (!finding.path.isEmpty())
        place += u"<br>"_s + finding.path.toHtmlEscaped();
    return text + u"<p>"_s + place + u"</p>"_s;
}

} // namespace Proctor
