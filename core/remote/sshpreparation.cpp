// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshpreparation.h"

#include <QFile>
#include <QFileInfo>

#include <netdb.h>

#include <cstring>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<SshPreparation::Address>> addressesOf(const RemoteLogin &login)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int answer = ::getaddrinfo(login.host.toUtf8().constData(),
                                     QByteArray::number(login.port).constData(), &hints, &found);
    if (answer != 0)
        return fail(ErrorCode::Network,
                    u"the host %1 is not known: %2"_s.arg(
                        login.host, QString::fromLocal8Bit(::gai_strerror(answer))));
    std::vector<SshPreparation::Address> addresses;
    for (const addrinfo *info = found; info != nullptr; info = info->ai_next) {
        SshPreparation::Address &address = addresses.emplace_back();
        std::memcpy(&address.storage, info->ai_addr, info->ai_addrlen);
        address.size = info->ai_addrlen;
    }
    ::freeaddrinfo(found);
    return addresses;
}

Result<std::shared_ptr<ssh_key_struct>> keyOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    u"the private key %1 cannot be read: %2"_s.arg(path, file.errorString()));
    constexpr qint64 MostBytes = 64 * 1024;
    const QByteArray text = file.read(MostBytes);
    bool isEncrypted = false;
    const auto refuse = [](const char *, char *, size_t, int, int, void *wasAsked) {
        *static_cast<bool *>(wasAsked) = true;
        return -1;
    };
    ssh_key key = nullptr;
    const int imported =
        ssh_pki_import_privkey_base64(text.constData(), nullptr, refuse, &isEncrypted, &key);
    if (imported == SSH_OK)
        return std::shared_ptr<ssh_key_struct>(key, SshFree());
    if (isEncrypted)
        return fail(ErrorCode::InvalidArgument,
                    u"the private key %1 is encrypted; make a copy without a passphrase "
                    "(ssh-keygen -p)"_s.arg(path));
    return fail(ErrorCode::InvalidArgument, u"%1 is not a private key"_s.arg(path));
}

} // namespace

Result<SshPreparation> prepareSsh(const RemoteLogin &login)
{
    SshPreparation preparation;
    if (!login.privateKeyFile.isEmpty()) {
        auto key = keyOf(login.privateKeyFile);
        if (!key)
            return fail(key.error());
        preparation.key = std::move(*key);
    }
    auto addresses = addressesOf(login);
    if (!addresses)
        return fail(addresses.error());
    preparation.addresses = std::move(*addresses);
    return preparation;
}

} // namespace Proctor
