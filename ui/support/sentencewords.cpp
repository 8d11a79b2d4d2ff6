// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sentencewords.h"

#include <QCoreApplication>

namespace Proctor {

QString inWords(const Sentence &sentence)
{
    if (!sentence.source())
        return sentence.text();
    QStringList arguments;
    for (const Sentence &argument : sentence.arguments())
        arguments.append(inWords(argument));
    return Sentence::filled(QCoreApplication::translate("Proctor::Finding", sentence.source()),
                            arguments);
}

} // namespace Proctor
