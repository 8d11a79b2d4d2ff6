// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/settings.h"

#include "model/descriptor.h"

#include "engine/enginesettings.h"
#include "model/tags.h"
#include "plugin/secrets.h"

#include <QStandardPaths>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return u"system"_s;
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::ContrastLight:
        return u"contrast-light"_s;
    case Theme::ContrastDark:
        return u"contrast-dark"_s;
    }
    return u"system"_s;
}

int connections(const QVariant &value, int fallback)
{
    const int count = value.toInt();
    return count >= 1 && count <= EngineSettings::mostSshConnections ? count : fallback;
}

} // namespace

Settings::Settings(const QString &file)
    : m_store(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat)
{
}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/proctor/proctor.ini"_s;
}

QString Settings::file() const
{
    return m_store.fileName();
}

QString Settings::storeUrl() const
{
    return m_store.value(u"store/url"_s).toString();
}

void Settings::setStoreUrl(const QString &url)
{
    m_store.setValue(u"store/url"_s, url);
}

QString Settings::language() const
{
    return m_store.value(u"window/language"_s).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_store.setValue(u"window/language"_s, code);
}

Theme Settings::theme() const
{
    const QString name = m_store.value(u"window/theme"_s).toString();
    for (const Theme theme :
         {Theme::Light, Theme::Dark, Theme::ContrastLight, Theme::ContrastDark}) {
        if (name == themeName(theme))
            return theme;
    }
    return Theme::System;
}

int Settings::zoom() const
{
    const int percent = m_store.value(u"window/zoom"_s).toInt();
    return zooms().contains(percent) ? percent : 100;
}

void Settings::setZoom(int percent)
{
    m_store.setValue(u"window/zoom"_s, percent);
}

void Settings::setTheme(Theme theme)
{
    m_store.setValue(u"window/theme"_s, themeName(theme));
}

EngineChoice Settings::engine() const
{
    const auto number = [this](const QString &name, int most) {
        const int value = m_store.value(QString(u"engine/" + name)).toInt();
        return value > 0 && value <= most ? value : 0;
    };
    const auto name = [this](const QString &key, qsizetype longest) {
        const QString text = m_store.value(QString(u"engine/" + key)).toString().trimmed();
        return text.toUtf8().size() <= longest ? text : QString();
    };
    return {.requestor = name(u"person"_s, Limit::requestor),
            .station = name(u"station"_s, Limit::serverId),
            .threads = number(u"threads"_s, EngineChoice::mostThreads),
            .lockMinutes = number(u"lockMinutes"_s, EngineChoice::mostLockMinutes),
            .shutdownSeconds = number(u"shutdownSeconds"_s, EngineChoice::mostShutdownSeconds),
            .backlog = number(u"backlog"_s, EngineChoice::mostBacklog)};
}

void Settings::setEngine(const EngineChoice &choice)
{
    m_store.setValue(u"engine/person"_s, choice.requestor);
    m_store.setValue(u"engine/station"_s, choice.station);
    m_store.setValue(u"engine/threads"_s, choice.threads);
    m_store.setValue(u"engine/lockMinutes"_s, choice.lockMinutes);
    m_store.setValue(u"engine/shutdownSeconds"_s, choice.shutdownSeconds);
    m_store.setValue(u"engine/backlog"_s, choice.backlog);
}

QHash<QString, QString> Settings::keys() const
{
    QHash<QString, QString> keys;
    const QString group = u"keys/"_s;
    for (const QString &entry : m_store.allKeys()) {
        if (entry.startsWith(group))
            keys.insert(entry.sliced(group.size()), m_store.value(entry).toString());
    }
    return keys;
}

void Settings::setKeys(const QHash<QString, QString> &keys)
{
    m_store.remove(u"keys"_s);
    for (auto key = keys.begin(); key != keys.end(); ++key)
        m_store.setValue(QString(u"keys/" + key.key()), key.value());
}

int Settings::logFontSize() const
{
    const int points = m_store.value(u"log/fontSize"_s).toInt();
    return points >= smallestFont && points <= largestFont ? points : 0;
}

void Settings::setLogFontSize(int points)
{
    m_store.setValue(u"log/fontSize"_s, points);
}

CutOffJobs Settings::cutOffJobs() const
{
    const QString name = m_store.value(u"jobs/cutOff"_s).toString();
    if (name == u"resume")
        return CutOffJobs::Resume;
    return name == u"close" ? CutOffJobs::Close : CutOffJobs::Ask;
}

void Settings::setCutOffJobs(CutOffJobs choice)
{
    const QString name = choice == CutOffJobs::Resume  ? u"resume"_s
                         : choice == CutOffJobs::Close ? u"close"_s
                                                       : u"ask"_s;
    m_store.setValue(u"jobs/cutOff"_s, name);
}

int Settings::sshConnections() const
{
    return connections(m_store.value(u"ssh/connections"_s), EngineSettings().sshConnections);
}

void Settings::setSshConnections(int count)
{
    m_store.setValue(u"ssh/connections"_s, count);
}

int Settings::sshConnectionsPerHost() const
{
    return connections(m_store.value(u"ssh/connectionsPerHost"_s),
                       EngineSettings().sshConnectionsPerHost);
}

void Settings::setSshConnectionsPerHost(int count)
{
    m_store.setValue(u"ssh/connectionsPerHost"_s, count);
}

WebHookChoice Settings::hooks() const
{
    WebHookChoice hooks;
    for (const QString &text : m_store.value(u"hooks/urls"_s).toStringList()) {
        if (const Result<QUrl> url = parseHookUrl(text))
            hooks.urls << url->toString(QUrl::FullyEncoded);
    }
    for (const QString &text : m_store.value(u"hooks/events"_s).toStringList())
        hooks.events << parseEventPatterns(text).value_or(QStringList());
    for (const QString &tag : m_store.value(u"hooks/tags"_s).toStringList()) {
        if (checkTag(tag, true))
            hooks.tags << tag;
    }
    const QString secret = m_store.value(u"hooks/secret"_s).toString();
    if (secretName(secret))
        hooks.secret = secret;
    return hooks;
}

void Settings::setHooks(const WebHookChoice &hooks)
{
    m_store.setValue(u"hooks/urls"_s, hooks.urls);
    m_store.setValue(u"hooks/events"_s, hooks.events);
    m_store.setValue(u"hooks/tags"_s, hooks.tags);
    m_store.setValue(u"hooks/secret"_s, hooks.secret);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(u"window/recentFiles"_s).toStringList();
}

void Settings::setRecentFiles(const QStringList &files)
{
    m_store.setValue(u"window/recentFiles"_s, files);
}

std::vector<SavedFilter> Settings::jobFilters() const
{
    std::vector<SavedFilter> filters;
    const QVariantList list = m_store.value(u"jobs/filters"_s).toList();
    for (const QVariant &entry : list) {
        const QStringList pair = entry.toStringList();
        if (pair.size() == 2 && !pair.at(0).isEmpty() && !pair.at(1).isEmpty())
            filters.push_back({pair.at(0), pair.at(1)});
    }
    return filters;
}

void Settings::setJobFilters(const std::vector<SavedFilter> &filters)
{
    QVariantList list;
    for (const SavedFilter &filter : filters)
        list << QVariant(QStringList{filter.name, filter.text});
    m_store.setValue(u"jobs/filters"_s, list);
}

QByteArray Settings::layout(const QString &part) const
{
    return m_store.value(u"layout/"_s + part).toByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &state)
{
    m_store.setValue(u"layout/"_s + part, state);
}

bool Settings::isOn(const QString &name, bool fallback) const
{
    return m_store.value(name, fallback).toBool();
}

void Settings::setOn(const QString &name, bool on)
{
    m_store.setValue(name, on);
}

bool Settings::save()
{
    m_store.sync();
    return m_store.status() == QSettings::NoError;
}

} // namespace Proctor
