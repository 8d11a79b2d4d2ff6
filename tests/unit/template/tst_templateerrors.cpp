// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/template.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

/// Variables of every kind.
class SomeVariables : public VariableSource
{
public:
    Result<RawJson> variable(const QString &label, const QString &name) const override
    {
        if (label != u"step"_s)
            return fail(ErrorCode::Variable,
                        u"the step '%1' has not emitted anything"_s.arg(label));
        if (name == u"text")
            return RawJson::string(u"7");
        if (name == u"whole")
            return RawJson::number(7);
        if (name == u"float")
            return RawJson::fromTrusted("1.5");
        if (name == u"big")
            return RawJson::fromTrusted("9223372036854775808");
        return RawJson::fromTrusted("{\"a\":1}");
    }
};

QString repeated(QStringView text, qsizetype count)
{
    return text.toString().repeated(count);
}

} // namespace

class TestTemplateErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void doesNotParse_data();
    void doesNotParse();
    void doesNotExpand_data();
    void doesNotExpand();
    void behaviour_B30_errorNamesTheConstruct();
    void gap_G46_badTemplatesAreFoundBeforeTheJobStarts();
    void functionNamesAreChecked();
    void hostileTextEndsInAnError_data();
    void hostileTextEndsInAnError();
    void longTextsParse();
    void longPlainTextIsFine();
    void everyPrefixAndSuffixIsHandled();
    void oneTemplateServesManyThreads();

private:
    TemplateFunctions m_functions;
    const SomeVariables m_variables;
    const Target m_target{.id = u"dut01"_s,
                          .fqdn = u"a.b"_s,
                          .primaryIPv4 = u"192.0.2.7"_s,
                          .primaryIPv6 = {},
                          .state = RawJson::fromTrusted("[1]")};
};

void TestTemplateErrors::initTestCase()
{
    QVERIFY(m_functions.add(u"refuse"_s, [](const QStringList &) -> Result<QString> {
        return fail(ErrorCode::Io, u"the cable is cut"_s);
    }));
    QVERIFY(m_functions.add(
        u"join"_s, [](const QStringList &parts) -> Result<QString> { return parts.join(u'+'); }));
}

void TestTemplateErrors::doesNotParse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("fragment");

    const auto row = [](const char *name, const QString &text, int offset,
                        const QString &fragment) {
        QTest::newRow(name) << text << offset << fragment;
    };
    row("open action", u"ab{{ .ID"_s, 2, u"never closed"_s);
    row("only the opening", u"{{"_s, 0, u"never closed"_s);
    row("open comment", u"x{{/* a"_s, 1, u"never closed"_s);
    row("comment with more", u"{{/* a */ .ID }}"_s, 9, u"must fill its action"_s);
    row("comment after blank", u"{{ /* a */ }}"_s, 3, u"right after {{"_s);
    row("empty action", u"{{ }}"_s, 3, u"a value is missing"_s);
    row("open text", u"{{ \"a }}"_s, 3, u"never closed"_s);
    row("line end in text", u"{{ \"a\n\" }}"_s, 3, u"never closed"_s);
    row("bad escape", uR"({{ "a\q" }})"_s, 5, uR"(escape '\q')"_s);
    row("bad code point", uR"({{ "\ud800" }})"_s, 4, u"escape"_s);
    row("short escape", uR"({{ "\x4" }})"_s, 4, u"escape"_s);
    row("two characters", u"{{ 'ab' }}"_s, 3, u"single character"_s);
    row("no character", u"{{ '' }}"_s, 3, u"single character"_s);
    row("bad number", u"{{ 1x }}"_s, 3, u"'1x' is not a number"_s);
    row("two points", u"{{ 1.2.3 }}"_s, 3, u"not a number"_s);
    row("bad octal", u"{{ 08 }}"_s, 3, u"not a number"_s);
    row("too large", u"{{ 9223372036854775808 }}"_s, 3, u"64 bits"_s);
    row("too large a float", u"{{ 1e400 }}"_s, 3, u"not a number"_s);
    row("complex", u"{{ 2i }}"_s, 3, u"complex"_s);
    row("strange character", u"{{ .ID ? }}"_s, 7, u"'?'"_s);
    row("no blank", u"{{ .ID\"x\" }}"_s, 6, u"put a blank"_s);
    row("texts without blank", u"{{ print \"a\"\"b\" }}"_s, 12, u"put a blank"_s);
    row("single colon", u"{{ $x : 1 }}"_s, 6, u":="_s);
    row("unknown function", u"a {{ ToUper .ID }}"_s, 5, u"'ToUper'; did you mean 'ToUpper'?"_s);
    row("unknown and near the language", u"{{ prinft .ID }}"_s, 3, u"did you mean 'print"_s);
    row("unknown and near nothing", u"{{ frobnicate .ID }}"_s, 3, u"no function 'frobnicate'"_s);
    row("unknown function in a branch", u"{{ if false }}{{ nope }}{{ end }}"_s, 17, u"'nope'"_s);
    row("unknown field", u"{{ .Name }}"_s, 3,
        u"no field .Name; it has .ID, .FQDN, .PrimaryIPv4, .PrimaryIPv6, .TargetManagerState"_s);
    row("nearest field", u"{{ .Id }}"_s, 3, u"did you mean '.ID'?"_s);
    row("unknown field of root", u"{{ with 1 }}{{ $.Nope }}{{ end }}"_s, 15, u".Nope"_s);
    row("unknown field as argument", u"{{ print .Nope }}"_s, 9, u".Nope"_s);
    row("unknown field in with target", u"{{ with . }}{{ .Nope }}{{ end }}"_s, 15, u".Nope"_s);
    row("field of text", u"{{ .ID.Name }}"_s, 3, u".ID has no fields"_s);
    row("field of constant", u"{{ \"a\".X }}"_s, 6, u"no fields"_s);
    row("field of nil", u"{{ nil.X }}"_s, 6, u"no fields"_s);
    row("double dot", u"{{ ..ID }}"_s, 4, u"no fields"_s);
    row("arguments to a field", u"{{ .ID 3 }}"_s, 3, u"only a function takes arguments"_s);
    row("pipe into a text", u"{{ .ID | \"a\" }}"_s, 9, u"only a function takes arguments"_s);
    row("nil", u"{{ nil }}"_s, 3, u"nil"_s);
    row("nil in parentheses", u"{{ print (nil) }}"_s, 10, u"nil"_s);
    row("no value behind pipe", u"{{ .ID | }}"_s, 9, u"missing"_s);
    row("no value before pipe", u"{{ | print }}"_s, 3, u"missing"_s);
    row("two pipes", u"{{ .ID || print }}"_s, 8, u"missing"_s);
    row("open parenthesis", u"{{ (.ID }}"_s, 8, u"add )"_s);
    row("empty parenthesis", u"{{ () }}"_s, 4, u"missing"_s);
    row("stray parenthesis", u"{{ .ID) }}"_s, 6, u"unexpected )"_s);
    row("comma", u"{{ print .ID, .FQDN }}"_s, 12, u"','"_s);
    row("unknown variable", u"{{ $x }}"_s, 3, u"$x is not set"_s);
    row("assigned before declared", u"{{ $x = 1 }}"_s, 3, u"$x is not set"_s);
    row("out of scope", u"{{ if true }}{{ $x := 1 }}{{ end }}{{ $x }}"_s, 38, u"$x"_s);
    row("range variable outside", u"{{ range $i := 3 }}{{ end }}{{ $i }}"_s, 31, u"$i"_s);
    row("variable in a definition", u"{{ $x := 1 }}{{ define \"a\" }}{{ $x }}{{ end }}"_s, 32,
        u"$x"_s);
    row("two variables", u"{{ $a, $b := 1 }}"_s, 5, u"too many variables"_s);
    row("three range variables", u"{{ range $a, $b, $c := 1 }}{{ end }}"_s, 15, u"too many"_s);
    row("assign to a field", u"{{ .ID := 1 }}"_s, 7, u"':='"_s);
    row("if without value", u"{{ if }}x{{ end }}"_s, 6, u"missing for if"_s);
    row("block without end", u"a{{ if .ID }}x"_s, 4, u"add {{end}}"_s);
    row("end without block", u"{{ end }}"_s, 3, u"{{end}}"_s);
    row("else without block", u"{{ else }}"_s, 3, u"{{else}}"_s);
    row("two else", u"{{ if 1 }}{{ else }}{{ else }}{{ end }}"_s, 27, u"second {{else}}"_s);
    row("else if in with", u"{{ with 1 }}{{ else if 1 }}{{ end }}"_s, 20, u"'if'"_s);
    row("words behind end", u"{{ if 1 }}{{ end 2 }}"_s, 17, u"'2'"_s);
    row("break outside", u"{{ break }}"_s, 3, u"outside of a {{range}}"_s);
    row("continue in else", u"{{ range 1 }}{{ else }}{{ continue }}{{ end }}"_s, 26, u"outside"_s);
    row("break in a definition", u"{{ define \"a\" }}{{ break }}{{ end }}"_s, 19, u"outside"_s);
    row("define inside", u"{{ if 1 }}{{ define \"a\" }}{{ end }}{{ end }}"_s, 13, u"outside"_s);
    row("define without name", u"{{ define a }}{{ end }}"_s, 10, u"in quotes"_s);
    row("defined twice", u"{{define \"a\"}}x{{end}}{{define \"a\"}}y{{end}}"_s, 31, u"twice"_s);
    row("unknown template", u"{{define \"abc\"}}x{{end}}{{template \"abd\"}}"_s, 35,
        u"'abd' is not defined; did you mean 'abc'?"_s);
    row("too many arguments", u"{{ len 1 2 }}"_s, 3, u"exactly 1 argument, not 2"_s);
    row("too few arguments", u"{{ eq 1 }}"_s, 3, u"at least 2 arguments, not 1"_s);
    row("pipe counts", u"{{ 1 | not 2 }}"_s, 7, u"not 2"_s);
    row("function as argument", u"{{ print len }}"_s, 9, u"not 0"_s);
    row("number to a text function", u"{{ ToUpper 3 }}"_s, 11, u"takes texts only"_s);
    row("bad reference", u"{{ StringVar \"step\" }}"_s, 13, u"no dot"_s);
    row("bad piped reference", u"{{ \"1.x\" | IntVar }}"_s, 3, u"'1'"_s);
    row("reference is no text", u"{{ StringVar 5 }}"_s, 13, u"texts only"_s);
}

void TestTemplateErrors::doesNotParse()
{
    QFETCH(const QString, text);
    QFETCH(const int, offset);
    QFETCH(const QString, fragment);
    const auto parsed = Template::parse(text, m_functions);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.text().contains(fragment),
             qPrintable(parsed.error().message.text()));
    QCOMPARE(parsed.error().offset, offset);
}

void TestTemplateErrors::doesNotExpand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("fragment");

    const auto row = [](const char *name, const QString &text, const QString &fragment) {
        QTest::newRow(name) << text << ErrorCode::Template << fragment;
    };
    row("index too large", u"{{ index .ID 9 }}"_s,
        u"'index .ID 9' at character 4: there is no element 9"_s);
    row("index negative", u"{{ index .ID -1 }}"_s, u"no element -1"_s);
    row("index by text", u"{{ index .ID \"x\" }}"_s, u"must be a whole number, not a text"_s);
    row("index of a number", u"{{ index 5 1 }}"_s, u"a whole number has no elements"_s);
    row("index of a byte", u"{{ index \"abc\" 1 1 }}"_s, u"a byte has no elements"_s);
    row("slice beyond", u"{{ slice \"abc\" 2 9 }}"_s, u"no position 9"_s);
    row("slice backwards", u"{{ slice \"abc\" 2 1 }}"_s, u"must not fall"_s);
    row("slice by three of text", u"{{ slice \"abc\" 0 1 2 }}"_s, u"at most two"_s);
    row("slice of a number", u"{{ slice 5 }}"_s, u"cannot be cut"_s);
    row("length of a number", u"{{ len 5 }}"_s, u"no length"_s);
    row("length of nil", u"{{ len nil }}"_s, u"no length"_s);
    row("number against text", u"{{ eq 1 \"1\" }}"_s,
        u"a whole number and a text cannot be compared"_s);
    row("whole against float", u"{{ eq 1 1.0 }}"_s, u"cannot be compared"_s);
    row("less of truth values", u"{{ lt true false }}"_s, u"has no order"_s);
    row("less of mixed", u"{{ lt 1 \"a\" }}"_s, u"cannot be compared"_s);
    row("equal lists", u"{{ eq .TargetManagerState .TargetManagerState }}"_s,
        u"cannot be compared"_s);
    row("range over text", u"{{ range .ID }}{{ end }}"_s, u"not a text"_s);
    row("range over float", u"{{ range 3.5 }}{{ end }}"_s, u"not a floating-point number"_s);
    row("two variables over a number", u"{{ range $i, $e := 3 }}{{ end }}"_s, u"one variable"_s);
    row("address to a text function", u"{{ ToUpper .PrimaryIPv4 }}"_s,
        u"takes texts only, not an address"_s);
    row("number to a text function", u"{{ len .ID | join }}"_s, u"not a whole number"_s);
    row("format is no text", u"{{ printf 3 }}"_s, u"format as a text"_s);
    row("call", u"{{ call .ID }}"_s, u"function value"_s);
    row("case of two", u"{{ ToUpper \"a\" \"b\" }}"_s, u"takes one text, not 2"_s);
    row("function refuses", u"{{ refuse }}"_s, u"'refuse' at character 4: the cable is cut"_s);
    row("field of a computed text", u"{{ (print \"a\").X }}"_s, u".X cannot be asked"_s);
    row("field of an element", u"{{ range .TargetManagerState }}{{ .ID }}{{ end }}"_s,
        u"a byte has no fields"_s);
    row("unknown field in a called template",
        u"{{define \"a\"}}{{ .Nope }}{{end}}{{ template \"a\" . }}"_s,
        u"no field .Nope; it has .ID"_s);
    row("endless recursion", u"{{define \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}"_s,
        u"does 'a' call itself?"_s);
    row("recursion through two",
        u"{{define \"a\"}}{{if 1}}{{template \"b\"}}{{end}}{{end}}"
        "{{define \"b\"}}{{with 1}}{{template \"a\"}}{{end}}{{end}}"
        "{{template \"a\"}}"_s,
        u"too deeply"_s);
    row("endless loop", u"{{ range 9223372036854775807 }}{{ end }}"_s, u"100000 rounds"_s);
    row("loops in loops", u"{{ range 1000 }}{{ range 1000 }}{{ end }}{{ end }}"_s,
        u"100000 rounds"_s);
    row("doubling calls",
        u"{{define \"a\"}}{{if lt (len .) 100}}{{template \"a\" (print . \"x\")}}"
        "{{template \"a\" (print . \"x\")}}{{end}}{{end}}{{template \"a\" \"\"}}"_s,
        u"takes too long"_s);
    row("doubling text",
        u"{{$x := \"xxxxxxxxxxxxxxxx\"}}{{range 30}}{{$x = print $x $x}}{{end}}{{$x}}"_s,
        u"longer than 1048576"_s);
    row("much output", u"{{range 2000}}{{printf \"%1000d\" .}}{{end}}"_s, u"longer than 1048576"_s);
    row("wide number", u"{{ printf \"%9999999d\" 1 }}"_s, u"longer than 1048576"_s);
    row("long fraction", u"{{ printf \"%.9999999f\" 1.0 }}"_s, u"longer than 1048576"_s);
    row("many wide numbers", u"{{ printf \""_s + repeated(u"%1000000[1]d", 1000) + u"\" 1 }}"_s,
        u"longer than 1048576"_s);
    row("work on long texts",
        u"{{$x := printf \"%1000000d\" 1}}{{range 90000}}{{$y := html $x}}{{end}}"_s,
        u"takes too long"_s);
    const auto variable = [](const char *name, const QString &text, const QString &fragment) {
        QTest::newRow(name) << text << ErrorCode::Variable << fragment;
    };
    variable("silent step", u"{{ StringVar \"other.x\" }}"_s, u"'other' has not emitted"_s);
    variable("number as text", u"{{ StringVar \"step.whole\" }}"_s,
             u"'step.whole' is 7 and not a text"_s);
    variable("text as number", u"{{ IntVar \"step.text\" }}"_s,
             u"is \"7\" and not a whole number"_s);
    variable("float as number", u"{{ IntVar \"step.float\" }}"_s, u"is 1.5 and not"_s);
    variable("too big", u"{{ IntVar \"step.big\" }}"_s, u"not a whole number"_s);
    variable("object as text", u"{{ StringVar \"step.object\" }}"_s, u"not a text"_s);
    variable("reference is no text", u"{{ StringVar (len .ID) }}"_s, u"not by a whole number"_s);
}

void TestTemplateErrors::doesNotExpand()
{
    QFETCH(const QString, text);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, fragment);
    const auto parsed = Template::parse(text, m_functions);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message.text()));
    QElapsedTimer timer;
    timer.start();
    const Result<QString> result = parsed->expand({&m_target, &m_variables});
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(fragment), qPrintable(result.error().message));
    QCOMPARE(result.error().code, code);
    QVERIFY(result.error().message.size() < 400);
    QVERIFY2(timer.elapsed() < 20'000, "an expansion must end soon");
}

void TestTemplateErrors::behaviour_B30_errorNamesTheConstruct()
{
    // The reference finds nothing of a bad template before a target reaches the step. What only
    // the target can show is an error of that target, and says where it is.
    const auto parsed = Template::parse(u"echo {{ index .FQDN 7 }}"_s, m_functions);
    QVERIFY(parsed);
    const Result<QString> result = parsed->expand({.target = &m_target});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Template);
    QCOMPARE(result.error().message, u"cannot expand 'index .FQDN 7' at character 9: there is no "
                                     "element 7; the positions are 0 to 2"_s);
    Target longer = m_target;
    longer.fqdn = u"abcdefgh"_s;
    QCOMPARE(parsed->expand({.target = &longer}), Result<QString>(u"echo 104"_s));
}

void TestTemplateErrors::gap_G46_badTemplatesAreFoundBeforeTheJobStarts()
{
    for (const QString &bad : {u"{{ .ID"_s, u"{{ Nope .ID }}"_s, u"{{ .Nope }}"_s,
                               u"{{ StringVar \"x\" }}"_s, u"{{ template \"x\" }}"_s}) {
        QVERIFY2(!Template::parse(bad, m_functions), qPrintable(bad));
    }
}

void TestTemplateErrors::functionNamesAreChecked()
{
    TemplateFunctions functions;
    const auto function = [](const QStringList &) -> Result<QString> { return u"x"_s; };
    for (const QString &taken :
         {u"printf"_s, u"StringVar"_s, u"range"_s, u"nil"_s, u"true"_s, u"ToUpper"_s}) {
        const Result<void> added = functions.add(taken, function);
        QVERIFY2(!added, qPrintable(taken));
        QCOMPARE(added.error().code, ErrorCode::AlreadyExists);
    }
    for (const QString &bad : {u""_s, u"1a"_s, u"a b"_s, u"a-b"_s, u".a"_s}) {
        const Result<void> added = functions.add(bad, function);
        QVERIFY2(!added, qPrintable(bad));
        QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    }
    QVERIFY(functions.add(u"my_function2"_s, function));
    QVERIFY(functions.names().contains(u"my_function2"_s));
    QVERIFY(functions.names().contains(u"Title"_s));
    QCOMPARE(functions.remove(u"nope"_s).error().code, ErrorCode::NotFound);
}

void TestTemplateErrors::hostileTextEndsInAnError_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fragment");

    QTest::newRow("parentheses") << u"{{ "_s + repeated(u"(", 1'000'000) << u"nested deeper"_s;
    QTest::newRow("function in function")
        << u"{{ "_s + repeated(u"(not ", 200'000) << u"nested deeper"_s;
    QTest::newRow("blocks") << repeated(u"{{if 1}}", 100'000) << u"nested deeper"_s;
    QTest::newRow("ranges") << repeated(u"{{range 9}}", 90'000) << u"nested deeper"_s;
    QTest::newRow("else blocks") << repeated(u"{{if 1}}{{else}}", 60'000) << u"nested deeper"_s;
    QTest::newRow("blocks that define")
        << repeated(u"{{block \"a\" 1}}", 60'000) << u"nested deeper"_s;
    QTest::newRow("long name") << u"{{ "_s + repeated(u"x", 1'000'000) + u" }}"_s
                               << u"no function"_s;
    QTest::newRow("long number") << u"{{ "_s + repeated(u"9", 1'000'000) + u" }}"_s << u"64 bits"_s;
    QTest::newRow("variables") << repeated(u"{{$a:=1}}", 100'000) << u"1000 variables"_s;
    QTest::newRow("too long") << u"{{ .ID }}"_s + repeated(u"x", 1024 * 1024)
                              << u"at most 1048576"_s;
    QTest::newRow("dots") << u"{{ "_s + repeated(u".", 1'000'000) << u"unexpected"_s;
    QTest::newRow("fields") << u"{{ "_s + repeated(u".ID", 300'000) + u" }}"_s << u"no fields"_s;
}

void TestTemplateErrors::hostileTextEndsInAnError()
{
    QFETCH(const QString, text);
    QFETCH(const QString, fragment);
    const auto parsed = Template::parse(text, m_functions);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.text().contains(fragment),
             qPrintable(parsed.error().message.text().left(300)));
    QVERIFY(parsed.error().offset <= text.size());
}

void TestTemplateErrors::longTextsParse()
{
    // Long, but neither deep nor wrong.
    for (const QString &text :
         {repeated(u"{{.ID}}", 20'000),
          QString(u"{{if 1}}x"_s + repeated(u"{{else if 1}}y", 50'000) + u"{{end}}"_s),
          QString(u"{{1"_s + repeated(u"|print", 50'000) + u"}}"_s),
          QString(u"{{$x := 1}}"_s + repeated(u"{{$x = 2}}", 50'000)),
          QString(u"{{print"_s + repeated(u" 1", 100'000) + u"}}"_s)}) {
        const auto parsed = Template::parse(text, m_functions);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message.text()));
        QVERIFY(parsed->expand({.target = &m_target}));
    }
}

void TestTemplateErrors::longPlainTextIsFine()
{
    const QString text = repeated(u"x } {", 1'000'000);
    const auto parsed = Template::parse(text, m_functions);
    QVERIFY(parsed);
    QCOMPARE(parsed->expand({}), Result<QString>(text));
}

void TestTemplateErrors::everyPrefixAndSuffixIsHandled()
{
    // Broken off anywhere, a text gives a value or an error with a place inside the text.
    const QString text =
        uR"(a{{- /* c */ -}}{{ with $x := printf "%5.2f|%q" 1.5e3 'ä' }}{{ $x | html }})"
        uR"({{ else with .FQDN }}{{ range $i, $e := .TargetManagerState -}} {{ (index $e) }})"
        uR"({{ break }}{{ end }}{{ end }}{{ define "t" }}{{ .ID }}{{ end }}{{ template "t" . }})"_s;
    QVERIFY(Template::parse(text, m_functions));
    const auto tryOut = [this](const QString &part) {
        const auto parsed = Template::parse(part, m_functions);
        if (!parsed)
            return parsed.error().offset >= 0 && parsed.error().offset <= part.size() &&
                   !parsed.error().message.isEmpty();
        (void)parsed->expand({&m_target, &m_variables});
        return true;
    };
    for (qsizetype i = 0; i <= text.size(); ++i) {
        QVERIFY2(tryOut(text.left(i)), qPrintable(text.left(i)));
        QVERIFY2(tryOut(text.sliced(i)), qPrintable(text.sliced(i)));
    }
}

void TestTemplateErrors::oneTemplateServesManyThreads()
{
    const auto parsed =
        Template::parse(u"{{ range 50 }}{{ $.ID | ToUpper }}{{ end }}"_s, m_functions);
    QVERIFY(parsed);
    std::vector<QString> results(4);
    std::vector<std::jthread> threads;
    for (QString &result : results) {
        threads.emplace_back([&result, copy = *parsed, this] {
            for (int i = 0; i < 100; ++i)
                result = copy.expand({.target = &m_target}).value_or(u"failed"_s);
        });
    }
    threads.clear();
    for (const QString &result : results)
        QCOMPARE(result, repeated(u"DUT01", 50));
}

QTEST_APPLESS_MAIN(TestTemplateErrors)
#include "tst_templateerrors.moc"
