// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/knownhosts.h"

#include <QDir>
#include <QFile>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const RemoteLogin &login)
{
    return login.knownHostsFile.isEmpty() ? QDir::homePath() + u"/.ssh/known_hosts"_s
                                          : login.knownHostsFile;
}

// As known_hosts files name it.
QString entryName(const RemoteLogin &login)
{
    return login.port == 22 ? login.host : u"[%1]:%2"_s.arg(login.host).arg(login.port);
}

// The first line about the host, from 1; 0 when there is none.
int lineOf(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        ssh_knownhosts_entry *entry = nullptr;
        const int parsed =
            ssh_known_hosts_parse_line(name.toUtf8().constData(), line.constData(), &entry);
        SSH_KNOWNHOSTS_ENTRY_FREE(entry);
        if (parsed == SSH_OK)
            return number;
    }
    return 0;
}

QString fingerprint(ssh_session session)
{
    ssh_key key = nullptr;
    if (ssh_get_server_publickey(session, &key) != SSH_OK)
        return {};
    unsigned char *hash = nullptr;
    size_t size = 0;
    QString text;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) == 0) {
        char *printed = ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size);
        text = QString::fromUtf8(printed);
        ssh_string_free_char(printed);
        ssh_clean_pubkey_hash(&hash);
    }
    ssh_key_free(key);
    return text;
}

tl::unexpected<Error> changed(ssh_session session, const RemoteLogin &login)
{
    const QString file = fileOf(login);
    const int line = lineOf(file, entryName(login));
    const QString place = line > 0 ? u"%1, line %2"_s.arg(file).arg(line) : file;
    return fail(ErrorCode::Network,
                u"the host key of %1 has changed and may be another computer's (%2); if the change "
                "is known, remove the old key from %3"_s.arg(entryName(login), fingerprint(session),
                                                             place));
}

} // namespace

void useKnownHosts(ssh_session session, const RemoteLogin &login)
{
    ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, QFile::encodeName(fileOf(login)).constData());
    if (!login.knownHostsFile.isEmpty()) // only what it says counts
        ssh_options_set(session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
}

Result<void> checkHostKey(ssh_session session, const RemoteLogin &login)
{
    if (login.hostKeyPolicy == HostKeyPolicy::Ignore)
        return {};
    switch (ssh_session_is_known_server(session)) {
    case SSH_KNOWN_HOSTS_OK:
        return {};
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER:
        return changed(session, login);
    case SSH_KNOWN_HOSTS_NOT_FOUND:
    case SSH_KNOWN_HOSTS_UNKNOWN:
        break;
    case SSH_KNOWN_HOSTS_ERROR:
        return fail(
            ErrorCode::Network,
            u"the host key of %1 could not be checked with %2: %3"_s.arg(
                entryName(login), fileOf(login), QString::fromUtf8(ssh_get_error(session))));
    }
    if (login.hostKeyPolicy == HostKeyPolicy::Strict)
        return fail(ErrorCode::Network,
                    u"the host key of %1 (%2) is not in %3; add it there, or let new hosts be "
                    "accepted"_s.arg(entryName(login), fingerprint(session), fileOf(login)));
    if (ssh_session_update_known_hosts(session) != SSH_OK)
        return fail(ErrorCode::Io,
                    u"the host key of %1 could not be written to %2; check the permissions of the "
                    "file"_s.arg(entryName(login), fileOf(login)));
    return {};
}

} // namespace Proctor
