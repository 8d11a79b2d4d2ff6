// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalmanager.h"

#include "base/jsonwriter.h"
#include "external/conversation.h"

#include <QSet>

namespace Proctor {

using namespace Qt::StringLiterals;

ExternalManager::ExternalManager(std::shared_ptr<const ExternalPlugin> plugin, ProgramStarter start)
    : m_plugin(std::move(plugin)), m_start(std::move(start))
{
}

void ExternalManager::configureAcquire(const ParameterReader &parameters)
{
    m_acquire.read(parameters, m_plugin->info.parameters);
}

void ExternalManager::configureRelease(const ParameterReader &parameters)
{
    m_release.read(parameters, m_plugin->info.secondParameters);
}

QByteArray ExternalManager::question(QStringView type, const AcquireContext &context,
                                     const ParameterValues &parameters,
                                     const Targets *targets) const
{
    JsonWriter json;
    json.beginObject();
    json.key(u"type").value(type.toString());
    json.key(u"protocol").value(qint64(pluginProtocol));
    json.key(u"plugin").value(m_plugin->info.name);
    json.key(u"job").value(qint64(context.job.value()));
    json.key(u"run").value(qint64(context.run.value()));
    json.key(u"parameters").value(parameters.object());
    if (!context.only.isEmpty()) {
        json.key(u"only").beginArray();
        for (const QString &id : context.only)
            json.value(id);
        json.endArray();
    }
    if (targets) {
        json.key(u"targets").beginArray();
        for (const TargetPtr &target : *targets)
            json.value(RawJson::fromTrusted(toJson(*target)));
        json.endArray();
    }
    json.endObject();
    return json.take();
}

QCoro::Task<Result<Targets>> ExternalManager::acquire(AcquireContext context)
{
    auto asking =
        ask(m_start, m_plugin->info.name, m_plugin->program,
            question(u"acquire", context, m_acquire), PluginMessage::Type::Acquired, context.host);
    const Result<PluginMessage> answer = co_await asking;
    if (!answer)
        co_return fail(answer.error());
    Result<Targets> targets = targetsOf(*answer);
    if (!targets)
        co_return fail(ErrorCode::Plugin, u"plugin %1 gave no usable targets: %2"_s.arg(
                                              m_plugin->info.name, targets.error().message));
    QStringList ids;
    for (const TargetPtr &target : *targets)
        ids << target->id;
    const auto locked = co_await context.locker->lock(context.job, context.lockDuration, ids);
    if (!locked)
        co_return fail(locked.error());
    co_return std::move(*targets);
}

QCoro::Task<Result<void>> ExternalManager::release(AcquireContext context, Targets targets)
{
    auto asking = ask(m_start, m_plugin->info.name, m_plugin->program,
                      question(u"release", context, m_release, &targets),
                      PluginMessage::Type::Released, context.host);
    const Result<PluginMessage> answer = co_await asking;
    if (!answer)
        co_return fail(answer.error());
    co_return {};
}

} // namespace Proctor
