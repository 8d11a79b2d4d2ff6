// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"
#include "storage/store.h"
#include "storage/storewriter.h"
#include "storage/takenrequests.h"

#include <QTemporaryDir>

namespace Proctor {

/// What the files that implement the store share.
struct Store::Private
{
    StoreOptions options;
    SystemClock systemClock;
    QString file;
    std::unique_ptr<QTemporaryDir> temporary; ///< of a memory store; removed last
    std::shared_ptr<TakenRequests> taken = std::make_shared<TakenRequests>();
    std::unique_ptr<StoreWriter> writer; ///< none when read-only
    /// Ends first: only a last connection that can write folds the log back into the file.
    std::unique_ptr<ChangeWatcher> watcher;

    [[nodiscard]] const Clock &clock() const
    {
        return options.clock ? *options.clock : systemClock;
    }

    template <class Work>
    auto guarded(JobId job, Work work);

    Result<void> locate(const QString &url);
    Result<void> start();

    /// Runs `read` on a connection of this thread that lives as long as the call.
    template <class Read>
    auto reading(const Read &read) const -> decltype(read(std::declval<Database &>()))
    {
        const auto database = Database::open(file, DatabaseMode::ReadOnly);
        if (!database)
            return fail(database.error());
        return read(**database);
    }
};

} // namespace Proctor
