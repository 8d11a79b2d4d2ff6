// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preferencesdialog.h"

#include "base/handover.h"
#include "dialogs/enginepage.h"
#include "dialogs/notificationspage.h"
#include "dialogs/operatorpage.h"
#include "dialogs/webhookspage.h"
#include "engine/enginesettings.h"
#include "support/filethreads.h"
#include "support/language.h"
#include "support/settings.h"
#include "support/statusstyle.h"
#include "support/storecheck.h"
#include "support/whendone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QFuture>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

} // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings)
{
    setWindowTitle(tr("Preferences"));
    auto *general = new QWidget;
    auto *form = new QFormLayout(general);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setVerticalSpacing(12);
    addStore(form);
    addLooks(form);
    addJobs(form);
    addConnections(form);
    m_engine = new EnginePage;
    connect(m_engine, &EnginePage::changed, this, &PreferencesDialog::enableOk);
    m_hooks = new WebHooksPage;
    connect(m_hooks, &WebHooksPage::changed, this, &PreferencesDialog::enableOk);
    m_operator = new OperatorPage;
    connect(m_operator, &OperatorPage::changed, this, &PreferencesDialog::enableOk);
    m_notifications = new NotificationsPage;
    m_pages = new QTabWidget;
    m_pages->setAccessibleName(tr("Pages of the preferences"));
    m_pages->addTab(general, tr("&General"));
    m_pages->addTab(m_engine, tr("&Engine"));
    m_pages->addTab(m_hooks, tr("&Web hooks"));
    m_pages->addTab(m_operator, tr("&Operator view"));
    m_pages->addTab(m_notifications, tr("&Notifications"));
    m_buttons = makeButtons();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    layout->addWidget(m_buttons);
    load();
    resize(std::max(sizeHint().width(), 95 * fontMetrics().averageCharWidth()),
           sizeHint().height());
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::showOperatorPage()
{
    m_pages->setCurrentWidget(m_operator);
}

void PreferencesDialog::addStore(QFormLayout *form)
{
    m_store = new QLineEdit;
    m_store->setObjectName(u"store"_s);
    m_store->setPlaceholderText(QDir::toNativeSeparators(defaultStoreFile()));
    m_store->setClearButtonEnabled(true);
    m_store->setAccessibleName(tr("File of the store"));
    m_store->setWhatsThis(tr("The database in which this window keeps its jobs and looks for them. "
                             "Several Proctors may use the same one, on a local disk."));
    m_storeNote = makeNote({});
    // Room for a sentence of two lines, so that the dialog keeps its size.
    m_storeNote->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_storeNote->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *browse = new QPushButton(tr("&Browse\u2026"));
    browse->setAutoDefault(false);
    browse->setWhatsThis(
        tr("Chooses a store that is there, which is used as it is, or a name for a "
           "new one."));
    connect(browse, &QPushButton::clicked, this, &PreferencesDialog::browse);
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(m_store, &QLineEdit::textChanged, this, [this] {
        m_acceptWhenChecked = false;
        m_typing.start();
    });
    connect(&m_typing, &QTimer::timeout, this, &PreferencesDialog::checkStore);

    auto *row = new QHBoxLayout;
    row->addWidget(m_store, 1);
    row->addWidget(browse);
    auto *label = new QLabel(tr("&Store of jobs:"));
    label->setBuddy(m_store);
    form->addRow(label, withNote(row, m_storeNote));
}

void PreferencesDialog::addLooks(QFormLayout *form)
{
    m_language = new QComboBox;
    m_language->addItem(tr("As the system"), QString());
    for (const LanguageName &language : windowLanguages())
        m_language->addItem(language.name, language.code);
    m_language->setWhatsThis(tr("The language of the window and of its numbers and times. Files of "
                                "jobs and what programs write stay as they are."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_language);
    auto *label = new QLabel(tr("&Language:"));
    label->setBuddy(m_language);
    form->addRow(label, withNote(row, makeNote(tr("Used from the next start on."))));

    m_theme = new QComboBox;
    m_theme->addItem(tr("As the system"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->addItem(tr("High contrast, light"), int(Theme::ContrastLight));
    m_theme->addItem(tr("High contrast, dark"), int(Theme::ContrastDark));
    connect(m_theme, &QComboBox::activated, this, [this] { applyTheme(theme()); });
    m_theme->setWhatsThis(tr("Shown at once, to be tried; Cancel brings back the colours of "
                             "before."));
    form->addRow(tr("&Colours:"), m_theme);

    m_zoom = new QComboBox;
    m_zoom->setObjectName(u"zoom"_s);
    for (const int percent : Settings::zooms())
        m_zoom->addItem(tr("%1 %").arg(percent), percent);
    m_zoom->setWhatsThis(
        tr("Makes texts, icons and distances of all windows larger, in addition to "
           "what the system is set to."));
    auto *zoomRow = new QHBoxLayout;
    zoomRow->addWidget(m_zoom);
    auto *zoomLabel = new QLabel(tr("Si&ze of everything:"));
    zoomLabel->setBuddy(m_zoom);
    form->addRow(zoomLabel, withNote(zoomRow, makeNote(tr("Used from the next start on."))));

    m_logFont = new QSpinBox;
    m_logFont->setObjectName(u"logFont"_s);
    // The step below the smallest stands for "none chosen".
    m_logFont->setRange(Settings::smallestFont - 1, Settings::largestFont);
    m_logFont->setSpecialValueText(tr("As the system"));
    m_logFont->setSuffix(tr(" pt"));
    m_logFont->setWhatsThis(tr("Of the text in the log only. Ctrl with + and - in the log changes "
                               "it for a while."));
    form->addRow(tr("&Font size of the log:"), m_logFont);
}

void PreferencesDialog::addJobs(QFormLayout *form)
{
    m_cutOff = new QComboBox;
    m_cutOff->setObjectName(u"cutOffJobs"_s);
    m_cutOff->addItem(tr("Ask what to do"), int(CutOffJobs::Ask));
    m_cutOff->addItem(tr("Resume them"), int(CutOffJobs::Resume));
    m_cutOff->addItem(tr("Close them as failed"), int(CutOffJobs::Close));
    m_cutOff->setToolTip(
        tr("What happens at the start with jobs whose Proctor had ended in the middle of them."));
    form->addRow(tr("&Jobs cut off by a crash:"), m_cutOff);
    m_rehearse = new QCheckBox(tr("Show a &rehearsal first"));
    m_rehearse->setObjectName(u"rehearse"_s);
    m_rehearse->setToolTip(tr("What a descriptor would do to each target is shown before its job "
                              "is started."));
    form->addRow(tr("Start of a job:"), m_rehearse);
}

void PreferencesDialog::addConnections(QFormLayout *form)
{
    const auto count = [](const QString &name, const QString &toolTip) {
        auto *box = new QSpinBox;
        box->setObjectName(name);
        box->setRange(1, EngineSettings::mostSshConnections);
        box->setToolTip(toolTip);
        return box;
    };
    m_perHost = count(u"sshConnectionsPerHost"_s,
                      tr("How many connections the jobs of this window may have at once to one "
                         "computer; its SSH server has limits, too."));
    form->addRow(tr("SSH connections to one &host:"), m_perHost);
    m_connections = count(
        u"sshConnections"_s,
        tr("How many connections the jobs of this window may have at once to all computers."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_connections);
    auto *label = new QLabel(tr("SSH connections in &all:"));
    label->setBuddy(m_connections);
    form->addRow(label, withNote(row, makeNote(tr("Used from the next start on. Targets that find "
                                                  "no connection free wait for one."))));
}

QDialogButtonBox *PreferencesDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &PreferencesDialog::restoreDefaults);
    return buttons;
}

void PreferencesDialog::load()
{
    m_store->setText(m_settings.storeUrl());
    m_checkedUrl = storeUrl(); // it is in use
    m_language->setCurrentIndex(std::max(m_language->findData(m_settings.language()), 0));
    m_theme->setCurrentIndex(m_theme->findData(int(m_settings.theme())));
    m_zoom->setCurrentIndex(m_zoom->findData(m_settings.zoom()));
    m_logFont->setValue(m_settings.logFontSize());
    m_cutOff->setCurrentIndex(m_cutOff->findData(int(m_settings.cutOffJobs())));
    m_rehearse->setChecked(m_settings.rehearses());
    m_perHost->setValue(m_settings.sshConnectionsPerHost());
    m_connections->setValue(m_settings.sshConnections());
    m_engine->setChoice(m_settings.engine());
    m_hooks->setHooks(m_settings.hooks());
    m_operator->setChoice(m_settings.operatorChoice());
    m_notifications->setChoice(m_settings.notifications());
    showStoreProblem({});
}

void PreferencesDialog::restoreDefaults()
{
    m_store->clear();
    m_language->setCurrentIndex(0);
    m_theme->setCurrentIndex(0);
    m_zoom->setCurrentIndex(0);
    m_logFont->setValue(m_logFont->minimum());
    m_cutOff->setCurrentIndex(0);
    m_rehearse->setChecked(false);
    m_perHost->setValue(EngineSettings().sshConnectionsPerHost);
    m_connections->setValue(EngineSettings().sshConnections);
    m_engine->setChoice({});
    m_hooks->setHooks({});
    m_operator->setChoice({});
    m_notifications->setChoice({});
    applyTheme(theme());
}

Theme PreferencesDialog::theme() const
{
    return Theme(m_theme->currentData().toInt());
}

void PreferencesDialog::browse()
{
    const QString start = m_store->text().isEmpty() ? defaultStoreFile() : m_store->text();
    auto *dialog =
        new QFileDialog(this, tr("Store of jobs"), start, tr("Stores (*.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    // An existing store is opened, not replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_store->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void PreferencesDialog::checkStore()
{
    m_typing.stop();
    const QString url = storeUrl();
    whenDone(computeOn(fileThreads(), [url] { return storeProblem(url); }), this,
             [this, url](const QString &problem) {
                 if (url != storeUrl()) // the answer to the newer text is to come
                     return;
                 m_checkedUrl = url;
                 showStoreProblem(problem);
                 if (std::exchange(m_acceptWhenChecked, false) && problem.isEmpty())
                     accept();
             });
}

QString PreferencesDialog::storeUrl() const
{
    return m_store->text().trimmed();
}

void PreferencesDialog::showStoreProblem(const QString &problem)
{
    const bool isGood = problem.isEmpty();
    m_storeNote->setText(isGood ? tr("Used from the next start on. Empty: the file named above.")
                                : problem);
    QPalette colours;
    if (!isGood) {
        colours.setColor(QPalette::PlaceholderText, lookColour(Look::Failed, palette()));
    }
    m_storeNote->setPalette(colours);
    m_isStoreGood = isGood;
    enableOk();
}

void PreferencesDialog::enableOk()
{
    if (m_buttons)
        m_buttons->button(QDialogButtonBox::Ok)
            ->setEnabled(m_isStoreGood && m_engine->isSound() && m_hooks->isSound() &&
                         m_operator->isSound());
}

void PreferencesDialog::accept()
{
    if (m_checkedUrl != storeUrl()) {
        m_acceptWhenChecked = true;
        checkStore();
        return;
    }
    const int font = m_logFont->value();
    m_settings.setStoreUrl(storeUrl());
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setTheme(theme());
    m_settings.setZoom(m_zoom->currentData().toInt());
    m_settings.setLogFontSize(font < Settings::smallestFont ? 0 : font);
    m_settings.setCutOffJobs(CutOffJobs(m_cutOff->currentData().toInt()));
    m_settings.setRehearses(m_rehearse->isChecked());
    m_settings.setSshConnectionsPerHost(m_perHost->value());
    m_settings.setSshConnections(m_connections->value());
    m_settings.setEngine(m_engine->choice());
    m_settings.setHooks(m_hooks->hooks());
    m_settings.setOperatorChoice(m_operator->choice());
    m_settings.setNotifications(m_notifications->choice());
    if (!m_settings.save()) {
        m_pages->setCurrentIndex(0); // where it is said
        showStoreProblem(tr("The settings cannot be written to %1; check its permissions.")
                             .arg(QDir::toNativeSeparators(m_settings.file())));
        return;
    }
    Q_EMIT settingsChanged();
    QDialog::accept();
}

void PreferencesDialog::reject()
{
    applyTheme(m_settings.theme());
    QDialog::reject();
}

} // namespace Proctor
