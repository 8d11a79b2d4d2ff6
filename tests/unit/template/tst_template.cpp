// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "template/template.h"

#include <QMap>
#include <QTest>

using namespace Proctor;
using namespace Qt::StringLiterals;

namespace {

/// Variables that some step has emitted for the target.
class EmittedVariables : public VariableSource
{
public:
    Result<RawJson> variable(const QString &label, const QString &name) const override
    {
        const auto found = m_values.constFind(label + u'.' + name);
        if (found == m_values.cend())
            return fail(ErrorCode::Variable,
                        u"the step '%1' has not emitted '%2'"_s.arg(label, name));
        return *found;
    }
    void set(const QString &reference, const RawJson &value) { m_values.insert(reference, value); }

private:
    QMap<QString, RawJson> m_values;
};

Target device()
{
    return {.id = u"dut01"_s,
            .fqdn = u"www.slackware.IT"_s,
            .primaryIPv4 = u"192.0.2.7"_s,
            .primaryIPv6 = {},
            .state = RawJson::fromTrusted("{\"a\":1}")};
}

TemplateFunctions functions()
{
    TemplateFunctions result;
    const auto added = result.add(u"join"_s, [](const QStringList &parts) -> Result<QString> {
        if (parts.isEmpty())
            return fail(ErrorCode::InvalidArgument, u"join wants something to join"_s);
        return parts.join(u'+');
    });
    Q_ASSERT(added);
    return result;
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void expands_data();
    void expands();
    void behaviour_B21_caseFunctionsChangeFields();
    void behaviour_B22_severalFieldsAreReplaced();
    void behaviour_B23_registeredFunctionIsAppliedAndRemovedOnce();
    void behaviour_B24_plainTextNeedsNoTarget();
    void behaviour_B25_variablesAreInserted();
    void behaviour_B26_badReferencesAreErrors_data();
    void behaviour_B26_badReferencesAreErrors();
    void gap_G46_referencesAreKnownBeforeTheJobStarts();

private:
    EmittedVariables m_variables;
    const TemplateFunctions m_functions = functions();
    const Target m_target = device();
};

void TestTemplate::initTestCase()
{
    m_variables.set(u"step1.text"_s, RawJson::string(u"slot A"));
    m_variables.set(u"step1.number"_s, RawJson::number(-7));
    m_variables.set(u"step1.float"_s, RawJson::fromTrusted("1.5"));
    m_variables.set(u"step1.digits"_s, RawJson::string(u"7"));
}

void TestTemplate::expands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("line ends in an action") << u"{{ print\n  \"a\"\r\n\t\"b\" }}"_s << u"ab"_s;
    QTest::newRow("method of the target")
        << u"{{ with . }}{{ .PrimaryIPv4.String }}{{ end }}"_s << u"192.0.2.7"_s;
    QTest::newRow("id") << u"{{ .ID }}"_s << u"dut01"_s;
    QTest::newRow("no blanks") << u"{{.ID}}"_s << u"dut01"_s;
    QTest::newRow("root field") << u"{{ $.FQDN }}"_s << u"www.slackware.IT"_s;
    QTest::newRow("unset address")
        << u"{{ .PrimaryIPv4 }}/{{ .PrimaryIPv6 }}"_s << u"192.0.2.7/<nil>"_s;
    QTest::newRow("state is bytes")
        << u"{{ .TargetManagerState }}"_s << u"[123 34 97 34 58 49 125]"_s;
    QTest::newRow("state as text")
        << uR"({{ printf "%s" .TargetManagerState }})"_s << uR"({"a":1})"_s;
    QTest::newRow("text around") << u"a {{ .ID }} b {{ .ID }} c"_s << u"a dut01 b dut01 c"_s;
    QTest::newRow("closing braces are text") << u"}} {{ .ID }} }}"_s << u"}} dut01 }}"_s;
    QTest::newRow("comment") << u"a{{/* {{ .Nope }} */}}b"_s << u"ab"_s;
    QTest::newRow("trimmed comment") << u"a {{- /* c */ -}} b"_s << u"ab"_s;
    QTest::newRow("trim both") << uR"(a {{- " b " -}} c)"_s << u"a b c"_s;
    QTest::newRow("trim left") << u"a {{- .ID }} c"_s << u"adut01 c"_s;
    QTest::newRow("trim right") << u"a {{ .ID -}} c"_s << u"a dut01c"_s;
    QTest::newRow("minus without blank is a number") << u"{{-3}}"_s << u"-3"_s;
    QTest::newRow("string escapes") << uR"({{ "\x41\u00e9\101\t\\\"" }})"_s << u"AéA\t\\\""_s;
    QTest::newRow("raw string") << uR"({{ `a\n"b"` }})"_s << uR"(a\n"b")"_s;
    QTest::newRow("character") << uR"({{ 'a' }} {{ '\n' }} {{ '\'' }} {{ 'é' }})"_s
                               << u"97 10 39 233"_s;
    QTest::newRow("whole numbers")
        << u"{{ 5 }} {{ -5 }} {{ +5 }} {{ 0x1F }} {{ 0b11 }} {{ 0o17 }} {{ 017 }} {{ 1_000 }} {{ 1e3 }}"_s
        << u"5 -5 5 31 3 15 15 1000 1000"_s;
    QTest::newRow("floating numbers")
        << u"{{ 1.5 }} {{ .5 }} {{ 1e6 }} {{ 123456789.0 }} {{ 0.00001 }} {{ 100000.0 }} {{ 0x1p-2 }} {{ 1e21 }}"_s
        << u"1.5 0.5 1e+06 1.23456789e+08 1e-05 100000 0.25 1e+21"_s;
    QTest::newRow("truth values") << u"{{ true }} {{ false }}"_s << u"true false"_s;
    QTest::newRow("pipeline") << uR"({{ .ID | ToUpper | printf "%s-%s" "x" }})"_s << u"x-DUT01"_s;
    QTest::newRow("parentheses") << uR"({{ print "a" (print "b" (print 1)) -1 }})"_s << u"ab1-1"_s;
    QTest::newRow("function as argument")
        << uR"({{ printf "%d %s" (len .ID) (ToUpper .ID) }})"_s << u"5 DUT01"_s;
    QTest::newRow("case functions")
        << uR"({{ ToUpper "aß-é" }} {{ ToLower "AÉ" }})"_s << u"Aß-É aé"_s;
    QTest::newRow("title")
        << uR"({{ Title "ab cd-ef" }} {{ Title "slackware.it" }} {{ Title "a1b_c d" }})"_s
        << u"Ab Cd-Ef Slackware.It A1b_c D"_s;
    QTest::newRow("variable") << uR"({{ $x := .ID }}{{ $x }}{{ $x = "b" }}{{ $x }})"_s
                              << u"dut01b"_s;
    QTest::newRow("variable of parenthesis")
        << u"{{ $x := ($y := 2) }}{{ $x }}{{ $y }}"_s << u"22"_s;
    QTest::newRow("inner variable hides")
        << u"{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ $x }}{{ end }}{{ $x }}"_s << u"21"_s;
    QTest::newRow("inner assignment reaches out")
        << u"{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }}"_s << u"2"_s;
    QTest::newRow("redeclared from itself")
        << u"{{ $x := 1 }}{{ $x := print $x 2 }}{{ $x }}"_s << u"1 2"_s;
    QTest::newRow("if") << u"{{ if .ID }}y{{ end }}{{ if .PrimaryIPv6 }}n{{ end }}"_s << u"y"_s;
    QTest::newRow("if else") << u"{{ if .PrimaryIPv6 }}six{{ else }}none{{ end }}"_s << u"none"_s;
    QTest::newRow("else if")
        << u"{{ if false }}a{{ else if .PrimaryIPv6 }}b{{ else if .ID }}c{{ else }}d{{ end }}"_s
        << u"c"_s;
    QTest::newRow("false values")
        << uR"({{ if 0 }}a{{ end }}{{ if "" }}b{{ end }}{{ if 0.0 }}c{{ end }}{{ if false }}d{{ end }}e)"_s
        << u"e"_s;
    QTest::newRow("true values")
        << uR"({{ if -1 }}a{{ end }}{{ if "0" }}b{{ end }}{{ if 0.1 }}c{{ end }}{{ if . }}d{{ end }})"_s
        << u"abcd"_s;
    QTest::newRow("if declares") << u"{{ if $x := .ID }}{{ $x }}{{ end }}"_s << u"dut01"_s;
    QTest::newRow("with") << u"{{ with .FQDN }}<{{ . }}|{{ $.ID }}>{{ end }}"_s
                          << u"<www.slackware.IT|dut01>"_s;
    QTest::newRow("with else") << u"{{ with .PrimaryIPv6 }}{{ . }}{{ else }}{{ .ID }}{{ end }}"_s
                               << u"dut01"_s;
    QTest::newRow("with else with")
        << u"{{ with .PrimaryIPv6 }}a{{ else with .ID }}{{ . }}{{ else }}c{{ end }}"_s
        << u"dut01"_s;
    QTest::newRow("with target") << u"{{ with . }}{{ .ID }}{{ end }}"_s << u"dut01"_s;
    QTest::newRow("with declares") << u"{{ with $x := 5 }}{{ $x }}{{ . }}{{ end }}"_s << u"55"_s;
    QTest::newRow("range list") << u"{{ range .TargetManagerState }}{{ . }},{{ end }}"_s
                                << u"123,34,97,34,58,49,125,"_s;
    QTest::newRow("range list with variables")
        << u"{{ range $i, $b := .TargetManagerState }}{{ if $i }}, {{ end }}{{ $i }}={{ $b }}{{ end }}"_s
        << u"0=123, 1=34, 2=97, 3=34, 4=58, 5=49, 6=125"_s;
    QTest::newRow("range element")
        << u"{{ range $b := slice .TargetManagerState 0 2 }}[{{ $b }}]{{ end }}"_s
        << u"[123][34]"_s;
    QTest::newRow("range number") << u"{{ range 3 }}{{ . }}{{ end }}"_s << u"012"_s;
    QTest::newRow("range number with variable")
        << u"{{ range $i := 3 }}{{ $i }}{{ end }}"_s << u"012"_s;
    QTest::newRow("range assigns")
        << u"{{ $i := 9 }}{{ range $i = 3 }}{{ end }}{{ $i }}"_s << u"2"_s;
    QTest::newRow("range else")
        << u"{{ range .PrimaryIPv6 }}x{{ else }}none{{ end }}{{ range 0 }}x{{ else }}zero{{ end }}"_s
        << u"nonezero"_s;
    QTest::newRow("range negative") << u"{{ range -3 }}x{{ else }}less{{ end }}"_s << u"less"_s;
    QTest::newRow("break and continue")
        << u"{{ range 9 }}{{ if eq . 1 }}{{ continue }}{{ end }}{{ if eq . 4 }}{{ break }}{{ end }}{{ . }}{{ end }}"_s
        << u"023"_s;
    QTest::newRow("break of the inner loop")
        << u"{{ range 2 }}{{ range 5 }}{{ if . }}{{ break }}{{ end }}i{{ end }}o{{ end }}"_s
        << u"ioio"_s;
    QTest::newRow("define and call")
        << uR"({{ define "a" }}[{{ . }}]{{ end }}{{ template "a" .ID }}{{ template "a" 5 }})"_s
        << u"[dut01][5]"_s;
    QTest::newRow("call before definition")
        << uR"({{ template "a" . }}{{ define "a" }}{{ .ID }}{{ end }})"_s << u"dut01"_s;
    QTest::newRow("call without value")
        << uR"({{ define "a" }}{{ . }}|{{ .ID }}{{ end }}{{ template "a" }})"_s
        << u"<no value>|<no value>"_s;
    QTest::newRow("definition has its own root")
        << uR"({{ define "a" }}{{ $ }}{{ end }}{{ with .FQDN }}{{ template "a" 7 }}{{ end }})"_s
        << u"7"_s;
    QTest::newRow("empty definition is replaced")
        << uR"({{ define "a" }} {{ end }}{{ define "a" }}x{{ end }}{{ template "a" }})"_s << u"x"_s;
    QTest::newRow("block") << uR"({{ block "b" .ID }}<{{ . }}>{{ end }})"_s << u"<dut01>"_s;
    QTest::newRow("bounded recursion")
        << uR"({{ define "r" }}{{ . }}{{ if lt (len .) 4 }}{{ template "r" (print . "x") }}{{ end }}{{ end }}{{ template "r" "x" }})"_s
        << u"xxxxxxxxxx"_s;
    QTest::newRow("and or")
        << uR"({{ and 1 0 2 }} {{ and 1 2 }} {{ or 0 "" "x" }} {{ or 0 "" }}|{{ 3 | and 1 }} {{ 3 | or 1 }})"_s
        << u"0 2 x |3 1"_s;
    QTest::newRow("and stops") << uR"({{ and false (index "a" 9) }} {{ or true (index "a" 9) }})"_s
                               << u"false true"_s;
    QTest::newRow("not") << u"{{ not 0 }} {{ not .ID }}"_s << u"true false"_s;
    QTest::newRow("eq")
        << uR"({{ eq 1 1 }} {{ eq 1 2 1 }} {{ eq "a" "b" }} {{ eq "a" "b" "a" }} {{ eq true true }} {{ eq 1.5 1.5 }} {{ eq . $ }})"_s
        << u"true true false true true true true"_s;
    QTest::newRow("eq nil")
        << u"{{ eq nil nil }} {{ eq .PrimaryIPv6 nil }} {{ eq .ID nil }} {{ ne 1 nil }}"_s
        << u"true true false true"_s;
    QTest::newRow("ne") << uR"({{ ne 1 2 }} {{ ne "a" "a" }})"_s << u"true false"_s;
    QTest::newRow("order")
        << uR"({{ lt 1 2 }} {{ lt "a" "b" }} {{ lt 1.5 2.5 }} {{ le 1 1 }} {{ gt 2 1 }} {{ ge 1 2 }} {{ le "b" "a" }})"_s
        << u"true true true true true false false"_s;
    QTest::newRow("bytes compare with numbers")
        << uR"({{ eq (index "a" 0) 97 }} {{ lt (index "a" 0) 98 }})"_s << u"true true"_s;
    QTest::newRow("len")
        << uR"({{ len .ID }} {{ len "é" }} {{ len .TargetManagerState }} {{ len .PrimaryIPv4 }} {{ len .PrimaryIPv6 }})"_s
        << u"5 2 7 16 0"_s;
    QTest::newRow("index")
        << uR"({{ index "abc" 1 }} {{ index .TargetManagerState 0 }} {{ index "abc" }})"_s
        << u"98 123 abc"_s;
    QTest::newRow("slice")
        << uR"({{ slice "abcdef" 1 3 }} {{ slice "abc" 1 }} {{ slice "abc" }} {{ slice .TargetManagerState 1 3 }} {{ slice .TargetManagerState 0 1 2 }})"_s
        << u"bc bc abc [34 97] [123]"_s;
    QTest::newRow("print")
        << uR"({{ print 1 2 "a" 3 4 "b" "c" 1.5 true nil }}|{{ print }}|{{ println 1 "a" }})"_s
        << u"1 2a3 4bc1.5 true <nil>||1 a\n"_s;
    QTest::newRow("html")
        << uR"({{ html "<a href='x'>&\"" }} {{ .PrimaryIPv6 | html }} {{ html nil }})"_s
        << u"&lt;a href=&#39;x&#39;&gt;&amp;&#34; &lt;nil&gt; &lt;no value&gt;"_s;
    QTest::newRow("js") << uR"({{ js "a'b\"c<>&=\n\u2028\\é😀\u00a0" }})"_s
                        << uR"(a\'b\"c\u003C\u003E\u0026\u003D\u000A\u2028\\é😀\u00A0)"_s;
    QTest::newRow("urlquery") << uR"({{ urlquery "a b&c=d/é~" }} {{ urlquery 1 "a" }})"_s
                              << u"a+b%26c%3Dd%2F%C3%A9~ 1a"_s;
    QTest::newRow("registered function")
        << uR"({{ join "a" .ID }}{{ "b" | join "a" }})"_s << u"a+dut01a+b"_s;
    QTest::newRow("address as text")
        << uR"({{ .PrimaryIPv4.String }} {{ printf "%s|%q|%x" .PrimaryIPv4 .PrimaryIPv4 .PrimaryIPv4 }})"_s
        << uR"(192.0.2.7 192.0.2.7|"192.0.2.7"|3139322e302e322e37)"_s;
    QTest::newRow("target as text")
        << u"{{ . }}"_s
        << uR"(Target{ID: "dut01", FQDN: "www.slackware.IT", PrimaryIPv4: "192.0.2.7", TMS: "{"a":1}"})"_s;
    QTest::newRow("printf types")
        << uR"({{ printf "%T %T %T %T %T %T" 1 "a" 1.5 true (index "a" 0) nil }})"_s
        << u"int string float64 bool uint8 <nil>"_s;
    QTest::newRow("printf strings")
        << uR"({{ printf "%s|%5s|%-5s|%.2s|%05s|%q|%#q|%+q|%x|% X" "ab" "ab" "ab" "abc" "ab" "a\n" "a" "é" "hi" "hi" }})"_s
        << uR"(ab|   ab|ab   |ab|000ab|"a\n"|`a`|"\u00e9"|6869|68 69)"_s;
    QTest::newRow("printf integers")
        << uR"({{ printf "%d|%5d|%-5d|%05d|%+d|% d|%.3d|%x|%X|%#x|%o|%O|%b|%c|%U|%q" 42 42 42 42 42 42 42 255 255 255 8 8 5 97 97 97 }})"_s
        << u"42|   42|42   |00042|+42| 42|042|ff|FF|0xff|10|0o10|101|a|U+0061|'a'"_s;
    QTest::newRow("printf negative")
        << uR"({{ printf "%d|%05d|%x|%o" -42 -42 -255 -8 }})"_s << u"-42|-0042|-ff|-10"_s;
    QTest::newRow("printf floats")
        << uR"({{ printf "%f|%.2f|%05.2f|%8.3f|%-8.1f|%e|%.1e|%g|%.3g|%G|%+.1f|%x" 1.5 3.14159 3.14159 3.14159 3.14159 123456.789 123456.789 1e21 1234.5 1e-10 2.0 1.5 }})"_s
        << u"1.500000|3.14|03.14|   3.142|3.1     |1.234568e+05|1.2e+05|1e+21|1.23e+03|1E-10|+2.0|0x1.8p+00"_s;
    QTest::newRow("printf truth") << uR"({{ printf "%t|%6t|%-6t|%v" true false true false }})"_s
                                  << u"true| false|true  |false"_s;
    QTest::newRow("printf values")
        << uR"({{ printf "%v %v %v %v %v" 1 "a" 1.5 true .TargetManagerState }})"_s
        << u"1 a 1.5 true [123 34 97 34 58 49 125]"_s;
    QTest::newRow("printf lists")
        << uR"({{ printf "%d|%3d|%x" (slice .TargetManagerState 0 2) (slice .TargetManagerState 0 2) (slice .TargetManagerState 0 2) }})"_s
        << u"[123 34]|[123  34]|7b22"_s;
    QTest::newRow("printf percent") << uR"({{ printf "100%% %5%" }})"_s << u"100% %"_s;
    QTest::newRow("printf wrong types")
        << uR"({{ printf "%d %s %t %z %f" "x" 5 1 5 "x" }})"_s
        << u"%!d(string=x) %!s(int=5) %!t(int=1) %!z(int=5) %!f(string=x)"_s;
    QTest::newRow("printf missing and extra")
        << uR"({{ printf "%d %d" 1 }} {{ printf "%d" 1 2 "a" }} {{ printf "%" }} {{ printf "%!" }})"_s
        << u"1 %!d(MISSING) 1%!(EXTRA int=2, string=a) %!(NOVERB) %!!(MISSING)"_s;
    QTest::newRow("printf positions")
        << uR"({{ printf "%[2]d %[1]d" 1 2 }} {{ printf "%[3]d" 1 }} {{ printf "%[x]d" 1 }})"_s
        << u"2 1 %!d(BADINDEX) %!d(BADINDEX)"_s;
    QTest::newRow("printf stars")
        << uR"({{ printf "%*d|%-*d|%.*f" 5 1 5 1 2 3.14159 }} {{ printf "%*d" "a" 1 }} {{ printf "%.*d" -1 1 }})"_s
        << u"    1|1    |3.14 %!(BADWIDTH)1 %!(BADPREC)1"_s;
    QTest::newRow("printf nil") << uR"({{ printf "%v %d %s" nil nil nil }})"_s
                                << u"<nil> %!d(<nil>) %!s(<nil>)"_s;
    QTest::newRow("printf source form")
        << uR"({{ printf "%#v %#v %#v" "a" 1 (index "a" 0) }})"_s << uR"("a" 1 0x61)"_s;
}

void TestTemplate::expands()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const auto parsed = Template::parse(text, m_functions);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message.text()));
    const Result<QString> result = parsed->expand({&m_target, &m_variables});
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(*result, expected);
}

void TestTemplate::behaviour_B21_caseFunctionsChangeFields()
{
    const auto parsed = Template::parse(u"{{ ToLower .FQDN }}"_s, m_functions);
    QVERIFY(parsed);
    QCOMPARE(parsed->expand({.target = &m_target}), Result<QString>(u"www.slackware.it"_s));
}

void TestTemplate::behaviour_B22_severalFieldsAreReplaced()
{
    const auto parsed = Template::parse(u"fqdn={{.FQDN}}, id={{.ID}}."_s, m_functions);
    QVERIFY(parsed);
    QCOMPARE(parsed->expand({.target = &m_target}),
             Result<QString>(u"fqdn=www.slackware.IT, id=dut01."_s));
}

void TestTemplate::behaviour_B23_registeredFunctionIsAppliedAndRemovedOnce()
{
    TemplateFunctions functions;
    QVERIFY(functions.add(u"bracket"_s, [](const QStringList &texts) -> Result<QString> {
        return u'[' + texts.join(u',') + u']';
    }));
    const auto parsed = Template::parse(u"{{ bracket .ID \"b\" }}"_s, functions);
    QVERIFY(parsed);
    QCOMPARE(
        functions.add(u"bracket"_s, [](const QStringList &) -> Result<QString> { return u""_s; })
            .error()
            .code,
        ErrorCode::AlreadyExists);
    QVERIFY(functions.remove(u"bracket"_s));
    QCOMPARE(functions.remove(u"bracket"_s).error().code, ErrorCode::NotFound);
    QVERIFY(!Template::parse(u"{{ bracket .ID }}"_s, functions));
    // What was parsed before keeps its function.
    QCOMPARE(parsed->expand({.target = &m_target}), Result<QString>(u"[dut01,b]"_s));
}

void TestTemplate::behaviour_B24_plainTextNeedsNoTarget()
{
    const auto parsed = Template::parse(u"plain }} text"_s, m_functions);
    QVERIFY(parsed);
    QVERIFY(parsed->isPlain());
    QCOMPARE(parsed->expand({}), Result<QString>(u"plain }} text"_s));
    const auto field = Template::parse(u"{{ .ID }}"_s, m_functions);
    QVERIFY(field);
    QVERIFY(!field->isPlain());
    QCOMPARE(field->expand({}).error().code, ErrorCode::Template);
}

void TestTemplate::behaviour_B25_variablesAreInserted()
{
    const auto parsed = Template::parse(
        uR"({{ StringVar "step1.text" }}={{ IntVar "step1.number" }})"_s, m_functions);
    QVERIFY(parsed);
    QCOMPARE(parsed->expand({&m_target, &m_variables}), Result<QString>(u"slot A=-7"_s));
    QCOMPARE(parsed->expand({&m_target, nullptr}).error().code, ErrorCode::Variable);
    QCOMPARE(parsed->expand({nullptr, &m_variables}).error().code, ErrorCode::Variable);
}

void TestTemplate::behaviour_B26_badReferencesAreErrors_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("fragment");

    QTest::newRow("no dot") << u"step1"_s << u"has no dot"_s;
    QTest::newRow("name begins with a digit") << u"step1.1x"_s << u"'1x'"_s;
    QTest::newRow("label begins with a digit") << u"1step.x"_s << u"'1step'"_s;
    QTest::newRow("second dot") << u"step1.a.b"_s << u"'a.b'"_s;
    QTest::newRow("empty name") << u"step1."_s << u"''"_s;
    QTest::newRow("blank") << u"step1.a b"_s << u"'a b'"_s;
}

void TestTemplate::behaviour_B26_badReferencesAreErrors()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, fragment);
    // A constant is found when parsing, a computed one when expanding.
    const auto constant = Template::parse(u"{{ StringVar \"%1\" }}"_s.arg(argument), m_functions);
    QVERIFY(!constant);
    QVERIFY2(constant.error().message.text().contains(fragment),
             qPrintable(constant.error().message.text()));
    QCOMPARE(constant.error().offset, 13);
    const auto computed =
        Template::parse(u"{{ StringVar (print \"%1\") }}"_s.arg(argument), m_functions);
    QVERIFY(computed);
    const Result<QString> result = computed->expand({&m_target, &m_variables});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Variable);
    QVERIFY2(result.error().message.contains(fragment), qPrintable(result.error().message));
}

void TestTemplate::gap_G46_referencesAreKnownBeforeTheJobStarts()
{
    const auto parsed = Template::parse(
        uR"({{ StringVar "a.x" }}{{ "b.y" | IntVar }}{{ if false }}{{ StringVar "c.z" }}{{ end }})"_s,
        m_functions);
    QVERIFY(parsed);
    const std::vector<VariableReference> expected{
        {u"a"_s, u"x"_s, 13}, {u"b"_s, u"y"_s, 24}, {u"c"_s, u"z"_s, 68}};
    QCOMPARE(parsed->variableReferences(), expected);
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "tst_template.moc"
