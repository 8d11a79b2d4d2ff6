// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/keymap.h"

#include "support/plaintext.h"
#include "support/settings.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// Keys of the platform are the person's from elsewhere; a toggle of a dock has no name of its own.
QString nameOf(QAction *action)
{
    const QObject *parent = action->parent();
    if (action->objectName().isEmpty() && parent &&
        (parent->inherits("QDockWidget") || parent->inherits("QToolBar")))
        action->setObjectName(u"show-"_s + parent->objectName());
    return action->objectName();
}

// A tool tip that ends with the key goes on doing so.
void renewToolTip(QAction &action, const QList<QKeySequence> &before)
{
    constexpr const char *plain = "proctorPlainToolTip";
    const auto ending = [](const QList<QKeySequence> &keys) {
        return keys.isEmpty() || keys.first().isEmpty()
                   ? QString()
                   : u" (%1)"_s.arg(keys.first().toString(QKeySequence::NativeText));
    };
    if (!action.property(plain).isValid()) {
        const QString tip = action.toolTip();
        const QString old = ending(before);
        if (old.isEmpty() || !tip.endsWith(old))
            return;
        action.setProperty(plain, tip.chopped(old.size()));
    }
    action.setToolTip(action.property(plain).toString() + ending(action.shortcuts()));
}

bool overlap(const QKeySequence &one, const QKeySequence &other)
{
    return one.matches(other) != QKeySequence::NoMatch ||
           other.matches(one) != QKeySequence::NoMatch;
}

} // namespace

KeyMap::KeyMap(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_own(settings.keys())
{
}

void KeyMap::adopt(const QString &group, const QList<QAction *> &actions)
{
    std::erase_if(m_commands, [](const Command &command) { return !command.action; });
    for (QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            adopt(group, menu->actions());
            continue;
        }
        if (action->isSeparator() || nameOf(action).isEmpty() || find(action))
            continue;
        m_commands.push_back({plainText(group), action, action->shortcuts()});
        apply(m_commands.back());
    }
}

const KeyMap::Command *KeyMap::find(const QAction *action) const
{
    const auto found = std::ranges::find(m_commands, action, [](const Command &command) {
        return static_cast<const QAction *>(command.action);
    });
    return found == m_commands.end() ? nullptr : &*found;
}

void KeyMap::apply(const Command &command)
{
    if (!command.action)
        return;
    QList<QKeySequence> keys = command.usual;
    if (const auto own = m_own.constFind(command.action->objectName()); own != m_own.constEnd()) {
        const auto key = QKeySequence::fromString(*own, QKeySequence::PortableText);
        keys = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key};
    }
    if (keys == command.action->shortcuts())
        return;
    const QList<QKeySequence> before = command.action->shortcuts();
    command.action->setShortcuts(keys);
    renewToolTip(*command.action, before);
}

void KeyMap::setKey(QAction *action, const QKeySequence &key)
{
    const Command *command = find(action);
    if (!command)
        return;
    if (QAction *before = key.isEmpty() ? nullptr : holder(key, action)) {
        m_own[before->objectName()] = QString();
        apply(*find(before));
    }
    const QList<QKeySequence> usual = command->usual;
    if (usual == QList<QKeySequence>{key} || (usual.isEmpty() && key.isEmpty()))
        m_own.remove(action->objectName());
    else
        m_own[action->objectName()] = key.toString(QKeySequence::PortableText);
    apply(*command);
    keep();
}

void KeyMap::reset(QAction *action)
{
    const Command *command = find(action);
    if (!command || m_own.remove(action->objectName()) == 0)
        return;
    for (const QKeySequence &key : command->usual) {
        if (QAction *other = holder(key, action)) {
            m_own[other->objectName()] = QString();
            apply(*find(other));
        }
    }
    apply(*command);
    keep();
}

void KeyMap::resetAll()
{
    m_own.clear();
    for (const Command &command : m_commands)
        apply(command);
    keep();
}

bool KeyMap::isChanged(const QAction *action) const
{
    return m_own.contains(action->objectName());
}

QAction *KeyMap::holder(const QKeySequence &key, const QAction *other) const
{
    const Command *self = find(other);
    for (const Command &command : m_commands) {
        if (!command.action || command.action == other)
            continue;
        const bool isPartner = self && !self->usual.isEmpty() && self->usual == command.usual;
        const QList<QKeySequence> keys = command.action->shortcuts();
        if (!isPartner && std::ranges::any_of(keys, [&key](const QKeySequence &each) {
                return overlap(each, key);
            }))
            return command.action;
    }
    return nullptr;
}

void KeyMap::reload()
{
    m_own = m_settings.keys();
    for (const Command &command : m_commands)
        apply(command);
}

void KeyMap::keep()
{
    m_settings.setKeys(m_own);
    Q_EMIT changed();
}

} // namespace Proctor
