// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace Proctor {

/// A file and what it is called for people.
struct FoundFile
{
    QString path;
    QString name; ///< its path below the part of the pattern that has no wildcards

    friend bool operator==(const FoundFile &, const FoundFile &) = default;
};

struct FoundFiles
{
    std::vector<FoundFile> files; ///< by pattern, then by path
    QStringList remarks;          ///< sentences about what is not among them
};

/// The regular files of this computer that match any of the patterns, each once and at most `most`.
/// Patterns are absolute paths with *, ?, [...] and \ in them; a path that is there as it is
/// written means itself. Blocks; usable on any thread.
[[nodiscard]] FoundFiles findFiles(const QStringList &patterns, size_t most);

} // namespace Proctor
