// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/stepinstance.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

// The reference's column for payloads holds this much (core.md section 10.6); more belongs in an
// attachment.
constexpr qsizetype payloadLimit = 16'777'215;

} // namespace

StepInstance::StepInstance(WaitHost &host, const Clock &clock, EventOutput &output,
                           EventScopePtr scope, const PluginInfo &info,
                           const StepDescriptor &descriptor, std::unique_ptr<TestStep> step,
                           std::function<void(StepErrorCode, const QString &)> failed)
    : m_host(host)
    , m_clock(clock)
    , m_output(output)
    , m_scope(std::move(scope))
    , m_info(info)
    , m_descriptor(descriptor)
    , m_step(std::move(step))
    , m_failed(std::move(failed))
{
}

AfterCrash StepInstance::afterCrash() const
{
    if (!m_descriptor.runsAgain)
        return m_info.afterCrash;
    return *m_descriptor.runsAgain ? AfterCrash::RunAgain : AfterCrash::Fail;
}

QString StepInstance::testName() const
{
    QString name = m_scope->testName;
    if (m_scope->cleanup)
        name.chop(cleanupSuffix.size());
    return name;
}

Result<void> StepInstance::emitEvent(const TargetPtr &target, const QString &name, RawJson payload)
{
    const bool ours = name == EventName::output() || name == EventName::outputTruncated() ||
                      name == EventName::progress() || name == EventName::measurement() || name == EventName::attachment();
    if (!ours && !m_info.events.contains(name))
        return fail(ErrorCode::InvalidArgument,
                    u"step %1 emitted event '%2', which plugin %3 does not declare"_s.arg(
                        label(), name, m_info.name));
    if (payload.json().size() > payloadLimit)
        return fail(
            ErrorCode::InvalidArgument,
            u"the payload of event %1 of step %2 has %3 bytes; at most %4 are allowed, attach a file instead"_s
                .arg(name, label())
                .arg(payload.json().size())
                .arg(payloadLimit));
    m_output.emitEvent(m_scope, target, name, std::move(payload));
    return {};
}

void StepInstance::log(const TargetPtr &target, const QString &text)
{
    m_output.emitEvent(m_scope, target, EventName::log(),
                       RawJson::fromTrusted("{\"Text\":" + quoteJson(text, true) + '}'));
}

Result<void> StepInstance::emitEvent(const QString &name, RawJson payload)
{
    return emitEvent(nullptr, name, std::move(payload));
}

void StepInstance::log(const QString &text)
{
    log(nullptr, text);
}

} // namespace Proctor
