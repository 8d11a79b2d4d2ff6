// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A library of plugins in C++, as somebody would write it for his lab.

#include "plugin/nativeplugins.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lab {

/// Greets each target after a moment. Lives on the job's engine thread.
class GreetStep final : public Proctor::TestStep
{
public:
    void configure(const Proctor::ParameterReader &parameters) override
    {
        m_words = parameters.expandable(u"words");
    }

    QCoro::Task<Proctor::StepOutcome> run(Proctor::TargetRun &run) override
    {
        const Proctor::Wake wake = co_await run.sleep(1s);
        if (wake != Proctor::Wake::Elapsed)
            co_return run.stopped(wake);
        const Proctor::Result<QString> words = run.expand(m_words);
        if (!words)
            co_return Proctor::StepOutcome::failed(words.error().message);
        run.log(*words);
        co_return Proctor::StepOutcome::passed();
    }

private:
    Proctor::Template m_words;
};

/// All plugins of the library.
class Plugins final : public QObject, public Proctor::NativePlugins
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID PROCTOR_NATIVE_PLUGINS_IID)
    Q_INTERFACES(Proctor::NativePlugins)

public:
    Proctor::Result<void> addTo(Proctor::Registry &registry) override
    {
        Proctor::PluginInfo info;
        info.name = u"Greet"_s;
        info.summary = u"Greets each target."_s;
        info.parameters = {
            {.name = u"words"_s, .required = true, .templated = true, .help = u"What is said."_s}};
        return registry.add(
            Proctor::StepPlugin{std::move(info), [] { return std::make_unique<GreetStep>(); }});
    }
};

} // namespace Lab

#include "nativeplugin.moc"
