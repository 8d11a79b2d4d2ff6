// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugin/registry.h"

#include "base/nearestname.h"
#include "model/event.h"

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

template <class Interface>
const Plugin<Interface> *findIn(const std::vector<std::unique_ptr<Plugin<Interface>>> &plugins,
                                QStringView name)
{
    for (const auto &plugin : plugins) {
        if (name.compare(plugin->info.name, Qt::CaseInsensitive) == 0)
            return plugin.get();
    }
    return nullptr;
}

template <class Interface>
Result<void> addTo(std::vector<std::unique_ptr<Plugin<Interface>>> &plugins,
                   Plugin<Interface> &&plugin)
{
    const PluginInfo &info = plugin.info;
    if (info.name.trimmed().isEmpty() || !plugin.create)
        return fail(ErrorCode::InvalidArgument,
                    u"A plugin without a name or a factory cannot be registered; give it both"_s);
    if (findIn(plugins, info.name))
        return fail(
            ErrorCode::AlreadyExists,
            u"A plugin named '%1' is registered already; names differ by more than case"_s.arg(
                info.name));
    for (const QString &event : info.events) {
        if (const auto length = event.toUtf8().size(); length > Limit::eventName)
            return fail(
                ErrorCode::InvalidArgument,
                u"Event name is too long: %1 > %2 ('%3' of plugin '%4')"_s.arg(
                    QString::number(length), QString::number(Limit::eventName), event, info.name));
        if (!EventName::isValid(event) || EventName::isRouting(event))
            return fail(
                ErrorCode::InvalidArgument,
                u"Plugin '%1' declares the event '%2'; an event name has 1 to %3 ASCII letters and "
                u"is none of the framework's own"_s.arg(info.name, event)
                    .arg(Limit::eventName));
    }
    plugins.push_back(std::make_unique<Plugin<Interface>>(std::move(plugin)));
    return {};
}

template <class Interface>
void collect(const std::vector<std::unique_ptr<Plugin<Interface>>> &plugins,
             std::vector<const PluginInfo *> &result)
{
    for (const auto &plugin : plugins)
        result.push_back(&plugin->info);
}

} // namespace

Result<void> Registry::add(StepPlugin plugin)
{
    return addTo(m_steps, std::move(plugin));
}

Result<void> Registry::add(TargetManagerPlugin plugin)
{
    return addTo(m_targetManagers, std::move(plugin));
}

Result<void> Registry::add(FetcherPlugin plugin)
{
    return addTo(m_fetchers, std::move(plugin));
}

Result<void> Registry::add(ReporterPlugin plugin)
{
    return addTo(m_reporters, std::move(plugin));
}

const StepPlugin *Registry::step(QStringView name) const
{
    return findIn(m_steps, name);
}

QString Registry::stepName(const QString &name) const
{
    const StepPlugin *plugin = step(name);
    return plugin ? plugin->info.name : name;
}

const TargetManagerPlugin *Registry::targetManager(QStringView name) const
{
    return findIn(m_targetManagers, name);
}

const FetcherPlugin *Registry::fetcher(QStringView name) const
{
    return findIn(m_fetchers, name);
}

const ReporterPlugin *Registry::reporter(QStringView name) const
{
    return findIn(m_reporters, name);
}

std::vector<const PluginInfo *> Registry::all(PluginKind kind) const
{
    std::vector<const PluginInfo *> result;
    switch (kind) {
    case PluginKind::Step:
        collect(m_steps, result);
        break;
    case PluginKind::TargetManager:
        collect(m_targetManagers, result);
        break;
    case PluginKind::Fetcher:
        collect(m_fetchers, result);
        break;
    case PluginKind::Reporter:
        collect(m_reporters, result);
        break;
    }
    std::ranges::sort(result, [](const PluginInfo *left, const PluginInfo *right) {
        return left->name.compare(right->name, Qt::CaseInsensitive) < 0;
    });
    return result;
}

QString Registry::nearest(PluginKind kind, QStringView name) const
{
    QStringList names;
    for (const PluginInfo *info : all(kind))
        names << info->name;
    return nearestOf(name, names);
}

} // namespace Proctor
