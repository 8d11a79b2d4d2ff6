// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/localpath.h"
#include "targets/csv.h"
#include "targets/targets.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;

QStringList idsOf(const Targets &targets)
{
    QStringList ids;
    for (const TargetPtr &target : targets)
        ids << target->id;
    return ids;
}

/// Takes as many targets from a file as are wanted and free. Reads the file at every acquisition.
/// Lives on the job's engine thread.
class CsvFileManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &parameters) override;
    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override;
    // The framework unlocks what a test has held.
    QCoro::Task<Result<void>> release(AcquireContext, Targets) override { co_return {}; }

private:
    [[nodiscard]] Result<Targets> targetsFromFile() const;
    [[nodiscard]] bool isWanted(const Target &target) const;
    [[nodiscard]] Error shortage(const QString &what, qsizetype found) const;

    QString m_path;
    qint64 m_least = 0;
    qint64 m_most = 0; // 0: no limit
    QStringList m_prefixes;
    bool m_shuffle = false;
};

void CsvFileManager::configureAcquire(const ParameterReader &parameters)
{
    if (parameters.has(u"FileURI")) {
        if (const auto path = localPath(parameters.text(u"FileURI")))
            m_path = *path;
        else
            parameters.problem(u"FileURI", u"file-uri"_s, path.error());
    }
    m_least = parameters.integer(u"MinNumberDevices");
    m_most = parameters.integer(u"MaxNumberDevices");
    if (m_most > 0 && m_least > m_most)
        parameters.problem(
            u"MinNumberDevices", u"parameter-range"_s,
            Sentence::say(
                "'MinNumberDevices' (%1) is above 'MaxNumberDevices' (%2), which can never be met",
                {QString::number(m_least), QString::number(m_most)}),
            Sentence::say("lower the one or raise the other"));
    for (const QString &prefix : parameters.texts(u"HostPrefixes")) {
        m_prefixes << prefix.trimmed();
        if (m_prefixes.last().isEmpty())
            parameters.problem(u"HostPrefixes", u"prefix-empty"_s,
                               Sentence::say("a host prefix is empty"),
                               Sentence::say("remove it; without prefixes every row is taken"));
    }
    m_shuffle = parameters.boolean(u"Shuffle");
}

QCoro::Task<Result<Targets>> CsvFileManager::acquire(AcquireContext context)
{
    Result<Targets> targets = targetsFromFile();
    if (!targets)
        co_return fail(targets.error());
    if (!context.only.isEmpty()) {
        *targets = namedTargets(*targets, context.only);
        const auto locked =
            co_await context.locker->lock(context.job, context.lockDuration, idsOf(*targets));
        if (!locked)
            co_return fail(locked.error());
        co_return std::move(*targets);
    }
    if (targets->size() < size_t(m_least))
        co_return fail(shortage(u"holds only %1 matching targets"_s, qsizetype(targets->size())));
    if (m_shuffle)
        std::ranges::shuffle(*targets, *QRandomGenerator::global());
    const QStringList ids = idsOf(*targets);
    const int limit = int(m_most > 0 ? std::min<qint64>(m_most, ids.size()) : ids.size());
    const auto locked =
        co_await context.locker->tryLock(context.job, context.lockDuration, ids, limit);
    if (!locked)
        co_return fail(locked.error());
    if (locked->size() < m_least) {
        const auto unlocked = co_await context.locker->unlock(context.job, *locked);
        Error error = shortage(u"has only %1 targets that no other job holds"_s, locked->size());
        if (!unlocked)
            error.message += u"; and they could not be unlocked: "_s + unlocked.error().message;
        co_return fail(error);
    }
    const QSet<QString> obtained(locked->cbegin(), locked->cend());
    std::erase_if(*targets,
                  [&obtained](const TargetPtr &target) { return !obtained.contains(target->id); });
    co_return std::move(*targets);
}

Error CsvFileManager::shortage(const QString &what, qsizetype found) const
{
    return {ErrorCode::Plugin, u"%1 %2, but at least %3 are wanted"_s.arg(
                                   m_path, what.arg(found), QString::number(m_least))};
}

bool CsvFileManager::isWanted(const Target &target) const
{
    if (m_prefixes.isEmpty())
        return true;
    const QString host = target.fqdn.section(u'.', 0, 0);
    return !host.isEmpty() && std::ranges::any_of(m_prefixes, [&host](const QString &prefix) {
        return host.startsWith(prefix);
    });
}

Result<Target> targetFrom(const CsvRow &row)
{
    if (row.fields.size() != 4)
        return fail(
            ErrorCode::Parse,
            u"a row needs four fields (id, FQDN, IPv4, IPv6) and has %1"_s.arg(row.fields.size()));
    Target target;
    target.id = row.fields[0].trimmed();
    if (target.id.isEmpty())
        return fail(ErrorCode::Parse, u"the id is empty"_s);
    target.fqdn = row.fields[1].trimmed();
    const auto ipv4 = addressFrom(row.fields[2].trimmed(), false);
    if (!ipv4)
        return fail(ipv4.error());
    const auto ipv6 = addressFrom(row.fields[3].trimmed(), true);
    if (!ipv6)
        return fail(ipv6.error());
    target.primaryIPv4 = *ipv4;
    target.primaryIPv6 = *ipv6;
    return target;
}

Result<Targets> CsvFileManager::targetsFromFile() const
{
    const Result<QByteArray> text = readLocalFile(m_path, largestFile);
    if (!text)
        return fail(text.error());
    const Result<std::vector<CsvRow>> rows = parseCsv(*text);
    if (!rows)
        return fail(rows.error().code, u"%1: %2"_s.arg(m_path, rows.error().message));
    Targets targets;
    QHash<QString, int> lines; // of the ids taken so far
    for (const CsvRow &row : *rows) {
        Result<Target> target = targetFrom(row);
        if (!target)
            return fail(target.error().code,
                        u"%1, line %2: %3"_s.arg(m_path, QString::number(row.line),
                                                 target.error().message));
        if (!isWanted(*target))
            continue;
        if (const int first = lines.value(target->id); first > 0)
            return fail(
                ErrorCode::Parse,
                u"%1, line %2: target '%3' is in line %4 already; remove one of the two"_s.arg(
                    m_path, QString::number(row.line), target->id, QString::number(first)));
        lines[target->id] = row.line;
        targets.push_back(std::make_shared<Target>(std::move(*target)));
    }
    return targets;
}

std::vector<ParameterSpec> csvFileParameters()
{
    const double largest = 4294967295.0;
    return {
        {.name = u"FileURI"_s,
         .type = ParameterType::File,
         .required = true,
         .help = u"The file: a path or a file: URI."_s},
        {.name = u"MinNumberDevices"_s,
         .type = ParameterType::Integer,
         .defaultValue = RawJson::number(0),
         .minimum = 0,
         .maximum = largest,
         .help = u"Fewest targets to start with; with fewer the acquisition fails."_s},
        {.name = u"MaxNumberDevices"_s,
         .type = ParameterType::Integer,
         .defaultValue = RawJson::number(0),
         .minimum = 0,
         .maximum = largest,
         .help = u"Most targets to take; 0 or nothing takes all that are free."_s},
        {.name = u"HostPrefixes"_s,
         .list = true,
         .help =
             u"Beginnings of host names; only rows whose name begins with one of them are taken."_s},
        {.name = u"Shuffle"_s,
         .type = ParameterType::Boolean,
         .defaultValue = RawJson::fromTrusted("false"),
         .help = u"Whether the targets are taken in random order instead of that of the file."_s},
    };
}

} // namespace

TargetManagerPlugin csvFileManager()
{
    PluginInfo info;
    info.name = u"CSVFileTargetManager"_s;
    info.summary = u"Takes free targets from a file of comma-separated values."_s;
    info.help = u"The file has one target in a row and four fields: id, host name, IPv4 and IPv6 "
                u"address; the last three may "
                "be empty. There is no header. It is read anew at every acquisition.\n\n"
                "Rows that other jobs hold are skipped. When fewer than **MinNumberDevices** can "
                "be had, none is kept and "
                "the acquisition fails, which can be retried."_s;
    info.parameters = csvFileParameters();
    info.example = u"TargetManagerName: CSVFileTargetManager\n"
                   "TargetManagerAcquireParameters:\n"
                   "  FileURI: file:///srv/lab/nodes.csv\n"
                   "  MinNumberDevices: 2\n"
                   "  MaxNumberDevices: 10\n"
                   "  HostPrefixes: [web, db]\n"
                   "TargetManagerReleaseParameters: {}\n"_s;
    return {.info = std::move(info), .create = [] { return std::make_unique<CsvFileManager>(); }};
}

} // namespace Proctor
