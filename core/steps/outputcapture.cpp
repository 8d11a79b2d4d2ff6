// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/outputcapture.h"

#include "base/jsonwriter.h"
#include "model/event.h"
#include "steps/emitorlog.h"

namespace Proctor {

using namespace Qt::StringLiterals;

OutputCapture::OutputCapture(TargetRun &run, bool keepOutput, bool keepErrors) : m_run(run)
{
    m_streams[0].name = u"stdout"_s;
    m_streams[0].keep = keepOutput;
    m_streams[1].name = u"stderr"_s;
    m_streams[1].keep = keepErrors;
    for (Stream &stream : m_streams)
        stream.filter = run.secretFilter();
}

void OutputCapture::add(bool isError, QByteArrayView bytes)
{
    const int at = isError ? 1 : 0;
    Stream &stream = m_streams[size_t(at)];
    if (m_streams[0].unsent.isEmpty() && m_streams[1].unsent.isEmpty())
        m_oldest = at;
    take(stream, stream.filter.take(bytes));
    send(stream, chunkSize);
    if (!stream.unsent.isEmpty())
        m_arrived.set(); // last: it runs the flusher
}

void OutputCapture::take(Stream &stream, QByteArrayView bytes)
{
    stream.total += bytes.size();
    if (stream.beyond > 0) {
        spill(stream, bytes);
        return;
    }
    QByteArray text;
    const QByteArray rest = stream.decoder.take(bytes, text, storedLimit - stream.stored);
    store(stream, text);
    if (!rest.isEmpty())
        spill(stream, rest);
}

void OutputCapture::store(Stream &stream, const QByteArray &text)
{
    stream.stored += text.size();
    stream.unsent += text;
    if (stream.keep)
        stream.kept += text;
}

void OutputCapture::spill(Stream &stream, QByteArrayView bytes)
{
    if (stream.beyond == 0)
        openFile(stream);
    stream.beyond += bytes.size();
    if (!stream.file)
        return;
    if (stream.file->write(bytes.data(), bytes.size()) != bytes.size()) {
        stream.fileError = stream.file->errorString();
        stream.file->close();
    }
    if (!stream.file->isOpen())
        stream.file.reset();
}

void OutputCapture::openFile(Stream &stream)
{
    const Result<QString> path = m_run.newAttachment(stream.name + u".txt"_s);
    if (!path) {
        stream.fileError = path.error().message;
        return;
    }
    auto file = std::make_unique<QFile>(*path);
    // Pieces are large already; another buffer would only cost memory for every target.
    if (file->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        stream.file = std::move(file);
    else
        stream.fileError = u"%1: %2"_s.arg(*path, file->errorString());
}

// Events of full size while there are `atLeast` bytes left.
void OutputCapture::send(Stream &stream, qsizetype atLeast)
{
    while (!stream.unsent.isEmpty() && stream.unsent.size() >= atLeast) {
        const qsizetype size = utf8Cut(stream.unsent, chunkSize);
        JsonWriter json(0, JsonWriter::Escape::Html);
        json.beginObject();
        json.key(u"Stream").value(stream.name);
        json.key(u"Text").value(QString::fromUtf8(stream.unsent.constData(), size));
        json.endObject();
        stream.unsent.remove(0, size);
        emitOrLog(m_run, EventName::output(), RawJson::fromTrusted(json.take()));
    }
}

void OutputCapture::flush()
{
    send(m_streams[size_t(m_oldest)], 1);
    send(m_streams[size_t(1 - m_oldest)], 1);
}

QCoro::Task<void> OutputCapture::flushRegularly()
{
    while (!m_isFinished) {
        const Wake arrival = co_await m_run.wait(m_arrived);
        if (arrival == Wake::Cancelled)
            co_return; // what still comes is sent when its event is full, or at the end
        m_arrived.reset();
        const Wake end = co_await m_run.wait(m_ended, flushInterval);
        if (end == Wake::Cancelled)
            co_return;
        flush();
    }
}

void OutputCapture::finish()
{
    for (Stream &stream : m_streams) {
        take(stream, stream.filter.finish());
        QByteArray text;
        const QByteArray rest = stream.decoder.finish(text, storedLimit - stream.stored);
        store(stream, text);
        if (!rest.isEmpty())
            spill(stream, rest);
    }
    flush();
    for (Stream &stream : m_streams)
        reportCut(stream);
    m_isFinished = true;
    m_ended.set();
    m_arrived.set();
}

void OutputCapture::reportCut(Stream &stream)
{
    if (stream.beyond == 0)
        return;
    const QString path = stream.file ? stream.file->fileName() : QString();
    stream.file.reset();
    JsonWriter json(0, JsonWriter::Escape::Html);
    json.beginObject();
    json.key(u"Stream").value(stream.name);
    json.key(u"Kept").value(stream.total - stream.beyond);
    json.key(u"Total").value(stream.total);
    json.key(u"Attachment").value(path);
    json.endObject();
    emitOrLog(m_run, EventName::outputTruncated(), RawJson::fromTrusted(json.take()));
    if (!stream.fileError.isEmpty())
        m_run.log(u"The rest of %1 is lost, because its file could not be written: %2"_s.arg(
            stream.name, stream.fileError));
}

QString OutputCapture::text(bool isError) const
{
    const Stream &stream = m_streams[isError ? 1 : 0];
    QString text = QString::fromUtf8(stream.kept);
    if (stream.beyond > 0)
        text += u"\n[Proctor stored the first %1 of %2 bytes of %3]\n"_s
                    .arg(stream.total - stream.beyond)
                    .arg(stream.total)
                    .arg(stream.name);
    return text;
}

} // namespace Proctor
