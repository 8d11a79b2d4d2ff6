// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/operatorpage.h"

#include "models/serialscan.h"
#include "support/statusstyle.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    return note;
}

QLayout *withNote(QLayout *field, QLabel *note)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    layout->addLayout(field);
    layout->addWidget(note);
    return layout;
}

QLabel *labelOf(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

OperatorPage::OperatorPage(QWidget *parent)
    : QWidget(parent)
    , m_file(new QLineEdit)
    , m_needsSerial(new QCheckBox(tr("Nothing starts &without a serial number")))
    , m_pattern(new QLineEdit)
    , m_seconds(new QSpinBox)
    , m_sound(new QCheckBox(tr("&Sounds for PASS, FAIL, questions and errors")))
    , m_note(makeNote({}))
{
    m_file->setObjectName(u"operatorFile"_s);
    m_file->setClearButtonEnabled(true);
    m_pattern->setObjectName(u"operatorPattern"_s);
    m_pattern->setPlaceholderText(u"SN-[0-9]{6}"_s);
    m_seconds->setObjectName(u"operatorSeconds"_s);
    m_seconds->setRange(0, OperatorChoice::longestPass);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setSpecialValueText(tr("Until the next unit"));
    m_needsSerial->setObjectName(u"operatorNeedsSerial"_s);
    m_sound->setObjectName(u"operatorSound"_s);
    auto *browse = new QPushButton(tr("&Browse\u2026"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &OperatorPage::browse);
    connect(m_pattern, &QLineEdit::textChanged, this, &OperatorPage::refresh);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setVerticalSpacing(12);
    form->addRow(makeNote(tr("The operator view (View menu) tests one unit after the other, always "
                             "with this descriptor.")));
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    form->addRow(labelOf(m_file, tr("&Descriptor:")),
                 withNote(row, makeNote(tr("The serial number becomes the ID of its target; of an "
                                           "inventory or a file the target of this ID or name is "
                                           "taken."))));
    auto *patternRow = new QHBoxLayout;
    patternRow->addWidget(m_pattern);
    form->addRow(labelOf(m_pattern, tr("Serial &numbers:")),
                 withNote(patternRow, makeNote(tr("A regular expression that a serial number must "
                                                  "match as a whole. Empty: any."))));
    m_needsSerial->setToolTip(tr("Without it Start also works on an empty field, for jobs that ask "
                                 "for no unit."));
    m_seconds->setToolTip(tr("Then the view is ready for the next unit by itself. FAIL stays until "
                             "somebody confirms it."));
    m_sound->setToolTip(tr("Different ones for each, at the volume of the desktop"));
    m_file->setToolTip(tr("The file that every unit is tested with at this station"));
    m_pattern->setToolTip(tr("What is scanned and does not match starts nothing, and is said"));
    browse->setToolTip(tr("Looks for the descriptor in the folders of this computer"));
    form->addRow(QString(), m_needsSerial);
    form->addRow(labelOf(m_seconds, tr("&PASS is shown for:")), m_seconds);
    form->addRow(QString(), m_sound);
    // Room for a sentence of two lines, so that the dialog keeps its size.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(m_note);
    setChoice({});
}

void OperatorPage::setChoice(const OperatorChoice &choice)
{
    m_file->setText(QDir::toNativeSeparators(choice.file));
    m_needsSerial->setChecked(choice.needsSerial);
    m_pattern->setText(choice.pattern);
    m_seconds->setValue(choice.passSeconds);
    m_sound->setChecked(choice.hasSound);
    refresh();
}

OperatorChoice OperatorPage::choice() const
{
    return {.file = QDir::fromNativeSeparators(m_file->text().trimmed()),
            .needsSerial = m_needsSerial->isChecked(),
            .pattern = m_pattern->text(),
            .passSeconds = m_seconds->value(),
            .hasSound = m_sound->isChecked()};
}

bool OperatorPage::isSound() const
{
    return patternProblem(m_pattern->text()).isEmpty();
}

void OperatorPage::refresh()
{
    const QString problem = patternProblem(m_pattern->text());
    m_note->setText(problem);
    QPalette colours;
    if (!problem.isEmpty())
        colours.setColor(QPalette::PlaceholderText, lookColour(Look::Failed, palette()));
    m_note->setPalette(colours);
    Q_EMIT changed();
}

void OperatorPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Descriptor of the operator view"), m_file->text(),
                                   tr("Job descriptors (*.yaml *.yml *.json)") + u";;"_s +
                                       tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

} // namespace Proctor
