// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshcopy.h"

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 pieceSize = 32 * 1024; // what every server takes
constexpr int mostUnderWay = 16;
constexpr qsizetype mostOutgoing = 256 * 1024;

QString words(SftpStatus status, const QString &text)
{
    switch (status) {
    case SftpStatus::NoSuchFile:
        return u"there is no such file or folder"_s;
    case SftpStatus::PermissionDenied:
        return u"the user may not"_s;
    case SftpStatus::Ok:
    case SftpStatus::Eof:
        break;
    }
    return text.isEmpty() ? u"the server said no"_s : text;
}

} // namespace

SshCopy::SshCopy(SshLoop &loop, RemoteCopy copy)
    : SshWork(loop, copy.login), m_copy(std::move(copy)), m_file(m_copy.localPath)
{
}

int SshCopy::request(ssh_channel channel)
{
    return ssh_channel_request_sftp(channel);
}

qsizetype SshCopy::take(bool isError, QByteArrayView data)
{
    if (!isError)
        m_incoming.append(data);
    return data.size();
}

void SshCopy::send(SftpWriter &message)
{
    m_outgoing += message.take();
}

bool SshCopy::flush()
{
    while (!m_outgoing.isEmpty()) {
        const int written =
            ssh_channel_write(channel(), m_outgoing.constData(), uint32_t(m_outgoing.size()));
        if (written <= 0)
            break; // until the server makes room; an error shows in the connection
        m_outgoing.remove(0, written);
    }
    return m_outgoing.size() < mostOutgoing;
}

bool SshCopy::step()
{
    if (m_lastId == 0) {
        constexpr quint32 Version = 3;
        ++m_lastId;
        send(SftpWriter(SftpType::Init).number(Version));
    }
    bool isTooLong = false;
    while (!isOver()) {
        auto message = SftpReader::takeFrom(m_incoming, isTooLong);
        if (!message)
            break;
        onMessage(*message);
        if (message->isBad())
            isTooLong = true;
    }
    if (!isOver() && isTooLong)
        refuse(u"it does not speak SFTP"_s);
    if (!isOver() && m_stage == Stage::Moving)
        moveOn();
    if (!isOver())
        (void)flush();
    if (!isOver() && (isClosed() || hasEof()))
        refuse(u"it ended the transfer"_s);
    return isOver();
}

void SshCopy::onMessage(SftpReader &message)
{
    if (message.type() == SftpType::Version) {
        if (m_stage == Stage::Greeting)
            begin();
        return;
    }
    const quint32 id = message.number();
    switch (message.type()) {
    case SftpType::Status: {
        const auto status = SftpStatus(message.number());
        const QString text = QString::fromUtf8(message.text());
        if (!message.isBad())
            onStatus(id, status, text);
        break;
    }
    case SftpType::Handle:
        m_handle = message.text();
        m_stage = Stage::Moving;
        break;
    case SftpType::Data:
        onData(id, message.text());
        break;
    default:
        break;
    }
}

void SshCopy::begin()
{
    constexpr quint32 ReadOnly = 1;
    constexpr quint32 WriteNew = 2 | 8 | 16; // write, create, truncate
    const QByteArray path = m_copy.remotePath.toUtf8();
    if (m_copy.kind == RemoteCopy::Kind::Remove) {
        m_stage = Stage::Removing;
        send(SftpWriter(SftpType::Remove).number(++m_lastId).text(path));
        return;
    }
    const bool isUpload = m_copy.kind == RemoteCopy::Kind::Upload;
    if (!m_file.open(isUpload ? QIODevice::ReadOnly : QIODevice::WriteOnly | QIODevice::Truncate)) {
        fail(RemoteResult::End::Failed, u"%1: %2"_s.arg(m_copy.localPath, m_file.errorString()));
        return;
    }
    m_stage = Stage::Opening;
    send(SftpWriter(SftpType::Open)
             .number(++m_lastId)
             .text(path)
             .number(isUpload ? WriteNew : ReadOnly)
             .permissions(m_copy.mode));
}

void SshCopy::onStatus(quint32 id, SftpStatus status, const QString &text)
{
    if (m_stage == Stage::Moving && m_copy.kind == RemoteCopy::Kind::Download &&
        status == SftpStatus::Eof) {
        --m_underWay;
        m_isAtEnd |= id >= m_expectedId; // else asked for before a short piece
        return;
    }
    if (status != SftpStatus::Ok) {
        refuse(words(status, text));
        return;
    }
    switch (m_stage) {
    case Stage::Moving:
        --m_underWay;
        break;
    case Stage::SettingMode:
        close();
        break;
    case Stage::Closing:
    case Stage::Removing:
        finish({});
        break;
    case Stage::Greeting:
    case Stage::Opening:
        break;
    }
}

void SshCopy::moveOn()
{
    if (m_copy.kind == RemoteCopy::Kind::Upload)
        sendPieces();
    else
        askForPieces();
}

void SshCopy::sendPieces()
{
    while (!m_isAtEnd && m_underWay < mostUnderWay && flush()) {
        const QByteArray piece = m_file.read(pieceSize);
        if (piece.isEmpty()) {
            if (m_file.error() != QFileDevice::NoError) {
                fail(RemoteResult::End::Failed,
                     u"%1: %2"_s.arg(m_copy.localPath, m_file.errorString()));
                return;
            }
            m_isAtEnd = true;
            break;
        }
        send(SftpWriter(SftpType::Write)
                 .number(++m_lastId)
                 .text(m_handle)
                 .longNumber(m_offset)
                 .text(piece));
        m_offset += quint64(piece.size());
        ++m_underWay;
    }
    if (!m_isAtEnd || m_underWay > 0)
        return;
    // The server's umask has had its say when the file was made.
    m_stage = Stage::SettingMode;
    send(
        SftpWriter(SftpType::SetStatus).number(++m_lastId).text(m_handle).permissions(m_copy.mode));
}

// Pieces are asked for in order and answered in order by all servers; a short one would leave a
// hole, so that the next question begins where it ended.
void SshCopy::askForPieces()
{
    if (m_isAtEnd) {
        if (m_underWay == 0)
            close();
        return;
    }
    while (m_underWay < mostUnderWay) {
        send(SftpWriter(SftpType::Read)
                 .number(++m_lastId)
                 .text(m_handle)
                 .longNumber(m_offset)
                 .number(pieceSize));
        if (m_underWay++ == 0)
            m_expectedId = m_lastId;
        m_offset += pieceSize;
    }
}

void SshCopy::onData(quint32 id, const QByteArray &data)
{
    --m_underWay;
    if (id < m_expectedId || m_isAtEnd)
        return;
    if (id != m_expectedId++) {
        refuse(u"it mixed up the pieces"_s);
        return;
    }
    if (m_file.write(data) != data.size()) {
        fail(RemoteResult::End::Failed, u"%1: %2"_s.arg(m_copy.localPath, m_file.errorString()));
        return;
    }
    if (data.size() < qsizetype(pieceSize)) {
        m_offset = quint64(m_file.pos());
        m_expectedId = m_lastId + 1;
    }
}

void SshCopy::close()
{
    if (m_file.isOpen()) {
        const bool isWritten = m_copy.kind == RemoteCopy::Kind::Upload || m_file.flush();
        m_file.close();
        if (!isWritten) {
            fail(RemoteResult::End::Failed,
                 u"%1: %2"_s.arg(m_copy.localPath, m_file.errorString()));
            return;
        }
    }
    m_stage = Stage::Closing;
    send(SftpWriter(SftpType::Close).number(++m_lastId).text(m_handle));
}

void SshCopy::refuse(const QString &why)
{
    static constexpr const char16_t *verbs[] = {u"written", u"read", u"removed"};
    fail(RemoteResult::End::Failed,
         u"%1 on %2 could not be %3: %4"_s.arg(m_copy.remotePath, login().host,
                                               QString::fromUtf16(verbs[int(m_copy.kind)]), why));
}

void SshCopy::stopRunning(RemoteResult::End reason)
{
    fail(reason, {});
}

} // namespace Proctor
