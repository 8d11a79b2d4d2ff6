// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "descriptor/finding.h"

#include <QWidget>

class QLabel;

namespace Proctor {

class SourceEdit;

/// A descriptor's text as it was opened, to read, with its findings. Of very large files it shows
/// the beginning and says so. Lives on the GUI thread.
class DescriptorView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype mostBytes = qsizetype(4) * 1024 * 1024;
    /// One line without end would freeze every text widget.
    static constexpr qsizetype longestLine = 4000;

    explicit DescriptorView(QWidget *parent = nullptr);

    /// Bytes that are no UTF-8 show as replacement characters.
    void setText(const QString &file, const QByteArray &text);
    void setFindings(const Findings &findings);
    void goTo(int line, int column);
    void clear();
    [[nodiscard]] QString file() const { return m_file; }

private:
    QString m_file;
    SourceEdit *m_edit;
    QLabel *m_notice; ///< that something is left out
};

} // namespace Proctor
