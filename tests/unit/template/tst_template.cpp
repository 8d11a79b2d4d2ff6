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
    QTest::newRow("id") << u"{{ .ID }}"_s << u"dut01"_s;
    QTest::newRow("unset address")
        << u"{{ .PrimaryIPv4 }}/{{ .PrimaryIPv6 }}"_s << u"192.0.2.7/<nil>"_s;
    QTest::newRow("state is bytes")
        << u"{{ .TargetManagerState }}"_s << u"[123 34 97 34 58 49 125]"_s;
    QTest::newRow("pipeline") << u"{{ .ID | ToUpper | printf \"%s-%d\" \"x\" }}"_s
                              << u"x-%!d(string=DUT01)"_s;
    QTest::newRow("trim") << u"a {{- \" b \" -}} c"_s << u"a b c"_s;
}

void TestTemplate::expands()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const auto parsed = Template::parse(text, m_functions);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
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
    QVERIFY2(constant.error().message.contains(fragment), qPrintable(constant.error().message));
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
