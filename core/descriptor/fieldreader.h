// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "descriptor/document.h"

namespace Proctor {

/// Gathers findings, of each severity as many as anybody reads (DocumentLimit::findings); one more
/// then says that there are others.
class FindingList
{
public:
    FindingList() = default;
    explicit FindingList(Findings findings);

    void add(Finding finding);
    [[nodiscard]] bool isFull(Finding::Severity severity) const;
    [[nodiscard]] bool hasErrors() const { return m_errors > 0; }
    [[nodiscard]] Findings take() { return std::move(m_findings); }

private:
    Findings m_findings;
    qsizetype m_errors = 0;
    qsizetype m_warnings = 0;
};

/// Whether names that are longer than the reference allows are refused (they go into its database)
/// or only told of (an editor on our own store).
enum class LengthLimits { Strict, Lenient };

/// Writes findings about the values of one document and reads typed fields of its objects. Every
/// value that is wrong is reported and reads as the field's zero, so that one pass finds
/// everything. Lives for one reading.
class FieldReader
{
public:
    FieldReader(const Document &document, FindingList &findings, LengthLimits limits)
        : m_document(document), m_findings(findings), m_limits(limits), m_file(document.file())
    {
    }

    /// The document's own places mean nothing to people: report everything for this file and place.
    void reportAt(QString file, TextPosition place)
    {
        m_file = std::move(file);
        m_fixedPlace = place;
    }

    [[nodiscard]] const Document &document() const { return m_document; }
    [[nodiscard]] FindingList &findings() { return m_findings; }

    /// At a value, or at its key when `atKey` is set.
    void error(const Node &node, QString path, QString code, Sentence message,
               Sentence repair = {});
    void warning(const Node &node, QString path, QString code, Sentence message,
                 Sentence repair = {});
    void errorAtKey(const Node &node, QString path, QString code, Sentence message,
                    Sentence repair = {});
    /// A finding that somebody else may want to report later.
    [[nodiscard]] Finding findingAt(const Node &node, QString path, QString code) const;
    /// What a plugin said about its parameters; `parameters` is null when there are none, then
    /// `owner` is pointed at.
    void problems(const Problems &problems, const Node *parameters, const Node &owner,
                  const QString &path);
    /// "SUBJECT is too long: N > LIMIT" when the text has more bytes than the limit.
    void checkLength(const Node &node, const QString &path, QStringView text,
                     const Sentence &subject, int limit);

    /// Warns of keys that are not known, and of known ones that stand there twice in different
    /// case.
    void checkKeys(const Node &object, const QString &path,
                   std::initializer_list<QStringView> known);

    // Fields of `object`; absent and null ones read as zero.
    [[nodiscard]] QString text(const Node &object, const QString &path, const QString &key);
    [[nodiscard]] bool boolean(const Node &object, const QString &path, const QString &key);
    [[nodiscard]] quint32 count(const Node &object, const QString &path, const QString &key);
    /// Null is an error unless it `mayBeNull`.
    [[nodiscard]] std::optional<Duration> duration(const Node &object, const QString &path,
                                                   const QString &key, bool mayBeNull);
    /// A time limit, zero for none: absent or null. Not positive ones are errors.
    [[nodiscard]] Duration limit(const Node &object, const QString &path, const QString &key);
    /// The list or object under a key; null when it is absent, null or something else.
    [[nodiscard]] const Node *list(const Node &object, const QString &path, const QString &key);
    [[nodiscard]] const Node *map(const Node &object, const QString &path, const QString &key);
    /// Absent when the key is.
    [[nodiscard]] static RawJson raw(const Node &object, const QString &key);

    /// "path.key", without a leading dot.
    [[nodiscard]] static QString join(const QString &path, const QString &key)
    {
        return path.isEmpty() ? key : path + u'.' + key;
    }
    [[nodiscard]] static QString join(const QString &path, size_t position)
    {
        return join(path, QString::number(position));
    }

private:
    void unknownKey(const Node &member, const QString &path,
                    std::initializer_list<QStringView> known);
    void add(Finding::Severity severity, qsizetype offset, QString path, QString code,
             Sentence message, Sentence repair);
    void wrongType(const Node &node, const QString &path, const QString &key,
                   const Sentence &wanted, Sentence repair = {});

    const Document &m_document;
    FindingList &m_findings;
    LengthLimits m_limits;
    QString m_file;
    std::optional<TextPosition> m_fixedPlace;
};

} // namespace Proctor
