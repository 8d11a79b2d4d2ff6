// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/targetcare.h"

#include <algorithm>
#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, size_t(TargetDeed::Act::Count)> actNames{
    u"reserved", u"changed",    u"given-back", u"quarantined", u"readmitted", u"asked",
    u"answered", u"taken-over", u"released",   u"edited",      u"added",      u"removed"};

} // namespace

bool looksIll(const std::vector<TargetResult> &results)
{
    return results.size() >= size_t(illAfter) &&
           std::all_of(results.begin(), results.begin() + illAfter, [](const TargetResult &one) {
               return one.verdict == TargetResult::Verdict::LabError;
           });
}

QString toString(TargetDeed::Act act)
{
    return actNames.at(size_t(act)).toString();
}

} // namespace Proctor
