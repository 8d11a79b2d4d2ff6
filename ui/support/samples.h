// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Proctor {

/// A job that ships with us and runs without hardware.
struct Sample
{
    QString name;        ///< its file's: "first-job.yaml"
    QString title;       ///< translated
    QString description; ///< one sentence, translated
};
[[nodiscard]] std::vector<Sample> samples();

/// The descriptor of a sample, from the program itself; empty for an unknown name.
[[nodiscard]] QByteArray sampleText(const QString &name);

} // namespace Proctor
