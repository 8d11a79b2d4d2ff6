// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/store.h"

#include "base/softassert.h"
#include "storage/answering.h"
#include "storage/eventreader.h"
#include "storage/jobtable.h"
#include "storage/locktable.h"
#include "storage/migrations.h"
#include "storage/ownertable.h"
#include "storage/reporttable.h"
#include "storage/storelocation.h"
#include "storage/storeprivate.h"
#include "storage/targettable.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Proctor {

Result<void> Store::Private::locate(const QString &url)
{
    const auto location = parseStoreLocation(url);
    if (!location)
        return fail(location.error());
    file = location->file;
    if (location->isMemory) {
        temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/proctor-XXXXXX"_s);
        if (!temporary->isValid())
            return fail(ErrorCode::StoreUnavailable,
                        u"No temporary folder could be made in \""_s + QDir::tempPath() +
                            u"\"; set TMPDIR to a folder that can be written."_s);
        file = temporary->filePath(u"store.proctor"_s);
        return {};
    }
    if (const auto checked = checkStoreFile(file, options.readOnly, options.networkProbe); !checked)
        return checked;
    return QFileInfo::exists(file) ? checkStoreVersion(file, options.readOnly) : Result<void>();
}

Result<void> Store::Private::start()
{
    if (!options.readOnly) {
        const DatabaseMode mode =
            temporary ? DatabaseMode::ReadWriteVolatile : DatabaseMode::ReadWrite;
        writer = std::make_unique<StoreWriter>(file, mode, options, clock());
        if (const auto started = writer->start(); !started)
            return started;
    }
    watcher = std::make_unique<ChangeWatcher>(file);
    return {};
}

Store::Store(std::unique_ptr<Private> p) : d(std::move(p)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &url, StoreOptions options)
{
    auto d = std::make_unique<Private>();
    d->options = std::move(options);
    if (const auto located = d->locate(url); !located)
        return fail(located.error());
    if (const auto started = d->start(); !started)
        return fail(started.error());
    return std::unique_ptr<Store>(new Store(std::move(d)));
}

QString Store::location() const
{
    return d->file;
}

QString Store::attachmentFolder() const
{
    const QString folder = d->file + u".attachments"_s;
    if (!d->options.readOnly && !QDir().mkpath(folder))
        qWarning("The folder \"%s\" for attachments cannot be created.", qUtf8Printable(folder));
    return folder;
}

void Store::append(Events &&events)
{
    if (softAssert(d->writer != nullptr))
        d->writer->append(std::move(events));
}

void Store::submit(std::function<Result<void>(Database &)> work,
                   std::function<void(Result<void>)> done)
{
    if (d->writer)
        d->writer->submit({std::move(work), std::move(done)});
    else if (done)
        done(fail(ErrorCode::StoreUnavailable,
                  u"The store \""_s + d->file +
                      u"\" was opened for reading only; open it for writing."_s));
}

void Store::flush(std::function<void(Result<void>)> done)
{
    submit({}, std::move(done));
}

qsizetype Store::backlog() const
{
    return d->writer ? d->writer->backlog() : 0;
}

void Store::createJob(JobRequest request, const QString &owner,
                      std::function<void(Result<JobId>)> done)
{
    const auto id = std::make_shared<JobId>();
    QByteArray json = toJson(request.descriptor);
    submit(
        [&clock = d->clock(), id, request = std::move(request), json = std::move(json),
         owner](Database &database) -> Result<void> {
            const auto created = JobTable::create(database, request, json, owner, clock.now());
            if (!created)
                return fail(created.error());
            *id = *created;
            return {};
        },
        [id, owner, writer = d->writer.get(), done = std::move(done)](const Result<void> &stored) {
            if (stored) {
                writer->guard().own(*id, 0);
                writer->speakFor(owner);
            }
            if (done)
                done(stored ? Result<JobId>(*id) : fail(stored.error()));
        });
}

void Store::addReport(Report report, std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), report = std::move(report),
         writer = d->writer.get()](Database &database) -> Result<void> {
            if (const auto checked = writer->guard().check(report.job); !checked)
                return checked;
            return ReportTable::add(database, report, clock.now());
        },
        std::move(done));
}

void Store::postRequest(ControlRequest request, std::function<void(Result<void>)> done)
{
    if (!isSet(request.time))
        request.time = d->clock().now();
    submit([request = std::move(request)](
               Database &database) { return JobTable::addRequest(database, request); },
           std::move(done));
}

Result<std::vector<ControlRequest>> Store::takeRequests(const QString &owner)
{
    const auto any = d->watcher->hasRequests(owner);
    if (!any)
        return fail(any.error());
    if (!*any)
        return std::vector<ControlRequest>();
    const auto found = std::make_shared<std::vector<ControlRequest>>();
    const qint64 answers = d->taken->answers();
    submit(
        [found, owner](Database &database) -> Result<void> {
            auto requests = JobTable::takeRequests(database, owner);
            if (!requests)
                return fail(requests.error());
            *found = std::move(*requests);
            return {};
        },
        // What is taken is handed on even when the caller below has stopped waiting: the next one
        // gets it.
        [found, owner, taken = d->taken](const Result<void> &stored) {
            taken->add(owner, stored ? Result<std::vector<ControlRequest>>(std::move(*found))
                                     : fail(stored.error()));
        });
    return d->taken->wait(owner, answers);
}

void Store::heartbeat(QString owner, std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), owner = std::move(owner),
         writer = d->writer.get()](Database &database) -> Result<void> {
            const auto beaten = OwnerTable::beat(database, owner, clock.now());
            if (beaten)
                writer->speakFor(owner);
            return beaten;
        },
        std::move(done));
}

void Store::claimJob(JobId job, QString from, QString to, std::function<void(Result<bool>)> done)
{
    const auto isClaimed = std::make_shared<bool>(false);
    submit(
        [&clock = d->clock(), job, from = std::move(from), to = std::move(to), isClaimed,
         writer = d->writer.get()](Database &database) -> Result<void> {
            const auto claim = OwnerTable::claim(database, job, from, to, clock.now());
            if (!claim)
                return fail(claim.error());
            *isClaimed = claim->has_value();
            if (!*isClaimed)
                return {};
            if (const auto fenced = LockTable::raiseFences(database, writer->guard().leases(), job);
                !fenced)
                return fenced;
            writer->guard().own(job, **claim);
            writer->speakFor(to);
            return {};
        },
        answering(isClaimed, std::move(done)));
}

void Store::disownJob(JobId job, QString owner, std::function<void(Result<void>)> done)
{
    submit([job, owner = std::move(owner)](
               Database &database) { return OwnerTable::disown(database, job, owner); },
           std::move(done));
}

// What needs a lock is not done for a job that somebody else has taken over.
template <class Work>
auto Store::Private::guarded(JobId job, Work work)
{
    return
        [writer = writer.get(), job, work = std::move(work)](Database &database) -> Result<void> {
            if (const auto checked = writer->guard().check(job); !checked)
                return checked;
            return work(database, writer->guard().leases());
        };
}

void Store::lockTargets(JobId owner, Duration duration, QStringList targets,
                        std::function<void(Result<void>)> done)
{
    submit(d->guarded(owner,
                      [&clock = d->clock(), owner, duration,
                       targets = std::move(targets)](Database &database, LeaseBook &book) {
                          return LockTable::lock(database, book, clock.now(), owner, duration,
                                                 targets);
                      }),
           std::move(done));
}

void Store::tryLockTargets(JobId owner, Duration duration, QStringList targets, int limit,
                           std::function<void(Result<QStringList>)> done)
{
    const auto taken = std::make_shared<QStringList>();
    submit(d->guarded(owner,
                      [&clock = d->clock(), owner, duration, limit, taken,
                       targets = std::move(targets)](Database &database, LeaseBook &book) {
                          return handOver(LockTable::tryLock(database, book, clock.now(), owner,
                                                             duration, targets, limit),
                                          *taken);
                      }),
           answering(taken, std::move(done)));
}

void Store::unlockTargets(JobId owner, QStringList targets, std::function<void(Result<void>)> done)
{
    submit(d->guarded(owner,
                      [owner, targets = std::move(targets)](Database &database, LeaseBook &book) {
                          return LockTable::unlock(database, book, owner, targets);
                      }),
           std::move(done));
}

void Store::refreshTargets(JobId owner, Duration duration, QStringList targets,
                           std::function<void(Result<void>)> done)
{
    submit(d->guarded(owner,
                      [&clock = d->clock(), owner, duration,
                       targets = std::move(targets)](Database &database, LeaseBook &book) {
                          return LockTable::refresh(database, book, clock.now(), owner, duration,
                                                    targets);
                      }),
           std::move(done));
}

void Store::lostTargets(JobId owner, QStringList targets,
                        std::function<void(Result<QStringList>)> done)
{
    const auto lost = std::make_shared<QStringList>();
    submit(
        [owner, lost, targets = std::move(targets),
         writer = d->writer.get()](Database &database) -> Result<void> {
            WriteGuard &guard = writer->guard();
            if (const auto checked = guard.check(owner); !checked) {
                *lost = targets; // with the job went all it held
                return checked.error().code == ErrorCode::NotOwner ? Result<void>() : checked;
            }
            return handOver(LockTable::lost(database, guard.leases(), owner, targets), *lost);
        },
        answering(lost, std::move(done)));
}

void Store::releaseLock(QString target, QString reason, QString requestor,
                        std::function<void(Result<void>)> done)
{
    submit(
        [&clock = d->clock(), target = std::move(target), reason = std::move(reason),
         requestor = std::move(requestor),
         writer = d->writer.get()](Database &database) -> Result<void> {
            const Timestamp now = clock.now();
            const auto lock = LockTable::find(database, now, target);
            if (!lock)
                return fail(lock.error());
            const auto holder = LockTable::release(database, now, target, reason, requestor);
            if (!holder)
                return fail(holder.error());
            if (const auto told = TargetTable::tellTaken(
                    database, now, **lock,
                    {.target = target, .reason = reason, .person = {.name = requestor}});
                !told)
                return told;
            if (JobTable::checkExists(database, *holder))
                writer->add(
                    LockTable::releaseEvent(*holder, now, target, reason.trimmed(), requestor));
            return TargetTable::note(database, now,
                                     {.target = target,
                                      .person = {.name = requestor},
                                      .act = TargetDeed::Act::Released,
                                      .text = reason.trimmed(),
                                      .job = holder->isValid() ? *holder : JobId()});
        },
        std::move(done));
}

Result<JobRequest> Store::job(JobId job) const
{
    return d->reading([job](Database &database) { return JobTable::read(database, job); });
}

Result<std::vector<JobSummary>> Store::jobs(const JobQuery &query) const
{
    return d->reading(
        [&](Database &database) { return JobTable::list(database, query, d->clock().now()); });
}

Result<JobSummary> Store::summary(JobId job) const
{
    return d->reading(
        [&](Database &database) { return JobTable::summary(database, job, d->clock().now()); });
}

Result<JobReport> Store::report(JobId job) const
{
    return d->reading([job](Database &database) { return ReportTable::read(database, job); });
}

Result<Store::Owner> Store::owner(JobId job) const
{
    return d->reading(
        [&](Database &database) { return OwnerTable::ofJob(database, job, d->clock().now()); });
}

Result<std::vector<JobSummary>> Store::cutOffJobs(const QString &station) const
{
    return d->reading(
        [&](Database &database) { return JobTable::cutOff(database, station, d->clock().now()); });
}

Result<void> Store::readEvents(JobId job, EventId after,
                               const std::function<bool(Events &&)> &take) const
{
    return d->reading([&](Database &database) {
        return EventReader(database.native()).readJob(job, after, take);
    });
}

Result<void> Store::readEventsBackwards(JobId job, EventId before,
                                        const std::function<bool(Events &&)> &take) const
{
    return d->reading([&](Database &database) {
        return EventReader(database.native()).readJobBackwards(job, before, take);
    });
}

Result<void> Store::readEventIds(JobId job, EventId after,
                                 const std::function<bool(std::span<const EventId>)> &take) const
{
    return d->reading([&](Database &database) {
        return EventReader(database.native()).readJobIds(job, after, take);
    });
}

Result<void> Store::readPart(JobId job, const EventPart &part,
                             const std::function<bool(Events &&)> &take) const
{
    return d->reading([&](Database &database) {
        return EventReader(database.native()).readJobPart(job, part, take);
    });
}

Result<Events> Store::eventsAt(JobId job, std::span<const EventId> ids) const
{
    return d->reading(
        [&](Database &database) { return EventReader(database.native()).readJobAt(job, ids); });
}

Result<Events> Store::events(const EventQuery &query) const
{
    return d->reading(
        [&](Database &database) { return EventReader(database.native()).read(query); });
}

Result<std::vector<LockRecord>> Store::locks() const
{
    return d->reading(
        [this](Database &database) { return LockTable::list(database, d->clock().now()); });
}

Result<qint64> Store::changeCounter() const
{
    return d->watcher->counter();
}

} // namespace Proctor
