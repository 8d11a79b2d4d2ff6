// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/targetdialogs.h"

#include "model/descriptor.h"
#include "model/tags.h"
#include "targets/csv.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QStringList tagsOf(const QLineEdit &field)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QStringList tags = field.text().split(separators, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    return tags;
}

// Empty when all are good.
QString badTag(const QStringList &tags)
{
    const auto bad = std::ranges::find_if(
        tags, [](const QString &tag) { return !checkTag(tag, false).has_value(); });
    return bad == tags.end() ? QString() : *bad;
}

QLabel *makeWrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton *addButtons(QDialog *dialog, QVBoxLayout *layout, const QString &ok,
                        const QString &explanation)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *button = buttons->addButton(ok, QDialogButtonBox::AcceptRole);
    button->setObjectName(u"ok"_s);
    button->setWhatsThis(explanation);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    return button;
}

// The tags that all of them have.
QStringList commonTags(const std::vector<InventoryTarget> &targets)
{
    QStringList common = targets.empty() ? QStringList() : targets.front().tags;
    for (const InventoryTarget &target : targets)
        common.removeIf([&target](const QString &tag) { return !target.tags.contains(tag); });
    return common;
}

} // namespace

ReasonDialog::ReasonDialog(const QString &title, const QString &explanation, const QString &button,
                           QWidget *parent)
    : QDialog(parent), m_reason(new QLineEdit)
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(title);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(2000);
    m_reason->setPlaceholderText(tr("What is wrong with it; everybody reads it"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Reason:"), m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeWrapped(explanation));
    layout->addLayout(form);
    m_reason->setWhatsThis(tr("Whoever needs the target reads it, and it stays in the target's "
                              "history."));
    m_ok = addButtons(this, layout, button,
                      tr("Does it for all selected targets at once; it needs a reason."));
    m_ok->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_ok->setEnabled(!reason().isEmpty()); });
    m_reason->setFocus();
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
}

QString ReasonDialog::reason() const
{
    return m_reason->text().trimmed();
}

void ReasonDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

TagsDialog::TagsDialog(const std::vector<InventoryTarget> &targets, QWidget *parent)
    : QDialog(parent), m_add(new QLineEdit), m_remove(new QLineEdit), m_problem(makeWrapped({}))
{
    setObjectName(u"tagsDialog"_s);
    setWindowTitle(tr("Edit tags"));
    m_add->setObjectName(u"addTags"_s);
    m_remove->setObjectName(u"removeTags"_s);
    m_problem->setMinimumHeight(fontMetrics().lineSpacing());
    const QString common = commonTags(targets).join(u' ');
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Add:"), m_add);
    form->addRow(tr("&Take away:"), m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeWrapped(
        tr("Tags of %n target(s), separated by blanks. ", nullptr, int(targets.size())) +
        (common.isEmpty() ? tr("They have no tag in common.")
                          : tr("All of them have: %1").arg(common))));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    m_add->setWhatsThis(tr("All selected targets get these tags; who has one already keeps it. "
                           "Separate several by blanks."));
    m_remove->setWhatsThis(tr("All selected targets lose these tags, if they have them. Separate "
                              "several by blanks."));
    m_ok = addButtons(this, layout, tr("&Change tags"),
                      tr("Stores the tags of all selected targets; all other tags stay."));
    connect(m_add, &QLineEdit::textChanged, this, &TagsDialog::check);
    connect(m_remove, &QLineEdit::textChanged, this, &TagsDialog::check);
    m_add->setFocus();
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    check();
}

TargetEdit TagsDialog::edit() const
{
    return {.addTags = tagsOf(*m_add), .removeTags = tagsOf(*m_remove)};
}

void TagsDialog::check()
{
    const QString bad = badTag(tagsOf(*m_add));
    m_problem->setText(
        bad.isEmpty()
            ? QString()
            : tr("\"%1\" is no tag; use letters, digits, - and _, and no _ in front.").arg(bad));
    m_ok->setEnabled(bad.isEmpty() && (!tagsOf(*m_add).isEmpty() || !tagsOf(*m_remove).isEmpty()));
}

AddTargetDialog::AddTargetDialog(QWidget *parent)
    : QDialog(parent)
    , m_id(new QLineEdit)
    , m_kind(new QLineEdit)
    , m_fqdn(new QLineEdit)
    , m_ipv4(new QLineEdit)
    , m_ipv6(new QLineEdit)
    , m_tags(new QLineEdit)
    , m_note(new QPlainTextEdit)
    , m_problem(makeWrapped({}))
{
    setObjectName(u"addTargetDialog"_s);
    setWindowTitle(tr("Add target"));
    m_id->setObjectName(u"id"_s);
    m_tags->setObjectName(u"tags"_s);
    m_kind->setPlaceholderText(tr("for example board, server, phone"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(5 * fontMetrics().lineSpacing());
    m_problem->setMinimumHeight(fontMetrics().lineSpacing());
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Id:"), m_id);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Name in the network:"), m_fqdn);
    form->addRow(tr("IPv&4:"), m_ipv4);
    form->addRow(tr("IPv&6:"), m_ipv6);
    form->addRow(tr("&Tags:"), m_tags);
    form->addRow(tr("N&otes:"), m_note);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    explain();
    m_ok = addButtons(this, layout, tr("&Add"),
                      tr("Stores the target in the inventory; from then on jobs can have it."));
    for (QLineEdit *field : {m_id, m_ipv4, m_ipv6, m_tags})
        connect(field, &QLineEdit::textChanged, this, &AddTargetDialog::check);
    m_id->setFocus();
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    check();
}

void AddTargetDialog::explain()
{
    m_id->setWhatsThis(
        tr("Jobs, logs and locks call the target by it. Every target of the inventory "
           "has one of its own; it cannot be changed later."));
    m_kind->setWhatsThis(tr("What it is, in a word. Jobs can ask the inventory for targets of a "
                            "kind."));
    m_fqdn->setWhatsThis(tr("The full name under which the network knows it; steps have it as "
                            "{{ .FQDN }}. It may be left empty."));
    m_ipv4->setWhatsThis(
        tr("An address such as 192.0.2.11; steps have it as {{ .PrimaryIPv4 }}. It "
           "may be left empty."));
    m_ipv6->setWhatsThis(tr("An address such as 2001:db8::11; steps have it as {{ .PrimaryIPv6 }}. "
                            "It may be left empty."));
    m_tags->setWhatsThis(tr("Words of letters, digits, - and _, separated by blanks. Jobs can ask "
                            "for targets that have certain tags."));
    m_note->setWhatsThis(tr("What others should know of it; the filter of the targets looks into "
                            "it, too."));
}

InventoryTarget AddTargetDialog::target() const
{
    return {
        .target = {.id = m_id->text().trimmed(),
                   .fqdn = m_fqdn->text().trimmed(),
                   .primaryIPv4 = addressFrom(m_ipv4->text().trimmed(), false).value_or(QString()),
                   .primaryIPv6 = addressFrom(m_ipv6->text().trimmed(), true).value_or(QString()),
                   .state = {}},
        .kind = m_kind->text().trimmed(),
        .tags = tagsOf(*m_tags),
        .note = m_note->toPlainText()};
}

void AddTargetDialog::check()
{
    const QString id = m_id->text().trimmed();
    const QString bad = badTag(tagsOf(*m_tags));
    QString problem;
    if (id.toUtf8().size() > Limit::targetId)
        problem = tr("The id is too long.");
    else if (!addressFrom(m_ipv4->text().trimmed(), false))
        problem = tr("This is no IPv4 address.");
    else if (!addressFrom(m_ipv6->text().trimmed(), true))
        problem = tr("This is no IPv6 address.");
    else if (!bad.isEmpty())
        problem = tr("\"%1\" is no tag; use letters, digits, - and _, and no _ in front.").arg(bad);
    m_problem->setText(problem);
    m_ok->setEnabled(problem.isEmpty() && !id.isEmpty());
}

} // namespace Proctor
