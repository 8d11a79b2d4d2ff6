// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/rawjson.h"
#include "base/sentence.h"
#include "model/measurement.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Proctor {

inline constexpr int descriptorMajorVersion = 1;
inline constexpr int descriptorMinorVersion = 0;
/// "1.0".
[[nodiscard]] QString currentDescriptorVersion();
struct VersionMistake
{
    Sentence message;
    bool isIncompatible = false; ///< else it is no version at all
};
/// core.md section 2.4; every message begins with "version Error". Signs in a part are refused
/// (G-49).
[[nodiscard]] tl::expected<void, VersionMistake> checkVersion(const QString &version);

/// Length limits of the reference in bytes (core.md section 10.6).
namespace Limit {
inline constexpr int jobName = 64;
inline constexpr int testName = 32;
inline constexpr int stepLabel = 32;
inline constexpr int reporterName = 32;
inline constexpr int eventName = 32;
inline constexpr int requestor = 32;
inline constexpr int serverId = 64;
inline constexpr int tag = 32;
inline constexpr int targetId = 64;
} // namespace Limit

/// A letter followed by letters, digits or '_', all ASCII (core.md section 2.6).
[[nodiscard]] bool isIdentifier(QStringView text);

/// Parameters of a step: names in the order of the text, each with its list of values.
class StepParameters
{
public:
    struct Entry
    {
        QString name;
        std::vector<RawJson> values;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void set(QString name, std::vector<RawJson> values);
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    /// All values; empty when the name is absent (core.md section 3.1).
    [[nodiscard]] const std::vector<RawJson> &all(QStringView name) const;
    /// The first value; an absent one when there is none.
    [[nodiscard]] RawJson one(QStringView name) const;
    [[nodiscard]] bool contains(QStringView name) const;

    friend bool operator==(const StepParameters &, const StepParameters &) = default;

private:
    std::vector<Entry> m_entries;
};

struct StepDescriptor
{
    QString name; ///< plugin name as written
    QString label;
    StepParameters parameters;
    RawJson variablesMapping; ///< kept, used by nothing
    // Ours, unknown to the reference; zero: none.
    Duration timeout{};                     ///< for each target in the step
    Duration outputTimeout{};               ///< for each target without any event of the step
    std::optional<bool> runsAgain{};        ///< after a crash; unset: as the plugin says
    std::vector<MeasurementLimit> limits{}; ///< of what the step measures
    QStringList attach{}; ///< patterns of files to attach after the step; templates

    friend bool operator==(const StepDescriptor &, const StepDescriptor &) = default;
};

struct RetryParameters
{
    quint32 numRetries = 0; ///< attempts after the first
    Duration retryInterval{};

    friend bool operator==(const RetryParameters &, const RetryParameters &) = default;
};

struct TestDescriptor
{
    bool disabled = false;
    RetryParameters retry;
    QString targetManagerName;
    RawJson acquireParameters;
    RawJson releaseParameters;
    QString fetcherName;
    RawJson fetchParameters;
    QString cleanupFetcherName; ///< empty: no cleanup
    RawJson cleanupFetchParameters;
    // Ours, unknown to the reference; zero: none. Cleanup is not limited.
    Duration timeout{};       ///< for the steps of an attempt
    Duration targetTimeout{}; ///< for each target in all its steps

    friend bool operator==(const TestDescriptor &, const TestDescriptor &) = default;
};

struct ReporterConfig
{
    QString name;
    RawJson parameters;

    friend bool operator==(const ReporterConfig &, const ReporterConfig &) = default;
};

struct Reporting
{
    std::vector<ReporterConfig> runReporters;
    std::vector<ReporterConfig> finalReporters;

    friend bool operator==(const Reporting &, const Reporting &) = default;
};

inline constexpr Duration defaultAcquireTimeout = std::chrono::minutes(5);
inline constexpr Duration defaultReleaseTimeout = std::chrono::minutes(5);
inline constexpr quint32 defaultAttachmentLimit = 4096; ///< MiB

/// What a person submits (core.md section 2). A plain value, without positions: those are in the
/// document it was read from.
struct Descriptor
{
    QString jobName;
    QString version;
    QStringList tags;
    quint64 runs = 0; ///< 0: without end
    Duration runInterval{};
    std::vector<TestDescriptor> tests;
    Reporting reporting;
    std::optional<Duration> acquireTimeout; ///< default: defaultAcquireTimeout
    std::optional<Duration> releaseTimeout;
    Duration timeout{};                       ///< of the whole job while it runs; ours; zero: none
    std::optional<quint32> attachmentLimit{}; ///< MiB that its steps may attach; ours

    friend bool operator==(const Descriptor &, const Descriptor &) = default;
};

/// What the fetchers delivered for one test (core.md section 2.8).
struct TestSteps
{
    QString testName;
    std::vector<StepDescriptor> steps;
    std::vector<StepDescriptor> cleanupSteps;
    // Ours, unknown to the reference: of a further attempt or for one unit; IDs, or FQDNs where no
    // target has the ID; empty: all that the manager hands out.
    QStringList onlyTargets{};

    friend bool operator==(const TestSteps &, const TestSteps &) = default;
};

/// The descriptor with the fetched steps of every test, frozen at submission and used ever after.
struct ExtendedDescriptor
{
    Descriptor descriptor;
    std::vector<TestSteps> tests; ///< one per test descriptor, in order, disabled ones included
    QString serial{};             ///< of the unit that the job is for, see forSerialNumber(); ours

    friend bool operator==(const ExtendedDescriptor &, const ExtendedDescriptor &) = default;
};

/// JSON with the reference's keys (core.md section 2.8), 4-space indentation. Reading back gives an
/// equal value.
[[nodiscard]] QByteArray toJson(const Descriptor &descriptor);
[[nodiscard]] QByteArray toJson(const ExtendedDescriptor &descriptor);
/// For stored text only: people's files go through descriptor/, which reports all findings with
/// places.
[[nodiscard]] Result<ExtendedDescriptor> extendedDescriptorFromJson(QByteArrayView json);

} // namespace Proctor
