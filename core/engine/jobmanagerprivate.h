// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of jobmanager.cpp and jobinquiries.cpp alone.

#pragma once

#include "engine/delivery.h"
#include "engine/jobcontrol.h"
#include "engine/jobmanager.h"
#include "engine/storewatch.h"

#include <QThreadPool>
#include <QTimer>

#include <mutex>

namespace Proctor {

/// Everything behind the face. What other threads touch is guarded or constant.
struct JobManager::Private
{
    Private(const Registry &r, EngineSettings s);

    JobManager *q = nullptr;
    const Registry &registry;
    const EngineSettings settings;

    Delivery delivery{settings.clock}; // of what is committed to the main thread
    // Destroyed in reverse: first whoever uses the store, then the store, then the threads it
    // answers to.
    std::vector<std::unique_ptr<EngineThread>> threads;
    std::unique_ptr<Store> store;
    std::unique_ptr<JobHost> host;
    QThreadPool readers;
    QThreadPool exporters; // a disk that a report goes to may hang; nobody else waits for it
    std::unique_ptr<JobControl> control;
    std::unique_ptr<StoreWatch> watch;
    std::unique_ptr<TargetDesk> desk;

    std::mutex mutex;
    bool takingRequests = false; // guarded by mutex

    QTimer requestTimer;
    QTimer heartbeatTimer;
    QTimer lockTimer; // of jobs that are parked here

    Result<void> open(const std::function<void()> &meanwhile);
    [[nodiscard]] StoreOptions storeOptions();
    void tell(const EventBatch &batch);
    void onRefused(JobId job);
    void takeRequests();
    [[nodiscard]] Result<std::shared_ptr<LoadedJob>> read(JobId job) const;
    [[nodiscard]] std::shared_ptr<const Rehearsal> rehearsed(const Validation &validation) const;
};

} // namespace Proctor
