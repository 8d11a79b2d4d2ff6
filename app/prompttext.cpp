// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompttext.h"

#include "jobtext.h"

using namespace Qt::StringLiterals;

namespace Proctor {

namespace {

constexpr qsizetype shownText = 60;

QString placeOf(const Event &asked, const Prompt &prompt)
{
    const EventScope &scope = *asked.scope;
    QString place = scope.testName + u", "_s + scope.stepLabel;
    if (prompt.isForAll)
        place += u", all targets"_s;
    else if (asked.target)
        place = asked.target->id + u", "_s + place;
    return place;
}

// How the job and the number are written for "answer".
QString commandOf(const Event &asked, quint32 number)
{
    return u"proctor answer %1 %2"_s.arg(asked.scope->job.value()).arg(number);
}

QString demandsOf(const PromptField &field)
{
    QStringList words{toString(field.kind)};
    if (!field.unit.isEmpty())
        words << u"in "_s + field.unit;
    if (field.lower)
        words << u"at least %1"_s.arg(*field.lower);
    if (field.upper)
        words << u"at most %1"_s.arg(*field.upper);
    if (!field.choices.isEmpty())
        words << u"one of "_s + field.choices.join(u" | "_s);
    if (!field.expected.isEmpty())
        words << u"must be "_s + field.expected;
    else if (!field.pattern.isEmpty())
        words << u"must match "_s + field.pattern;
    if (!field.isRequired)
        words << u"may be left out"_s;
    return words.join(u", "_s);
}

QString buttonsOf(const Prompt &prompt)
{
    QStringList texts;
    for (const PromptButton &button : prompt.buttons)
        texts << (button.fails ? button.text + u" (fails)"_s : button.text);
    return texts.join(u", "_s);
}

QString timeLeft(const Prompt &prompt, Timestamp now)
{
    if (!isSet(prompt.deadline))
        return {};
    const QString then = prompt.preset ? u"then \"%1\" is the answer"_s.arg(prompt.preset->button)
                                       : u"then the target fails"_s;
    if (prompt.deadline <= now)
        return u"its time is up"_s;
    return u"%1 left, %2"_s.arg(elapsed(now, prompt.deadline, now), then);
}

QString callOf(const Event &asked, const Prompt &prompt)
{
    QString call = commandOf(asked, prompt.number);
    for (const PromptField &field : prompt.fields) {
        if (field.isRequired)
            call += (isFile(field.kind) ? u" --file "_s : u" --set "_s) + field.name + u"=..."_s;
    }
    return call;
}

} // namespace

StyledText questionLine(const Event &asked, Timestamp now)
{
    const Result<Prompt> prompt = promptFromJson(asked.payload);
    StyledText line(u"  ? "_s, Style::Busy);
    if (!prompt)
        return line.add(prompt.error().message, Style::Bad);
    QString text = prompt->text.simplified();
    if (text.size() > shownText)
        text = text.first(shownText - 3) + u"..."_s;
    line.add(placeOf(asked, *prompt), Style::Strong).add(u": "_s + text);
    if (const QString left = timeLeft(*prompt, now); !left.isEmpty())
        line.add(u" ("_s + left + u')', Style::Faint);
    return line.add(u" - "_s + commandOf(asked, prompt->number), Style::Faint);
}

std::vector<StyledText> questionLines(const Event &asked, Timestamp now)
{
    const Result<Prompt> prompt = promptFromJson(asked.payload);
    if (!prompt)
        return {StyledText(prompt.error().message, Style::Bad)};
    StyledText head(u"Question %1 of job %2"_s.arg(prompt->number).arg(asked.scope->job.value()),
                    Style::Strong);
    head.add(u"  "_s + placeOf(asked, *prompt))
        .add(u"  since "_s + localTime(asked.time), Style::Faint);
    if (const QString left = timeLeft(*prompt, now); !left.isEmpty())
        head.add(u", "_s + left, Style::Faint);
    std::vector<StyledText> lines{head};
    for (const QString &line : prompt->text.split(u'\n'))
        lines.emplace_back(u"  "_s + line);
    for (const PromptField &field : prompt->fields) {
        StyledText line(u"  "_s + field.name, Style::Busy);
        if (!field.label.isEmpty())
            line.add(u"  "_s + field.label);
        lines.push_back(line.add(u"  "_s + demandsOf(field), Style::Faint));
    }
    StyledText buttons(u"  buttons  "_s, Style::Faint);
    lines.push_back(buttons.add(buttonsOf(*prompt)));
    lines.emplace_back(u"  "_s + callOf(asked, *prompt), Style::Faint);
    return lines;
}

} // namespace Proctor
