// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/layouts.h"

#include "dialogs/layoutsdialog.h"
#include "support/settings.h"
#include "views/joblistview.h"
#include "views/jobpage.h"
#include "views/viewswitch.h"
#include "window/questions.h"

#include <QAction>
#include <QDataStream>
#include <QDockWidget>
#include <QInputDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QToolBar>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

QString usual()
{
    return u"technician"_s;
}

struct DockPlace
{
    QString name;
    Qt::DockWidgetArea area;
    bool isShown;
    int size = 0; ///< as wide, or as high, as the area is; 0: as it likes
};

struct BuiltIn
{
    QString id;
    QString view;
    bool isJobTable;
    std::vector<DockPlace> docks; ///< those of one area are its tabs; below, the first is in front
};

const std::vector<BuiltIn> &builtIns()
{
    using enum Qt::DockWidgetArea;
    static const std::vector<BuiltIn> all{
        {.id = u"operator"_s,
         .view = u"matrix"_s,
         .isJobTable = false,
         .docks = {{u"jobsDock"_s, LeftDockWidgetArea, true, 220},
                   {u"logDock"_s, BottomDockWidgetArea, false},
                   {u"problemsDock"_s, BottomDockWidgetArea, false},
                   {u"events"_s, BottomDockWidgetArea, false},
                   {u"questionsDock"_s, RightDockWidgetArea, false, 380},
                   {u"inspectorDock"_s, RightDockWidgetArea, false}}},
        {.id = usual(),
         .view = u"tree"_s,
         .isJobTable = false,
         .docks = {{u"jobsDock"_s, LeftDockWidgetArea, true, 290},
                   {u"logDock"_s, BottomDockWidgetArea, true, 230},
                   {u"problemsDock"_s, BottomDockWidgetArea, true},
                   {u"events"_s, BottomDockWidgetArea, true},
                   {u"inspectorDock"_s, RightDockWidgetArea, false},
                   {u"questionsDock"_s, RightDockWidgetArea, false, 340}}},
        {.id = u"author"_s,
         .view = u"tree"_s,
         .isJobTable = false,
         .docks = {{u"jobsDock"_s, LeftDockWidgetArea, false},
                   {u"problemsDock"_s, BottomDockWidgetArea, true, 250},
                   {u"logDock"_s, BottomDockWidgetArea, true},
                   {u"events"_s, BottomDockWidgetArea, true},
                   {u"inspectorDock"_s, RightDockWidgetArea, false},
                   {u"questionsDock"_s, RightDockWidgetArea, false, 340}}},
        {.id = u"lead"_s,
         .view = u"matrix"_s,
         .isJobTable = true,
         .docks = {{u"jobsDock"_s, TopDockWidgetArea, true, 250},
                   {u"logDock"_s, BottomDockWidgetArea, false},
                   {u"problemsDock"_s, BottomDockWidgetArea, false},
                   {u"events"_s, BottomDockWidgetArea, false},
                   {u"inspectorDock"_s, RightDockWidgetArea, true, 330},
                   {u"questionsDock"_s, RightDockWidgetArea, false}}}};
    return all;
}

// The state names the docks that it knows.
bool knows(const QByteArray &docks, const QString &name)
{
    QByteArray written;
    QDataStream stream(&written, QIODevice::WriteOnly);
    stream << name;
    return docks.contains(written);
}

} // namespace

Layouts::Layouts(QMainWindow *window, Settings &settings, const Parts &parts)
    : QObject(window)
    , m_window(window)
    , m_settings(settings)
    , m_parts(parts)
    , m_own(settings.ownLayouts())
    , m_group(this)
    , m_save(new QAction(tr("&Save layout as…"), this))
    , m_update(new QAction(this))
    , m_reset(new QAction(this))
    , m_manage(new QAction(tr("&Manage layouts…"), this))
{
    m_group.setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    connect(&m_group, &QActionGroup::triggered, this, [this](const QAction *action) {
        choose(action->data().toString());
        if (m_current == u"operator")
            Q_EMIT operatorChosen();
    });
    m_save->setObjectName(u"layouts-save"_s);
    m_update->setObjectName(u"layouts-update"_s);
    m_reset->setObjectName(u"layouts-reset"_s);
    m_manage->setObjectName(u"layouts-manage"_s);
    connect(m_save, &QAction::triggered, this, &Layouts::askForName);
    connect(m_update, &QAction::triggered, this, [this] { save(titleOf(m_current)); });
    connect(m_reset, &QAction::triggered, this, [this] { choose(m_current); });
    connect(m_manage, &QAction::triggered, this, &Layouts::manage);
    makeActions();
}

QStringList Layouts::builtInIds()
{
    QStringList ids;
    for (const BuiltIn &builtIn : builtIns())
        ids << builtIn.id;
    return ids;
}

QString Layouts::ownId(const QString &name)
{
    return u"own/"_s + name;
}

// --- The menu ---

void Layouts::fill(QMenu *menu)
{
    m_menu = menu;
    m_menu->setToolTipsVisible(true);
    refresh();
}

void Layouts::makeActions()
{
    qDeleteAll(m_group.actions());
    const auto add = [this](const QString &id, const QString &text, const QString &explanation) {
        auto *action = new QAction(text, &m_group);
        action->setObjectName(u"layout-"_s + id);
        action->setData(id);
        action->setCheckable(true);
        action->setStatusTip(explanation);
        if (!explanation.isEmpty())
            action->setToolTip(explanation);
        // From 7 on they would be AltGr with a digit on some systems, and so a bracket.
        if (const qsizetype number = m_group.actions().size(); number < 7)
            action->setShortcut(tr("Ctrl+Alt+%1", "key").arg(number));
        m_window->addAction(action); // its key works before the menu has been opened, too
    };
    add(builtIns()[0].id, tr("&Operator"),
        tr("A large matrix and a narrow list of jobs; room for questions, no log"));
    add(builtIns()[1].id, tr("&Technician"), tr("Jobs, the tree of the job and its log"));
    add(builtIns()[2].id, tr("&Author"), tr("Descriptors with their problems, no jobs"));
    add(builtIns()[3].id, tr("&Lead"),
        tr("Jobs as a table, the matrix of the job and the inspector, no log"));
    for (const OwnLayout &own : m_own)
        add(ownId(own.name), QString(own.name).replace(u'&', u"&&"_s), {});
    refresh();
}

void Layouts::refresh()
{
    for (QAction *action : m_group.actions())
        action->setChecked(action->data().toString() == m_current);
    const QString title = titleOf(m_current).replace(u'&', u"&&"_s);
    m_update->setText(tr("&Update \"%1\"").arg(title));
    m_update->setVisible(m_current.startsWith(ownId({})));
    m_reset->setText(title.isEmpty() ? tr("&Reset layout") : tr("&Reset to \"%1\"").arg(title));
    m_reset->setEnabled(!title.isEmpty());
    m_manage->setEnabled(!m_own.empty());
    if (!m_menu)
        return;
    m_menu->clear();
    const QList<QAction *> all = m_group.actions();
    m_menu->addActions(all.mid(0, qsizetype(builtIns().size())));
    if (!m_own.empty())
        m_menu->addSeparator();
    m_menu->addActions(all.mid(qsizetype(builtIns().size())));
    m_menu->addSeparator();
    m_menu->addActions({m_update, m_reset});
    m_menu->addSeparator();
    m_menu->addActions({m_save, m_manage});
}

QString Layouts::titleOf(const QString &id) const
{
    for (const QAction *action : m_group.actions()) {
        if (action->data().toString() != id)
            continue;
        const qsizetype number = m_group.actions().indexOf(action) - qsizetype(builtIns().size());
        return number < 0 ? action->text().remove(u'&') : m_own[size_t(number)].name;
    }
    return {};
}

void Layouts::setCurrent(const QString &id)
{
    m_current = titleOf(id).isEmpty() ? QString() : id;
    refresh();
}

void Layouts::askForName()
{
    QStringList taken;
    for (const BuiltIn &builtIn : builtIns())
        taken << titleOf(builtIn.id);
    QString name = m_current.startsWith(ownId({})) ? titleOf(m_current) : QString();
    QInputDialog dialog(m_window);
    dialog.setObjectName(u"layoutName"_s);
    dialog.setWindowTitle(tr("Save layout"));
    dialog.setLabelText(tr("Name of the layout:"));
    dialog.setTextValue(name);
    while (dialog.exec() == QDialog::Accepted) {
        name = dialog.textValue().trimmed();
        const QString problem = LayoutsDialog::problemWith(name, taken);
        if (!problem.isEmpty()) {
            QMessageBox::warning(m_window, dialog.windowTitle(), problem);
            continue;
        }
        if (!ownNames().contains(name) ||
            QMessageBox::question(m_window, dialog.windowTitle(),
                                  tr("Replace the layout \"%1\"?").arg(name)) == QMessageBox::Yes) {
            save(name);
            return;
        }
    }
}

void Layouts::manage()
{
    QStringList taken;
    for (const BuiltIn &builtIn : builtIns())
        taken << titleOf(builtIn.id);
    LayoutsDialog dialog(ownNames(), taken, m_window);
    connect(&dialog, &LayoutsDialog::renamed, this, &Layouts::rename);
    connect(&dialog, &LayoutsDialog::removed, this, &Layouts::remove);
    dialog.exec();
}

// --- The list of own ones ---

QStringList Layouts::ownNames() const
{
    QStringList names;
    for (const OwnLayout &own : m_own)
        names << own.name;
    return names;
}

void Layouts::save(const QString &name)
{
    OwnLayout layout = arrangement();
    layout.name = name;
    std::vector<OwnLayout> own = m_own;
    if (const auto known = std::ranges::find(own, name, &OwnLayout::name); known != own.end())
        *known = std::move(layout);
    else
        own.push_back(std::move(layout));
    m_current = ownId(name);
    setOwn(std::move(own));
}

void Layouts::rename(const QString &from, const QString &to)
{
    std::vector<OwnLayout> own = m_own;
    const auto known = std::ranges::find(own, from, &OwnLayout::name);
    if (known == own.end() || ownNames().contains(to) || to.isEmpty())
        return;
    known->name = to;
    if (m_current == ownId(from))
        m_current = ownId(to);
    setOwn(std::move(own));
}

void Layouts::remove(const QString &name)
{
    std::vector<OwnLayout> own = m_own;
    if (std::erase_if(own, [&name](const OwnLayout &layout) { return layout.name == name; }) > 0)
        setOwn(std::move(own));
}

void Layouts::setOwn(std::vector<OwnLayout> layouts)
{
    m_settings.setOwnLayouts(layouts);
    reload();
    Q_EMIT listChanged();
}

void Layouts::reload()
{
    m_own = m_settings.ownLayouts();
    makeActions();
    setCurrent(m_current);
}

// --- Arranging ---

bool Layouts::choose(const QString &id)
{
    const auto own = std::ranges::find_if(
        m_own, [&id](const OwnLayout &each) { return ownId(each.name) == id; });
    if (own == m_own.end() && !builtInIds().contains(id))
        return false;
    m_window->setUpdatesEnabled(false);
    if (own == m_own.end())
        arrange(id);
    else if (!apply(*own))
        arrange(usual());
    m_window->setUpdatesEnabled(true);
    setCurrent(id);
    return true;
}

void Layouts::restore(const QString &id, const OwnLayout &arrangement)
{
    if (!apply(arrangement) && !choose(id)) {
        choose(usual());
        return;
    }
    setCurrent(id);
}

OwnLayout Layouts::arrangement() const
{
    return {.name = {},
            .docks = m_window->saveState(),
            .view = m_parts.page.views().current(),
            .isJobTable = m_parts.jobs.isTable(),
            .isRecorderShown = m_parts.recorder.isChecked()};
}

bool Layouts::apply(const OwnLayout &layout)
{
    if (layout.docks.isEmpty() || !m_window->restoreState(layout.docks))
        return false;
    placeNewDocks(layout.docks);
    applyRest(layout.view, layout.isJobTable, layout.isRecorderShown);
    return true;
}

void Layouts::applyRest(const QString &view, bool isJobTable, bool isRecorderShown)
{
    m_parts.jobs.setTable(isJobTable);
    m_parts.page.views().setCurrent(view);
    m_parts.recorder.setChecked(isRecorderShown);
    m_parts.questions.settle();
}

// Of a newer Proctor than the one that has saved the state.
void Layouts::placeNewDocks(const QByteArray &docks)
{
    auto *log = m_window->findChild<QDockWidget *>(u"logDock"_s);
    for (auto *dock : m_window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly)) {
        if (knows(docks, dock->objectName()))
            continue;
        const bool isBelow = m_window->dockWidgetArea(dock) == Qt::BottomDockWidgetArea;
        if (!log || !isBelow || log->isFloating()) {
            dock->hide();
            continue;
        }
        m_window->tabifyDockWidget(log, dock);
        dock->setVisible(!log->isHidden());
        log->raise();
    }
}

void Layouts::arrange(const QString &id)
{
    const auto builtIn = std::ranges::find(builtIns(), id, &BuiltIn::id);
    if (builtIn == builtIns().end())
        return;
    QList<QDockWidget *> others = takeAllOut();
    std::map<Qt::DockWidgetArea, QDockWidget *> last;
    QDockWidget *front = nullptr;
    const auto put = [&](QDockWidget *dock, Qt::DockWidgetArea area) {
        m_window->addDockWidget(area, dock);
        if (QDockWidget *before = std::exchange(last[area], dock))
            m_window->tabifyDockWidget(before, dock);
    };
    for (const DockPlace &place : builtIn->docks) {
        auto *dock = m_window->findChild<QDockWidget *>(place.name, Qt::FindDirectChildrenOnly);
        if (!dock)
            continue;
        others.removeAll(dock);
        put(dock, mirrored(place.area));
        dock->setVisible(place.isShown);
        if (!front && place.isShown && place.area == Qt::BottomDockWidgetArea)
            front = dock;
        const bool isBeside =
            place.area == Qt::LeftDockWidgetArea || place.area == Qt::RightDockWidgetArea;
        if (place.size > 0)
            m_window->resizeDocks({dock}, {place.size}, isBeside ? Qt::Horizontal : Qt::Vertical);
    }
    for (QDockWidget *dock : others) {
        put(dock, Qt::BottomDockWidgetArea);
        dock->hide();
    }
    if (front)
        front->raise();
    applyRest(builtIn->view, builtIn->isJobTable, false);
}

// So that they can be put somewhere else.
QList<QDockWidget *> Layouts::takeAllOut()
{
    for (const Qt::Corner corner : {Qt::TopLeftCorner, Qt::TopRightCorner})
        m_window->setCorner(corner, Qt::TopDockWidgetArea);
    m_window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (auto *bar : m_window->findChildren<QToolBar *>(Qt::FindDirectChildrenOnly)) {
        m_window->addToolBar(bar);
        bar->show();
    }
    const auto docks = m_window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly);
    for (QDockWidget *dock : docks) {
        dock->setFloating(false);
        m_window->removeDockWidget(dock); // hides it, too
    }
    return docks;
}

} // namespace Proctor
