// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/finding.h"
#include "models/lineroles.h"

#include <QAbstractTableModel>

namespace Proctor {

/// What was found in a descriptor, in the order of the text. Lives on the GUI thread.
class FindingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Problem, Place, Code, Count };

    explicit FindingModel(QObject *parent = nullptr);

    void setFindings(Findings findings);
    [[nodiscard]] const Finding &finding(int row) const;
    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] int warnings() const { return int(m_findings.size()) - m_errors; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString place(const Finding &finding) const;
    [[nodiscard]] QString toolTip(const Finding &finding) const;

    Findings m_findings;
    QString m_file; ///< of the first one; others name theirs
    int m_errors = 0;
};

/// Error or warning; the icon follows the palette.
[[nodiscard]] QIcon severityIcon(Finding::Severity severity);
/// "error", "warning"; translated.
[[nodiscard]] QString severityWord(Finding::Severity severity);

} // namespace Proctor
