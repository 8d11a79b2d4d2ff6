// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/operatorlook.h"

#include <QCoreApplication>
#include <QPalette>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Context of the words.
class OperatorWords
{
    Q_DECLARE_TR_FUNCTIONS(Proctor::OperatorWords)
};

// Colours of Okabe and Ito, darker where white has to be read on them.
constexpr QRgb white = 0xffffffff;
constexpr QRgb black = 0xff1a1a1a;
constexpr QRgb green = 0xff007a59;
constexpr QRgb vermilion = 0xffc04a00;
constexpr QRgb purple = 0xff8a3a6c;
constexpr QRgb blue = 0xff00639b;
constexpr QRgb amber = 0xffe69f00;
constexpr QRgb darkGrey = 0xff4d4d4d;
constexpr QRgb slate = 0xff5b6570;

} // namespace

OperatorLook operatorLookOf(OperatorFace face, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    switch (face) {
    case OperatorFace::NotSetUp:
        return {OperatorWords::tr("NOT READY"), u"warning"_s, {}, text};
    case OperatorFace::Ready:
        return {OperatorWords::tr("READY"), u"state-notstarted"_s, {}, text};
    case OperatorFace::Starting:
        return {OperatorWords::tr("STARTING"), u"state-waiting"_s, blue, white};
    case OperatorFace::Running:
        return {OperatorWords::tr("RUNNING"), u"state-running"_s, blue, white};
    case OperatorFace::Asking:
        return {OperatorWords::tr("WAITING FOR YOU"), u"question"_s, amber, black};
    case OperatorFace::Stopping:
        return {OperatorWords::tr("STOPPING"), u"state-cancelling"_s, darkGrey, white};
    case OperatorFace::Paused:
        return {OperatorWords::tr("PAUSED"), u"state-paused"_s, amber, black};
    case OperatorFace::CutOff:
        return {OperatorWords::tr("INTERRUPTED"), u"state-cutoff"_s, slate, white};
    case OperatorFace::Passed:
        return {OperatorWords::tr("PASS"), u"state-passed"_s, green, white};
    case OperatorFace::Failed:
        return {OperatorWords::tr("FAIL"), u"state-failed"_s, vermilion, white};
    case OperatorFace::Stopped:
        return {OperatorWords::tr("STOPPED"), u"state-cancelled"_s, darkGrey, white};
    case OperatorFace::LabError:
        return {OperatorWords::tr("LAB ERROR"), u"state-laberror"_s, purple, white};
    }
    return {};
}

} // namespace Proctor
