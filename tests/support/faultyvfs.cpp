// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyvfs.h"

#include <atomic>
#include <mutex>
#include <new>
#include <thread>

#include <sqlite3.h>

namespace Proctor::FaultyVfs {

namespace {

struct State
{
    std::mutex mutex;
    int untilFault = 0; ///< 0: none is set
    int remaining = 0;
    int code = SQLITE_OK;
    int failures = 0;
};

State &state()
{
    static State state;
    return state;
}

/// What this call has to answer; SQLITE_OK: go on to the disk.
int verdict()
{
    State &s = state();
    const std::scoped_lock lock(s.mutex);
    if (s.untilFault == 0)
        return SQLITE_OK;
    if (s.untilFault > 1) {
        --s.untilFault;
        return SQLITE_OK;
    }
    if (s.remaining > 0 && --s.remaining == 0)
        s.untilFault = 0;
    ++s.failures;
    return s.code;
}

// Of delayOthers().
std::atomic<int> delay = 0; // milliseconds
std::atomic<std::thread::id> ownThread;
std::atomic<int> ownCount = 0;
std::atomic<int> delayedCount = 0;

// At the first lock of a transaction, for reading or writing.
void beginTransaction()
{
    const int time = delay;
    if (time == 0)
        return;
    if (std::this_thread::get_id() == ownThread.load()) {
        ++ownCount;
        return;
    }
    ++delayedCount;
    std::this_thread::sleep_for(std::chrono::milliseconds(time));
}

sqlite3_vfs *realVfs = nullptr;

struct FaultyFile
{
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<FaultyFile *>(file)->real;
}

// clang-format off
int doClose(sqlite3_file *f) { return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK; }
int doRead(sqlite3_file *f, void *to, int n, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, n, at); }
int doWrite(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    const int code = verdict();
    return code != SQLITE_OK ? code : real(f)->pMethods->xWrite(real(f), from, n, at);
}
int doTruncate(sqlite3_file *f, sqlite3_int64 size)
{
    const int code = verdict();
    return code != SQLITE_OK ? code : real(f)->pMethods->xTruncate(real(f), size);
}
int doSync(sqlite3_file *f, int flags)
{
    const int code = verdict();
    return code != SQLITE_OK ? code : real(f)->pMethods->xSync(real(f), flags);
}
int doFileSize(sqlite3_file *f, sqlite3_int64 *size) { return real(f)->pMethods->xFileSize(real(f), size); }
int doLock(sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); }
int doUnlock(sqlite3_file *f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
int doCheckReservedLock(sqlite3_file *f, int *out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
int doFileControl(sqlite3_file *f, int op, void *arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
int doSectorSize(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
int doDeviceCharacteristics(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int doShmMap(sqlite3_file *f, int page, int size, int extend, void volatile **out) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, out); }
int doShmLock(sqlite3_file *f, int offset, int n, int flags)
{
    constexpr int firstReader = 3; // the locks below are those of writers and checkpoints
    if (offset >= firstReader && flags == (SQLITE_SHM_LOCK | SQLITE_SHM_SHARED))
        beginTransaction();
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}
void doShmBarrier(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
int doShmUnmap(sqlite3_file *f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

constexpr sqlite3_io_methods methods = {
    2, doClose, doRead, doWrite, doTruncate, doSync, doFileSize, doLock, doUnlock, doCheckReservedLock, doFileControl,
    doSectorSize, doDeviceCharacteristics, doShmMap, doShmLock, doShmBarrier, doShmUnmap, nullptr, nullptr};
// clang-format on

int doOpen(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *const faulty = reinterpret_cast<FaultyFile *>(file);
    faulty->real = reinterpret_cast<sqlite3_file *>(faulty + 1);
    faulty->real->pMethods = nullptr;
    const int code = realVfs->xOpen(realVfs, name, faulty->real, flags, outFlags);
    faulty->base.pMethods = faulty->real->pMethods ? &methods : nullptr;
    return code;
}

} // namespace

void install()
{
    static sqlite3_vfs vfs;
    if (realVfs)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    vfs = *realVfs;
    vfs.zName = "proctor-faulty";
    vfs.szOsFile = int(sizeof(FaultyFile)) + realVfs->szOsFile;
    vfs.xOpen = doOpen;
    sqlite3_vfs_register(&vfs, 1);
}

void failAt(int nth, Fault fault, int count)
{
    State &s = state();
    const std::scoped_lock lock(s.mutex);
    s.untilFault = nth;
    s.remaining = count;
    s.code = fault == Fault::DiskFull ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    s.failures = 0;
}

void heal()
{
    State &s = state();
    const std::scoped_lock lock(s.mutex);
    s.untilFault = 0;
}

void delayOthers(std::chrono::milliseconds time)
{
    ownThread = std::this_thread::get_id();
    ownCount = 0;
    delayedCount = 0;
    delay = int(time.count());
}

int ownTransactions()
{
    return ownCount;
}

int delayed()
{
    return delayedCount;
}

int failures()
{
    State &s = state();
    const std::scoped_lock lock(s.mutex);
    return s.failures;
}

} // namespace Proctor::FaultyVfs
