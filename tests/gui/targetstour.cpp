// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targetstour.h"

#include "dialogs/lockdoctor.h"
#include "dialogs/reservedialog.h"
#include "dialogs/targetdialogs.h"
#include "dialogs/targetimportdialog.h"
#include "engine/jobmanager.h"
#include "views/noticebar.h"
#include "views/targetdetails.h"
#include "views/targetspage.h"
#include "views/targettable.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/targetnotices.h"
#include "window/targetswiring.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

namespace Proctor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <class Condition>
void waitFor(const char *what, Condition condition)
{
    QElapsedTimer time;
    time.start();
    while (!condition() && time.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    if (!condition())
        qFatal("%s does not come", what);
}

template <class T>
void finish(const QFuture<T> &future)
{
    waitFor("an answer of the store", [&future] { return future.isFinished(); });
}

QString nameOf(int number)
{
    return u"board-%1"_s.arg(number, 2, 10, QChar(u'0'));
}

std::unique_ptr<JobManager> makeManager(const Registry &registry, EngineSettings settings)
{
    settings.owner.clear();
    auto manager = JobManager::create(registry, settings);
    if (!manager)
        qFatal("%s", qPrintable(manager.error().message));
    return std::move(*manager);
}

// Another person at another bench.
std::unique_ptr<JobManager> makeOther(JobManager &manager)
{
    EngineSettings settings = manager.settings();
    settings.requestor = u"bob"_s;
    settings.station = u"bench-8"_s;
    return makeManager(manager.registry(), settings);
}

std::vector<TargetResult> makeResults(int number, Timestamp now)
{
    using Verdict = TargetResult::Verdict;
    std::vector<TargetResult> results;
    for (int job = 1; job <= 20 - number % 3; ++job) {
        const bool isIll = number == 5 && job > 15;
        const bool isBad = isIll || (job * number) % 7 == 3;
        results.push_back({.target = nameOf(number),
                           .job = JobId(job),
                           .run = RunId(1),
                           .testName = u"boot"_s,
                           .verdict = isIll   ? Verdict::LabError
                                      : isBad ? Verdict::Failed
                                              : Verdict::Passed,
                           .time = now - std::chrono::hours(20 - job),
                           .error = isBad ? u"the port was not reached"_s : QString()});
    }
    return results;
}

} // namespace

void fillTargets(JobManager &manager)
{
    const Timestamp now = SystemClock().now();
    std::vector<InventoryTarget> targets;
    std::vector<TargetResult> results;
    for (int number = 1; number <= 14; ++number) {
        InventoryTarget entry;
        entry.kind = number % 4 == 0 ? u"server"_s : u"board"_s;
        entry.tags = {number % 2 ? u"gpu"_s : u"rack-3"_s};
        entry.target.id = nameOf(number);
        entry.target.fqdn = entry.target.id + u".lab.example"_s;
        entry.note = number == 3 ? u"left fan is loud\nspare part ordered"_s : QString();
        targets.push_back(std::move(entry));
        std::ranges::move(makeResults(number, now), std::back_inserter(results));
    }
    finish(manager.targets().import(targets));
    if (const auto store = Store::open(manager.settings().storeUrl))
        (*store)->addTargetResults(results, {});
    const auto other = makeOther(manager);
    finish(other->targets().reserve({nameOf(7), u"spare-1"_s},
                                    u"measures the current of the modem"_s, now + 26h));
    finish(manager.targets().reserve({nameOf(2)}, u"swaps the fan"_s, now + 3h));
    finish(other->targets().quarantine({nameOf(5)}, u"smells burnt"_s));
}

void tourTargets(MainWindow &window, JobManager &manager, const QString &folder,
                 const std::function<void(const QString &name, QWidget &page)> &show)
{
    TargetDesk &desk = manager.targets();
    {
        EngineSettings settings = manager.settings();
        settings.storeUrl = u"memory:"_s;
        const auto empty = makeManager(manager.registry(), settings);
        TargetsPage page(empty->targets());
        page.resize(900, 500);
        page.show();
        waitFor("the inventory", [&] { return empty->targets().standings() != nullptr; });
        show(u"targets-empty"_s, page);
    }
    window.actions().targets->trigger();
    TargetsPage &page = *window.targets().page();
    waitFor("the targets", [&page] { return page.model().rowCount() >= 15; });
    page.table().select({nameOf(7)});
    waitFor("the health", [&page] { return page.model().hasResults(nameOf(5)); });
    show(u"targets"_s, window);

    const auto showDialog = [&show](const QString &name, QDialog &dialog) {
        dialog.show();
        show(name, dialog);
        dialog.hide();
    };
    LockDoctor doctor(desk, nameOf(7), &window);
    doctor.setAttribute(Qt::WA_DeleteOnClose, false);
    doctor.setReason(u"the release test of tonight needs a modem"_s);
    showDialog(u"lockdoctor"_s, doctor);
    ReserveDialog reserve({nameOf(1), nameOf(3)}, SystemClock().now(), {}, &window);
    showDialog(u"reserve"_s, reserve);
    AddTargetDialog add(&window);
    showDialog(u"target-add"_s, add);
    TagsDialog tags({page.model().at(0).entry, page.model().at(1).entry}, &window);
    showDialog(u"target-tags"_s, tags);
    QFile csv(folder + u"/targets.csv"_s);
    if (csv.open(QIODevice::WriteOnly))
        csv.write("id,fqdn,ipv4,ipv6,kind,tags,note\nnew-1,n.lab,,,board,gpu,\n"
                  "board-01,board-01.lab.example,10.1.1.300,,board,two-1;_x,\nnew-1,,,,,,\n");
    csv.close();
    TargetImportDialog import(desk, csv.fileName(), &window);
    waitFor("the file", [&import] { return import.isRead(); });
    showDialog(u"targets-import"_s, import);

    const auto other = makeOther(manager);
    const auto locks = manager.store().locks();
    for (const LockRecord &lock : *locks) {
        if (lock.target == nameOf(2))
            finish(other->targets().ask(nameOf(2), lock.fence, u"release test tonight"_s));
    }
    NoticeBar &notice = window.targets().notices().bar();
    waitFor("the request", [&notice] { return !notice.isHidden(); });
    page.table().select({nameOf(2)});
    show(u"targets-request"_s, window);
    for (const TargetRequest &request : desk.requests())
        finish(desk.setTold({request.id}));
    notice.hide();
    window.actions().closeTab->trigger();
}

} // namespace Proctor
