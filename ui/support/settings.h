// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "hooks/webhooksettings.h"
#include "support/enginechoice.h"
#include "support/theme.h"
#include "support/windowstate.h"

#include <QByteArray>
#include <QHash>
#include <QSettings>

#include <QStringList>
#include <QTime>
#include <vector>

namespace Proctor {

/// What the window does at its start about jobs that a crash has cut off.
enum class CutOffJobs { Ask, Resume, Close };

/// What a person wants to be told of while looking at something else, and how.
struct NotificationChoice
{
    bool isOn = true;
    bool finished = true; ///< jobs that passed or were cancelled
    bool failed = true;   ///< jobs that failed, or could not be judged
    bool questions = true;
    bool leases = true;
    bool ownOnly = true;
    bool onlyOnChange = false; ///< of jobs that end: only when the one before ended otherwise
    bool inFront = false;      ///< also while a window of ours has the keyboard
    bool hasSound = true;
    bool hasTray = true;
    bool isQuiet = false; ///< between these times, of the person's clock
    QTime quietFrom{22, 0};
    QTime quietTo{6, 0}; ///< earlier than `quietFrom`: of the next day

    friend bool operator==(const NotificationChoice &, const NotificationChoice &) = default;
};

/// What the shift leader has chosen for the operator view of this computer.
struct OperatorChoice
{
    static constexpr int longestPass = 600;

    QString file{};          ///< the descriptor that is run; empty: none yet
    bool needsSerial = true; ///< nothing starts without a serial number
    QString pattern{};       ///< regular expression for the whole of one; empty: any
    int passSeconds = 5;     ///< PASS clears by itself; 0: it stays until the next unit
    bool hasSound = true;
    friend bool operator==(const OperatorChoice &, const OperatorChoice &) = default;
};

/// Units that were tested in operator views since somebody began to count.
struct OperatorCounts
{
    int passed = 0;
    int failed = 0;
    Timestamp since{};
    friend bool operator==(const OperatorCounts &, const OperatorCounts &) = default;
};

/// How the operator view of a window stood, for the next start.
struct OperatorState
{
    bool isShown = false;
    QString store{};        ///< whose job it is
    qint64 job = 0;         ///< 0: none is shown
    bool isCounted = false; ///< the result of the job
    friend bool operator==(const OperatorState &, const OperatorState &) = default;
};

/// A filter of the job list that was kept.
struct SavedFilter
{
    QString name;
    QString text;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// What the person has chosen and how the window stood, in one INI file. Values that make no sense
/// read as their defaults. Lives on the GUI thread.
class Settings final
{
public:
    static constexpr int smallestFont = 6;
    static constexpr int largestFont = 32;

    /// An empty name is the file in the user's configuration folder.
    explicit Settings(const QString &file = {});

    [[nodiscard]] static QString defaultFile();
    [[nodiscard]] QString file() const;

    /// Address of the store ("sqlite:PATH"); empty: the default one.
    [[nodiscard]] QString storeUrl() const;
    void setStoreUrl(const QString &url);
    /// "de"; empty: as the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// How large everything is, in per cent of what the system says; one of zooms().
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    [[nodiscard]] static QList<int> zooms() { return {100, 125, 150, 175, 200}; }
    /// In points; 0: the system's.
    [[nodiscard]] int logFontSize() const;
    void setLogFontSize(int points);
    [[nodiscard]] CutOffJobs cutOffJobs() const;
    void setCutOffJobs(CutOffJobs choice);
    /// Whether a descriptor is rehearsed before its job is started.
    [[nodiscard]] bool rehearses() const { return isOn(QStringLiteral("jobs/rehearse"), false); }
    void setRehearses(bool on) { setOn(QStringLiteral("jobs/rehearse"), on); }
    /// SSH connections at once, in all and to one host; 1 to EngineSettings::mostSshConnections.
    [[nodiscard]] int sshConnections() const;
    void setSshConnections(int count);
    [[nodiscard]] int sshConnectionsPerHost() const;
    void setSshConnectionsPerHost(int count);
    /// Of the engine behind the window.
    [[nodiscard]] EngineChoice engine() const;
    void setEngine(const EngineChoice &choice);
    /// Where events of jobs of this window are posted to.
    [[nodiscard]] WebHookChoice hooks() const;
    void setHooks(const WebHookChoice &hooks);
    [[nodiscard]] NotificationChoice notifications() const;
    void setNotifications(const NotificationChoice &choice);
    [[nodiscard]] OperatorChoice operatorChoice() const;
    void setOperatorChoice(const OperatorChoice &choice);
    [[nodiscard]] OperatorCounts operatorCounts() const;
    void setOperatorCounts(const OperatorCounts &counts);
    /// By the number of the window.
    [[nodiscard]] OperatorState operatorState(int window) const;
    void setOperatorState(int window, const OperatorState &state);
    /// Newest first.
    [[nodiscard]] QStringList recentFiles() const;
    void setRecentFiles(const QStringList &files);

    /// Keys that a person has given to commands, by name; see KeyMap. An empty key is none.
    [[nodiscard]] QHash<QString, QString> keys() const;
    void setKeys(const QHash<QString, QString> &keys);

    [[nodiscard]] std::vector<SavedFilter> jobFilters() const;
    void setJobFilters(const std::vector<SavedFilter> &filters);

    /// How a window stood, by its number: 0 for the first one. Of what is broken the parts are
    /// empty.
    [[nodiscard]] WindowState window(int number);
    void setWindow(int number, const WindowState &state);
    /// The numbers of the windows that were open when the process ended.
    [[nodiscard]] std::vector<int> openWindows() const;
    void setOpenWindows(const std::vector<int> &windows);
    /// In the order in which they were made; names are different.
    [[nodiscard]] std::vector<OwnLayout> ownLayouts();
    void setOwnLayouts(const std::vector<OwnLayout> &layouts);

    /// Blobs of saveGeometry() and saveState() and the like, by the name of the window's part.
    [[nodiscard]] QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);
    /// Small switches of views ("log/follow"), by name.
    [[nodiscard]] bool isOn(const QString &name, bool fallback) const;
    void setOn(const QString &name, bool on);

    /// Writes to the file now; false when that fails.
    bool save();

private:
    QSettings m_store;
};

} // namespace Proctor
