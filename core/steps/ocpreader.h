// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/rawjson.h"
#include "steps/ocpmeasurements.h"

#include <functional>

namespace Proctor {

/// Reads what a diagnosis program writes in the format of the Open Compute Project: a sequence of
/// JSON objects (plugins.md section 4.5). What is none is skipped and reported, line by line.
/// Lives in the coroutine of its step.
class OcpReader
{
public:
    /// Longer objects are taken for lines that are none.
    static constexpr qsizetype largestRecord = 1024 * 1024;

    struct Receiver
    {
        std::function<void(const QString &event, RawJson payload)> record;
        std::function<void(const QByteArray &line)> stray; ///< no record; shortened
        std::function<void(Measurement measurement)> measurement;
        std::function<void(const QString &problem)> problem; ///< of a record
    };
    explicit OcpReader(Receiver receiver) : m_receiver(std::move(receiver)) {}

    void add(QByteArrayView bytes);
    /// Nothing more will come.
    void finish();

    /// What the records say of the device: its last complete run has to have passed.
    [[nodiscard]] Result<void> verdict() const;

private:
    void scan(bool isEnd);
    [[nodiscard]] qsizetype endOfObject() const;
    bool take(QByteArrayView text);
    void takeRun(const RawJson &record, const RawJson &artifact);
    void takeStep(const RawJson &record, const RawJson &artifact);
    void skip(qsizetype length);

    Receiver m_receiver;
    OcpMeasurements m_measurements;
    QByteArray m_pending; // begins with what is not decided yet
    bool m_hasCompleteRun = false;
    QString m_result; // of the last complete run
};

} // namespace Proctor
