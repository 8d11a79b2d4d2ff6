// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/exceptiontext.h"

#include <exception>

namespace Proctor {

using namespace Qt::StringLiterals;

QString exceptionText()
{
    try {
        throw;
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    } catch (...) {
        return u"an exception of unknown type"_s;
    }
}

} // namespace Proctor
