// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/secretsource.h"

#include "secrets/keyring.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestSecret = 64 * 1024;

Result<QString> text(QByteArray bytes, const QString &place)
{
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    if (bytes.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"%1 is empty"_s.arg(place));
    return QString::fromUtf8(bytes);
}

void ask(const std::shared_ptr<const SecretChain::Sources> &sources, size_t next,
         const QString &name, const QStringList &looked, SecretSource::Done done)
{
    if (next == sources->size()) {
        done(fail(ErrorCode::NotFound, looked.join(u", "_s)));
        return;
    }
    (*sources)[next]->read(name, [=, done = std::move(done)](Result<QString> value) mutable {
        if (value || value.error().code != ErrorCode::NotFound)
            done(std::move(value));
        else
            ask(sources, next + 1, name, QStringList(looked) << value.error().message,
                std::move(done));
    });
}

} // namespace

void EnvironmentSecrets::read(const QString &name, Done done)
{
    QString variable = u"PROCTOR_SECRET_"_s + name.toUpper();
    variable.replace(u'-', u'_').replace(u'.', u'_');
    if (m_environment.contains(variable))
        done(text(m_environment.value(variable).toUtf8(),
                  u"the environment variable %1"_s.arg(variable)));
    else
        done(fail(ErrorCode::NotFound, u"no environment variable %1"_s.arg(variable)));
}

void FileSecrets::read(const QString &name, Done done)
{
    done(readFile(name));
}

Result<QString> FileSecrets::readFile(const QString &name) const
{
    const QString path = QDir(m_folder).filePath(name);
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        if (!QFile::exists(path))
            return fail(ErrorCode::NotFound, u"no file %1"_s.arg(shown));
        return fail(ErrorCode::Io,
                    u"the file %1 cannot be read: %2"_s.arg(shown, file.errorString()));
    }
    struct stat info = {};
    if (fstat(file.handle(), &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorCode::Io, u"%1 is not a file"_s.arg(shown));
    if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(
            ErrorCode::Io,
            u"others may read or write the file %1; allow only yourself (chmod 600)"_s.arg(shown));
    if (info.st_uid != geteuid())
        return fail(ErrorCode::Io, u"the file %1 belongs to another user"_s.arg(shown));
    const QByteArray bytes = file.read(largestSecret + 1);
    if (bytes.size() > largestSecret)
        return fail(ErrorCode::InvalidArgument,
                    u"the file %1 has more than %2 bytes"_s.arg(shown).arg(largestSecret));
    return text(bytes, u"the file %1"_s.arg(shown));
}

void SecretChain::read(const QString &name, Done done)
{
    ask(m_sources, 0, name, {}, std::move(done));
}

std::shared_ptr<SecretSource> usualSecrets()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           u"/proctor/secrets"_s;
    return std::make_shared<SecretChain>(SecretChain::Sources{
        std::make_shared<EnvironmentSecrets>(), std::make_shared<FileSecrets>(folder),
        std::make_shared<KeyringSecrets>()});
}

} // namespace Proctor
