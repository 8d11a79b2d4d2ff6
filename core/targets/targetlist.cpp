// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets/targets.h"

#include <QSet>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

/// Hands out the targets that are written in the descriptor. Lives on the job's engine thread.
class TargetListManager final : public TargetManager
{
public:
    void configureAcquire(const ParameterReader &parameters) override
    {
        const std::vector<RawJson> &elements = parameters.rawList(u"Targets");
        m_ids.reserve(qsizetype(elements.size()));
        m_known.reserve(qsizetype(elements.size()));
        m_targets.reserve(elements.size());
        for (const RawJson &element : elements)
            addTarget(parameters, element);
    }

    QCoro::Task<Result<Targets>> acquire(AcquireContext context) override
    {
        Targets targets = m_targets;
        QStringList ids = m_ids;
        if (!context.only.isEmpty()) {
            const QSet<QString> only(context.only.cbegin(), context.only.cend());
            std::erase_if(targets,
                          [&only](const TargetPtr &target) { return !only.contains(target->id); });
            ids.removeIf([&only](const QString &id) { return !only.contains(id); });
        }
        const auto locked = co_await context.locker->lock(context.job, context.lockDuration, ids);
        if (!locked)
            co_return fail(locked.error());
        co_return std::move(targets);
    }

    // The framework unlocks what a test has held.
    QCoro::Task<Result<void>> release(AcquireContext, Targets) override { co_return {}; }

private:
    void addTarget(const ParameterReader &parameters, const RawJson &element)
    {
        if (element.isNull()) {
            parameters.problem(u"Targets", u"target-missing"_s,
                               Sentence::say("a target of the list is null"),
                               Sentence::say("write an object with an ID, or remove it"));
            return;
        }
        auto target = targetFromJson(element);
        // What is wrong inside an object has been reported by the check of its members.
        if (!target || target->id.isEmpty())
            return;
        if (target->id.trimmed().isEmpty()) {
            parameters.problem(u"Targets", u"target-id"_s,
                               Sentence::say("the ID of a target consists of blanks"),
                               Sentence::say("give the target a name"));
        } else if (m_known.contains(target->id)) {
            parameters.problem(u"Targets", u"target-duplicate"_s,
                               Sentence::say("target '%1' is listed twice", {target->id}),
                               Sentence::say("remove one of the two, or give them different IDs"));
        } else {
            m_ids << target->id;
            m_known.insert(target->id);
            m_targets.push_back(std::make_shared<Target>(std::move(*target)));
        }
    }

    Targets m_targets;
    QStringList m_ids;     // of the same targets
    QSet<QString> m_known; // the same again: lists may be long
};

} // namespace

TargetManagerPlugin targetListManager()
{
    PluginInfo info;
    info.name = u"TargetList"_s;
    info.summary = u"Hands out the targets that are written in the descriptor."_s;
    info.help =
        u"All targets are locked in one request: when another job holds one of them, the "
        u"acquisition fails and can be "
        "retried. Their order is kept. An empty list gives a test without targets.\n\n"
        "Each target needs an **ID**; the name and the addresses are for steps and templates."_s;
    info.parameters = {
        {.name = u"Targets"_s,
         .type = ParameterType::Object,
         .list = true,
         .help = u"The targets, each with an ID and, if known, its name and addresses."_s,
         .members = {{.name = u"ID"_s, .required = true, .help = u"Unique name of the target."_s},
                     {.name = u"FQDN"_s, .help = u"Full host name."_s},
                     {.name = u"PrimaryIPv4"_s,
                      .type = ParameterType::Address,
                      .help = u"IPv4 address, for example \"192.0.2.11\"."_s},
                     {.name = u"PrimaryIPv6"_s,
                      .type = ParameterType::Address,
                      .help = u"IPv6 address, for example \"2001:db8::11\"."_s}}}};
    info.example = u"TargetManagerName: TargetList\n"
                   "TargetManagerAcquireParameters:\n"
                   "  Targets:\n"
                   "    - {ID: bench-01, FQDN: bench-01.lab.example, PrimaryIPv4: 192.0.2.11}\n"
                   "    - {ID: bench-02}\n"
                   "TargetManagerReleaseParameters: {}\n"_s;
    return {.info = std::move(info),
            .create = [] { return std::make_unique<TargetListManager>(); }};
}

} // namespace Proctor
