// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/windowstate.h"

#include <QActionGroup>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace Proctor {

class JobListView;
class JobPage;
class Questions;
class Settings;

/// Which docks of a window are shown and where, the jobs as list or table, the view of the job and
/// the recorder: a few layouts that are made here, and those that a person has kept under a name.
/// None hides a question that waits. Docks that a layout does not know are left alone or put away.
/// Lives on the GUI thread as a part of the window.
class Layouts final : public QObject
{
    Q_OBJECT

public:
    /// What a layout arranges beside the docks.
    struct Parts
    {
        JobPage &page;
        JobListView &jobs;
        Questions &questions;
        QAction &recorder;
    };
    /// All must outlive it. To be made when the docks are there.
    Layouts(QMainWindow *window, Settings &settings, const Parts &parts);

    /// The ids of the layouts that are made here.
    [[nodiscard]] static QStringList builtInIds();
    [[nodiscard]] static QString ownId(const QString &name);

    void fill(QMenu *menu);
    /// For the list of keys.
    [[nodiscard]] QList<QAction *> actions() const { return m_group.actions(); }

    /// The one that was chosen last; empty when it has been deleted since.
    [[nodiscard]] const QString &current() const { return m_current; }
    /// Arranges the window; false when there is no such layout.
    bool choose(const QString &id);
    /// The window as it is now, without a name.
    [[nodiscard]] OwnLayout arrangement() const;
    /// At the start: the window as it was. What cannot be read becomes the layout `id`, or else the
    /// usual one.
    void restore(const QString &id, const OwnLayout &arrangement);

    /// Keeps the window as it is now under the name, in the place of a layout that has it.
    void save(const QString &name);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    [[nodiscard]] QStringList ownNames() const;
    /// Another window has changed the own layouts.
    void reload();

Q_SIGNALS:
    /// Of own layouts; the settings have them already.
    void listChanged();
    /// A person wants that of the operator, which has a view of its own.
    void operatorChosen();

private:
    void makeActions();
    void arrange(const QString &id);
    QList<QDockWidget *> takeAllOut();
    bool apply(const OwnLayout &layout);
    void applyRest(const QString &view, bool isJobTable, bool isRecorderShown);
    void placeNewDocks(const QByteArray &docks);
    void setOwn(std::vector<OwnLayout> layouts);
    void setCurrent(const QString &id);
    void askForName();
    void manage();
    void refresh();
    [[nodiscard]] QString titleOf(const QString &id) const;

    QMainWindow *m_window;
    Settings &m_settings;
    Parts m_parts;
    std::vector<OwnLayout> m_own;
    QString m_current;
    QActionGroup m_group; ///< one for each layout
    QMenu *m_menu = nullptr;
    QAction *m_save;
    QAction *m_update;
    QAction *m_reset;
    QAction *m_manage;
};

} // namespace Proctor
