<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Proctor::AboutDialog</name>
    <message>
        <source>About Proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proctor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compose, check, run and watch test jobs on many devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the &lt;a href=&quot;%1&quot;&gt;GNU General Public License, version 3 or later&lt;/a&gt;. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions of all parts, for a report of a mistake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::AttachmentFiles</name>
    <message>
        <source>The attachment %1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attachment was saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attachment %1 cannot be saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::CompareWindow</name>
    <message>
        <source>Compare logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; choose a descriptor file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a job from this descriptor (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample that comes with Proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Mend the errors in your editor; the file is checked again when it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found; ready to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; ready to start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorView</name>
    <message>
        <source>Text of the descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very long lines are cut.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::EventTable</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::EventsDock</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::EventsView</name>
    <message>
        <source>Only the chosen place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by event, target, step or payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only events of what is chosen in the tree or the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found, %2% searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the events …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an event to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event has no payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more characters are left out; a copy has all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Farewell</name>
    <message>
        <source>Jobs are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of this window are still running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window: each is parked, and a Proctor in the background takes it over. A step that cannot be parked is finished first. Open Proctor again at any time to watch them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running in background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause all and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel all and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::FileButton</name>
    <message>
        <source>%1
This file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::FindingModel</name>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem and repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Format</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::HelpBrowser</name>
    <message>
        <source>en</source>
        <comment>folder of the help pages in this language</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::HelpWindow</name>
    <message>
        <source>Proctor help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::InspectorView</name>
    <message>
        <source>Previous attempt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other target…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a test, a step or a target to see all that is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, out of limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target to compare %1 with:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::JobControls</name>
    <message>
        <source>The job cannot be paused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot go on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 cannot be paused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel job %1, &quot;%2&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running steps are stopped; cleanup steps still run, and the targets are released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot be cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort job %1, &quot;%2&quot;, without any cleanup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running steps are ended at once and no cleanup step is run: devices stay as they are, perhaps powered or half programmed. The targets are given back. Cancel the job instead if its cleanup matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Abort without cleanup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot be aborted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job can be run again when it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot be run again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::JobFilterEdit</name>
    <message>
        <source>Filter jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter jobs by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look for, and saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, person, station or tag; several words must all occur.
Also: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, and - before what must not be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that is understood; write today, 7d or 2031-05-04.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since &amp;yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove saved filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::JobHeader</name>
    <message>
        <source>Name of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the latest result of each counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best result of each counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every result of each has to be a success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 of %2 at job %3. All attempts together: %4; %5 (%6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) passed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports say success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports say failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who on which station</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::JobListModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further attempt at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::JobListView</name>
    <message>
        <source>Filter jobs by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table; its header offers the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::JobPage</name>
    <message>
        <source>Status tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job on the left, or open a descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading job %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by target, step or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the job as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+1</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the job as a table of targets and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+2</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which target was in which step when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+3</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the report says of the job by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+4</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Layouts</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+%1</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large matrix and a narrow list of jobs; room for questions, no log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs, the tree of the job and its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptors with their problems, no jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs as a table, the matrix of the job and the inspector, no log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset to &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LayoutsDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own layouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a layout has at most %1 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LocksDialog</name>
    <message>
        <source>&amp;Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets that are still locked by jobs whose program is gone. Whoever takes a lock away should know that nothing works with the device any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the locks are released; kept with each of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks to release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LogCanvas</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end and follow it (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, test %2, attempt %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LogPainter</name>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LogReader</name>
    <message>
        <source>This part of the log cannot be read (any more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LogRecord</name>
    <message>
        <source>(in %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job&apos;s time of %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test&apos;s time of %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target&apos;s time of %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step&apos;s time of %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is asked to pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is being aborted: no cleanup is run any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is taken up again; the Proctor that ran it had ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) acquired</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 took the lock of %2 away: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has answered, so the answer is &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enters the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves the step, passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acquired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs the step again, because Proctor had ended in the middle of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a connection to %1: all that may be open are in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the question back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the whole text once more, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step broke: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporter %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more were written, but could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more were written to %2, which cannot be read (any more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LogSearchBar</name>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinguish capital and small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the text as a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+F3, Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (F3, Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop searching; what is found stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>searching, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::LogView</name>
    <message>
        <source>&amp;Follow the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the end of the log (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the time of each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how targets move through the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this log while the selection changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the log as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whole log to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a job, a test, a step or a target to see its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be read to its end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 were copied. Save the log to have all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt *.log);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>from the beginning again, so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the beginning again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::MainActions</name>
    <message>
        <source>New &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a further window, for another job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the job in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a job descriptor and check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an HTML report of the job to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write everything about the job to a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show report in &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F7</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the descriptor again and look for problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a job from the open descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new job from the descriptor of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run failed targets again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the job again for the targets that did not pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a&amp;gain in part…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose tests, steps and targets of the job to run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F6</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the job as soon as its steps can be parked; it keeps its targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the job go on from where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause a&amp;ll jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause every job of this computer that runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resu&amp;me all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let every paused job of this computer go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F2</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the job; its cleanup still runs and its targets are released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bort now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the job at once; no cleanup is run, the targets are only given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ans&amp;wer question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the question of a step that waits for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next failure in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous failure in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight &amp;recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at how the job stood at any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything that can be done by a few letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome and samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run failed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::MainWindow</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 cannot be handed to the background and goes on without a window: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be written, so jobs wait: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store works again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs of the store cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing; Proctor ends when all jobs are parked or over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling; Proctor ends when cleanup and release are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export HTML report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export JSON report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export JUnit report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job cannot be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor of the job is not valid any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs the folder %1, which cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web browser could be started; the report is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixPanel</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the test that runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger cells (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all targets (Ctrl+9)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixView</name>
    <message>
        <source>%1 × not failed</source>
        <comment>group of targets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × other failures</source>
        <comment>group of targets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × failed without a message</source>
        <comment>group of targets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>37 × timed out after …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix of targets and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test has begun yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No targets have been acquired yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <comment>name of a test</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (cleanup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>failed, 1.5 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n target(s) again in part…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n name(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llapse all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Web hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Store of jobs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font size of the log:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close them as failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens at the start with jobs whose Proctor had ended in the middle of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs cut off by a crash:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to one computer; its SSH server has limits, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH connections to one &amp;host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to all computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH connections in &amp;all:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start on. Targets that find no connection free wait for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start on. Empty: the file named above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be written to %1; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::ProblemsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected problems, or all, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::PromptEdit</name>
    <message>
        <source>Scan or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, or drop it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::PromptForm</name>
    <message>
        <source>Question about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, step %2; job %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (may be left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target fails with this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target goes on with this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left, then the answer is &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left, then the target fails.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPanel</name>
    <message>
        <source>Questions that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step asks anything.

Questions of prompt steps appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPicture</name>
    <message>
        <source>Loading the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in full size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Questions</name>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderBar</name>
    <message>
        <source>Go back to the failure before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back by one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on by one event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the job is played; any number may be typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in 30 s</source>
        <comment>play the whole job in this time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how the job ended (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the job as it is now (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree, the log and the counts are of this moment. What is done to the job is done to it as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderSlider</name>
    <message>
        <source>Moment of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::Recovery</name>
    <message numerus="yes">
        <source>%n job(s) were cut off when Proctor ended unexpectedly.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close them as &amp;failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) are closed as failed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot be closed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are still locked by jobs that will not give them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Release &amp;locks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are released.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The lock of %1 cannot be released: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::ReportView</name>
    <message>
        <source>Failures that say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s) of failures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Failed targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more failed targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements out of limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has not begun: there is nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 targets passed in the jobs %3 together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reporter has judged this job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reporter has judged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s) are left out here; an exported report has them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier run(s) are left out here; an exported report has them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This test is disabled in the descriptor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest one is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To repeat this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor as it was handed in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is left out here; an exported report has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <comment>14:03, 1.5 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>14:03 to 14:05, 2 min 1 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report of all that is stored of the job to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON with everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JUnit XML for build servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::ResultStrip</name>
    <message>
        <source>Last results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: job %2, run %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::RetryDialog</name>
    <message>
        <source>Tests and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest result of each target counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best result of each target counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every result of each target has to be a success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verdict of all attempts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select a step to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that run too, because others need their variables: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Samples</name>
    <message>
        <source>My first job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four pretended boards in two tests: one needs a second attempt, one is broken. Takes ten seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two boards about which you are asked: scan, measure, look, and see what becomes of the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which machines can be reached? Put the names of your own in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burn-in loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same test under load, five times with breaks, and one verdict over all runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::SegmentBar</name>
    <message>
        <source>No targets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search an act or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::StartPage</name>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs test jobs on many devices at once and shows, while they run, how each device fares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They run on this computer and need no other device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the sample &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sample &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Status</name>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lab error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed after retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>letter for waiting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter for running</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter for passed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <comment>letter for failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>letter for lab error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter for cancelled</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <comment>letter for cut off</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeModel</name>
    <message>
        <source>Targets could not be acquired: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets could not be released: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleanup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>7 passed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 targets: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 d</source>
        <comment>14:03:07.512 +1 d</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>3.2 to 3.4 V</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>40%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>40%: reading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>measurements</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>attachments</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ⚠ %2×</source>
        <comment>duration, and how many times the usual one it is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets usually need %1 for this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job, run, test, step and target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets that are through, and how many of them failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which attempt counts, of how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong, else how far it is and what was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeView</name>
    <message>
        <source>Show &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;only “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand all below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llapse all below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save attachment as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save attachment as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which a report has</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Status tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::StoreCheck</name>
    <message>
        <source>The file %1 cannot be written; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is of another kind; name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store is a file on this computer; name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file, so no store can lie below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies on a network disk, where a store is not safe; name a file on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written; check its permissions or name another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::StoreStatus</name>
    <message>
        <source>Store: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No job running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be written; what is shown is %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is slow; what is shown is %1 old</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::TimelineView</name>
    <message>
        <source>%1, step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a connection, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited for a connection, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as long as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 until the targets of the test were acquired and locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 for attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 for the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 for a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets of %1 are being acquired and locked, for %2 by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the targets of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target has been acquired yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move, Ctrl and wheel to zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less time (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole job (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::WebHooksPage</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the jobs of this window do is posted to these web addresses as soon as it is stored; Help has a section about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Addresses:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;vents:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names with * and ?, separated by commas, for example Target*, JobState*. Empty: all events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only jobs with all of these tags, separated by commas. Empty: all jobs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the secret that posts are signed with; its value is in the environment, in a file or in the keyring. Empty: they are not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses that events are posted to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address like https://lab.example/events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches no event: names consist of letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tag: tags consist of letters, digits, _ and -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the name of a secret: names consist of letters, digits, _, - and ., and begin with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proctor::Window</name>
    <message>
        <source>Proctor cannot open its store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proctor stores (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web hook %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin %1 is not used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&quot;proctor plugins&quot; in a terminal tells of %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
