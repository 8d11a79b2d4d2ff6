// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Holds resources/help/reference-map.md to the headers that it names.
class TestReferenceMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesExist_data();
    void namesExist();
    void mapsEveryNameOnce();
};

namespace {

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(PROCTOR_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// What stands in backticks.
QStringList namesIn(const QString &cell)
{
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    QStringList names;
    for (auto match = quoted.globalMatch(cell); match.hasNext();)
        names += match.next().captured(1);
    return names;
}

// Rows of the table: the reference's name, our words, our header.
QList<QStringList> rows()
{
    QList<QStringList> result;
    for (const QString &line : textOf(u"resources/help/reference-map.md"_s).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() == 5 && cells[1].trimmed().startsWith(u'`'))
            result += QStringList{namesIn(cells[1]).value(0), cells[2].trimmed(),
                                  namesIn(cells[3]).value(0)};
    }
    return result;
}

} // namespace

void TestReferenceMap::namesExist_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("header");
    const QList<QStringList> all = rows();
    QVERIFY(all.size() > 100);
    for (const QStringList &row : all)
        QTest::newRow(qPrintable(row[0])) << namesIn(row[1]) << row[2];
}

void TestReferenceMap::namesExist()
{
    QFETCH(QStringList, names);
    QFETCH(QString, header);
    const QString text = textOf(u"core/"_s + header);
    QVERIFY2(!text.isEmpty(), qPrintable(header));
    QVERIFY(!names.isEmpty());
    for (const QString &name : std::as_const(names)) {
        const QRegularExpression word(u"\\b"_s + QRegularExpression::escape(name) + u"\\b"_s);
        QVERIFY2(text.contains(word), qPrintable(name + u" is not in "_s + header));
    }
}

void TestReferenceMap::mapsEveryNameOnce()
{
    QSet<QString> seen;
    for (const QStringList &row : rows()) {
        QVERIFY2(!seen.contains(row[0]), qPrintable(row[0]));
        seen.insert(row[0]);
    }
    // The kinds of names that the reference's package has.
    for (const QString &name :
         {u"InternalTagPrefix"_s, u"JobCompletionEvents"_s, u"CheckTags"_s,
          u"Descriptor.Validate"_s, u"Job"_s, u"InfoFetcher.FetchJob"_s,
          u"PauseEventPayload.StartAt"_s, u"ReporterLoader"_s, u"Status.EndTime"_s})
        QVERIFY2(seen.contains(name), qPrintable(name));
}

QTEST_APPLESS_MAIN(TestReferenceMap)
#include "tst_referencemap.moc"
