// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/externalplugins.h"

#include "external/descriptioncache.h"
#include "external/externalmanager.h"
#include "external/externalreporter.h"
#include "external/externalstep.h"
#include "external/pluginfiles.h"
#include "external/plugintalk.h"

#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

QStringList pluginFolders(const QString &given)
{
    QStringList folders;
    if (!given.isEmpty())
        folders << given;
    folders << qEnvironmentVariable("PROCTOR_PLUGINS").split(u':', Qt::SkipEmptyParts);
    for (const QString &data :
         QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << data + u"/proctor/plugins"_s;
    folders.removeDuplicates();
    return folders;
}

namespace {

// Stands in the cache for the description of an executable that did not give one in time.
RawJson silent()
{
    return RawJson::fromTrusted("{\"type\":\"failed\"}");
}

void ask(PluginTalk &talk)
{
    talk.send("{\"type\":\"describe\",\"protocol\":" + QByteArray::number(pluginProtocol) + '}');
    talk.closeInput();
}

Result<RawJson> answerOf(PluginTalk &talk, PluginTalk::Deadline deadline)
{
    Result<PluginMessage> message = talk.next(deadline);
    if (!message && talk.lastLine().isEmpty())
        return fail(message.error());
    if (!message)
        return fail(ErrorCode::Plugin, u"it does not describe itself, but says '%1'"_s.arg(
                                           QString::fromUtf8(talk.lastLine().left(80))));
    if (message->type == PluginMessage::Type::Failed)
        return fail(ErrorCode::Plugin, message->text(u"message"));
    if (message->type != PluginMessage::Type::Description)
        return fail(ErrorCode::Plugin, u"it does not describe itself, but sends a message of type "
                                       "'%1'"_s.arg(message->text(u"type")));
    return std::move(message->content);
}

} // namespace

Result<std::vector<ExternalPlugin>> describePlugin(const QString &program, Duration most)
{
    PluginTalk talk(program);
    ask(talk);
    const Result<RawJson> description = answerOf(talk, std::chrono::steady_clock::now() + most);
    if (!description)
        return fail(description.error());
    return readPluginDescription(*description, program);
}

std::vector<ExternalPlugin> findExternalPlugins(const QStringList &folders,
                                                const QString &cacheFile, Duration most,
                                                std::vector<PluginTrouble> &troubles)
{
    DescriptionCache cache(cacheFile);
    struct Found
    {
        QFileInfo file;
        Result<RawJson> description;
        std::unique_ptr<PluginTalk> asked; // null: known from before
    };
    std::vector<Found> all;
    for (const QFileInfo &file : pluginFilesIn(folders, PluginFile::Program, troubles)) {
        RawJson known = cache.find(file);
        std::unique_ptr<PluginTalk> asked;
        if (known.isAbsent()) {
            asked = std::make_unique<PluginTalk>(file.absoluteFilePath());
            ask(*asked);
        }
        all.push_back({file, std::move(known), std::move(asked)});
    }
    const auto deadline = std::chrono::steady_clock::now() + most;
    std::vector<ExternalPlugin> plugins;
    for (Found &found : all) {
        const QString program = found.file.absoluteFilePath();
        if (found.asked)
            found.description = answerOf(*found.asked, deadline);
        if (found.description && *found.description == silent())
            found.description = fail(
                ErrorCode::Timeout,
                u"it did not describe itself in time when it was asked; it is asked again when the "
                "file changes"_s);
        auto read = found.description
                        ? readPluginDescription(*found.description, program)
                        : Result<std::vector<ExternalPlugin>>(fail(found.description.error()));
        if (!read) {
            troubles.push_back({program, read.error().message});
            // One that hangs would otherwise make every start as slow.
            if (read.error().code == ErrorCode::Timeout)
                cache.keep(found.file, silent());
            continue;
        }
        cache.keep(found.file, *found.description);
        std::ranges::move(*read, std::back_inserter(plugins));
    }
    cache.save();
    return plugins;
}

Result<void> addExternalPlugin(Registry &registry, ExternalPlugin plugin,
                               const ProgramStarter &start)
{
    const auto shared = std::make_shared<const ExternalPlugin>(std::move(plugin));
    switch (shared->kind) {
    case PluginKind::Step:
        return registry.add(StepPlugin{shared->info, [shared, start] {
                                           return std::make_unique<ExternalStep>(shared, start);
                                       }});
    case PluginKind::TargetManager:
        return registry.add(TargetManagerPlugin{shared->info, [shared, start] {
                                                    return std::make_unique<ExternalManager>(shared,
                                                                                             start);
                                                }});
    case PluginKind::Reporter:
        return registry.add(ReporterPlugin{shared->info, [shared, start] {
                                               return std::make_unique<ExternalReporter>(shared,
                                                                                         start);
                                           }});
    case PluginKind::Fetcher:
        break; // no description can say so
    }
    return fail(ErrorCode::InvalidArgument, u"fetchers cannot be programs of their own"_s);
}

} // namespace Proctor
