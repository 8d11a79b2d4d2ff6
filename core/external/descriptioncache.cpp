// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "external/descriptioncache.h"

#include "base/jsonwriter.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

namespace Proctor {

using namespace Qt::StringLiterals;

DescriptionCache::DescriptionCache(QString file) : m_file(std::move(file))
{
    QFile stored(m_file);
    if (m_file.isEmpty() || !stored.open(QIODevice::ReadOnly))
        return;
    if (const Result<RawJson> json = RawJson::parse(stored.readAll())) {
        for (const JsonMember &member : json->members())
            m_known.insert(member.key, member.value);
    }
}

QString DescriptionCache::stampOf(const QFileInfo &program)
{
    const auto when = [&program](QFile::FileTime time) {
        return QString::number(program.fileTime(time).toMSecsSinceEpoch());
    };
    return when(QFile::FileModificationTime) + u' ' + when(QFile::FileMetadataChangeTime) + u' ' +
           QString::number(program.size());
}

RawJson DescriptionCache::find(const QFileInfo &program) const
{
    const RawJson known = m_known.value(program.absoluteFilePath());
    if (known.member(u"stamp").text() != stampOf(program))
        return {};
    return known.member(u"description");
}

void DescriptionCache::keep(const QFileInfo &program, const RawJson &description)
{
    JsonWriter json;
    json.beginObject();
    json.key(u"stamp").value(stampOf(program));
    json.key(u"description").value(description);
    json.endObject();
    m_kept.insert(program.absoluteFilePath(), RawJson::fromTrusted(json.take()));
}

void DescriptionCache::save() const
{
    if (m_file.isEmpty() || m_kept == m_known)
        return;
    JsonWriter json;
    json.beginObject();
    for (auto [path, description] : m_kept.asKeyValueRange())
        json.key(path).value(description);
    json.endObject();
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(json.take()) > 0)
        file.commit(); // else the next start asks again
}

} // namespace Proctor
