// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/rawjson.h"

#include <QFileInfo>
#include <QMap>

namespace Proctor {

/// What executables said of themselves, until they change, so that a start need not ask them all.
/// One that is lost or broken is only slower. Lives on one thread.
class DescriptionCache
{
public:
    /// Empty: nothing is kept.
    explicit DescriptionCache(QString file);

    /// Absent when it is not known or the executable has changed.
    [[nodiscard]] RawJson find(const QFileInfo &program) const;
    void keep(const QFileInfo &program, const RawJson &description);
    /// Writes what was kept since it was read, if that is anything new.
    void save() const;

private:
    [[nodiscard]] static QString stampOf(const QFileInfo &program);

    const QString m_file;
    QMap<QString, RawJson> m_known; // by path: {"stamp", "description"}
    QMap<QString, RawJson> m_kept;
};

} // namespace Proctor
