// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/promptedit.h"

#include "support/format.h"
#include "support/statusstyle.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

using Kind = PromptField::Kind;

/// A text, a number or a serial number.
class LineEdit final : public PromptEdit
{
public:
    LineEdit(const PromptField &field, QWidget *parent)
        : PromptEdit(field, parent), m_line(new QLineEdit(this))
    {
        m_line->setText(field.kind == Kind::Number ? shownNumber(field.preset) : field.preset);
        m_line->setClearButtonEnabled(true);
        if (field.kind == Kind::Serial)
            m_line->setPlaceholderText(PromptEdit::tr("Scan or type"));
        QWidget *content = m_line;
        if (!field.unit.isEmpty()) {
            content = new QWidget(this);
            auto *layout = new QHBoxLayout(content);
            layout->setContentsMargins({});
            layout->addWidget(m_line, 1);
            auto *unit = new QLabel(field.unit, content);
            unit->setTextFormat(Qt::PlainText);
            layout->addWidget(unit);
        }
        setEditor(m_line, content);
        connect(m_line, &QLineEdit::textChanged, this, &PromptEdit::changed);
        connect(m_line, &QLineEdit::returnPressed, this, &PromptEdit::finished);
    }
    [[nodiscard]] QString typed() const override
    {
        if (field().kind != Kind::Number)
            return m_line->text();
        const auto number = numberIn(m_line->text());
        return number ? QString::number(*number, 'g', 15) : m_line->text();
    }

private:
    // As people write it here, or with a point.
    static std::optional<double> numberIn(const QString &text)
    {
        bool isNumber = false;
        for (const QLocale &locale : {QLocale(), QLocale::c()}) {
            const double number = locale.toDouble(text.trimmed(), &isNumber);
            if (isNumber && std::isfinite(number))
                return number;
        }
        return {};
    }
    static QString shownNumber(const QString &text)
    {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? formatNumber(number) : text;
    }

    QLineEdit *m_line;
};

/// A text of several lines.
class LinesEdit final : public PromptEdit
{
public:
    LinesEdit(const PromptField &field, QWidget *parent)
        : PromptEdit(field, parent), m_text(new QPlainTextEdit(field.preset, this))
    {
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 2 * m_text->frameWidth() +
                               8);
        setEditor(m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, &PromptEdit::changed);
    }
    [[nodiscard]] QString typed() const override { return m_text->toPlainText(); }

private:
    QPlainTextEdit *m_text;
};

/// One of several.
class ChoiceEdit final : public PromptEdit
{
public:
    ChoiceEdit(const PromptField &field, QWidget *parent)
        : PromptEdit(field, parent), m_box(new QComboBox(this))
    {
        m_box->addItems(field.choices);
        m_box->setPlaceholderText(PromptEdit::tr("Choose…"));
        m_box->setCurrentIndex(int(field.choices.indexOf(field.preset)));
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        setEditor(m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, &PromptEdit::changed);
    }
    [[nodiscard]] QString typed() const override { return m_box->currentText(); }

private:
    QComboBox *m_box;
};

/// A file, which may also be dropped on it.
class FileEdit final : public PromptEdit
{
public:
    FileEdit(const PromptField &field, QWidget *parent)
        : PromptEdit(field, parent), m_path(new QLineEdit(this))
    {
        auto *content = new QWidget(this);
        auto *layout = new QHBoxLayout(content);
        layout->setContentsMargins({});
        layout->addWidget(m_path, 1);
        auto *browse = new QPushButton(PromptEdit::tr("Choose…"), content);
        browse->setAutoDefault(false);
        browse->setAccessibleName(PromptEdit::tr("Choose the file for %1").arg(labelOf(field)));
        browse->setWhatsThis(
            field.kind == Kind::Photo
                ? PromptEdit::tr("Looks for a picture on this computer; other files can be "
                                 "chosen, too.")
                : PromptEdit::tr("Looks for the file on this computer."));
        layout->addWidget(browse);
        m_path->setClearButtonEnabled(true);
        m_path->setPlaceholderText(PromptEdit::tr("Choose, or drop it here"));
        m_path->setAcceptDrops(false); // it would take the address as a text
        setAcceptDrops(true);
        setEditor(m_path, content);
        connect(browse, &QPushButton::clicked, this, &FileEdit::choose);
        connect(m_path, &QLineEdit::textChanged, this, &PromptEdit::changed);
        connect(m_path, &QLineEdit::returnPressed, this, &PromptEdit::finished);
    }
    [[nodiscard]] QString typed() const override { return m_path->text(); }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        const QList<QUrl> urls = event->mimeData()->urls();
        if (urls.size() == 1 && urls.first().isLocalFile())
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *event) override
    {
        m_path->setText(QDir::toNativeSeparators(event->mimeData()->urls().value(0).toLocalFile()));
        event->acceptProposedAction();
    }

private:
    void choose()
    {
        const bool isPhoto = field().kind == Kind::Photo;
        auto *dialog = new QFileDialog(this, labelOf(field()));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        QStringList filters{PromptEdit::tr("All files (*)")};
        if (isPhoto)
            filters.prepend(
                PromptEdit::tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)"));
        dialog->setNameFilters(filters);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this](const QString &file) { m_path->setText(QDir::toNativeSeparators(file)); });
        dialog->open();
    }

    QLineEdit *m_path;
};

} // namespace

PromptEdit::PromptEdit(const PromptField &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_mistake(new QLabel(this))
{
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);
    m_mistake->setObjectName(u"mistake"_s);
    m_mistake->hide();
}

PromptEdit *PromptEdit::create(const PromptField &field, QWidget *parent)
{
    switch (field.kind) {
    case Kind::Choice:
        return new ChoiceEdit(field, parent);
    case Kind::File:
    case Kind::Photo:
        return new FileEdit(field, parent);
    case Kind::Text:
        if (field.isMultiLine)
            return new LinesEdit(field, parent);
        break;
    case Kind::Number:
    case Kind::Serial:
        break;
    }
    return new LineEdit(field, parent);
}

void PromptEdit::setEditor(QWidget *editor, QWidget *content)
{
    m_editor = editor;
    editor->setObjectName(m_field.name);
    editor->setAccessibleName(labelOf(m_field));
    editor->setWhatsThis(explanation());
    setFocusProxy(editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(content ? content : editor);
    layout->addWidget(m_mistake);
    // A mistake is told only when it was tried to send it; then it goes as soon as it is mended.
    connect(this, &PromptEdit::changed, this, [this] {
        if (!m_mistake->isHidden())
            check(true);
    });
}

// What its kind allows; a mistake is told when it is made.
QString PromptEdit::explanation() const
{
    const QString unit = m_field.unit.isEmpty() ? QString() : u' ' + m_field.unit;
    QStringList sentences;
    switch (m_field.kind) {
    case Kind::Text:
        sentences
            << (m_field.isMultiLine
                    ? tr("A text of one or more lines; Tab goes to the next field.")
                    : tr("A text of one line; Enter goes to the next empty field or sends the "
                         "answer."));
        break;
    case Kind::Serial:
        sentences << tr("Scan it or type it; Enter, which scanners send too, goes to the next "
                        "empty field or sends the answer.");
        break;
    case Kind::Number:
        sentences
            << (unit.isEmpty()
                    ? tr("A number; it is stored as a measurement, too.")
                    : tr("A number in %1; it is stored as a measurement, too.").arg(m_field.unit));
        break;
    case Kind::Choice:
        sentences << tr("One of the list; the first letter of it chooses it, too.");
        break;
    case Kind::File:
        sentences << tr(
            "A file of this computer; it can be dropped here, and the job keeps a copy.");
        break;
    case Kind::Photo:
        sentences << tr("A picture of this computer; it can be dropped here, and the job keeps a "
                        "copy.");
        break;
    }
    if (m_field.lower)
        sentences << tr("At least %1.").arg(formatNumber(*m_field.lower) + unit);
    if (m_field.upper)
        sentences << tr("At most %1.").arg(formatNumber(*m_field.upper) + unit);
    if (!m_field.pattern.isEmpty())
        sentences << tr("It has to look like %1.").arg(m_field.pattern);
    if (!m_field.isRequired)
        sentences << tr("It may be left empty.");
    return sentences.join(u' ');
}

void PromptEdit::take()
{
    m_editor->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->selectAll(); // the next scan replaces it
}

bool PromptEdit::check(bool tells)
{
    const QString text = mistake();
    if (tells) {
        QPalette palette = m_mistake->palette();
        palette.setColor(QPalette::WindowText, lookColour(Look::Failed, this->palette()));
        m_mistake->setPalette(palette);
        m_mistake->setText(text);
        m_mistake->setVisible(!text.isEmpty());
    }
    return text.isEmpty();
}

QString PromptEdit::mistake() const
{
    const QString text = m_field.kind == Kind::Serial ? typed().trimmed() : typed();
    if (text.isEmpty())
        return m_field.isRequired ? tr("Fill this in.") : QString();
    if (isFile(m_field.kind))
        return {}; // the disk is asked when it is sent
    if (promptValue(m_field, text))
        return {};
    const QString unit = m_field.unit.isEmpty() ? QString() : u' ' + m_field.unit;
    switch (m_field.kind) {
    case Kind::Number: {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber)
            return tr("This is no number.");
        if (m_field.lower && number < *m_field.lower)
            return tr("At least %1.").arg(formatNumber(*m_field.lower) + unit);
        return tr("At most %1.").arg(formatNumber(m_field.upper.value_or(0)) + unit);
    }
    default:
        break;
    }
    if (!m_field.expected.isEmpty())
        return tr("This must be \"%1\".").arg(m_field.expected);
    if (!m_field.pattern.isEmpty())
        return tr("This does not look like %1.").arg(m_field.pattern);
    return tr("This is too long.");
}

} // namespace Proctor
