// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the settings keep of windows and their layouts.

#include "support/windowstate.h"

#include "support/settings.h"

#include <QCryptographicHash>
#include <QGuiApplication>

#include <algorithm>

namespace Proctor {

using namespace Qt::StringLiterals;

Qt::DockWidgetArea mirrored(Qt::DockWidgetArea area)
{
    if (!QGuiApplication::isRightToLeft())
        return area;
    if (area == Qt::LeftDockWidgetArea)
        return Qt::RightDockWidgetArea;
    return area == Qt::RightDockWidgetArea ? Qt::LeftDockWidgetArea : area;
}

namespace {

constexpr int mostLayouts = 50;
constexpr int mostWindows = 20;
constexpr int mostFiles = 50;

QString groupOf(int window)
{
    return window == 0 ? u"layout"_s : u"layout-%1"_s.arg(window + 1);
}

// Qt trusts what it has saved itself, so nothing else is handed back to it.
QByteArray sealOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).first(4);
}

QByteArray sealed(const QByteArray &bytes)
{
    return bytes.isEmpty() ? bytes : sealOf(bytes) + bytes;
}

QByteArray unsealed(const QVariant &value)
{
    const QByteArray all = value.toByteArray();
    const QByteArray bytes = all.mid(4);
    return !bytes.isEmpty() && sealOf(bytes) == all.first(4) ? bytes : QByteArray();
}

void write(QSettings &store, const OwnLayout &layout)
{
    store.setValue(u"docks"_s, sealed(layout.docks));
    store.setValue(u"view"_s, layout.view);
    store.setValue(u"jobTable"_s, layout.isJobTable);
    store.setValue(u"recorder"_s, layout.isRecorderShown);
}

OwnLayout read(const QSettings &store, const QString &name)
{
    return {.name = name,
            .docks = unsealed(store.value(u"docks"_s)),
            .view = store.value(u"view"_s).toString(),
            .isJobTable = store.value(u"jobTable"_s).toBool(),
            .isRecorderShown = store.value(u"recorder"_s).toBool()};
}

} // namespace

WindowState Settings::window(int number)
{
    m_store.beginGroup(groupOf(number));
    WindowState state{.geometry = unsealed(m_store.value(u"window"_s)),
                      .layoutId = m_store.value(u"name"_s).toString(),
                      .layout = read(m_store, {}),
                      .treeColumns = unsealed(m_store.value(u"tree"_s)),
                      .jobColumns = unsealed(m_store.value(u"jobs"_s)),
                      .jobFilter = m_store.value(u"jobFilter"_s).toString(),
                      .jobGroup = m_store.value(u"jobGroup"_s).toInt(),
                      .store = m_store.value(u"store"_s).toString(),
                      .job = m_store.value(u"job"_s).toLongLong(),
                      .files = m_store.value(u"files"_s).toStringList().mid(0, mostFiles),
                      .file = m_store.value(u"file"_s).toString(),
                      .targets = {.isOpen = m_store.value(u"targets"_s).toBool(),
                                  .isInFront = m_store.value(u"targetsInFront"_s).toBool(),
                                  .columns = unsealed(m_store.value(u"targetColumns"_s)),
                                  .filter = m_store.value(u"targetFilter"_s).toString()}};
    m_store.endGroup();
    state.files.removeAll(QString());
    return state;
}

void Settings::setWindow(int number, const WindowState &state)
{
    m_store.beginGroup(groupOf(number));
    m_store.setValue(u"window"_s, sealed(state.geometry));
    m_store.setValue(u"name"_s, state.layoutId);
    write(m_store, state.layout);
    m_store.setValue(u"tree"_s, sealed(state.treeColumns));
    m_store.setValue(u"jobs"_s, sealed(state.jobColumns));
    m_store.setValue(u"jobFilter"_s, state.jobFilter);
    m_store.setValue(u"jobGroup"_s, state.jobGroup);
    m_store.setValue(u"store"_s, state.store);
    m_store.setValue(u"job"_s, state.job);
    m_store.setValue(u"files"_s, state.files);
    m_store.setValue(u"file"_s, state.file);
    m_store.setValue(u"targets"_s, state.targets.isOpen);
    m_store.setValue(u"targetsInFront"_s, state.targets.isInFront);
    m_store.setValue(u"targetColumns"_s, sealed(state.targets.columns));
    m_store.setValue(u"targetFilter"_s, state.targets.filter);
    m_store.endGroup();
}

std::vector<int> Settings::openWindows() const
{
    std::vector<int> windows;
    for (const QString &text : m_store.value(u"window/open"_s).toStringList()) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (isNumber && number >= 0 && number < mostWindows &&
            std::ranges::find(windows, number) == windows.end())
            windows.push_back(number);
    }
    return windows;
}

void Settings::setOpenWindows(const std::vector<int> &windows)
{
    QStringList texts;
    for (const int number : windows)
        texts << QString::number(number);
    m_store.setValue(u"window/open"_s, texts);
}

std::vector<OwnLayout> Settings::ownLayouts()
{
    std::vector<OwnLayout> layouts;
    const int count = std::min(m_store.beginReadArray(u"layouts"_s), mostLayouts);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        OwnLayout layout = read(m_store, m_store.value(u"name"_s).toString().trimmed());
        const bool isKnown =
            std::ranges::find(layouts, layout.name, &OwnLayout::name) != layouts.end();
        if (!layout.name.isEmpty() && !layout.docks.isEmpty() && !isKnown)
            layouts.push_back(std::move(layout));
    }
    m_store.endArray();
    return layouts;
}

void Settings::setOwnLayouts(const std::vector<OwnLayout> &layouts)
{
    m_store.remove(u"layouts"_s);
    m_store.beginWriteArray(u"layouts"_s, int(layouts.size()));
    for (size_t i = 0; i < layouts.size(); ++i) {
        m_store.setArrayIndex(int(i));
        m_store.setValue(u"name"_s, layouts[i].name);
        write(m_store, layouts[i]);
    }
    m_store.endArray();
}

} // namespace Proctor
