// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/inventorytable.h"

#include "base/rawjson.h"
#include "model/descriptor.h"
#include "model/tags.h"
#include "storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Proctor::InventoryTable {

namespace {

Result<void> check(const InventoryTarget &entry)
{
    const QString &id = entry.target.id;
    if (id.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A target without an id cannot be in the inventory; give it one."_s);
    if (id.toUtf8().size() > Limit::targetId)
        return fail(ErrorCode::InvalidArgument,
                    u"The id \"%1\" has more than %2 bytes; use a shorter one."_s.arg(
                        id, QString::number(Limit::targetId)));
    if (std::ranges::any_of(id, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return fail(ErrorCode::InvalidArgument,
                    u"An id of a target has control characters; use letters and digits."_s);
    return checkTags(entry.tags, true);
}

Error unknown(const QString &id)
{
    return {ErrorCode::NotFound, u"There is no target \"%1\" in the inventory."_s.arg(id)};
}

/// The statements of put(), for one target after the other.
class Putter
{
public:
    Putter(Database &database, Timestamp now)
        : m_now(now)
        , m_replace(database, u"UPDATE inventory SET fqdn = ?, ipv4 = ?, ipv6 = ?, kind = ?, "
                              "note = ? WHERE id = ?"_s)
        , m_add(database, u"INSERT INTO inventory (fqdn, ipv4, ipv6, kind, note, id, added) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
        , m_untag(database, u"DELETE FROM inventory_tags WHERE target = ?"_s)
        , m_tag(database, u"INSERT INTO inventory_tags (target, tag) VALUES (?, ?)"_s)
    {
    }

    Result<void> put(const InventoryTarget &entry)
    {
        const auto &[id, fqdn, ipv4, ipv6, state] = entry.target;
        if (const auto checked = check(entry); !checked)
            return checked;
        if (const auto done = m_replace.run(fqdn, ipv4, ipv6, entry.kind, entry.note, id); !done)
            return done;
        if (m_replace.changes() > 0) {
            ++m_change.replaced;
            if (const auto done = m_untag.run(id); !done)
                return done;
        } else {
            ++m_change.added;
            if (const auto done = m_add.run(fqdn, ipv4, ipv6, entry.kind, entry.note, id, m_now);
                !done)
                return done;
        }
        for (const QString &tag : entry.tags) {
            if (const auto done = m_tag.run(id, tag); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] InventoryChange change() const { return m_change; }

private:
    const Timestamp m_now;
    Statement m_replace;
    Statement m_add;
    Statement m_untag;
    Statement m_tag;
    InventoryChange m_change;
};

QString jsonList(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted += quoteJson(text);
    return QString::fromUtf8('[' + quoted.join(',') + ']');
}

InventoryTarget readRow(const Statement &row)
{
    InventoryTarget entry{.target = {.id = row.text(0),
                                     .fqdn = row.text(1),
                                     .primaryIPv4 = row.text(2),
                                     .primaryIPv6 = row.text(3),
                                     .state = {}},
                          .kind = row.text(4),
                          .note = row.text(5),
                          .added = row.time(6)};
    if (row.flag(7))
        entry.quarantine =
            Quarantine{.reason = row.text(8), .requestor = row.text(9), .since = row.time(10)};
    entry.tags = row.text(11).split(u' ', Qt::SkipEmptyParts);
    if (row.isNull(13))
        entry.holder = JobId(row.integer(12));
    else
        entry.reservation = Reservation{.id = row.integer(13),
                                        .person = {row.text(14), row.text(15)},
                                        .comment = row.text(16),
                                        .since = row.time(17),
                                        .until = row.time(18)};
    return entry;
}

} // namespace

Result<InventoryChange> put(Database &database, Timestamp now,
                            const std::vector<InventoryTarget> &targets)
{
    Putter putter(database, now);
    for (const InventoryTarget &entry : targets) {
        if (const auto done = putter.put(entry); !done)
            return fail(done.error());
    }
    return putter.change();
}

Result<void> add(Database &database, Timestamp now, const InventoryTarget &target)
{
    Statement find(database, u"SELECT 1 FROM inventory WHERE id = ?"_s);
    if (const auto done = find.run(target.target.id); !done)
        return done;
    const bool isKnown = find.next();
    if (const auto end = find.readToEnd(); !end)
        return end;
    if (isKnown)
        return fail(ErrorCode::AlreadyExists,
                    u"There is a target \"%1\" in the inventory already; choose another id."_s.arg(
                        target.target.id));
    return Putter(database, now).put(target);
}

Result<void> edit(Database &database, const QString &id, const TargetEdit &edit)
{
    const auto found = list(database, {}, {.ids = {id}});
    if (!found)
        return fail(found.error());
    if (found->empty())
        return fail(unknown(id));
    InventoryTarget entry = found->front();
    if (edit.noteBefore && entry.note != *edit.noteBefore)
        return fail(ErrorCode::NotOwner,
                    u"The note on target \"%1\" has been changed by somebody else meanwhile, so it "
                    "was left as it is."_s.arg(id));
    entry.note = edit.note.value_or(entry.note);
    entry.tags = addTags(edit.tags.value_or(entry.tags), edit.addTags);
    for (const QString &tag : edit.removeTags)
        entry.tags.removeAll(tag);
    entry.tags.sort();
    return Putter(database, {}).put(entry);
}

Result<void> remove(Database &database, const QStringList &ids)
{
    Statement untag(database, u"DELETE FROM inventory_tags WHERE target = ?"_s);
    Statement take(database, u"DELETE FROM inventory WHERE id = ?"_s);
    for (const QString &id : ids) {
        if (const auto done = untag.run(id); !done)
            return done;
        if (const auto done = take.run(id); !done)
            return done;
        if (take.changes() == 0)
            return fail(unknown(id));
    }
    return {};
}

Result<void> quarantine(Database &database, const QString &id, const Quarantine &quarantine)
{
    if (quarantine.reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"A target is only put into quarantine with a reason; say what is wrong "
                    "with it."_s);
    Statement update(database, u"UPDATE inventory SET quarantined = 1, quarantine_reason = ?, "
                               "quarantine_by = ?, quarantine_since = ? WHERE id = ?"_s);
    if (const auto done =
            update.run(quarantine.reason.trimmed(), quarantine.requestor, quarantine.since, id);
        !done)
        return done;
    return update.changes() > 0 ? Result<void>() : fail(unknown(id));
}

Result<void> readmit(Database &database, const QString &id)
{
    Statement update(database,
                     u"UPDATE inventory SET quarantined = 0, quarantine_reason = '', "
                     "quarantine_by = '', quarantine_since = 0 WHERE id = ? AND quarantined = 1"_s);
    if (const auto done = update.run(id); !done)
        return done;
    if (update.changes() > 0)
        return {};
    Statement find(database, u"SELECT 1 FROM inventory WHERE id = ?"_s);
    if (const auto done = find.run(id); !done)
        return done;
    const bool isKnown = find.next();
    if (const auto end = find.readToEnd(); !end)
        return end;
    if (!isKnown)
        return fail(unknown(id));
    return fail(ErrorCode::NotFound,
                u"Target \"%1\" is not in quarantine; there is nothing to end."_s.arg(id));
}

Result<std::vector<InventoryTarget>> list(Database &database, Timestamp now,
                                          const InventoryQuery &query)
{
    QString sql = u"SELECT i.id, i.fqdn, i.ipv4, i.ipv6, i.kind, i.note, i.added, i.quarantined, "
                  "i.quarantine_reason, i.quarantine_by, i.quarantine_since, "
                  "(SELECT group_concat(tag, ' ') FROM (SELECT tag FROM inventory_tags "
                  "WHERE target = i.id ORDER BY tag)), "
                  "coalesce(l.owner, 0), r.id, r.person, r.host, r.comment, l.created, l.expires "
                  "FROM inventory i "
                  "LEFT JOIN locks l ON l.target = i.id AND l.expires >= ? "
                  "LEFT JOIN reservations r ON r.id = -l.owner WHERE true"_s;
    QVariantList values{Statement::variant(now)};
    if (!query.ids.isEmpty()) {
        // One value however many they are: statements have room for so many only.
        sql += u" AND i.id IN (SELECT value FROM json_each(?))"_s;
        values += Statement::variant(jsonList(query.ids));
    }
    if (!query.kind.isEmpty()) {
        sql += u" AND i.kind = ?"_s;
        values += Statement::variant(query.kind);
    }
    for (const QString &tag : query.tags) {
        sql += u" AND EXISTS (SELECT 1 FROM inventory_tags WHERE target = i.id AND tag = ?)"_s;
        values += Statement::variant(tag);
    }
    Statement rows(database, sql + u" ORDER BY i.id"_s);
    if (const auto done = rows.runWith(values); !done)
        return fail(done.error());
    std::vector<InventoryTarget> found;
    while (rows.next())
        found.push_back(readRow(rows));
    if (const auto end = rows.readToEnd(); !end)
        return fail(end.error());
    return found;
}

} // namespace Proctor::InventoryTable
