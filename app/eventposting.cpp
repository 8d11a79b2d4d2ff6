// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventposting.h"

#include "engine/jobmanager.h"
#include "secrets/secretsource.h"

namespace Proctor {

using namespace std::chrono_literals;

void FinishHooks::operator()(WebHooks *hooks) const
{
    const std::unique_ptr<WebHooks> owned(hooks);
    hooks->finish(5s);
}

void CutHooks::operator()(WebHooks *hooks) const
{
    hooks->setTagLookup({});
}

HooksPtr makeHooks(const WebHookChoice &choice, const QString &station)
{
    if (choice.urls.isEmpty())
        return {};
    std::vector<WebHookSettings> hooks;
    for (const QString &url : choice.urls)
        hooks.push_back({QUrl(url), choice.events, choice.tags, choice.secret});
    WebHooks::Options posting;
    posting.station = station;
    if (!choice.secret.isEmpty()) {
        posting.secrets = [source = usualSecrets()](const QString &name, SecretSource::Done done) {
            source->read(name, std::move(done));
        };
    }
    return HooksPtr(new WebHooks(std::move(hooks), posting));
}

HookLink linkHooks(WebHooks *hooks, JobManager &manager)
{
    if (!hooks)
        return {};
    QObject::connect(&manager, &JobManager::committedHere, hooks, &WebHooks::add);
    hooks->setTagLookup([&store = manager.store()](JobId job) -> Result<QStringList> {
        const Result<JobSummary> summary = store.summary(job);
        if (!summary)
            return fail(summary.error());
        return summary->tags;
    });
    return HookLink(hooks);
}

} // namespace Proctor
