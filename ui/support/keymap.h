// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <vector>

class QAction;

namespace Proctor {

class Settings;

/// The keys of a window's commands: those they were made with, or those a person has given them
/// instead, which the settings keep by the commands' object names. Lives on the GUI thread as a
/// part of the window.
class KeyMap final : public QObject
{
    Q_OBJECT

public:
    struct Command
    {
        QString group; ///< "File"
        QPointer<QAction> action;
        QList<QKeySequence> usual; ///< as it was made
    };

    /// The settings must outlive it.
    KeyMap(Settings &settings, QObject *parent);

    /// Takes in commands that have a name, those of submenus too, and gives them their keys.
    /// Others cannot be told apart at the next start and keep what they have.
    void adopt(const QString &group, const QList<QAction *> &actions);
    [[nodiscard]] const std::vector<Command> &commands() const { return m_commands; }

    /// Gives it this key alone, or none; whoever had it so far has it no more.
    void setKey(QAction *action, const QKeySequence &key);
    void reset(QAction *action);
    void resetAll();
    [[nodiscard]] bool isChanged(const QAction *action) const;
    /// Who has the key or one that begins with it, other than this one and its partner: two
    /// commands that are made with one key are never there at once.
    [[nodiscard]] QAction *holder(const QKeySequence &key, const QAction *other) const;

    /// Another window has changed them.
    void reload();

Q_SIGNALS:
    /// By a person, here; the settings have them already.
    void changed();

private:
    [[nodiscard]] const Command *find(const QAction *action) const;
    void apply(const Command &command);
    void keep();

    Settings &m_settings;
    std::vector<Command> m_commands;
    QHash<QString, QString> m_own; // by object name, as QKeySequence::PortableText
};

} // namespace Proctor
