// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobfiltermodel.h"
#include "support/settings.h"

#include <QLineEdit>

class QMenu;

namespace Proctor {

/// Where jobs are looked for: what is typed, a menu of what there is to look for, and filters that
/// were kept under a name. Lives on the GUI thread.
class JobFilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit JobFilterEdit(const JobListModel *jobs, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<SavedFilter> &saved() const { return m_saved; }
    void setSaved(std::vector<SavedFilter> filters);
    /// Keeps what is typed; in the place of the one that has the name already.
    void save(const QString &name);
    void remove(const QString &name);
    /// Adds a term, in the place of one with the same key.
    void look(const QString &key, const QString &value);
    /// Tells what of the filter cannot be understood.
    void setMistakes(const QStringList &mistakes);
    /// Fills the menu as it is opened.
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void savedChanged();

private:
    void addTerms(QMenu &menu, const QString &title, const QString &key, const QStringList &values);
    void addDates(QMenu &menu);
    void addSaved(QMenu &menu);
    void askForName();

    const JobListModel *m_jobs;
    std::vector<SavedFilter> m_saved;
    QAction *m_menuAction;
};

} // namespace Proctor
