// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "model/event.h"
#include "model/eventquery.h"
#include "model/inventory.h"
#include "model/jobrequest.h"
#include "model/report.h"
#include "model/targetcare.h"

#include <functional>
#include <memory>
#include <span>

namespace Proctor {

class Database;

/// How a store is opened.
struct StoreOptions
{
    /// Called on the writer thread with what has just been committed, in order (design.md idea 2).
    std::function<void(const EventBatch &)> committed;
    /// Called on the writer thread when a transaction cannot be committed, once until it works
    /// again; what was queued stays queued and is tried again every retryInterval. An event that
    /// the store refuses for its own sake is named here too, and then dropped.
    std::function<void(const Error &)> failing;
    /// Called on the writer thread when a failing store works again.
    std::function<void()> recovered;
    /// Called on the writer thread, after the commit, when something about a job was not stored
    /// because it is no longer this process's to write: ErrorCode::NotOwner, once per job.
    std::function<void(JobId, const Error &)> refused;
    bool readOnly = false;        ///< no writer; a missing file is ErrorCode::NotFound
    const Clock *clock = nullptr; ///< of locks and heartbeats; none: the computer's own
    /// How long a failed transaction waits before it is tried again.
    std::chrono::milliseconds retryInterval = std::chrono::seconds(1);
    /// Names the kind of network file system that holds a folder; none: asks the system.
    std::function<QString(const QString &folder)> networkProbe;
};

/// One request to the process that owns a job, from another process on the same store.
struct ControlRequest
{
    qint64 id = 0;
    JobId job;
    QString verb; ///< "stop", "abort", "pause", "resume" or "answer"
    QString requestor;
    Timestamp time{};
    RawJson payload{}; ///< what the verb needs
};

/// A target lock as it is listed.
struct LockRecord
{
    QString target;
    JobId owner;
    qint64 fence = 0;
    Timestamp createdAt{};
    Timestamp expiresAt{};
    QString jobName;
    QString requestor; ///< of the job
    JobState state = JobState::Unknown;
    /// Nobody will give it back: the job has ended, or it should be running and its owner is dead.
    bool holderIsGone = false;
    QString process{};                        ///< that runs the job, as an owner
    QString station{};                        ///< of the job or the person
    Timestamp heartbeat{};                    ///< last sign of life of that process
    std::optional<Reservation> reservation{}; ///< a person has it; then there is no job

    friend bool operator==(const LockRecord &, const LockRecord &) = default;
};

/// A target with what is known of it now; one that is only locked has no more than an id.
struct TargetStanding
{
    InventoryTarget entry;
    bool isListed = false; ///< in the inventory
    std::optional<LockRecord> lock{};

    friend bool operator==(const TargetStanding &, const TargetStanding &) = default;
};

/// The store of jobs, events, reports and locks: one writer thread owns this process's only
/// writable connection and commits whatever has queued up in one transaction; reads open a
/// read-only connection in the calling thread and close it before they return. All members are
/// thread-safe unless they say otherwise. Destroying it commits what is queued, waits for it and
/// closes.
class Store final : public EventSink
{
public:
    /// "sqlite:PATH" (or a bare path) and "memory:" (a throw-away file, gone with the store).
    /// Creates the file and its folder when missing, migrates an older one. Errors:
    /// StoreUnavailable, StoreTooNew, StoreOnNetwork, StoreFull, NotFound; each with one sentence
    /// that names the file.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &url,
                                                             StoreOptions options = {});
    ~Store() override;

    [[nodiscard]] QString location() const; ///< absolute path of the file
    /// Folder for attachment files, beside the database; created on first use.
    [[nodiscard]] QString attachmentFolder() const;

    // --- writing, in the order of the calls of one thread ---

    /// Never blocks. Events keep their order; ids are given at storing time.
    void append(Events &&events) override;
    /// Runs `work` on the writer thread inside the same transaction as its neighbours in the queue,
    /// then calls `done` on the writer thread after the commit (or with the error; `work`'s own
    /// changes are then rolled back, its neighbours are not). `work` may run again when a
    /// transaction has to be repeated.
    void submit(std::function<Result<void>(Database &)> work,
                std::function<void(Result<void>)> done);
    /// `done` is called on the writer thread when everything queued before is committed.
    void flush(std::function<void(Result<void>)> done);
    /// Events queued and not yet committed: producers slow down when it grows.
    [[nodiscard]] qsizetype backlog() const;

    /// Stores request, tags and state in one piece (G-32); `owner` becomes the owning process.
    void createJob(JobRequest request, const QString &owner,
                   std::function<void(Result<JobId>)> done);
    void addReport(Report report, std::function<void(Result<void>)> done);
    /// A command to whoever runs the job.
    void postRequest(ControlRequest request, std::function<void(Result<void>)> done);
    /// Takes (and removes) what others asked of this owner's jobs. Cheap when there is nothing: it
    /// first looks without writing; else it waits for the writer, so it is not for the writer
    /// thread's callbacks.
    [[nodiscard]] Result<std::vector<ControlRequest>> takeRequests(const QString &owner);
    /// Tells that the owning process, this one, is alive. Once the store is closed, the owner
    /// counts as ended.
    void heartbeat(QString owner, std::function<void(Result<void>)> done);
    /// Makes `to`, which is this process, the owner of a job if `from` still is and is not alive,
    /// or is `to` itself; false when somebody else has it. From then on the process that had it can
    /// neither write about the job nor keep its locks (their fences grow).
    void claimJob(JobId job, QString from, QString to, std::function<void(Result<bool>)> done);
    /// Gives a job up: its owner becomes "", from which anybody may claim it.
    void disownJob(JobId job, QString owner, std::function<void(Result<void>)> done);

    // Locks (core.md section 11), on the writer thread, by the store's own clock. Each has a fence
    // number that grows with every new holder. What is taken from a job that locked it through this
    // store is noticed with the next commit: events about that target are then refused.
    void lockTargets(JobId owner, Duration duration, QStringList targets,
                     std::function<void(Result<void>)> done);
    void tryLockTargets(JobId owner, Duration duration, QStringList targets, int limit,
                        std::function<void(Result<QStringList>)> done);
    void unlockTargets(JobId owner, QStringList targets, std::function<void(Result<void>)> done);
    void refreshTargets(JobId owner, Duration duration, QStringList targets,
                        std::function<void(Result<void>)> done);
    /// Those of the targets that the job does not hold any more.
    void lostTargets(JobId owner, QStringList targets,
                     std::function<void(Result<QStringList>)> done);
    /// Takes a lock from whoever holds it. Needs a reason, which is kept together with the
    /// requestor and told by an event of the job that held it. ErrorCode::NotFound when nobody
    /// does.
    void releaseLock(QString target, QString reason, QString requestor,
                     std::function<void(Result<void>)> done);

    // The inventory, on the writer thread; each call does all it is asked or nothing.

    /// Adds targets; of one that is there already, all but its age and its quarantine is replaced.
    void putTargets(std::vector<InventoryTarget> targets,
                    std::function<void(Result<InventoryChange>)> done);
    /// ErrorCode::NotFound names the first that is not there. Locks are left as they are.
    void removeTargets(QStringList ids, std::function<void(Result<void>)> done, Person person = {});
    /// Needs a reason. A job that has the target keeps it.
    void quarantineTarget(QString id, QString reason, QString requestor,
                          std::function<void(Result<void>)> done, QString host = {});
    /// Ends a quarantine.
    void readmitTarget(QString id, std::function<void(Result<void>)> done, Person person = {});
    /// ErrorCode::AlreadyExists when it is there already.
    void addTarget(InventoryTarget target, Person person, std::function<void(Result<void>)> done);
    /// ErrorCode::NotOwner when a note has become another one than the edit knows.
    void editTargets(QStringList ids, TargetEdit edit, Person person,
                     std::function<void(Result<void>)> done);

    // Reservations by persons, which are locks like those of jobs; each call does all or nothing.

    /// Needs a comment and an end, not more than a year away. Those that the person has already get
    /// the new ones. ErrorCode::Locked says who has a target.
    void reserveTargets(QStringList targets, ReservationWish wish,
                        std::function<void(Result<void>)> done);
    /// ErrorCode::NotOwner for what is not reserved by that person.
    void giveBackTargets(QStringList targets, Person person,
                         std::function<void(Result<void>)> done);
    /// Takes a lock from that holder and tells it. ErrorCode::NotOwner when another one has it by
    /// now, NotFound when nobody has.
    void takeOverTarget(TakeOver what, std::function<void(Result<void>)> done);
    /// Of the lock with the fence of the request; fills in whom it is for. Errors as above.
    void askForTarget(TargetRequest request, std::function<void(Result<void>)> done);
    /// ErrorCode::NotFound when it has been answered already.
    void answerTargetRequest(qint64 id, TargetRequest::Answer answer, QString text, Person person,
                             std::function<void(Result<void>)> done);
    /// Whom they concern has seen them.
    void targetRequestsTold(std::vector<qint64> ids, std::function<void(Result<void>)> done);
    /// Those of an attempt that is there already are replaced.
    void addTargetResults(std::vector<TargetResult> results,
                          std::function<void(Result<void>)> done);

    // --- reading ---

    [[nodiscard]] Result<JobRequest>
    job(JobId job) const; ///< ErrorCode::NotFound for an unknown id
    [[nodiscard]] Result<std::vector<JobSummary>>
    jobs(const JobQuery &query) const; ///< ascending ids
    [[nodiscard]] Result<JobSummary> summary(JobId job) const;
    [[nodiscard]] Result<JobReport> report(JobId job) const; ///< unknown id: an empty report
    /// Jobs that should be running and whose owner is dead, by ascending ids; of any station when
    /// that is empty.
    [[nodiscard]] Result<std::vector<JobSummary>> cutOffJobs(const QString &station) const;
    /// Owning process of a job and its last heartbeat. On the same machine it is alive as long as
    /// it exists, even frozen; elsewhere while its last heartbeat is not older than 15 seconds.
    struct Owner
    {
        QString id; ///< empty: nobody's
        Timestamp heartbeat{};
        bool isAlive = false;
    };
    [[nodiscard]] Result<Owner> owner(JobId job) const;
    /// Events of a job behind `after`, in order, in chunks of some thousand; stops early when
    /// `take` returns false. Scopes and targets are shared between the events of one call.
    [[nodiscard]] Result<void> readEvents(JobId job, EventId after,
                                          const std::function<bool(Events &&)> &take) const;
    /// The same from behind: events before `before` (unset: from the last one), newest first.
    [[nodiscard]] Result<void>
    readEventsBackwards(JobId job, EventId before,
                        const std::function<bool(Events &&)> &take) const;
    /// Only the ids of a job's events behind `after`, in order, in large chunks; stops early when
    /// `take` returns false. Many times quicker than the events.
    [[nodiscard]] Result<void>
    readEventIds(JobId job, EventId after,
                 const std::function<bool(std::span<const EventId>)> &take) const;
    /// Of those that are there at the call, only the wanted ones, which is quicker; `take` is
    /// called now and then also when there is none, so that it can stop.
    [[nodiscard]] Result<void> readPart(JobId job, const EventPart &part,
                                        const std::function<bool(Events &&)> &take) const;
    /// Single events by their ids, in that order; ids that are not of the job are left out.
    [[nodiscard]] Result<Events> eventsAt(JobId job, std::span<const EventId> ids) const;
    [[nodiscard]] Result<Events> events(const EventQuery &query) const;
    [[nodiscard]] Result<std::vector<LockRecord>> locks() const;
    [[nodiscard]] Result<std::vector<InventoryTarget>>
    inventory(const InventoryQuery &query) const; ///< by ascending ids
    /// The inventory, and what is only locked; by ascending ids.
    [[nodiscard]] Result<std::vector<TargetStanding>> targets() const;
    /// Of each target the last results, at most so many.
    [[nodiscard]] Result<TargetHistories> targetResults(const QStringList &ids, int most) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<TargetDeed>> targetDeeds(const QString &id, int most) const;
    /// Those that are still to be told to, or answered by, this person or this process.
    [[nodiscard]] Result<std::vector<TargetRequest>> targetRequests(const QString &person,
                                                                    const QString &process) const;
    /// Changes whenever any process has committed to the store; costs next to nothing to ask.
    [[nodiscard]] Result<qint64> changeCounter() const;

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Proctor
