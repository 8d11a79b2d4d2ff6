// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/rawjson.h"
#include "model/attachment.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace Proctor {

/// Something a person fills in when a step asks. A plain value.
struct PromptField
{
    enum class Kind {
        Text,
        Number,
        Choice,
        Serial, ///< a text as a bar-code scanner types it: one line, no blanks around it
        File,
        Photo, ///< a file with a picture
    };

    QString name; ///< of the variable that it becomes
    Kind kind = Kind::Text;
    QString label{}; ///< for people; empty: the name
    bool isRequired = true;
    QString unit{};                ///< of a number
    std::optional<double> lower{}; ///< what is outside is not taken
    std::optional<double> upper{};
    QStringList choices{};
    QString pattern{};        ///< regular expression for the whole of a text or serial; empty: any
    QString expected{};       ///< the only text or serial that is taken; empty: any
    QString preset{};         ///< what stands in it at first
    bool isMultiLine = false; ///< of a text

    friend bool operator==(const PromptField &, const PromptField &) = default;
};

/// How a person ends a question. A plain value.
struct PromptButton
{
    QString text;
    bool fails = false; ///< the target fails with it, and no field needs to be filled in

    friend bool operator==(const PromptButton &, const PromptButton &) = default;
};

/// What a person, or the time, has said to a prompt. A plain value.
struct PromptAnswer
{
    quint32 prompt = 0; ///< number within the job
    QString button;
    std::map<QString, RawJson> values{}; ///< by field; of files their Attachment
    QString person{};                    ///< empty: nobody, the time was up

    friend bool operator==(const PromptAnswer &, const PromptAnswer &) = default;
};

/// A question of a step to a person, as its event tells of it. A plain value.
struct Prompt
{
    quint32 number = 0; ///< within the job, from 1
    QString text;       ///< Markdown
    std::optional<Attachment> picture{};
    std::vector<PromptField> fields{};
    std::vector<PromptButton> buttons{}; ///< never empty; the first is the usual one
    Timestamp deadline{};                ///< unset: none
    /// What the time says when it is up; none: the target fails.
    std::optional<PromptAnswer> preset{};
    bool isForAll = false; ///< of all targets of the step, not of one

    friend bool operator==(const Prompt &, const Prompt &) = default;
};

[[nodiscard]] inline bool isFile(PromptField::Kind kind)
{
    return kind == PromptField::Kind::File || kind == PromptField::Kind::Photo;
}
/// "text", "number", "choice", "serial", "file", "photo".
[[nodiscard]] QString toString(PromptField::Kind kind);
[[nodiscard]] std::optional<PromptField::Kind> promptFieldKind(QStringView text);
[[nodiscard]] QStringList promptFieldKinds();
/// The label, or the name if it has none.
[[nodiscard]] QString labelOf(const PromptField &field);
/// The button of this text, without regard to case; null: none.
[[nodiscard]] const PromptButton *findButton(const Prompt &prompt, QStringView text);

/// "vcc = 3.31, serial = SN7", files by their names; empty without values.
[[nodiscard]] QString valuesText(const PromptAnswer &answer);

/// Payload of a ProctorPrompt event. Both directions keep all members.
[[nodiscard]] RawJson toJson(const Prompt &prompt);
/// ErrorCode::InvalidArgument for what is no prompt.
[[nodiscard]] Result<Prompt> promptFromJson(const RawJson &json);
/// Payload of a ProctorPromptAnswered event: Prompt, Button, Values, Person.
[[nodiscard]] RawJson toJson(const PromptAnswer &answer);
[[nodiscard]] Result<PromptAnswer> promptAnswerFromJson(const RawJson &json);

/// What a field makes of what was typed: a number becomes one (with the decimal point of the
/// C locale), a serial loses the blanks around it. Of files only whether there must be one is
/// checked. ErrorCode::InvalidArgument says in one sentence what is wrong with it.
[[nodiscard]] Result<RawJson> promptValue(const PromptField &field, const QString &typed);
/// Whether the prompt takes the answer: its button, its fields and their values.
/// ErrorCode::InvalidArgument says what is wrong.
[[nodiscard]] Result<void> checkAnswer(const Prompt &prompt, const PromptAnswer &answer);

} // namespace Proctor
