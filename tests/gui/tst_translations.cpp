// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/language.h"
#include "support/statusstyle.h"
#include "views/problemsview.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or one for each plural
    QString type;      ///< "unfinished", "vanished"
    bool isPlural = false;
};

std::vector<Message> messagesOf(const QString &path)
{
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            Message message;
            message.context = context;
            message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes";
            messages.push_back(message);
        } else if (name == u"source") {
            messages.back().source = xml.readElementText();
        } else if (name == u"translation") {
            messages.back().type = xml.attributes().value(u"type"_s).toString();
            if (!messages.back().isPlural)
                messages.back().forms.append(xml.readElementText());
        } else if (name == u"numerusform") {
            messages.back().forms.append(xml.readElementText());
        }
    }
    return messages;
}

/// What the sources of the core give to Sentence::say().
QSet<QString> saidByTheCore()
{
    static const QRegularExpression call(uR"x(Sentence::say\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))x"_s);
    static const QRegularExpression piece(uR"x("((?:[^"\\]|\\.)*)")x"_s);
    static const QRegularExpression escape(uR"x(\\(.))x"_s);
    QSet<QString> texts;
    QDirIterator files(QStringLiteral(PROCTOR_SOURCE_DIR "/core"), {u"*.cpp"_s, u"*.h"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto it = call.globalMatch(QString::fromUtf8(file.readAll()));
        while (it.hasNext()) {
            QString text;
            auto pieces = piece.globalMatch(it.next().captured(1));
            while (pieces.hasNext())
                text += pieces.next().captured(1);
            texts.insert(text.replace(escape, u"\\1"_s));
        }
    }
    return texts;
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    auto it = QRegularExpression(pattern).globalMatch(text);
    while (it.hasNext())
        found.append(it.next().captured());
    found.sort();
    return found;
}

bool hasAccelerator(const QString &text)
{
    return !matches(QString(text).remove(u"&&"_s), u"&[^\\s&]"_s).isEmpty();
}

/// What a translation has to keep of its source; empty when all is well.
QString faultOf(const Message &message, qsizetype form)
{
    const QString &source = message.source;
    const QString &text = message.forms.at(form);
    if (text.trimmed().isEmpty())
        return u"nothing there"_s;
    // One thing may be said without its number.
    const bool isOne = message.isPlural && form == 0 && message.forms.size() > 1;
    const QString places = isOne ? u"%L?\\d"_s : u"%L?(?:\\d|n)"_s;
    if (matches(source, places) != matches(text, places))
        return u"place markers differ"_s;
    if (hasAccelerator(source) != hasAccelerator(text))
        return u"an accelerator (&) is in one only"_s;
    if (text.contains(u"amp;"_s) || matches(text, u"\\b(\\w{4,}) \\1\\b"_s).size() >
                                        matches(source, u"\\b(\\w{4,}) \\1\\b"_s).size())
        return u"a slip: a word twice, or half an entity"_s;
    if (matches(source, u"</?[a-z]+"_s) != matches(text, u"</?[a-z]+"_s))
        return u"tags differ"_s;
    for (const QString &end : {u"\u2026"_s, u":\uff1a"_s, u".\u3002"_s, u"?\uff1f"_s}) {
        // The wide ones are those of Chinese.
        if (end.contains(source.back()) != end.contains(text.back()))
            return u"it ends otherwise than its source (%1)"_s.arg(end.front());
    }
    if (source.startsWith(u' ') != text.startsWith(u' ') ||
        source.endsWith(u' ') != text.endsWith(u' '))
        return u"spaces at its ends differ"_s;
    // Findings quote what is to be written into a descriptor.
    const bool quotes = message.context == u"Proctor::Finding"_s;
    const bool hasDots = text.contains(u"..."_s) && !(quotes && source.contains(u"..."_s));
    const bool hasQuotes = quotes ? text.contains(u"\""_s) && !source.contains(u"\""_s)
                                  : text.contains(u"\""_s) != text.contains(u"=\""_s);
    if (hasDots || hasQuotes)
        return u"dots or straight quotes; use \u2026 and \u201e\u201c"_s;
    return {};
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void languageIsComplete_data();
    void languageIsComplete();
    void languageKeepsWhatItMust_data();
    void languageKeepsWhatItMust();
    void findingsAreThoseOfTheCore();
    void englishHasItsPlurals();
    void faultsAreNoticed();
    void textsAreInTheProgram();

private:
    /// A fresh copy of a file of ours, brought up to date with the sources.
    [[nodiscard]] QString updated(const QString &name, const QStringList &options) const;

    QTemporaryDir m_folder;
};

void TranslationsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

QString TranslationsTest::updated(const QString &name, const QStringList &options) const
{
    const QString copy = m_folder.filePath(name);
    QFile::remove(copy);
    if (!QFile::copy(QStringLiteral(PROCTOR_SOURCE_DIR "/translations/") + name, copy))
        return {};
    const QStringList arguments = QStringLiteral(PROCTOR_LUPDATE_ARGUMENTS).split(u'|') + options +
                                  QStringList{u"-ts"_s, copy};
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(PROCTOR_LUPDATE), arguments);
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        qWarning("%s", lupdate.readAll().constData());
        return {};
    }
    return copy;
}

void TranslationsTest::languageIsComplete_data()
{
    QTest::addColumn<QString>("name");
    for (const LanguageName &language : windowLanguages()) {
        if (language.code != "en"_L1)
            QTest::newRow(qPrintable(language.code)) << u"proctor_%1.ts"_s.arg(language.code);
    }
}

void TranslationsTest::languageIsComplete()
{
    QFETCH(const QString, name);
    const QString file = updated(name, {u"-no-obsolete"_s});
    const auto messages = messagesOf(file);
    QVERIFY(messages.size() > 100);
    QStringList open;
    for (const Message &message : messages) {
        if (!message.type.isEmpty())
            open.append(message.context + u": "_s + message.source);
    }
    QVERIFY2(open.isEmpty(), qPrintable(u"Run the target update_translations, then translate:\n"_s +
                                        open.join(u'\n')));
    // Texts that nobody uses any more are to go.
    QCOMPARE(messagesOf(QStringLiteral(PROCTOR_SOURCE_DIR "/translations/") + name).size(),
             messages.size());
}

void TranslationsTest::languageKeepsWhatItMust_data()
{
    languageIsComplete_data();
}

void TranslationsTest::languageKeepsWhatItMust()
{
    QFETCH(const QString, name);
    QStringList faults;
    for (const Message &message :
         messagesOf(QStringLiteral(PROCTOR_SOURCE_DIR "/translations/") + name)) {
        for (qsizetype form = 0; form < message.forms.size(); ++form) {
            if (const QString fault = faultOf(message, form); !fault.isEmpty()) {
                faults.append(u"%1: \"%2\" -> \"%3\": %4"_s.arg(message.context, message.source,
                                                                message.forms.at(form), fault));
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// lupdate knows the sentences of the core by two aliases only; none may escape it.
void TranslationsTest::findingsAreThoseOfTheCore()
{
    QSet<QString> translated;
    for (const Message &message :
         messagesOf(QStringLiteral(PROCTOR_SOURCE_DIR "/translations/proctor_de.ts"))) {
        if (message.context == u"Proctor::Finding"_s)
            translated.insert(message.source);
    }
    const QSet<QString> said = saidByTheCore();
    QVERIFY(said.size() > 300);
    QCOMPARE((said - translated).values(), QStringList());
    QCOMPARE((translated - said).values(), QStringList());
}

void TranslationsTest::englishHasItsPlurals()
{
    const auto messages =
        messagesOf(updated(u"proctor_en.ts"_s, {u"-no-obsolete"_s, u"-pluralonly"_s}));
    QVERIFY(!messages.empty());
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.source));
        QCOMPARE(message.forms.size(), 2);
        for (const QString &form : message.forms)
            QVERIFY2(!form.isEmpty() && !form.contains(u"(s)"_s), qPrintable(message.source));
    }
}

void TranslationsTest::faultsAreNoticed()
{
    const auto isFault = [](const QString &source, const QString &text) {
        return !faultOf({{}, source, {text}, {}, false}, 0).isEmpty();
    };
    QVERIFY(!isFault(u"%1 of %2"_s, u"%2 hat %1"_s));
    QVERIFY(isFault(u"%1 of %2"_s, u"%1 von %1"_s));
    QVERIFY(isFault(u"&Open"_s, u"Offnen"_s));
    QVERIFY(!isFault(u"A && B"_s, u"A && B"_s));
    QVERIFY(isFault(u"Open\u2026"_s, u"Offnen"_s));
    QVERIFY(isFault(u"a <b>b</b>"_s, u"a <b>b"_s));
    QVERIFY(isFault(u"x"_s, u""_s));
    QVERIFY(isFault(u"&Run"_s, u"&Los amp;los"_s));
    QVERIFY(isFault(u"Failed targets"_s, u"Fehlerhafte Fehlerhafte Ziele"_s));
    const auto isBadFinding = [](const QString &source, const QString &text) {
        return !faultOf({u"Proctor::Finding"_s, source, {text}, {}, false}, 0).isEmpty();
    };
    QVERIFY(!isBadFinding(u"write \"%1\" {...}"_s, u"schreiben Sie \"%1\" {...}"_s));
    QVERIFY(isBadFinding(u"write '%1'"_s, u"schreiben Sie \"%1\""_s));
    QVERIFY(isFault(u"write \"%1\""_s, u"schreiben Sie \"%1\""_s));
    const Message plural{{}, u"%1 of %Ln job(s)"_s, {u"%1 von einem"_s, u"%1 von %Ln"_s}, {}, true};
    QVERIFY(faultOf(plural, 0).isEmpty());
    QVERIFY(faultOf(plural, 1).isEmpty());
}

void TranslationsTest::textsAreInTheProgram()
{
    Language language;
    QVERIFY(language.apply(u"de"_s, {}));
    QCOMPARE(lookWord(Look::LabError), u"Laborfehler"_s);
    ProblemsView german;
    german.setFindings(u"x"_s, {Finding{}, Finding{.severity = Finding::Severity::Warning}});
    QCOMPARE(german.summary(), u"1 Fehler, 1 Warnung"_s);

    QVERIFY(language.apply(u"en"_s, {}));
    QCOMPARE(lookWord(Look::LabError), u"lab error"_s);
    ProblemsView english;
    english.setFindings(u"x"_s, Findings(1200));
    QCOMPARE(english.summary(), u"1,200 errors"_s);
    english.setFindings(u"x"_s, Findings(1));
    QCOMPARE(english.summary(), u"1 error"_s);
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
