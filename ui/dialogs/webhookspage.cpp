// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/webhookspage.h"

#include "model/tags.h"
#include "plugin/secrets.h"
#include "support/statusstyle.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <memory>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretPrefix = "secret:"_L1;

QLabel *makeNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    return note;
}

QStringList wordsOf(const QLineEdit &field)
{
    QStringList words;
    for (const QString &word : field.text().split(u',')) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words << trimmed;
    }
    return words;
}

// With or without what stands before it in a job file.
QString secretNameOf(const QLineEdit &field)
{
    const QString text = field.text().trimmed();
    return text.startsWith(secretPrefix) ? text.sliced(secretPrefix.size()) : text;
}

} // namespace

WebHooksPage::WebHooksPage(QWidget *parent)
    : QWidget(parent)
    , m_addresses(new QListWidget)
    , m_edit(new QPushButton(tr("&Edit")))
    , m_remove(new QPushButton(tr("&Remove")))
    , m_note(makeNote({}))
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setVerticalSpacing(12);
    form->addRow(makeNote(tr("What the jobs of this window do is posted to these web addresses as "
                             "soon as it is stored; Help has a section about it.")));
    auto *label = new QLabel(tr("&Addresses:"));
    label->setBuddy(m_addresses);
    form->addRow(label, makeAddresses());
    addField(form, m_events, tr("E&vents:"),
             tr("Names with * and ?, separated by commas, for example Target*, JobState*. Empty: "
                "all events."));
    addField(form, m_tags, tr("&Tags:"),
             tr("Only jobs with all of these tags, separated by commas. Empty: all jobs."));
    addField(form, m_secret, tr("&Secret:"),
             tr("Name of the secret that posts are signed with; its value is in the environment, "
                "in a file or in the keyring. Empty: they are not signed."));
    // Room for a sentence of two lines, so that the dialog keeps its size.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(m_note);
    refresh();
}

QLayout *WebHooksPage::makeAddresses()
{
    m_addresses->setAccessibleName(tr("Addresses that events are posted to"));
    m_addresses->setWhatsThis(tr("Each of them gets the same events; a receiver that does not "
                                 "answer holds up no job. A double click or F2 changes an address, "
                                 "Delete removes it."));
    m_addresses->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_addresses->setEditTriggers(QAbstractItemView::DoubleClicked |
                                 QAbstractItemView::EditKeyPressed);
    m_addresses->setTextElideMode(Qt::ElideMiddle);
    m_addresses->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_addresses->setMinimumHeight(7 * fontMetrics().lineSpacing()); // fills what is left
    auto *add = new QPushButton(tr("A&dd"));
    add->setWhatsThis(tr("Adds a line in which you write the address; one with a user and password "
                         "is allowed, too."));
    m_edit->setWhatsThis(tr("Changes the selected address in its line; Enter keeps it, Esc the old "
                            "one."));
    m_remove->setWhatsThis(tr("Takes the selected addresses out of the list; nothing is posted to "
                              "them from the next start on."));
    connect(add, &QPushButton::clicked, this, &WebHooksPage::addAddress);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { m_addresses->editItem(m_addresses->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, &WebHooksPage::removeAddresses);
    auto *del = new QAction(m_addresses);
    del->setShortcut(QKeySequence::Delete);
    del->setShortcutContext(Qt::WidgetShortcut);
    connect(del, &QAction::triggered, this, &WebHooksPage::removeAddresses);
    m_addresses->addAction(del);
    connect(m_addresses, &QListWidget::itemChanged, this, &WebHooksPage::refresh);
    connect(m_addresses, &QListWidget::itemSelectionChanged, this, &WebHooksPage::refresh);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {add, m_edit, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_addresses, 1);
    row->addLayout(buttons);
    return row;
}

void WebHooksPage::addField(QFormLayout *form, QLineEdit *&field, const QString &label,
                            const QString &note)
{
    field = new QLineEdit;
    field->setWhatsThis(note);
    connect(field, &QLineEdit::textChanged, this, &WebHooksPage::refresh);
    auto *name = new QLabel(label);
    name->setBuddy(field);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    layout->addWidget(field);
    layout->addWidget(makeNote(note));
    form->addRow(name, layout);
}

void WebHooksPage::setHooks(const WebHookChoice &hooks)
{
    m_addresses->clear();
    for (const QString &url : hooks.urls) {
        auto *item = new QListWidgetItem(url, m_addresses);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_events->setText(hooks.events.join(u", "_s));
    m_tags->setText(hooks.tags.join(u", "_s));
    m_secret->setText(hooks.secret.sliced(hooks.secret.isEmpty() ? 0 : secretPrefix.size()));
    refresh();
}

WebHookChoice WebHooksPage::hooks() const
{
    WebHookChoice hooks;
    for (int row = 0; row < m_addresses->count(); ++row) {
        const QString text = m_addresses->item(row)->text().trimmed();
        if (!text.isEmpty() && text != u"https://")
            hooks.urls << text;
    }
    hooks.urls.removeDuplicates();
    hooks.events = wordsOf(*m_events);
    hooks.tags = wordsOf(*m_tags);
    if (const QString name = secretNameOf(*m_secret); !name.isEmpty())
        hooks.secret = secretPrefix + name;
    return hooks;
}

QString WebHooksPage::problem() const
{
    const WebHookChoice entered = hooks();
    for (const QString &url : entered.urls) {
        if (!parseHookUrl(url))
            return tr("\"%1\" is not an address like https://lab.example/events.").arg(url);
    }
    for (const QString &pattern : entered.events) {
        if (!parseEventPatterns(pattern))
            return tr("\"%1\" matches no event: names consist of letters.").arg(pattern);
    }
    for (const QString &tag : entered.tags) {
        if (!checkTag(tag, true))
            return tr("\"%1\" is not a tag: tags consist of letters, digits, _ and -.").arg(tag);
    }
    if (!entered.secret.isEmpty() && !isSecretName(secretNameOf(*m_secret)))
        return tr("This is not the name of a secret: names consist of letters, digits, _, - and "
                  "., and begin with a letter.");
    return {};
}

void WebHooksPage::addAddress()
{
    auto *item = new QListWidgetItem(u"https://"_s, m_addresses);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_addresses->setCurrentItem(item, QItemSelectionModel::ClearAndSelect);
    m_addresses->editItem(item);
}

void WebHooksPage::removeAddresses()
{
    for (QListWidgetItem *item : m_addresses->selectedItems())
        const std::unique_ptr<QListWidgetItem> gone(item);
    refresh();
}

void WebHooksPage::refresh()
{
    const auto selected = m_addresses->selectedItems().size();
    m_edit->setEnabled(selected == 1);
    m_remove->setEnabled(selected > 0);
    const QString text = problem();
    m_note->setText(text.isEmpty() ? tr("Used from the next start on.") : text);
    QPalette colours;
    if (!text.isEmpty())
        colours.setColor(QPalette::PlaceholderText, lookColour(Look::Failed, palette()));
    m_note->setPalette(colours);
    Q_EMIT changed();
}

} // namespace Proctor
