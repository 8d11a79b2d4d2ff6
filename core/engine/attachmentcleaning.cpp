// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/attachmentcleaning.h"

#include "engine/attachmentstore.h"
#include "storage/store.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <sys/stat.h>
#include <unistd.h>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView unusedSuffix = ".unused";

using Hashes = QSet<QByteArray>;

bool isHash(const QByteArray &name)
{
    return name.size() == 64 && std::ranges::all_of(name, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

// All events that may name content: attachments, and what people were asked and answered.
Result<Hashes> hashesIn(const Store &store)
{
    static const QRegularExpression hash(u"\"Sha256\":\"([0-9a-f]{64})\""_s);
    Hashes hashes;
    const auto jobs = store.jobs({});
    if (!jobs)
        return fail(jobs.error());
    for (const JobSummary &job : *jobs) {
        EventQuery query;
        (void)query.setJob(job.job);
        (void)query.setEventNames(
            {EventName::attachment(), EventName::prompt(), EventName::promptAnswered()});
        const auto events = store.events(query);
        if (!events)
            return fail(events.error());
        for (const Event &event : *events) {
            auto found = hash.globalMatch(QString::fromUtf8(event.payload.json()));
            while (found.hasNext())
                hashes.insert(found.next().captured(1).toLatin1());
        }
    }
    return hashes;
}

/// The files of one store's attachments.
class Cleaner
{
public:
    Cleaner(const AttachmentStore &store, Timestamp now, bool isTrial)
        : m_folder(store.contentFolder())
        , m_youngest(
              std::chrono::floor<std::chrono::seconds>(now - attachmentGrace).time_since_epoch())
        , m_isTrial(isTrial)
    {
    }

    /// Files that are old enough to go.
    void look()
    {
        QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QByteArray path = QFile::encodeName(files.next());
            const QByteArray name = QFile::encodeName(files.fileName());
            if (isHash(name) && isOld(path))
                m_contents.push_back(path);
            else if (name.startsWith("new-") && isOld(path))
                m_leftOvers.push_back(path);
            else if (name.endsWith(unusedSuffix))
                putBack(path); // from a cleaning that was broken off
        }
    }
    [[nodiscard]] bool hasContents() const { return !m_contents.empty(); }

    void removeBut(const Hashes &named)
    {
        for (const QByteArray &path : m_contents) {
            if (!named.contains(path.right(64)) && removeContent(path))
                ++m_result.contents;
        }
        for (const QByteArray &path : m_leftOvers) {
            if (remove(path, path))
                ++m_result.leftOvers;
        }
    }
    [[nodiscard]] AttachmentCleaning result() const { return m_result; }

private:
    [[nodiscard]] bool isOld(const QByteArray &path) const
    {
        struct stat state{};
        return ::stat(path.constData(), &state) == 0 &&
               std::chrono::seconds(state.st_mtim.tv_sec) < m_youngest;
    }

    // Whoever attaches the same touches it first, and makes it anew when it is not there.
    bool removeContent(const QByteArray &path)
    {
        if (m_isTrial)
            return remove(path, path);
        const QByteArray aside = path + unusedSuffix;
        if (::rename(path.constData(), aside.constData()) != 0)
            return complain(path);
        if (isOld(aside))
            return remove(aside, path);
        putBack(aside);
        return false;
    }

    void putBack(const QByteArray &aside)
    {
        if (m_isTrial)
            return;
        // What has been stored anew meanwhile stays: it is younger.
        (void)::link(aside.constData(), aside.chopped(unusedSuffix.size()).constData());
        (void)::unlink(aside.constData());
    }

    bool remove(const QByteArray &path, const QByteArray &name)
    {
        struct stat state{};
        const bool isKnown = ::stat(path.constData(), &state) == 0;
        if (!m_isTrial && ::unlink(path.constData()) != 0)
            return errno != ENOENT && complain(name);
        if (isKnown && state.st_nlink == 1) // others are in reports, too
            m_result.bytes += state.st_size;
        return true;
    }

    bool complain(const QByteArray &path)
    {
        m_result.problems << u"%1 cannot be removed: %2"_s.arg(QFile::decodeName(path),
                                                               qt_error_string(errno));
        return false;
    }

    const QString m_folder;
    const std::chrono::seconds m_youngest;
    const bool m_isTrial;
    std::vector<QByteArray> m_contents;
    std::vector<QByteArray> m_leftOvers;
    AttachmentCleaning m_result;
};

} // namespace

Result<AttachmentCleaning> cleanAttachments(const Store &store, Timestamp now, bool isTrial)
{
    Cleaner cleaner(AttachmentStore(store.attachmentFolder()), now, isTrial);
    cleaner.look();
    Hashes named;
    if (cleaner.hasContents()) {
        auto read = hashesIn(store);
        if (!read)
            return fail(read.error());
        named = std::move(*read);
    }
    cleaner.removeBut(named);
    return cleaner.result();
}

} // namespace Proctor
