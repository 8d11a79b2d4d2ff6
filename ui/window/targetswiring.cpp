// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/targetswiring.h"

#include "base/handover.h"
#include "dialogs/lockdoctor.h"
#include "dialogs/reservedialog.h"
#include "dialogs/targetdialogs.h"
#include "dialogs/targetimportdialog.h"
#include "models/targetlook.h"
#include "report/reportfile.h"
#include "support/filethreads.h"
#include "support/icons.h"
#include "support/whendone.h"
#include "targets/inventorycsv.h"
#include "views/noticebar.h"
#include "views/targetspage.h"
#include "views/targettable.h"
#include "window/targetnotices.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

namespace Proctor {

using namespace Qt::StringLiterals;

TargetsWiring::TargetsWiring(JobManager &manager, NoticeBar &notice, QTabWidget *tabs,
                             QMainWindow *window)
    : QObject(window)
    , m_desk(manager.targets())
    , m_notice(notice)
    , m_tabs(tabs)
    , m_window(window)
    , m_notices(new TargetNotices(manager, window))
{
}

TargetsPage *TargetsWiring::page() const
{
    return m_page && m_tabs->indexOf(m_page) >= 0 ? m_page.data() : nullptr;
}

void TargetsWiring::show()
{
    if (!page())
        makePage();
    m_tabs->setCurrentWidget(m_page);
    m_page->setFocus(Qt::OtherFocusReason);
}

void TargetsWiring::makePage()
{
    m_page = new TargetsPage(m_desk, m_tabs);
    m_tabs->addTab(m_page, themedIcon(u"targets"_s), tr("Targets"));
    m_page->table().restoreColumns(m_last.columns);
    m_page->filter().setText(m_last.filter);
    connect(m_page, &TargetsPage::hidden, this, [this, page = m_page.data()] {
        m_last.columns = page->table().saveColumns();
        m_last.filter = page->filter().text();
    });
    connect(m_page, &TargetsPage::jobRequested, this, &TargetsWiring::jobRequested);
    connect(m_page, &TargetsPage::failed, &m_notice, &NoticeBar::warn);
    const auto on = [this](QAction *action, void (TargetsWiring::*verb)()) {
        connect(action, &QAction::triggered, this, verb);
    };
    on(m_page->reserve, &TargetsWiring::reserve);
    on(m_page->giveBack, &TargetsWiring::giveBack);
    on(m_page->quarantine, &TargetsWiring::quarantine);
    on(m_page->readmit, &TargetsWiring::readmit);
    on(m_page->doctor, &TargetsWiring::openDoctor);
    on(m_page->tags, &TargetsWiring::editTags);
    on(m_page->add, &TargetsWiring::add);
    on(m_page->importCsv, &TargetsWiring::chooseImport);
    on(m_page->exportCsv, &TargetsWiring::chooseExport);
    on(m_page->remove, &TargetsWiring::remove);
}

TargetsTab TargetsWiring::state() const
{
    if (!page())
        return {.isOpen = false,
                .isInFront = false,
                .columns = m_last.columns,
                .filter = m_last.filter};
    return {.isOpen = true,
            .isInFront = m_tabs->currentWidget() == m_page,
            .columns = m_page->table().saveColumns(),
            .filter = m_page->filter().text()};
}

void TargetsWiring::restore(const TargetsTab &state)
{
    m_last = state;
    if (!state.isOpen)
        return;
    makePage();
    if (state.isInFront)
        m_tabs->setCurrentWidget(m_page);
}

QStringList TargetsWiring::selectedIds() const
{
    return m_page->table().selectedIds();
}

// Tells what went wrong, or that it is done.
void TargetsWiring::await(TargetDesk::Done done, const QString &sentence)
{
    whenDone(done, this, [this, sentence](const Result<void> &result) {
        if (!result)
            m_notice.warn(result.error().message);
        else
            m_notice.tell(sentence);
    });
}

void TargetsWiring::reserve()
{
    const std::vector<TargetStanding> targets = m_page->selected();
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const bool isOwn = std::ranges::all_of(
        targets, [this](const TargetStanding &one) { return m_page->isOwn(one); });
    auto *dialog = new ReserveDialog(
        ids, m_desk.clock().now(),
        isOwn ? targets.front().entry.reservation : std::optional<Reservation>(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] {
        await(m_desk.reserve(ids, dialog->comment(), dialog->until()),
              tr("%n target(s) are reserved for you.", nullptr, int(ids.size())));
    });
    dialog->open();
}

void TargetsWiring::giveBack()
{
    const QStringList ids = selectedIds();
    await(m_desk.giveBack(ids), tr("%n target(s) are given back.", nullptr, int(ids.size())));
}

void TargetsWiring::quarantine()
{
    const std::vector<TargetStanding> targets = m_page->selected();
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const bool isHeld = std::ranges::any_of(
        targets, [](const TargetStanding &one) { return one.lock.has_value(); });
    QString explanation = tr("No job takes %n target(s) from the inventory until somebody readmits "
                             "them.",
                             nullptr, int(ids.size()));
    if (isHeld)
        explanation += u' ' + tr("Whoever has one now keeps it until the end.");
    auto *dialog = new ReasonDialog(tr("Quarantine"), explanation, tr("&Quarantine"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (targets.size() == 1 && targets.front().entry.quarantine)
        dialog->setReason(targets.front().entry.quarantine->reason);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] {
        await(m_desk.quarantine(ids, dialog->reason()),
              tr("%n target(s) are in quarantine.", nullptr, int(ids.size())));
    });
    dialog->open();
}

void TargetsWiring::readmit()
{
    const QStringList ids = selectedIds();
    await(m_desk.readmit(ids), tr("%n target(s) can be had again.", nullptr, int(ids.size())));
}

void TargetsWiring::openDoctor()
{
    const QStringList ids = selectedIds();
    if (ids.size() != 1)
        return;
    auto *doctor = new LockDoctor(m_desk, ids.first(), m_window);
    connect(doctor, &LockDoctor::jobRequested, this, &TargetsWiring::jobRequested);
    connect(doctor, &LockDoctor::acted, &m_notice, &NoticeBar::tell);
    doctor->open();
}

void TargetsWiring::editTags()
{
    std::vector<InventoryTarget> entries;
    for (const TargetStanding &target : m_page->selected())
        entries.push_back(target.entry);
    const QStringList ids = selectedIds();
    auto *dialog = new TagsDialog(entries, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] {
        await(m_desk.edit(ids, dialog->edit()),
              tr("The tags of %n target(s) are changed.", nullptr, int(ids.size())));
    });
    dialog->open();
}

void TargetsWiring::add()
{
    auto *dialog = new AddTargetDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const InventoryTarget target = dialog->target();
        await(m_desk.add(target), tr("%1 is in the inventory.").arg(tamed(target.target.id, 60)));
    });
    dialog->open();
}

void TargetsWiring::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Import targets"), {}, tr("CSV (*.csv)") + u";;"_s + tr("All files (*)"));
    if (!file.isEmpty())
        importFile(file);
}

void TargetsWiring::importFile(const QString &file)
{
    auto *dialog = new TargetImportDialog(m_desk, file, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TargetImportDialog::imported, this, [this](const InventoryChange &change) {
        m_notice.tell(tr("%n target(s) are added", nullptr, int(change.added)) + u", "_s +
                      tr("%n replaced.", nullptr, int(change.replaced)));
    });
    dialog->open();
}

void TargetsWiring::chooseExport()
{
    const QString file = QFileDialog::getSaveFileName(m_window, tr("Export targets"),
                                                      u"targets.csv"_s, tr("CSV (*.csv)"));
    if (!file.isEmpty())
        exportTo(file);
}

void TargetsWiring::exportTo(const QString &file)
{
    std::vector<InventoryTarget> entries;
    for (const TargetStanding &target : m_page->model().rows()) {
        if (target.isListed)
            entries.push_back(target.entry);
    }
    const auto write = [file, entries = std::move(entries)] {
        const QByteArray csv = inventoryCsv(entries);
        return saveReport(file, [&csv](QIODevice &device) {
            ReportStream stream(device);
            return (stream << csv).finish();
        });
    };
    await(computeOn(fileThreads(), write),
          tr("The inventory was written to %1.").arg(QDir::toNativeSeparators(file)));
}

void TargetsWiring::remove()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Remove targets"),
                        tr("Remove %n target(s) from the inventory?", nullptr, int(ids.size())),
                        QMessageBox::Cancel, m_window);
    box->setObjectName(u"removeTargetsQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Their tags, notes and quarantine are gone then. Locks and results "
                               "stay: jobs that have them keep them."));
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QDialog::finished, this, [this, box, yes, ids] {
        if (box->clickedButton() == yes)
            await(m_desk.remove(ids), tr("%n target(s) are removed.", nullptr, int(ids.size())));
    });
    box->open();
}

} // namespace Proctor
