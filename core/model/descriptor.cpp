// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/descriptor.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

QString currentDescriptorVersion()
{
    return u"%1.%2"_s.arg(descriptorMajorVersion).arg(descriptorMinorVersion);
}

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

tl::unexpected<VersionMistake> mistake(Sentence message, bool isIncompatible = false)
{
    return tl::unexpected(VersionMistake{std::move(message), isIncompatible});
}

// One part of a version. Signs are refused, although the reference's integer parser takes them
// (G-49).
tl::expected<int, VersionMistake> versionPart(const QString &part)
{
    bool ok = !part.isEmpty() && std::ranges::all_of(part, isDigit);
    const int value = ok ? part.toInt(&ok) : 0;
    if (!ok)
        return mistake(Sentence::say("version Error: parsing '%1' as an integer: invalid syntax; "
                                     "write the version as \"%2\"",
                                     {part, currentDescriptorVersion()}));
    return value;
}

} // namespace

tl::expected<void, VersionMistake> checkVersion(const QString &version)
{
    const QString current = currentDescriptorVersion();
    if (version.isEmpty())
        return mistake(Sentence::say("version Error: empty version field; add \"Version\": \"%1\"",
                                     {current}));
    const QStringList parts = version.split(u'.');
    if (parts.size() != 2)
        return mistake(Sentence::say("version Error: incorrect version '%1'; write it as \"%2\"",
                                     {version, current}));
    const auto major = versionPart(parts[0]);
    if (!major)
        return tl::unexpected(major.error());
    const auto minor = versionPart(parts[1]);
    if (!minor)
        return tl::unexpected(minor.error());
    if (*major != descriptorMajorVersion || *minor > descriptorMinorVersion)
        return mistake(Sentence::say("version Error: the descriptor's version %1 is incompatible "
                                     "with the supported version %2",
                                     {version, current}),
                       true);
    return {};
}

bool isIdentifier(QStringView text)
{
    return !text.isEmpty() && isLetter(text.front()) && std::ranges::all_of(text, [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'_';
    });
}

void StepParameters::set(QString name, std::vector<RawJson> values)
{
    const auto known = std::ranges::find(m_entries, name, &Entry::name);
    if (known != m_entries.end())
        known->values = std::move(values);
    else
        m_entries.push_back({std::move(name), std::move(values)});
}

const std::vector<RawJson> &StepParameters::all(QStringView name) const
{
    static const std::vector<RawJson> none;
    const auto known = std::ranges::find(m_entries, name, &Entry::name);
    return known != m_entries.end() ? known->values : none;
}

RawJson StepParameters::one(QStringView name) const
{
    const std::vector<RawJson> &values = all(name);
    return values.empty() ? RawJson() : values.front();
}

bool StepParameters::contains(QStringView name) const
{
    return std::ranges::find(m_entries, name, &Entry::name) != m_entries.end();
}

} // namespace Proctor
