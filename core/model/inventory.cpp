// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/inventory.h"

namespace Proctor {

using namespace Qt::StringLiterals;

QString sentenceOf(const Reservation &reservation)
{
    QString who = reservation.person.name;
    if (!reservation.person.host.isEmpty())
        who += u" ("_s + reservation.person.host + u')';
    return u"reserved by "_s + who + u" until "_s + toRfc3339(reservation.until) + u": "_s +
           reservation.comment;
}

} // namespace Proctor
