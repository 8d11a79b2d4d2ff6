<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Proctor::DesktopMessages</name>
    <message numerus="yes">
        <source>Proctor: %n job(s) run</source>
        <translation>
            <numerusform>Proctor: %n job runs</numerusform>
            <numerusform>Proctor: %n jobs run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::Farewell</name>
    <message numerus="yes">
        <source>%n job(s) of this window are still running.</source>
        <translation>
            <numerusform>%n job of this window are still running.</numerusform>
            <numerusform>%n jobs of this window are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::JobHeader</name>
    <message numerus="yes">
        <source>%1 of %n target(s) passed</source>
        <translation>
            <numerusform>%1 of %n target passed</numerusform>
            <numerusform>%1 of %n targets passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::JobListView</name>
    <message numerus="yes">
        <source>%1 of %Ln job(s)</source>
        <translation>
            <numerusform>%1 of %Ln job</numerusform>
            <numerusform>%1 of %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::LogCanvas</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::LogRecord</name>
    <message numerus="yes">
        <source>%n target(s) acquired</source>
        <translation>
            <numerusform>%n target acquired</numerusform>
            <numerusform>%n targets acquired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::LogSearchBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::LogView</name>
    <message numerus="yes">
        <source>%n line(s) saved to %1</source>
        <translation>
            <numerusform>%n line saved to %1</numerusform>
            <numerusform>%n lines saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixView</name>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <comment>name of a test</comment>
        <translation>
            <numerusform>%1: %n step</numerusform>
            <numerusform>%1: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n target(s) again in part…</source>
        <translation>
            <numerusform>&amp;Run %n target again in part…</numerusform>
            <numerusform>&amp;Run %n targets again in part…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n name(s)</source>
        <translation>
            <numerusform>&amp;Copy %n name</numerusform>
            <numerusform>&amp;Copy %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationWords</name>
    <message numerus="yes">
        <source>%n target(s) lost</source>
        <translation>
            <numerusform>%n target lost</numerusform>
            <numerusform>%n targets lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait</source>
        <translation>
            <numerusform>%n question waits</numerusform>
            <numerusform>%n questions wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) ended</source>
        <translation>
            <numerusform>%n job ended</numerusform>
            <numerusform>%n jobs ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1, %n failed</numerusform>
            <numerusform>%1, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorFailures</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorQuestion</name>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>%n more question waits.</numerusform>
            <numerusform>%n more questions wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorView</name>
    <message numerus="yes">
        <source>Scanned meanwhile: %1 and %n more</source>
        <translation>
            <numerusform>Scanned meanwhile: %1 and %n more</numerusform>
            <numerusform>Scanned meanwhile: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::ProblemsView</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderSlider</name>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::Recovery</name>
    <message numerus="yes">
        <source>%n job(s) were cut off when Proctor ended unexpectedly.</source>
        <translation>
            <numerusform>%n job was cut off when Proctor ended unexpectedly.</numerusform>
            <numerusform>%n jobs were cut off when Proctor ended unexpectedly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) go on.</source>
        <translation>
            <numerusform>%n cut-off job goes on.</numerusform>
            <numerusform>%n cut-off jobs go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) are closed as failed.</source>
        <translation>
            <numerusform>%n cut-off job is closed as failed.</numerusform>
            <numerusform>%n cut-off jobs are closed as failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are still locked by jobs that will not give them back.</source>
        <translation>
            <numerusform>%n target is still locked by a job that will not give it back.</numerusform>
            <numerusform>%n targets are still locked by jobs that will not give them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are released.</source>
        <translation>
            <numerusform>%n lock is released.</numerusform>
            <numerusform>%n locks are released.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalDialog</name>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln target</numerusform>
            <numerusform>%Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln red cell(s): the template leaves something empty or cannot be expanded. Mend the descriptor, or acknowledge them to start all the same.</source>
        <translation>
            <numerusform>One red cell: the template leaves something empty or cannot be expanded. Mend the descriptor, or acknowledge it to start all the same.</numerusform>
            <numerusform>%Ln red cells: the template leaves something empty or cannot be expanded. Mend the descriptor, or acknowledge them to start all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::ReportView</name>
    <message numerus="yes">
        <source>and %n more kind(s) of failures</source>
        <translation>
            <numerusform>and %n more kind of failures</numerusform>
            <numerusform>and %n more kinds of failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>%n more verdict is left out here; an exported report has it.</numerusform>
            <numerusform>%n more verdicts are left out here; an exported report has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier run(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>%n earlier run is left out here; an exported report has it.</numerusform>
            <numerusform>%n earlier runs are left out here; an exported report has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::ReserveDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::RetryDialog</name>
    <message numerus="yes">
        <source>%n target(s) selected.</source>
        <translation>
            <numerusform>%n target selected.</numerusform>
            <numerusform>%n targets selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::SegmentBar</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>measurements</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeView</name>
    <message numerus="yes">
        <source>and %n more, which a report has</source>
        <translation>
            <numerusform>and %n more, which a report has</numerusform>
            <numerusform>and %n more, which a report has</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::StoreStatus</name>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n target(s), separated by blanks. </source>
        <translation>
            <numerusform>Tags of the target, separated by blanks. </numerusform>
            <numerusform>Tags of %n targets, separated by blanks. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetDetails</name>
    <message numerus="yes">
        <source>%n target(s) are selected.</source>
        <translation>
            <numerusform>%n target is selected.</numerusform>
            <numerusform>%n targets are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetImportDialog</name>
    <message numerus="yes">
        <source>Nothing can be imported because of %n mistake(s). Mend the file and choose it again.</source>
        <translation>
            <numerusform>Nothing can be imported because of %n mistake. Mend the file and choose it again.</numerusform>
            <numerusform>Nothing can be imported because of %n mistakes. Mend the file and choose it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsPage</name>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 of %n target</numerusform>
            <numerusform>%1 of %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsWiring</name>
    <message numerus="yes">
        <source>%n target(s) are reserved for you.</source>
        <translation>
            <numerusform>%n target is reserved for you.</numerusform>
            <numerusform>%n targets are reserved for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are given back.</source>
        <translation>
            <numerusform>%n target is given back.</numerusform>
            <numerusform>%n targets are given back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No job takes %n target(s) from the inventory until somebody readmits them.</source>
        <translation>
            <numerusform>No job takes this target from the inventory until somebody readmits it.</numerusform>
            <numerusform>No job takes these %n targets from the inventory until somebody readmits them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are in quarantine.</source>
        <translation>
            <numerusform>%n target is in quarantine.</numerusform>
            <numerusform>%n targets are in quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) can be had again.</source>
        <translation>
            <numerusform>%n target can be had again.</numerusform>
            <numerusform>%n targets can be had again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n target(s) are changed.</source>
        <translation>
            <numerusform>The tags of %n target are changed.</numerusform>
            <numerusform>The tags of %n targets are changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are added</source>
        <translation>
            <numerusform>%n target is added</numerusform>
            <numerusform>%n targets are added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>%n replaced.</numerusform>
            <numerusform>%n replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s) from the inventory?</source>
        <translation>
            <numerusform>Remove %n target from the inventory?</numerusform>
            <numerusform>Remove %n targets from the inventory?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are removed.</source>
        <translation>
            <numerusform>%n target is removed.</numerusform>
            <numerusform>%n targets are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::Window</name>
    <message numerus="yes">
        <source>&quot;proctor plugins&quot; in a terminal tells of %n more.</source>
        <translation>
            <numerusform>&quot;proctor plugins&quot; in a terminal tells of %n more.</numerusform>
            <numerusform>&quot;proctor plugins&quot; in a terminal tells of %n more.</numerusform>
        </translation>
    </message>
</context>
</TS>
