// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/processgroup.h"

#include "engine/processtable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
extern "C" {
#include <sys/pidfd.h> // glibc 2.36 forgets to say that these are C functions
}

namespace Proctor {
using namespace Qt::StringLiterals;

void FileDescriptor::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

namespace {

struct Pipe
{
    FileDescriptor read;
    FileDescriptor write;
};

// Numbers 0 to 2 are taken in the child, so a Proctor that was started without them must not use
// them.
int aboveStandard(int fd)
{
    if (fd > STDERR_FILENO)
        return fd;
    const int moved = ::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int error = errno;
    ::close(fd);
    errno = error;
    return moved;
}

// Returns 0 or the error number.
int openPipe(Pipe &pipe)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return errno;
    pipe.read = FileDescriptor(aboveStandard(ends[0]));
    pipe.write = FileDescriptor(aboveStandard(ends[1]));
    if (!pipe.read.isOpen() || !pipe.write.isOpen())
        return EMFILE;
    // Only our end: programs expect ordinary, blocking output.
    return ::fcntl(pipe.read.get(), F_SETFL, O_NONBLOCK) == 0 ? 0 : errno;
}

// What the child does between its birth and its program.
class SpawnPlan
{
public:
    // Without `input` there is nothing to read.
    SpawnPlan(int input, int output, int error, const QByteArray &workingDirectory)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
        if (input >= 0)
            posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        else
            posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, error, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1);
        if (!workingDirectory.isEmpty())
            posix_spawn_file_actions_addchdir_np(&m_actions, workingDirectory.constData());

        sigset_t signalSet;
        sigemptyset(&signalSet);
        posix_spawnattr_setsigmask(&m_attributes, &signalSet);
        // Ignored signals would stay ignored, and a program whose SIGPIPE is ignored misbehaves.
        for (const int number : {SIGPIPE, SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGCHLD, SIGALRM})
            sigaddset(&signalSet, number);
        posix_spawnattr_setsigdefault(&m_attributes, &signalSet);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK |
                                                    POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t *actions() const { return &m_actions; }
    [[nodiscard]] const posix_spawnattr_t *attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_actions;
    posix_spawnattr_t m_attributes;
};

// Program and arguments as the null-terminated array of pointers that exec wants.
class Arguments
{
public:
    void add(QByteArray text) { m_texts.push_back(std::move(text)); }
    [[nodiscard]] bool hasZeroCharacter() const
    {
        return std::ranges::any_of(m_texts, [](const QByteArray &t) { return t.contains('\0'); });
    }
    [[nodiscard]] char *const *pointers()
    {
        m_pointers.clear();
        for (QByteArray &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char *> m_pointers;
};

std::vector<char *> environmentWithoutMark()
{
    std::vector<char *> entries;
    for (char **entry = environ; *entry != nullptr; ++entry) {
        if (!QByteArrayView(*entry).startsWith(ProcessTable::Variable))
            entries.push_back(*entry);
    }
    return entries;
}

QString startFailure(const ProcessSpec &spec, int error)
{
    const QString reason = QString::fromLocal8Bit(::strerror(error));
    const QFileInfo directory(spec.workingDirectory);
    if (!spec.workingDirectory.isEmpty() && (!directory.isDir() || !directory.isExecutable())) {
        return u"The working directory %1 cannot be entered: %2."_s.arg(
            spec.workingDirectory, directory.isDir() ? u"Permission denied"_s : reason);
    }
    if (error == ENOENT && QFileInfo::exists(spec.program)) {
        return u"The program %1 cannot be started: the interpreter named in it is missing."_s.arg(
            spec.program);
    }
    return u"The program %1 cannot be started: %2."_s.arg(spec.program, reason);
}

bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == EAGAIN || error == ENOMEM;
}

} // namespace

ProcessGroup::ProcessGroup() : m_id(ProcessTable::instance().newId()) {}

ProcessGroup::~ProcessGroup()
{
    destroy();
}

std::optional<ProcessGroup::Failure> ProcessGroup::start(const ProcessSpec &spec)
{
    Pipe output;
    Pipe error;
    int problem = openPipe(output);
    if (problem == 0)
        problem = openPipe(error);
    if (problem != 0)
        return Failure{startFailure(spec, problem), isShortage(problem)};

    Arguments arguments;
    arguments.add(QFile::encodeName(spec.program));
    for (const QString &argument : spec.arguments)
        arguments.add(argument.toLocal8Bit());
    QByteArray mark = ProcessTable::instance().mark(m_id);
    std::vector<char *> environment = environmentWithoutMark();
    environment.push_back(mark.data());
    environment.push_back(nullptr);
    const QByteArray workingDirectory = QFile::encodeName(spec.workingDirectory);
    if (arguments.hasZeroCharacter() || workingDirectory.contains('\0')) {
        return Failure{
            u"The program %1 cannot be started: an argument contains a zero character."_s.arg(
                spec.program)};
    }

    const SpawnPlan plan(spec.input, output.write.get(), error.write.get(), workingDirectory);
    pid_t pid = 0;
    char *const *argumentPointers = arguments.pointers();
    problem = ProcessTable::instance().spawn([&] {
        const int result = posix_spawn(&pid, argumentPointers[0], plan.actions(), plan.attributes(),
                                       argumentPointers, environment.data());
        return result == 0 ? pid : -result;
    });
    if (problem != 0)
        return Failure{startFailure(spec, problem), isShortage(problem)};

    m_pid = m_session = pid;
    m_end = FileDescriptor(::pidfd_open(pid, 0));
    if (!m_end.isOpen()) {
        const int reason = errno;
        destroy();
        return Failure{startFailure(spec, reason), isShortage(reason)};
    }
    m_output = std::move(output.read);
    m_error = std::move(error.read);
    m_outputWriter = std::move(output.write);
    m_errorWriter = std::move(error.write);
    return {};
}

void ProcessGroup::signal(int number) const
{
    if (m_pid > 0)
        ::kill(-m_pid, number);
}

std::optional<ProcessResult> ProcessGroup::reap()
{
    if (m_pid == 0)
        return {};
    siginfo_t info{};
    // The dead program keeps its number until it is waited for, so the group is killed before that.
    if (::waitid(P_PID, id_t(m_pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0)
        return {};
    signal(SIGKILL);
    ProcessTable::instance().reap(m_pid, info);
    m_pid = 0;
    m_end.close();
    m_outputWriter.close();
    m_errorWriter.close();

    ProcessResult result;
    if (info.si_code == CLD_EXITED) {
        result.exitCode = info.si_status;
    } else {
        result.end = ProcessResult::End::Killed;
        result.signal = info.si_status;
    }
    return result;
}

bool ProcessGroup::sweep()
{
    if (m_session == 0)
        return true;
    // A process that is just about to become another program shows no environment for a moment.
    constexpr int UnclearSweeps = 4;
    const auto holds = [this](pid_t pid) {
        return ProcessTable::holdsPipe(pid, m_output.get()) ||
               ProcessTable::holdsPipe(pid, m_error.get());
    };
    const auto left = ProcessTable::instance().sweep(m_id, m_session, holds);
    if (left == ProcessTable::Left::Unclear && ++m_unclearSweeps < UnclearSweeps)
        return false;
    if (left == ProcessTable::Left::Some)
        return false;
    ProcessTable::instance().forget(m_id);
    m_session = 0;
    return true;
}

void ProcessGroup::destroy()
{
    constexpr int Patience = 1000; // milliseconds, twice
    if (m_pid > 0) {
        signal(SIGKILL);
        pollfd end{m_end.get(), POLLIN, 0};
        if (m_end.isOpen())
            ::poll(&end, 1, Patience);
        for (int waited = 0; !reap() && waited < Patience; ++waited)
            ::poll(nullptr, 0, 1);
    }
    for (int waited = 0; !sweep() && waited < Patience; ++waited)
        ::poll(nullptr, 0, 1);
    ProcessTable::instance().forget(m_id);
    m_output.close();
    m_error.close();
}

} // namespace Proctor
