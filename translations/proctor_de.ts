<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Proctor::AboutDialog</name>
    <message>
        <source>About Proctor</source>
        <translation>Über Proctor</translation>
    </message>
    <message>
        <source>Proctor %1</source>
        <translation>Proctor %1</translation>
    </message>
    <message>
        <source>Compose, check, run and watch test jobs on many devices.</source>
        <translation>Prüfaufträge für viele Geräte erstellen, prüfen, ausführen und beobachten.</translation>
    </message>
    <message>
        <source>Free software under the &lt;a href=&quot;%1&quot;&gt;GNU General Public License, version 3 or later&lt;/a&gt;. It comes without any warranty.</source>
        <translation>Freie Software unter der &lt;a href=&quot;%1&quot;&gt;GNU General Public License, Version 3 oder neuer&lt;/a&gt;. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Enthält:</translation>
    </message>
    <message>
        <source>Copy the versions of all parts, for a report of a mistake</source>
        <translation>Kopiert die Versionen aller Bestandteile, für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>Proctor::AddTargetDialog</name>
    <message>
        <source>Add target</source>
        <translation>Prüfling hinzufügen</translation>
    </message>
    <message>
        <source>for example board, server, phone</source>
        <translation>zum Beispiel Board, Server, Telefon</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <translation>&amp;Kennung:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Name in the network:</source>
        <translation>&amp;Name im Netz:</translation>
    </message>
    <message>
        <source>IPv&amp;4:</source>
        <translation>IPv&amp;4:</translation>
    </message>
    <message>
        <source>IPv&amp;6:</source>
        <translation>IPv&amp;6:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Tags:</translation>
    </message>
    <message>
        <source>N&amp;otes:</source>
        <translation>N&amp;otizen:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>The id is too long.</source>
        <translation>Die Kennung ist zu lang.</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>Das ist keine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>Das ist keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tag; use letters, digits, - and _, and no _ in front.</source>
        <translation>„%1“ ist kein Tag; erlaubt sind Buchstaben, Ziffern, - und _, aber kein _ am Anfang.</translation>
    </message>
    <message>
        <source>Stores the target in the inventory; from then on jobs can have it.</source>
        <translation>Speichert den Prüfling im Inventar; von da an können Aufträge ihn bekommen.</translation>
    </message>
    <message>
        <source>Jobs, logs and locks call the target by it. Every target of the inventory has one of its own; it cannot be changed later.</source>
        <translation>Aufträge, Protokolle und Sperren nennen den Prüfling so. Jeder Prüfling des Inventars hat eine eigene; sie lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>What it is, in a word. Jobs can ask the inventory for targets of a kind.</source>
        <translation>Was es ist, in einem Wort. Aufträge können das Inventar um Prüflinge einer Art bitten.</translation>
    </message>
    <message>
        <source>The full name under which the network knows it; steps have it as {{ .FQDN }}. It may be left empty.</source>
        <translation>Der volle Name, unter dem das Netz es kennt; Schritte haben ihn als {{ .FQDN }}. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>An address such as 192.0.2.11; steps have it as {{ .PrimaryIPv4 }}. It may be left empty.</source>
        <translation>Eine Adresse wie 192.0.2.11; Schritte haben sie als {{ .PrimaryIPv4 }}. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>An address such as 2001:db8::11; steps have it as {{ .PrimaryIPv6 }}. It may be left empty.</source>
        <translation>Eine Adresse wie 2001:db8::11; Schritte haben sie als {{ .PrimaryIPv6 }}. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>Words of letters, digits, - and _, separated by blanks. Jobs can ask for targets that have certain tags.</source>
        <translation>Wörter aus Buchstaben, Ziffern, - und _, durch Leerzeichen getrennt. Aufträge können um Prüflinge mit bestimmten Schlagwörtern bitten.</translation>
    </message>
    <message>
        <source>What others should know of it; the filter of the targets looks into it, too.</source>
        <translation>Was andere von ihm wissen sollten; auch der Filter der Prüflinge sucht darin.</translation>
    </message>
</context>
<context>
    <name>Proctor::AttachmentFiles</name>
    <message>
        <source>The attachment %1 cannot be opened: %2</source>
        <translation>Der Anhang %1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>The attachment was saved to %1.</source>
        <translation>Der Anhang wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>The attachment %1 cannot be saved: %2</source>
        <translation>Der Anhang %1 kann nicht gespeichert werden: %2</translation>
    </message>
</context>
<context>
    <name>Proctor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>%1 (on)</source>
        <translation>%1 (an)</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (aus)</translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation>Kein Befehl hat diese Wörter</translation>
    </message>
    <message>
        <source>Parts of its words find a command of the menus. The keys up and down choose, Enter does it, Esc closes the list.</source>
        <translation>Teile seiner Wörter finden einen Befehl der Menüs. Die Tasten auf und ab wählen, die Eingabetaste führt ihn aus, Esc schließt die Liste.</translation>
    </message>
</context>
<context>
    <name>Proctor::CompareWindow</name>
    <message>
        <source>Compare logs</source>
        <translation>Protokolle vergleichen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a descriptor file in it.</source>
        <translation>%1 ist ein Ordner; wählen Sie darin eine Auftragsbeschreibung.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorPage</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Sample that comes with Proctor</source>
        <translation>Beispiel, das mit Proctor kommt</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>%1. Mend the errors in your editor; the file is checked again when it is saved.</source>
        <translation>%1. Beheben Sie die Fehler in Ihrem Editor; beim Speichern wird die Datei erneut geprüft.</translation>
    </message>
    <message>
        <source>No problems found; ready to start.</source>
        <translation>Keine Probleme gefunden; bereit zum Start.</translation>
    </message>
    <message>
        <source>%1; ready to start.</source>
        <translation>%1; bereit zum Start.</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Proben …</translation>
    </message>
    <message>
        <source>Start a job from this descriptor</source>
        <translation>Einen Auftrag aus dieser Beschreibung starten</translation>
    </message>
    <message>
        <source>Show what the job would do to each target before it is started</source>
        <translation>Zeigen, was der Auftrag mit jedem Prüfling täte, bevor er startet</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorView</name>
    <message>
        <source>Text of the descriptor</source>
        <translation>Text der Auftragsbeschreibung</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Angezeigt werden die ersten %1 von %2.</translation>
    </message>
    <message>
        <source>Very long lines are cut.</source>
        <translation>Sehr lange Zeilen sind gekürzt.</translation>
    </message>
    <message>
        <source>The file, to be read only: change it in your editor, and it is checked again as soon as it is saved. What is underlined is among the problems below.</source>
        <translation>Die Datei, nur zum Lesen: Ändern Sie sie in Ihrem Editor, und sie wird neu geprüft, sobald sie gespeichert ist. Was unterstrichen ist, steht unten bei den Problemen.</translation>
    </message>
</context>
<context>
    <name>Proctor::DesktopMessages</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Proctor: %n job(s) run</source>
        <translation>
            <numerusform>Proctor: %n Auftrag läuft</numerusform>
            <numerusform>Proctor: %n Aufträge laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::EnginePage</name>
    <message>
        <source>&amp;Person:</source>
        <translation>&amp;Person:</translation>
    </message>
    <message>
        <source>Your login name</source>
        <translation>Ihr Anmeldename</translation>
    </message>
    <message>
        <source>Who the jobs of this window belong to; stored with each of them.</source>
        <translation>Wem die Aufträge dieses Fensters gehören; steht in jedem von ihnen.</translation>
    </message>
    <message>
        <source>&amp;Station:</source>
        <translation>&amp;Station:</translation>
    </message>
    <message>
        <source>What this computer is called in the store. Jobs that a crash has cut off are taken up by their station.</source>
        <translation>Wie dieser Rechner in der Datenbank heißt. Aufträge, die ein Absturz abgeschnitten hat, nimmt ihre Station wieder auf.</translation>
    </message>
    <message>
        <source>&amp;Threads of the engine:</source>
        <translation>&amp;Threads der Ausführung:</translation>
    </message>
    <message>
        <source>One for each core (%1)</source>
        <translation>Einer je Kern (%1)</translation>
    </message>
    <message>
        <source>How many jobs can be worked on at the very same time. Programs that steps start are not counted.</source>
        <translation>An wie vielen Aufträgen im selben Augenblick gearbeitet werden kann. Programme, die Schritte starten, zählen nicht.</translation>
    </message>
    <message>
        <source>&amp;Locks of targets hold:</source>
        <translation>Sperren von Prüflingen &amp;halten:</translation>
    </message>
    <message>
        <source>Usual: %1 min</source>
        <translation>Üblich: %1 min</translation>
    </message>
    <message>
        <source>How long a target stays locked when its Proctor is gone without a word. While a job runs, its locks are renewed all the time.</source>
        <translation>Wie lange ein Prüfling gesperrt bleibt, wenn sein Proctor ohne ein Wort verschwunden ist. Solange ein Auftrag läuft, werden seine Sperren ständig erneuert.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Steps that &amp;end have:</source>
        <translation>Endende Schritte haben &amp;Zeit:</translation>
    </message>
    <message>
        <source>Usual: %1 s</source>
        <translation>Üblich: %1 s</translation>
    </message>
    <message>
        <source>How long a step may take to return after a cancellation, or after its last target, before it is left behind.</source>
        <translation>Wie lange ein Schritt nach einem Abbruch oder nach seinem letzten Prüfling brauchen darf, bevor er zurückgelassen wird.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Events that &amp;wait for the disk:</source>
        <translation>&amp;Wartende Ereignisse höchstens:</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Üblich: %1</translation>
    </message>
    <message>
        <source>Above so many, jobs slow down until the store has caught up.</source>
        <translation>Ab so vielen werden Aufträge langsamer, bis die Datenbank aufgeholt hat.</translation>
    </message>
    <message>
        <source>The name of the person is too long: at most %1 bytes.</source>
        <translation>Der Name der Person ist zu lang: höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>The name of the station is too long: at most %1 bytes.</source>
        <translation>Der Name der Station ist zu lang: höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>Used from the next start on, by the jobs of this window; the command line has options of its own.</source>
        <translation>Gilt ab dem nächsten Start für die Aufträge dieses Fensters; die Befehlszeile hat eigene Optionen.</translation>
    </message>
</context>
<context>
    <name>Proctor::EventTable</name>
    <message>
        <source>Run %1</source>
        <translation>Durchlauf %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>Proctor::EventsDock</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>Proctor::EventsView</name>
    <message>
        <source>Only the chosen place</source>
        <translation>Nur die gewählte Stelle</translation>
    </message>
    <message>
        <source>Filter by event, target, step or payload</source>
        <translation>Nach Ereignis, Prüfling, Schritt oder Inhalt filtern</translation>
    </message>
    <message>
        <source>Show only events of what is chosen in the tree or the matrix</source>
        <translation>Nur die Ereignisse dessen zeigen, was im Baum oder in der Matrix gewählt ist</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Show in tree</source>
        <translation>Im Baum zeigen</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>Im Protokoll zeigen</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Inhalt kopieren</translation>
    </message>
    <message>
        <source>Payload of the event</source>
        <translation>Inhalt des Ereignisses</translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation>Es wird kein Auftrag gezeigt.</translation>
    </message>
    <message>
        <source>The events cannot be read: %1</source>
        <translation>Die Ereignisse lassen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>%1 found, %2% searched</source>
        <translation>%1 gefunden, %2 % durchsucht</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Reading the events …</source>
        <translation>Die Ereignisse werden gelesen …</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Choose an event to see all of it.</source>
        <translation>Wählen Sie ein Ereignis, um alles davon zu sehen.</translation>
    </message>
    <message>
        <source>The event cannot be read: %1</source>
        <translation>Das Ereignis lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>This event has no payload.</source>
        <translation>Dieses Ereignis hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>%1 more characters are left out; a copy has all.</source>
        <translation>%1 weitere Zeichen sind weggelassen; eine Kopie hat alles.</translation>
    </message>
    <message>
        <source>All stored events of the job are searched, even a million of them; those without the text in name, step, target or payload are hidden.</source>
        <translation>Durchsucht werden alle gespeicherten Ereignisse des Auftrags, auch eine Million; die ohne den Text in Name, Schritt, Prüfling oder Inhalt werden verborgen.</translation>
    </message>
    <message>
        <source>Every stored event of the job, the newest at the end; the table follows its end until you scroll up. Enter shows the place of the event in the log.</source>
        <translation>Jedes gespeicherte Ereignis des Auftrags, das neueste am Ende; die Tabelle folgt ihrem Ende, bis Sie nach oben rollen. Die Eingabetaste zeigt die Stelle des Ereignisses im Protokoll.</translation>
    </message>
    <message>
        <source>Chooses the place of the event in the tree of the job.</source>
        <translation>Wählt die Stelle des Ereignisses im Baum des Auftrags.</translation>
    </message>
    <message>
        <source>Goes to the place of the event in the log, as Enter in the table does.</source>
        <translation>Geht zur Stelle des Ereignisses im Protokoll, wie die Eingabetaste in der Tabelle.</translation>
    </message>
    <message>
        <source>Puts the whole payload of the chosen event on the clipboard, as JSON in lines; Ctrl+C in the table does the same.</source>
        <translation>Legt den ganzen Inhalt des gewählten Ereignisses in die Zwischenablage, als JSON in Zeilen; Strg+C in der Tabelle tut dasselbe.</translation>
    </message>
    <message>
        <source>What was stored with the chosen event, as JSON in lines. Parts of it can be selected and copied.</source>
        <translation>Was mit dem gewählten Ereignis gespeichert wurde, als JSON in Zeilen. Teile davon lassen sich markieren und kopieren.</translation>
    </message>
</context>
<context>
    <name>Proctor::Explanations</name>
    <message>
        <source>Panels that share this place; the arrow keys bring another one to the front.</source>
        <translation>Bereiche, die sich diesen Platz teilen; die Pfeiltasten holen einen anderen nach vorn.</translation>
    </message>
    <message>
        <source>Closes the message.</source>
        <translation>Schließt die Meldung.</translation>
    </message>
    <message>
        <source>Applies what is chosen and closes the window.</source>
        <translation>Übernimmt, was gewählt ist, und schließt das Fenster.</translation>
    </message>
    <message>
        <source>Applies what is chosen; the window stays open.</source>
        <translation>Übernimmt, was gewählt ist; das Fenster bleibt offen.</translation>
    </message>
    <message>
        <source>Closes the window; nothing is changed.</source>
        <translation>Schließt das Fenster; nichts wird geändert.</translation>
    </message>
    <message>
        <source>Closes the window; what was done in it stays done.</source>
        <translation>Schließt das Fenster; was darin getan wurde, bleibt getan.</translation>
    </message>
    <message>
        <source>Fills in what Proctor comes with; it counts only once it is confirmed.</source>
        <translation>Setzt ein, was Proctor mitbringt; es gilt erst, wenn es bestätigt ist.</translation>
    </message>
</context>
<context>
    <name>Proctor::Farewell</name>
    <message>
        <source>Jobs are running</source>
        <translation>Es laufen Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of this window are still running.</source>
        <translation>
            <numerusform>Noch läuft %n Auftrag dieses Fensters.</numerusform>
            <numerusform>Noch laufen %n Aufträge dieses Fensters.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window: each is parked, and a Proctor in the background takes it over. A step that cannot be parked is finished first. Open Proctor again at any time to watch them.</source>
        <translation>Sie können ohne das Fenster weitergehen: Jeder wird angehalten, und ein Proctor im Hintergrund übernimmt ihn. Ein Schritt, der sich nicht anhalten lässt, wird erst beendet. Proctor kann jederzeit wieder geöffnet werden, um zuzusehen.</translation>
    </message>
    <message>
        <source>&amp;Keep running in background</source>
        <translation>Im &amp;Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Pause all and quit</source>
        <translation>Alle &amp;anhalten und beenden</translation>
    </message>
    <message>
        <source>&amp;Cancel all and quit</source>
        <translation>Alle &amp;abbrechen und beenden</translation>
    </message>
    <message>
        <source>&amp;Do not close</source>
        <translation>&amp;Nicht schließen</translation>
    </message>
</context>
<context>
    <name>Proctor::FileButton</name>
    <message>
        <source>%1
This file is missing.</source>
        <translation>%1
Diese Datei fehlt.</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
</context>
<context>
    <name>Proctor::Finding</name>
    <message>
        <source>&apos;%1&apos; is not a file URI: %2</source>
        <translation>„%1“ ist keine Adresse einer Datei: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a file on host &apos;%2&apos;; only files of this computer can be read</source>
        <translation>„%1“ nennt eine Datei auf dem Rechner „%2“; nur Dateien dieses Rechners lassen sich lesen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the scheme &apos;%2&apos;; write a path or a file: URI</source>
        <translation>„%1“ ist eine Adresse der Art „%2“; schreiben Sie einen Pfad oder eine file:-Adresse</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no file; write a path</source>
        <translation>„%1“ nennt keine Datei; schreiben Sie einen Pfad</translation>
    </message>
    <message>
        <source>; did you mean &apos;%1&apos;?</source>
        <translation>; meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>target manager</source>
        <translation>Prüflingsverwaltung</translation>
    </message>
    <message>
        <source>fetcher</source>
        <translation>Bezugsquelle</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>Berichterstatter</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>add %1 with the name of a %2</source>
        <translation>ergänzen Sie %1 mit einem Namen (%2)</translation>
    </message>
    <message>
        <source>there is no %1 named &apos;%2&apos;</source>
        <translation>unbekannter Name (%1): „%2“</translation>
    </message>
    <message>
        <source>&apos;proctor plugins&apos; lists what there is</source>
        <translation>„proctor plugins“ zählt auf, was es gibt</translation>
    </message>
    <message>
        <source>write &apos;%1&apos;</source>
        <translation>schreiben Sie „%1“</translation>
    </message>
    <message>
        <source>the steps could not be fetched: %1</source>
        <translation>die Schritte ließen sich nicht holen: %1</translation>
    </message>
    <message>
        <source>the test has no steps</source>
        <translation>der Test hat keine Schritte</translation>
    </message>
    <message>
        <source>add at least one step</source>
        <translation>ergänzen Sie mindestens einen Schritt</translation>
    </message>
    <message>
        <source>Test name</source>
        <translation>der Name des Tests</translation>
    </message>
    <message>
        <source>another test of the job is named &apos;%1&apos;, too; they are told apart by their position</source>
        <translation>noch ein Test des Auftrags heißt „%1“; sie werden nach ihrer Stelle unterschieden</translation>
    </message>
    <message>
        <source>give it a name of its own</source>
        <translation>geben Sie ihm einen eigenen Namen</translation>
    </message>
    <message>
        <source>the step does not say what it does</source>
        <translation>der Schritt sagt nicht, was er tut</translation>
    </message>
    <message>
        <source>add Name with the name of a step plugin</source>
        <translation>ergänzen Sie Name mit dem Namen eines Schritt-Plugins</translation>
    </message>
    <message>
        <source>there is no step named &apos;%1&apos;</source>
        <translation>es gibt keinen Schritt namens „%1“</translation>
    </message>
    <message>
        <source>found duplicated labels: &apos;%1&apos;</source>
        <translation>mehrere Schritte haben den Namen (label) „%1“</translation>
    </message>
    <message>
        <source>give every step of a test, its cleanup steps included, a label of its own</source>
        <translation>geben Sie jedem Schritt eines Tests, auch denen des Aufräumens, einen eigenen Namen (label)</translation>
    </message>
    <message>
        <source>the version is missing; %1 is assumed</source>
        <translation>die Version fehlt; angenommen wird %1</translation>
    </message>
    <message>
        <source>add Version: &quot;%1&quot;</source>
        <translation>ergänzen Sie Version: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write Version: &quot;%1&quot;</source>
        <translation>schreiben Sie Version: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a tag must be a text, not %1</source>
        <translation>ein Schlagwort muss ein Text sein, nicht %1</translation>
    </message>
    <message>
        <source>put it in quotes</source>
        <translation>setzen Sie es in Anführungszeichen</translation>
    </message>
    <message>
        <source>duplicate tag &quot;%1&quot;</source>
        <translation>das Schlagwort „%1“ steht doppelt da</translation>
    </message>
    <message>
        <source>name it once</source>
        <translation>nennen Sie es einmal</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>das Schlagwort</translation>
    </message>
    <message>
        <source>the job has no name</source>
        <translation>der Auftrag hat keinen Namen</translation>
    </message>
    <message>
        <source>add JobName with a name for the job</source>
        <translation>ergänzen Sie JobName mit einem Namen für den Auftrag</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>der Name des Auftrags</translation>
    </message>
    <message>
        <source>&apos;RunInterval&apos; must not be negative</source>
        <translation>„RunInterval“ darf nicht negativ sein</translation>
    </message>
    <message>
        <source>write &quot;0s&quot; for no pause</source>
        <translation>schreiben Sie &quot;0s&quot; für keine Pause</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be longer than nothing</source>
        <translation>„%1“ muss länger als nichts sein</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;, or remove it for the default</source>
        <translation>schreiben Sie eine Zeit wie &quot;5m&quot;, oder entfernen Sie es, dann gilt die übliche</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be longer than %2</source>
        <translation>„%1“ darf nicht länger als %2 sein</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;</source>
        <translation>schreiben Sie eine Zeit wie &quot;5m&quot;</translation>
    </message>
    <message>
        <source>the job has no tests</source>
        <translation>der Auftrag hat keine Tests</translation>
    </message>
    <message>
        <source>add at least one test to TestDescriptors</source>
        <translation>ergänzen Sie mindestens einen Test in TestDescriptors</translation>
    </message>
    <message>
        <source>the job has %1 tests; no job has more than %2</source>
        <translation>der Auftrag hat %1 Tests; kein Auftrag hat mehr als %2</translation>
    </message>
    <message>
        <source>split it into several jobs</source>
        <translation>teilen Sie es auf mehrere Aufträge auf</translation>
    </message>
    <message>
        <source>test description is null</source>
        <translation>die Beschreibung des Tests ist null</translation>
    </message>
    <message>
        <source>describe the test, or remove the entry</source>
        <translation>beschreiben Sie den Test, oder entfernen Sie den Eintrag</translation>
    </message>
    <message>
        <source>a test must be an object, not %1</source>
        <translation>ein Test muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>the job has no reporter</source>
        <translation>der Auftrag hat keinen Berichterstatter</translation>
    </message>
    <message>
        <source>add one to Reporting.RunReporters or Reporting.FinalReporters</source>
        <translation>ergänzen Sie einen in Reporting.RunReporters oder Reporting.FinalReporters</translation>
    </message>
    <message>
        <source>the reporter has no name</source>
        <translation>der Berichterstatter hat keinen Namen</translation>
    </message>
    <message>
        <source>add Name with a reporter&apos;s name</source>
        <translation>ergänzen Sie Name mit dem Namen eines Berichterstatters</translation>
    </message>
    <message>
        <source>Reporter name</source>
        <translation>der Name des Berichterstatters</translation>
    </message>
    <message>
        <source>a reporter must be an object, not %1</source>
        <translation>ein Berichterstatter muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>write {&quot;Name&quot;: &quot;TargetSuccess&quot;, &quot;Parameters&quot;: {...}}</source>
        <translation>schreiben Sie {&quot;Name&quot;: &quot;TargetSuccess&quot;, &quot;Parameters&quot;: {...}}</translation>
    </message>
    <message>
        <source>a descriptor must be an object, not %1</source>
        <translation>eine Auftragsbeschreibung muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>begin with the keys JobName, Version and TestDescriptors</source>
        <translation>beginnen Sie mit den Schlüsseln JobName, Version und TestDescriptors</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>write a job into it, or name another file</source>
        <translation>schreiben Sie einen Auftrag hinein, oder nennen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the file is written in UTF-16</source>
        <translation>die Datei ist in UTF-16 geschrieben</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>speichern Sie sie als UTF-8</translation>
    </message>
    <message>
        <source>the file is no text: it contains a NUL byte</source>
        <translation>die Datei ist kein Text: Sie enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>name a JSON or YAML file</source>
        <translation>nennen Sie eine JSON- oder YAML-Datei</translation>
    </message>
    <message>
        <source>the byte 0x%1 is not part of any UTF-8 character</source>
        <translation>das Byte 0x%1 gehört zu keinem UTF-8-Zeichen</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>die Datei ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>there are more findings like these; only the first %1 are listed</source>
        <translation>es gibt noch mehr Befunde wie diese; nur die ersten %1 sind aufgeführt</translation>
    </message>
    <message>
        <source>mend these first</source>
        <translation>beheben Sie zuerst diese</translation>
    </message>
    <message>
        <source>shorten it to at most %1 bytes</source>
        <translation>kürzen Sie ihn auf höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>&apos;%1&apos; means the same key as &apos;%2&apos;; the last one counts</source>
        <translation>„%1“ meint denselben Schlüssel wie „%2“; der letzte gilt</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>entfernen Sie eines von beiden</translation>
    </message>
    <message>
        <source>the unknown key &apos;%1&apos; is ignored</source>
        <translation>der unbekannte Schlüssel „%1“ wird nicht beachtet</translation>
    </message>
    <message>
        <source>remove it; known are: %1</source>
        <translation>entfernen Sie ihn; bekannt sind: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2, not %3</source>
        <translation>„%1“ muss %2 sein, nicht %3</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>write it in quotes: &quot;%1&quot;</source>
        <translation>schreiben Sie es in Anführungszeichen: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>write true or false, without quotes</source>
        <translation>schreiben Sie true oder false, ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number from 0 to %1</source>
        <translation>eine ganze Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>write a number such as 1</source>
        <translation>schreiben Sie eine Zahl wie 1</translation>
    </message>
    <message>
        <source>a duration in quotes</source>
        <translation>eine Dauer in Anführungszeichen</translation>
    </message>
    <message>
        <source>write it with its unit: &quot;%1s&quot;</source>
        <translation>schreiben Sie sie mit ihrer Einheit: &quot;%1s&quot;</translation>
    </message>
    <message>
        <source>write a text such as &quot;1m30s&quot;, or remove it</source>
        <translation>schreiben Sie einen Text wie &quot;1m30s&quot;, oder entfernen Sie es</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration: &apos;%2&apos;</source>
        <translation>„%1“ ist keine Dauer: „%2“</translation>
    </message>
    <message>
        <source>write a number with a unit, such as &quot;300ms&quot;, &quot;1.5s&quot; or &quot;2h45m&quot;</source>
        <translation>schreiben Sie eine Zahl mit Einheit, wie &quot;300ms&quot;, &quot;1.5s&quot; oder &quot;2h45m&quot;</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;, or remove it for no limit</source>
        <translation>schreiben Sie eine Zeit wie &quot;5m&quot;, oder entfernen Sie es, dann gibt es keine Grenze</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>put what belongs to it in brackets: [ ]</source>
        <translation>setzen Sie, was dazugehört, in eckige Klammern: [ ]</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>write {&quot;key&quot;: value}</source>
        <translation>schreiben Sie {&quot;Schlüssel&quot;: Wert}</translation>
    </message>
    <message>
        <source>there is more text behind the end of the JSON value</source>
        <translation>hinter dem Ende des JSON-Wertes steht noch Text</translation>
    </message>
    <message>
        <source>remove it, or a bracket too many before it</source>
        <translation>entfernen Sie ihn oder eine überzählige Klammer davor</translation>
    </message>
    <message>
        <source>the text ends where %1 should stand</source>
        <translation>der Text endet, wo %1 stehen müsste</translation>
    </message>
    <message>
        <source>check that every bracket and quote is closed</source>
        <translation>prüfen Sie, ob jede Klammer und jedes Anführungszeichen geschlossen ist</translation>
    </message>
    <message>
        <source>JSON has no comments: remove it, or write the file as YAML</source>
        <translation>in JSON gibt es keine Kommentare: entfernen Sie ihn, oder schreiben Sie die Datei in YAML</translation>
    </message>
    <message>
        <source>write texts in double quotes</source>
        <translation>schreiben Sie Texte in doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>remove the comma before it, or a bracket too many</source>
        <translation>entfernen Sie das Komma davor oder eine überzählige Klammer</translation>
    </message>
    <message>
        <source>found &apos;%1&apos; where %2 should stand</source>
        <translation>„%1“ steht, wo %2 stehen müsste</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>the document has more than %1 values</source>
        <translation>die Beschreibung hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>the document is nested deeper than %1 levels</source>
        <translation>die Beschreibung ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>flatten it</source>
        <translation>machen Sie sie flacher</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>ein Schlüssel in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>&apos;:&apos;</source>
        <translation>„:“</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice; the last one counts</source>
        <translation>der Schlüssel „%1“ steht doppelt da; der letzte gilt</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>„,“ oder „}“</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>„,“ oder „]“</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>eine Ziffer</translation>
    </message>
    <message>
        <source>a number must not begin with a zero</source>
        <translation>eine Zahl darf nicht mit einer Null beginnen</translation>
    </message>
    <message>
        <source>remove the zero, or write a text in double quotes</source>
        <translation>entfernen Sie die Null, oder schreiben Sie einen Text in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>a text must not contain a bare line break, tab or control character</source>
        <translation>in einem Text darf kein nackter Zeilenumbruch, Tabulator oder Steuerzeichen stehen</translation>
    </message>
    <message>
        <source>write \n or \t, or close the quote</source>
        <translation>schreiben Sie \n oder \t, oder schließen Sie das Anführungszeichen</translation>
    </message>
    <message>
        <source>the closing quote of a text</source>
        <translation>das schließende Anführungszeichen eines Textes</translation>
    </message>
    <message>
        <source>an escape</source>
        <translation>ein Zeichen hinter dem umgekehrten Schrägstrich</translation>
    </message>
    <message>
        <source>there is no escape &apos;\%1&apos; in JSON</source>
        <translation>„\%1“ bedeutet in JSON nichts</translation>
    </message>
    <message>
        <source>write \\ for a backslash</source>
        <translation>schreiben Sie \\ für einen umgekehrten Schrägstrich</translation>
    </message>
    <message>
        <source>%1 is too long: %2 &gt; %3</source>
        <translation>%1 ist zu lang: %2 &gt; %3</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>write [%1]</source>
        <translation>schreiben Sie [%1]</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>the step has %1 parameters; no step has more than %2</source>
        <translation>der Schritt hat %1 Parameter; kein Schritt hat mehr als %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of values, not %2</source>
        <translation>„%1“ muss eine Liste von Werten sein, nicht %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text, not %2</source>
        <translation>„%1“ muss ein Text sein, nicht %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not what can become of a step after a crash</source>
        <translation>„%1“ ist nichts, was nach einem Absturz aus einem Schritt werden kann</translation>
    </message>
    <message>
        <source>write &quot;run-again&quot; or &quot;fail&quot;</source>
        <translation>schreiben Sie &quot;run-again&quot; oder &quot;fail&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number, not %2</source>
        <translation>„%1“ muss eine Zahl sein, nicht %2</translation>
    </message>
    <message>
        <source>the limit names no measurement</source>
        <translation>die Grenze nennt keinen Messwert</translation>
    </message>
    <message>
        <source>add Name with the name of the measurement</source>
        <translation>ergänzen Sie Name mit dem Namen des Messwerts</translation>
    </message>
    <message>
        <source>the limit of &apos;%1&apos; lets every value pass</source>
        <translation>die Grenze von „%1“ lässt jeden Wert gelten</translation>
    </message>
    <message>
        <source>add Lower or Upper</source>
        <translation>ergänzen Sie Lower oder Upper</translation>
    </message>
    <message>
        <source>the lower limit of &apos;%1&apos; is above its upper limit</source>
        <translation>die untere Grenze von „%1“ liegt über der oberen</translation>
    </message>
    <message>
        <source>swap the two</source>
        <translation>vertauschen Sie die beiden</translation>
    </message>
    <message>
        <source>a limit must be an object, not %1</source>
        <translation>eine Grenze muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: ..., &quot;lower&quot;: ..., &quot;upper&quot;: ...}</source>
        <translation>schreiben Sie {&quot;name&quot;: ..., &quot;lower&quot;: ..., &quot;upper&quot;: ...}</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has two limits</source>
        <translation>„%1“ hat zwei Grenzen</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <translation>behalten Sie eine davon</translation>
    </message>
    <message>
        <source>the step has %1 patterns of files to attach; no step has more than %2</source>
        <translation>der Schritt hat %1 Muster für Anhänge; kein Schritt hat mehr als %2</translation>
    </message>
    <message>
        <source>a pattern of files must be a text, not %1</source>
        <translation>ein Muster für Dateien muss ein Text sein, nicht %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no absolute path of files to attach</source>
        <translation>„%1“ ist kein absoluter Pfad für Anhänge</translation>
    </message>
    <message>
        <source>begin with &apos;/&apos;</source>
        <translation>beginnen Sie mit „/“</translation>
    </message>
    <message>
        <source>step has no label</source>
        <translation>der Schritt hat keinen Namen (label)</translation>
    </message>
    <message>
        <source>add Label with a name for the step</source>
        <translation>ergänzen Sie Label mit einem Namen für den Schritt</translation>
    </message>
    <message>
        <source>Test step label</source>
        <translation>der Name (label) des Schritts</translation>
    </message>
    <message>
        <source>the label &apos;%1&apos; is not an identifier</source>
        <translation>der Name (label) „%1“ ist kein Bezeichner</translation>
    </message>
    <message>
        <source>write a letter followed by letters, digits or &apos;_&apos;</source>
        <translation>schreiben Sie einen Buchstaben, dann Buchstaben, Ziffern oder „_“</translation>
    </message>
    <message>
        <source>the test has %1 steps; no test has more than %2</source>
        <translation>der Test hat %1 Schritte; kein Test hat mehr als %2</translation>
    </message>
    <message>
        <source>split it into several tests</source>
        <translation>teilen Sie ihn in mehrere Tests auf</translation>
    </message>
    <message>
        <source>test step description is null</source>
        <translation>die Beschreibung des Schritts ist null</translation>
    </message>
    <message>
        <source>describe the step, or remove the entry</source>
        <translation>beschreiben Sie den Schritt, oder entfernen Sie den Eintrag</translation>
    </message>
    <message>
        <source>a step must be an object, not %1</source>
        <translation>ein Schritt muss ein Objekt sein, nicht %1</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: ..., &quot;label&quot;: ..., &quot;parameters&quot;: {...}}</source>
        <translation>schreiben Sie {&quot;name&quot;: ..., &quot;label&quot;: ..., &quot;parameters&quot;: {...}}</translation>
    </message>
    <message>
        <source>the template in &apos;Attach&apos; does not parse at character %1: %2</source>
        <translation>die Vorlage in „Attach“ ist beim Zeichen %1 falsch: %2</translation>
    </message>
    <message>
        <source>the variable &apos;%1.%2&apos; is of a step that does not come before this one</source>
        <translation>die Variable „%1.%2“ ist von einem Schritt, der nicht vor diesem kommt</translation>
    </message>
    <message>
        <source>the variable &apos;%1.%2&apos; is of a step that the test does not have</source>
        <translation>die Variable „%1.%2“ ist von einem Schritt, den der Test nicht hat</translation>
    </message>
    <message>
        <source>move the step &apos;%1&apos; before this one</source>
        <translation>setzen Sie den Schritt „%1“ vor diesen</translation>
    </message>
    <message>
        <source>write the label of a step before this one</source>
        <translation>schreiben Sie den Namen (label) eines Schritts vor diesem</translation>
    </message>
    <message>
        <source>write &apos;%1.%2&apos;</source>
        <translation>schreiben Sie „%1.%2“</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; does not emit a variable &apos;%2&apos;</source>
        <translation>der Schritt „%1“ setzt keine Variable „%2“</translation>
    </message>
    <message>
        <source>give the step a parameter &apos;%1&apos;</source>
        <translation>geben Sie dem Schritt einen Parameter „%1“</translation>
    </message>
    <message>
        <source>it emits: %1</source>
        <translation>er setzt: %1</translation>
    </message>
    <message>
        <source>the file contains nothing but comments</source>
        <translation>die Datei enthält nur Kommentare</translation>
    </message>
    <message>
        <source>write a job into it</source>
        <translation>schreiben Sie einen Auftrag hinein</translation>
    </message>
    <message>
        <source>the text contains a character that YAML does not allow</source>
        <translation>der Text enthält ein Zeichen, das YAML nicht erlaubt</translation>
    </message>
    <message>
        <source>remove it, or write it as an escape in double quotes</source>
        <translation>entfernen Sie es, oder schreiben Sie es mit umgekehrtem Schrägstrich in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>indent with blanks, not with tabs</source>
        <translation>rücken Sie mit Leerzeichen ein, nicht mit Tabulatoren</translation>
    </message>
    <message>
        <source>put the text in quotes</source>
        <translation>setzen Sie den Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>das ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>the file holds more than one YAML document</source>
        <translation>die Datei enthält mehr als ein YAML-Dokument</translation>
    </message>
    <message>
        <source>keep one of them; put the others in files of their own</source>
        <translation>behalten Sie eines davon; geben Sie den anderen eigene Dateien</translation>
    </message>
    <message>
        <source>the tag &apos;%1&apos; has no meaning here</source>
        <translation>die Typangabe „%1“ bedeutet hier nichts</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>entfernen Sie es</translation>
    </message>
    <message>
        <source>a key must be a text</source>
        <translation>ein Schlüssel muss ein Text sein</translation>
    </message>
    <message>
        <source>write the key as a text; put quotes around braces and brackets</source>
        <translation>schreiben Sie den Schlüssel als Text; setzen Sie Klammern in Anführungszeichen</translation>
    </message>
    <message>
        <source>the anchors of the document hold too much</source>
        <translation>die Anker der Beschreibung enthalten zu viel</translation>
    </message>
    <message>
        <source>use fewer anchors inside of anchored values</source>
        <translation>verwenden Sie weniger Anker in verankerten Werten</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice</source>
        <translation>der Schlüssel „%1“ steht doppelt da</translation>
    </message>
    <message>
        <source>&apos;&lt;&lt;&apos; needs an object, or a list of objects, to merge</source>
        <translation>„&lt;&lt;“ braucht ein Objekt, oder eine Liste von Objekten, zum Einfügen</translation>
    </message>
    <message>
        <source>write &apos;&lt;&lt;: *anchor&apos;, or quote the key</source>
        <translation>schreiben Sie „&lt;&lt;: *Anker“, oder setzen Sie den Schlüssel in Anführungszeichen</translation>
    </message>
    <message>
        <source>nothing before this place is anchored as &apos;&amp;%1&apos;</source>
        <translation>nichts vor dieser Stelle ist als „&amp;%1“ verankert</translation>
    </message>
    <message>
        <source>anchor the value with &amp;%1 first</source>
        <translation>verankern Sie zuerst den Wert mit &amp;%1</translation>
    </message>
    <message>
        <source>the alias &apos;*%1&apos; stands inside of the value it refers to</source>
        <translation>der Verweis „*%1“ steht in dem Wert, auf den er verweist</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>schreiben Sie den Wert aus</translation>
    </message>
    <message>
        <source>write the key out</source>
        <translation>schreiben Sie den Schlüssel aus</translation>
    </message>
    <message>
        <source>the aliases of the document stand for too much text</source>
        <translation>die Verweise der Beschreibung stehen für zu viel Text</translation>
    </message>
    <message>
        <source>use fewer aliases inside of anchored values</source>
        <translation>verwenden Sie weniger Verweise in verankerten Werten</translation>
    </message>
    <message>
        <source>a key must be a text, not %1</source>
        <translation>ein Schlüssel muss ein Text sein, nicht %1</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;%1&quot;</source>
        <translation>setzen Sie ihn in Anführungszeichen: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number that a job can carry</source>
        <translation>„%1“ ist keine Zahl, die ein Auftrag enthalten kann</translation>
    </message>
    <message>
        <source>put it in quotes when a text is meant</source>
        <translation>setzen Sie es in Anführungszeichen, wenn ein Text gemeint ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as the decimal number %2; other programs read an octal one</source>
        <translation>„%1“ wird als Dezimalzahl %2 gelesen; andere Programme lesen eine Oktalzahl</translation>
    </message>
    <message>
        <source>put it in quotes when a text is meant, else remove the zero</source>
        <translation>setzen Sie es in Anführungszeichen, wenn ein Text gemeint ist, sonst entfernen Sie die Null</translation>
    </message>
    <message>
        <source>the help on the command line says where secrets are kept</source>
        <translation>wo Geheimnisse liegen, sagt die Hilfe zur Kommandozeile</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; is not known: %2</source>
        <translation>das Geheimnis „%1“ ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; cannot be used: %2</source>
        <translation>das Geheimnis „%1“ lässt sich nicht verwenden: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a template that is wrong: %2</source>
        <translation>„%1“ enthält eine falsche Vorlage: %2</translation>
    </message>
    <message>
        <source>the test has no name</source>
        <translation>der Test hat keinen Namen</translation>
    </message>
    <message>
        <source>add &apos;TestName&apos; with a name for the test</source>
        <translation>ergänzen Sie „TestName“ mit einem Namen für den Test</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a web address: %2</source>
        <translation>„%1“ ist keine Webadresse: %2</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>sie nennt keinen Rechner</translation>
    </message>
    <message>
        <source>steps cannot be read from a &apos;%1&apos; address</source>
        <translation>Schritte lassen sich nicht von einer Adresse der Art „%1“ lesen</translation>
    </message>
    <message>
        <source>write a path or an address that begins with file:, http: or https:</source>
        <translation>schreiben Sie einen Pfad oder eine Adresse, die so beginnt: file:, http: oder https:</translation>
    </message>
    <message>
        <source>version Error: parsing &apos;%1&apos; as an integer: invalid syntax; write the version as &quot;%2&quot;</source>
        <translation>Versionsfehler: „%1“ ist keine ganze Zahl; schreiben Sie die Version als &quot;%2&quot;</translation>
    </message>
    <message>
        <source>version Error: empty version field; add &quot;Version&quot;: &quot;%1&quot;</source>
        <translation>Versionsfehler: die Version ist leer; ergänzen Sie &quot;Version&quot;: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>version Error: incorrect version &apos;%1&apos;; write it as &quot;%2&quot;</source>
        <translation>Versionsfehler: falsche Version „%1“; schreiben Sie sie als &quot;%2&quot;</translation>
    </message>
    <message>
        <source>version Error: the descriptor&apos;s version %1 is incompatible with the supported version %2</source>
        <translation>Versionsfehler: die Version %1 der Beschreibung verträgt sich nicht mit der unterstützten Version %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid tag; use letters, digits, &apos;_&apos; and &apos;-&apos; only</source>
        <translation>„%1“ ist kein gültiges Schlagwort; verwenden Sie nur Buchstaben, Ziffern, „_“ und „-“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an internal tag and not allowed; leave out the leading &apos;_&apos;</source>
        <translation>„%1“ ist ein internes Schlagwort und nicht erlaubt; lassen Sie das führende „_“ weg</translation>
    </message>
    <message>
        <source>parameter &apos;%1&apos; is required and must not be empty</source>
        <translation>der Parameter „%1“ ist nötig und darf nicht leer sein</translation>
    </message>
    <message>
        <source>add &apos;%1&apos;</source>
        <translation>ergänzen Sie „%1“</translation>
    </message>
    <message>
        <source>add &apos;%1&apos;: %2</source>
        <translation>ergänzen Sie „%1“: %2</translation>
    </message>
    <message>
        <source>known are: %1</source>
        <translation>bekannt sind: %1</translation>
    </message>
    <message>
        <source>unknown parameter &apos;%1&apos; is ignored</source>
        <translation>der unbekannte Parameter „%1“ wird nicht beachtet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list</source>
        <translation>„%1“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>put the value in brackets: [value]</source>
        <translation>setzen Sie den Wert in eckige Klammern: [Wert]</translation>
    </message>
    <message>
        <source>the template in &apos;%1&apos; does not parse at character %2: %3</source>
        <translation>die Vorlage in „%1“ ist beim Zeichen %2 falsch: %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text</source>
        <translation>„%1“ muss ein Text sein</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>schreiben Sie &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be an object</source>
        <translation>„%1“ muss ein Objekt sein</translation>
    </message>
    <message>
        <source>the text in &apos;%1&apos; is no object</source>
        <translation>der Text in „%1“ ist kein Objekt</translation>
    </message>
    <message>
        <source>the text in &apos;%1&apos; is no JSON: %2</source>
        <translation>der Text in „%1“ ist kein JSON: %2</translation>
    </message>
    <message>
        <source>write {&quot;key&quot;: value} without quotes around it</source>
        <translation>schreiben Sie {&quot;Schlüssel&quot;: Wert} ohne Anführungszeichen darum</translation>
    </message>
    <message>
        <source>the secret in &apos;%1&apos; has no proper name: &apos;%2&apos;</source>
        <translation>das Geheimnis in „%1“ hat keinen richtigen Namen: „%2“</translation>
    </message>
    <message>
        <source>begin with a letter and write only letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>beginnen Sie mit einem Buchstaben, und schreiben Sie nur Buchstaben, Ziffern, „_“, „-“ und „.“</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; stands in the job itself, for everybody who may read it</source>
        <translation>das Geheimnis „%1“ steht im Auftrag selbst, für alle, die ihn lesen dürfen</translation>
    </message>
    <message>
        <source>write &apos;secret:NAME&apos; and keep the value where the help on secrets says</source>
        <translation>schreiben Sie „secret:NAME“, und bewahren Sie den Wert dort auf, wo die Hilfe zu Geheimnissen es sagt</translation>
    </message>
    <message>
        <source>the regular expression in &apos;%1&apos; is wrong at character %2: %3</source>
        <translation>der reguläre Ausdruck in „%1“ ist beim Zeichen %2 falsch: %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an identifier: &apos;%2&apos;</source>
        <translation>„%1“ ist kein Bezeichner: „%2“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address: &apos;%2&apos;</source>
        <translation>„%1“ ist keine IP-Adresse: „%2“</translation>
    </message>
    <message>
        <source>write an address such as &quot;192.0.2.1&quot; or &quot;2001:db8::1&quot;</source>
        <translation>schreiben Sie eine Adresse wie &quot;192.0.2.1&quot; oder &quot;2001:db8::1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number, not %2</source>
        <translation>„%1“ muss eine ganze Zahl sein, nicht %2</translation>
    </message>
    <message>
        <source>write %1 without quotes</source>
        <translation>schreiben Sie %1 ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>write a number such as 10</source>
        <translation>schreiben Sie eine Zahl wie 10</translation>
    </message>
    <message>
        <source>write a number such as 1.5</source>
        <translation>schreiben Sie eine Zahl wie 1.5</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be true or false, not %2</source>
        <translation>„%1“ muss true oder false sein, nicht %2</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>schreiben Sie true oder false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &apos;%2&apos; but must be one of: %3</source>
        <translation>„%1“ ist „%2“, muss aber eines hiervon sein: %3</translation>
    </message>
    <message>
        <source>there is no directory &apos;%1&apos; now</source>
        <translation>den Ordner „%1“ gibt es jetzt nicht</translation>
    </message>
    <message>
        <source>there is no readable file &apos;%1&apos; now</source>
        <translation>eine lesbare Datei „%1“ gibt es jetzt nicht</translation>
    </message>
    <message>
        <source>make sure that it is there when the job runs</source>
        <translation>sorgen Sie dafür, dass es da ist, wenn der Auftrag läuft</translation>
    </message>
    <message>
        <source>there is no program &apos;%1&apos; now</source>
        <translation>ein Programm „%1“ gibt es jetzt nicht</translation>
    </message>
    <message>
        <source>the program &apos;%1&apos; was not found: executable file not found in PATH</source>
        <translation>das Programm „%1“ wurde nicht gefunden: Es liegt in keinem Ordner von PATH</translation>
    </message>
    <message>
        <source>install it or write its absolute path</source>
        <translation>installieren Sie es, oder schreiben Sie seinen absoluten Pfad</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be at least %2</source>
        <translation>„%1“ muss mindestens %2 sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be at most %2</source>
        <translation>„%1“ darf höchstens %2 sein</translation>
    </message>
    <message>
        <source>the parameters are missing</source>
        <translation>die Parameter fehlen</translation>
    </message>
    <message>
        <source>write {} when there are none</source>
        <translation>schreiben Sie {}, wenn es keine gibt</translation>
    </message>
    <message>
        <source>the parameters must be an object</source>
        <translation>die Parameter müssen ein Objekt sein</translation>
    </message>
    <message>
        <source>there are more than %1 parameters; the rest was not looked at</source>
        <translation>es gibt mehr als %1 Parameter; die übrigen wurden nicht angesehen</translation>
    </message>
    <message>
        <source>only the first value of &apos;%1&apos; counts</source>
        <translation>nur der erste Wert von „%1“ gilt</translation>
    </message>
    <message>
        <source>remove the others</source>
        <translation>entfernen Sie die anderen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a comparison: %2 at column %3; write for example &quot;&gt;=80%&quot; or &quot;=2&quot;</source>
        <translation>„%1“ ist kein Vergleich: %2 (Spalte %3); schreiben Sie zum Beispiel &quot;&gt;=80%&quot; oder &quot;=2&quot;</translation>
    </message>
    <message>
        <source>one of &gt;= &lt;= &lt; &gt; = == is expected</source>
        <translation>eines von &gt;= &lt;= &lt; &gt; = == ist nötig</translation>
    </message>
    <message>
        <source>a number that is not negative is expected</source>
        <translation>eine nicht negative Zahl ist nötig</translation>
    </message>
    <message>
        <source>the end of the text is expected</source>
        <translation>hier muss der Text enden</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>a share cannot be above 100%</source>
        <translation>ein Anteil kann nicht über 100% liegen</translation>
    </message>
    <message>
        <source>step %1 neither expects nor sends anything</source>
        <translation>Schritt %1 erwartet nichts und schickt nichts</translation>
    </message>
    <message>
        <source>write &apos;expect&apos;, &apos;send&apos; or both</source>
        <translation>schreiben Sie „expect“, „send“ oder beides</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; of step %1 has no effect, because the step expects nothing</source>
        <translation>„timeout“ von Schritt %1 bewirkt nichts, weil der Schritt nichts erwartet</translation>
    </message>
    <message>
        <source>remove it, or write what to expect</source>
        <translation>entfernen Sie es, oder schreiben Sie, was zu erwarten ist</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; of step %1 is longer than that of the whole, which is %2</source>
        <translation>„timeout“ von Schritt %1 ist länger als das des Ganzen (%2)</translation>
    </message>
    <message>
        <source>give the whole more time</source>
        <translation>geben Sie dem Ganzen mehr Zeit</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in &apos;exitcode_map&apos; is no exit code</source>
        <translation>„%1“ in „exitcode_map“ ist kein Rückgabewert</translation>
    </message>
    <message>
        <source>write the number as a text, for example &quot;3&quot;</source>
        <translation>schreiben Sie die Zahl als Text, zum Beispiel &quot;3&quot;</translation>
    </message>
    <message>
        <source>what &apos;exitcode_map&apos; says of exit code %1 must be a text</source>
        <translation>was „exitcode_map“ über den Rückgabewert %1 sagt, muss ein Text sein</translation>
    </message>
    <message>
        <source>argument &apos;%1&apos; has no value: %2</source>
        <translation>das Argument „%1“ hat keinen Wert: %2</translation>
    </message>
    <message>
        <source>the program runs for all targets together, so use no step variables</source>
        <translation>das Programm läuft für alle Prüflinge zusammen; verwenden Sie keine Variablen von Schritten</translation>
    </message>
    <message>
        <source>argument %1 contains a NUL character, which no program can be given</source>
        <translation>das Argument %1 enthält ein NUL-Zeichen, das sich keinem Programm übergeben lässt</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; must be longer than nothing</source>
        <translation>„timeout“ muss länger als nichts sein</translation>
    </message>
    <message>
        <source>write a time such as &quot;30s&quot;, or leave it out for no limit</source>
        <translation>schreiben Sie eine Zeit wie &quot;30s&quot;, oder lassen Sie es weg, dann gibt es keine Grenze</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; must be longer than no time</source>
        <translation>„timeout“ muss länger als gar keine Zeit sein</translation>
    </message>
    <message>
        <source>write for example timeout: [10m], or leave it out to wait without end</source>
        <translation>schreiben Sie zum Beispiel timeout: [10m], oder lassen Sie es weg, dann wird ohne Ende gewartet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name for a variable: write a letter followed by letters, digits or &apos;_&apos;</source>
        <translation>„%1“ ist kein Name für eine Variable: schreiben Sie einen Buchstaben, dann Buchstaben, Ziffern oder „_“</translation>
    </message>
    <message>
        <source>the variable &apos;button&apos; is the button that was chosen; name the field otherwise</source>
        <translation>die Variable „button“ ist die gewählte Taste; nennen Sie das Feld anders</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has no choices</source>
        <translation>das Feld „%1“ hat keine Auswahl (choices)</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has choices, but its type is not choice</source>
        <translation>das Feld „%1“ hat eine Auswahl (choices), aber seine Art (type) ist nicht choice</translation>
    </message>
    <message>
        <source>&apos;lower&apos; of field &apos;%1&apos; is above its &apos;upper&apos;</source>
        <translation>„lower“ des Feldes „%1“ liegt über seinem „upper“</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has a unit or bounds, but its type is not number</source>
        <translation>das Feld „%1“ hat eine Einheit oder Grenzen, aber seine Art (type) ist nicht number</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has a pattern or an expected text, but its type is neither text nor serial</source>
        <translation>das Feld „%1“ hat ein Muster oder einen erwarteten Text, aber seine Art (type) ist weder text noch serial</translation>
    </message>
    <message>
        <source>&apos;default_button&apos; never counts, because there is no &apos;timeout&apos;</source>
        <translation>„default_button“ gilt nie, weil es kein „timeout“ gibt</translation>
    </message>
    <message>
        <source>add a timeout, for example timeout: [10m]</source>
        <translation>ergänzen Sie ein timeout, zum Beispiel timeout: [10m]</translation>
    </message>
    <message>
        <source>there are two buttons &apos;%1&apos;</source>
        <translation>es gibt zwei Tasten „%1“</translation>
    </message>
    <message>
        <source>give each its own text</source>
        <translation>geben Sie jeder ihren eigenen Text</translation>
    </message>
    <message>
        <source>there is no button &apos;%1&apos;</source>
        <translation>es gibt keine Taste „%1“</translation>
    </message>
    <message>
        <source>write one of: %1</source>
        <translation>schreiben Sie eine hiervon: %1</translation>
    </message>
    <message>
        <source>there are two fields &apos;%1&apos;</source>
        <translation>es gibt zwei Felder „%1“</translation>
    </message>
    <message>
        <source>when the time is up, &apos;%1&apos; has no value</source>
        <translation>wenn die Zeit um ist, hat „%1“ keinen Wert</translation>
    </message>
    <message>
        <source>give it a preset, or required: false</source>
        <translation>geben Sie ihm eine Vorgabe (preset), oder required: false</translation>
    </message>
    <message>
        <source>write a time such as &quot;10m&quot;</source>
        <translation>schreiben Sie eine Zeit wie &quot;10m&quot;</translation>
    </message>
    <message>
        <source>there are no steps, so the machine is ended as soon as it was started</source>
        <translation>es gibt keine Schritte; die Maschine wird also beendet, sobald sie gestartet ist</translation>
    </message>
    <message>
        <source>write for example steps: [{expect: &quot;login:&quot;}]</source>
        <translation>schreiben Sie zum Beispiel steps: [{expect: &quot;login:&quot;}]</translation>
    </message>
    <message>
        <source>&apos;s3accesskey&apos; and &apos;s3secretkey&apos; belong together</source>
        <translation>„s3accesskey“ und „s3secretkey“ gehören zusammen</translation>
    </message>
    <message>
        <source>give both or none of them</source>
        <translation>geben Sie beide an oder keines</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of a server</source>
        <translation>„%1“ ist keine Adresse eines Servers</translation>
    </message>
    <message>
        <source>write https://HOST or https://HOST:PORT and nothing else</source>
        <translation>schreiben Sie https://HOST oder https://HOST:PORT und sonst nichts</translation>
    </message>
    <message>
        <source>mend the expression, or leave out &apos;regex&apos; to wait for the text as it stands</source>
        <translation>berichtigen Sie den Ausdruck, oder lassen Sie „regex“ weg, um auf den Text zu warten, wie er dasteht</translation>
    </message>
    <message>
        <source>&apos;speed&apos; is missing; a serial port needs it</source>
        <translation>„speed“ fehlt; eine serielle Schnittstelle braucht es</translation>
    </message>
    <message>
        <source>write for example speed: [115200]</source>
        <translation>schreiben Sie zum Beispiel speed: [115200]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name for a variable</source>
        <translation>„%1“ ist kein Name für eine Variable</translation>
    </message>
    <message>
        <source>variable &apos;%1&apos; needs exactly one value and has %2</source>
        <translation>die Variable „%1“ braucht genau einen Wert und hat %2</translation>
    </message>
    <message>
        <source>write one value; to publish a list, put it in brackets of its own: [[1, 2]]</source>
        <translation>schreiben Sie einen Wert; eine Liste setzen Sie in eigene Klammern: [[1, 2]]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; may have one value only</source>
        <translation>„%1“ darf nur einen Wert haben</translation>
    </message>
    <message>
        <source>&apos;MinNumberDevices&apos; (%1) is above &apos;MaxNumberDevices&apos; (%2), which can never be met</source>
        <translation>„MinNumberDevices“ (%1) liegt über „MaxNumberDevices“ (%2), was sich nie erfüllen lässt</translation>
    </message>
    <message>
        <source>lower the one or raise the other</source>
        <translation>verringern Sie das eine, oder erhöhen Sie das andere</translation>
    </message>
    <message>
        <source>a host prefix is empty</source>
        <translation>ein Namensanfang (HostPrefixes) ist leer</translation>
    </message>
    <message>
        <source>remove it; without prefixes every row is taken</source>
        <translation>entfernen Sie ihn; ohne solche Anfänge wird jede Zeile genommen</translation>
    </message>
    <message>
        <source>the ID of a target is empty or consists of blanks</source>
        <translation>die ID eines Prüflings ist leer oder besteht aus Leerzeichen</translation>
    </message>
    <message>
        <source>write the name of a target, or remove it</source>
        <translation>schreiben Sie den Namen eines Prüflings, oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>target &apos;%1&apos; is listed twice</source>
        <translation>der Prüfling „%1“ ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>entfernen Sie einen von beiden</translation>
    </message>
    <message>
        <source>&apos;MinCount&apos; (%1) is above &apos;Count&apos; (%2), which can never be met</source>
        <translation>„MinCount“ (%1) liegt über „Count“ (%2), was sich nie erfüllen lässt</translation>
    </message>
    <message>
        <source>%1 targets are wanted, but only %2 are listed in &apos;IDs&apos;</source>
        <translation>gewünschte Prüflinge: %1, in „IDs“ aufgeführt: nur %2</translation>
    </message>
    <message>
        <source>list more of them, or ask for less</source>
        <translation>führen Sie mehr davon auf, oder verlangen Sie weniger</translation>
    </message>
    <message>
        <source>a target of the list is null</source>
        <translation>ein Prüfling der Liste ist null</translation>
    </message>
    <message>
        <source>write an object with an ID, or remove it</source>
        <translation>schreiben Sie ein Objekt mit einer ID, oder entfernen Sie ihn</translation>
    </message>
    <message>
        <source>the ID of a target consists of blanks</source>
        <translation>die ID eines Prüflings besteht aus Leerzeichen</translation>
    </message>
    <message>
        <source>give the target a name</source>
        <translation>geben Sie dem Prüfling einen Namen</translation>
    </message>
    <message>
        <source>remove one of the two, or give them different IDs</source>
        <translation>entfernen Sie einen von beiden, oder geben Sie ihnen verschiedene IDs</translation>
    </message>
    <message>
        <source>at least 1 argument</source>
        <translation>mindestens 1 Argument</translation>
    </message>
    <message>
        <source>at least %1 arguments</source>
        <translation>mindestens %1 Argumente</translation>
    </message>
    <message>
        <source>exactly 1 argument</source>
        <translation>genau 1 Argument</translation>
    </message>
    <message>
        <source>exactly %1 arguments</source>
        <translation>genau %1 Argumente</translation>
    </message>
    <message>
        <source>%1 to 1 argument</source>
        <translation>%1 bis 1 Argument</translation>
    </message>
    <message>
        <source>%1 to %2 arguments</source>
        <translation>%1 bis %2 Argumente</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2, not %3</source>
        <translation>„%1“ nimmt %2, nicht %3</translation>
    </message>
    <message>
        <source>a target has no field .%1; it has %2%3</source>
        <translation>ein Prüfling hat kein Feld .%1; er hat %2%3</translation>
    </message>
    <message>
        <source>.%1 has no fields, so .%2 cannot be asked of it</source>
        <translation>.%1 hat keine Felder, also auch kein .%2</translation>
    </message>
    <message>
        <source>nil is no value to write; it can only be an argument</source>
        <translation>nil ist kein Wert zum Schreiben; es kann nur ein Argument sein</translation>
    </message>
    <message>
        <source>only a function takes arguments, and this is none; is the function&apos;s name missing?</source>
        <translation>nur eine Funktion nimmt Argumente, und dies ist keine; fehlt der Name der Funktion?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes texts only; write the value in quotes</source>
        <translation>„%1“ nimmt nur Texte; schreiben Sie den Wert in Anführungszeichen</translation>
    </message>
    <message>
        <source>too many variables are set here; range takes at most two, everything else one</source>
        <translation>hier werden zu viele Variablen gesetzt; range nimmt höchstens zwei, alles andere eine</translation>
    </message>
    <message>
        <source>expected := after the variables, not %1</source>
        <translation>nach den Variablen muss := stehen, nicht %1</translation>
    </message>
    <message>
        <source>a parenthesis is not closed; add )</source>
        <translation>eine runde Klammer ist nicht geschlossen; ergänzen Sie )</translation>
    </message>
    <message>
        <source>a value is missing for %1</source>
        <translation>es fehlt ein Wert für %1</translation>
    </message>
    <message>
        <source>unexpected ) without a parenthesis that it closes</source>
        <translation>unerwartetes ) ohne eine Klammer, die es schließt</translation>
    </message>
    <message>
        <source>more than %1 variables are visible here</source>
        <translation>hier sind mehr als %1 Variablen sichtbar</translation>
    </message>
    <message>
        <source>the variable %1 is not set before; write {{%1 := ...}} first</source>
        <translation>die Variable %1 ist davor nicht gesetzt; schreiben Sie zuerst {{%1 := ...}}</translation>
    </message>
    <message>
        <source>unexpected %1; put a blank before it</source>
        <translation>unerwartet: %1; setzen Sie ein Leerzeichen davor</translation>
    </message>
    <message>
        <source>unexpected %1</source>
        <translation>unerwartet: %1</translation>
    </message>
    <message>
        <source>unexpected %1; expected a value or a function</source>
        <translation>unerwartet: %1; hier muss ein Wert oder eine Funktion stehen</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;; it can only open an action</source>
        <translation>unerwartet: „%1“; es kann nur eine Aktion eröffnen</translation>
    </message>
    <message>
        <source>there is no function &apos;%1&apos;%2</source>
        <translation>es gibt keine Funktion „%1“%2</translation>
    </message>
    <message>
        <source>parentheses and blocks are nested deeper than %1</source>
        <translation>Klammern und Blöcke sind tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>the parenthesis</source>
        <translation>die runde Klammer</translation>
    </message>
    <message>
        <source>unexpected %1 behind a value that has no fields</source>
        <translation>unerwartet: %1 hinter einem Wert, der keine Felder hat</translation>
    </message>
    <message>
        <source>this comment is never closed; end it with */}}</source>
        <translation>dieser Kommentar ist nicht geschlossen; beenden Sie ihn mit */}}</translation>
    </message>
    <message>
        <source>a comment must fill its action: write }} right after */</source>
        <translation>ein Kommentar muss seine Aktion füllen: schreiben Sie }} gleich hinter */</translation>
    </message>
    <message>
        <source>this action is never closed; end it with }}</source>
        <translation>diese Aktion ist nicht geschlossen; beenden Sie sie mit }}</translation>
    </message>
    <message>
        <source>expected := after a variable, not a single colon</source>
        <translation>nach einer Variable muss := stehen, nicht ein einzelner Doppelpunkt</translation>
    </message>
    <message>
        <source>a comment must start right after {{ or {{- and a blank</source>
        <translation>ein Kommentar muss gleich hinter {{ oder hinter {{- und einem Leerzeichen beginnen</translation>
    </message>
    <message>
        <source>unexpected character &apos;%1&apos; in an action</source>
        <translation>unerwartetes Zeichen „%1“ in einer Aktion</translation>
    </message>
    <message>
        <source>this text is never closed; end it with %1</source>
        <translation>dieser Text ist nicht geschlossen; beenden Sie ihn mit %1</translation>
    </message>
    <message>
        <source>unexpected character &apos;%1&apos; right after &apos;%2&apos;; put a blank between them</source>
        <translation>unerwartetes Zeichen „%1“ gleich hinter „%2“; setzen Sie ein Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>complex numbers such as &apos;%1&apos; are not supported</source>
        <translation>komplexe Zahlen wie „%1“ gibt es hier nicht</translation>
    </message>
    <message>
        <source>the number %1 does not fit into 64 bits</source>
        <translation>die Zahl %1 passt nicht in 64 Bits</translation>
    </message>
    <message>
        <source>unknown escape &apos;%1&apos; in a text; use \\ for a backslash or a raw text in backquotes</source>
        <translation>„%1“ bedeutet in einem Text nichts; schreiben Sie \\ für einen umgekehrten Schrägstrich, oder einen rohen Text zwischen Gravis-Zeichen (`)</translation>
    </message>
    <message>
        <source>%1 is not a single character; write texts in double quotes</source>
        <translation>%1 ist kein einzelnes Zeichen; schreiben Sie Texte in doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>blocks are nested deeper than %1</source>
        <translation>Blöcke sind tiefer als %1 verschachtelt</translation>
    </message>
    <message>
        <source>this block is never closed; add {{end}}</source>
        <translation>dieser Block ist nicht geschlossen; ergänzen Sie {{end}}</translation>
    </message>
    <message>
        <source>{{define}} is allowed outside of all blocks only</source>
        <translation>{{define}} ist nur außerhalb aller Blöcke erlaubt</translation>
    </message>
    <message>
        <source>{{%1}} without a block that it could belong to</source>
        <translation>{{%1}} ohne einen Block, zu dem es gehören könnte</translation>
    </message>
    <message>
        <source>this action</source>
        <translation>diese Aktion</translation>
    </message>
    <message>
        <source>a second {{else}} in one block; expected {{end}}</source>
        <translation>ein zweites {{else}} in einem Block; hier muss {{end}} stehen</translation>
    </message>
    <message>
        <source>{{%1}} outside of a {{range}}</source>
        <translation>{{%1}} außerhalb eines {{range}}</translation>
    </message>
    <message>
        <source>unexpected %1 after &apos;%2&apos;; expected }}</source>
        <translation>unerwartet: %1 nach „%2“; hier muss }} stehen</translation>
    </message>
    <message>
        <source>a text with actions may have at most %1 characters</source>
        <translation>ein Text mit Aktionen darf höchstens %1 Zeichen haben</translation>
    </message>
    <message>
        <source>expected the name of a template in quotes after &apos;%1&apos;, not %2</source>
        <translation>nach „%1“ muss der Name einer Vorlage in Anführungszeichen stehen, nicht %2</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; has an {{else}} that belongs to no block</source>
        <translation>die Vorlage „%1“ hat ein {{else}}, das zu keinem Block gehört</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; is defined twice</source>
        <translation>die Vorlage „%1“ ist zweimal definiert</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; is not defined%2</source>
        <translation>die Vorlage „%1“ ist nicht definiert%2</translation>
    </message>
    <message>
        <source>the variable &apos;%1&apos; has no dot; write it as &quot;label.name&quot;</source>
        <translation>die Variable „%1“ hat keinen Punkt; schreiben Sie sie als &quot;label.name&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the variable &apos;%2&apos; is not an identifier: a letter, then letters, digits or underscores</source>
        <translation>„%1“ in der Variable „%2“ ist kein Bezeichner: ein Buchstabe, dann Buchstaben, Ziffern oder Unterstriche</translation>
    </message>
</context>
<context>
    <name>Proctor::FindingModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem and repair</source>
        <translation>Problem und Abhilfe</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>ganze Datei</translation>
    </message>
</context>
<context>
    <name>Proctor::Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>Proctor::HelpBrowser</name>
    <message>
        <source>en</source>
        <comment>folder of the help pages in this language</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>Proctor::HelpWindow</name>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Writing plugins</source>
        <translation>Plugins schreiben</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Names of the reference</source>
        <translation>Namen der Referenz</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Not found on this page</source>
        <translation>Auf dieser Seite nicht gefunden</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Proctor help</source>
        <translation>Hilfe zu Proctor</translation>
    </message>
    <message>
        <source>A page of the help. Links lead to other pages; Alt+Left goes back.</source>
        <translation>Eine Seite der Hilfe. Verweise führen zu anderen Seiten; Alt+Links geht zurück.</translation>
    </message>
    <message>
        <source>The pages of the help</source>
        <translation>Die Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Lists every part of the help in which all these words are</source>
        <translation>Zeigt jeden Teil der Hilfe, in dem alle diese Wörter stehen</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>Parts of the help in which the words are; Enter goes to one</source>
        <translation>Teile der Hilfe, in denen die Wörter stehen; die Eingabetaste geht hin</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page and heading</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Goes to the next place on this page; Enter to the one after it</source>
        <translation>Geht zur nächsten Stelle auf dieser Seite; die Eingabetaste zur übernächsten</translation>
    </message>
</context>
<context>
    <name>Proctor::InspectorView</name>
    <message>
        <source>Previous attempt…</source>
        <translation>Vorigem Versuch …</translation>
    </message>
    <message>
        <source>Other target…</source>
        <translation>Anderem Prüfling …</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Select a test, a step or a target to see all that is known of it.</source>
        <translation>Wählen Sie einen Test, einen Schritt oder einen Prüfling, um alles zu sehen, was man von ihm weiß.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>%1, out of limits</source>
        <translation>%1, außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Double click opens it</source>
        <translation>Ein Doppelklick öffnet ihn</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation>(geheim)</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>Compare logs</source>
        <translation>Protokolle vergleichen</translation>
    </message>
    <message>
        <source>Target to compare %1 with:</source>
        <translation>Prüfling, mit dem %1 verglichen wird:</translation>
    </message>
    <message>
        <source>What is known of the selected place: state, parameters as the target has got them, variables, attempts, measurements, attachments. Enter on an attachment opens it.</source>
        <translation>Was von der gewählten Stelle bekannt ist: Zustand, Parameter, wie der Prüfling sie bekommen hat, Variablen, Versuche, Messwerte, Anhänge. Die Eingabetaste auf einem Anhang öffnet ihn.</translation>
    </message>
    <message>
        <source>Shows the log of the attempt before beside this one, in a window of its own.</source>
        <translation>Zeigt das Protokoll des vorigen Versuchs neben diesem, in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Asks for another target of this attempt and shows both logs side by side, in a window of their own.</source>
        <translation>Fragt nach einem anderen Prüfling dieses Versuchs und zeigt beide Protokolle nebeneinander, in einem eigenen Fenster.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobControls</name>
    <message>
        <source>The job cannot be paused: %1</source>
        <translation>Der Auftrag lässt sich nicht anhalten: %1</translation>
    </message>
    <message>
        <source>The job cannot go on: %1</source>
        <translation>Der Auftrag kann nicht weitergehen: %1</translation>
    </message>
    <message>
        <source>Job %1 cannot be paused: %2</source>
        <translation>Auftrag %1 lässt sich nicht anhalten: %2</translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation>Auftrag %1 kann nicht weitergehen: %2</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Cancel job %1, &quot;%2&quot;?</source>
        <translation>Auftrag %1, „%2“, abbrechen?</translation>
    </message>
    <message>
        <source>Running steps are stopped; cleanup steps still run, and the targets are released.</source>
        <translation>Laufende Schritte werden angehalten; das Aufräumen läuft noch, und die Prüflinge werden zurückgegeben.</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>Auftrag &amp;abbrechen</translation>
    </message>
    <message>
        <source>The job cannot be cancelled: %1</source>
        <translation>Der Auftrag lässt sich nicht abbrechen: %1</translation>
    </message>
    <message>
        <source>Abort job</source>
        <translation>Auftrag sofort beenden</translation>
    </message>
    <message>
        <source>Abort job %1, &quot;%2&quot;, without any cleanup?</source>
        <translation>Auftrag %1, „%2“, ohne jedes Aufräumen beenden?</translation>
    </message>
    <message>
        <source>Running steps are ended at once and no cleanup step is run: devices stay as they are, perhaps powered or half programmed. The targets are given back. Cancel the job instead if its cleanup matters.</source>
        <translation>Laufende Schritte werden sofort beendet, und es wird nicht aufgeräumt: Die Geräte bleiben, wie sie sind, vielleicht unter Spannung oder halb programmiert. Die Prüflinge werden zurückgegeben. Wenn es auf das Aufräumen ankommt, sollte der Auftrag stattdessen abgebrochen werden.</translation>
    </message>
    <message>
        <source>&amp;Abort without cleanup</source>
        <translation>&amp;Ohne Aufräumen beenden</translation>
    </message>
    <message>
        <source>The job cannot be aborted: %1</source>
        <translation>Der Auftrag lässt sich nicht sofort beenden: %1</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The job cannot be run again: %1</source>
        <translation>Der Auftrag kann nicht noch einmal laufen: %1</translation>
    </message>
    <message>
        <source>A job can be run again when it is over.</source>
        <translation>Ein Auftrag lässt sich noch einmal ausführen, sobald er vorbei ist.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobCopies</name>
    <message>
        <source>copy</source>
        <comment>end of a name</comment>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Clone the job to a new descriptor</source>
        <translation>Auftrag als neue Beschreibung klonen</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>Auftragsbeschreibungen (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobFilterEdit</name>
    <message>
        <source>Filter jobs</source>
        <translation>Aufträge filtern</translation>
    </message>
    <message>
        <source>Filter jobs by text</source>
        <translation>Aufträge nach Text filtern</translation>
    </message>
    <message>
        <source>What to look for, and saved filters</source>
        <translation>Wonach gesucht wird, und gemerkte Filter</translation>
    </message>
    <message>
        <source>Name, number, person, station or tag; several words must all occur.
Also: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, and - before what must not be</source>
        <translation>Name, Nummer, Person, Station oder Schlagwort; mehrere Wörter müssen alle vorkommen.
Auch: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, und - vor dem, was nicht sein darf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that is understood; write today, 7d or 2031-05-04.</source>
        <translation>„%1“ ist kein verständliches Datum; schreiben Sie today, 7d oder 2031-05-04.</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>Since &amp;yesterday</source>
        <translation>Seit &amp;gestern</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>Letzte &amp;7 Tage</translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation>Letzte &amp;30 Tage</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;merken …</translation>
    </message>
    <message>
        <source>&amp;Remove saved filter</source>
        <translation>Gemerkten Filter &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>S&amp;tation</source>
        <translation>S&amp;tation</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter merken</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>Name des Filters „%1“:</translation>
    </message>
</context>
<context>
    <name>Proctor::JobHeader</name>
    <message>
        <source>Name of the job</source>
        <translation>Name des Auftrags</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>Zustand des Auftrags</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Auftrags</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who on which station</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>reports say success</source>
        <translation>die Berichte melden Erfolg</translation>
    </message>
    <message>
        <source>reports say failure</source>
        <translation>die Berichte melden Misserfolg</translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation>hält an …</translation>
    </message>
    <message>
        <source>the latest result of each counts</source>
        <translation>es zählt jeweils das neueste Ergebnis</translation>
    </message>
    <message>
        <source>the best result of each counts</source>
        <translation>es zählt jeweils das beste Ergebnis</translation>
    </message>
    <message>
        <source>every result of each has to be a success</source>
        <translation>jedes einzelne Ergebnis muss ein Erfolg sein</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 at job %3. All attempts together: %4; %5 (%6).</source>
        <translation>Versuch %1 von %2 an Auftrag %3. Alle Versuche zusammen: %4; %5 (%6).</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) passed</source>
        <translation>
            <numerusform>%1 von %n Prüfling hat bestanden</numerusform>
            <numerusform>%1 von %n Prüflingen haben bestanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::JobListModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>again #%1</source>
        <translation>erneut #%1</translation>
    </message>
    <message>
        <source>Further attempt at</source>
        <translation>Weiterer Versuch an</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>%1 over the usual</source>
        <translation>%1 über dem Üblichen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>Proctor::JobListView</name>
    <message>
        <source>Filter jobs by state</source>
        <translation>Aufträge nach Zustand filtern</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>Welche Aufträge angezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestandene</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagene</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochene</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>No job matches the filter</source>
        <translation>Kein Auftrag passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s)</source>
        <translation>
            <numerusform>%1 von %Ln Auftrag</numerusform>
            <numerusform>%1 von %Ln Aufträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>As a table; its header offers the columns</source>
        <translation>Als Tabelle; ihr Kopf bietet die Spalten an</translation>
    </message>
    <message>
        <source>Jobs as a table</source>
        <translation>Aufträge als Tabelle</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood</source>
        <translation>„%1“ ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>All jobs of the store, the newest on top, those of earlier days and of other Proctors too. Enter goes into the job; the menu of a job has what can be done with it.</source>
        <translation>Alle Aufträge der Datenbank, die neuesten oben, auch die früherer Tage und anderer Proctors. Die Eingabetaste geht in den Auftrag; das Menü eines Auftrags enthält, was sich mit ihm tun lässt.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobPage</name>
    <message>
        <source>Status tree</source>
        <translation>Zustandsbaum</translation>
    </message>
    <message>
        <source>Choose a job on the left, or open a descriptor.</source>
        <translation>Wählen Sie links einen Auftrag oder öffnen Sie eine Auftragsbeschreibung.</translation>
    </message>
    <message>
        <source>Loading job %1 …</source>
        <translation>Auftrag %1 wird geladen …</translation>
    </message>
    <message>
        <source>Filter by target, step or error</source>
        <translation>Nach Prüfling, Schritt oder Fehler filtern</translation>
    </message>
    <message>
        <source>States to show</source>
        <translation>Angezeigte Zustände</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>The job cannot be shown: %1</source>
        <translation>Der Auftrag lässt sich nicht anzeigen: %1</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Show the job as a tree</source>
        <translation>Den Auftrag als Baum zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+1</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Show the job as a table of targets and steps</source>
        <translation>Den Auftrag als Tabelle von Prüflingen und Schritten zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+2</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Show which target was in which step when</source>
        <translation>Zeigen, wann welcher Prüfling in welchem Schritt war</translation>
    </message>
    <message>
        <source>Ctrl+Shift+3</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Show what the report says of the job by now</source>
        <translation>Zeigen, was der Bericht bis jetzt über den Auftrag sagt</translation>
    </message>
    <message>
        <source>Ctrl+Shift+4</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+4</translation>
    </message>
    <message>
        <source>Only rows with this text in the name or the error stay, and what they are part of; an empty field shows all again.</source>
        <translation>Nur Zeilen mit diesem Text im Namen oder im Fehler bleiben, und wozu sie gehören; ein leeres Feld zeigt wieder alles.</translation>
    </message>
    <message>
        <source>Hides the rows of the tree in any other state. Together with the text beside it both have to hold.</source>
        <translation>Verbirgt die Zeilen des Baums in jedem anderen Zustand. Zusammen mit dem Text daneben muss beides zutreffen.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>&amp;Übliche Spalten</translation>
    </message>
    <message>
        <source>All jobs of the store. A click on the header sorts, the third one brings the newest to the top again; a right click on it chooses the columns. Enter goes into the job.</source>
        <translation>Alle Aufträge der Datenbank. Ein Klick auf den Kopf sortiert, der dritte bringt die neuesten wieder nach oben; ein Rechtsklick darauf wählt die Spalten. Die Eingabetaste geht in den Auftrag.</translation>
    </message>
</context>
<context>
    <name>Proctor::Layouts</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>Anordnung &amp;sichern als …</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>Anordnungen &amp;verwalten …</translation>
    </message>
    <message>
        <source>Ctrl+Alt+%1</source>
        <comment>key</comment>
        <translation>Ctrl+Alt+%1</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Bediener</translation>
    </message>
    <message>
        <source>A large matrix and a narrow list of jobs; room for questions, no log</source>
        <translation>Eine große Matrix und eine schmale Liste der Aufträge; Platz für Fragen, kein Protokoll</translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation>&amp;Techniker</translation>
    </message>
    <message>
        <source>Jobs, the tree of the job and its log</source>
        <translation>Aufträge, der Baum des Auftrags und sein Protokoll</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>Descriptors with their problems, no jobs</source>
        <translation>Auftragsdateien mit ihren Problemen, keine Aufträge</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>&amp;Leitung</translation>
    </message>
    <message>
        <source>Jobs as a table, the matrix of the job and the inspector, no log</source>
        <translation>Aufträge als Tabelle, die Matrix des Auftrags und die Einzelheiten, kein Protokoll</translation>
    </message>
    <message>
        <source>&amp;Update &quot;%1&quot;</source>
        <translation>„%1“ a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reset to &quot;%1&quot;</source>
        <translation>Auf „%1“ &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Anordnung sichern</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>Name der Anordnung:</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;?</source>
        <translation>Die Anordnung „%1“ ersetzen?</translation>
    </message>
</context>
<context>
    <name>Proctor::LayoutsDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Manage layouts</source>
        <translation>Anordnungen verwalten</translation>
    </message>
    <message>
        <source>Own layouts</source>
        <translation>Eigene Anordnungen</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Eine Anordnung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name of a layout has at most %1 letters.</source>
        <translation>Der Name einer Anordnung hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation>Es gibt schon eine Anordnung „%1“.</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;?</source>
        <translation>Die Anordnung „%1“ löschen?</translation>
    </message>
    <message>
        <source>The layouts that you have saved; those of Proctor cannot be changed. A double click or F2 renames one, Delete deletes it.</source>
        <translation>Die Anordnungen, die Sie gespeichert haben; die von Proctor lassen sich nicht ändern. Ein Doppelklick oder F2 benennt eine um, Entf löscht sie.</translation>
    </message>
    <message>
        <source>Writes another name into the list; Enter keeps it, Esc the old one.</source>
        <translation>Schreibt einen anderen Namen in die Liste; die Eingabetaste behält ihn, Esc den alten.</translation>
    </message>
    <message>
        <source>Asks first; then the layout is gone for good.</source>
        <translation>Fragt zuerst; danach ist die Anordnung endgültig weg.</translation>
    </message>
</context>
<context>
    <name>Proctor::LockDoctor</name>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation>Letztes Lebenszeichen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gebeten</translation>
    </message>
    <message>
        <source>When taken over, &amp;reserve it for me for an hour</source>
        <translation>Nach der Übernahme eine Stunde für mich &amp;reservieren</translation>
    </message>
    <message>
        <source>&amp;Ask to release</source>
        <translation>Um &amp;Freigabe bitten</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>&amp;Übernehmen …</translation>
    </message>
    <message>
        <source>Show &amp;job</source>
        <translation>&amp;Auftrag zeigen</translation>
    </message>
    <message>
        <source>Lock doctor: %1</source>
        <translation>Sperrendoktor: %1</translation>
    </message>
    <message>
        <source>Why you need it; the holder reads it, and it is kept</source>
        <translation>Wozu Sie ihn brauchen; der Inhaber liest es, und es wird aufbewahrt</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>The store is being asked…</source>
        <translation>Die Datenbank wird gefragt …</translation>
    </message>
    <message>
        <source>Nobody holds this target</source>
        <translation>Niemand hat diesen Prüfling</translation>
    </message>
    <message>
        <source>It can be had: by any job that asks for it, or by you when you reserve it.</source>
        <translation>Er ist zu haben: für jeden Auftrag, der nach ihm fragt, oder für Sie, wenn Sie ihn reservieren.</translation>
    </message>
    <message>
        <source>A person has reserved this target</source>
        <translation>Eine Person hat diesen Prüfling reserviert</translation>
    </message>
    <message>
        <source>A job holds this target and will not give it back by itself</source>
        <translation>Ein Auftrag hält diesen Prüfling und gibt ihn nicht von selbst zurück</translation>
    </message>
    <message>
        <source>A job is working with this target</source>
        <translation>Ein Auftrag arbeitet mit diesem Prüfling</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (seit %2)</translation>
    </message>
    <message>
        <source>the job gives it back; without a sign of life until %1</source>
        <translation>der Auftrag gibt ihn zurück; ohne Lebenszeichen bis %1</translation>
    </message>
    <message>
        <source>You have reserved it yourself. Give it back, or change the reservation, on the page of targets.</source>
        <translation>Sie haben ihn selbst reserviert. Auf der Seite der Prüflinge können Sie ihn zurückgeben oder die Reservierung ändern.</translation>
    </message>
    <message>
        <source>It ends by itself at the time below. Ask for it if you need it sooner; whoever takes it over should have spoken with the person.</source>
        <translation>Die Reservierung endet von selbst zur unten genannten Zeit. Bitten Sie darum, wenn Sie ihn früher brauchen; wer ihn übernimmt, sollte mit der Person gesprochen haben.</translation>
    </message>
    <message>
        <source>The job has ended without giving the target back. Nothing works with it any more, so it can be taken over without harm.</source>
        <translation>Der Auftrag ist zu Ende, ohne den Prüfling zurückzugeben. Nichts arbeitet mehr damit; er kann ohne Schaden übernommen werden.</translation>
    </message>
    <message>
        <source>The program that ran the job is gone. The job can still be resumed, and then wants its target back; if it is taken over, the job goes on without it.</source>
        <translation>Das Programm, in dem der Auftrag lief, gibt es nicht mehr. Der Auftrag kann noch fortgesetzt werden und will dann seinen Prüfling zurück; wird dieser übernommen, geht der Auftrag ohne ihn weiter.</translation>
    </message>
    <message>
        <source>The job is paused and keeps its targets. Ask for it: the window of the job shows your request. If it is taken over, the job cannot go on with it.</source>
        <translation>Der Auftrag ist angehalten und behält seine Prüflinge. Bitten Sie darum: Das Fenster des Auftrags zeigt Ihre Bitte. Wird der Prüfling übernommen, kann der Auftrag nicht damit weitermachen.</translation>
    </message>
    <message>
        <source>The job is running and gives the target back at its end. Ask for it: the window of the job shows your request. If it is taken over, the job loses the target at once and ends.</source>
        <translation>Der Auftrag läuft und gibt den Prüfling am Ende zurück. Bitten Sie darum: Das Fenster des Auftrags zeigt Ihre Bitte. Wird der Prüfling übernommen, verliert der Auftrag ihn sofort und endet.</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <source>the job is over</source>
        <translation>der Auftrag ist zu Ende</translation>
    </message>
    <message>
        <source>the program is gone</source>
        <translation>das Programm gibt es nicht mehr</translation>
    </message>
    <message>
        <source>it is alive</source>
        <translation>es lebt</translation>
    </message>
    <message>
        <source>by you at %1, &quot;%2&quot;; no answer yet</source>
        <translation>von Ihnen um %1, „%2“; noch keine Antwort</translation>
    </message>
    <message>
        <source>Both need a reason.</source>
        <translation>Beides braucht einen Grund.</translation>
    </message>
    <message>
        <source>%1 is asked to release %2.</source>
        <translation>%1 wird gebeten, %2 freizugeben.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take %1 over from %2?</source>
        <translation>%1 von %2 übernehmen?</translation>
    </message>
    <message>
        <source>The person may be working at the device at this moment.</source>
        <translation>Die Person arbeitet vielleicht gerade an dem Gerät.</translation>
    </message>
    <message>
        <source>The job will not have it any more if it is resumed.</source>
        <translation>Der Auftrag hat ihn nicht mehr, wenn er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Job %1 loses the target at once and ends with &quot;lost the lease&quot;; what it has started on the device may still be going on.</source>
        <translation>Auftrag %1 verliert den Prüfling sofort und endet mit „lost the lease“; was er auf dem Gerät begonnen hat, kann noch weiterlaufen.</translation>
    </message>
    <message>
        <source>The holder is told who took it and why, and it is kept in the target&apos;s history.</source>
        <translation>Der Inhaber erfährt, wer ihn genommen hat und warum, und es steht danach im Verlauf des Prüflings.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>%1 has been taken over.</source>
        <translation>%1 ist übernommen.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>Needed to ask and to take over. The holder reads it, and it stays in the target&apos;s history.</source>
        <translation>Nötig, um zu bitten und um zu übernehmen. Der Inhaber liest ihn, und er bleibt im Verlauf des Prüflings.</translation>
    </message>
    <message>
        <source>Without it the target is free as soon as it is taken over, and any job may have it first.</source>
        <translation>Ohne dies ist der Prüfling frei, sobald er übernommen ist, und jeder Auftrag kann ihn zuerst bekommen.</translation>
    </message>
    <message>
        <source>Tells the holder who needs the target and why; nothing is taken away. The answer comes to your window.</source>
        <translation>Sagt dem Inhaber, wer den Prüfling braucht und warum; nichts wird weggenommen. Die Antwort kommt in Ihr Fenster.</translation>
    </message>
    <message>
        <source>Takes the target away after one more question, which says what that does to the holder. Ask first where somebody can answer.</source>
        <translation>Nimmt den Prüfling nach einer weiteren Frage weg, die sagt, was das für den Inhaber bedeutet. Bitten Sie zuerst, wo jemand antworten kann.</translation>
    </message>
    <message>
        <source>Shows the job that has the target, with all that it is doing.</source>
        <translation>Zeigt den Auftrag, der den Prüfling hat, mit allem, was er tut.</translation>
    </message>
</context>
<context>
    <name>Proctor::LocksDialog</name>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Aufheben</translation>
    </message>
    <message>
        <source>Release locks</source>
        <translation>Sperren aufheben</translation>
    </message>
    <message>
        <source>Targets that are still locked by jobs whose program is gone. Whoever takes a lock away should know that nothing works with the device any more.</source>
        <translation>Prüflinge, die noch von Aufträgen gesperrt sind, deren Programm nicht mehr da ist. Wer eine Sperre aufhebt, sollte wissen, dass nichts mehr mit dem Gerät arbeitet.</translation>
    </message>
    <message>
        <source>Why the locks are released; kept with each of them</source>
        <translation>Warum die Sperren aufgehoben werden; wird bei jeder vermerkt</translation>
    </message>
    <message>
        <source>Reason for the release</source>
        <translation>Grund der Aufhebung</translation>
    </message>
    <message>
        <source>Locks to release</source>
        <translation>Aufzuhebende Sperren</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Locked since</source>
        <translation>Gesperrt seit</translation>
    </message>
    <message>
        <source>Without a reason nothing is released; it is stored with each of the locks.</source>
        <translation>Ohne Grund wird nichts freigegeben; er wird bei jeder der Sperren gespeichert.</translation>
    </message>
    <message>
        <source>Makes the checked targets free for other jobs.</source>
        <translation>Macht die angekreuzten Prüflinge für andere Aufträge frei.</translation>
    </message>
    <message>
        <source>Only what is checked is released; Space checks or unchecks.</source>
        <translation>Nur das Angekreuzte wird freigegeben; die Leertaste kreuzt an oder ab.</translation>
    </message>
</context>
<context>
    <name>Proctor::LogCanvas</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Go to the end and follow it (End)</source>
        <translation>Zum Ende gehen und ihm folgen (Ende)</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n neue Zeile</numerusform>
            <numerusform>%n neue Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, test %2, attempt %3</source>
        <translation>Durchlauf %1, Test %2, Versuch %3</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Prüfling %1</translation>
    </message>
    <message>
        <source>What programs and steps have written about the selected place. It follows its end until you scroll up; End follows again, Shift with the arrow keys selects, Ctrl+F finds.</source>
        <translation>Was Programme und Schritte zur gewählten Stelle geschrieben haben. Es folgt seinem Ende, bis Sie nach oben rollen; Ende folgt wieder, Umschalt mit den Pfeiltasten markiert, Strg+F sucht.</translation>
    </message>
</context>
<context>
    <name>Proctor::LogPainter</name>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>error output</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>missing text</source>
        <translation>fehlender Text</translation>
    </message>
</context>
<context>
    <name>Proctor::LogReader</name>
    <message>
        <source>This part of the log cannot be read (any more)</source>
        <translation>Dieser Teil des Protokolls ist nicht (mehr) lesbar</translation>
    </message>
</context>
<context>
    <name>Proctor::LogRecord</name>
    <message>
        <source>(in %1)</source>
        <translation>(in %1)</translation>
    </message>
    <message>
        <source>enters the step</source>
        <translation>beginnt den Schritt</translation>
    </message>
    <message>
        <source>leaves the step, passed</source>
        <translation>verlässt den Schritt, bestanden</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <translation>Durchlauf %1 beginnt</translation>
    </message>
    <message>
        <source>Run %1 is over</source>
        <translation>Durchlauf %1 ist beendet</translation>
    </message>
    <message>
        <source>Attempt %1 passed</source>
        <translation>Versuch %1 bestanden</translation>
    </message>
    <message>
        <source>Attempt %1 failed</source>
        <translation>Versuch %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>The job runs</source>
        <translation>Der Auftrag läuft</translation>
    </message>
    <message>
        <source>The job is completed</source>
        <translation>Der Auftrag ist abgeschlossen</translation>
    </message>
    <message>
        <source>The job is paused</source>
        <translation>Der Auftrag ist angehalten</translation>
    </message>
    <message>
        <source>The job is being cancelled</source>
        <translation>Der Auftrag wird abgebrochen</translation>
    </message>
    <message>
        <source>The job is cancelled</source>
        <translation>Der Auftrag ist abgebrochen</translation>
    </message>
    <message>
        <source>sets %1 = %2</source>
        <translation>setzt %1 = %2</translation>
    </message>
    <message>
        <source>The program has ended</source>
        <translation>Das Programm ist beendet</translation>
    </message>
    <message>
        <source>%1: the whole text once more, %2</source>
        <translation>%1: noch einmal der ganze Text, %2</translation>
    </message>
    <message>
        <source>The step broke: %1</source>
        <translation>Der Schritt ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation>Der Auftrag ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Reporter %1: %2</source>
        <translation>Berichterstatter %1: %2</translation>
    </message>
    <message>
        <source>%1 more were written, but could not be kept</source>
        <translation>%1 weitere wurden geschrieben, konnten aber nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>%1 more were written to %2, which cannot be read (any more)</source>
        <translation>%1 weitere wurden nach %2 geschrieben; das ist nicht (mehr) lesbar</translation>
    </message>
    <message>
        <source>The job&apos;s time of %1 is over</source>
        <translation>Die Zeit des Auftrags von %1 ist um</translation>
    </message>
    <message>
        <source>The test&apos;s time of %1 is over</source>
        <translation>Die Zeit des Tests von %1 ist um</translation>
    </message>
    <message>
        <source>The target&apos;s time of %1 is over</source>
        <translation>Die Zeit des Prüflings von %1 ist um</translation>
    </message>
    <message>
        <source>Nothing was heard for %1</source>
        <translation>%1 lang war nichts zu hören</translation>
    </message>
    <message>
        <source>The step&apos;s time of %1 is over</source>
        <translation>Die Zeit des Schritts von %1 ist um</translation>
    </message>
    <message>
        <source>The job is asked to pause</source>
        <translation>Der Auftrag soll anhalten</translation>
    </message>
    <message>
        <source>The job is being aborted: no cleanup is run any more</source>
        <translation>Der Auftrag wird sofort beendet: Es wird nicht mehr aufgeräumt</translation>
    </message>
    <message>
        <source>The job is cancelled: %1</source>
        <translation>Der Auftrag ist abgebrochen: %1</translation>
    </message>
    <message>
        <source>The job is taken up again; the Proctor that ran it had ended</source>
        <translation>Der Auftrag wird wieder aufgenommen; der Proctor, in dem er lief, hatte geendet</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) acquired</source>
        <translation>
            <numerusform>%n Prüfling ist da</numerusform>
            <numerusform>%n Prüflinge sind da</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 took the lock of %2 away: %3</source>
        <translation>%1 hat die Sperre von %2 aufgehoben: %3</translation>
    </message>
    <message>
        <source>runs the step again, because Proctor had ended in the middle of it</source>
        <translation>durchläuft den Schritt noch einmal, weil Proctor mitten darin geendet hatte</translation>
    </message>
    <message>
        <source>waits for a connection to %1: all that may be open are in use</source>
        <translation>wartet auf eine Verbindung zu %1: alle erlaubten sind in Gebrauch</translation>
    </message>
    <message>
        <source>nobody has answered, so the answer is &quot;%1&quot;</source>
        <translation>niemand hat geantwortet, also gilt „%1“</translation>
    </message>
    <message>
        <source>%1 answers &quot;%2&quot;</source>
        <translation>%1 antwortet „%2“</translation>
    </message>
    <message>
        <source>asks: %1</source>
        <translation>fragt: %1</translation>
    </message>
    <message>
        <source>takes the question back</source>
        <translation>nimmt die Frage zurück</translation>
    </message>
    <message>
        <source>has a connection to %1</source>
        <translation>hat eine Verbindung zu %1</translation>
    </message>
</context>
<context>
    <name>Proctor::LogSearchBar</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation>Im Protokoll zu suchender Text</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/Klein</translation>
    </message>
    <message>
        <source>Distinguish capital and small letters</source>
        <translation>Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Read the text as a regular expression</source>
        <translation>Den Text als regulären Ausdruck lesen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3, Shift+Enter)</source>
        <translation>Vorherige Stelle (Umschalt+F3, Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Next place (F3, Enter)</source>
        <translation>Nächste Stelle (F3, Eingabe)</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Stop searching; what is found stays</source>
        <translation>Suche anhalten; was gefunden ist, bleibt</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>searching, %1 %</source>
        <translation>Suche läuft, %1 %</translation>
    </message>
</context>
<context>
    <name>Proctor::LogView</name>
    <message>
        <source>&amp;Follow the log</source>
        <translation>Dem Protokoll &amp;folgen</translation>
    </message>
    <message>
        <source>Follow the end of the log (End)</source>
        <translation>Dem Ende des Protokolls folgen (Ende)</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Show &amp;times</source>
        <translation>&amp;Zeiten anzeigen</translation>
    </message>
    <message>
        <source>Show the time of each line</source>
        <translation>Die Zeit jeder Zeile anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;events</source>
        <translation>&amp;Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>Show how targets move through the steps</source>
        <translation>Anzeigen, wie die Prüflinge durch die Schritte gehen</translation>
    </message>
    <message>
        <source>&amp;Pin the log</source>
        <translation>Protokoll &amp;anheften</translation>
    </message>
    <message>
        <source>Keep this log while the selection changes</source>
        <translation>Dieses Protokoll behalten, während die Auswahl wechselt</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Kle&amp;inere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächste Stelle suchen</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Vorherige Stelle suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Die Auswahl kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Select the whole log</source>
        <translation>Das ganze Protokoll auswählen</translation>
    </message>
    <message>
        <source>&amp;Save the log as…</source>
        <translation>&amp;Protokoll speichern unter …</translation>
    </message>
    <message>
        <source>Save the whole log to a file</source>
        <translation>Das ganze Protokoll in eine Datei speichern</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Select a job, a test, a step or a target to see its log.</source>
        <translation>Wählen Sie einen Auftrag, einen Test, einen Schritt oder einen Prüfling, um sein Protokoll zu sehen.</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>Das Protokoll lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The log could not be read to its end: %1</source>
        <translation>Das Protokoll ließ sich nicht bis zum Ende lesen: %1</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>Nichts wurde kopiert: %1</translation>
    </message>
    <message>
        <source>Only the first %1 were copied. Save the log to have all of it.</source>
        <translation>Nur die ersten %1 wurden kopiert. Speichern Sie das Protokoll, um alles zu haben.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt *.log);;All files (*)</source>
        <translation>Textdateien (*.txt *.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1</source>
        <translation>
            <numerusform>%n Zeile in %1 gespeichert</numerusform>
            <numerusform>%n Zeilen in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>from the beginning again, so far</source>
        <translation>wieder von vorn, so weit gelesen</translation>
    </message>
    <message>
        <source>from the beginning again</source>
        <translation>wieder von vorn</translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation>wieder vom Ende</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>Long lines go on below instead of beyond the right edge. What is copied or saved stays in its own lines.</source>
        <translation>Lange Zeilen gehen darunter weiter statt hinter dem rechten Rand. Was kopiert oder gespeichert wird, behält seine Zeilen.</translation>
    </message>
</context>
<context>
    <name>Proctor::MainActions</name>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation>Auftragsbeschreibung ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a job descriptor and check it</source>
        <translation>Eine Auftragsbeschreibung öffnen und prüfen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Export &amp;HTML…</source>
        <translation>Als &amp;HTML exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Write an HTML report of the job to a file</source>
        <translation>Einen HTML-Bericht über den Auftrag in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>Write everything about the job to a JSON file</source>
        <translation>Alles über den Auftrag in eine JSON-Datei schreiben</translation>
    </message>
    <message>
        <source>Show report in &amp;browser</source>
        <translation>Bericht im B&amp;rowser anzeigen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <comment>key</comment>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation>Den HTML-Bericht über den Auftrag im Webbrowser anzeigen</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Reiter &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <comment>key</comment>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Check descriptor</source>
        <translation>Auftragsbeschreibung &amp;prüfen</translation>
    </message>
    <message>
        <source>F7</source>
        <comment>key</comment>
        <translation>F7</translation>
    </message>
    <message>
        <source>Read the descriptor again and look for problems</source>
        <translation>Die Auftragsbeschreibung neu lesen und nach Problemen suchen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>F5</source>
        <comment>key</comment>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start a job from the open descriptor</source>
        <translation>Einen Auftrag nach der geöffneten Beschreibung starten</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>&amp;Erneut starten</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <comment>key</comment>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Start a new job from the descriptor of this one</source>
        <translation>Einen neuen Auftrag nach der Beschreibung dieses Auftrags starten</translation>
    </message>
    <message>
        <source>&amp;Cancel job…</source>
        <translation>Auftrag &amp;abbrechen …</translation>
    </message>
    <message>
        <source>Ctrl+F2</source>
        <comment>key</comment>
        <translation>Ctrl+F2</translation>
    </message>
    <message>
        <source>Cancel the job; its cleanup still runs and its targets are released</source>
        <translation>Den Auftrag abbrechen; das Aufräumen läuft noch, und die Prüflinge werden zurückgegeben</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>&amp;Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>F8</source>
        <comment>key</comment>
        <translation>F8</translation>
    </message>
    <message>
        <source>Go to the next failure in the tree</source>
        <translation>Zum nächsten Fehlschlag im Baum</translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation>&amp;Vorheriger Fehlschlag</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <comment>key</comment>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>Go to the previous failure in the tree</source>
        <translation>Zum vorherigen Fehlschlag im Baum</translation>
    </message>
    <message>
        <source>&amp;Filter tree</source>
        <translation>Baum &amp;filtern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>Zu den &amp;Aufträgen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <comment>key</comment>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Go to &amp;tree</source>
        <translation>Zum &amp;Baum</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <comment>key</comment>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Go to &amp;log</source>
        <translation>Zum &amp;Protokoll</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <comment>key</comment>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <comment>key</comment>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>&amp;Welcome and samples</source>
        <translation>&amp;Willkommen und Beispiele</translation>
    </message>
    <message>
        <source>&amp;About Proctor</source>
        <translation>Ü&amp;ber Proctor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Auftrag</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Pause job</source>
        <translation>Auftrag an&amp;halten</translation>
    </message>
    <message>
        <source>Ctrl+F6</source>
        <comment>key</comment>
        <translation>Ctrl+F6</translation>
    </message>
    <message>
        <source>Pause the job as soon as its steps can be parked; it keeps its targets</source>
        <translation>Den Auftrag anhalten, sobald seine Schritte es erlauben; er behält seine Prüflinge</translation>
    </message>
    <message>
        <source>&amp;Resume job</source>
        <translation>Auftrag fort&amp;setzen</translation>
    </message>
    <message>
        <source>Let the job go on from where it was</source>
        <translation>Den Auftrag dort weitergehen lassen, wo er war</translation>
    </message>
    <message>
        <source>Pause a&amp;ll jobs</source>
        <translation>A&amp;lle Aufträge anhalten</translation>
    </message>
    <message>
        <source>Pause every job of this computer that runs</source>
        <translation>Jeden laufenden Auftrag dieses Rechners anhalten</translation>
    </message>
    <message>
        <source>Resu&amp;me all jobs</source>
        <translation>Alle Aufträge f&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Let every paused job of this computer go on</source>
        <translation>Jeden angehaltenen Auftrag dieses Rechners weitergehen lassen</translation>
    </message>
    <message>
        <source>A&amp;bort now…</source>
        <translation>Sofort &amp;beenden …</translation>
    </message>
    <message>
        <source>End the job at once; no cleanup is run, the targets are only given back</source>
        <translation>Den Auftrag sofort beenden; es wird nicht aufgeräumt, die Prüflinge werden nur zurückgegeben</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Run failed targets again</source>
        <translation>Fehlgeschlagene Prüflinge &amp;noch einmal</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <comment>key</comment>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>Run the job again for the targets that did not pass</source>
        <translation>Den Auftrag für die Prüflinge noch einmal ausführen, die nicht bestanden haben</translation>
    </message>
    <message>
        <source>Run a&amp;gain in part…</source>
        <translation>In &amp;Teilen noch einmal …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Choose tests, steps and targets of the job to run again</source>
        <translation>Tests, Schritte und Prüflinge des Auftrags wählen, die noch einmal laufen sollen</translation>
    </message>
    <message>
        <source>Run failed again</source>
        <translation>Fehler erneut</translation>
    </message>
    <message>
        <source>Ans&amp;wer question</source>
        <translation>&amp;Frage beantworten</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <comment>key</comment>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Go to the question of a step that waits for a person</source>
        <translation>Zu der Frage eines Schritts gehen, die auf einen Menschen wartet</translation>
    </message>
    <message>
        <source>Flight &amp;recorder</source>
        <translation>&amp;Flugschreiber</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <comment>key</comment>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Look at how the job stood at any moment</source>
        <translation>Ansehen, wie der Auftrag zu jedem Zeitpunkt stand</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Open a further window, for another job</source>
        <translation>Ein weiteres Fenster öffnen, für einen anderen Auftrag</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>In neuem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Show the job in a window of its own</source>
        <translation>Den Auftrag in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find anything that can be done by a few letters</source>
        <translation>Alles, was sich tun lässt, mit ein paar Buchstaben finden</translation>
    </message>
    <message>
        <source>Re&amp;hearse…</source>
        <translation>Pro&amp;ben …</translation>
    </message>
    <message>
        <source>Ctrl+F7</source>
        <comment>key</comment>
        <translation>Ctrl+F7</translation>
    </message>
    <message>
        <source>Show what the job would do to each target before it is started</source>
        <translation>Zeigen, was der Auftrag mit jedem Prüfling täte, bevor er startet</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Prüflinge</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <comment>key</comment>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Who has which device of the lab, and how they fare</source>
        <translation>Wer welches Gerät des Labors hat und wie es ihnen ergeht</translation>
    </message>
    <message>
        <source>Cl&amp;one job…</source>
        <translation>Auftrag &amp;klonen …</translation>
    </message>
    <message>
        <source>Write the descriptor of the job to a new file and open it</source>
        <translation>Die Beschreibung des Auftrags in eine neue Datei schreiben und diese öffnen</translation>
    </message>
    <message>
        <source>Copy as comman&amp;d line</source>
        <translation>Als Be&amp;fehlszeile kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy what starts the job in a terminal to the clipboard</source>
        <translation>In die Zwischenablage kopieren, was den Auftrag in einem Terminal startet</translation>
    </message>
    <message>
        <source>What&apos;s &amp;this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Click something next to have it explained</source>
        <translation>Was Sie danach anklicken, wird erklärt</translation>
    </message>
    <message>
        <source>&amp;Operator view</source>
        <translation>&amp;Bedieneransicht</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <comment>key</comment>
        <translation>Strg+Umschalt+O</translation>
    </message>
    <message>
        <source>Test one unit after the other: a field to scan into, PASS and FAIL</source>
        <translation>Ein Gerät nach dem anderen prüfen: ein Feld zum Scannen, GUT und SCHLECHT</translation>
    </message>
</context>
<context>
    <name>Proctor::MainWindow</name>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>The store cannot be written, so jobs wait: %1</source>
        <translation>In die Datenbank lässt sich nicht schreiben, daher warten die Aufträge: %1</translation>
    </message>
    <message>
        <source>The store works again; nothing was lost.</source>
        <translation>Die Datenbank arbeitet wieder; nichts ging verloren.</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Probleme: %1</translation>
    </message>
    <message>
        <source>The jobs of the store cannot be read: %1</source>
        <translation>Die Aufträge der Datenbank lassen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <translation>Auftrag %1: %2</translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation>Ganzer Auftrag</translation>
    </message>
    <message>
        <source>Cancelling; Proctor ends when cleanup and release are done.</source>
        <translation>Wird abgebrochen; Proctor endet nach dem Aufräumen und Zurückgeben.</translation>
    </message>
    <message>
        <source>Open descriptor</source>
        <translation>Auftragsbeschreibung öffnen</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>Auftragsbeschreibungen (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>The job cannot be started: %1</source>
        <translation>Der Auftrag lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>The descriptor of the job is not valid any more: %1</source>
        <translation>Die Beschreibung des Auftrags ist nicht mehr gültig: %1</translation>
    </message>
    <message>
        <source>Export HTML report</source>
        <translation>HTML-Bericht exportieren</translation>
    </message>
    <message>
        <source>Export JSON report</source>
        <translation>JSON-Bericht exportieren</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>Der Bericht lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The report needs the folder %1, which cannot be made.</source>
        <translation>Der Bericht braucht den Ordner %1, der sich nicht anlegen lässt.</translation>
    </message>
    <message>
        <source>No web browser could be started; the report is in %1.</source>
        <translation>Es ließ sich kein Webbrowser starten; der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Job %1 cannot be handed to the background and goes on without a window: %2</source>
        <translation>Auftrag %1 lässt sich nicht in den Hintergrund geben und geht ohne Fenster weiter: %2</translation>
    </message>
    <message>
        <source>Pausing; Proctor ends when all jobs are parked or over.</source>
        <translation>Es wird angehalten; Proctor endet, wenn alle Aufträge angehalten oder vorbei sind.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>A&amp;nordnung</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Export JUnit report</source>
        <translation>JUnit-Bericht exportieren</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit-XML (*.xml)</translation>
    </message>
    <message>
        <source>Export CSV table</source>
        <translation>CSV-Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>A sample has no file of its own; start it, or clone its job.</source>
        <translation>Ein Beispiel hat keine eigene Datei; starten Sie es, oder klonen Sie seinen Auftrag.</translation>
    </message>
    <message>
        <source>%1 % </source>
        <comment>progress of a job</comment>
        <translation>%1 % </translation>
    </message>
    <message>
        <source>Shows the file in the program that this computer has for it.</source>
        <translation>Zeigt die Datei in dem Programm, das dieser Computer dafür hat.</translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixPanel</name>
    <message>
        <source>Run</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Follow the test that runs</source>
        <translation>Dem laufenden Test folgen</translation>
    </message>
    <message>
        <source>Filter by target</source>
        <translation>Nach Prüfling filtern</translation>
    </message>
    <message>
        <source>Order of the targets</source>
        <translation>Reihenfolge der Prüflinge</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation>Wie übernommen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fehlgeschlagene zuerst</translation>
    </message>
    <message>
        <source>By failure</source>
        <translation>Nach Fehler</translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl+-)</source>
        <translation>Kleinere Zellen (Strg+-)</translation>
    </message>
    <message>
        <source>Larger cells (Ctrl++)</source>
        <translation>Größere Zellen (Strg++)</translation>
    </message>
    <message>
        <source>Show all targets (Ctrl+9)</source>
        <translation>Alle Prüflinge zeigen (Strg+9)</translation>
    </message>
    <message>
        <source>Chooses the run, test or attempt that the matrix shows, and stops following the test that runs.</source>
        <translation>Wählt den Lauf, Test oder Versuch, den die Matrix zeigt, und folgt nicht mehr dem laufenden Test.</translation>
    </message>
    <message>
        <source>Only targets with this text in their name keep a row.</source>
        <translation>Nur Prüflinge mit diesem Text im Namen behalten eine Zeile.</translation>
    </message>
    <message>
        <source>In which order the rows stand. &quot;By failure&quot; puts failures together whose texts differ only in numbers, addresses, times and names.</source>
        <translation>In welcher Reihenfolge die Zeilen stehen. „Nach Fehler“ stellt Fehlschläge zusammen, deren Texte sich nur in Zahlen, Adressen, Zeiten und Namen unterscheiden.</translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixView</name>
    <message>
        <source>%1 × not failed</source>
        <comment>group of targets</comment>
        <translation>%1 × nicht fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 × other failures</source>
        <comment>group of targets</comment>
        <translation>%1 × andere Fehler</translation>
    </message>
    <message>
        <source>%1 × failed without a message</source>
        <comment>group of targets</comment>
        <translation>%1 × ohne Meldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>37 × timed out after …</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Matrix of targets and steps</source>
        <translation>Matrix aus Prüflingen und Schritten</translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation>Es wird kein Auftrag gezeigt.</translation>
    </message>
    <message>
        <source>No test has begun yet.</source>
        <translation>Es hat noch kein Test begonnen.</translation>
    </message>
    <message>
        <source>This attempt has not begun.</source>
        <translation>Dieser Versuch hat nicht begonnen.</translation>
    </message>
    <message>
        <source>No target matches the filter.</source>
        <translation>Kein Prüfling passt zum Filter.</translation>
    </message>
    <message>
        <source>No targets have been acquired yet.</source>
        <translation>Es sind noch keine Prüflinge übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <comment>name of a test</comment>
        <translation>
            <numerusform>%1: %n Schritt</numerusform>
            <numerusform>%1: %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>%1 (cleanup)</source>
        <translation>%1 (Aufräumen)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, step</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>failed, 1.5 s</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n target(s) again in part…</source>
        <translation>
            <numerusform>%n Prüfling &amp;noch einmal in Teilen …</numerusform>
            <numerusform>%n Prüflinge &amp;noch einmal in Teilen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n name(s)</source>
        <translation>
            <numerusform>%n Namen &amp;kopieren</numerusform>
            <numerusform>%n Namen &amp;kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;failures</source>
        <translation>&amp;Fehler kopieren</translation>
    </message>
    <message>
        <source>Co&amp;llapse all groups</source>
        <translation>Alle Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation>Alle Gruppen &amp;aufklappen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>One attempt of a test: a row for each target, a column for each step. Enter shows the log of the cell, F8 goes to the next failure, Ctrl with + or - changes the size; drag to select several targets.</source>
        <translation>Ein Versuch eines Tests: eine Zeile für jeden Prüfling, eine Spalte für jeden Schritt. Die Eingabetaste zeigt das Protokoll der Zelle, F8 geht zum nächsten Fehlschlag, Strg mit + oder - ändert die Größe; Ziehen wählt mehrere Prüflinge.</translation>
    </message>
</context>
<context>
    <name>Proctor::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationWords</name>
    <message>
        <source>Job %1 passed</source>
        <translation>Auftrag %1 bestanden</translation>
    </message>
    <message>
        <source>Job %1 failed</source>
        <translation>Auftrag %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Job %1 could not be judged</source>
        <translation>Auftrag %1 konnte nicht beurteilt werden</translation>
    </message>
    <message>
        <source>Job %1 was cancelled</source>
        <translation>Auftrag %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>Job %1 waits for an answer</source>
        <translation>Auftrag %1 wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>Job %1 has lost a target</source>
        <translation>Auftrag %1 hat einen Prüfling verloren</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) lost</source>
        <translation>
            <numerusform>%n Prüfling verloren</numerusform>
            <numerusform>%n Prüflinge verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait</source>
        <translation>
            <numerusform>%n Frage wartet</numerusform>
            <numerusform>%n Fragen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) ended</source>
        <translation>
            <numerusform>%n Auftrag zu Ende</numerusform>
            <numerusform>%n Aufträge zu Ende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1, davon %n fehlgeschlagen</numerusform>
            <numerusform>%1, davon %n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationsPage</name>
    <message>
        <source>&amp;Tell me of jobs while I look at something else</source>
        <translation>Über Aufträge &amp;benachrichtigen, während ich etwas anderes ansehe</translation>
    </message>
    <message>
        <source>Jobs that &amp;passed or were cancelled</source>
        <translation>&amp;Bestandene und abgebrochene Aufträge</translation>
    </message>
    <message>
        <source>Jobs that &amp;failed or could not be judged</source>
        <translation>&amp;Fehlgeschlagene und nicht beurteilte Aufträge</translation>
    </message>
    <message>
        <source>&amp;Questions of steps</source>
        <translation>F&amp;ragen von Schritten</translation>
    </message>
    <message>
        <source>Targets that a job has &amp;lost</source>
        <translation>&amp;Prüflinge, die ein Auftrag verloren hat</translation>
    </message>
    <message>
        <source>Also of jobs of other &amp;people and computers</source>
        <translation>Auch von Aufträgen &amp;anderer Personen und Rechner</translation>
    </message>
    <message>
        <source>Ends of jobs only when the &amp;one before of the same name ended otherwise</source>
        <translation>Das Ende nur, wenn der Auftrag gleichen Namens &amp;davor anders ausging</translation>
    </message>
    <message>
        <source>Also while a &amp;window of Proctor is in front</source>
        <translation>Auch während ein &amp;Fenster von Proctor vorn ist</translation>
    </message>
    <message>
        <source>With a &amp;message of the desktop</source>
        <translation>Mit einer &amp;Meldung des Schreibtischs</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Mit einem &amp;Ton</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>R&amp;uhe von</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>to</source>
        <comment>time of day</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Which of these</source>
        <translation>Welche davon</translation>
    </message>
    <message>
        <source>Without it no message comes and no sound; the icon in the task bar still shows how far the jobs are.</source>
        <translation>Ohne dies kommt keine Meldung und kein Ton; das Symbol in der Taskleiste zeigt trotzdem, wie weit die Aufträge sind.</translation>
    </message>
    <message>
        <source>Ends that need nothing to be done. A job that has run to its end and failed is not among them.</source>
        <translation>Enden, nach denen nichts zu tun ist. Ein Auftrag, der bis zum Ende gelaufen und fehlgeschlagen ist, gehört nicht dazu.</translation>
    </message>
    <message>
        <source>Ends with a failed verdict, and those that a lab error or the file has caused.</source>
        <translation>Enden mit schlechtem Urteil und solche, an denen das Labor oder die Datei schuld ist.</translation>
    </message>
    <message>
        <source>A step waits for you until it is answered or its time is up; the message leads to the job.</source>
        <translation>Ein Schritt wartet auf Sie, bis er eine Antwort hat oder seine Zeit um ist; die Meldung führt zum Auftrag.</translation>
    </message>
    <message>
        <source>Somebody has taken over a target while a job had it; that job cannot go on with it.</source>
        <translation>Jemand hat einen Prüfling übernommen, während ein Auftrag ihn hatte; dieser Auftrag kann mit ihm nicht weiterarbeiten.</translation>
    </message>
    <message>
        <source>Without it only the jobs count that run in this Proctor.</source>
        <translation>Ohne dies zählen nur die Aufträge, die in diesem Proctor laufen.</translation>
    </message>
    <message>
        <source>For jobs that run again and again: told is only a change between passed, failed and neither. The first of a name is told when it is bad.</source>
        <translation>Für Aufträge, die immer wieder laufen: Gemeldet wird nur ein Wechsel zwischen bestanden, fehlgeschlagen und keinem von beiden. Der erste eines Namens wird gemeldet, wenn er schlecht ist.</translation>
    </message>
    <message>
        <source>It needs a notification service or a tray. A click on it leads to the job; what comes at once is one message.</source>
        <translation>Sie braucht einen Benachrichtigungsdienst oder eine Leiste dafür. Ein Klick darauf führt zum Auftrag; was auf einmal kommt, ist eine Meldung.</translation>
    </message>
    <message>
        <source>One sound for everything that comes at once.</source>
        <translation>Ein Ton für alles, was auf einmal kommt.</translation>
    </message>
    <message>
        <source>Otherwise nothing is told while you work in a window of Proctor, where you see it anyway.</source>
        <translation>Sonst wird nichts gemeldet, während Sie in einem Fenster von Proctor arbeiten, wo Sie es ohnehin sehen.</translation>
    </message>
    <message>
        <source>In these hours there is neither message nor sound; they may go over midnight.</source>
        <translation>In diesen Stunden gibt es weder Meldung noch Ton; sie dürfen über Mitternacht gehen.</translation>
    </message>
    <message>
        <source>Every day, in the time of this computer.</source>
        <translation>Jeden Tag, in der Zeit dieses Computers.</translation>
    </message>
    <message>
        <source>Earlier than the beginning it is meant for the next day; the same time as the beginning means never quiet.</source>
        <translation>Früher als der Beginn ist es am nächsten Tag gemeint; dieselbe Zeit wie der Beginn heißt: nie ruhig.</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorFailures</name>
    <message>
        <source>What has failed</source>
        <translation>Was fehlgeschlagen ist</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorPage</name>
    <message>
        <source>Nothing starts &amp;without a serial number</source>
        <translation>&amp;Ohne Seriennummer startet nichts</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL, questions and errors</source>
        <translation>&amp;Töne für GUT, SCHLECHT, Fragen und Fehler</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Until the next unit</source>
        <translation>Bis zum nächsten Gerät</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>The operator view (View menu) tests one unit after the other, always with this descriptor.</source>
        <translation>Die Bedieneransicht (Menü Ansicht) prüft ein Gerät nach dem anderen, immer mit dieser Auftragsbeschreibung.</translation>
    </message>
    <message>
        <source>&amp;Descriptor:</source>
        <translation>Auftrags&amp;beschreibung:</translation>
    </message>
    <message>
        <source>The serial number becomes the ID of its target; of an inventory or a file the target of this ID or name is taken.</source>
        <translation>Die Seriennummer wird die ID des Prüflings; aus einem Bestand oder einer Datei wird der Prüfling mit dieser ID oder diesem Namen genommen.</translation>
    </message>
    <message>
        <source>Serial &amp;numbers:</source>
        <translation>Serien&amp;nummern:</translation>
    </message>
    <message>
        <source>A regular expression that a serial number must match as a whole. Empty: any.</source>
        <translation>Ein regulärer Ausdruck, dem eine Seriennummer als Ganzes entsprechen muss. Leer: jede.</translation>
    </message>
    <message>
        <source>&amp;PASS is shown for:</source>
        <translation>&amp;GUT ist zu sehen:</translation>
    </message>
    <message>
        <source>Descriptor of the operator view</source>
        <translation>Auftragsbeschreibung der Bedieneransicht</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>Auftragsbeschreibungen (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Without it Start also works on an empty field, for jobs that ask for no unit.</source>
        <translation>Ohne dies startet auch ein leeres Feld, für Aufträge, die nach keiner Einheit fragen.</translation>
    </message>
    <message>
        <source>Then the view is ready for the next unit by itself. FAIL stays until somebody confirms it.</source>
        <translation>Danach ist die Ansicht von selbst bereit für die nächste Einheit. SCHLECHT bleibt, bis es jemand bestätigt.</translation>
    </message>
    <message>
        <source>Different ones for each, at the volume of the desktop</source>
        <translation>Jedes anders, in der Lautstärke des Desktops</translation>
    </message>
    <message>
        <source>The file that every unit is tested with at this station</source>
        <translation>Die Datei, mit der an dieser Station jede Einheit getestet wird</translation>
    </message>
    <message>
        <source>What is scanned and does not match starts nothing, and is said</source>
        <translation>Was gescannt wird und nicht passt, startet nichts und wird gemeldet</translation>
    </message>
    <message>
        <source>Looks for the descriptor in the folders of this computer</source>
        <translation>Sucht die Beschreibung in den Ordnern dieses Rechners</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorQuestion</name>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>Noch %n Frage wartet.</numerusform>
            <numerusform>Noch %n Fragen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <comment>key</comment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation>Die Antwort wurde nicht angenommen: %1</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorRun</name>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Auftrags</translation>
    </message>
    <message>
        <source>Between two tests</source>
        <translation>Zwischen zwei Tests</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Durchlauf %1: %2</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>Durchlauf %1 von %2: %3</translation>
    </message>
    <message>
        <source>Waiting for the target</source>
        <translation>Wartet auf den Prüfling</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>länger als üblich</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorStation</name>
    <message>
        <source>The job cannot go on: %1</source>
        <translation>Der Auftrag kann nicht weitergehen: %1</translation>
    </message>
    <message>
        <source>The job cannot be closed: %1</source>
        <translation>Der Auftrag kann nicht geschlossen werden: %1</translation>
    </message>
    <message>
        <source>The store cannot be written, so everything waits: %1</source>
        <translation>Der Speicher kann nicht beschrieben werden, deshalb wartet alles: %1</translation>
    </message>
    <message>
        <source>Nobody has chosen yet what is tested here.</source>
        <translation>Noch hat niemand gewählt, was hier geprüft wird.</translation>
    </message>
    <message>
        <source>%1 cannot be run. Line %2: %3</source>
        <translation>%1 kann nicht ausgeführt werden. Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1 cannot be run: %2</source>
        <translation>%1 kann nicht ausgeführt werden: %2</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorView</name>
    <message>
        <source>Operator view</source>
        <translation>Bedieneransicht</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Begin to count passed and failed units from nought</source>
        <translation>Gute und schlechte Geräte wieder von null an zählen</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>STOP  (Ctrl+F2)</source>
        <translation>STOPP  (Strg+F2)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Close the job; the unit has to be tested again</source>
        <translation>Den Auftrag schließen; das Gerät muss noch einmal geprüft werden</translation>
    </message>
    <message>
        <source>Choose what is tested…</source>
        <translation>Wählen, was geprüft wird …</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget what was scanned meanwhile</source>
        <translation>Vergessen, was inzwischen gescannt wurde</translation>
    </message>
    <message>
        <source>Stop the test of this unit? Its cleanup still runs.</source>
        <translation>Die Prüfung dieses Geräts stoppen? Das Aufräumen läuft noch.</translation>
    </message>
    <message>
        <source>A unit is being tested. Leave the operator view? The test goes on.</source>
        <translation>Ein Gerät wird geprüft. Die Bedieneransicht verlassen? Die Prüfung geht weiter.</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Prüfung stoppen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key</comment>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed since %3</source>
        <translation>%1 gut, %2 schlecht seit %3</translation>
    </message>
    <message>
        <source>Scan the serial number of the unit.</source>
        <translation>Die Seriennummer des Geräts scannen.</translation>
    </message>
    <message>
        <source>Scan the serial number of the unit, or press Space.</source>
        <translation>Die Seriennummer des Geräts scannen oder die Leertaste drücken.</translation>
    </message>
    <message>
        <source>Put the unit aside, then press Space.</source>
        <translation>Das Gerät beiseitelegen, dann die Leertaste drücken.</translation>
    </message>
    <message>
        <source>The test was stopped; nothing is known of the unit. Press Space.</source>
        <translation>Die Prüfung wurde gestoppt; über das Gerät ist nichts bekannt. Leertaste drücken.</translation>
    </message>
    <message>
        <source>The unit was not judged: something is wrong with the station or the test. Press Space.</source>
        <translation>Das Gerät wurde nicht beurteilt: Mit dem Prüfplatz oder der Prüfung stimmt etwas nicht. Leertaste drücken.</translation>
    </message>
    <message>
        <source>The test has been paused.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>Proctor ended in the middle of this test. It can go on, or be given up.</source>
        <translation>Proctor endete mitten in dieser Prüfung. Sie kann weitergehen oder aufgegeben werden.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Next unit</source>
        <translation>Nächstes Gerät</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>Last: %1, %2, %3</source>
        <translation>Zuletzt: %1, %2, %3</translation>
    </message>
    <message>
        <source>Scanned meanwhile: %1</source>
        <translation>Inzwischen gescannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Scanned meanwhile: %1 and %n more</source>
        <translation>
            <numerusform>Inzwischen gescannt: %1 und %n weiteres</numerusform>
            <numerusform>Inzwischen gescannt: %1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorWords</name>
    <message>
        <source>NOT READY</source>
        <translation>NICHT BEREIT</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>STARTET</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>WAITING FOR YOU</source>
        <translation>WARTET AUF SIE</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>WIRD GESTOPPT</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>ANGEHALTEN</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>UNTERBROCHEN</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>GUT</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>SCHLECHT</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>GESTOPPT</translation>
    </message>
    <message>
        <source>LAB ERROR</source>
        <translation>LABORFEHLER</translation>
    </message>
</context>
<context>
    <name>Proctor::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>File of the store</source>
        <translation>Datei der Datenbank</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Store of jobs:</source>
        <translation>Auftrags&amp;datenbank:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font size of the log:</source>
        <translation>Schrift&amp;größe des Protokolls:</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>Datenbanken (*.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Used from the next start on. Empty: the file named above.</source>
        <translation>Gilt ab dem nächsten Start. Leer: die oben genannte Datei.</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1; check its permissions.</source>
        <translation>Die Einstellungen lassen sich nicht in %1 schreiben; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Store of jobs</source>
        <translation>Auftragsdatenbank</translation>
    </message>
    <message>
        <source>Ask what to do</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Resume them</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Close them as failed</source>
        <translation>Als fehlgeschlagen schließen</translation>
    </message>
    <message>
        <source>What happens at the start with jobs whose Proctor had ended in the middle of them.</source>
        <translation>Was beim Start mit Aufträgen geschieht, bei denen Proctor mittendrin geendet hat.</translation>
    </message>
    <message>
        <source>&amp;Jobs cut off by a crash:</source>
        <translation>&amp;Abgerissene Aufträge:</translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to one computer; its SSH server has limits, too.</source>
        <translation>Wie viele Verbindungen zu einem Rechner die Aufträge dieses Fensters zugleich haben dürfen; auch dessen SSH-Server hat Grenzen.</translation>
    </message>
    <message>
        <source>SSH connections to one &amp;host:</source>
        <translation>SSH-&amp;Verbindungen je Rechner:</translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to all computers.</source>
        <translation>Wie viele Verbindungen zu allen Rechnern die Aufträge dieses Fensters zugleich haben dürfen.</translation>
    </message>
    <message>
        <source>SSH connections in &amp;all:</source>
        <translation>SSH-Verbindungen &amp;insgesamt:</translation>
    </message>
    <message>
        <source>Used from the next start on. Targets that find no connection free wait for one.</source>
        <translation>Gilt ab dem nächsten Start. Prüflinge, für die keine Verbindung frei ist, warten auf eine.</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Web hooks</source>
        <translation>&amp;Web-Hooks</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Show a &amp;rehearsal first</source>
        <translation>Vorher eine &amp;Probe zeigen</translation>
    </message>
    <message>
        <source>What a descriptor would do to each target is shown before its job is started.</source>
        <translation>Bevor ein Auftrag startet, wird gezeigt, was seine Beschreibung mit jedem Prüfling täte.</translation>
    </message>
    <message>
        <source>Start of a job:</source>
        <translation>Start eines Auftrags:</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Starker Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Starker Kontrast, dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Si&amp;ze of everything:</source>
        <translation>&amp;Größe von allem:</translation>
    </message>
    <message>
        <source>&amp;Operator view</source>
        <translation>&amp;Bedieneransicht</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Ausführung</translation>
    </message>
    <message>
        <source>The database in which this window keeps its jobs and looks for them. Several Proctors may use the same one, on a local disk.</source>
        <translation>Die Datenbank, in der dieses Fenster seine Aufträge ablegt und sucht. Mehrere Proctors dürfen dieselbe verwenden, auf einem lokalen Datenträger.</translation>
    </message>
    <message>
        <source>Chooses a store that is there, which is used as it is, or a name for a new one.</source>
        <translation>Wählt eine vorhandene Datenbank, die verwendet wird, wie sie ist, oder einen Namen für eine neue.</translation>
    </message>
    <message>
        <source>The language of the window and of its numbers and times. Files of jobs and what programs write stay as they are.</source>
        <translation>Die Sprache des Fensters und seiner Zahlen und Zeiten. Dateien von Aufträgen und was Programme schreiben bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Shown at once, to be tried; Cancel brings back the colours of before.</source>
        <translation>Werden zum Ausprobieren sofort gezeigt; Abbrechen bringt die vorigen Farben zurück.</translation>
    </message>
    <message>
        <source>Makes texts, icons and distances of all windows larger, in addition to what the system is set to.</source>
        <translation>Macht Texte, Symbole und Abstände aller Fenster größer, zusätzlich zu dem, was im System eingestellt ist.</translation>
    </message>
    <message>
        <source>Of the text in the log only. Ctrl with + and - in the log changes it for a while.</source>
        <translation>Nur für den Text im Protokoll. Strg mit + und - im Protokoll ändert sie vorübergehend.</translation>
    </message>
</context>
<context>
    <name>Proctor::ProblemsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected problems, or all, as text</source>
        <translation>Kopiert die ausgewählten Probleme oder alle als Text</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems found in %1</source>
        <translation>Keine Probleme in %1 gefunden</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What the last check of the file has found, with line and column; it is checked again whenever it is saved. Enter goes to the place.</source>
        <translation>Was die letzte Prüfung der Datei gefunden hat, mit Zeile und Spalte; sie wird bei jedem Speichern neu geprüft. Die Eingabetaste geht zur Stelle.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptEdit</name>
    <message>
        <source>Scan or type</source>
        <translation>Scannen oder tippen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file for %1</source>
        <translation>Datei für %1 wählen</translation>
    </message>
    <message>
        <source>Choose, or drop it here</source>
        <translation>Wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>This must be &quot;%1&quot;.</source>
        <translation>Das muss „%1“ sein.</translation>
    </message>
    <message>
        <source>This does not look like %1.</source>
        <translation>Das passt nicht zu %1.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>Looks for a picture on this computer; other files can be chosen, too.</source>
        <translation>Sucht auf diesem Computer nach einem Bild; auch andere Dateien lassen sich wählen.</translation>
    </message>
    <message>
        <source>Looks for the file on this computer.</source>
        <translation>Sucht die Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>A text of one or more lines; Tab goes to the next field.</source>
        <translation>Ein Text aus einer oder mehreren Zeilen; Tabulator geht zum nächsten Feld.</translation>
    </message>
    <message>
        <source>A text of one line; Enter goes to the next empty field or sends the answer.</source>
        <translation>Ein Text aus einer Zeile; die Eingabetaste geht zum nächsten leeren Feld oder sendet die Antwort.</translation>
    </message>
    <message>
        <source>Scan it or type it; Enter, which scanners send too, goes to the next empty field or sends the answer.</source>
        <translation>Scannen oder tippen; die Eingabetaste, die auch Scanner senden, geht zum nächsten leeren Feld oder sendet die Antwort.</translation>
    </message>
    <message>
        <source>A number; it is stored as a measurement, too.</source>
        <translation>Eine Zahl; sie wird auch als Messwert gespeichert.</translation>
    </message>
    <message>
        <source>A number in %1; it is stored as a measurement, too.</source>
        <translation>Eine Zahl in %1; sie wird auch als Messwert gespeichert.</translation>
    </message>
    <message>
        <source>One of the list; the first letter of it chooses it, too.</source>
        <translation>Etwas aus der Liste; auch der erste Buchstabe wählt es.</translation>
    </message>
    <message>
        <source>A file of this computer; it can be dropped here, and the job keeps a copy.</source>
        <translation>Eine Datei dieses Computers; sie lässt sich hierher ziehen, und der Auftrag behält eine Kopie.</translation>
    </message>
    <message>
        <source>A picture of this computer; it can be dropped here, and the job keeps a copy.</source>
        <translation>Ein Bild dieses Computers; es lässt sich hierher ziehen, und der Auftrag behält eine Kopie.</translation>
    </message>
    <message>
        <source>It has to look like %1.</source>
        <translation>Der Text muss aussehen wie %1.</translation>
    </message>
    <message>
        <source>It may be left empty.</source>
        <translation>Das Feld darf leer bleiben.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptForm</name>
    <message>
        <source>Question about %1</source>
        <translation>Frage zu %1</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Prüflinge</translation>
    </message>
    <message>
        <source>%1, step %2; job %3: %4</source>
        <translation>%1, Schritt %2; Auftrag %3: %4</translation>
    </message>
    <message>
        <source>%1 (may be left out)</source>
        <translation>%1 (kann fehlen)</translation>
    </message>
    <message>
        <source>The target fails with this answer</source>
        <translation>Der Prüfling scheitert mit dieser Antwort</translation>
    </message>
    <message>
        <source>The target goes on with this answer</source>
        <translation>Der Prüfling läuft mit dieser Antwort weiter</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>Die Zeit ist um.</translation>
    </message>
    <message>
        <source>%1 left, then the answer is &quot;%2&quot;.</source>
        <translation>Noch %1, dann gilt „%2“.</translation>
    </message>
    <message>
        <source>%1 left, then the target fails.</source>
        <translation>Noch %1, dann scheitert der Prüfling.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPanel</name>
    <message>
        <source>Questions that wait</source>
        <translation>Wartende Fragen</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Vorige Frage</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>No step asks anything.

Questions of prompt steps appear here.</source>
        <translation>Kein Schritt fragt etwas.

Hier erscheinen die Fragen von prompt-Schritten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Alle Prüflinge</translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation>Die Antwort wurde nicht angenommen: %1</translation>
    </message>
    <message>
        <source>Goes to another question. What you have begun to fill in stays until you come back.</source>
        <translation>Geht zu einer anderen Frage. Was Sie auszufüllen begonnen haben, bleibt, bis Sie zurückkommen.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPicture</name>
    <message>
        <source>Loading the picture…</source>
        <translation>Das Bild wird geladen …</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>The picture %1 cannot be shown.</source>
        <translation>Das Bild %1 lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Show in full size</source>
        <translation>In voller Größe zeigen</translation>
    </message>
</context>
<context>
    <name>Proctor::Questions</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Fragen: %1</translation>
    </message>
</context>
<context>
    <name>Proctor::ReasonDialog</name>
    <message>
        <source>What is wrong with it; everybody reads it</source>
        <translation>Was damit nicht stimmt; alle lesen es</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Whoever needs the target reads it, and it stays in the target&apos;s history.</source>
        <translation>Wer den Prüfling braucht, liest ihn, und er bleibt im Verlauf des Prüflings.</translation>
    </message>
    <message>
        <source>Does it for all selected targets at once; it needs a reason.</source>
        <translation>Tut es für alle markierten Prüflinge auf einmal; es braucht einen Grund.</translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderBar</name>
    <message>
        <source>Go back to the failure before</source>
        <translation>Zum Fehler davor zurückgehen</translation>
    </message>
    <message>
        <source>Go back by one event</source>
        <translation>Um ein Ereignis zurückgehen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Go on by one event</source>
        <translation>Um ein Ereignis weitergehen</translation>
    </message>
    <message>
        <source>Go on to the next failure</source>
        <translation>Zum nächsten Fehler weitergehen</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Geschwindigkeit der Wiedergabe</translation>
    </message>
    <message>
        <source>How fast the job is played; any number may be typed</source>
        <translation>Wie schnell der Auftrag abgespielt wird; jede Zahl kann eingegeben werden</translation>
    </message>
    <message>
        <source>All in 30 s</source>
        <comment>play the whole job in this time</comment>
        <translation>Alles in 30 s</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen …</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show how the job ended (End)</source>
        <translation>Zeigen, wie der Auftrag geendet hat (Ende)</translation>
    </message>
    <message>
        <source>Show the job as it is now (End)</source>
        <translation>Den Auftrag zeigen, wie er jetzt ist (Ende)</translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation>Vor dem ersten Ereignis</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a time</comment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 before the end</source>
        <translation>%1 vor dem Ende</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>The tree, the log and the counts are of this moment. What is done to the job is done to it as it is now.</source>
        <translation>Baum, Protokoll und Zahlen sind von diesem Zeitpunkt. Was mit dem Auftrag getan wird, wirkt auf ihn, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Back to the end</source>
        <translation>Zurück zum Ende</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Leaves the past: all views show the job as it is now, or as it ended.</source>
        <translation>Verlässt die Vergangenheit: Alle Ansichten zeigen den Auftrag, wie er jetzt ist oder wie er endete.</translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderSlider</name>
    <message>
        <source>Moment of the job</source>
        <translation>Zeitpunkt des Auftrags</translation>
    </message>
    <message>
        <source>A run begins</source>
        <translation>Ein Lauf beginnt</translation>
    </message>
    <message>
        <source>A test begins</source>
        <translation>Ein Test beginnt</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>All views show the job as it was at this moment; the job itself goes on. Triangles are failures. The keys left and right go by one event, with Ctrl by a hundred; Space plays, End is the present.</source>
        <translation>Alle Ansichten zeigen den Auftrag, wie er in diesem Augenblick war; der Auftrag selbst geht weiter. Dreiecke sind Fehlschläge. Die Tasten links und rechts gehen um ein Ereignis, mit Strg um hundert; die Leertaste spielt ab, Ende ist die Gegenwart.</translation>
    </message>
</context>
<context>
    <name>Proctor::Recovery</name>
    <message numerus="yes">
        <source>%n job(s) were cut off when Proctor ended unexpectedly.</source>
        <translation>
            <numerusform>%n Auftrag ist abgerissen, als Proctor unerwartet endete.</numerusform>
            <numerusform>%n Aufträge sind abgerissen, als Proctor unerwartet endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume them</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Close them as &amp;failed</source>
        <translation>Als &amp;fehlgeschlagen schließen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) go on.</source>
        <translation>
            <numerusform>%n abgerissener Auftrag geht weiter.</numerusform>
            <numerusform>%n abgerissene Aufträge gehen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation>Auftrag %1 kann nicht weitergehen: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) are closed as failed.</source>
        <translation>
            <numerusform>%n abgerissener Auftrag ist als fehlgeschlagen geschlossen.</numerusform>
            <numerusform>%n abgerissene Aufträge sind als fehlgeschlagen geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot be closed: %2</source>
        <translation>Auftrag %1 lässt sich nicht schließen: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are still locked by jobs that will not give them back.</source>
        <translation>
            <numerusform>%n Prüfling ist noch von einem Auftrag gesperrt, der ihn nicht zurückgeben wird.</numerusform>
            <numerusform>%n Prüflinge sind noch von Aufträgen gesperrt, die sie nicht zurückgeben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release &amp;locks…</source>
        <translation>Sperren &amp;aufheben …</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are released.</source>
        <translation>
            <numerusform>%n Sperre ist aufgehoben.</numerusform>
            <numerusform>%n Sperren sind aufgehoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lock of %1 cannot be released: %2</source>
        <translation>Die Sperre von %1 lässt sich nicht aufheben: %2</translation>
    </message>
    <message>
        <source>The jobs go on from what is stored; a step that was under way runs once more, unless the file of the job says that it fails then.</source>
        <translation>Die Aufträge gehen von dem aus weiter, was gespeichert ist; ein Schritt, der im Gang war, läuft noch einmal, außer wenn die Datei des Auftrags sagt, dass er dann fehlschlägt.</translation>
    </message>
    <message>
        <source>The jobs end as failed and cannot be resumed any more.</source>
        <translation>Die Aufträge enden als fehlgeschlagen und lassen sich nicht mehr fortsetzen.</translation>
    </message>
    <message>
        <source>Leaves the jobs as they are; the next start asks again.</source>
        <translation>Lässt die Aufträge, wie sie sind; der nächste Start fragt wieder.</translation>
    </message>
    <message>
        <source>Lists the locks to choose from, and asks for a reason.</source>
        <translation>Listet die Sperren zur Auswahl auf und fragt nach einem Grund.</translation>
    </message>
    <message>
        <source>The targets stay locked; the next start asks again.</source>
        <translation>Die Prüflinge bleiben gesperrt; der nächste Start fragt wieder.</translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalDialog</name>
    <message>
        <source>Only targets with &amp;red cells</source>
        <translation>Nur Prüflinge mit &amp;roten Zellen</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Previous red cell</source>
        <translation>&amp;Vorige rote Zelle</translation>
    </message>
    <message>
        <source>&amp;Next red cell</source>
        <translation>&amp;Nächste rote Zelle</translation>
    </message>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>Alle &amp;bestätigen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Find a target or a value</source>
        <translation>Prüfling oder Wert finden</translation>
    </message>
    <message>
        <source>The cell in full</source>
        <translation>Die ganze Zelle</translation>
    </message>
    <message>
        <source>Choose a cell to see all of it.</source>
        <translation>Wählen Sie eine Zelle, um sie ganz zu sehen.</translation>
    </message>
    <message>
        <source>Parameters of every target</source>
        <translation>Parameter jedes Prüflings</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <comment>key</comment>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>F8</source>
        <comment>key</comment>
        <translation>F8</translation>
    </message>
    <message>
        <source>Start although these cells are red; Space does it for one cell</source>
        <translation>Trotz dieser roten Zellen starten; die Leertaste bestätigt eine einzelne</translation>
    </message>
    <message>
        <source>%1; the first one: %2</source>
        <translation>%1; der erste: %2</translation>
    </message>
    <message>
        <source>The targets of test %1 cannot be listed: %2</source>
        <translation>Die Prüflinge des Tests %1 lassen sich nicht auflisten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln Prüfling</numerusform>
            <numerusform>%Ln Prüflinge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln Test</numerusform>
            <numerusform>%Ln Tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>runs until it is stopped</source>
        <translation>läuft, bis er beendet wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Durchlauf</numerusform>
            <numerusform>%Ln Durchläufe</numerusform>
        </translation>
    </message>
    <message>
        <source>usually takes %1</source>
        <translation>dauert meist %1</translation>
    </message>
    <message>
        <source>no job of this name has come to its end yet</source>
        <translation>noch kein Auftrag dieses Namens ist zu Ende gelaufen</translation>
    </message>
    <message>
        <source>Rehearsing …</source>
        <translation>Probe läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln red cell(s): the template leaves something empty or cannot be expanded. Mend the descriptor, or acknowledge them to start all the same.</source>
        <translation>
            <numerusform>Eine rote Zelle: Die Vorlage lässt etwas leer oder ist nicht auszufüllen. Bessern Sie die Beschreibung aus, oder bestätigen Sie die Zelle, um trotzdem zu starten.</numerusform>
            <numerusform>%Ln rote Zellen: Die Vorlage lässt etwas leer oder ist nicht auszufüllen. Bessern Sie die Beschreibung aus, oder bestätigen Sie die Zellen, um trotzdem zu starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>All red cells are acknowledged; ready to start.</source>
        <translation>Alle roten Zellen sind bestätigt; bereit zum Start.</translation>
    </message>
    <message>
        <source>Nothing is empty, everything can be expanded; ready to start.</source>
        <translation>Nichts ist leer, alles ist ausgefüllt; bereit zum Start.</translation>
    </message>
    <message>
        <source>Only targets with this text in their name or in what a step gets keep a row.</source>
        <translation>Nur Prüflinge mit diesem Text im Namen oder in dem, was ein Schritt bekommt, behalten eine Zeile.</translation>
    </message>
    <message>
        <source>Hides the targets of which no cell is red; acknowledged cells count as red, too.</source>
        <translation>Verbirgt die Prüflinge, von denen keine Zelle rot ist; bestätigte Zellen zählen auch als rot.</translation>
    </message>
    <message>
        <source>Hides the parameters that are the same for all targets, unless one of them is red.</source>
        <translation>Verbirgt die Parameter, die für alle Prüflinge gleich sind, außer wenn einer davon rot ist.</translation>
    </message>
    <message>
        <source>Goes back to a red cell that is not acknowledged yet (Shift+F8).</source>
        <translation>Geht zurück zu einer roten Zelle, die noch nicht bestätigt ist (Umschalt+F8).</translation>
    </message>
    <message>
        <source>Goes on to a red cell that is not acknowledged yet (F8).</source>
        <translation>Geht weiter zu einer roten Zelle, die noch nicht bestätigt ist (F8).</translation>
    </message>
    <message>
        <source>Starts the job; possible once there is no error and every red cell is acknowledged.</source>
        <translation>Startet den Auftrag; möglich, sobald es keinen Fehler gibt und jede rote Zelle bestätigt ist.</translation>
    </message>
    <message>
        <source>Everything of the chosen cell, also what is too long for it, and why it is red. It can be selected and copied.</source>
        <translation>Alles aus der gewählten Zelle, auch was für sie zu lang ist, und warum sie rot ist. Es lässt sich markieren und kopieren.</translation>
    </message>
    <message>
        <source>What each target would get in each step. Bold is what most targets do not get, red what is empty or cannot be expanded: Space acknowledges it, F8 goes to the next. Grey is known only when the job runs.</source>
        <translation>Was jeder Prüfling in jedem Schritt bekäme. Fett ist, was die meisten Prüflinge nicht bekommen, rot, was leer ist oder sich nicht auflösen lässt: Die Leertaste bestätigt es, F8 geht zum nächsten. Graues ist erst bekannt, wenn der Auftrag läuft.</translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalTable</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>The target is not in this test.</source>
        <translation>Der Prüfling ist nicht in diesem Test.</translation>
    </message>
    <message>
        <source>A secret; it is put in when the step runs.</source>
        <translation>Ein Geheimnis; es wird eingesetzt, wenn der Schritt läuft.</translation>
    </message>
    <message>
        <source>Nothing comes of %1 for this target.</source>
        <translation>Aus %1 wird bei diesem Prüfling nichts.</translation>
    </message>
    <message>
        <source>You have acknowledged that.</source>
        <translation>Das haben Sie bestätigt.</translation>
    </message>
    <message>
        <source>This cannot be expanded; the target will fail here: %1.</source>
        <translation>Das lässt sich nicht ausfüllen; der Prüfling wird hier scheitern: %1.</translation>
    </message>
    <message>
        <source>What comes of it is known when the job runs: %1.</source>
        <translation>Was daraus wird, steht fest, wenn der Auftrag läuft: %1.</translation>
    </message>
    <message>
        <source>Not what most targets get.</source>
        <translation>Nicht das, was die meisten Prüflinge bekommen.</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>Übliche Zeit</translation>
    </message>
    <message>
        <source>How long the target was in its steps in the last job of this name</source>
        <translation>Wie lange der Prüfling im letzten Auftrag dieses Namens in seinen Schritten war</translation>
    </message>
    <message>
        <source>Parameter %1 of the cleanup step %2 of test %3</source>
        <translation>Parameter %1 des Aufräumschritts %2 im Test %3</translation>
    </message>
    <message>
        <source>Parameter %1 of step %2 of test %3</source>
        <translation>Parameter %1 des Schritts %2 im Test %3</translation>
    </message>
</context>
<context>
    <name>Proctor::ReportView</name>
    <message>
        <source>Failures that say the same</source>
        <translation>Gleichlautende Fehlschläge</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Prüflinge</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>First ones</source>
        <translation>Die ersten</translation>
    </message>
    <message>
        <source>other failures</source>
        <translation>andere Fehlschläge</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>ohne Text</translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s) of failures</source>
        <translation>
            <numerusform>und %n weitere Art von Fehlschlägen</numerusform>
            <numerusform>und %n weitere Arten von Fehlschlägen</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed targets</source>
        <translation>Fehlgeschlagene Prüflinge</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>and %1 more failed targets</source>
        <translation>und %1 weitere fehlgeschlagene Prüflinge</translation>
    </message>
    <message>
        <source>%1 failed targets</source>
        <translation>%1 fehlgeschlagene Prüflinge</translation>
    </message>
    <message>
        <source>Measurements out of limits</source>
        <translation>Messwerte außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>and %1 more measurements</source>
        <translation>und %1 weitere Messwerte</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation>und %1 weitere Dateien</translation>
    </message>
    <message>
        <source>The job has not begun: there is nothing to report.</source>
        <translation>Der Auftrag hat noch nicht begonnen: Es gibt nichts zu berichten.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>%1 of %2 targets passed in the jobs %3 together.</source>
        <translation>%1 von %2 Prüflingen haben in den Aufträgen %3 zusammen bestanden.</translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation>Ganzer Auftrag</translation>
    </message>
    <message>
        <source>No reporter has judged this job.</source>
        <translation>Kein Berichterstatter hat über diesen Auftrag geurteilt.</translation>
    </message>
    <message>
        <source>No reporter has judged yet.</source>
        <translation>Noch hat kein Berichterstatter geurteilt.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Berichterstatter</translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>%n weiteres Urteil ist hier weggelassen; ein exportierter Bericht hat es.</numerusform>
            <numerusform>%n weitere Urteile sind hier weggelassen; ein exportierter Bericht hat sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier run(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>%n früherer Durchlauf ist hier weggelassen; ein exportierter Bericht hat ihn.</numerusform>
            <numerusform>%n frühere Durchläufe sind hier weggelassen; ein exportierter Bericht hat sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>This test is disabled in the descriptor.</source>
        <translation>Dieser Test ist in der Auftragsbeschreibung abgeschaltet.</translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation>Er hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation>Versuche:</translation>
    </message>
    <message>
        <source>The newest one is shown.</source>
        <translation>Gezeigt wird der neueste.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>To repeat this job</source>
        <translation>Um den Auftrag zu wiederholen</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Descriptor file</source>
        <translation>Datei der Beschreibung</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The descriptor as it was handed in:</source>
        <translation>Die Auftragsbeschreibung, wie sie eingereicht wurde:</translation>
    </message>
    <message>
        <source>The rest is left out here; an exported report has it.</source>
        <translation>Der Rest ist hier weggelassen; ein exportierter Bericht hat ihn.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <comment>14:03, 1.5 s</comment>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>14:03 to 14:05, 2 min 1 s</comment>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Write a report of all that is stored of the job to a file</source>
        <translation>Einen Bericht über alles, was von dem Auftrag gespeichert ist, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>HTML page…</source>
        <translation>HTML-Seite …</translation>
    </message>
    <message>
        <source>JSON with everything…</source>
        <translation>JSON mit allem …</translation>
    </message>
    <message>
        <source>JUnit XML for build servers…</source>
        <translation>JUnit-XML für Build-Server …</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>CSV-Tabelle …</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation>Den HTML-Bericht des Auftrags im Webbrowser zeigen</translation>
    </message>
    <message>
        <source>What an exported report would say of the job by now. A click on a target, or Tab and Enter, shows its log; one on a number of targets selects them in the matrix.</source>
        <translation>Was ein exportierter Bericht jetzt über den Auftrag sagen würde. Ein Klick auf einen Prüfling, oder Tabulator und Eingabetaste, zeigt sein Protokoll; einer auf eine Anzahl von Prüflingen wählt sie in der Matrix.</translation>
    </message>
</context>
<context>
    <name>Proctor::ReserveDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation>&amp;Reservieren</translation>
    </message>
    <message>
        <source>Change reservation</source>
        <translation>Reservierung ändern</translation>
    </message>
    <message>
        <source>Reserve targets</source>
        <translation>Prüflinge reservieren</translation>
    </message>
    <message>
        <source>No job can take them until then, here or elsewhere; whoever wants them sees your name and the comment. The reservation ends by itself.</source>
        <translation>Bis dahin kann kein Auftrag sie nehmen, weder hier noch anderswo; wer sie haben will, sieht Ihren Namen und den Kommentar. Die Reservierung endet von selbst.</translation>
    </message>
    <message>
        <source>What you need them for</source>
        <translation>Wofür Sie sie brauchen</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>für 1 Stunde</translation>
    </message>
    <message>
        <source>until the end of the shift (%1)</source>
        <translation>bis zum Ende der Schicht (%1)</translation>
    </message>
    <message>
        <source>until the end of today</source>
        <translation>bis heute um Mitternacht</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>für 1 Tag</translation>
    </message>
    <message>
        <source>until the time below</source>
        <translation>bis zur Zeit unten</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>End of the reservation</source>
        <translation>Ende der Reservierung</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Kommentar:</translation>
    </message>
    <message>
        <source>&amp;How long:</source>
        <translation>&amp;Wie lange:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>Say what for: others read it when they need the target.</source>
        <translation>Sagen Sie wofür: Andere lesen es, wenn sie den Prüfling brauchen.</translation>
    </message>
    <message>
        <source>Whoever needs one of the targets reads it together with your name; it must not be empty.</source>
        <translation>Wer einen der Prüflinge braucht, liest ihn zusammen mit Ihrem Namen; er darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Sets the time below. The end of the shift is the next of 6, 14 and 22 o&apos;clock that is at least half an hour away.</source>
        <translation>Setzt die Zeit darunter. Das Ende der Schicht ist das nächste von 6, 14 und 22 Uhr, das mindestens eine halbe Stunde entfernt ist.</translation>
    </message>
    <message>
        <source>At this time the targets are free by themselves; you can give them back before. At most a year from now.</source>
        <translation>Zu dieser Zeit werden die Prüflinge von selbst frei; zurückgeben können Sie sie vorher. Höchstens in einem Jahr.</translation>
    </message>
    <message>
        <source>Reserves all of the targets for you, or changes your reservation; no job gets them until it ends.</source>
        <translation>Reserviert alle Prüflinge für Sie oder ändert Ihre Reservierung; bis zu ihrem Ende bekommt kein Auftrag sie.</translation>
    </message>
</context>
<context>
    <name>Proctor::ResultStrip</name>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation>%1 der letzten %2 bestanden</translation>
    </message>
    <message>
        <source>%1: job %2, run %3, %4</source>
        <translation>%1: Auftrag %2, Durchlauf %3, %4</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>The last results of this step with this target, the newest at the right; the one shown is underlined. The keys left and right choose one, Enter goes to its job.</source>
        <translation>Die letzten Ergebnisse dieses Schritts mit diesem Prüfling, das neueste rechts; das gezeigte ist unterstrichen. Die Tasten links und rechts wählen eines, die Eingabetaste geht zu seinem Auftrag.</translation>
    </message>
</context>
<context>
    <name>Proctor::RetryDialog</name>
    <message>
        <source>Tests and steps</source>
        <translation>Tests und Schritte</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Prüflinge</translation>
    </message>
    <message>
        <source>&amp;Not passed</source>
        <translation>&amp;Nicht bestanden</translation>
    </message>
    <message>
        <source>&amp;All targets</source>
        <translation>&amp;Alle Prüflinge</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>Noch einmal &amp;ausführen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>The latest result of each target counts</source>
        <translation>Es zählt das neueste Ergebnis jedes Prüflings</translation>
    </message>
    <message>
        <source>The best result of each target counts</source>
        <translation>Es zählt das beste Ergebnis jedes Prüflings</translation>
    </message>
    <message>
        <source>Every result of each target has to be a success</source>
        <translation>Jedes Ergebnis jedes Prüflings muss ein Erfolg sein</translation>
    </message>
    <message>
        <source>Select:</source>
        <translation>Auswählen:</translation>
    </message>
    <message>
        <source>&amp;Verdict of all attempts:</source>
        <translation>&amp;Urteil über alle Versuche:</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) selected.</source>
        <translation>
            <numerusform>%n Prüfling ausgewählt.</numerusform>
            <numerusform>%n Prüflinge ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a step to run.</source>
        <translation>Wählen Sie einen Schritt.</translation>
    </message>
    <message>
        <source>Select a target.</source>
        <translation>Wählen Sie einen Prüfling.</translation>
    </message>
    <message>
        <source>Steps that run too, because others need their variables: %1</source>
        <translation>Auch diese Schritte laufen, weil andere ihre Variablen brauchen: %1</translation>
    </message>
    <message>
        <source>Only what is checked runs, and what it needs variables of; Space checks or unchecks.</source>
        <translation>Nur das Angekreuzte läuft, und wovon es Variablen braucht; die Leertaste kreuzt an oder ab.</translation>
    </message>
    <message>
        <source>The new job takes only the targets that are checked; the others keep the results they have.</source>
        <translation>Der neue Auftrag nimmt nur die angekreuzten Prüflinge; die anderen behalten ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Checks the targets that have not passed every test, and unchecks the others.</source>
        <translation>Kreuzt die Prüflinge an, die nicht jeden Test bestanden haben, und die anderen ab.</translation>
    </message>
    <message>
        <source>Checks all targets of the job, those that have passed too.</source>
        <translation>Kreuzt alle Prüflinge des Auftrags an, auch die, die bestanden haben.</translation>
    </message>
    <message>
        <source>How this job and the new one come to one verdict. Both stay as they are; the header of the job says what they come to together.</source>
        <translation>Wie dieser Auftrag und der neue zu einem Urteil kommen. Beide bleiben, wie sie sind; der Kopf des Auftrags sagt, was sie zusammen ergeben.</translation>
    </message>
    <message>
        <source>Starts a new job with what is checked; it is a further attempt at this one.</source>
        <translation>Startet einen neuen Auftrag mit dem Angekreuzten; er ist ein weiterer Versuch dieses Auftrags.</translation>
    </message>
</context>
<context>
    <name>Proctor::Samples</name>
    <message>
        <source>My first job</source>
        <translation>Mein erster Auftrag</translation>
    </message>
    <message>
        <source>Four pretended boards in two tests: one needs a second attempt, one is broken. Takes ten seconds.</source>
        <translation>Vier nachgestellte Platinen in zwei Tests: eine braucht einen zweiten Versuch, eine ist defekt. Dauert zehn Sekunden.</translation>
    </message>
    <message>
        <source>Network check</source>
        <translation>Netzwerkprüfung</translation>
    </message>
    <message>
        <source>Which machines can be reached? Put the names of your own in their place.</source>
        <translation>Welche Rechner sind erreichbar? Setzen Sie die Namen Ihrer eigenen ein.</translation>
    </message>
    <message>
        <source>Burn-in loop</source>
        <translation>Dauerlauf</translation>
    </message>
    <message>
        <source>The same test under load, five times with breaks, and one verdict over all runs.</source>
        <translation>Derselbe Test unter Last, fünfmal mit Pausen, und ein Urteil über alle Durchläufe.</translation>
    </message>
    <message>
        <source>Operator checks</source>
        <translation>Prüfungen von Hand</translation>
    </message>
    <message>
        <source>Two boards about which you are asked: scan, measure, look, and see what becomes of the answers.</source>
        <translation>Zwei Platinen, zu denen Sie gefragt werden: scannen, messen, hinsehen, und was aus den Antworten wird.</translation>
    </message>
</context>
<context>
    <name>Proctor::ScanField</name>
    <message>
        <source>Takes what a scanner or a keyboard sends; it keeps the keyboard whatever happens. Enter or Space starts.</source>
        <translation>Nimmt, was ein Scanner oder eine Tastatur sendet, und behält die Tastatur, was auch geschieht. Eingabe- oder Leertaste startet.</translation>
    </message>
</context>
<context>
    <name>Proctor::SegmentBar</name>
    <message>
        <source>No targets yet</source>
        <translation>Noch keine Prüflinge</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::SerialScan</name>
    <message>
        <source>Scan or type a serial number first.</source>
        <translation>Zuerst eine Seriennummer scannen oder eingeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long for a serial number; at most %2 bytes are possible.</source>
        <translation>„%1“ ist zu lang für eine Seriennummer; höchstens %2 Byte sind möglich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds blanks or characters that cannot be seen; scan it again.</source>
        <translation>„%1“ enthält Leerzeichen oder unsichtbare Zeichen; bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not look like a serial number of this station (%2).</source>
        <translation>„%1“ sieht nicht aus wie eine Seriennummer dieses Prüfplatzes (%2).</translation>
    </message>
    <message>
        <source>The pattern is not a regular expression: %1 (at character %2).</source>
        <translation>Das Muster ist kein regulärer Ausdruck: %1 (bei Zeichen %2).</translation>
    </message>
</context>
<context>
    <name>Proctor::ShortcutsDialog</name>
    <message>
        <source>Search an act or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diese &amp;Taste nehmen</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>Usua&amp;l key</source>
        <translation>Ü&amp;bliche Taste</translation>
    </message>
    <message>
        <source>&amp;All usual keys…</source>
        <translation>&amp;Alle üblichen Tasten …</translation>
    </message>
    <message>
        <source>Shows only what has this in its name or its key</source>
        <translation>Zeigt nur, was das im Namen oder in der Taste hat</translation>
    </message>
    <message>
        <source>Every command of the window with its key. What you have changed is bold; select one to give it another key.</source>
        <translation>Jeder Befehl des Fensters mit seiner Taste. Was Sie geändert haben, ist fett; wählen Sie einen, um ihm eine andere Taste zu geben.</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the key or the keys together that the selected act is to have</source>
        <translation>Drücken Sie die Taste oder die Tasten zusammen, die der gewählte Befehl haben soll</translation>
    </message>
    <message>
        <source>Gives the key to the selected act; who had it so far has none then</source>
        <translation>Gibt dem gewählten Befehl die Taste; wer sie bisher hatte, hat dann keine</translation>
    </message>
    <message>
        <source>The selected act keeps its place in the menus, but has no key</source>
        <translation>Der gewählte Befehl behält seinen Platz in den Menüs, hat aber keine Taste</translation>
    </message>
    <message>
        <source>Gives the selected act the key that it was made with</source>
        <translation>Gibt dem gewählten Befehl die Taste, die er von Haus aus hat</translation>
    </message>
    <message>
        <source>Gives every act the key that it was made with</source>
        <translation>Gibt jedem Befehl die Taste, die er von Haus aus hat</translation>
    </message>
    <message>
        <source>Select an act to give it another key.</source>
        <translation>Wählen Sie einen Befehl, um ihm eine andere Taste zu geben.</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;, which will have none then.</source>
        <translation>%1 ist die Taste von „%2“, das dann keine mehr hat.</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Give every act its usual key again?</source>
        <translation>Jedem Befehl wieder seine übliche Taste geben?</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>&amp;Übliche Tasten</translation>
    </message>
</context>
<context>
    <name>Proctor::StartPage</name>
    <message>
        <source>Proctor</source>
        <translation>Proctor</translation>
    </message>
    <message>
        <source>Runs test jobs on many devices at once and shows, while they run, how each device fares.</source>
        <translation>Führt Prüfaufträge auf vielen Geräten gleichzeitig aus und zeigt dabei, wie es um jedes Gerät steht.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>%1 aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>They run on this computer and need no other device.</source>
        <translation>Sie laufen auf diesem Rechner und brauchen kein weiteres Gerät.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Run the sample &quot;%1&quot;</source>
        <translation>Das Beispiel „%1“ starten</translation>
    </message>
    <message>
        <source>Show the sample &quot;%1&quot;</source>
        <translation>Das Beispiel „%1“ ansehen</translation>
    </message>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation>Auftragsbeschreibung ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Checks the file and shows it; nothing runs before you start it. Files can be dropped on the window, too.</source>
        <translation>Prüft die Datei und zeigt sie; nichts läuft, bevor Sie es starten. Dateien lassen sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Starts a job from the sample at once; it stands in the list of jobs like every other.</source>
        <translation>Startet sofort einen Auftrag aus dem Beispiel; er steht in der Auftragsliste wie jeder andere.</translation>
    </message>
    <message>
        <source>Opens the file of the sample to read how it is made; nothing runs.</source>
        <translation>Öffnet die Datei des Beispiels, um zu lesen, wie es gemacht ist; nichts läuft.</translation>
    </message>
</context>
<context>
    <name>Proctor::Status</name>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>lab error</source>
        <translation>Laborfehler</translation>
    </message>
    <message>
        <source>passed after retry</source>
        <translation>nach Wiederholung bestanden</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>wird abgebrochen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgerissen</translation>
    </message>
    <message>
        <source>W</source>
        <comment>letter for waiting</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter for running</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter for passed</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>F</source>
        <comment>letter for failed</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>L</source>
        <comment>letter for lab error</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter for cancelled</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>X</source>
        <comment>letter for cut off</comment>
        <translation>X</translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeModel</name>
    <message>
        <source>Targets could not be acquired: %1</source>
        <translation>Die Prüflinge konnten nicht übernommen werden: %1</translation>
    </message>
    <message>
        <source>Targets could not be released: %1</source>
        <translation>Die Prüflinge konnten nicht zurückgegeben werden: %1</translation>
    </message>
    <message>
        <source>cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Durchlauf %1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>7 passed</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 targets: %3</source>
        <translation>%1 von %2 Prüflingen: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Job, run, test, step and target</source>
        <translation>Auftrag, Durchlauf, Test, Schritt und Prüfling</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Targets that are through, and how many of them failed</source>
        <translation>Prüflinge, die durch sind, und wie viele davon fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Wann es begann</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>Wann es endete</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <translation>Wie lange es dauerte oder bisher dauert</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Which attempt counts, of how many</source>
        <translation>Welcher Versuch zählt, von wie vielen</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>%1 %2 d</source>
        <comment>14:03:07.512 +1 d</comment>
        <translation>%1 %2 d</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>3.2 to 3.4 V</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>40%</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>40%: reading</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>measurements</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What went wrong, else how far it is and what was measured</source>
        <translation>Was misslungen ist, sonst wie weit es ist und was gemessen wurde</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation>Angehängt:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>asks you</source>
        <translation>fragt Sie</translation>
    </message>
    <message>
        <source>%1 ⚠ %2×</source>
        <comment>duration, and how many times the usual one it is</comment>
        <translation>%1 ⚠ %2×</translation>
    </message>
    <message>
        <source>Targets usually need %1 for this step</source>
        <translation>Prüflinge brauchen für diesen Schritt gewöhnlich %1</translation>
    </message>
    <message>
        <source>waits for a connection</source>
        <translation>wartet auf eine Verbindung</translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeView</name>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>P&amp;fad kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>F&amp;ehler kopieren</translation>
    </message>
    <message>
        <source>Show &amp;only “%1”</source>
        <translation>N&amp;ur „%1“ anzeigen</translation>
    </message>
    <message>
        <source>E&amp;xpand all below</source>
        <translation>&amp;Alles darunter aufklappen</translation>
    </message>
    <message>
        <source>Co&amp;llapse all below</source>
        <translation>Alles darunter &amp;zuklappen</translation>
    </message>
    <message>
        <source>Next &amp;failure</source>
        <translation>Nä&amp;chster Fehlschlag</translation>
    </message>
    <message>
        <source>Pre&amp;vious failure</source>
        <translation>&amp;Vorheriger Fehlschlag</translation>
    </message>
    <message>
        <source>Status tree</source>
        <translation>Zustandsbaum</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>&amp;Open attachment</source>
        <translation>Anhang ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save attachment as…</source>
        <translation>Anhang &amp;speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Save attachment as</source>
        <translation>Anhang &amp;speichern unter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which a report has</source>
        <translation>
            <numerusform>und %n weiterer, den ein Bericht hat</numerusform>
            <numerusform>und %n weitere, die ein Bericht hat</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Answer question…</source>
        <translation>Frage &amp;beantworten …</translation>
    </message>
    <message>
        <source>&amp;Run again in part…</source>
        <translation>In &amp;Teilen noch einmal …</translation>
    </message>
    <message>
        <source>Copy as command l&amp;ine</source>
        <translation>Als Befehls&amp;zeile kopieren</translation>
    </message>
    <message>
        <source>Runs, tests, steps and targets of the job, cleanup included. F8 goes to the next failure, Enter on a target to its log; a right click on the header chooses the columns.</source>
        <translation>Läufe, Tests, Schritte und Prüflinge des Auftrags samt Aufräumen. F8 geht zum nächsten Fehlschlag, die Eingabetaste auf einem Prüfling zu seinem Protokoll; ein Rechtsklick auf den Kopf wählt die Spalten.</translation>
    </message>
</context>
<context>
    <name>Proctor::StoreCheck</name>
    <message>
        <source>The file %1 cannot be written; check its permissions.</source>
        <translation>Die Datei %1 lässt sich nicht beschreiben; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The file %1 is of another kind; name another one.</source>
        <translation>Die Datei %1 ist keine Auftragsdatenbank; nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>A store is a file on this computer; name one.</source>
        <translation>Die Datenbank ist eine Datei auf diesem Rechner; nennen Sie eine.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 ist ein Ordner; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>%1 is a file, so no store can lie below it.</source>
        <translation>%1 ist eine Datei, darunter kann keine Datenbank liegen.</translation>
    </message>
    <message>
        <source>%1 lies on a network disk, where a store is not safe; name a file on a local disk.</source>
        <translation>%1 liegt auf einem Netzlaufwerk, wo die Datenbank nicht sicher ist; nennen Sie eine Datei auf einem lokalen Laufwerk.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written; check its permissions or name another one.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben; prüfen Sie die Zugriffsrechte oder nennen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>Proctor::StoreStatus</name>
    <message>
        <source>Store: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n Auftrag läuft</numerusform>
            <numerusform>%n Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No job running</source>
        <translation>Kein Auftrag läuft</translation>
    </message>
    <message>
        <source>The store cannot be written; what is shown is %1 old</source>
        <translation>In die Datenbank lässt sich nicht schreiben; die Anzeige ist %1 alt</translation>
    </message>
    <message>
        <source>The store is slow; what is shown is %1 old</source>
        <translation>Die Datenbank ist langsam; die Anzeige ist %1 alt</translation>
    </message>
</context>
<context>
    <name>Proctor::TagsDialog</name>
    <message>
        <source>Edit tags</source>
        <translation>Tags bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Add:</source>
        <translation>&amp;Hinzu:</translation>
    </message>
    <message>
        <source>&amp;Take away:</source>
        <translation>&amp;Weg:</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n target(s), separated by blanks. </source>
        <translation>
            <numerusform>Tags des Prüflings, durch Leerzeichen getrennt. </numerusform>
            <numerusform>Tags von %n Prüflingen, durch Leerzeichen getrennt. </numerusform>
        </translation>
    </message>
    <message>
        <source>They have no tag in common.</source>
        <translation>Sie haben kein gemeinsames Tag.</translation>
    </message>
    <message>
        <source>All of them have: %1</source>
        <translation>Alle haben: %1</translation>
    </message>
    <message>
        <source>&amp;Change tags</source>
        <translation>Tags än&amp;dern</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tag; use letters, digits, - and _, and no _ in front.</source>
        <translation>„%1“ ist kein Tag; erlaubt sind Buchstaben, Ziffern, - und _, aber kein _ am Anfang.</translation>
    </message>
    <message>
        <source>All selected targets get these tags; who has one already keeps it. Separate several by blanks.</source>
        <translation>Alle markierten Prüflinge bekommen diese Schlagwörter; wer eines schon hat, behält es. Trennen Sie mehrere durch Leerzeichen.</translation>
    </message>
    <message>
        <source>All selected targets lose these tags, if they have them. Separate several by blanks.</source>
        <translation>Alle markierten Prüflinge verlieren diese Schlagwörter, wenn sie sie haben. Trennen Sie mehrere durch Leerzeichen.</translation>
    </message>
    <message>
        <source>Stores the tags of all selected targets; all other tags stay.</source>
        <translation>Speichert die Schlagwörter aller markierten Prüflinge; alle anderen bleiben.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetDetails</name>
    <message>
        <source>Details of the target</source>
        <translation>Einzelheiten des Prüflings</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words of letters, digits, - and _, separated by blanks</source>
        <translation>Wörter aus Buchstaben, Ziffern, - und _, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What others should know of this target</source>
        <translation>Was andere über diesen Prüfling wissen sollten</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Tags:</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>&amp;Notizen:</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>Was damit geschehen ist</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Select a target to see all of it.</source>
        <translation>Wählen Sie einen Prüfling, um alles darüber zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are selected.</source>
        <translation>
            <numerusform>%n Prüfling ist gewählt.</numerusform>
            <numerusform>%n Prüflinge sind gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the inventory, only locked</source>
        <translation>nicht im Inventar, nur gesperrt</translation>
    </message>
    <message>
        <source>in quarantine since %1, by %2</source>
        <translation>in Quarantäne seit %1, durch %2</translation>
    </message>
    <message>
        <source>reserved from %1 until %2</source>
        <translation>reserviert von %1 bis %2</translation>
    </message>
    <message>
        <source>locked since %1</source>
        <translation>gesperrt seit %1</translation>
    </message>
    <message>
        <source>The notes and tags cannot be stored: %1</source>
        <translation>Notizen und Tags können nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>Ergebnisse: %1</translation>
    </message>
    <message>
        <source>held by job %1</source>
        <translation>gehalten von Auftrag %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>All that is stored of the selected target, with what was done with it and how its last tests ended.</source>
        <translation>Alles, was vom markierten Prüfling gespeichert ist, samt dem, was mit ihm getan wurde und wie seine letzten Tests endeten.</translation>
    </message>
    <message>
        <source>Jobs can ask the inventory for targets with certain tags. Others see the change once it is saved.</source>
        <translation>Aufträge können das Inventar um Prüflinge mit bestimmten Schlagwörtern bitten. Andere sehen die Änderung, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>Everybody on this store reads them once they are saved, and the filter looks into them.</source>
        <translation>Alle an dieser Datenbank lesen sie, sobald sie gespeichert sind, und der Filter sucht darin.</translation>
    </message>
    <message>
        <source>Stores tags and notes for everybody who uses this store.</source>
        <translation>Speichert Schlagwörter und Notizen für alle, die diese Datenbank verwenden.</translation>
    </message>
    <message>
        <source>Puts back the tags and notes as they are stored.</source>
        <translation>Stellt Schlagwörter und Notizen wieder her, wie sie gespeichert sind.</translation>
    </message>
    <message>
        <source>How the last tests of this target ended, in all jobs of the store. Enter goes to the job.</source>
        <translation>Wie die letzten Tests dieses Prüflings endeten, in allen Aufträgen der Datenbank. Die Eingabetaste geht zum Auftrag.</translation>
    </message>
    <message>
        <source>Reservations, quarantines, take-overs and changes, with who did them and why. Enter goes to the job, where there was one.</source>
        <translation>Reservierungen, Quarantänen, Übernahmen und Änderungen, mit wem und warum. Die Eingabetaste geht zum Auftrag, wo es einen gab.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import targets from %1</source>
        <translation>Prüflinge aus %1 importieren</translation>
    </message>
    <message>
        <source>%1 is being read…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported because of %n mistake(s). Mend the file and choose it again.</source>
        <translation>
            <numerusform>Wegen %n Fehlers kann nichts importiert werden. Bessern Sie die Datei aus und wählen Sie sie noch einmal.</numerusform>
            <numerusform>Wegen %n Fehlern kann nichts importiert werden. Bessern Sie die Datei aus und wählen Sie sie noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Prüfling</numerusform>
            <numerusform>%n Prüflinge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 replaced, %3 as they are.</source>
        <translation>%1 neu, %2 ersetzt, %3 wie sie sind.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Locks, reservations and quarantine stay as they are.</source>
        <translation>Sperren, Reservierungen und Quarantäne bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The targets are being stored…</source>
        <translation>Die Prüflinge werden gespeichert …</translation>
    </message>
    <message>
        <source>Nothing has been imported: %1</source>
        <translation>Nichts wurde importiert: %1</translation>
    </message>
    <message>
        <source>What the import would do to each target of the file; nothing is stored yet. Of a file with mistakes it shows these, with their lines.</source>
        <translation>Was der Import mit jedem Prüfling der Datei täte; noch ist nichts gespeichert. Von einer Datei mit Fehlern zeigt die Liste diese, mit ihren Zeilen.</translation>
    </message>
    <message>
        <source>Stores new targets and replaces what the file says of known ones. No target is taken away.</source>
        <translation>Speichert neue Prüflinge und ersetzt, was die Datei von bekannten sagt. Kein Prüfling wird weggenommen.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetModel</name>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation>%1 der letzten %2 bestanden</translation>
    </message>
    <message>
        <source>looks ill</source>
        <translation>sieht krank aus</translation>
    </message>
    <message>
        <source>The last three results failed for a reason of the laboratory: a script, a step or the way to the target. Somebody should look at it.</source>
        <translation>Die letzten drei Ergebnisse sind aus einem Grund des Labors gescheitert: ein Skript, ein Schritt oder der Weg zum Prüfling. Jemand sollte danach sehen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Prüfling</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1 (unlisted)</source>
        <translation>%1 (nicht geführt)</translation>
    </message>
    <message>
        <source>Not in the inventory; it is only locked.</source>
        <translation>Nicht im Inventar; er ist nur gesperrt.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetNotices</name>
    <message>
        <source>%1 has taken %2 away from job %3: %4</source>
        <translation>%1 hat %2 dem Auftrag %3 weggenommen: %4</translation>
    </message>
    <message>
        <source>%1 has taken over %2, which you had reserved: %3</source>
        <translation>%1 hat %2 übernommen, den Sie reserviert hatten: %3</translation>
    </message>
    <message>
        <source>%1 ends job %2 for you; %3 is free as soon as the job has cleaned up.</source>
        <translation>%1 beendet für Sie Auftrag %2; %3 ist frei, sobald der Auftrag aufgeräumt hat.</translation>
    </message>
    <message>
        <source>%1 has given back %2 for you.</source>
        <translation>%1 hat %2 für Sie zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 does not release %2.</source>
        <translation>%1 gibt %2 nicht frei.</translation>
    </message>
    <message>
        <source>%1, which you had asked for, is not held by the same holder any more.</source>
        <translation>%1, um den Sie gebeten hatten, hat nicht mehr derselbe Inhaber.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 asks for %2, which job %3 has: %4</source>
        <translation>%1 bittet um %2, den Auftrag %3 hat: %4</translation>
    </message>
    <message>
        <source>%1 asks for %2, which you have reserved: %3</source>
        <translation>%1 bittet um %2, den Sie reserviert haben: %3</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>Auftrag ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>&amp;No…</source>
        <translation>&amp;Nein …</translation>
    </message>
    <message>
        <source>Do not release</source>
        <translation>Nicht freigeben</translation>
    </message>
    <message>
        <source>What %1 is told, if anything:</source>
        <translation>Was %1 erfährt, falls etwas:</translation>
    </message>
    <message>
        <source>The whole job is cancelled: its cleanup steps run, then all of its targets are free. Who has asked is told.</source>
        <translation>Der ganze Auftrag wird abgebrochen: Seine Aufräumschritte laufen, dann sind alle seine Prüflinge frei. Wer gebeten hat, erfährt es.</translation>
    </message>
    <message>
        <source>Your reservation ends now. Who has asked is told.</source>
        <translation>Ihre Reservierung endet jetzt. Wer gebeten hat, erfährt es.</translation>
    </message>
    <message>
        <source>You keep the target. Who has asked is told, with a sentence of yours if you like.</source>
        <translation>Sie behalten den Prüfling. Wer gebeten hat, erfährt es, mit einem Satz von Ihnen, wenn Sie mögen.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetTable</name>
    <message>
        <source>Targets</source>
        <translation>Prüflinge</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>&amp;Übliche Spalten</translation>
    </message>
    <message>
        <source>The devices of this lab: who has which until when, and how the last results were. Enter goes to the job that has one; a right click offers what can be done, on the header it chooses the columns.</source>
        <translation>Die Geräte dieses Labors: wer welches bis wann hat, und wie die letzten Ergebnisse waren. Die Eingabetaste geht zum Auftrag, der eines hat; ein Rechtsklick bietet an, was sich tun lässt, auf dem Kopf wählt er die Spalten.</translation>
    </message>
</context>
<context>
    <name>Proctor::Targets</name>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>holder is gone</source>
        <translation>Inhaber ist weg</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>reservation changed</source>
        <translation>Reservierung geändert</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>put into quarantine</source>
        <translation>in Quarantäne gesetzt</translation>
    </message>
    <message>
        <source>readmitted</source>
        <translation>wieder zugelassen</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>erbeten</translation>
    </message>
    <message>
        <source>request answered</source>
        <translation>Bitte beantwortet</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>released by force</source>
        <translation>zwangsweise freigegeben</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsPage</name>
    <message>
        <source>&amp;Reserve…</source>
        <translation>&amp;Reservieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Keep the selected targets for yourself, until a time, and say what for</source>
        <translation>Die gewählten Prüflinge bis zu einer Zeit für sich behalten und sagen wofür</translation>
    </message>
    <message>
        <source>&amp;Give back</source>
        <translation>&amp;Zurückgeben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>End your own reservation now</source>
        <translation>Die eigene Reservierung jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>&amp;Quarantäne …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Q</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+Q</translation>
    </message>
    <message>
        <source>Keep jobs from taking the selected targets, and say why</source>
        <translation>Aufträge davon abhalten, die gewählten Prüflinge zu nehmen, und sagen warum</translation>
    </message>
    <message>
        <source>Re&amp;admit</source>
        <translation>Wieder zu&amp;lassen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>End the quarantine of the selected targets</source>
        <translation>Die Quarantäne der gewählten Prüflinge beenden</translation>
    </message>
    <message>
        <source>Lock &amp;doctor…</source>
        <translation>Sperren&amp;doktor …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Who holds the target, whether the holder is alive, and what can be done</source>
        <translation>Wer den Prüfling hält, ob der Inhaber lebt und was sich tun lässt</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>&amp;Tags bearbeiten …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Add tags to the selected targets or take them away</source>
        <translation>Den gewählten Prüflingen Tags geben oder nehmen</translation>
    </message>
    <message>
        <source>A&amp;dd target…</source>
        <translation>Prüfling &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Enter a target into the inventory</source>
        <translation>Einen Prüfling ins Inventar eintragen</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren …</translation>
    </message>
    <message>
        <source>Add targets from a file of comma-separated values</source>
        <translation>Prüflinge aus einer Datei mit kommagetrennten Werten hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write the inventory to a file of comma-separated values</source>
        <translation>Das Inventar in eine Datei mit kommagetrennten Werten schreiben</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen …</translation>
    </message>
    <message>
        <source>Take the selected targets out of the inventory</source>
        <translation>Die gewählten Prüflinge aus dem Inventar nehmen</translation>
    </message>
    <message>
        <source>Show &amp;job of the holder</source>
        <translation>&amp;Auftrag des Inhabers zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <comment>key</comment>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Go to the job that has the target</source>
        <translation>Zum Auftrag gehen, der den Prüfling hat</translation>
    </message>
    <message>
        <source>The inventory is being read…</source>
        <translation>Das Inventar wird gelesen …</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Lock doctor</source>
        <translation>Sperrendoktor</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Inventory: tags, import, export</source>
        <translation>Inventar: Tags, Import, Export</translation>
    </message>
    <message>
        <source>There is no inventory yet. Enter the devices of this lab, and jobs can ask for any free one of a kind, and you see here who has which and how they fare.</source>
        <translation>Es gibt noch kein Inventar. Tragen Sie die Geräte dieses Labors ein: Dann können Aufträge irgendein freies einer Art verlangen, und Sie sehen hier, wer welches hat und wie es ihnen ergeht.</translation>
    </message>
    <message>
        <source>&amp;Add target…</source>
        <translation>Prüfling &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Filter targets</source>
        <translation>Prüflinge filtern</translation>
    </message>
    <message>
        <source>Filter targets by text</source>
        <translation>Prüflinge nach Text filtern</translation>
    </message>
    <message>
        <source>No target is like that.</source>
        <translation>Kein Prüfling ist so.</translation>
    </message>
    <message>
        <source>Change &amp;reservation…</source>
        <translation>&amp;Reservierung ändern …</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Id, address, kind, tag, person, comment or note; several words must all occur.
Also: tag:gpu kind:board by:anna state:free locked:yes quarantined:no, and - before what must not be</source>
        <translation>Kennung, Adresse, Art, Tag, Person, Kommentar oder Notiz; von mehreren Wörtern müssen alle vorkommen.
Auch: tag:gpu kind:board by:anna state:free locked:yes quarantined:no, und - vor dem, was nicht sein darf</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write yes or no behind it.</source>
        <translation>„%1“ wird nicht verstanden; schreiben Sie yes oder no dahinter.</translation>
    </message>
    <message>
        <source>The store cannot be read (%1); this is as of %2 ago.</source>
        <translation>Die Datenbank ist nicht lesbar (%1); dies ist der Stand von vor %2.</translation>
    </message>
    <message>
        <source>The store answers slowly; this is as of %1 ago.</source>
        <translation>Die Datenbank antwortet langsam; dies ist der Stand von vor %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 von %n Prüfling</numerusform>
            <numerusform>%1 von %n Prüflingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Prüfling</numerusform>
            <numerusform>%n Prüflinge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsWiring</name>
    <message>
        <source>Targets</source>
        <translation>Prüflinge</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are reserved for you.</source>
        <translation>
            <numerusform>%n Prüfling ist für Sie reserviert.</numerusform>
            <numerusform>%n Prüflinge sind für Sie reserviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are given back.</source>
        <translation>
            <numerusform>%n Prüfling ist zurückgegeben.</numerusform>
            <numerusform>%n Prüflinge sind zurückgegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No job takes %n target(s) from the inventory until somebody readmits them.</source>
        <translation>
            <numerusform>Kein Auftrag nimmt diesen Prüfling aus dem Inventar, bis jemand ihn wieder zulässt.</numerusform>
            <numerusform>Kein Auftrag nimmt diese %n Prüflinge aus dem Inventar, bis jemand sie wieder zulässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has one now keeps it until the end.</source>
        <translation>Wer jetzt einen hat, behält ihn bis zum Ende.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>&amp;Quarantine</source>
        <translation>&amp;Quarantäne</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are in quarantine.</source>
        <translation>
            <numerusform>%n Prüfling ist in Quarantäne.</numerusform>
            <numerusform>%n Prüflinge sind in Quarantäne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) can be had again.</source>
        <translation>
            <numerusform>%n Prüfling ist wieder zu haben.</numerusform>
            <numerusform>%n Prüflinge sind wieder zu haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n target(s) are changed.</source>
        <translation>
            <numerusform>Die Tags von %n Prüfling sind geändert.</numerusform>
            <numerusform>Die Tags von %n Prüflingen sind geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the inventory.</source>
        <translation>%1 ist im Inventar.</translation>
    </message>
    <message>
        <source>Import targets</source>
        <translation>Prüflinge importieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are added</source>
        <translation>
            <numerusform>%n Prüfling ist hinzugefügt</numerusform>
            <numerusform>%n Prüflinge sind hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>%n ersetzt.</numerusform>
            <numerusform>%n ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export targets</source>
        <translation>Prüflinge exportieren</translation>
    </message>
    <message>
        <source>The inventory was written to %1.</source>
        <translation>Das Inventar wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Remove targets</source>
        <translation>Prüflinge entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s) from the inventory?</source>
        <translation>
            <numerusform>%n Prüfling aus dem Inventar entfernen?</numerusform>
            <numerusform>%n Prüflinge aus dem Inventar entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their tags, notes and quarantine are gone then. Locks and results stay: jobs that have them keep them.</source>
        <translation>Ihre Tags, Notizen und die Quarantäne sind dann weg. Sperren und Ergebnisse bleiben: Aufträge, die sie haben, behalten sie.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are removed.</source>
        <translation>
            <numerusform>%n Prüfling ist entfernt.</numerusform>
            <numerusform>%n Prüflinge sind entfernt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>No target has been acquired yet</source>
        <translation>Noch ist kein Prüfling übernommen</translation>
    </message>
    <message>
        <source>No job is shown</source>
        <translation>Kein Auftrag wird gezeigt</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>gewöhnlich %1</translation>
    </message>
    <message>
        <source>%1 times as long as usual</source>
        <translation>%1-mal so lang wie gewöhnlich</translation>
    </message>
    <message>
        <source>Drag to move, Ctrl and wheel to zoom</source>
        <translation>Ziehen verschiebt, Strg und Rad vergrößert</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>Mehr Zeit zeigen (-)</translation>
    </message>
    <message>
        <source>Show less time (+)</source>
        <translation>Weniger Zeit zeigen (+)</translation>
    </message>
    <message>
        <source>Show the whole job (0)</source>
        <translation>Den ganzen Auftrag zeigen (0)</translation>
    </message>
    <message>
        <source>waits for a connection, %1</source>
        <translation>wartet auf eine Verbindung, %1</translation>
    </message>
    <message>
        <source>waited for a connection, %1</source>
        <translation>wartete auf eine Verbindung, %1</translation>
    </message>
    <message>
        <source>waited %1 until the targets of the test were acquired and locked</source>
        <translation>wartete %1, bis die Prüflinge des Tests übernommen und gesperrt waren</translation>
    </message>
    <message>
        <source>waited %1 for attempt %2</source>
        <translation>wartete %1 auf Versuch %2</translation>
    </message>
    <message>
        <source>waited %1 for the step</source>
        <translation>wartete %1 auf den Schritt</translation>
    </message>
    <message>
        <source>waited %1 for a connection</source>
        <translation>wartete %1 auf eine Verbindung</translation>
    </message>
    <message>
        <source>The targets of %1 are being acquired and locked, for %2 by now</source>
        <translation>Die Prüflinge von %1 werden übernommen und gesperrt, seit %2</translation>
    </message>
    <message>
        <source>Waiting for the targets of %1…</source>
        <translation>Wartet auf die Prüflinge von %1 …</translation>
    </message>
    <message>
        <source>A row for each target, a bar for each stay in a step; a dotted line is a time of waiting, a frame a stay of more than three times the usual. Drag to move, + and - to zoom, 0 to see all; a click shows the log.</source>
        <translation>Eine Zeile für jeden Prüfling, ein Balken für jeden Aufenthalt in einem Schritt; eine gepunktete Linie ist Wartezeit, ein Rahmen ein Aufenthalt von mehr als dem Dreifachen des Üblichen. Ziehen verschiebt, + und - zoomen, 0 zeigt alles; ein Klick zeigt das Protokoll.</translation>
    </message>
</context>
<context>
    <name>Proctor::WebHooksPage</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>What the jobs of this window do is posted to these web addresses as soon as it is stored; Help has a section about it.</source>
        <translation>Was die Aufträge dieses Fensters tun, wird an diese Web-Adressen gesendet, sobald es gespeichert ist; die Hilfe hat einen Abschnitt darüber.</translation>
    </message>
    <message>
        <source>&amp;Addresses:</source>
        <translation>A&amp;dressen:</translation>
    </message>
    <message>
        <source>E&amp;vents:</source>
        <translation>E&amp;reignisse:</translation>
    </message>
    <message>
        <source>Names with * and ?, separated by commas, for example Target*, JobState*. Empty: all events.</source>
        <translation>Namen mit * und ?, durch Kommas getrennt, zum Beispiel Target*, JobState*. Leer: alle Ereignisse.</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Schlagwörter:</translation>
    </message>
    <message>
        <source>Only jobs with all of these tags, separated by commas. Empty: all jobs.</source>
        <translation>Nur Aufträge mit allen diesen Schlagwörtern, durch Kommas getrennt. Leer: alle Aufträge.</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>&amp;Geheimnis:</translation>
    </message>
    <message>
        <source>Name of the secret that posts are signed with; its value is in the environment, in a file or in the keyring. Empty: they are not signed.</source>
        <translation>Name des Geheimnisses, mit dem Sendungen unterschrieben werden; sein Wert steht in der Umgebung, in einer Datei oder im Schlüsselbund. Leer: Sie werden nicht unterschrieben.</translation>
    </message>
    <message>
        <source>Addresses that events are posted to</source>
        <translation>Adressen, an die Ereignisse gesendet werden</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address like https://lab.example/events.</source>
        <translation>„%1“ ist keine Adresse wie https://lab.example/events.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches no event: names consist of letters.</source>
        <translation>„%1“ passt auf kein Ereignis: Namen bestehen aus Buchstaben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tag: tags consist of letters, digits, _ and -.</source>
        <translation>„%1“ ist kein Schlagwort: Schlagwörter bestehen aus Buchstaben, Ziffern, _ und -.</translation>
    </message>
    <message>
        <source>This is not the name of a secret: names consist of letters, digits, _, - and ., and begin with a letter.</source>
        <translation>Das ist nicht der Name eines Geheimnisses: Namen bestehen aus Buchstaben, Ziffern, _, - und . und beginnen mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Each of them gets the same events; a receiver that does not answer holds up no job. A double click or F2 changes an address, Delete removes it.</source>
        <translation>Jede bekommt dieselben Ereignisse; ein Empfänger, der nicht antwortet, hält keinen Auftrag auf. Ein Doppelklick oder F2 ändert eine Adresse, Entf entfernt sie.</translation>
    </message>
    <message>
        <source>Adds a line in which you write the address; one with a user and password is allowed, too.</source>
        <translation>Fügt eine Zeile an, in die Sie die Adresse schreiben; auch eine mit Benutzer und Kennwort ist erlaubt.</translation>
    </message>
    <message>
        <source>Changes the selected address in its line; Enter keeps it, Esc the old one.</source>
        <translation>Ändert die markierte Adresse in ihrer Zeile; die Eingabetaste behält sie, Esc die alte.</translation>
    </message>
    <message>
        <source>Takes the selected addresses out of the list; nothing is posted to them from the next start on.</source>
        <translation>Nimmt die markierten Adressen aus der Liste; vom nächsten Start an wird ihnen nichts mehr gesendet.</translation>
    </message>
</context>
<context>
    <name>Proctor::Window</name>
    <message>
        <source>Proctor cannot open its store</source>
        <translation>Proctor kann seine Datenbank nicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Choose another store…</source>
        <translation>&amp;Andere Datenbank wählen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Choose a store</source>
        <translation>Datenbank wählen</translation>
    </message>
    <message>
        <source>Proctor stores (*.db)</source>
        <translation>Proctor-Datenbanken (*.db)</translation>
    </message>
    <message>
        <source>The plugin %1 is not used: %2.</source>
        <translation>Das Plugin %1 wird nicht benutzt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;proctor plugins&quot; in a terminal tells of %n more.</source>
        <translation>
            <numerusform>„proctor plugins“ in einem Terminal nennt %n weiteres.</numerusform>
            <numerusform>„proctor plugins“ in einem Terminal nennt %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Web hook %1: %2.</source>
        <translation>Web-Hook %1: %2.</translation>
    </message>
</context>
</TS>
