// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/findingmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;
class QTreeView;

namespace Proctor {

/// All findings of the last check of a descriptor, with what to do about them. Lives on the GUI
/// thread.
class ProblemsView final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsView(QWidget *parent = nullptr);

    /// The result of a check of `file` (a name for people).
    void setFindings(const QString &file, Findings findings);
    /// As before the first check.
    void clear();
    [[nodiscard]] const FindingModel &model() const { return *m_model; }
    /// "2 errors, 1 warning"; empty without findings.
    [[nodiscard]] QString summary() const;
    /// The findings as the command line prints them; of the selected rows, or of all when none is.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void findingActivated(const Proctor::Finding &finding);
    void summaryChanged(const QString &summary);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeList();
    void showState(const QString &nothing);
    void fitColumns();

    FindingModel *m_model;
    QTreeView *m_list = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_empty = nullptr;
    QAction *m_copy = nullptr;
    QToolButton *m_copyButton = nullptr;
};

/// "2 errors, 1 warning"; empty without any.
[[nodiscard]] QString problemsInWords(int errors, int warnings);

} // namespace Proctor
