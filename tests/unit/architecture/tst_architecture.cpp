// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the sources and holds them to the plan of the house: who may include whom, and what every
// file has.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString path; // below the source folder
    QStringList lines;

    [[nodiscard]] bool isHeader() const { return path.endsWith(u".h"_s); }
    [[nodiscard]] QString folder() const { return path.left(path.lastIndexOf(u'/')); }
    [[nodiscard]] QString name() const { return path.mid(path.lastIndexOf(u'/') + 1); }
};

// What a folder may include besides itself. Arrows point down only.
const QMap<QString, QStringList> &allowedArrows()
{
    static const QStringList underPlugins{u"base"_s, u"model"_s, u"template"_s, u"plugin"_s};
    static const QStringList core{u"base"_s,       u"model"_s,  u"template"_s, u"plugin"_s,
                                  u"descriptor"_s, u"steps"_s,  u"targets"_s,  u"fetchers"_s,
                                  u"reporters"_s,  u"engine"_s, u"storage"_s,  u"report"_s,
                                  u"secrets"_s,    u"hooks"_s,  u"remote"_s,   u"external"_s};
    static const QStringList window = QStringList(core)
                                      << u"support"_s << u"models"_s << u"views"_s << u"dialogs"_s;
    static const QMap<QString, QStringList> arrows{
        {u"core/base"_s, {}},
        {u"core/model"_s, {u"base"_s}},
        {u"core/template"_s, {u"base"_s, u"model"_s}},
        {u"core/plugin"_s, {u"base"_s, u"model"_s, u"template"_s}},
        {u"core/descriptor"_s, underPlugins},
        {u"core/steps"_s, underPlugins},
        {u"core/targets"_s, underPlugins},
        {u"core/fetchers"_s, underPlugins},
        {u"core/reporters"_s, underPlugins},
        {u"core/secrets"_s, {u"base"_s}},
        {u"core/hooks"_s, {u"base"_s, u"model"_s}},
        {u"core/external"_s, underPlugins},
        {u"core/storage"_s, {u"base"_s, u"model"_s}},
        {u"core/report"_s, {u"base"_s, u"model"_s}},
        {u"core/remote"_s, {u"base"_s, u"plugin"_s}},
        {u"core/engine"_s, QStringList(underPlugins) << u"descriptor"_s << u"storage"_s
                                                     << u"report"_s << u"secrets"_s << u"remote"_s},
        {u"ui/support"_s, core},
        {u"ui/models"_s, QStringList(core) << u"support"_s},
        {u"ui/views"_s, QStringList(core) << u"support"_s << u"models"_s},
        {u"ui/dialogs"_s, QStringList(core) << u"support"_s << u"models"_s << u"views"_s},
        {u"ui/window"_s, window},
        {u"app"_s, QStringList(window) << u"window"_s},
        {u"app/agent"_s, {}}, // runs on devices
    };
    return arrows;
}

// The room a source is in: "core/base", "ui/models", "ui", "app"; empty for the tests.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const bool hasRooms = parts.first() == u"ui" || parts.first() == u"app";
    if (parts.first() == u"core" || (hasRooms && parts.size() > 2))
        return parts.first() + u'/' + parts.value(1);
    return parts.first() == u"tests" ? QString() : parts.first();
}

QStringList filesBelow(const QString &root, const QStringList &folders, const QStringList &patterns)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(root + u'/' + folder, patterns, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(QDir(root).relativeFilePath(files.next()));
    }
    paths.sort();
    return paths;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

QString at(const QString &path, qsizetype line, const QString &what)
{
    return u"%1:%2: %3"_s.arg(path).arg(line + 1).arg(what);
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void includesPointDownOnly();
    void upwardIncludeIsNoticed();
    void everyRoomIsKnown();
    void coreHasNoWindow();
    void coreHasNoTranslatedTexts();
    void everySourceHasItsHeader();
    void everyHeaderIsGuarded();
    void noSourceIsTooLong();
    void everySourceIsBuilt();
    void noTwoClassesShareAName();
    void nothingSpeaksOfHowItWasMade();

private:
    [[nodiscard]] QStringList upwardIncludes(const Source &source) const;

    const QString m_root = QStringLiteral(PROCTOR_SOURCE_DIR);
    QList<Source> m_sources;
};

void ArchitectureTest::initTestCase()
{
    const QStringList paths =
        filesBelow(m_root, {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}, {u"*.h"_s, u"*.cpp"_s});
    for (const QString &path : paths)
        m_sources.append({path, linesOf(m_root + u'/' + path)});
    QVERIFY(m_sources.size() > 50);
}

QStringList ArchitectureTest::upwardIncludes(const Source &source) const
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s*"([^"]+)")re"_s);
    const QString room = roomOf(source.path);
    const QString ownName = room.mid(room.lastIndexOf(u'/') + 1);
    QStringList found;
    for (qsizetype i = 0; i < source.lines.size(); ++i) {
        const QString included = include.match(source.lines.at(i)).captured(1);
        const QString folder = included.section(u'/', 0, 0);
        if (included.isEmpty() || folder == ownName)
            continue;
        if (!included.contains(u'/')) {
            if (!room.isEmpty() &&
                !QFile::exists(m_root + u'/' + source.folder() + u'/' + included) &&
                !included.endsWith(u".moc"_s)) {
                found.append(
                    at(source.path, i, u"\"%1\" does not name its folder"_s.arg(included)));
            }
        } else if (!room.isEmpty() && !allowedArrows().value(room).contains(folder)) {
            found.append(at(source.path, i, u"%1 must not include \"%2\""_s.arg(room, included)));
        }
    }
    return found;
}

void ArchitectureTest::includesPointDownOnly()
{
    QStringList found;
    for (const Source &source : m_sources)
        found += upwardIncludes(source);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::upwardIncludeIsNoticed()
{
    const auto count = [this](const char *path, const char *line) {
        return upwardIncludes({QString::fromUtf8(path), {QString::fromUtf8(line)}}).size();
    };
    QCOMPARE(count("core/base/a.cpp", "#include \"base/b.h\""), 0);
    QCOMPARE(count("core/base/a.cpp", "#include \"model/event.h\""), 1);
    QCOMPARE(count("core/steps/a.cpp", "#  include \"engine/jobmanager.h\""), 1);
    QCOMPARE(count("core/steps/a.cpp", "#include \"targets/csvfile.h\""), 1);
    QCOMPARE(count("core/engine/a.cpp", "#include \"steps/cmd.h\""), 1);
    QCOMPARE(count("core/engine/a.cpp", "#include \"ui/models/a.h\""), 1);
    QCOMPARE(count("core/engine/a.cpp", "#include \"storage/store.h\""), 0);
    QCOMPARE(count("core/storage/a.cpp", "#include \"store.h\""), 0);
    QCOMPARE(count("core/storage/a.cpp", "#include \"nosuchheader.h\""), 1);
    QCOMPARE(count("app/a.cpp", "#include \"steps/cmd.h\""), 0);
    QCOMPARE(count("ui/window/a.cpp", "#include \"app/a.h\""), 1);
    QCOMPARE(count("ui/window/a.cpp", "#include \"views/a.h\""), 0);
    QCOMPARE(count("ui/models/a.cpp", "#include \"views/a.h\""), 1);
    QCOMPARE(count("ui/views/a.cpp", "#include \"models/a.h\""), 0);
}

void ArchitectureTest::everyRoomIsKnown()
{
    for (const Source &source : m_sources) {
        const QString room = roomOf(source.path);
        QVERIFY2(room.isEmpty() || allowedArrows().contains(room), qPrintable(source.path));
    }
}

void ArchitectureTest::coreHasNoWindow()
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s*<(?:(Qt\w+)/)?(\w+)>)"_s);
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    QStringList found;
    for (const Source &source : m_sources) {
        if (!source.path.startsWith(u"core/"_s))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const QRegularExpressionMatch match = include.match(source.lines.at(i));
            for (const QString &module : {u"QtGui"_s, u"QtWidgets"_s}) {
                const bool isOfModule =
                    match.captured(1) == module ||
                    (match.hasMatch() &&
                     QFile::exists(headers + u'/' + module + u'/' + match.captured(2)));
                if (isOfModule)
                    found.append(at(source.path, i, source.lines.at(i).trimmed()));
            }
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::coreHasNoTranslatedTexts()
{
    static const QRegularExpression translated(
        uR"((?<![\w.])tr\(|QCoreApplication::translate|QT_TR)"_s);
    QStringList found;
    for (const Source &source : m_sources) {
        for (qsizetype i = 0; source.path.startsWith(u"core/"_s) && i < source.lines.size(); ++i) {
            if (translated.match(source.lines.at(i)).hasMatch())
                found.append(at(source.path, i, source.lines.at(i).trimmed()));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::everySourceHasItsHeader()
{
    QStringList found;
    for (const Source &source : m_sources) {
        if (!source.lines.value(0).startsWith(
                u"// SPDX-FileCopyrightText: The Proctor developers"_s) ||
            source.lines.value(1) != u"// SPDX-License-Identifier: GPL-3.0-or-later"_s) {
            found.append(at(source.path, 0, u"the two SPDX lines are missing"_s));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::everyHeaderIsGuarded()
{
    QStringList found;
    for (const Source &source : m_sources) {
        if (source.isHeader() && !source.lines.contains(u"#pragma once"_s))
            found.append(at(source.path, 0, u"#pragma once is missing"_s));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::noSourceIsTooLong()
{
    constexpr qsizetype MostLines = 450;
    QStringList found;
    for (const Source &source : m_sources) {
        const qsizetype lines = source.lines.size() - 1; // without what is behind the last line end
        if (!source.path.startsWith(u"tests/"_s) && lines > MostLines)
            found.append(at(source.path, lines - 1, u"look for the second class in it"_s));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::everySourceIsBuilt()
{
    QStringList found;
    for (const Source &source : m_sources) {
        if (source.isHeader() && source.path.startsWith(u"tests/"_s))
            continue;
        const QString list =
            linesOf(m_root + u'/' + source.folder() + u"/CMakeLists.txt"_s).join(u'\n');
        const QString word =
            source.path.startsWith(u"tests/"_s) && source.name().endsWith(u".cpp"_s)
                ? source.name().chopped(4)
                : source.name();
        const QRegularExpression mention(
            u"(?<![\\w-])%1(?![\\w-])"_s.arg(QRegularExpression::escape(word)));
        if (!mention.match(list).hasMatch())
            found.append(source.path + u": not named in the CMakeLists.txt of its folder"_s);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// The linker takes one of them for both, without a word; it shows only where both are linked.
void ArchitectureTest::noTwoClassesShareAName()
{
    static const QRegularExpression space(u"^namespace ([\\w:]+)"_s);
    static const QRegularExpression definition(u"^(?:class|struct) (\\w+)(?: final)?(?: : .*)?$"_s);
    QMap<QString, QString> firstPlace;
    QStringList found;
    for (const Source &source : std::as_const(m_sources)) {
        if (!source.isHeader())
            continue;
        QString name;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const QString &line = source.lines.at(i);
            if (const auto match = space.match(line); match.hasMatch())
                name = match.captured(1);
            const auto match = definition.match(line);
            const bool isTemplate = i > 0 && source.lines.at(i - 1).startsWith(u"template"_s);
            if (!match.hasMatch() || isTemplate)
                continue;
            const QString whole = name + u"::"_s + match.captured(1);
            if (const QString first = firstPlace.value(whole); !first.isEmpty())
                found << whole + u" is in "_s + first + u" and in "_s + source.path;
            firstPlace.insert(whole, source.path);
        }
    }
    QVERIFY(firstPlace.size() > 200);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void ArchitectureTest::nothingSpeaksOfHowItWasMade()
{
    // Paths of one machine, numbers of a tracker, tools that wrote text. Put together from pieces,
    // so that this file passes its own test.
    const QString bar = u"|"_s;
    const QRegularExpression words(
        QStringList{u"(?<![\\w.])/"_s + u"(?:work|root|home/\\w+)/"_s,
                    u"\\b(?:issue|ticket)s?\\s+#?\\d+"_s,
                    u"//[^\"]*(?<![\\w&'(/])#\\d{1,4}\\b(?![-\\w])"_s, u"\\bcl"_s + u"aude\\b"_s,
                    u"\\banth"_s + u"ropic\\b"_s, u"\\bchat"_s + u"gpt\\b"_s,
                    u"\\bLL"_s + u"M\\b"_s, u"\\b(?:AI|coding|sub)[- ]?ag"_s + u"ents?\\b"_s}
            .join(bar),
        QRegularExpression::CaseInsensitiveOption);
    QVERIFY(words.match(u"see /"_s + u"work/main"_s).hasMatch());
    QVERIFY(
        !words.match(u"a network/work/x and #include and &#39; and colour #123456"_s).hasMatch());

    QStringList paths = filesBelow(
        m_root,
        {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"packaging"_s, u"cmake"_s, u"resources"_s},
        {u"*.h"_s, u"*.cpp"_s, u"*.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.md"_s, u"*.sql"_s,
         u"*.yaml"_s, u"*.supp"_s});
    paths += {u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s, u"CONTRIBUTING.md"_s,
              u"CHANGELOG.md"_s};
    QStringList found;
    for (const QString &path : std::as_const(paths)) {
        const QStringList lines = linesOf(m_root + u'/' + path);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (words.match(lines.at(i)).hasMatch())
                found.append(at(path, i, lines.at(i).trimmed()));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
