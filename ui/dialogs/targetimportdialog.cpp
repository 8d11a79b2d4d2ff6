// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/targetimportdialog.h"

#include "base/handover.h"
#include "base/localpath.h"
#include "models/targetlook.h"
#include "support/filethreads.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/whendone.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64(64) * 1024 * 1024;
constexpr size_t mostRows = 1000; // a person reads no more

Result<InventoryCsv> readFile(const QString &file)
{
    const Result<QByteArray> text = readLocalFile(file, largestFile);
    if (!text)
        return fail(text.error());
    return readInventoryCsv(*text);
}

bool isSame(const InventoryTarget &left, const InventoryTarget &right)
{
    return left.target == right.target && left.kind == right.kind && left.tags == right.tags &&
           left.note == right.note;
}

} // namespace

TargetImportDialog::TargetImportDialog(TargetDesk &desk, const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_summary(new QLabel)
    , m_list(new QTreeWidget)
    , m_ok(new QPushButton(tr("&Import")))
{
    setObjectName(u"targetImport"_s);
    setWindowTitle(tr("Import targets from %1").arg(QFileInfo(file).fileName()));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setText(tr("%1 is being read\u2026").arg(QDir::toNativeSeparators(file)));
    m_list->setObjectName(u"preview"_s);
    m_list->setAccessibleName(tr("What is in the file"));
    m_list->setWhatsThis(
        tr("What the import would do to each target of the file; nothing is stored "
           "yet. Of a file with mistakes it shows these, with their lines."));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok->setObjectName(u"import"_s);
    m_ok->setWhatsThis(tr("Stores new targets and replaces what the file says of known ones. No "
                          "target is taken away."));
    m_ok->setEnabled(false);
    buttons->addButton(m_ok, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(m_ok, &QPushButton::clicked, this, &TargetImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(100 * fontMetrics().averageCharWidth(), 26 * fontMetrics().lineSpacing());
    m_desk.follow(); // to say what is new
    connect(this, &QObject::destroyed, &m_desk, &TargetDesk::unfollow);
    whenDone(computeOn(fileThreads(), [file] { return readFile(file); }), this,
             [this](Result<InventoryCsv> csv) { take(std::move(csv)); });
}

void TargetImportDialog::take(Result<InventoryCsv> csv)
{
    m_isRead = true;
    if (!csv) {
        m_summary->setText(csv.error().message);
        return;
    }
    m_targets = std::move(csv->targets);
    if (!csv->mistakes.empty())
        return showMistakes(csv->mistakes);
    connect(&m_desk, &TargetDesk::standingsChanged, this, &TargetImportDialog::showTargets);
    showTargets();
}

void TargetImportDialog::showMistakes(const std::vector<CsvMistake> &mistakes)
{
    m_targets.clear();
    m_summary->setText(tr("Nothing can be imported because of %n mistake(s). Mend the file and "
                          "choose it again.",
                          nullptr, int(mistakes.size())));
    m_list->setHeaderLabels({tr("Line"), tr("Mistake")});
    QList<QTreeWidgetItem *> items;
    for (const CsvMistake &mistake : mistakes) {
        auto *item = new QTreeWidgetItem(
            {mistake.line > 0 ? QString::number(mistake.line) : QString(), tamed(mistake.message)});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        items << item;
    }
    m_list->addTopLevelItems(items);
    m_list->resizeColumnToContents(0);
}

void TargetImportDialog::showTargets()
{
    QHash<QString, const InventoryTarget *> known;
    if (m_desk.standings()) {
        for (const TargetStanding &standing : *m_desk.standings()) {
            if (standing.isListed)
                known.insert(standing.entry.target.id, &standing.entry);
        }
    }
    m_list->clear();
    m_list->setHeaderLabels(
        {tr("Target"), tr("What happens"), tr("Kind"), tr("Address"), tr("Tags"), tr("Notes")});
    int added = 0;
    int changed = 0;
    QList<QTreeWidgetItem *> items;
    for (const InventoryTarget &target : m_targets) {
        const InventoryTarget *before = known.value(target.target.id);
        const bool isChange = before && !isSame(*before, target);
        added += before == nullptr;
        changed += isChange;
        if (size_t(items.size()) >= mostRows)
            continue;
        const QString word = !before ? tr("new") : isChange ? tr("replaced") : tr("as it is");
        const QString &address =
            target.target.fqdn.isEmpty() ? target.target.primaryIPv4 : target.target.fqdn;
        items << new QTreeWidgetItem({tamed(target.target.id), word, tamed(target.kind),
                                      tamed(address), target.tags.join(u' '), tamed(target.note)});
    }
    m_list->addTopLevelItems(items);
    for (int column = 0; column < 4; ++column)
        m_list->resizeColumnToContents(column);
    QString summary = tr("%n target(s)", nullptr, int(m_targets.size())) + u": "_s +
                      tr("%1 new, %2 replaced, %3 as they are.")
                          .arg(formatCount(added), formatCount(changed),
                               formatCount(qint64(m_targets.size()) - added - changed));
    if (m_targets.size() > mostRows)
        summary += u' ' + tr("The first %1 are shown.").arg(formatCount(qint64(mostRows)));
    m_summary->setText(summary + u' ' + tr("Locks, reservations and quarantine stay as they are."));
    m_ok->setEnabled(added + changed > 0);
}

void TargetImportDialog::import()
{
    m_ok->setEnabled(false);
    disconnect(&m_desk, &TargetDesk::standingsChanged, this, nullptr);
    m_summary->setText(tr("The targets are being stored\u2026"));
    whenDone(m_desk.import(m_targets), this, [this](const Result<InventoryChange> &change) {
        if (!change) {
            m_summary->setText(tr("Nothing has been imported: %1").arg(change.error().message));
            m_ok->setEnabled(true);
            return;
        }
        Q_EMIT imported(*change);
        accept();
    });
}

} // namespace Proctor
