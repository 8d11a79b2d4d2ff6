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

// One part of a version. Signs are refused, although the reference's integer parser takes them
// (G-49).
Result<int> versionPart(QStringView part)
{
    bool ok = !part.isEmpty() && std::ranges::all_of(part, isDigit);
    const int value = ok ? part.toInt(&ok) : 0;
    if (!ok)
        return fail(
            ErrorCode::Parse,
            u"version Error: parsing '%1' as an integer: invalid syntax; write the version as \"%2\""_s
                .arg(part, currentDescriptorVersion()));
    return value;
}

} // namespace

Result<void> checkVersion(QStringView version)
{
    const QString current = currentDescriptorVersion();
    if (version.isEmpty())
        return fail(ErrorCode::Parse,
                    u"version Error: empty version field; add \"Version\": \"%1\""_s.arg(current));
    const auto parts = version.split(u'.');
    if (parts.size() != 2)
        return fail(
            ErrorCode::Parse,
            u"version Error: incorrect version '%1'; write it as \"%2\""_s.arg(version, current));
    const auto major = versionPart(parts[0]);
    if (!major)
        return fail(major.error());
    const auto minor = versionPart(parts[1]);
    if (!minor)
        return fail(minor.error());
    if (*major != descriptorMajorVersion || *minor > descriptorMinorVersion)
        return fail(
            ErrorCode::Incompatible,
            u"version Error: the descriptor's version %1 is incompatible with the supported version %2"_s
                .arg(version, current));
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
