// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalreporter.h"

#include "base/jsonwriter.h"
#include "external/conversation.h"
#include "model/statusjson.h"

namespace Proctor {

using namespace Qt::StringLiterals;

ExternalReporter::ExternalReporter(std::shared_ptr<const ExternalPlugin> plugin,
                                   ProgramStarter start)
    : m_plugin(std::move(plugin)), m_start(std::move(start))
{
}

void ExternalReporter::configureRun(const ParameterReader &parameters)
{
    m_parameters.read(parameters, m_plugin->info.parameters);
}

void ExternalReporter::configureFinal(const ParameterReader &parameters)
{
    m_parameters.read(parameters, m_plugin->info.secondParameters);
}

QByteArray ExternalReporter::question(const RunStatus *first, size_t count, bool isFinal) const
{
    JsonWriter json;
    json.beginObject();
    json.key(u"type").value(u"report"_s);
    json.key(u"protocol").value(qint64(pluginProtocol));
    json.key(u"plugin").value(m_plugin->info.name);
    json.key(u"job").value(qint64(m_context.job.value()));
    json.key(u"final").value(isFinal);
    json.key(u"parameters").value(m_parameters.object());
    json.key(u"runs").beginArray();
    for (size_t at = 0; at < count; ++at)
        writeJson(json, first[at]);
    json.endArray();
    json.endObject();
    return json.take();
}

QCoro::Task<Result<Verdict>> ExternalReporter::runReport(const RunStatus &run)
{
    return judge(question(&run, 1, false));
}

QCoro::Task<Result<Verdict>> ExternalReporter::finalReport(const std::vector<RunStatus> &runs)
{
    return judge(question(runs.data(), runs.size(), true));
}

QCoro::Task<Result<Verdict>> ExternalReporter::judge(QByteArray question)
{
    auto asking = ask(m_start, m_plugin->info.name, m_plugin->program, std::move(question),
                      PluginMessage::Type::Report, m_context.host, mostTime);
    const Result<PluginMessage> answer = co_await asking;
    if (!answer)
        co_return fail(answer.error());
    const QByteArray success = answer->member(u"success").json();
    if (success != "true" && success != "false")
        co_return fail(ErrorCode::Plugin, u"plugin %1 gave a report whose \"success\" is neither "
                                          "true nor false"_s.arg(m_plugin->info.name));
    co_return Verdict{.success = success == "true", .data = answer->member(u"data")};
}

} // namespace Proctor
