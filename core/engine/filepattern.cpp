// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/filepattern.h"

#include <QFile>
#include <QSet>

#include <algorithm>

#include <glob.h>
#include <sys/stat.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Matches
{
    std::vector<QByteArray> paths;
    bool isComplete = true;
};

Matches matchesOf(const QByteArray &pattern)
{
    struct stat state{};
    if (::lstat(pattern.constData(), &state) == 0) // wildcards may be in real names
        return {{pattern}};
    Matches matches;
    glob_t found{};
    // By bytes, so that the order does not depend on anybody's language.
    const int result = ::glob(pattern.constData(), GLOB_NOSORT, nullptr, &found);
    for (size_t i = 0; result == 0 && i < found.gl_pathc; ++i)
        matches.paths.emplace_back(found.gl_pathv[i]);
    ::globfree(&found);
    std::ranges::sort(matches.paths);
    matches.isComplete = result == 0 || result == GLOB_NOMATCH;
    return matches;
}

bool isRegular(const QByteArray &path)
{
    struct stat state{};
    return ::stat(path.constData(), &state) == 0 && S_ISREG(state.st_mode);
}

// Bytes of the folder that has all matches, with its slash.
qsizetype fixedPart(const QByteArray &pattern, const QByteArray &path)
{
    const auto wildcard =
        std::ranges::find_if(pattern, [](char c) { return QByteArrayView("*?[\\").contains(c); });
    const auto slash = pattern.lastIndexOf('/', wildcard - pattern.begin()) + 1;
    return path == pattern || !path.startsWith(pattern.first(slash)) ? path.lastIndexOf('/') + 1
                                                                     : slash;
}

} // namespace

FoundFiles findFiles(const QStringList &patterns, size_t most)
{
    FoundFiles found;
    QSet<QByteArray> seen;
    size_t tooMany = 0;
    for (const QString &text : patterns) {
        const QByteArray pattern = QFile::encodeName(text);
        const Matches matches = matchesOf(pattern);
        int others = 0;
        for (const QByteArray &path : matches.paths) {
            if (seen.contains(path))
                continue;
            seen.insert(path);
            if (found.files.size() >= most)
                ++tooMany; // not even looked at: there may be very many
            else if (!isRegular(path))
                ++others;
            else
                found.files.push_back({QFile::decodeName(path),
                                       QFile::decodeName(path.sliced(fixedPart(pattern, path)))});
        }
        if (!matches.isComplete)
            found.remarks << u"Not all files that match %1 could be found"_s.arg(text);
        else if (matches.paths.empty())
            found.remarks << u"No file matches %1"_s.arg(text);
        if (others > 0)
            found.remarks << u"%1: %2 of what matches is no file and not attached"_s.arg(text).arg(
                others);
    }
    if (tooMany > 0)
        found.remarks << u"Only the first %1 files are attached; %2 more match"_s.arg(most).arg(
            tooMany);
    return found;
}

} // namespace Proctor
