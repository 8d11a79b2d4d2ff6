// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

namespace Proctor {

class Settings;

/// The descriptors that were opened last, newest first, kept in the settings. Whether they still
/// exist is looked up beside the GUI thread, on which this lives: a disk may be slow.
class RecentFiles final : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit RecentFiles(Settings &settings, QObject *parent = nullptr);
    ~RecentFiles() override;

    [[nodiscard]] const QStringList &files() const { return m_files; }
    /// As of the last look.
    [[nodiscard]] bool isMissing(const QString &file) const { return m_missing.contains(file); }

    void add(const QString &file);
    void remove(const QString &file);
    void clear();
    /// Of the newest file that is known to be there: no file dialog shall wait for a drive that has
    /// gone. Empty: of none.
    [[nodiscard]] QString lastFolder() const;
    /// Looks which ones are there; changed() follows when that is not as before.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void store();
    void note(const QString &file, bool exists);

    Settings &m_settings;
    QStringList m_files;
    QSet<QString> m_missing;
    QSet<QString> m_present;
    QSet<QString> m_asked; // no answer yet
};

} // namespace Proctor
