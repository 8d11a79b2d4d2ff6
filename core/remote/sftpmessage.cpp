// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sftpmessage.h"

#include <QtEndian>

namespace Proctor {

namespace {

template <class Number>
void append(QByteArray &bytes, Number value)
{
    const Number big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

} // namespace

SftpWriter::SftpWriter(SftpType type)
{
    m_bytes.append(4, '\0');
    m_bytes.append(char(type));
}

SftpWriter &SftpWriter::number(quint32 value)
{
    append(m_bytes, value);
    return *this;
}

SftpWriter &SftpWriter::longNumber(quint64 value)
{
    append(m_bytes, value);
    return *this;
}

SftpWriter &SftpWriter::text(QByteArrayView value)
{
    append(m_bytes, quint32(value.size()));
    m_bytes.append(value);
    return *this;
}

SftpWriter &SftpWriter::permissions(int mode)
{
    constexpr quint32 PermissionsOnly = 4;
    return number(PermissionsOnly).number(quint32(mode));
}

QByteArray SftpWriter::take()
{
    qToBigEndian(quint32(m_bytes.size() - 4), m_bytes.data());
    return std::move(m_bytes);
}

SftpReader::SftpReader(QByteArray bytes)
    : m_bytes(std::move(bytes)), m_type(SftpType(quint8(m_bytes.at(0))))
{
}

std::optional<SftpReader> SftpReader::takeFrom(QByteArray &bytes, bool &tooLong)
{
    constexpr quint32 MostBytes = 256 * 1024;
    if (bytes.size() < 4)
        return {};
    const auto size = qFromBigEndian<quint32>(bytes.constData());
    tooLong = size < 1 || size > MostBytes;
    if (tooLong || bytes.size() < 4 + qsizetype(size))
        return {};
    SftpReader reader(bytes.mid(4, qsizetype(size)));
    bytes.remove(0, 4 + qsizetype(size));
    return reader;
}

quint32 SftpReader::number()
{
    if (m_bytes.size() - m_at < 4) {
        m_isBad = true;
        return 0;
    }
    const auto value = qFromBigEndian<quint32>(m_bytes.constData() + m_at);
    m_at += 4;
    return value;
}

QByteArray SftpReader::text()
{
    const quint32 size = number();
    if (m_bytes.size() - m_at < qsizetype(size)) {
        m_isBad = true;
        return {};
    }
    const QByteArray value = m_bytes.mid(m_at, qsizetype(size));
    m_at += qsizetype(size);
    return value;
}

} // namespace Proctor
