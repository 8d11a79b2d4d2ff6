<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Proctor::AboutDialog</name>
    <message>
        <source>About Proctor</source>
        <translation>Acerca de Proctor</translation>
    </message>
    <message>
        <source>Proctor %1</source>
        <translation>Proctor %1</translation>
    </message>
    <message>
        <source>Compose, check, run and watch test jobs on many devices.</source>
        <translation>Componga, compruebe, ejecute y supervise trabajos de prueba en muchos dispositivos.</translation>
    </message>
    <message>
        <source>Free software under the &lt;a href=&quot;%1&quot;&gt;GNU General Public License, version 3 or later&lt;/a&gt;. It comes without any warranty.</source>
        <translation>Software libre bajo la &lt;a href=&quot;%1&quot;&gt;Licencia Pública General de GNU, versión 3 o posterior&lt;/a&gt;. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Creado con:</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copiar versiones</translation>
    </message>
    <message>
        <source>Copy the versions of all parts, for a report of a mistake</source>
        <translation>Copiar las versiones de todos los componentes para informar de un error</translation>
    </message>
</context>
<context>
    <name>Proctor::AddTargetDialog</name>
    <message>
        <source>Add target</source>
        <translation>Añadir dispositivo</translation>
    </message>
    <message>
        <source>for example board, server, phone</source>
        <translation>por ejemplo, placa, servidor, teléfono</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <translation>&amp;Identificador:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>Ti&amp;po:</translation>
    </message>
    <message>
        <source>&amp;Name in the network:</source>
        <translation>&amp;Nombre en la red:</translation>
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
        <translation>E&amp;tiquetas:</translation>
    </message>
    <message>
        <source>N&amp;otes:</source>
        <translation>N&amp;otas:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>The id is too long.</source>
        <translation>El identificador es demasiado largo.</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>No es una dirección IPv4.</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>No es una dirección IPv6.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tag; use letters, digits, - and _, and no _ in front.</source>
        <translation>«%1» no es una etiqueta; use letras, cifras, - y _, sin _ al principio.</translation>
    </message>
    <message>
        <source>Stores the target in the inventory; from then on jobs can have it.</source>
        <translation>Guarda el dispositivo en el inventario; a partir de entonces los trabajos pueden recibirlo.</translation>
    </message>
    <message>
        <source>Jobs, logs and locks call the target by it. Every target of the inventory has one of its own; it cannot be changed later.</source>
        <translation>Así llaman al dispositivo los trabajos, los registros y los bloqueos. Cada dispositivo del inventario tiene uno propio; después no se puede cambiar.</translation>
    </message>
    <message>
        <source>What it is, in a word. Jobs can ask the inventory for targets of a kind.</source>
        <translation>Qué es, en una palabra. Los trabajos pueden pedir al inventario dispositivos de un tipo.</translation>
    </message>
    <message>
        <source>The full name under which the network knows it; steps have it as {{ .FQDN }}. It may be left empty.</source>
        <translation>El nombre completo con el que lo conoce la red; los pasos lo reciben como {{ .FQDN }}. Se puede dejar vacío.</translation>
    </message>
    <message>
        <source>An address such as 192.0.2.11; steps have it as {{ .PrimaryIPv4 }}. It may be left empty.</source>
        <translation>Una dirección como 192.0.2.11; los pasos la reciben como {{ .PrimaryIPv4 }}. Se puede dejar vacía.</translation>
    </message>
    <message>
        <source>An address such as 2001:db8::11; steps have it as {{ .PrimaryIPv6 }}. It may be left empty.</source>
        <translation>Una dirección como 2001:db8::11; los pasos la reciben como {{ .PrimaryIPv6 }}. Se puede dejar vacía.</translation>
    </message>
    <message>
        <source>Words of letters, digits, - and _, separated by blanks. Jobs can ask for targets that have certain tags.</source>
        <translation>Palabras con letras, cifras, - y _, separadas por espacios. Los trabajos pueden pedir dispositivos con determinadas etiquetas.</translation>
    </message>
    <message>
        <source>What others should know of it; the filter of the targets looks into it, too.</source>
        <translation>Lo que otros deberían saber de él; el filtro de dispositivos también busca aquí.</translation>
    </message>
</context>
<context>
    <name>Proctor::AttachmentFiles</name>
    <message>
        <source>The attachment %1 cannot be opened: %2</source>
        <translation>El adjunto %1 no se puede abrir: %2</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Guardar adjunto</translation>
    </message>
    <message>
        <source>The attachment was saved to %1.</source>
        <translation>El adjunto se guardó en %1.</translation>
    </message>
    <message>
        <source>The attachment %1 cannot be saved: %2</source>
        <translation>El adjunto %1 no se puede guardar: %2</translation>
    </message>
</context>
<context>
    <name>Proctor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>%1 (on)</source>
        <translation>%1 (activado)</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (desactivado)</translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation>Ningún comando contiene estas palabras</translation>
    </message>
    <message>
        <source>Parts of its words find a command of the menus. The keys up and down choose, Enter does it, Esc closes the list.</source>
        <translation>Unas letras de sus palabras bastan para encontrar un comando de los menús. Las teclas arriba y abajo eligen, Enter lo ejecuta y Esc cierra la lista.</translation>
    </message>
</context>
<context>
    <name>Proctor::CompareWindow</name>
    <message>
        <source>Compare logs</source>
        <translation>Comparar registros</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a descriptor file in it.</source>
        <translation>%1 es una carpeta; elija un descriptor dentro de ella.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorPage</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Sample that comes with Proctor</source>
        <translation>Ejemplo incluido con Proctor</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>%1. Mend the errors in your editor; the file is checked again when it is saved.</source>
        <translation>%1. Corrija los errores en su editor; el archivo se vuelve a comprobar al guardarlo.</translation>
    </message>
    <message>
        <source>No problems found; ready to start.</source>
        <translation>No se encontraron problemas; listo para iniciar.</translation>
    </message>
    <message>
        <source>%1; ready to start.</source>
        <translation>%1; listo para iniciar.</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Simular…</translation>
    </message>
    <message>
        <source>Start a job from this descriptor</source>
        <translation>Iniciar un trabajo con este descriptor</translation>
    </message>
    <message>
        <source>Show what the job would do to each target before it is started</source>
        <translation>Mostrar qué haría el trabajo con cada dispositivo antes de iniciarlo</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorView</name>
    <message>
        <source>Text of the descriptor</source>
        <translation>Texto del descriptor</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Se muestran los primeros %1 de %2.</translation>
    </message>
    <message>
        <source>Very long lines are cut.</source>
        <translation>Las líneas muy largas se recortan.</translation>
    </message>
    <message>
        <source>The file, to be read only: change it in your editor, and it is checked again as soon as it is saved. What is underlined is among the problems below.</source>
        <translation>El archivo, solo para leer: cámbielo en su editor y se volverá a comprobar en cuanto lo guarde. Lo subrayado figura entre los problemas de abajo.</translation>
    </message>
</context>
<context>
    <name>Proctor::DesktopMessages</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>Proctor: %n job(s) run</source>
        <translation>
            <numerusform>Proctor: %n trabajo en marcha</numerusform>
            <numerusform>Proctor: %n trabajos en marcha</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::EnginePage</name>
    <message>
        <source>&amp;Person:</source>
        <translation>P&amp;ersona:</translation>
    </message>
    <message>
        <source>Your login name</source>
        <translation>Su nombre de usuario</translation>
    </message>
    <message>
        <source>Who the jobs of this window belong to; stored with each of them.</source>
        <translation>A quién pertenecen los trabajos de esta ventana; se guarda con cada uno de ellos.</translation>
    </message>
    <message>
        <source>&amp;Station:</source>
        <translation>E&amp;stación:</translation>
    </message>
    <message>
        <source>What this computer is called in the store. Jobs that a crash has cut off are taken up by their station.</source>
        <translation>Cómo se llama este equipo en la base de datos. Los trabajos interrumpidos por un cierre inesperado los retoma su propia estación.</translation>
    </message>
    <message>
        <source>&amp;Threads of the engine:</source>
        <translation>&amp;Hilos del motor:</translation>
    </message>
    <message>
        <source>One for each core (%1)</source>
        <translation>Uno por núcleo (%1)</translation>
    </message>
    <message>
        <source>How many jobs can be worked on at the very same time. Programs that steps start are not counted.</source>
        <translation>En cuántos trabajos se puede trabajar exactamente a la vez. Los programas que inician los pasos no cuentan.</translation>
    </message>
    <message>
        <source>&amp;Locks of targets hold:</source>
        <translation>Duración de los &amp;bloqueos:</translation>
    </message>
    <message>
        <source>Usual: %1 min</source>
        <translation>Habitual: %1 min</translation>
    </message>
    <message>
        <source>How long a target stays locked when its Proctor is gone without a word. While a job runs, its locks are renewed all the time.</source>
        <translation>Cuánto tiempo sigue bloqueado un dispositivo cuando su Proctor ha desaparecido sin avisar. Mientras un trabajo está en marcha, sus bloqueos se renuevan continuamente.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Steps that &amp;end have:</source>
        <translation>Margen para &amp;terminar un paso:</translation>
    </message>
    <message>
        <source>Usual: %1 s</source>
        <translation>Habitual: %1 s</translation>
    </message>
    <message>
        <source>How long a step may take to return after a cancellation, or after its last target, before it is left behind.</source>
        <translation>Cuánto puede tardar un paso en terminar tras una cancelación o tras su último dispositivo antes de que se abandone.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Events that &amp;wait for the disk:</source>
        <translation>Eventos en espera del &amp;disco:</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Habitual: %1</translation>
    </message>
    <message>
        <source>Above so many, jobs slow down until the store has caught up.</source>
        <translation>Por encima de esta cantidad, los trabajos van más despacio hasta que la base de datos se pone al día.</translation>
    </message>
    <message>
        <source>The name of the person is too long: at most %1 bytes.</source>
        <translation>El nombre de la persona es demasiado largo: como máximo %1 bytes.</translation>
    </message>
    <message>
        <source>The name of the station is too long: at most %1 bytes.</source>
        <translation>El nombre de la estación es demasiado largo: como máximo %1 bytes.</translation>
    </message>
    <message>
        <source>Used from the next start on, by the jobs of this window; the command line has options of its own.</source>
        <translation>Se aplica a partir del próximo inicio a los trabajos de esta ventana; la línea de comandos tiene sus propias opciones.</translation>
    </message>
</context>
<context>
    <name>Proctor::EventTable</name>
    <message>
        <source>Run %1</source>
        <translation>Ciclo %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Datos</translation>
    </message>
</context>
<context>
    <name>Proctor::EventsDock</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>Proctor::EventsView</name>
    <message>
        <source>Only the chosen place</source>
        <translation>Solo el elemento elegido</translation>
    </message>
    <message>
        <source>Filter by event, target, step or payload</source>
        <translation>Filtrar por evento, dispositivo, paso o datos</translation>
    </message>
    <message>
        <source>Show only events of what is chosen in the tree or the matrix</source>
        <translation>Mostrar solo los eventos de lo elegido en el árbol o en la matriz</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Show in tree</source>
        <translation>Ver en el árbol</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>Ver en el registro</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copiar datos</translation>
    </message>
    <message>
        <source>Payload of the event</source>
        <translation>Datos del evento</translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation>No se muestra ningún trabajo.</translation>
    </message>
    <message>
        <source>The events cannot be read: %1</source>
        <translation>Los eventos no se pueden leer: %1</translation>
    </message>
    <message>
        <source>%1 found, %2% searched</source>
        <translation>%1 encontrados, %2 % examinado</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Reading the events …</source>
        <translation>Leyendo los eventos…</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 eventos</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Ningún evento coincide con el filtro.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha ocurrido nada.</translation>
    </message>
    <message>
        <source>Choose an event to see all of it.</source>
        <translation>Elija un evento para verlo completo.</translation>
    </message>
    <message>
        <source>The event cannot be read: %1</source>
        <translation>El evento no se puede leer: %1</translation>
    </message>
    <message>
        <source>This event has no payload.</source>
        <translation>Este evento no tiene datos.</translation>
    </message>
    <message>
        <source>%1 more characters are left out; a copy has all.</source>
        <translation>Se omiten %1 caracteres más; la copia los incluye todos.</translation>
    </message>
    <message>
        <source>All stored events of the job are searched, even a million of them; those without the text in name, step, target or payload are hidden.</source>
        <translation>Se busca en todos los eventos guardados del trabajo, aunque sean un millón; se ocultan los que no contienen el texto en el nombre, el paso, el dispositivo o los datos.</translation>
    </message>
    <message>
        <source>Every stored event of the job, the newest at the end; the table follows its end until you scroll up. Enter shows the place of the event in the log.</source>
        <translation>Todos los eventos guardados del trabajo, con el más reciente al final; la tabla sigue su final hasta que se desplaza hacia arriba. Enter muestra el lugar del evento en el registro.</translation>
    </message>
    <message>
        <source>Chooses the place of the event in the tree of the job.</source>
        <translation>Selecciona el lugar del evento en el árbol del trabajo.</translation>
    </message>
    <message>
        <source>Goes to the place of the event in the log, as Enter in the table does.</source>
        <translation>Va al lugar del evento en el registro, como Enter en la tabla.</translation>
    </message>
    <message>
        <source>Puts the whole payload of the chosen event on the clipboard, as JSON in lines; Ctrl+C in the table does the same.</source>
        <translation>Copia al portapapeles todos los datos del evento elegido, como JSON en líneas; Ctrl+C en la tabla hace lo mismo.</translation>
    </message>
    <message>
        <source>What was stored with the chosen event, as JSON in lines. Parts of it can be selected and copied.</source>
        <translation>Lo que se guardó con el evento elegido, como JSON en líneas. Se pueden seleccionar y copiar partes.</translation>
    </message>
</context>
<context>
    <name>Proctor::Explanations</name>
    <message>
        <source>Panels that share this place; the arrow keys bring another one to the front.</source>
        <translation>Paneles que comparten este lugar; las teclas de flecha traen otro al frente.</translation>
    </message>
    <message>
        <source>Closes the message.</source>
        <translation>Cierra el mensaje.</translation>
    </message>
    <message>
        <source>Applies what is chosen and closes the window.</source>
        <translation>Aplica lo elegido y cierra la ventana.</translation>
    </message>
    <message>
        <source>Applies what is chosen; the window stays open.</source>
        <translation>Aplica lo elegido; la ventana sigue abierta.</translation>
    </message>
    <message>
        <source>Closes the window; nothing is changed.</source>
        <translation>Cierra la ventana; no cambia nada.</translation>
    </message>
    <message>
        <source>Closes the window; what was done in it stays done.</source>
        <translation>Cierra la ventana; lo que se ha hecho en ella se conserva.</translation>
    </message>
    <message>
        <source>Fills in what Proctor comes with; it counts only once it is confirmed.</source>
        <translation>Rellena los valores con los que viene Proctor; solo cuentan cuando se confirman.</translation>
    </message>
</context>
<context>
    <name>Proctor::Farewell</name>
    <message>
        <source>Jobs are running</source>
        <translation>Hay trabajos en marcha</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of this window are still running.</source>
        <translation>
            <numerusform>Sigue en marcha %n trabajo de esta ventana.</numerusform>
            <numerusform>Siguen en marcha %n trabajos de esta ventana.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window: each is parked, and a Proctor in the background takes it over. A step that cannot be parked is finished first. Open Proctor again at any time to watch them.</source>
        <translation>Pueden continuar sin la ventana: cada uno se pone en pausa y un Proctor en segundo plano se hace cargo de él. Un paso que no admite pausa se termina antes. Abra Proctor de nuevo en cualquier momento para verlos.</translation>
    </message>
    <message>
        <source>&amp;Keep running in background</source>
        <translation>&amp;Seguir en segundo plano</translation>
    </message>
    <message>
        <source>&amp;Pause all and quit</source>
        <translation>&amp;Pausar todos y salir</translation>
    </message>
    <message>
        <source>&amp;Cancel all and quit</source>
        <translation>&amp;Cancelar todos y salir</translation>
    </message>
    <message>
        <source>&amp;Do not close</source>
        <translation>&amp;No cerrar</translation>
    </message>
</context>
<context>
    <name>Proctor::FileButton</name>
    <message>
        <source>%1
This file is missing.</source>
        <translation>%1
Falta este archivo.</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>falta: %1</translation>
    </message>
</context>
<context>
    <name>Proctor::Finding</name>
    <message>
        <source>&apos;%1&apos; is not a file URI: %2</source>
        <translation>&apos;%1&apos; no es un URI de archivo: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a file on host &apos;%2&apos;; only files of this computer can be read</source>
        <translation>&apos;%1&apos; nombra un archivo del equipo &apos;%2&apos;; solo se pueden leer archivos de este equipo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the scheme &apos;%2&apos;; write a path or a file: URI</source>
        <translation>&apos;%1&apos; tiene el esquema &apos;%2&apos;; escriba una ruta o un URI de esquema file</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no file; write a path</source>
        <translation>&apos;%1&apos; no nombra ningún archivo; escriba una ruta</translation>
    </message>
    <message>
        <source>; did you mean &apos;%1&apos;?</source>
        <translation>; ¿quiso decir &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>target manager</source>
        <translation>gestor de dispositivos</translation>
    </message>
    <message>
        <source>fetcher</source>
        <translation>cargador</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>evaluador</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>falta &apos;%1&apos;</translation>
    </message>
    <message>
        <source>add %1 with the name of a %2</source>
        <translation>añada %1 con el nombre de un %2</translation>
    </message>
    <message>
        <source>there is no %1 named &apos;%2&apos;</source>
        <translation>no hay ningún %1 con el nombre &apos;%2&apos;</translation>
    </message>
    <message>
        <source>&apos;proctor plugins&apos; lists what there is</source>
        <translation>&apos;proctor plugins&apos; enumera lo que hay</translation>
    </message>
    <message>
        <source>write &apos;%1&apos;</source>
        <translation>escriba &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the steps could not be fetched: %1</source>
        <translation>no se pudieron cargar los pasos: %1</translation>
    </message>
    <message>
        <source>the test has no steps</source>
        <translation>la prueba no tiene pasos</translation>
    </message>
    <message>
        <source>add at least one step</source>
        <translation>añada al menos un paso</translation>
    </message>
    <message>
        <source>Test name</source>
        <translation>Nombre de la prueba</translation>
    </message>
    <message>
        <source>another test of the job is named &apos;%1&apos;, too; they are told apart by their position</source>
        <translation>otra prueba del trabajo también se llama &apos;%1&apos;; se distinguen por su posición</translation>
    </message>
    <message>
        <source>give it a name of its own</source>
        <translation>dele un nombre propio</translation>
    </message>
    <message>
        <source>the step does not say what it does</source>
        <translation>el paso no dice qué hace</translation>
    </message>
    <message>
        <source>add Name with the name of a step plugin</source>
        <translation>añada Name con el nombre de un plugin de paso</translation>
    </message>
    <message>
        <source>there is no step named &apos;%1&apos;</source>
        <translation>no hay ningún paso con el nombre &apos;%1&apos;</translation>
    </message>
    <message>
        <source>found duplicated labels: &apos;%1&apos;</source>
        <translation>hay nombres (label) duplicados: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>give every step of a test, its cleanup steps included, a label of its own</source>
        <translation>dé a cada paso de una prueba, también a los de limpieza, un nombre (label) propio</translation>
    </message>
    <message>
        <source>the version is missing; %1 is assumed</source>
        <translation>falta la versión; se supone %1</translation>
    </message>
    <message>
        <source>add Version: &quot;%1&quot;</source>
        <translation>añada Version: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write Version: &quot;%1&quot;</source>
        <translation>escriba Version: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a tag must be a text, not %1</source>
        <translation>una etiqueta debe ser un texto, no %1</translation>
    </message>
    <message>
        <source>put it in quotes</source>
        <translation>póngalo entre comillas</translation>
    </message>
    <message>
        <source>duplicate tag &quot;%1&quot;</source>
        <translation>etiqueta duplicada &quot;%1&quot;</translation>
    </message>
    <message>
        <source>name it once</source>
        <translation>nómbrela una sola vez</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>the job has no name</source>
        <translation>el trabajo no tiene nombre</translation>
    </message>
    <message>
        <source>add JobName with a name for the job</source>
        <translation>añada JobName con un nombre para el trabajo</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>Nombre del trabajo</translation>
    </message>
    <message>
        <source>&apos;RunInterval&apos; must not be negative</source>
        <translation>&apos;RunInterval&apos; no debe ser negativo</translation>
    </message>
    <message>
        <source>write &quot;0s&quot; for no pause</source>
        <translation>escriba &quot;0s&quot; para que no haya pausa</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be longer than nothing</source>
        <translation>&apos;%1&apos; debe ser mayor que cero</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;, or remove it for the default</source>
        <translation>escriba un tiempo como &quot;5m&quot;, o quítelo para usar el valor predeterminado</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be longer than %2</source>
        <translation>&apos;%1&apos; no debe ser mayor que %2</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;</source>
        <translation>escriba un tiempo como &quot;5m&quot;</translation>
    </message>
    <message>
        <source>the job has no tests</source>
        <translation>el trabajo no tiene pruebas</translation>
    </message>
    <message>
        <source>add at least one test to TestDescriptors</source>
        <translation>añada al menos una prueba a TestDescriptors</translation>
    </message>
    <message>
        <source>the job has %1 tests; no job has more than %2</source>
        <translation>el trabajo tiene %1 pruebas; ningún trabajo tiene más de %2</translation>
    </message>
    <message>
        <source>split it into several jobs</source>
        <translation>divídalo en varios trabajos</translation>
    </message>
    <message>
        <source>test description is null</source>
        <translation>la descripción de la prueba es null</translation>
    </message>
    <message>
        <source>describe the test, or remove the entry</source>
        <translation>describa la prueba o quite la entrada</translation>
    </message>
    <message>
        <source>a test must be an object, not %1</source>
        <translation>una prueba debe ser un objeto, no %1</translation>
    </message>
    <message>
        <source>the job has no reporter</source>
        <translation>el trabajo no tiene ningún evaluador</translation>
    </message>
    <message>
        <source>add one to Reporting.RunReporters or Reporting.FinalReporters</source>
        <translation>añada uno a Reporting.RunReporters o Reporting.FinalReporters</translation>
    </message>
    <message>
        <source>the reporter has no name</source>
        <translation>el evaluador no tiene nombre</translation>
    </message>
    <message>
        <source>add Name with a reporter&apos;s name</source>
        <translation>añada Name con el nombre de un evaluador</translation>
    </message>
    <message>
        <source>Reporter name</source>
        <translation>Nombre del evaluador</translation>
    </message>
    <message>
        <source>a reporter must be an object, not %1</source>
        <translation>un evaluador debe ser un objeto, no %1</translation>
    </message>
    <message>
        <source>write {&quot;Name&quot;: &quot;TargetSuccess&quot;, &quot;Parameters&quot;: {...}}</source>
        <translation>escriba {&quot;Name&quot;: &quot;TargetSuccess&quot;, &quot;Parameters&quot;: {...}}</translation>
    </message>
    <message>
        <source>a descriptor must be an object, not %1</source>
        <translation>un descriptor debe ser un objeto, no %1</translation>
    </message>
    <message>
        <source>begin with the keys JobName, Version and TestDescriptors</source>
        <translation>empiece con las claves JobName, Version y TestDescriptors</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>write a job into it, or name another file</source>
        <translation>escriba un trabajo en él o indique otro archivo</translation>
    </message>
    <message>
        <source>the file is written in UTF-16</source>
        <translation>el archivo está escrito en UTF-16</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>guárdelo como UTF-8</translation>
    </message>
    <message>
        <source>the file is no text: it contains a NUL byte</source>
        <translation>el archivo no es de texto: contiene un byte NUL</translation>
    </message>
    <message>
        <source>name a JSON or YAML file</source>
        <translation>indique un archivo JSON o YAML</translation>
    </message>
    <message>
        <source>the byte 0x%1 is not part of any UTF-8 character</source>
        <translation>el byte 0x%1 no forma parte de ningún carácter UTF-8</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>guarde el archivo como UTF-8</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>el archivo ocupa más de %1 MiB</translation>
    </message>
    <message>
        <source>there are more findings like these; only the first %1 are listed</source>
        <translation>hay más problemas como estos; solo se enumeran los primeros %1</translation>
    </message>
    <message>
        <source>mend these first</source>
        <translation>corrija primero estos</translation>
    </message>
    <message>
        <source>shorten it to at most %1 bytes</source>
        <translation>redúzcalo a %1 bytes como máximo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; means the same key as &apos;%2&apos;; the last one counts</source>
        <translation>&apos;%1&apos; significa la misma clave que &apos;%2&apos;; cuenta la última</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>quite una de las dos</translation>
    </message>
    <message>
        <source>the unknown key &apos;%1&apos; is ignored</source>
        <translation>la clave desconocida &apos;%1&apos; se ignora</translation>
    </message>
    <message>
        <source>remove it; known are: %1</source>
        <translation>quítela; las conocidas son: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2, not %3</source>
        <translation>&apos;%1&apos; debe ser %2, no %3</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>write it in quotes: &quot;%1&quot;</source>
        <translation>escríbalo entre comillas: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>write true or false, without quotes</source>
        <translation>escriba true o false, sin comillas</translation>
    </message>
    <message>
        <source>a whole number from 0 to %1</source>
        <translation>un número entero de 0 a %1</translation>
    </message>
    <message>
        <source>write a number such as 1</source>
        <translation>escriba un número como 1</translation>
    </message>
    <message>
        <source>a duration in quotes</source>
        <translation>una duración entre comillas</translation>
    </message>
    <message>
        <source>write it with its unit: &quot;%1s&quot;</source>
        <translation>escríbala con su unidad: &quot;%1s&quot;</translation>
    </message>
    <message>
        <source>write a text such as &quot;1m30s&quot;, or remove it</source>
        <translation>escriba un texto como &quot;1m30s&quot;, o quítelo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; no es una duración: &apos;%2&apos;</translation>
    </message>
    <message>
        <source>write a number with a unit, such as &quot;300ms&quot;, &quot;1.5s&quot; or &quot;2h45m&quot;</source>
        <translation>escriba un número con una unidad, como &quot;300ms&quot;, &quot;1.5s&quot; o &quot;2h45m&quot;</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;, or remove it for no limit</source>
        <translation>escriba un tiempo como &quot;5m&quot;, o quítelo para que no haya límite</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>put what belongs to it in brackets: [ ]</source>
        <translation>ponga entre corchetes lo que le pertenece: [ ]</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>write {&quot;key&quot;: value}</source>
        <translation>escriba {&quot;key&quot;: value}</translation>
    </message>
    <message>
        <source>there is more text behind the end of the JSON value</source>
        <translation>hay más texto detrás del final del valor JSON</translation>
    </message>
    <message>
        <source>remove it, or a bracket too many before it</source>
        <translation>quítelo, o quite un corchete sobrante anterior</translation>
    </message>
    <message>
        <source>the text ends where %1 should stand</source>
        <translation>el texto termina donde debería estar %1</translation>
    </message>
    <message>
        <source>check that every bracket and quote is closed</source>
        <translation>compruebe que todos los corchetes y comillas estén cerrados</translation>
    </message>
    <message>
        <source>JSON has no comments: remove it, or write the file as YAML</source>
        <translation>JSON no tiene comentarios: quítelo o escriba el archivo como YAML</translation>
    </message>
    <message>
        <source>write texts in double quotes</source>
        <translation>escriba los textos entre comillas dobles</translation>
    </message>
    <message>
        <source>remove the comma before it, or a bracket too many</source>
        <translation>quite la coma anterior o un corchete sobrante</translation>
    </message>
    <message>
        <source>found &apos;%1&apos; where %2 should stand</source>
        <translation>se encontró &apos;%1&apos; donde debería estar %2</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>the document has more than %1 values</source>
        <translation>el documento tiene más de %1 valores</translation>
    </message>
    <message>
        <source>the document is nested deeper than %1 levels</source>
        <translation>el documento está anidado a más de %1 niveles</translation>
    </message>
    <message>
        <source>flatten it</source>
        <translation>reduzca los niveles</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>una clave entre comillas dobles</translation>
    </message>
    <message>
        <source>&apos;:&apos;</source>
        <translation>&apos;:&apos;</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice; the last one counts</source>
        <translation>la clave &apos;%1&apos; está dos veces; cuenta la última</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>&apos;,&apos; o &apos;}&apos;</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>&apos;,&apos; o &apos;]&apos;</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>una cifra</translation>
    </message>
    <message>
        <source>a number must not begin with a zero</source>
        <translation>un número no debe empezar por cero</translation>
    </message>
    <message>
        <source>remove the zero, or write a text in double quotes</source>
        <translation>quite el cero o escriba un texto entre comillas dobles</translation>
    </message>
    <message>
        <source>a text must not contain a bare line break, tab or control character</source>
        <translation>un texto no debe contener directamente un salto de línea, un tabulador ni un carácter de control</translation>
    </message>
    <message>
        <source>write \n or \t, or close the quote</source>
        <translation>escriba \n o \t, o cierre las comillas</translation>
    </message>
    <message>
        <source>the closing quote of a text</source>
        <translation>la comilla de cierre de un texto</translation>
    </message>
    <message>
        <source>an escape</source>
        <translation>una secuencia de escape</translation>
    </message>
    <message>
        <source>there is no escape &apos;\%1&apos; in JSON</source>
        <translation>en JSON no existe la secuencia de escape &apos;\%1&apos;</translation>
    </message>
    <message>
        <source>write \\ for a backslash</source>
        <translation>escriba \\ para una barra invertida</translation>
    </message>
    <message>
        <source>%1 is too long: %2 &gt; %3</source>
        <translation>%1 supera la longitud máxima: %2 &gt; %3</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>el número %1</translation>
    </message>
    <message>
        <source>write [%1]</source>
        <translation>escriba [%1]</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>the step has %1 parameters; no step has more than %2</source>
        <translation>el paso tiene %1 parámetros; ningún paso tiene más de %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of values, not %2</source>
        <translation>&apos;%1&apos; debe ser una lista de valores, no %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text, not %2</source>
        <translation>&apos;%1&apos; debe ser un texto, no %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not what can become of a step after a crash</source>
        <translation>&apos;%1&apos; no es algo que se pueda hacer con un paso tras un cierre inesperado</translation>
    </message>
    <message>
        <source>write &quot;run-again&quot; or &quot;fail&quot;</source>
        <translation>escriba &quot;run-again&quot; o &quot;fail&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number, not %2</source>
        <translation>&apos;%1&apos; debe ser un número, no %2</translation>
    </message>
    <message>
        <source>the limit names no measurement</source>
        <translation>el límite no nombra ninguna medición</translation>
    </message>
    <message>
        <source>add Name with the name of the measurement</source>
        <translation>añada Name con el nombre de la medición</translation>
    </message>
    <message>
        <source>the limit of &apos;%1&apos; lets every value pass</source>
        <translation>el límite de &apos;%1&apos; deja pasar cualquier valor</translation>
    </message>
    <message>
        <source>add Lower or Upper</source>
        <translation>añada Lower o Upper</translation>
    </message>
    <message>
        <source>the lower limit of &apos;%1&apos; is above its upper limit</source>
        <translation>el límite inferior de &apos;%1&apos; es mayor que el superior</translation>
    </message>
    <message>
        <source>swap the two</source>
        <translation>intercámbielos</translation>
    </message>
    <message>
        <source>a limit must be an object, not %1</source>
        <translation>un límite debe ser un objeto, no %1</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: ..., &quot;lower&quot;: ..., &quot;upper&quot;: ...}</source>
        <translation>escriba {&quot;name&quot;: ..., &quot;lower&quot;: ..., &quot;upper&quot;: ...}</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has two limits</source>
        <translation>&apos;%1&apos; tiene dos límites</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <translation>conserve uno de ellos</translation>
    </message>
    <message>
        <source>the step has %1 patterns of files to attach; no step has more than %2</source>
        <translation>el paso tiene %1 patrones de archivos que adjuntar; ningún paso tiene más de %2</translation>
    </message>
    <message>
        <source>a pattern of files must be a text, not %1</source>
        <translation>un patrón de archivos debe ser un texto, no %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no absolute path of files to attach</source>
        <translation>&apos;%1&apos; no es una ruta absoluta de archivos que adjuntar</translation>
    </message>
    <message>
        <source>begin with &apos;/&apos;</source>
        <translation>empiece por &apos;/&apos;</translation>
    </message>
    <message>
        <source>step has no label</source>
        <translation>el paso no tiene nombre (label)</translation>
    </message>
    <message>
        <source>add Label with a name for the step</source>
        <translation>añada Label con un nombre para el paso</translation>
    </message>
    <message>
        <source>Test step label</source>
        <translation>Nombre (label) del paso</translation>
    </message>
    <message>
        <source>the label &apos;%1&apos; is not an identifier</source>
        <translation>el nombre (label) &apos;%1&apos; no es un identificador</translation>
    </message>
    <message>
        <source>write a letter followed by letters, digits or &apos;_&apos;</source>
        <translation>escriba una letra seguida de letras, cifras o &apos;_&apos;</translation>
    </message>
    <message>
        <source>the test has %1 steps; no test has more than %2</source>
        <translation>la prueba tiene %1 pasos; ninguna prueba tiene más de %2</translation>
    </message>
    <message>
        <source>split it into several tests</source>
        <translation>divídala en varias pruebas</translation>
    </message>
    <message>
        <source>test step description is null</source>
        <translation>la descripción del paso es null</translation>
    </message>
    <message>
        <source>describe the step, or remove the entry</source>
        <translation>describa el paso o quite la entrada</translation>
    </message>
    <message>
        <source>a step must be an object, not %1</source>
        <translation>un paso debe ser un objeto, no %1</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: ..., &quot;label&quot;: ..., &quot;parameters&quot;: {...}}</source>
        <translation>escriba {&quot;name&quot;: ..., &quot;label&quot;: ..., &quot;parameters&quot;: {...}}</translation>
    </message>
    <message>
        <source>the template in &apos;Attach&apos; does not parse at character %1: %2</source>
        <translation>la plantilla de &apos;Attach&apos; no se puede interpretar en el carácter %1: %2</translation>
    </message>
    <message>
        <source>the variable &apos;%1.%2&apos; is of a step that does not come before this one</source>
        <translation>la variable &apos;%1.%2&apos; es de un paso que no va antes de este</translation>
    </message>
    <message>
        <source>the variable &apos;%1.%2&apos; is of a step that the test does not have</source>
        <translation>la variable &apos;%1.%2&apos; es de un paso que la prueba no tiene</translation>
    </message>
    <message>
        <source>move the step &apos;%1&apos; before this one</source>
        <translation>ponga el paso &apos;%1&apos; antes de este</translation>
    </message>
    <message>
        <source>write the label of a step before this one</source>
        <translation>escriba el nombre (label) de un paso anterior a este</translation>
    </message>
    <message>
        <source>write &apos;%1.%2&apos;</source>
        <translation>escriba &apos;%1.%2&apos;</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; does not emit a variable &apos;%2&apos;</source>
        <translation>el paso &apos;%1&apos; no publica ninguna variable &apos;%2&apos;</translation>
    </message>
    <message>
        <source>give the step a parameter &apos;%1&apos;</source>
        <translation>dé al paso un parámetro &apos;%1&apos;</translation>
    </message>
    <message>
        <source>it emits: %1</source>
        <translation>publica: %1</translation>
    </message>
    <message>
        <source>the file contains nothing but comments</source>
        <translation>el archivo solo contiene comentarios</translation>
    </message>
    <message>
        <source>write a job into it</source>
        <translation>escriba un trabajo en él</translation>
    </message>
    <message>
        <source>the text contains a character that YAML does not allow</source>
        <translation>el texto contiene un carácter que YAML no permite</translation>
    </message>
    <message>
        <source>remove it, or write it as an escape in double quotes</source>
        <translation>quítelo o escríbalo como secuencia de escape entre comillas dobles</translation>
    </message>
    <message>
        <source>indent with blanks, not with tabs</source>
        <translation>use espacios para la sangría, no tabuladores</translation>
    </message>
    <message>
        <source>put the text in quotes</source>
        <translation>ponga el texto entre comillas</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>esto no es YAML válido: %1</translation>
    </message>
    <message>
        <source>the file holds more than one YAML document</source>
        <translation>el archivo contiene más de un documento YAML</translation>
    </message>
    <message>
        <source>keep one of them; put the others in files of their own</source>
        <translation>conserve uno de ellos; ponga los demás en archivos propios</translation>
    </message>
    <message>
        <source>the tag &apos;%1&apos; has no meaning here</source>
        <translation>la etiqueta &apos;%1&apos; no tiene ningún significado aquí</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>quítela</translation>
    </message>
    <message>
        <source>a key must be a text</source>
        <translation>una clave debe ser un texto</translation>
    </message>
    <message>
        <source>write the key as a text; put quotes around braces and brackets</source>
        <translation>escriba la clave como texto; ponga comillas alrededor de llaves y corchetes</translation>
    </message>
    <message>
        <source>the anchors of the document hold too much</source>
        <translation>las anclas del documento abarcan demasiado</translation>
    </message>
    <message>
        <source>use fewer anchors inside of anchored values</source>
        <translation>use menos anclas dentro de valores con ancla</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice</source>
        <translation>la clave &apos;%1&apos; está dos veces</translation>
    </message>
    <message>
        <source>&apos;&lt;&lt;&apos; needs an object, or a list of objects, to merge</source>
        <translation>&apos;&lt;&lt;&apos; necesita un objeto, o una lista de objetos, que combinar</translation>
    </message>
    <message>
        <source>write &apos;&lt;&lt;: *anchor&apos;, or quote the key</source>
        <translation>escriba &apos;&lt;&lt;: *anchor&apos; o ponga la clave entre comillas</translation>
    </message>
    <message>
        <source>nothing before this place is anchored as &apos;&amp;%1&apos;</source>
        <translation>nada antes de este lugar tiene el ancla &apos;&amp;%1&apos;</translation>
    </message>
    <message>
        <source>anchor the value with &amp;%1 first</source>
        <translation>ponga antes el ancla &amp;%1 en el valor</translation>
    </message>
    <message>
        <source>the alias &apos;*%1&apos; stands inside of the value it refers to</source>
        <translation>el alias &apos;*%1&apos; está dentro del valor al que se refiere</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>escriba el valor completo</translation>
    </message>
    <message>
        <source>write the key out</source>
        <translation>escriba la clave completa</translation>
    </message>
    <message>
        <source>the aliases of the document stand for too much text</source>
        <translation>los alias del documento representan demasiado texto</translation>
    </message>
    <message>
        <source>use fewer aliases inside of anchored values</source>
        <translation>use menos alias dentro de valores con ancla</translation>
    </message>
    <message>
        <source>a key must be a text, not %1</source>
        <translation>una clave debe ser un texto, no %1</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;%1&quot;</source>
        <translation>póngalo entre comillas: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number that a job can carry</source>
        <translation>&apos;%1&apos; no es un número que un trabajo pueda contener</translation>
    </message>
    <message>
        <source>put it in quotes when a text is meant</source>
        <translation>póngalo entre comillas si debe ser un texto</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as the decimal number %2; other programs read an octal one</source>
        <translation>&apos;%1&apos; se lee como el número decimal %2; otros programas leen uno octal</translation>
    </message>
    <message>
        <source>put it in quotes when a text is meant, else remove the zero</source>
        <translation>póngalo entre comillas si debe ser un texto; si no, quite el cero</translation>
    </message>
    <message>
        <source>the help on the command line says where secrets are kept</source>
        <translation>la ayuda de la línea de comandos dice dónde se guardan los secretos</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; is not known: %2</source>
        <translation>el secreto &apos;%1&apos; no se conoce: %2</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; cannot be used: %2</source>
        <translation>el secreto &apos;%1&apos; no se puede usar: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a template that is wrong: %2</source>
        <translation>&apos;%1&apos; contiene una plantilla incorrecta: %2</translation>
    </message>
    <message>
        <source>the test has no name</source>
        <translation>la prueba no tiene nombre</translation>
    </message>
    <message>
        <source>add &apos;TestName&apos; with a name for the test</source>
        <translation>añada &apos;TestName&apos; con un nombre para la prueba</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a web address: %2</source>
        <translation>&apos;%1&apos; no es una dirección web: %2</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>no nombra ningún servidor</translation>
    </message>
    <message>
        <source>steps cannot be read from a &apos;%1&apos; address</source>
        <translation>no se pueden leer pasos de una dirección &apos;%1&apos;</translation>
    </message>
    <message>
        <source>write a path or an address that begins with file:, http: or https:</source>
        <translation>escriba una ruta o una dirección que empiece por file:, http: o https:</translation>
    </message>
    <message>
        <source>version Error: parsing &apos;%1&apos; as an integer: invalid syntax; write the version as &quot;%2&quot;</source>
        <translation>error de versión: &apos;%1&apos; no se puede leer como número entero: sintaxis no válida; escriba la versión como &quot;%2&quot;</translation>
    </message>
    <message>
        <source>version Error: empty version field; add &quot;Version&quot;: &quot;%1&quot;</source>
        <translation>error de versión: el campo de la versión está vacío; añada &quot;Version&quot;: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>version Error: incorrect version &apos;%1&apos;; write it as &quot;%2&quot;</source>
        <translation>error de versión: versión incorrecta &apos;%1&apos;; escríbala como &quot;%2&quot;</translation>
    </message>
    <message>
        <source>version Error: the descriptor&apos;s version %1 is incompatible with the supported version %2</source>
        <translation>error de versión: la versión %1 del descriptor no es compatible con la versión admitida %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid tag; use letters, digits, &apos;_&apos; and &apos;-&apos; only</source>
        <translation>&quot;%1&quot; no es una etiqueta válida; use solo letras, cifras, &apos;_&apos; y &apos;-&apos;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an internal tag and not allowed; leave out the leading &apos;_&apos;</source>
        <translation>&quot;%1&quot; es una etiqueta interna y no se permite; omita el &apos;_&apos; inicial</translation>
    </message>
    <message>
        <source>parameter &apos;%1&apos; is required and must not be empty</source>
        <translation>el parámetro &apos;%1&apos; es obligatorio y no debe estar vacío</translation>
    </message>
    <message>
        <source>add &apos;%1&apos;</source>
        <translation>añada &apos;%1&apos;</translation>
    </message>
    <message>
        <source>add &apos;%1&apos;: %2</source>
        <translation>añada &apos;%1&apos;: %2</translation>
    </message>
    <message>
        <source>known are: %1</source>
        <translation>los conocidos son: %1</translation>
    </message>
    <message>
        <source>unknown parameter &apos;%1&apos; is ignored</source>
        <translation>el parámetro desconocido &apos;%1&apos; se ignora</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list</source>
        <translation>&apos;%1&apos; debe ser una lista</translation>
    </message>
    <message>
        <source>put the value in brackets: [value]</source>
        <translation>ponga el valor entre corchetes: [value]</translation>
    </message>
    <message>
        <source>the template in &apos;%1&apos; does not parse at character %2: %3</source>
        <translation>la plantilla de &apos;%1&apos; no se puede interpretar en el carácter %2: %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text</source>
        <translation>&apos;%1&apos; debe ser un texto</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>escriba &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be an object</source>
        <translation>&apos;%1&apos; debe ser un objeto</translation>
    </message>
    <message>
        <source>the text in &apos;%1&apos; is no object</source>
        <translation>el texto de &apos;%1&apos; no es un objeto</translation>
    </message>
    <message>
        <source>the text in &apos;%1&apos; is no JSON: %2</source>
        <translation>el texto de &apos;%1&apos; no es JSON: %2</translation>
    </message>
    <message>
        <source>write {&quot;key&quot;: value} without quotes around it</source>
        <translation>escriba {&quot;key&quot;: value} sin comillas alrededor</translation>
    </message>
    <message>
        <source>the secret in &apos;%1&apos; has no proper name: &apos;%2&apos;</source>
        <translation>el secreto de &apos;%1&apos; no tiene un nombre correcto: &apos;%2&apos;</translation>
    </message>
    <message>
        <source>begin with a letter and write only letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>empiece por una letra y escriba solo letras, cifras, &apos;_&apos;, &apos;-&apos; y &apos;.&apos;</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; stands in the job itself, for everybody who may read it</source>
        <translation>el secreto &apos;%1&apos; está en el propio trabajo, a la vista de todo el que pueda leerlo</translation>
    </message>
    <message>
        <source>write &apos;secret:NAME&apos; and keep the value where the help on secrets says</source>
        <translation>escriba &apos;secret:NAME&apos; y guarde el valor donde indica la ayuda sobre secretos</translation>
    </message>
    <message>
        <source>the regular expression in &apos;%1&apos; is wrong at character %2: %3</source>
        <translation>la expresión regular de &apos;%1&apos; es incorrecta en el carácter %2: %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an identifier: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; no es un identificador: &apos;%2&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; no es una dirección IP: &apos;%2&apos;</translation>
    </message>
    <message>
        <source>write an address such as &quot;192.0.2.1&quot; or &quot;2001:db8::1&quot;</source>
        <translation>escriba una dirección como &quot;192.0.2.1&quot; o &quot;2001:db8::1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number, not %2</source>
        <translation>&apos;%1&apos; debe ser un número entero, no %2</translation>
    </message>
    <message>
        <source>write %1 without quotes</source>
        <translation>escriba %1 sin comillas</translation>
    </message>
    <message>
        <source>write a number such as 10</source>
        <translation>escriba un número como 10</translation>
    </message>
    <message>
        <source>write a number such as 1.5</source>
        <translation>escriba un número como 1.5</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be true or false, not %2</source>
        <translation>&apos;%1&apos; debe ser true o false, no %2</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>escriba true o false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &apos;%2&apos; but must be one of: %3</source>
        <translation>&apos;%1&apos; es &apos;%2&apos;, pero debe ser uno de estos: %3</translation>
    </message>
    <message>
        <source>there is no directory &apos;%1&apos; now</source>
        <translation>ahora no existe el directorio &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no readable file &apos;%1&apos; now</source>
        <translation>ahora no existe ningún archivo legible &apos;%1&apos;</translation>
    </message>
    <message>
        <source>make sure that it is there when the job runs</source>
        <translation>asegúrese de que exista cuando se ejecute el trabajo</translation>
    </message>
    <message>
        <source>there is no program &apos;%1&apos; now</source>
        <translation>ahora no existe el programa &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the program &apos;%1&apos; was not found: executable file not found in PATH</source>
        <translation>no se encontró el programa &apos;%1&apos;: no hay ningún archivo ejecutable con ese nombre en PATH</translation>
    </message>
    <message>
        <source>install it or write its absolute path</source>
        <translation>instálelo o escriba su ruta absoluta</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be at least %2</source>
        <translation>&apos;%1&apos; debe ser como mínimo %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be at most %2</source>
        <translation>&apos;%1&apos; debe ser como máximo %2</translation>
    </message>
    <message>
        <source>the parameters are missing</source>
        <translation>faltan los parámetros</translation>
    </message>
    <message>
        <source>write {} when there are none</source>
        <translation>escriba {} si no hay ninguno</translation>
    </message>
    <message>
        <source>the parameters must be an object</source>
        <translation>los parámetros deben ser un objeto</translation>
    </message>
    <message>
        <source>there are more than %1 parameters; the rest was not looked at</source>
        <translation>hay más de %1 parámetros; el resto no se ha examinado</translation>
    </message>
    <message>
        <source>only the first value of &apos;%1&apos; counts</source>
        <translation>solo cuenta el primer valor de &apos;%1&apos;</translation>
    </message>
    <message>
        <source>remove the others</source>
        <translation>quite los demás</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a comparison: %2 at column %3; write for example &quot;&gt;=80%&quot; or &quot;=2&quot;</source>
        <translation>&apos;%1&apos; no es una comparación: %2 en la columna %3; escriba por ejemplo &quot;&gt;=80%&quot; o &quot;=2&quot;</translation>
    </message>
    <message>
        <source>one of &gt;= &lt;= &lt; &gt; = == is expected</source>
        <translation>se espera uno de estos signos: &gt;= &lt;= &lt; &gt; = ==</translation>
    </message>
    <message>
        <source>a number that is not negative is expected</source>
        <translation>se espera un número que no sea negativo</translation>
    </message>
    <message>
        <source>the end of the text is expected</source>
        <translation>se espera el final del texto</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>el número es demasiado grande</translation>
    </message>
    <message>
        <source>a share cannot be above 100%</source>
        <translation>un porcentaje no puede ser superior al 100%</translation>
    </message>
    <message>
        <source>step %1 neither expects nor sends anything</source>
        <translation>el paso %1 no espera ni envía nada</translation>
    </message>
    <message>
        <source>write &apos;expect&apos;, &apos;send&apos; or both</source>
        <translation>escriba &apos;expect&apos;, &apos;send&apos; o ambos</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; of step %1 has no effect, because the step expects nothing</source>
        <translation>&apos;timeout&apos; del paso %1 no tiene efecto, porque el paso no espera nada</translation>
    </message>
    <message>
        <source>remove it, or write what to expect</source>
        <translation>quítelo o escriba qué debe esperar</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; of step %1 is longer than that of the whole, which is %2</source>
        <translation>&apos;timeout&apos; del paso %1 es mayor que el del conjunto, que es %2</translation>
    </message>
    <message>
        <source>give the whole more time</source>
        <translation>dé más tiempo al conjunto</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in &apos;exitcode_map&apos; is no exit code</source>
        <translation>&apos;%1&apos; en &apos;exitcode_map&apos; no es un código de salida</translation>
    </message>
    <message>
        <source>write the number as a text, for example &quot;3&quot;</source>
        <translation>escriba el número como texto, por ejemplo &quot;3&quot;</translation>
    </message>
    <message>
        <source>what &apos;exitcode_map&apos; says of exit code %1 must be a text</source>
        <translation>lo que &apos;exitcode_map&apos; dice del código de salida %1 debe ser un texto</translation>
    </message>
    <message>
        <source>argument &apos;%1&apos; has no value: %2</source>
        <translation>el argumento &apos;%1&apos; no tiene valor: %2</translation>
    </message>
    <message>
        <source>the program runs for all targets together, so use no step variables</source>
        <translation>el programa se ejecuta para todos los dispositivos juntos, así que no use variables de pasos</translation>
    </message>
    <message>
        <source>argument %1 contains a NUL character, which no program can be given</source>
        <translation>el argumento %1 contiene un carácter NUL, que no se puede pasar a ningún programa</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; must be longer than nothing</source>
        <translation>&apos;timeout&apos; debe ser mayor que cero</translation>
    </message>
    <message>
        <source>write a time such as &quot;30s&quot;, or leave it out for no limit</source>
        <translation>escriba un tiempo como &quot;30s&quot;, u omítalo para que no haya límite</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; must be longer than no time</source>
        <translation>&apos;timeout&apos; debe ser mayor que cero</translation>
    </message>
    <message>
        <source>write for example timeout: [10m], or leave it out to wait without end</source>
        <translation>escriba por ejemplo timeout: [10m], u omítalo para esperar sin límite</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name for a variable: write a letter followed by letters, digits or &apos;_&apos;</source>
        <translation>&apos;%1&apos; no es un nombre de variable: escriba una letra seguida de letras, cifras o &apos;_&apos;</translation>
    </message>
    <message>
        <source>the variable &apos;button&apos; is the button that was chosen; name the field otherwise</source>
        <translation>la variable &apos;button&apos; es el botón que se eligió; dé otro nombre al campo</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has no choices</source>
        <translation>el campo &apos;%1&apos; no tiene opciones</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has choices, but its type is not choice</source>
        <translation>el campo &apos;%1&apos; tiene opciones, pero su tipo no es choice</translation>
    </message>
    <message>
        <source>&apos;lower&apos; of field &apos;%1&apos; is above its &apos;upper&apos;</source>
        <translation>&apos;lower&apos; del campo &apos;%1&apos; es mayor que su &apos;upper&apos;</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has a unit or bounds, but its type is not number</source>
        <translation>el campo &apos;%1&apos; tiene unidad o límites, pero su tipo no es number</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has a pattern or an expected text, but its type is neither text nor serial</source>
        <translation>el campo &apos;%1&apos; tiene un patrón o un texto esperado, pero su tipo no es text ni serial</translation>
    </message>
    <message>
        <source>&apos;default_button&apos; never counts, because there is no &apos;timeout&apos;</source>
        <translation>&apos;default_button&apos; no cuenta nunca, porque no hay &apos;timeout&apos;</translation>
    </message>
    <message>
        <source>add a timeout, for example timeout: [10m]</source>
        <translation>añada un límite de tiempo, por ejemplo timeout: [10m]</translation>
    </message>
    <message>
        <source>there are two buttons &apos;%1&apos;</source>
        <translation>hay dos botones &apos;%1&apos;</translation>
    </message>
    <message>
        <source>give each its own text</source>
        <translation>dé a cada uno un texto propio</translation>
    </message>
    <message>
        <source>there is no button &apos;%1&apos;</source>
        <translation>no hay ningún botón &apos;%1&apos;</translation>
    </message>
    <message>
        <source>write one of: %1</source>
        <translation>escriba uno de estos: %1</translation>
    </message>
    <message>
        <source>there are two fields &apos;%1&apos;</source>
        <translation>hay dos campos &apos;%1&apos;</translation>
    </message>
    <message>
        <source>when the time is up, &apos;%1&apos; has no value</source>
        <translation>cuando se agota el tiempo, &apos;%1&apos; no tiene valor</translation>
    </message>
    <message>
        <source>give it a preset, or required: false</source>
        <translation>dele un valor predefinido (preset) o required: false</translation>
    </message>
    <message>
        <source>write a time such as &quot;10m&quot;</source>
        <translation>escriba un tiempo como &quot;10m&quot;</translation>
    </message>
    <message>
        <source>there are no steps, so the machine is ended as soon as it was started</source>
        <translation>no hay pasos, así que la máquina se cierra nada más iniciarse</translation>
    </message>
    <message>
        <source>write for example steps: [{expect: &quot;login:&quot;}]</source>
        <translation>escriba por ejemplo steps: [{expect: &quot;login:&quot;}]</translation>
    </message>
    <message>
        <source>&apos;s3accesskey&apos; and &apos;s3secretkey&apos; belong together</source>
        <translation>&apos;s3accesskey&apos; y &apos;s3secretkey&apos; van juntos</translation>
    </message>
    <message>
        <source>give both or none of them</source>
        <translation>indique ambos o ninguno</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of a server</source>
        <translation>&apos;%1&apos; no es una dirección de un servidor</translation>
    </message>
    <message>
        <source>write https://HOST or https://HOST:PORT and nothing else</source>
        <translation>escriba https://HOST o https://HOST:PORT y nada más</translation>
    </message>
    <message>
        <source>mend the expression, or leave out &apos;regex&apos; to wait for the text as it stands</source>
        <translation>corrija la expresión, u omita &apos;regex&apos; para esperar el texto tal como está</translation>
    </message>
    <message>
        <source>&apos;speed&apos; is missing; a serial port needs it</source>
        <translation>falta &apos;speed&apos;; un puerto serie lo necesita</translation>
    </message>
    <message>
        <source>write for example speed: [115200]</source>
        <translation>escriba por ejemplo speed: [115200]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name for a variable</source>
        <translation>&apos;%1&apos; no es un nombre de variable</translation>
    </message>
    <message>
        <source>variable &apos;%1&apos; needs exactly one value and has %2</source>
        <translation>la variable &apos;%1&apos; necesita exactamente un valor y tiene %2</translation>
    </message>
    <message>
        <source>write one value; to publish a list, put it in brackets of its own: [[1, 2]]</source>
        <translation>escriba un solo valor; para publicar una lista, póngala entre corchetes propios: [[1, 2]]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; may have one value only</source>
        <translation>&apos;%1&apos; solo puede tener un valor</translation>
    </message>
    <message>
        <source>&apos;MinNumberDevices&apos; (%1) is above &apos;MaxNumberDevices&apos; (%2), which can never be met</source>
        <translation>&apos;MinNumberDevices&apos; (%1) es mayor que &apos;MaxNumberDevices&apos; (%2), lo que no se puede cumplir nunca</translation>
    </message>
    <message>
        <source>lower the one or raise the other</source>
        <translation>reduzca uno o aumente el otro</translation>
    </message>
    <message>
        <source>a host prefix is empty</source>
        <translation>un prefijo de nombre de equipo está vacío</translation>
    </message>
    <message>
        <source>remove it; without prefixes every row is taken</source>
        <translation>quítelo; sin prefijos se toman todas las filas</translation>
    </message>
    <message>
        <source>the ID of a target is empty or consists of blanks</source>
        <translation>el ID de un dispositivo está vacío o consta solo de espacios</translation>
    </message>
    <message>
        <source>write the name of a target, or remove it</source>
        <translation>escriba el nombre de un dispositivo o quítelo</translation>
    </message>
    <message>
        <source>target &apos;%1&apos; is listed twice</source>
        <translation>el dispositivo &apos;%1&apos; aparece dos veces</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>quite uno de los dos</translation>
    </message>
    <message>
        <source>&apos;MinCount&apos; (%1) is above &apos;Count&apos; (%2), which can never be met</source>
        <translation>&apos;MinCount&apos; (%1) es mayor que &apos;Count&apos; (%2), lo que no se puede cumplir nunca</translation>
    </message>
    <message>
        <source>%1 targets are wanted, but only %2 are listed in &apos;IDs&apos;</source>
        <translation>se piden %1 dispositivos, pero en &apos;IDs&apos; solo hay %2</translation>
    </message>
    <message>
        <source>list more of them, or ask for less</source>
        <translation>añada más a la lista o pida menos</translation>
    </message>
    <message>
        <source>a target of the list is null</source>
        <translation>un dispositivo de la lista es null</translation>
    </message>
    <message>
        <source>write an object with an ID, or remove it</source>
        <translation>escriba un objeto con un ID o quítelo</translation>
    </message>
    <message>
        <source>the ID of a target consists of blanks</source>
        <translation>el ID de un dispositivo consta solo de espacios</translation>
    </message>
    <message>
        <source>give the target a name</source>
        <translation>dé un nombre al dispositivo</translation>
    </message>
    <message>
        <source>remove one of the two, or give them different IDs</source>
        <translation>quite uno de los dos o deles ID distintos</translation>
    </message>
    <message>
        <source>at least 1 argument</source>
        <translation>al menos 1 argumento</translation>
    </message>
    <message>
        <source>at least %1 arguments</source>
        <translation>al menos %1 argumentos</translation>
    </message>
    <message>
        <source>exactly 1 argument</source>
        <translation>exactamente 1 argumento</translation>
    </message>
    <message>
        <source>exactly %1 arguments</source>
        <translation>exactamente %1 argumentos</translation>
    </message>
    <message>
        <source>%1 to 1 argument</source>
        <translation>de %1 a 1 argumento</translation>
    </message>
    <message>
        <source>%1 to %2 arguments</source>
        <translation>de %1 a %2 argumentos</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2, not %3</source>
        <translation>&apos;%1&apos; admite %2, no %3</translation>
    </message>
    <message>
        <source>a target has no field .%1; it has %2%3</source>
        <translation>un dispositivo no tiene ningún campo .%1; tiene %2%3</translation>
    </message>
    <message>
        <source>.%1 has no fields, so .%2 cannot be asked of it</source>
        <translation>.%1 no tiene campos, así que no se le puede pedir .%2</translation>
    </message>
    <message>
        <source>nil is no value to write; it can only be an argument</source>
        <translation>nil no es un valor que se pueda escribir; solo puede ser un argumento</translation>
    </message>
    <message>
        <source>only a function takes arguments, and this is none; is the function&apos;s name missing?</source>
        <translation>solo una función admite argumentos, y esto no lo es; ¿falta el nombre de la función?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes texts only; write the value in quotes</source>
        <translation>&apos;%1&apos; solo admite textos; escriba el valor entre comillas</translation>
    </message>
    <message>
        <source>too many variables are set here; range takes at most two, everything else one</source>
        <translation>aquí se asignan demasiadas variables; range admite dos como máximo, lo demás una</translation>
    </message>
    <message>
        <source>expected := after the variables, not %1</source>
        <translation>se esperaba := después de las variables, no %1</translation>
    </message>
    <message>
        <source>a parenthesis is not closed; add )</source>
        <translation>un paréntesis no está cerrado; añada )</translation>
    </message>
    <message>
        <source>a value is missing for %1</source>
        <translation>falta un valor para %1</translation>
    </message>
    <message>
        <source>unexpected ) without a parenthesis that it closes</source>
        <translation>no se esperaba ) sin un paréntesis que cierre</translation>
    </message>
    <message>
        <source>more than %1 variables are visible here</source>
        <translation>aquí son visibles más de %1 variables</translation>
    </message>
    <message>
        <source>the variable %1 is not set before; write {{%1 := ...}} first</source>
        <translation>la variable %1 no se ha asignado antes; escriba primero {{%1 := ...}}</translation>
    </message>
    <message>
        <source>unexpected %1; put a blank before it</source>
        <translation>no se esperaba %1; ponga un espacio delante</translation>
    </message>
    <message>
        <source>unexpected %1</source>
        <translation>no se esperaba %1</translation>
    </message>
    <message>
        <source>unexpected %1; expected a value or a function</source>
        <translation>no se esperaba %1; se esperaba un valor o una función</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;; it can only open an action</source>
        <translation>no se esperaba &apos;%1&apos;; solo puede abrir una acción</translation>
    </message>
    <message>
        <source>there is no function &apos;%1&apos;%2</source>
        <translation>no existe la función &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>parentheses and blocks are nested deeper than %1</source>
        <translation>los paréntesis y los bloques están anidados a más de %1 niveles</translation>
    </message>
    <message>
        <source>the parenthesis</source>
        <translation>el paréntesis</translation>
    </message>
    <message>
        <source>unexpected %1 behind a value that has no fields</source>
        <translation>no se esperaba %1 detrás de un valor que no tiene campos</translation>
    </message>
    <message>
        <source>this comment is never closed; end it with */}}</source>
        <translation>este comentario no se cierra nunca; termínelo con */}}</translation>
    </message>
    <message>
        <source>a comment must fill its action: write }} right after */</source>
        <translation>un comentario debe ocupar toda su acción: escriba }} justo después de */</translation>
    </message>
    <message>
        <source>this action is never closed; end it with }}</source>
        <translation>esta acción no se cierra nunca; termínela con }}</translation>
    </message>
    <message>
        <source>expected := after a variable, not a single colon</source>
        <translation>se esperaba := después de una variable, no solo dos puntos</translation>
    </message>
    <message>
        <source>a comment must start right after {{ or {{- and a blank</source>
        <translation>un comentario debe empezar justo después de {{ o de {{- y un espacio</translation>
    </message>
    <message>
        <source>unexpected character &apos;%1&apos; in an action</source>
        <translation>carácter inesperado &apos;%1&apos; en una acción</translation>
    </message>
    <message>
        <source>this text is never closed; end it with %1</source>
        <translation>este texto no se cierra nunca; termínelo con %1</translation>
    </message>
    <message>
        <source>unexpected character &apos;%1&apos; right after &apos;%2&apos;; put a blank between them</source>
        <translation>carácter inesperado &apos;%1&apos; justo después de &apos;%2&apos;; ponga un espacio entre ambos</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>&apos;%1&apos; no es un número</translation>
    </message>
    <message>
        <source>complex numbers such as &apos;%1&apos; are not supported</source>
        <translation>no se admiten números complejos como &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the number %1 does not fit into 64 bits</source>
        <translation>el número %1 no cabe en 64 bits</translation>
    </message>
    <message>
        <source>unknown escape &apos;%1&apos; in a text; use \\ for a backslash or a raw text in backquotes</source>
        <translation>secuencia de escape desconocida &apos;%1&apos; en un texto; use \\ para una barra invertida o un texto sin escapes entre acentos graves</translation>
    </message>
    <message>
        <source>%1 is not a single character; write texts in double quotes</source>
        <translation>%1 no es un solo carácter; escriba los textos entre comillas dobles</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>el final del texto</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation>&apos;%1&apos;</translation>
    </message>
    <message>
        <source>blocks are nested deeper than %1</source>
        <translation>los bloques están anidados a más de %1 niveles</translation>
    </message>
    <message>
        <source>this block is never closed; add {{end}}</source>
        <translation>este bloque no se cierra nunca; añada {{end}}</translation>
    </message>
    <message>
        <source>{{define}} is allowed outside of all blocks only</source>
        <translation>{{define}} solo se permite fuera de todos los bloques</translation>
    </message>
    <message>
        <source>{{%1}} without a block that it could belong to</source>
        <translation>{{%1}} sin un bloque al que pueda pertenecer</translation>
    </message>
    <message>
        <source>this action</source>
        <translation>esta acción</translation>
    </message>
    <message>
        <source>a second {{else}} in one block; expected {{end}}</source>
        <translation>un segundo {{else}} en un mismo bloque; se esperaba {{end}}</translation>
    </message>
    <message>
        <source>{{%1}} outside of a {{range}}</source>
        <translation>{{%1}} fuera de un {{range}}</translation>
    </message>
    <message>
        <source>unexpected %1 after &apos;%2&apos;; expected }}</source>
        <translation>no se esperaba %1 después de &apos;%2&apos;; se esperaba }}</translation>
    </message>
    <message>
        <source>a text with actions may have at most %1 characters</source>
        <translation>un texto con acciones puede tener como máximo %1 caracteres</translation>
    </message>
    <message>
        <source>expected the name of a template in quotes after &apos;%1&apos;, not %2</source>
        <translation>se esperaba el nombre de una plantilla entre comillas después de &apos;%1&apos;, no %2</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; has an {{else}} that belongs to no block</source>
        <translation>la plantilla &apos;%1&apos; tiene un {{else}} que no pertenece a ningún bloque</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; is defined twice</source>
        <translation>la plantilla &apos;%1&apos; está definida dos veces</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; is not defined%2</source>
        <translation>la plantilla &apos;%1&apos; no está definida%2</translation>
    </message>
    <message>
        <source>the variable &apos;%1&apos; has no dot; write it as &quot;label.name&quot;</source>
        <translation>la variable &apos;%1&apos; no tiene punto; escríbala como &quot;label.name&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the variable &apos;%2&apos; is not an identifier: a letter, then letters, digits or underscores</source>
        <translation>&apos;%1&apos; en la variable &apos;%2&apos; no es un identificador: una letra y luego letras, cifras o guiones bajos</translation>
    </message>
</context>
<context>
    <name>Proctor::FindingModel</name>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>Problem and repair</source>
        <translation>Problema y solución</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>todo el archivo</translation>
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
        <translation>es</translation>
    </message>
</context>
<context>
    <name>Proctor::HelpWindow</name>
    <message>
        <source>Proctor help</source>
        <translation>Ayuda de Proctor</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Página de ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Writing plugins</source>
        <translation>Escribir plugins</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Names of the reference</source>
        <translation>Nombres de la referencia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Not found on this page</source>
        <translation>No se encontró en esta página</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>A page of the help. Links lead to other pages; Alt+Left goes back.</source>
        <translation>Una página de la ayuda. Los enlaces llevan a otras páginas; Alt+Izquierda vuelve atrás.</translation>
    </message>
    <message>
        <source>The pages of the help</source>
        <translation>Las páginas de la ayuda</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Buscar en todas las páginas</translation>
    </message>
    <message>
        <source>Lists every part of the help in which all these words are</source>
        <translation>Enumera todas las partes de la ayuda que contienen todas estas palabras</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Coincidencias encontradas</translation>
    </message>
    <message>
        <source>Parts of the help in which the words are; Enter goes to one</source>
        <translation>Partes de la ayuda que contienen las palabras; Enter va a una de ellas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page and heading</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Goes to the next place on this page; Enter to the one after it</source>
        <translation>Va a la siguiente coincidencia de esta página; Enter, a la que le sigue</translation>
    </message>
</context>
<context>
    <name>Proctor::InspectorView</name>
    <message>
        <source>Previous attempt…</source>
        <translation>Intento anterior…</translation>
    </message>
    <message>
        <source>Other target…</source>
        <translation>Otro dispositivo…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Select a test, a step or a target to see all that is known of it.</source>
        <translation>Seleccione una prueba, un paso o un dispositivo para ver todo lo que se sabe de él.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>%1, out of limits</source>
        <translation>%1, fuera de límites</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Double click opens it</source>
        <translation>Doble clic para abrirlo</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation>(secreto)</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, intento %2</translation>
    </message>
    <message>
        <source>Compare logs</source>
        <translation>Comparar registros</translation>
    </message>
    <message>
        <source>Target to compare %1 with:</source>
        <translation>Dispositivo con el que comparar %1:</translation>
    </message>
    <message>
        <source>What is known of the selected place: state, parameters as the target has got them, variables, attempts, measurements, attachments. Enter on an attachment opens it.</source>
        <translation>Lo que se sabe del elemento seleccionado: estado, parámetros tal como los recibió el dispositivo, variables, intentos, mediciones, adjuntos. Enter en un adjunto lo abre.</translation>
    </message>
    <message>
        <source>Shows the log of the attempt before beside this one, in a window of its own.</source>
        <translation>Muestra el registro del intento anterior junto a este, en una ventana propia.</translation>
    </message>
    <message>
        <source>Asks for another target of this attempt and shows both logs side by side, in a window of their own.</source>
        <translation>Pregunta por otro dispositivo de este intento y muestra ambos registros uno junto a otro, en una ventana propia.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobControls</name>
    <message>
        <source>The job cannot be paused: %1</source>
        <translation>El trabajo no se puede pausar: %1</translation>
    </message>
    <message>
        <source>The job cannot go on: %1</source>
        <translation>El trabajo no puede continuar: %1</translation>
    </message>
    <message>
        <source>Job %1 cannot be paused: %2</source>
        <translation>El trabajo %1 no se puede pausar: %2</translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation>El trabajo %1 no puede continuar: %2</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Cancelar trabajo</translation>
    </message>
    <message>
        <source>Cancel job %1, &quot;%2&quot;?</source>
        <translation>¿Cancelar el trabajo %1, «%2»?</translation>
    </message>
    <message>
        <source>Running steps are stopped; cleanup steps still run, and the targets are released.</source>
        <translation>Los pasos en marcha se detienen; los pasos de limpieza sí se ejecutan y los dispositivos se liberan.</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>&amp;Cancelar trabajo</translation>
    </message>
    <message>
        <source>The job cannot be cancelled: %1</source>
        <translation>El trabajo no se puede cancelar: %1</translation>
    </message>
    <message>
        <source>Abort job</source>
        <translation>Abortar trabajo</translation>
    </message>
    <message>
        <source>Abort job %1, &quot;%2&quot;, without any cleanup?</source>
        <translation>¿Abortar el trabajo %1, «%2», sin ninguna limpieza?</translation>
    </message>
    <message>
        <source>Running steps are ended at once and no cleanup step is run: devices stay as they are, perhaps powered or half programmed. The targets are given back. Cancel the job instead if its cleanup matters.</source>
        <translation>Los pasos en marcha terminan de inmediato y no se ejecuta ningún paso de limpieza: los dispositivos quedan como están, quizá con tensión o a medio programar. Los dispositivos se devuelven. Si la limpieza importa, cancele el trabajo en lugar de abortarlo.</translation>
    </message>
    <message>
        <source>&amp;Abort without cleanup</source>
        <translation>&amp;Abortar sin limpieza</translation>
    </message>
    <message>
        <source>The job cannot be aborted: %1</source>
        <translation>El trabajo no se puede abortar: %1</translation>
    </message>
    <message>
        <source>A job can be run again when it is over.</source>
        <translation>Un trabajo se puede repetir cuando ha terminado.</translation>
    </message>
    <message>
        <source>The job cannot be run again: %1</source>
        <translation>El trabajo no se puede repetir: %1</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Dejar en marcha</translation>
    </message>
</context>
<context>
    <name>Proctor::JobCopies</name>
    <message>
        <source>copy</source>
        <comment>end of a name</comment>
        <translation>copia</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Clone the job to a new descriptor</source>
        <translation>Clonar el trabajo en un descriptor nuevo</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>Descriptores de trabajo (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 no se puede escribir: %2.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobFilterEdit</name>
    <message>
        <source>Filter jobs</source>
        <translation>Filtrar trabajos</translation>
    </message>
    <message>
        <source>Filter jobs by text</source>
        <translation>Filtrar trabajos por texto</translation>
    </message>
    <message>
        <source>What to look for, and saved filters</source>
        <translation>Qué se puede buscar y filtros guardados</translation>
    </message>
    <message>
        <source>Name, number, person, station or tag; several words must all occur.
Also: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, and - before what must not be</source>
        <translation>Nombre, número, persona, estación o etiqueta; si hay varias palabras, deben aparecer todas.
También: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, y - delante de lo que no debe aparecer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that is understood; write today, 7d or 2031-05-04.</source>
        <translation>«%1» no es una fecha reconocida; escriba today, 7d o 2031-05-04.</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>Since &amp;yesterday</source>
        <translation>Desde &amp;ayer</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>Últimos &amp;7 días</translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation>Últimos &amp;30 días</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message>
        <source>&amp;Remove saved filter</source>
        <translation>&amp;Quitar filtro guardado</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Etiqueta</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>S&amp;tation</source>
        <translation>E&amp;stación</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>Nombre del filtro «%1»:</translation>
    </message>
</context>
<context>
    <name>Proctor::JobHeader</name>
    <message>
        <source>Name of the job</source>
        <translation>Nombre del trabajo</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>Estado del trabajo</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Progreso del trabajo</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>Trabajo %1</translation>
    </message>
    <message>
        <source>the latest result of each counts</source>
        <translation>cuenta el último resultado de cada uno</translation>
    </message>
    <message>
        <source>the best result of each counts</source>
        <translation>cuenta el mejor resultado de cada uno</translation>
    </message>
    <message>
        <source>every result of each has to be a success</source>
        <translation>todos los resultados de cada uno deben ser un éxito</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 at job %3. All attempts together: %4; %5 (%6).</source>
        <translation>Intento %1 de %2 del trabajo %3. Todos los intentos en conjunto: %4; %5 (%6).</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) passed</source>
        <translation>
            <numerusform>%1 de %n dispositivo con éxito</numerusform>
            <numerusform>%1 de %n dispositivos con éxito</numerusform>
        </translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation>pausando…</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciado %1</translation>
    </message>
    <message>
        <source>reports say success</source>
        <translation>veredicto: éxito</translation>
    </message>
    <message>
        <source>reports say failure</source>
        <translation>veredicto: fallo</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who on which station</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>Proctor::JobListModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Solicitante</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>%1 over the usual</source>
        <translation>%1 más de lo habitual</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan aprox. %1</translation>
    </message>
    <message>
        <source>again #%1</source>
        <translation>repite #%1</translation>
    </message>
    <message>
        <source>Further attempt at</source>
        <translation>Repite el trabajo</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>Proctor::JobListView</name>
    <message>
        <source>Filter jobs by state</source>
        <translation>Filtrar trabajos por estado</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>Qué trabajos se muestran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelados</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>As a table; its header offers the columns</source>
        <translation>Como tabla; su encabezado permite elegir las columnas</translation>
    </message>
    <message>
        <source>Jobs as a table</source>
        <translation>Trabajos como tabla</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Aún no hay trabajos</translation>
    </message>
    <message>
        <source>No job matches the filter</source>
        <translation>Ningún trabajo coincide con el filtro</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood</source>
        <translation>«%1» no se entiende</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s)</source>
        <translation>
            <numerusform>%1 de %Ln trabajo</numerusform>
            <numerusform>%1 de %Ln trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs of the store, the newest on top, those of earlier days and of other Proctors too. Enter goes into the job; the menu of a job has what can be done with it.</source>
        <translation>Todos los trabajos de la base de datos, con el más reciente arriba, también los de días anteriores y los de otros Proctor. Enter entra en el trabajo; el menú de un trabajo tiene lo que se puede hacer con él.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobPage</name>
    <message>
        <source>Status tree</source>
        <translation>Árbol de estado</translation>
    </message>
    <message>
        <source>Choose a job on the left, or open a descriptor.</source>
        <translation>Elija un trabajo a la izquierda o abra un descriptor.</translation>
    </message>
    <message>
        <source>Loading job %1 …</source>
        <translation>Cargando el trabajo %1…</translation>
    </message>
    <message>
        <source>Filter by target, step or error</source>
        <translation>Filtrar por dispositivo, paso o error</translation>
    </message>
    <message>
        <source>States to show</source>
        <translation>Estados que se muestran</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superados</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Sin ejecutar</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Show the job as a tree</source>
        <translation>Mostrar el trabajo como árbol</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+1</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Show the job as a table of targets and steps</source>
        <translation>Mostrar el trabajo como tabla de dispositivos y pasos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+2</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Show which target was in which step when</source>
        <translation>Mostrar qué dispositivo estuvo en qué paso y cuándo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+3</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Show what the report says of the job by now</source>
        <translation>Mostrar lo que el informe dice del trabajo hasta ahora</translation>
    </message>
    <message>
        <source>Ctrl+Shift+4</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+4</translation>
    </message>
    <message>
        <source>The job cannot be shown: %1</source>
        <translation>El trabajo no se puede mostrar: %1</translation>
    </message>
    <message>
        <source>Only rows with this text in the name or the error stay, and what they are part of; an empty field shows all again.</source>
        <translation>Solo quedan las filas con este texto en el nombre o en el error, y aquello de lo que forman parte; con el campo vacío se muestran todas de nuevo.</translation>
    </message>
    <message>
        <source>Hides the rows of the tree in any other state. Together with the text beside it both have to hold.</source>
        <translation>Oculta las filas del árbol que estén en otro estado. Junto con el texto de al lado, deben cumplirse ambos.</translation>
    </message>
</context>
<context>
    <name>Proctor::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Columnas &amp;habituales</translation>
    </message>
    <message>
        <source>All jobs of the store. A click on the header sorts, the third one brings the newest to the top again; a right click on it chooses the columns. Enter goes into the job.</source>
        <translation>Todos los trabajos de la base de datos. Un clic en el encabezado ordena, el tercero devuelve arriba los más recientes; un clic derecho en él permite elegir las columnas. Enter entra en el trabajo.</translation>
    </message>
</context>
<context>
    <name>Proctor::Layouts</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>&amp;Guardar disposición como…</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>Gestionar &amp;disposiciones…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+%1</source>
        <comment>key</comment>
        <translation>Ctrl+Alt+%1</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Operador</translation>
    </message>
    <message>
        <source>A large matrix and a narrow list of jobs; room for questions, no log</source>
        <translation>Una matriz grande y una lista de trabajos estrecha; espacio para preguntas, sin registro</translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation>&amp;Técnico</translation>
    </message>
    <message>
        <source>Jobs, the tree of the job and its log</source>
        <translation>Trabajos, el árbol del trabajo y su registro</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>Descriptors with their problems, no jobs</source>
        <translation>Descriptores con sus problemas, sin trabajos</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>Jobs as a table, the matrix of the job and the inspector, no log</source>
        <translation>Trabajos como tabla, la matriz del trabajo y el inspector, sin registro</translation>
    </message>
    <message>
        <source>&amp;Update &quot;%1&quot;</source>
        <translation>Act&amp;ualizar «%1»</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>R&amp;establecer disposición</translation>
    </message>
    <message>
        <source>&amp;Reset to &quot;%1&quot;</source>
        <translation>R&amp;establecer a «%1»</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Guardar disposición</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>Nombre de la disposición:</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;?</source>
        <translation>¿Reemplazar la disposición «%1»?</translation>
    </message>
</context>
<context>
    <name>Proctor::LayoutsDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar &amp;nombre</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Manage layouts</source>
        <translation>Gestionar disposiciones</translation>
    </message>
    <message>
        <source>Own layouts</source>
        <translation>Disposiciones propias</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>Una disposición necesita un nombre.</translation>
    </message>
    <message>
        <source>The name of a layout has at most %1 letters.</source>
        <translation>El nombre de una disposición tiene como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation>Ya existe una disposición «%1».</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;?</source>
        <translation>¿Eliminar la disposición «%1»?</translation>
    </message>
    <message>
        <source>The layouts that you have saved; those of Proctor cannot be changed. A double click or F2 renames one, Delete deletes it.</source>
        <translation>Las disposiciones que ha guardado; las de Proctor no se pueden cambiar. Un doble clic o F2 cambia el nombre, Supr la elimina.</translation>
    </message>
    <message>
        <source>Writes another name into the list; Enter keeps it, Esc the old one.</source>
        <translation>Permite escribir otro nombre en la lista; Enter lo acepta, Esc conserva el anterior.</translation>
    </message>
    <message>
        <source>Asks first; then the layout is gone for good.</source>
        <translation>Pregunta antes; después, la disposición desaparece para siempre.</translation>
    </message>
</context>
<context>
    <name>Proctor::LockDoctor</name>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation>Última señal de vida</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>When taken over, &amp;reserve it for me for an hour</source>
        <translation>Al tomarlo, &amp;reservarlo para mí una hora</translation>
    </message>
    <message>
        <source>&amp;Ask to release</source>
        <translation>Pedir &amp;liberación</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>&amp;Tomar…</translation>
    </message>
    <message>
        <source>Show &amp;job</source>
        <translation>Mostrar tra&amp;bajo</translation>
    </message>
    <message>
        <source>Lock doctor: %1</source>
        <translation>Diagnóstico de bloqueo: %1</translation>
    </message>
    <message>
        <source>Why you need it; the holder reads it, and it is kept</source>
        <translation>Para qué lo necesita; el titular lo lee y queda guardado</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>The store is being asked…</source>
        <translation>Consultando la base de datos…</translation>
    </message>
    <message>
        <source>Nobody holds this target</source>
        <translation>Nadie tiene este dispositivo</translation>
    </message>
    <message>
        <source>It can be had: by any job that asks for it, or by you when you reserve it.</source>
        <translation>Está disponible: para cualquier trabajo que lo pida o para usted, si lo reserva.</translation>
    </message>
    <message>
        <source>A person has reserved this target</source>
        <translation>Una persona ha reservado este dispositivo</translation>
    </message>
    <message>
        <source>A job holds this target and will not give it back by itself</source>
        <translation>Un trabajo tiene este dispositivo y no lo devolverá por sí mismo</translation>
    </message>
    <message>
        <source>A job is working with this target</source>
        <translation>Un trabajo está usando este dispositivo</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (hace %2)</translation>
    </message>
    <message>
        <source>the job gives it back; without a sign of life until %1</source>
        <translation>el trabajo lo devuelve; sin señales de vida, hasta %1</translation>
    </message>
    <message>
        <source>You have reserved it yourself. Give it back, or change the reservation, on the page of targets.</source>
        <translation>Lo ha reservado usted. Devuélvalo o cambie la reserva en la página de dispositivos.</translation>
    </message>
    <message>
        <source>It ends by itself at the time below. Ask for it if you need it sooner; whoever takes it over should have spoken with the person.</source>
        <translation>La reserva termina por sí sola a la hora indicada abajo. Pídalo si lo necesita antes; quien lo tome debería haber hablado con la persona.</translation>
    </message>
    <message>
        <source>The job has ended without giving the target back. Nothing works with it any more, so it can be taken over without harm.</source>
        <translation>El trabajo ha terminado sin devolver el dispositivo. Ya nada trabaja con él, así que se puede tomar sin riesgo.</translation>
    </message>
    <message>
        <source>The program that ran the job is gone. The job can still be resumed, and then wants its target back; if it is taken over, the job goes on without it.</source>
        <translation>El programa que ejecutaba el trabajo ya no existe. El trabajo aún se puede reanudar y entonces querrá recuperar su dispositivo; si se toma, el trabajo continúa sin él.</translation>
    </message>
    <message>
        <source>The job is paused and keeps its targets. Ask for it: the window of the job shows your request. If it is taken over, the job cannot go on with it.</source>
        <translation>El trabajo está en pausa y conserva sus dispositivos. Pídalo: la ventana del trabajo muestra su solicitud. Si se toma, el trabajo no puede continuar con él.</translation>
    </message>
    <message>
        <source>The job is running and gives the target back at its end. Ask for it: the window of the job shows your request. If it is taken over, the job loses the target at once and ends.</source>
        <translation>El trabajo está en marcha y devuelve el dispositivo al terminar. Pídalo: la ventana del trabajo muestra su solicitud. Si se toma, el trabajo pierde el dispositivo de inmediato y termina.</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>the job is over</source>
        <translation>el trabajo ha terminado</translation>
    </message>
    <message>
        <source>the program is gone</source>
        <translation>el programa ya no existe</translation>
    </message>
    <message>
        <source>it is alive</source>
        <translation>está activo</translation>
    </message>
    <message>
        <source>by you at %1, &quot;%2&quot;; no answer yet</source>
        <translation>por usted (%1), «%2»; aún sin respuesta</translation>
    </message>
    <message>
        <source>Both need a reason.</source>
        <translation>Ambas acciones requieren un motivo.</translation>
    </message>
    <message>
        <source>%1 is asked to release %2.</source>
        <translation>Se ha pedido a %1 que libere %2.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tomar dispositivo</translation>
    </message>
    <message>
        <source>Take %1 over from %2?</source>
        <translation>¿Tomar %1, que tiene %2?</translation>
    </message>
    <message>
        <source>The person may be working at the device at this moment.</source>
        <translation>Es posible que la persona esté trabajando con el dispositivo en este momento.</translation>
    </message>
    <message>
        <source>The job will not have it any more if it is resumed.</source>
        <translation>El trabajo ya no lo tendrá si se reanuda.</translation>
    </message>
    <message>
        <source>Job %1 loses the target at once and ends with &quot;lost the lease&quot;; what it has started on the device may still be going on.</source>
        <translation>El trabajo %1 pierde el dispositivo de inmediato y termina con «lost the lease»; lo que haya iniciado en el dispositivo puede seguir en curso.</translation>
    </message>
    <message>
        <source>The holder is told who took it and why, and it is kept in the target&apos;s history.</source>
        <translation>Se comunica al titular quién lo ha tomado y por qué, y queda guardado en el historial del dispositivo.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Tomar</translation>
    </message>
    <message>
        <source>%1 has been taken over.</source>
        <translation>Se ha tomado %1.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>Needed to ask and to take over. The holder reads it, and it stays in the target&apos;s history.</source>
        <translation>Necesario para pedir y para tomar el dispositivo. El titular lo lee y queda en el historial del dispositivo.</translation>
    </message>
    <message>
        <source>Without it the target is free as soon as it is taken over, and any job may have it first.</source>
        <translation>Sin ello, el dispositivo queda libre en cuanto se toma, y cualquier trabajo puede recibirlo antes.</translation>
    </message>
    <message>
        <source>Tells the holder who needs the target and why; nothing is taken away. The answer comes to your window.</source>
        <translation>Comunica al titular quién necesita el dispositivo y para qué; no se quita nada. La respuesta llega a su ventana.</translation>
    </message>
    <message>
        <source>Takes the target away after one more question, which says what that does to the holder. Ask first where somebody can answer.</source>
        <translation>Quita el dispositivo tras una pregunta más, que dice qué supone para el titular. Pida antes la liberación si alguien puede responder.</translation>
    </message>
    <message>
        <source>Shows the job that has the target, with all that it is doing.</source>
        <translation>Muestra el trabajo que tiene el dispositivo, con todo lo que está haciendo.</translation>
    </message>
</context>
<context>
    <name>Proctor::LocksDialog</name>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Liberar</translation>
    </message>
    <message>
        <source>Release locks</source>
        <translation>Liberar bloqueos</translation>
    </message>
    <message>
        <source>Targets that are still locked by jobs whose program is gone. Whoever takes a lock away should know that nothing works with the device any more.</source>
        <translation>Dispositivos que siguen bloqueados por trabajos cuyo programa ya no existe. Antes de quitar un bloqueo, asegúrese de que ya nada trabaja con el dispositivo.</translation>
    </message>
    <message>
        <source>Why the locks are released; kept with each of them</source>
        <translation>Por qué se liberan los bloqueos; se guarda con cada uno de ellos</translation>
    </message>
    <message>
        <source>Reason for the release</source>
        <translation>Motivo de la liberación</translation>
    </message>
    <message>
        <source>Locks to release</source>
        <translation>Bloqueos que se liberarán</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Locked since</source>
        <translation>Bloqueado desde</translation>
    </message>
    <message>
        <source>Without a reason nothing is released; it is stored with each of the locks.</source>
        <translation>Sin motivo no se libera nada; se guarda con cada uno de los bloqueos.</translation>
    </message>
    <message>
        <source>Makes the checked targets free for other jobs.</source>
        <translation>Deja los dispositivos marcados libres para otros trabajos.</translation>
    </message>
    <message>
        <source>Only what is checked is released; Space checks or unchecks.</source>
        <translation>Solo se libera lo marcado; Espacio marca o desmarca.</translation>
    </message>
</context>
<context>
    <name>Proctor::LogCanvas</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Go to the end and follow it (End)</source>
        <translation>Ir al final y seguirlo (Fin)</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n línea nueva</numerusform>
            <numerusform>%n líneas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, test %2, attempt %3</source>
        <translation>Ciclo %1, prueba %2, intento %3</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Dispositivo %1</translation>
    </message>
    <message>
        <source>What programs and steps have written about the selected place. It follows its end until you scroll up; End follows again, Shift with the arrow keys selects, Ctrl+F finds.</source>
        <translation>Lo que han escrito los programas y los pasos sobre el elemento seleccionado. Sigue su final hasta que se desplaza hacia arriba; Fin vuelve a seguirlo, Shift con las teclas de flecha selecciona y Ctrl+F busca.</translation>
    </message>
</context>
<context>
    <name>Proctor::LogPainter</name>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>error output</source>
        <translation>salida de errores</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>missing text</source>
        <translation>texto ausente</translation>
    </message>
</context>
<context>
    <name>Proctor::LogReader</name>
    <message>
        <source>This part of the log cannot be read (any more)</source>
        <translation>Esta parte del registro (ya) no se puede leer</translation>
    </message>
</context>
<context>
    <name>Proctor::LogRecord</name>
    <message>
        <source>(in %1)</source>
        <translation>(en %1)</translation>
    </message>
    <message>
        <source>The job&apos;s time of %1 is over</source>
        <translation>Se agotó el tiempo del trabajo (%1)</translation>
    </message>
    <message>
        <source>The test&apos;s time of %1 is over</source>
        <translation>Se agotó el tiempo de la prueba (%1)</translation>
    </message>
    <message>
        <source>The target&apos;s time of %1 is over</source>
        <translation>Se agotó el tiempo del dispositivo (%1)</translation>
    </message>
    <message>
        <source>Nothing was heard for %1</source>
        <translation>No se recibió nada durante %1</translation>
    </message>
    <message>
        <source>The step&apos;s time of %1 is over</source>
        <translation>Se agotó el tiempo del paso (%1)</translation>
    </message>
    <message>
        <source>The job runs</source>
        <translation>El trabajo está en marcha</translation>
    </message>
    <message>
        <source>The job is completed</source>
        <translation>El trabajo ha terminado</translation>
    </message>
    <message>
        <source>The job is asked to pause</source>
        <translation>Se ha pedido pausar el trabajo</translation>
    </message>
    <message>
        <source>The job is paused</source>
        <translation>El trabajo está en pausa</translation>
    </message>
    <message>
        <source>The job is being cancelled</source>
        <translation>El trabajo se está cancelando</translation>
    </message>
    <message>
        <source>The job is being aborted: no cleanup is run any more</source>
        <translation>El trabajo se está abortando: ya no se ejecuta ninguna limpieza</translation>
    </message>
    <message>
        <source>The job is cancelled</source>
        <translation>El trabajo se ha cancelado</translation>
    </message>
    <message>
        <source>The job is cancelled: %1</source>
        <translation>El trabajo se ha cancelado: %1</translation>
    </message>
    <message>
        <source>The job is taken up again; the Proctor that ran it had ended</source>
        <translation>El trabajo se retoma; el Proctor que lo ejecutaba se había cerrado</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) acquired</source>
        <translation>
            <numerusform>%n dispositivo asignado</numerusform>
            <numerusform>%n dispositivos asignados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 took the lock of %2 away: %3</source>
        <translation>%1 quitó el bloqueo de %2: %3</translation>
    </message>
    <message>
        <source>nobody has answered, so the answer is &quot;%1&quot;</source>
        <translation>nadie ha respondido, así que la respuesta es «%1»</translation>
    </message>
    <message>
        <source>%1 answers &quot;%2&quot;</source>
        <translation>%1 responde «%2»</translation>
    </message>
    <message>
        <source>enters the step</source>
        <translation>entra en el paso</translation>
    </message>
    <message>
        <source>leaves the step, passed</source>
        <translation>sale del paso, superado</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>asignado</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <translation>Comienza el ciclo %1</translation>
    </message>
    <message>
        <source>Run %1 is over</source>
        <translation>Termina el ciclo %1</translation>
    </message>
    <message>
        <source>Attempt %1 passed</source>
        <translation>Intento %1 superado</translation>
    </message>
    <message>
        <source>Attempt %1 failed</source>
        <translation>Intento %1 fallido</translation>
    </message>
    <message>
        <source>runs the step again, because Proctor had ended in the middle of it</source>
        <translation>ejecuta el paso otra vez porque Proctor se había cerrado a mitad de él</translation>
    </message>
    <message>
        <source>waits for a connection to %1: all that may be open are in use</source>
        <translation>espera una conexión con %1: todas las permitidas están en uso</translation>
    </message>
    <message>
        <source>has a connection to %1</source>
        <translation>tiene una conexión con %1</translation>
    </message>
    <message>
        <source>asks: %1</source>
        <translation>pregunta: %1</translation>
    </message>
    <message>
        <source>takes the question back</source>
        <translation>retira la pregunta</translation>
    </message>
    <message>
        <source>sets %1 = %2</source>
        <translation>asigna %1 = %2</translation>
    </message>
    <message>
        <source>The program has ended</source>
        <translation>El programa ha terminado</translation>
    </message>
    <message>
        <source>%1: the whole text once more, %2</source>
        <translation>%1: otra vez el texto completo, %2</translation>
    </message>
    <message>
        <source>The step broke: %1</source>
        <translation>Error en el paso: %1</translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation>El trabajo ha fallado</translation>
    </message>
    <message>
        <source>Reporter %1: %2</source>
        <translation>Evaluador %1: %2</translation>
    </message>
    <message>
        <source>%1 more were written, but could not be kept</source>
        <translation>Se escribieron %1 más, pero no se pudieron conservar</translation>
    </message>
    <message>
        <source>%1 more were written to %2, which cannot be read (any more)</source>
        <translation>Se escribieron %1 más en %2, que (ya) no se puede leer</translation>
    </message>
</context>
<context>
    <name>Proctor::LogSearchBar</name>
    <message>
        <source>Find in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation>Texto que buscar en el registro</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Distinguish capital and small letters</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Read the text as a regular expression</source>
        <translation>Interpretar el texto como expresión regular</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3, Shift+Enter)</source>
        <translation>Coincidencia anterior (Shift+F3, Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Next place (F3, Enter)</source>
        <translation>Coincidencia siguiente (F3, Enter)</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Coincidencias encontradas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Detener la búsqueda</translation>
    </message>
    <message>
        <source>Stop searching; what is found stays</source>
        <translation>Detener la búsqueda; lo encontrado se conserva</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Cerrar la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>No es una expresión regular: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>searching, %1 %</source>
        <translation>buscando, %1 %</translation>
    </message>
</context>
<context>
    <name>Proctor::LogView</name>
    <message>
        <source>&amp;Follow the log</source>
        <translation>&amp;Seguir el registro</translation>
    </message>
    <message>
        <source>Follow the end of the log (End)</source>
        <translation>Seguir el final del registro (Fin)</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>&amp;Ajustar líneas largas</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Ajustar líneas largas</translation>
    </message>
    <message>
        <source>Show &amp;times</source>
        <translation>Mostrar &amp;horas</translation>
    </message>
    <message>
        <source>Show the time of each line</source>
        <translation>Mostrar la hora de cada línea</translation>
    </message>
    <message>
        <source>Show &amp;events</source>
        <translation>Mostrar &amp;eventos</translation>
    </message>
    <message>
        <source>Show how targets move through the steps</source>
        <translation>Mostrar cómo avanzan los dispositivos por los pasos</translation>
    </message>
    <message>
        <source>&amp;Pin the log</source>
        <translation>&amp;Fijar el registro</translation>
    </message>
    <message>
        <source>Keep this log while the selection changes</source>
        <translation>Conservar este registro aunque cambie la selección</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>&amp;Texto más grande</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Tamaño de texto &amp;normal</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto normal</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Buscar en el registro</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Buscar s&amp;iguiente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Buscar anteri&amp;or</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar to&amp;do</translation>
    </message>
    <message>
        <source>Select the whole log</source>
        <translation>Seleccionar todo el registro</translation>
    </message>
    <message>
        <source>&amp;Save the log as…</source>
        <translation>&amp;Guardar el registro como…</translation>
    </message>
    <message>
        <source>Save the whole log to a file</source>
        <translation>Guardar todo el registro en un archivo</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Leyendo el registro…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Select a job, a test, a step or a target to see its log.</source>
        <translation>Seleccione un trabajo, una prueba, un paso o un dispositivo para ver su registro.</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>Aún no hay salida</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>El registro no se puede leer.</translation>
    </message>
    <message>
        <source>The log could not be read to its end: %1</source>
        <translation>El registro no se pudo leer hasta el final: %1</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>No se copió nada: %1</translation>
    </message>
    <message>
        <source>Only the first %1 were copied. Save the log to have all of it.</source>
        <translation>Solo se copiaron los primeros %1. Guarde el registro para tenerlo todo.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>Text files (*.txt *.log);;All files (*)</source>
        <translation>Archivos de texto (*.txt *.log);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1</source>
        <translation>
            <numerusform>%n línea guardada en %1</numerusform>
            <numerusform>%n líneas guardadas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>from the beginning again, so far</source>
        <translation>de nuevo desde el principio, hasta ahora</translation>
    </message>
    <message>
        <source>from the beginning again</source>
        <translation>de nuevo desde el principio</translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation>de nuevo desde el final</translation>
    </message>
    <message>
        <source>Long lines go on below instead of beyond the right edge. What is copied or saved stays in its own lines.</source>
        <translation>Las líneas largas continúan debajo en lugar de más allá del borde derecho. Lo que se copia o se guarda conserva sus propias líneas.</translation>
    </message>
</context>
<context>
    <name>Proctor::MainActions</name>
    <message>
        <source>New &amp;window</source>
        <translation>Nueva &amp;ventana</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Open a further window, for another job</source>
        <translation>Abrir otra ventana para otro trabajo</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>Abrir en nueva &amp;ventana</translation>
    </message>
    <message>
        <source>Show the job in a window of its own</source>
        <translation>Mostrar el trabajo en una ventana propia</translation>
    </message>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation>&amp;Abrir descriptor…</translation>
    </message>
    <message>
        <source>Open a job descriptor and check it</source>
        <translation>Abrir un descriptor de trabajo y comprobarlo</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Export &amp;HTML…</source>
        <translation>Exportar &amp;HTML…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Write an HTML report of the job to a file</source>
        <translation>Escribir un informe HTML del trabajo en un archivo</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>Exportar &amp;JSON…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>Write everything about the job to a JSON file</source>
        <translation>Escribir todo sobre el trabajo en un archivo JSON</translation>
    </message>
    <message>
        <source>Show report in &amp;browser</source>
        <translation>Ver &amp;informe en el navegador</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <comment>key</comment>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation>Mostrar el informe HTML del trabajo en el navegador web</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Cerrar pestaña</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <comment>key</comment>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Check descriptor</source>
        <translation>Co&amp;mprobar descriptor</translation>
    </message>
    <message>
        <source>F7</source>
        <comment>key</comment>
        <translation>F7</translation>
    </message>
    <message>
        <source>Read the descriptor again and look for problems</source>
        <translation>Volver a leer el descriptor y buscar problemas</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>F5</source>
        <comment>key</comment>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start a job from the open descriptor</source>
        <translation>Iniciar un trabajo con el descriptor abierto</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>Iniciar de n&amp;uevo</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <comment>key</comment>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Start a new job from the descriptor of this one</source>
        <translation>Iniciar un trabajo nuevo con el descriptor de este</translation>
    </message>
    <message>
        <source>&amp;Run failed targets again</source>
        <translation>&amp;Repetir dispositivos fallidos</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <comment>key</comment>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>Run the job again for the targets that did not pass</source>
        <translation>Repetir el trabajo con los dispositivos que no lo superaron</translation>
    </message>
    <message>
        <source>Run a&amp;gain in part…</source>
        <translation>Repetir en par&amp;te…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Choose tests, steps and targets of the job to run again</source>
        <translation>Elegir las pruebas, los pasos y los dispositivos del trabajo que se repetirán</translation>
    </message>
    <message>
        <source>&amp;Pause job</source>
        <translation>&amp;Pausar trabajo</translation>
    </message>
    <message>
        <source>Ctrl+F6</source>
        <comment>key</comment>
        <translation>Ctrl+F6</translation>
    </message>
    <message>
        <source>Pause the job as soon as its steps can be parked; it keeps its targets</source>
        <translation>Pausar el trabajo en cuanto sus pasos lo permitan; conserva sus dispositivos</translation>
    </message>
    <message>
        <source>&amp;Resume job</source>
        <translation>Rea&amp;nudar trabajo</translation>
    </message>
    <message>
        <source>Let the job go on from where it was</source>
        <translation>Dejar que el trabajo continúe desde donde estaba</translation>
    </message>
    <message>
        <source>Pause a&amp;ll jobs</source>
        <translation>Pausar t&amp;odos los trabajos</translation>
    </message>
    <message>
        <source>Pause every job of this computer that runs</source>
        <translation>Pausar todos los trabajos en marcha de este equipo</translation>
    </message>
    <message>
        <source>Resu&amp;me all jobs</source>
        <translation>Reanudar to&amp;dos los trabajos</translation>
    </message>
    <message>
        <source>Let every paused job of this computer go on</source>
        <translation>Dejar que continúen todos los trabajos en pausa de este equipo</translation>
    </message>
    <message>
        <source>&amp;Cancel job…</source>
        <translation>&amp;Cancelar trabajo…</translation>
    </message>
    <message>
        <source>Ctrl+F2</source>
        <comment>key</comment>
        <translation>Ctrl+F2</translation>
    </message>
    <message>
        <source>Cancel the job; its cleanup still runs and its targets are released</source>
        <translation>Cancelar el trabajo; su limpieza sí se ejecuta y sus dispositivos se liberan</translation>
    </message>
    <message>
        <source>A&amp;bort now…</source>
        <translation>&amp;Abortar ahora…</translation>
    </message>
    <message>
        <source>End the job at once; no cleanup is run, the targets are only given back</source>
        <translation>Terminar el trabajo de inmediato; no se ejecuta ninguna limpieza, los dispositivos solo se devuelven</translation>
    </message>
    <message>
        <source>Ans&amp;wer question</source>
        <translation>Responder pre&amp;gunta</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <comment>key</comment>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Go to the question of a step that waits for a person</source>
        <translation>Ir a la pregunta de un paso que espera a una persona</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>&amp;Siguiente fallo</translation>
    </message>
    <message>
        <source>F8</source>
        <comment>key</comment>
        <translation>F8</translation>
    </message>
    <message>
        <source>Go to the next failure in the tree</source>
        <translation>Ir al siguiente fallo del árbol</translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation>Fallo &amp;anterior</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <comment>key</comment>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>Go to the previous failure in the tree</source>
        <translation>Ir al fallo anterior del árbol</translation>
    </message>
    <message>
        <source>&amp;Filter tree</source>
        <translation>&amp;Filtrar árbol</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Flight &amp;recorder</source>
        <translation>&amp;Grabador de vuelo</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <comment>key</comment>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Look at how the job stood at any moment</source>
        <translation>Ver cómo estaba el trabajo en cualquier instante</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>Ir a los &amp;trabajos</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <comment>key</comment>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Go to &amp;tree</source>
        <translation>Ir al ár&amp;bol</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <comment>key</comment>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Go to &amp;log</source>
        <translation>Ir al &amp;registro</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <comment>key</comment>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find anything that can be done by a few letters</source>
        <translation>Encontrar cualquier comando con unas pocas letras</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <comment>key</comment>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>&amp;Welcome and samples</source>
        <translation>&amp;Bienvenida y ejemplos</translation>
    </message>
    <message>
        <source>&amp;About Proctor</source>
        <translation>&amp;Acerca de Proctor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Trabajo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Iniciar de nuevo</translation>
    </message>
    <message>
        <source>Run failed again</source>
        <translation>Repetir fallidos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Siguiente fallo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Re&amp;hearse…</source>
        <translation>&amp;Simular…</translation>
    </message>
    <message>
        <source>Ctrl+F7</source>
        <comment>key</comment>
        <translation>Ctrl+F7</translation>
    </message>
    <message>
        <source>Show what the job would do to each target before it is started</source>
        <translation>Mostrar qué haría el trabajo con cada dispositivo antes de iniciarlo</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>Dis&amp;positivos</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <comment>key</comment>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Who has which device of the lab, and how they fare</source>
        <translation>Quién tiene cada dispositivo del laboratorio y cómo les va</translation>
    </message>
    <message>
        <source>Cl&amp;one job…</source>
        <translation>C&amp;lonar trabajo…</translation>
    </message>
    <message>
        <source>Write the descriptor of the job to a new file and open it</source>
        <translation>Escribir el descriptor del trabajo en un archivo nuevo y abrirlo</translation>
    </message>
    <message>
        <source>Copy as comman&amp;d line</source>
        <translation>Copiar como lín&amp;ea de comandos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy what starts the job in a terminal to the clipboard</source>
        <translation>Copiar al portapapeles lo que inicia el trabajo en un terminal</translation>
    </message>
    <message>
        <source>What&apos;s &amp;this?</source>
        <translation>¿Qué es &amp;esto?</translation>
    </message>
    <message>
        <source>Click something next to have it explained</source>
        <translation>Haga clic después en algo para ver su explicación</translation>
    </message>
    <message>
        <source>&amp;Operator view</source>
        <translation>Vista del &amp;operador</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Test one unit after the other: a field to scan into, PASS and FAIL</source>
        <translation>Probar una unidad tras otra: un campo para escanear, SUPERADO y FALLIDO</translation>
    </message>
</context>
<context>
    <name>Proctor::MainWindow</name>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>R&amp;egistro</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Disposición</translation>
    </message>
    <message>
        <source>Job %1 cannot be handed to the background and goes on without a window: %2</source>
        <translation>El trabajo %1 no se puede pasar a segundo plano y continúa sin ventana: %2</translation>
    </message>
    <message>
        <source>The store cannot be written, so jobs wait: %1</source>
        <translation>No se puede escribir en la base de datos, así que los trabajos esperan: %1</translation>
    </message>
    <message>
        <source>The store works again; nothing was lost.</source>
        <translation>La base de datos vuelve a funcionar; no se perdió nada.</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Problemas: %1</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <translation>Trabajo %1: %2</translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation>Todo el trabajo</translation>
    </message>
    <message>
        <source>The jobs of the store cannot be read: %1</source>
        <translation>Los trabajos de la base de datos no se pueden leer: %1</translation>
    </message>
    <message>
        <source>Pausing; Proctor ends when all jobs are parked or over.</source>
        <translation>Pausando; Proctor se cerrará cuando todos los trabajos estén en pausa o terminados.</translation>
    </message>
    <message>
        <source>Cancelling; Proctor ends when cleanup and release are done.</source>
        <translation>Cancelando; Proctor se cerrará al acabar la limpieza y la liberación.</translation>
    </message>
    <message>
        <source>Export HTML report</source>
        <translation>Exportar informe HTML</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Export JSON report</source>
        <translation>Exportar informe JSON</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export JUnit report</source>
        <translation>Exportar informe JUnit</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Export CSV table</source>
        <translation>Exportar tabla CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Open descriptor</source>
        <translation>Abrir descriptor</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>Descriptores de trabajo (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aún no hay archivos</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Vaciar lista</translation>
    </message>
    <message>
        <source>The job cannot be started: %1</source>
        <translation>El trabajo no se puede iniciar: %1</translation>
    </message>
    <message>
        <source>The descriptor of the job is not valid any more: %1</source>
        <translation>El descriptor del trabajo ya no es válido: %1</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>El informe no se puede escribir: %1</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>El informe se escribió en %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>The report needs the folder %1, which cannot be made.</source>
        <translation>El informe necesita la carpeta %1, que no se puede crear.</translation>
    </message>
    <message>
        <source>No web browser could be started; the report is in %1.</source>
        <translation>No se pudo abrir ningún navegador web; el informe está en %1.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>A sample has no file of its own; start it, or clone its job.</source>
        <translation>Un ejemplo no tiene archivo propio; inícielo o clone su trabajo.</translation>
    </message>
    <message>
        <source>%1 % </source>
        <comment>progress of a job</comment>
        <translation>%1 % </translation>
    </message>
    <message>
        <source>Shows the file in the program that this computer has for it.</source>
        <translation>Muestra el archivo en el programa que este equipo tiene para él.</translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixPanel</name>
    <message>
        <source>Run</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Follow the test that runs</source>
        <translation>Seguir la prueba en marcha</translation>
    </message>
    <message>
        <source>Filter by target</source>
        <translation>Filtrar por dispositivo</translation>
    </message>
    <message>
        <source>Order of the targets</source>
        <translation>Orden de los dispositivos</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation>Orden de asignación</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fallidos primero</translation>
    </message>
    <message>
        <source>By failure</source>
        <translation>Por fallo</translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl+-)</source>
        <translation>Celdas más pequeñas (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger cells (Ctrl++)</source>
        <translation>Celdas más grandes (Ctrl++)</translation>
    </message>
    <message>
        <source>Show all targets (Ctrl+9)</source>
        <translation>Mostrar todos los dispositivos (Ctrl+9)</translation>
    </message>
    <message>
        <source>Chooses the run, test or attempt that the matrix shows, and stops following the test that runs.</source>
        <translation>Elige el ciclo, la prueba o el intento que muestra la matriz y deja de seguir la prueba en marcha.</translation>
    </message>
    <message>
        <source>Only targets with this text in their name keep a row.</source>
        <translation>Solo conservan su fila los dispositivos con este texto en el nombre.</translation>
    </message>
    <message>
        <source>In which order the rows stand. &quot;By failure&quot; puts failures together whose texts differ only in numbers, addresses, times and names.</source>
        <translation>En qué orden están las filas. «Por fallo» agrupa los fallos cuyos textos solo difieren en números, direcciones, horas y nombres.</translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixView</name>
    <message>
        <source>%1 × not failed</source>
        <comment>group of targets</comment>
        <translation>%1 × sin fallo</translation>
    </message>
    <message>
        <source>%1 × other failures</source>
        <comment>group of targets</comment>
        <translation>%1 × otros fallos</translation>
    </message>
    <message>
        <source>%1 × failed without a message</source>
        <comment>group of targets</comment>
        <translation>%1 × fallo sin mensaje</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>37 × timed out after …</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Matrix of targets and steps</source>
        <translation>Matriz de dispositivos y pasos</translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation>No se muestra ningún trabajo.</translation>
    </message>
    <message>
        <source>No test has begun yet.</source>
        <translation>Aún no ha comenzado ninguna prueba.</translation>
    </message>
    <message>
        <source>This attempt has not begun.</source>
        <translation>Este intento no ha comenzado.</translation>
    </message>
    <message>
        <source>No target matches the filter.</source>
        <translation>Ningún dispositivo coincide con el filtro.</translation>
    </message>
    <message>
        <source>No targets have been acquired yet.</source>
        <translation>Aún no se ha asignado ningún dispositivo.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <comment>name of a test</comment>
        <translation>
            <numerusform>%1: %n paso</numerusform>
            <numerusform>%1: %n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Por ejemplo: %1</translation>
    </message>
    <message>
        <source>%1 (cleanup)</source>
        <translation>%1 (limpieza)</translation>
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
        <translation>Mostrar &amp;registro</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n target(s) again in part…</source>
        <translation>
            <numerusform>Repetir %n &amp;dispositivo en parte…</numerusform>
            <numerusform>Repetir %n &amp;dispositivos en parte…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n name(s)</source>
        <translation>
            <numerusform>&amp;Copiar %n nombre</numerusform>
            <numerusform>&amp;Copiar %n nombres</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;failures</source>
        <translation>Copiar &amp;fallos</translation>
    </message>
    <message>
        <source>Co&amp;llapse all groups</source>
        <translation>C&amp;ontraer todos los grupos</translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation>&amp;Expandir todos los grupos</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>One attempt of a test: a row for each target, a column for each step. Enter shows the log of the cell, F8 goes to the next failure, Ctrl with + or - changes the size; drag to select several targets.</source>
        <translation>Un intento de una prueba: una fila por dispositivo y una columna por paso. Enter muestra el registro de la celda, F8 va al siguiente fallo, Ctrl con + o - cambia el tamaño; arrastre para seleccionar varios dispositivos.</translation>
    </message>
</context>
<context>
    <name>Proctor::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationWords</name>
    <message>
        <source>Job %1 passed</source>
        <translation>Trabajo %1 superado</translation>
    </message>
    <message>
        <source>Job %1 failed</source>
        <translation>Trabajo %1 fallido</translation>
    </message>
    <message>
        <source>Job %1 could not be judged</source>
        <translation>El trabajo %1 no se pudo juzgar</translation>
    </message>
    <message>
        <source>Job %1 was cancelled</source>
        <translation>Trabajo %1 cancelado</translation>
    </message>
    <message>
        <source>Job %1 waits for an answer</source>
        <translation>El trabajo %1 espera una respuesta</translation>
    </message>
    <message>
        <source>Job %1 has lost a target</source>
        <translation>El trabajo %1 ha perdido un dispositivo</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) lost</source>
        <translation>
            <numerusform>%n dispositivo perdido</numerusform>
            <numerusform>%n dispositivos perdidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait</source>
        <translation>
            <numerusform>%n pregunta en espera</numerusform>
            <numerusform>%n preguntas en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) ended</source>
        <translation>
            <numerusform>%n trabajo terminado</numerusform>
            <numerusform>%n trabajos terminados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1, %n fallido</numerusform>
            <numerusform>%1, %n fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationsPage</name>
    <message>
        <source>&amp;Tell me of jobs while I look at something else</source>
        <translation>&amp;Avisarme de los trabajos mientras miro otra cosa</translation>
    </message>
    <message>
        <source>Jobs that &amp;passed or were cancelled</source>
        <translation>Trabajos &amp;superados o cancelados</translation>
    </message>
    <message>
        <source>Jobs that &amp;failed or could not be judged</source>
        <translation>Trabajos &amp;fallidos o que no se pudieron juzgar</translation>
    </message>
    <message>
        <source>&amp;Questions of steps</source>
        <translation>Preg&amp;untas de los pasos</translation>
    </message>
    <message>
        <source>Targets that a job has &amp;lost</source>
        <translation>Dispositivos que un trabajo ha per&amp;dido</translation>
    </message>
    <message>
        <source>Also of jobs of other &amp;people and computers</source>
        <translation>También de los trabajos de otras personas y e&amp;quipos</translation>
    </message>
    <message>
        <source>Ends of jobs only when the &amp;one before of the same name ended otherwise</source>
        <translation>Fin de un trabajo solo si el anterior del mismo nombre acabó de &amp;otra forma</translation>
    </message>
    <message>
        <source>Also while a &amp;window of Proctor is in front</source>
        <translation>También con una &amp;ventana de Proctor en primer plano</translation>
    </message>
    <message>
        <source>With a &amp;message of the desktop</source>
        <translation>Con un &amp;mensaje del escritorio</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Con un son&amp;ido</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>Si&amp;lencio de</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>Comienzo de las horas de silencio</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Fin de las horas de silencio</translation>
    </message>
    <message>
        <source>to</source>
        <comment>time of day</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>Which of these</source>
        <translation>Cuáles</translation>
    </message>
    <message>
        <source>Without it no message comes and no sound; the icon in the task bar still shows how far the jobs are.</source>
        <translation>Sin ello no llegan mensajes ni suena nada; el icono de la barra de tareas sigue mostrando por dónde van los trabajos.</translation>
    </message>
    <message>
        <source>Ends that need nothing to be done. A job that has run to its end and failed is not among them.</source>
        <translation>Finales que no requieren hacer nada. Un trabajo que ha llegado a su fin y ha fallado no está entre ellos.</translation>
    </message>
    <message>
        <source>Ends with a failed verdict, and those that a lab error or the file has caused.</source>
        <translation>Finales con un veredicto de fallo, y los causados por un error de laboratorio o por el archivo.</translation>
    </message>
    <message>
        <source>A step waits for you until it is answered or its time is up; the message leads to the job.</source>
        <translation>Un paso le espera hasta que se le responde o se agota su tiempo; el mensaje lleva al trabajo.</translation>
    </message>
    <message>
        <source>Somebody has taken over a target while a job had it; that job cannot go on with it.</source>
        <translation>Alguien ha tomado un dispositivo que tenía un trabajo; ese trabajo no puede continuar con él.</translation>
    </message>
    <message>
        <source>Without it only the jobs count that run in this Proctor.</source>
        <translation>Sin ello solo cuentan los trabajos que se ejecutan en este Proctor.</translation>
    </message>
    <message>
        <source>For jobs that run again and again: told is only a change between passed, failed and neither. The first of a name is told when it is bad.</source>
        <translation>Para trabajos que se ejecutan una y otra vez: solo se avisa de un cambio entre superado, fallido y ninguno de los dos. Del primero con un nombre se avisa si es malo.</translation>
    </message>
    <message>
        <source>It needs a notification service or a tray. A click on it leads to the job; what comes at once is one message.</source>
        <translation>Requiere un servicio de notificaciones o una bandeja del sistema. Un clic en él lleva al trabajo; lo que llega a la vez es un solo mensaje.</translation>
    </message>
    <message>
        <source>One sound for everything that comes at once.</source>
        <translation>Un solo sonido para todo lo que llega a la vez.</translation>
    </message>
    <message>
        <source>Otherwise nothing is told while you work in a window of Proctor, where you see it anyway.</source>
        <translation>De lo contrario no se avisa de nada mientras trabaja en una ventana de Proctor, donde lo ve de todos modos.</translation>
    </message>
    <message>
        <source>In these hours there is neither message nor sound; they may go over midnight.</source>
        <translation>En estas horas no hay mensajes ni sonidos; pueden pasar de la medianoche.</translation>
    </message>
    <message>
        <source>Every day, in the time of this computer.</source>
        <translation>Todos los días, en la hora de este equipo.</translation>
    </message>
    <message>
        <source>Earlier than the beginning it is meant for the next day; the same time as the beginning means never quiet.</source>
        <translation>Si es anterior al comienzo, se refiere al día siguiente; la misma hora que el comienzo significa que nunca hay silencio.</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorFailures</name>
    <message>
        <source>What has failed</source>
        <translation>Qué ha fallado</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorPage</name>
    <message>
        <source>Nothing starts &amp;without a serial number</source>
        <translation>No iniciar nada sin número de &amp;serie</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL, questions and errors</source>
        <translation>S&amp;onidos para SUPERADO, FALLIDO, preguntas y errores</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Until the next unit</source>
        <translation>Hasta la siguiente unidad</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>The operator view (View menu) tests one unit after the other, always with this descriptor.</source>
        <translation>La vista del operador (menú Ver) prueba una unidad tras otra, siempre con este descriptor.</translation>
    </message>
    <message>
        <source>&amp;Descriptor:</source>
        <translation>&amp;Descriptor:</translation>
    </message>
    <message>
        <source>The serial number becomes the ID of its target; of an inventory or a file the target of this ID or name is taken.</source>
        <translation>El número de serie pasa a ser el ID de su dispositivo; de un inventario o un archivo se toma el dispositivo con este ID o nombre.</translation>
    </message>
    <message>
        <source>Serial &amp;numbers:</source>
        <translation>Nú&amp;meros de serie:</translation>
    </message>
    <message>
        <source>A regular expression that a serial number must match as a whole. Empty: any.</source>
        <translation>Una expresión regular con la que un número de serie debe coincidir por completo. Vacío: cualquiera.</translation>
    </message>
    <message>
        <source>&amp;PASS is shown for:</source>
        <translation>Mostrar SUPERADO d&amp;urante:</translation>
    </message>
    <message>
        <source>Descriptor of the operator view</source>
        <translation>Descriptor de la vista del operador</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>Descriptores de trabajo (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Without it Start also works on an empty field, for jobs that ask for no unit.</source>
        <translation>Sin esto, Iniciar funciona también con el campo vacío, para trabajos que no piden ninguna unidad.</translation>
    </message>
    <message>
        <source>Then the view is ready for the next unit by itself. FAIL stays until somebody confirms it.</source>
        <translation>Después la vista queda lista por sí sola para la siguiente unidad. FALLIDO permanece hasta que alguien lo confirme.</translation>
    </message>
    <message>
        <source>Different ones for each, at the volume of the desktop</source>
        <translation>Distintos para cada caso, al volumen del escritorio</translation>
    </message>
    <message>
        <source>The file that every unit is tested with at this station</source>
        <translation>El archivo con el que se prueba cada unidad en este puesto</translation>
    </message>
    <message>
        <source>What is scanned and does not match starts nothing, and is said</source>
        <translation>Lo que se escanea y no coincide no inicia nada, y se avisa</translation>
    </message>
    <message>
        <source>Looks for the descriptor in the folders of this computer</source>
        <translation>Busca el descriptor en las carpetas de este equipo</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorQuestion</name>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>%n pregunta más en espera.</numerusform>
            <numerusform>%n preguntas más en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <comment>key</comment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation>No se aceptó la respuesta: %1</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorRun</name>
    <message>
        <source>Progress of the job</source>
        <translation>Progreso del trabajo</translation>
    </message>
    <message>
        <source>Between two tests</source>
        <translation>Entre dos pruebas</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Ciclo %1: %2</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>Ciclo %1 de %2: %3</translation>
    </message>
    <message>
        <source>Waiting for the target</source>
        <translation>Esperando el dispositivo</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan aprox. %1</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>más de lo habitual</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorStation</name>
    <message>
        <source>The job cannot go on: %1</source>
        <translation>El trabajo no puede continuar: %1</translation>
    </message>
    <message>
        <source>The job cannot be closed: %1</source>
        <translation>El trabajo no se puede cerrar: %1</translation>
    </message>
    <message>
        <source>The store cannot be written, so everything waits: %1</source>
        <translation>No se puede escribir en la base de datos, así que todo espera: %1</translation>
    </message>
    <message>
        <source>Nobody has chosen yet what is tested here.</source>
        <translation>Nadie ha elegido todavía qué se prueba aquí.</translation>
    </message>
    <message>
        <source>%1 cannot be run. Line %2: %3</source>
        <translation>%1 no se puede ejecutar. Línea %2: %3</translation>
    </message>
    <message>
        <source>%1 cannot be run: %2</source>
        <translation>%1 no se puede ejecutar: %2</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorView</name>
    <message>
        <source>Operator view</source>
        <translation>Vista del operador</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Poner a cero</translation>
    </message>
    <message>
        <source>Begin to count passed and failed units from nought</source>
        <translation>Empezar a contar desde cero las unidades superadas y fallidas</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>STOP  (Ctrl+F2)</source>
        <translation>DETENER  (Ctrl+F2)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Close the job; the unit has to be tested again</source>
        <translation>Cerrar el trabajo; hay que volver a probar la unidad</translation>
    </message>
    <message>
        <source>Choose what is tested…</source>
        <translation>Elegir qué se prueba…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Forget what was scanned meanwhile</source>
        <translation>Descartar lo escaneado entretanto</translation>
    </message>
    <message>
        <source>Stop the test of this unit? Its cleanup still runs.</source>
        <translation>¿Detener la prueba de esta unidad? Su limpieza sí se ejecuta.</translation>
    </message>
    <message>
        <source>A unit is being tested. Leave the operator view? The test goes on.</source>
        <translation>Se está probando una unidad. ¿Salir de la vista del operador? La prueba continúa.</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Detener la prueba</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key</comment>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Dejarla en marcha</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed since %3</source>
        <translation>%1 superadas, %2 fallidas desde %3</translation>
    </message>
    <message>
        <source>Scan the serial number of the unit.</source>
        <translation>Escanee el número de serie de la unidad.</translation>
    </message>
    <message>
        <source>Scan the serial number of the unit, or press Space.</source>
        <translation>Escanee el número de serie de la unidad o pulse Espacio.</translation>
    </message>
    <message>
        <source>Put the unit aside, then press Space.</source>
        <translation>Aparte la unidad y pulse Espacio.</translation>
    </message>
    <message>
        <source>The test was stopped; nothing is known of the unit. Press Space.</source>
        <translation>La prueba se detuvo; no se sabe nada de la unidad. Pulse Espacio.</translation>
    </message>
    <message>
        <source>The unit was not judged: something is wrong with the station or the test. Press Space.</source>
        <translation>La unidad no se ha juzgado: algo va mal en la estación o en la prueba. Pulse Espacio.</translation>
    </message>
    <message>
        <source>The test has been paused.</source>
        <translation>La prueba está en pausa.</translation>
    </message>
    <message>
        <source>Proctor ended in the middle of this test. It can go on, or be given up.</source>
        <translation>Proctor se cerró a mitad de esta prueba. Se puede continuar o abandonar.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Next unit</source>
        <translation>Siguiente unidad</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>trabajo %1</translation>
    </message>
    <message>
        <source>Last: %1, %2, %3</source>
        <translation>Última: %1, %2, %3</translation>
    </message>
    <message>
        <source>Scanned meanwhile: %1</source>
        <translation>Escaneado entretanto: %1</translation>
    </message>
    <message numerus="yes">
        <source>Scanned meanwhile: %1 and %n more</source>
        <translation>
            <numerusform>Escaneado entretanto: %1 y %n más</numerusform>
            <numerusform>Escaneado entretanto: %1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorWords</name>
    <message>
        <source>NOT READY</source>
        <translation>NO LISTO</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>LISTO</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>INICIANDO</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>EN MARCHA</translation>
    </message>
    <message>
        <source>WAITING FOR YOU</source>
        <translation>ESPERA SU RESPUESTA</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>DETENIENDO</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>EN PAUSA</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>INTERRUMPIDO</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>SUPERADO</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>FALLIDO</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>DETENIDO</translation>
    </message>
    <message>
        <source>LAB ERROR</source>
        <translation>ERROR DE LAB</translation>
    </message>
</context>
<context>
    <name>Proctor::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Páginas de las preferencias</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;General</translation>
    </message>
    <message>
        <source>&amp;Web hooks</source>
        <translation>&amp;Webhooks</translation>
    </message>
    <message>
        <source>File of the store</source>
        <translation>Archivo de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;Store of jobs:</source>
        <translation>&amp;Base de datos:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Se aplica a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Colores:</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font size of the log:</source>
        <translation>&amp;Letra del registro:</translation>
    </message>
    <message>
        <source>Ask what to do</source>
        <translation>Preguntar qué hacer</translation>
    </message>
    <message>
        <source>Resume them</source>
        <translation>Reanudarlos</translation>
    </message>
    <message>
        <source>Close them as failed</source>
        <translation>Cerrarlos como fallidos</translation>
    </message>
    <message>
        <source>What happens at the start with jobs whose Proctor had ended in the middle of them.</source>
        <translation>Qué ocurre al iniciar con los trabajos que estaban a medias cuando se cerró su Proctor.</translation>
    </message>
    <message>
        <source>&amp;Jobs cut off by a crash:</source>
        <translation>&amp;Trabajos interrumpidos:</translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to one computer; its SSH server has limits, too.</source>
        <translation>Cuántas conexiones pueden tener a la vez los trabajos de esta ventana con un mismo equipo; su servidor SSH también tiene límites.</translation>
    </message>
    <message>
        <source>SSH connections to one &amp;host:</source>
        <translation>Conexiones SSH por e&amp;quipo:</translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to all computers.</source>
        <translation>Cuántas conexiones pueden tener a la vez los trabajos de esta ventana con todos los equipos.</translation>
    </message>
    <message>
        <source>SSH connections in &amp;all:</source>
        <translation>Conexiones SSH en t&amp;otal:</translation>
    </message>
    <message>
        <source>Used from the next start on. Targets that find no connection free wait for one.</source>
        <translation>Se aplica a partir del próximo inicio. Los dispositivos que no encuentran ninguna conexión libre esperan a que haya una.</translation>
    </message>
    <message>
        <source>Store of jobs</source>
        <translation>Base de datos de trabajos</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>Bases de datos (*.db);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Used from the next start on. Empty: the file named above.</source>
        <translation>Se aplica a partir del próximo inicio. Vacío: el archivo indicado arriba.</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1; check its permissions.</source>
        <translation>Las preferencias no se pueden escribir en %1; revise sus permisos.</translation>
    </message>
    <message>
        <source>Show a &amp;rehearsal first</source>
        <translation>Mostrar antes una &amp;simulación</translation>
    </message>
    <message>
        <source>What a descriptor would do to each target is shown before its job is started.</source>
        <translation>Antes de iniciar un trabajo se muestra qué haría su descriptor con cada dispositivo.</translation>
    </message>
    <message>
        <source>Start of a job:</source>
        <translation>Al iniciar un trabajo:</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Si&amp;ze of everything:</source>
        <translation>Ta&amp;maño de la interfaz:</translation>
    </message>
    <message>
        <source>&amp;Operator view</source>
        <translation>Vista del o&amp;perador</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>Moto&amp;r</translation>
    </message>
    <message>
        <source>The database in which this window keeps its jobs and looks for them. Several Proctors may use the same one, on a local disk.</source>
        <translation>El archivo en el que esta ventana guarda y busca sus trabajos. Varios Proctor pueden usar el mismo, en un disco local.</translation>
    </message>
    <message>
        <source>Chooses a store that is there, which is used as it is, or a name for a new one.</source>
        <translation>Elige una base de datos existente, que se usa tal como está, o un nombre para una nueva.</translation>
    </message>
    <message>
        <source>The language of the window and of its numbers and times. Files of jobs and what programs write stay as they are.</source>
        <translation>El idioma de la ventana y de sus números y horas. Los archivos de trabajo y lo que escriben los programas quedan como están.</translation>
    </message>
    <message>
        <source>Shown at once, to be tried; Cancel brings back the colours of before.</source>
        <translation>Se muestran de inmediato, para probarlos; Cancelar recupera los colores anteriores.</translation>
    </message>
    <message>
        <source>Makes texts, icons and distances of all windows larger, in addition to what the system is set to.</source>
        <translation>Amplía los textos, los iconos y las distancias de todas las ventanas, además de lo ajustado en el sistema.</translation>
    </message>
    <message>
        <source>Of the text in the log only. Ctrl with + and - in the log changes it for a while.</source>
        <translation>Solo del texto del registro. Ctrl con + y - en el registro lo cambia temporalmente.</translation>
    </message>
</context>
<context>
    <name>Proctor::ProblemsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the selected problems, or all, as text</source>
        <translation>Copiar como texto los problemas seleccionados o todos</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>No problems found in %1</source>
        <translation>No se encontraron problemas en %1</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>Aún no se ha comprobado nada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln advertencia</numerusform>
            <numerusform>%Ln advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What the last check of the file has found, with line and column; it is checked again whenever it is saved. Enter goes to the place.</source>
        <translation>Lo que encontró la última comprobación del archivo, con línea y columna; se comprueba de nuevo cada vez que se guarda. Enter va al lugar.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptEdit</name>
    <message>
        <source>Scan or type</source>
        <translation>Escanee o escriba</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file for %1</source>
        <translation>Elegir el archivo para %1</translation>
    </message>
    <message>
        <source>Choose, or drop it here</source>
        <translation>Elíjalo o suéltelo aquí</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</source>
        <translation>Imágenes (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Rellene este campo.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>No es un número.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Como mínimo %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Como máximo %1.</translation>
    </message>
    <message>
        <source>This must be &quot;%1&quot;.</source>
        <translation>Debe ser «%1».</translation>
    </message>
    <message>
        <source>This does not look like %1.</source>
        <translation>No coincide con %1.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Es demasiado largo.</translation>
    </message>
    <message>
        <source>Looks for a picture on this computer; other files can be chosen, too.</source>
        <translation>Busca una imagen en este equipo; también se pueden elegir otros archivos.</translation>
    </message>
    <message>
        <source>Looks for the file on this computer.</source>
        <translation>Busca el archivo en este equipo.</translation>
    </message>
    <message>
        <source>A text of one or more lines; Tab goes to the next field.</source>
        <translation>Un texto de una o varias líneas; Tab va al campo siguiente.</translation>
    </message>
    <message>
        <source>A text of one line; Enter goes to the next empty field or sends the answer.</source>
        <translation>Un texto de una línea; Enter va al siguiente campo vacío o envía la respuesta.</translation>
    </message>
    <message>
        <source>Scan it or type it; Enter, which scanners send too, goes to the next empty field or sends the answer.</source>
        <translation>Escanéelo o escríbalo; Enter, que los lectores también envían, va al siguiente campo vacío o envía la respuesta.</translation>
    </message>
    <message>
        <source>A number; it is stored as a measurement, too.</source>
        <translation>Un número; se guarda también como medición.</translation>
    </message>
    <message>
        <source>A number in %1; it is stored as a measurement, too.</source>
        <translation>Un número en %1; se guarda también como medición.</translation>
    </message>
    <message>
        <source>One of the list; the first letter of it chooses it, too.</source>
        <translation>Uno de la lista; también lo elige su primera letra.</translation>
    </message>
    <message>
        <source>A file of this computer; it can be dropped here, and the job keeps a copy.</source>
        <translation>Un archivo de este equipo; se puede soltar aquí, y el trabajo conserva una copia.</translation>
    </message>
    <message>
        <source>A picture of this computer; it can be dropped here, and the job keeps a copy.</source>
        <translation>Una imagen de este equipo; se puede soltar aquí, y el trabajo conserva una copia.</translation>
    </message>
    <message>
        <source>It has to look like %1.</source>
        <translation>Debe coincidir con %1.</translation>
    </message>
    <message>
        <source>It may be left empty.</source>
        <translation>Se puede dejar vacío.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptForm</name>
    <message>
        <source>Question about %1</source>
        <translation>Pregunta sobre %1</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Todos los dispositivos</translation>
    </message>
    <message>
        <source>%1, step %2; job %3: %4</source>
        <translation>%1, paso %2; trabajo %3: %4</translation>
    </message>
    <message>
        <source>%1 (may be left out)</source>
        <translation>%1 (opcional)</translation>
    </message>
    <message>
        <source>The target fails with this answer</source>
        <translation>El dispositivo falla con esta respuesta</translation>
    </message>
    <message>
        <source>The target goes on with this answer</source>
        <translation>El dispositivo continúa con esta respuesta</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>Se agotó el tiempo.</translation>
    </message>
    <message>
        <source>%1 left, then the answer is &quot;%2&quot;.</source>
        <translation>Quedan %1; después, la respuesta es «%2».</translation>
    </message>
    <message>
        <source>%1 left, then the target fails.</source>
        <translation>Quedan %1; después, el dispositivo falla.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPanel</name>
    <message>
        <source>Questions that wait</source>
        <translation>Preguntas en espera</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Pregunta anterior</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Pregunta siguiente</translation>
    </message>
    <message>
        <source>No step asks anything.

Questions of prompt steps appear here.</source>
        <translation>Ningún paso pregunta nada.

Aquí aparecen las preguntas de los pasos prompt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>Todos los dispositivos</translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation>No se aceptó la respuesta: %1</translation>
    </message>
    <message>
        <source>Goes to another question. What you have begun to fill in stays until you come back.</source>
        <translation>Va a otra pregunta. Lo que haya empezado a rellenar se conserva hasta que vuelva.</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPicture</name>
    <message>
        <source>Loading the picture…</source>
        <translation>Cargando la imagen…</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>The picture %1 cannot be shown.</source>
        <translation>La imagen %1 no se puede mostrar.</translation>
    </message>
    <message>
        <source>Show in full size</source>
        <translation>Mostrar a tamaño completo</translation>
    </message>
</context>
<context>
    <name>Proctor::Questions</name>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Preguntas: %1</translation>
    </message>
</context>
<context>
    <name>Proctor::ReasonDialog</name>
    <message>
        <source>What is wrong with it; everybody reads it</source>
        <translation>Qué problema tiene; lo leen todos</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motivo:</translation>
    </message>
    <message>
        <source>Whoever needs the target reads it, and it stays in the target&apos;s history.</source>
        <translation>Lo lee quien necesite el dispositivo, y queda en el historial del dispositivo.</translation>
    </message>
    <message>
        <source>Does it for all selected targets at once; it needs a reason.</source>
        <translation>Lo hace con todos los dispositivos seleccionados a la vez; requiere un motivo.</translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderBar</name>
    <message>
        <source>Go back to the failure before</source>
        <translation>Retroceder al fallo anterior</translation>
    </message>
    <message>
        <source>Go back by one event</source>
        <translation>Retroceder un evento</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Go on by one event</source>
        <translation>Avanzar un evento</translation>
    </message>
    <message>
        <source>Go on to the next failure</source>
        <translation>Avanzar al siguiente fallo</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Velocidad de reproducción</translation>
    </message>
    <message>
        <source>How fast the job is played; any number may be typed</source>
        <translation>A qué velocidad se reproduce el trabajo; se puede escribir cualquier número</translation>
    </message>
    <message>
        <source>All in 30 s</source>
        <comment>play the whole job in this time</comment>
        <translation>Todo en 30 s</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausar (Espacio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>El historial no se puede leer: %1</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Leyendo el historial…</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>evento %1 de %2</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Show how the job ended (End)</source>
        <translation>Mostrar cómo terminó el trabajo (Fin)</translation>
    </message>
    <message>
        <source>Show the job as it is now (End)</source>
        <translation>Mostrar el trabajo como está ahora (Fin)</translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation>Antes del primer evento</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a time</comment>
        <translation>Instante: %1</translation>
    </message>
    <message>
        <source>%1 before the end</source>
        <translation>%1 antes del final</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>The tree, the log and the counts are of this moment. What is done to the job is done to it as it is now.</source>
        <translation>El árbol, el registro y los recuentos son de este instante. Lo que se haga con el trabajo se aplica a él tal como está ahora.</translation>
    </message>
    <message>
        <source>Back to the end</source>
        <translation>Volver al final</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver a ahora</translation>
    </message>
    <message>
        <source>Leaves the past: all views show the job as it is now, or as it ended.</source>
        <translation>Sale del pasado: todas las vistas muestran el trabajo como está ahora o como terminó.</translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderSlider</name>
    <message>
        <source>Moment of the job</source>
        <translation>Instante del trabajo</translation>
    </message>
    <message>
        <source>A run begins</source>
        <translation>Comienza un ciclo</translation>
    </message>
    <message>
        <source>A test begins</source>
        <translation>Comienza una prueba</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n fallo</numerusform>
            <numerusform>%n fallos</numerusform>
        </translation>
    </message>
    <message>
        <source>All views show the job as it was at this moment; the job itself goes on. Triangles are failures. The keys left and right go by one event, with Ctrl by a hundred; Space plays, End is the present.</source>
        <translation>Todas las vistas muestran el trabajo como estaba en este instante; el trabajo en sí continúa. Los triángulos son fallos. Las teclas izquierda y derecha mueven un evento; con Ctrl, cien; Espacio reproduce y Fin es el presente.</translation>
    </message>
</context>
<context>
    <name>Proctor::Recovery</name>
    <message numerus="yes">
        <source>%n job(s) were cut off when Proctor ended unexpectedly.</source>
        <translation>
            <numerusform>%n trabajo quedó interrumpido cuando Proctor se cerró inesperadamente.</numerusform>
            <numerusform>%n trabajos quedaron interrumpidos cuando Proctor se cerró inesperadamente.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume them</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Close them as &amp;failed</source>
        <translation>Cerrar como &amp;fallidos</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) go on.</source>
        <translation>
            <numerusform>%n trabajo interrumpido continúa.</numerusform>
            <numerusform>%n trabajos interrumpidos continúan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation>El trabajo %1 no puede continuar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) are closed as failed.</source>
        <translation>
            <numerusform>%n trabajo interrumpido se ha cerrado como fallido.</numerusform>
            <numerusform>%n trabajos interrumpidos se han cerrado como fallidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot be closed: %2</source>
        <translation>El trabajo %1 no se puede cerrar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are still locked by jobs that will not give them back.</source>
        <translation>
            <numerusform>%n dispositivo sigue bloqueado por un trabajo que no lo devolverá.</numerusform>
            <numerusform>%n dispositivos siguen bloqueados por trabajos que no los devolverán.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release &amp;locks…</source>
        <translation>Liberar &amp;bloqueos…</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are released.</source>
        <translation>
            <numerusform>%n bloqueo liberado.</numerusform>
            <numerusform>%n bloqueos liberados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lock of %1 cannot be released: %2</source>
        <translation>El bloqueo de %1 no se puede liberar: %2</translation>
    </message>
    <message>
        <source>The jobs go on from what is stored; a step that was under way runs once more, unless the file of the job says that it fails then.</source>
        <translation>Los trabajos continúan a partir de lo guardado; un paso que estaba en curso se ejecuta otra vez, salvo que el archivo del trabajo diga que en ese caso falla.</translation>
    </message>
    <message>
        <source>The jobs end as failed and cannot be resumed any more.</source>
        <translation>Los trabajos terminan como fallidos y ya no se pueden reanudar.</translation>
    </message>
    <message>
        <source>Leaves the jobs as they are; the next start asks again.</source>
        <translation>Deja los trabajos como están; el próximo inicio vuelve a preguntar.</translation>
    </message>
    <message>
        <source>Lists the locks to choose from, and asks for a reason.</source>
        <translation>Enumera los bloqueos para elegir entre ellos y pide un motivo.</translation>
    </message>
    <message>
        <source>The targets stay locked; the next start asks again.</source>
        <translation>Los dispositivos siguen bloqueados; el próximo inicio vuelve a preguntar.</translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalDialog</name>
    <message>
        <source>Only targets with &amp;red cells</source>
        <translation>Solo dispositivos con celdas &amp;rojas</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Solo las &amp;diferencias</translation>
    </message>
    <message>
        <source>&amp;Previous red cell</source>
        <translation>Celda roja &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next red cell</source>
        <translation>Celda roja &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>Confirmar &amp;todas</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>Find a target or a value</source>
        <translation>Buscar un dispositivo o un valor</translation>
    </message>
    <message>
        <source>The cell in full</source>
        <translation>La celda completa</translation>
    </message>
    <message>
        <source>Choose a cell to see all of it.</source>
        <translation>Elija una celda para verla completa.</translation>
    </message>
    <message>
        <source>Parameters of every target</source>
        <translation>Parámetros de cada dispositivo</translation>
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
        <translation>Permitir el inicio aunque estas celdas estén en rojo; Espacio confirma una sola celda</translation>
    </message>
    <message>
        <source>%1; the first one: %2</source>
        <translation>%1; el primero: %2</translation>
    </message>
    <message>
        <source>The targets of test %1 cannot be listed: %2</source>
        <translation>No se pueden listar los dispositivos de la prueba %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln dispositivo</numerusform>
            <numerusform>%Ln dispositivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln prueba</numerusform>
            <numerusform>%Ln pruebas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln paso</numerusform>
            <numerusform>%Ln pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>runs until it is stopped</source>
        <translation>se ejecuta hasta que se detenga</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln ciclo</numerusform>
            <numerusform>%Ln ciclos</numerusform>
        </translation>
    </message>
    <message>
        <source>usually takes %1</source>
        <translation>suele durar %1</translation>
    </message>
    <message>
        <source>no job of this name has come to its end yet</source>
        <translation>aún no ha terminado ningún trabajo con este nombre</translation>
    </message>
    <message>
        <source>Rehearsing …</source>
        <translation>Simulando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln red cell(s): the template leaves something empty or cannot be expanded. Mend the descriptor, or acknowledge them to start all the same.</source>
        <translation>
            <numerusform>%Ln celda roja: la plantilla deja algo vacío o no se puede expandir. Corrija el descriptor o confirme la celda para iniciar de todos modos.</numerusform>
            <numerusform>%Ln celdas rojas: la plantilla deja algo vacío o no se puede expandir. Corrija el descriptor o confirme las celdas para iniciar de todos modos.</numerusform>
        </translation>
    </message>
    <message>
        <source>All red cells are acknowledged; ready to start.</source>
        <translation>Todas las celdas rojas están confirmadas; listo para iniciar.</translation>
    </message>
    <message>
        <source>Nothing is empty, everything can be expanded; ready to start.</source>
        <translation>No hay nada vacío y todo se puede expandir; listo para iniciar.</translation>
    </message>
    <message>
        <source>Only targets with this text in their name or in what a step gets keep a row.</source>
        <translation>Solo conservan su fila los dispositivos con este texto en el nombre o en lo que recibe un paso.</translation>
    </message>
    <message>
        <source>Hides the targets of which no cell is red; acknowledged cells count as red, too.</source>
        <translation>Oculta los dispositivos sin ninguna celda roja; las celdas confirmadas también cuentan como rojas.</translation>
    </message>
    <message>
        <source>Hides the parameters that are the same for all targets, unless one of them is red.</source>
        <translation>Oculta los parámetros que son iguales para todos los dispositivos, salvo que uno de ellos esté en rojo.</translation>
    </message>
    <message>
        <source>Goes back to a red cell that is not acknowledged yet (Shift+F8).</source>
        <translation>Retrocede a una celda roja sin confirmar (Shift+F8).</translation>
    </message>
    <message>
        <source>Goes on to a red cell that is not acknowledged yet (F8).</source>
        <translation>Avanza a una celda roja sin confirmar (F8).</translation>
    </message>
    <message>
        <source>Starts the job; possible once there is no error and every red cell is acknowledged.</source>
        <translation>Inicia el trabajo; es posible cuando no hay errores y todas las celdas rojas están confirmadas.</translation>
    </message>
    <message>
        <source>Everything of the chosen cell, also what is too long for it, and why it is red. It can be selected and copied.</source>
        <translation>Todo lo de la celda elegida, también lo que no cabe en ella, y por qué está en rojo. Se puede seleccionar y copiar.</translation>
    </message>
    <message>
        <source>What each target would get in each step. Bold is what most targets do not get, red what is empty or cannot be expanded: Space acknowledges it, F8 goes to the next. Grey is known only when the job runs.</source>
        <translation>Lo que recibiría cada dispositivo en cada paso. En negrita, lo que no recibe la mayoría de los dispositivos; en rojo, lo que está vacío o no se puede expandir: Espacio lo confirma, F8 va a la siguiente. Lo gris solo se sabe cuando se ejecuta el trabajo.</translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalTable</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>The target is not in this test.</source>
        <translation>El dispositivo no está en esta prueba.</translation>
    </message>
    <message>
        <source>A secret; it is put in when the step runs.</source>
        <translation>Un secreto; se introduce cuando se ejecuta el paso.</translation>
    </message>
    <message>
        <source>Nothing comes of %1 for this target.</source>
        <translation>%1 no da ningún valor para este dispositivo.</translation>
    </message>
    <message>
        <source>You have acknowledged that.</source>
        <translation>Usted lo ha confirmado.</translation>
    </message>
    <message>
        <source>This cannot be expanded; the target will fail here: %1.</source>
        <translation>No se puede expandir; el dispositivo fallará aquí: %1.</translation>
    </message>
    <message>
        <source>What comes of it is known when the job runs: %1.</source>
        <translation>El valor se conocerá cuando se ejecute el trabajo: %1.</translation>
    </message>
    <message>
        <source>Not what most targets get.</source>
        <translation>No es lo que recibe la mayoría de los dispositivos.</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>Tiempo habitual</translation>
    </message>
    <message>
        <source>How long the target was in its steps in the last job of this name</source>
        <translation>Cuánto estuvo el dispositivo en sus pasos en el último trabajo con este nombre</translation>
    </message>
    <message>
        <source>Parameter %1 of the cleanup step %2 of test %3</source>
        <translation>Parámetro %1 del paso de limpieza %2 de la prueba %3</translation>
    </message>
    <message>
        <source>Parameter %1 of step %2 of test %3</source>
        <translation>Parámetro %1 del paso %2 de la prueba %3</translation>
    </message>
</context>
<context>
    <name>Proctor::ReportView</name>
    <message>
        <source>Failures that say the same</source>
        <translation>Fallos con el mismo texto</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>First ones</source>
        <translation>Primeros</translation>
    </message>
    <message>
        <source>other failures</source>
        <translation>otros fallos</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sin texto</translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s) of failures</source>
        <translation>
            <numerusform>y %n tipo más de fallos</numerusform>
            <numerusform>y %n tipos más de fallos</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed targets</source>
        <translation>Dispositivos fallidos</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>and %1 more failed targets</source>
        <translation>otros dispositivos fallidos: %1</translation>
    </message>
    <message>
        <source>%1 failed targets</source>
        <translation>dispositivos fallidos: %1</translation>
    </message>
    <message>
        <source>Measurements out of limits</source>
        <translation>Mediciones fuera de límites</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>and %1 more measurements</source>
        <translation>otras mediciones: %1</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation>otros archivos: %1</translation>
    </message>
    <message>
        <source>The job has not begun: there is nothing to report.</source>
        <translation>El trabajo no ha comenzado: no hay nada de lo que informar.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Veredictos</translation>
    </message>
    <message>
        <source>%1 of %2 targets passed in the jobs %3 together.</source>
        <translation>%1 de %2 dispositivos con éxito en el conjunto de los trabajos %3.</translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation>Todo el trabajo</translation>
    </message>
    <message>
        <source>No reporter has judged this job.</source>
        <translation>Ningún evaluador ha juzgado este trabajo.</translation>
    </message>
    <message>
        <source>No reporter has judged yet.</source>
        <translation>Aún no ha juzgado ningún evaluador.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Ámbito</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Evaluador</translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>Aquí se omite %n veredicto más; un informe exportado lo incluye.</numerusform>
            <numerusform>Aquí se omiten %n veredictos más; un informe exportado los incluye.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier run(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>Aquí se omite %n ciclo anterior; un informe exportado lo incluye.</numerusform>
            <numerusform>Aquí se omiten %n ciclos anteriores; un informe exportado los incluye.</numerusform>
        </translation>
    </message>
    <message>
        <source>This test is disabled in the descriptor.</source>
        <translation>Esta prueba está desactivada en el descriptor.</translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation>No ha comenzado.</translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation>Intentos:</translation>
    </message>
    <message>
        <source>The newest one is shown.</source>
        <translation>Se muestra el más reciente.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>To repeat this job</source>
        <translation>Para repetir este trabajo</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Solicitante</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Estación</translation>
    </message>
    <message>
        <source>Descriptor file</source>
        <translation>Archivo del descriptor</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The descriptor as it was handed in:</source>
        <translation>El descriptor tal como se entregó:</translation>
    </message>
    <message>
        <source>The rest is left out here; an exported report has it.</source>
        <translation>El resto se omite aquí; un informe exportado lo incluye.</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <comment>14:03, 1.5 s</comment>
        <translation>desde %1, %2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>14:03 to 14:05, 2 min 1 s</comment>
        <translation>%1 a %2, %3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Write a report of all that is stored of the job to a file</source>
        <translation>Escribir en un archivo un informe de todo lo guardado del trabajo</translation>
    </message>
    <message>
        <source>HTML page…</source>
        <translation>Página HTML…</translation>
    </message>
    <message>
        <source>JSON with everything…</source>
        <translation>JSON con todo…</translation>
    </message>
    <message>
        <source>JUnit XML for build servers…</source>
        <translation>JUnit XML para servidores de CI…</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>Tabla CSV…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation>Mostrar el informe HTML del trabajo en el navegador web</translation>
    </message>
    <message>
        <source>What an exported report would say of the job by now. A click on a target, or Tab and Enter, shows its log; one on a number of targets selects them in the matrix.</source>
        <translation>Lo que un informe exportado diría del trabajo hasta ahora. Un clic en un dispositivo, o Tab y Enter, muestra su registro; uno en una cantidad de dispositivos los selecciona en la matriz.</translation>
    </message>
</context>
<context>
    <name>Proctor::ReserveDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Cam&amp;biar</translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation>&amp;Reservar</translation>
    </message>
    <message>
        <source>Change reservation</source>
        <translation>Cambiar reserva</translation>
    </message>
    <message>
        <source>Reserve targets</source>
        <translation>Reservar dispositivos</translation>
    </message>
    <message>
        <source>No job can take them until then, here or elsewhere; whoever wants them sees your name and the comment. The reservation ends by itself.</source>
        <translation>Hasta entonces ningún trabajo puede usarlos, ni aquí ni en otro lugar; quien los quiera ve su nombre y el comentario. La reserva termina por sí sola.</translation>
    </message>
    <message>
        <source>What you need them for</source>
        <translation>Para qué los necesita</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>durante 1 hora</translation>
    </message>
    <message>
        <source>until the end of the shift (%1)</source>
        <translation>hasta el final del turno (%1)</translation>
    </message>
    <message>
        <source>until the end of today</source>
        <translation>hasta el final del día</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>durante 1 día</translation>
    </message>
    <message>
        <source>until the time below</source>
        <translation>hasta la hora indicada abajo</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>End of the reservation</source>
        <translation>Fin de la reserva</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Comentario:</translation>
    </message>
    <message>
        <source>&amp;How long:</source>
        <translation>&amp;Duración:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;Hasta:</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>Esta hora ya ha pasado.</translation>
    </message>
    <message>
        <source>Say what for: others read it when they need the target.</source>
        <translation>Indique para qué: otros lo leen cuando necesitan el dispositivo.</translation>
    </message>
    <message>
        <source>Whoever needs one of the targets reads it together with your name; it must not be empty.</source>
        <translation>Lo lee, junto con su nombre, quien necesite uno de los dispositivos; no debe estar vacío.</translation>
    </message>
    <message>
        <source>Sets the time below. The end of the shift is the next of 6, 14 and 22 o&apos;clock that is at least half an hour away.</source>
        <translation>Ajusta la hora de abajo. El fin del turno es la siguiente de las 6, las 14 y las 22 horas para la que falte al menos media hora.</translation>
    </message>
    <message>
        <source>At this time the targets are free by themselves; you can give them back before. At most a year from now.</source>
        <translation>A esta hora los dispositivos quedan libres por sí solos; puede devolverlos antes. Como máximo dentro de un año.</translation>
    </message>
    <message>
        <source>Reserves all of the targets for you, or changes your reservation; no job gets them until it ends.</source>
        <translation>Reserva todos los dispositivos para usted o cambia su reserva; ningún trabajo los recibe hasta que termine.</translation>
    </message>
</context>
<context>
    <name>Proctor::ResultStrip</name>
    <message>
        <source>Last results</source>
        <translation>Últimos resultados</translation>
    </message>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation>%1 de los últimos %2 superados</translation>
    </message>
    <message>
        <source>%1: job %2, run %3, %4</source>
        <translation>%1: trabajo %2, ciclo %3, %4</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Aún no hay resultados</translation>
    </message>
    <message>
        <source>The last results of this step with this target, the newest at the right; the one shown is underlined. The keys left and right choose one, Enter goes to its job.</source>
        <translation>Los últimos resultados de este paso con este dispositivo, con el más reciente a la derecha; el mostrado está subrayado. Las teclas izquierda y derecha eligen uno y Enter va a su trabajo.</translation>
    </message>
</context>
<context>
    <name>Proctor::RetryDialog</name>
    <message>
        <source>Tests and steps</source>
        <translation>Pruebas y pasos</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>&amp;Not passed</source>
        <translation>&amp;Sin éxito</translation>
    </message>
    <message>
        <source>&amp;All targets</source>
        <translation>&amp;Todos</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>The latest result of each target counts</source>
        <translation>Cuenta el último resultado de cada dispositivo</translation>
    </message>
    <message>
        <source>The best result of each target counts</source>
        <translation>Cuenta el mejor resultado de cada dispositivo</translation>
    </message>
    <message>
        <source>Every result of each target has to be a success</source>
        <translation>Todos los resultados de cada dispositivo deben ser un éxito</translation>
    </message>
    <message>
        <source>Select:</source>
        <translation>Seleccionar:</translation>
    </message>
    <message>
        <source>&amp;Verdict of all attempts:</source>
        <translation>&amp;Veredicto de los intentos:</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) selected.</source>
        <translation>
            <numerusform>%n dispositivo seleccionado.</numerusform>
            <numerusform>%n dispositivos seleccionados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a step to run.</source>
        <translation>Seleccione un paso que ejecutar.</translation>
    </message>
    <message>
        <source>Select a target.</source>
        <translation>Seleccione un dispositivo.</translation>
    </message>
    <message>
        <source>Steps that run too, because others need their variables: %1</source>
        <translation>Pasos que también se ejecutan porque otros necesitan sus variables: %1</translation>
    </message>
    <message>
        <source>Only what is checked runs, and what it needs variables of; Space checks or unchecks.</source>
        <translation>Solo se ejecuta lo marcado y aquello cuyas variables necesita; Espacio marca o desmarca.</translation>
    </message>
    <message>
        <source>The new job takes only the targets that are checked; the others keep the results they have.</source>
        <translation>El trabajo nuevo toma solo los dispositivos marcados; los demás conservan los resultados que tienen.</translation>
    </message>
    <message>
        <source>Checks the targets that have not passed every test, and unchecks the others.</source>
        <translation>Marca los dispositivos que no han superado todas las pruebas y desmarca los demás.</translation>
    </message>
    <message>
        <source>Checks all targets of the job, those that have passed too.</source>
        <translation>Marca todos los dispositivos del trabajo, también los que lo han superado.</translation>
    </message>
    <message>
        <source>How this job and the new one come to one verdict. Both stay as they are; the header of the job says what they come to together.</source>
        <translation>Cómo llegan este trabajo y el nuevo a un solo veredicto. Ambos quedan como están; el encabezado del trabajo dice a qué llegan en conjunto.</translation>
    </message>
    <message>
        <source>Starts a new job with what is checked; it is a further attempt at this one.</source>
        <translation>Inicia un trabajo nuevo con lo marcado; es otro intento de este.</translation>
    </message>
</context>
<context>
    <name>Proctor::Samples</name>
    <message>
        <source>My first job</source>
        <translation>Mi primer trabajo</translation>
    </message>
    <message>
        <source>Four pretended boards in two tests: one needs a second attempt, one is broken. Takes ten seconds.</source>
        <translation>Cuatro placas simuladas en dos pruebas: una necesita un segundo intento, otra está averiada. Dura diez segundos.</translation>
    </message>
    <message>
        <source>Operator checks</source>
        <translation>Comprobaciones del operador</translation>
    </message>
    <message>
        <source>Two boards about which you are asked: scan, measure, look, and see what becomes of the answers.</source>
        <translation>Dos placas sobre las que se le pregunta: escanee, mida, observe y vea qué ocurre con las respuestas.</translation>
    </message>
    <message>
        <source>Network check</source>
        <translation>Comprobación de red</translation>
    </message>
    <message>
        <source>Which machines can be reached? Put the names of your own in their place.</source>
        <translation>¿Qué equipos son accesibles? Ponga en su lugar los nombres de los suyos.</translation>
    </message>
    <message>
        <source>Burn-in loop</source>
        <translation>Burn-in por ciclos</translation>
    </message>
    <message>
        <source>The same test under load, five times with breaks, and one verdict over all runs.</source>
        <translation>La misma prueba bajo carga, cinco veces con pausas, y un veredicto sobre todos los ciclos.</translation>
    </message>
</context>
<context>
    <name>Proctor::ScanField</name>
    <message>
        <source>Takes what a scanner or a keyboard sends; it keeps the keyboard whatever happens. Enter or Space starts.</source>
        <translation>Recibe lo que envía un escáner o un teclado; conserva el teclado pase lo que pase. Intro o Espacio inicia.</translation>
    </message>
</context>
<context>
    <name>Proctor::SegmentBar</name>
    <message>
        <source>No targets yet</source>
        <translation>Aún no hay dispositivos</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 terminados</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::SerialScan</name>
    <message>
        <source>Scan or type a serial number first.</source>
        <translation>Escanee o escriba primero un número de serie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long for a serial number; at most %2 bytes are possible.</source>
        <translation>«%1» es demasiado largo para un número de serie; se admiten como máximo %2 bytes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds blanks or characters that cannot be seen; scan it again.</source>
        <translation>«%1» contiene espacios o caracteres invisibles; escanéelo de nuevo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not look like a serial number of this station (%2).</source>
        <translation>«%1» no parece un número de serie de esta estación (%2).</translation>
    </message>
    <message>
        <source>The pattern is not a regular expression: %1 (at character %2).</source>
        <translation>El patrón no es una expresión regular: %1 (en el carácter %2).</translation>
    </message>
</context>
<context>
    <name>Proctor::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search an act or a key</source>
        <translation>Buscar una acción o una tecla</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Usar esta tecla</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Sin tecla</translation>
    </message>
    <message>
        <source>Usua&amp;l key</source>
        <translation>Tecla &amp;habitual</translation>
    </message>
    <message>
        <source>&amp;All usual keys…</source>
        <translation>&amp;Todas las habituales…</translation>
    </message>
    <message>
        <source>Shows only what has this in its name or its key</source>
        <translation>Muestra solo lo que contiene esto en su nombre o en su tecla</translation>
    </message>
    <message>
        <source>Every command of the window with its key. What you have changed is bold; select one to give it another key.</source>
        <translation>Todos los comandos de la ventana con su tecla. Lo que usted ha cambiado aparece en negrita; seleccione uno para asignarle otra tecla.</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Nueva tecla:</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nueva tecla</translation>
    </message>
    <message>
        <source>Press the key or the keys together that the selected act is to have</source>
        <translation>Pulse la tecla o la combinación de teclas que tendrá la acción seleccionada</translation>
    </message>
    <message>
        <source>Gives the key to the selected act; who had it so far has none then</source>
        <translation>Asigna la tecla a la acción seleccionada; la que la tenía hasta ahora se queda sin tecla</translation>
    </message>
    <message>
        <source>The selected act keeps its place in the menus, but has no key</source>
        <translation>La acción seleccionada conserva su lugar en los menús, pero sin tecla</translation>
    </message>
    <message>
        <source>Gives the selected act the key that it was made with</source>
        <translation>Asigna a la acción seleccionada su tecla original</translation>
    </message>
    <message>
        <source>Gives every act the key that it was made with</source>
        <translation>Asigna a cada acción su tecla original</translation>
    </message>
    <message>
        <source>Select an act to give it another key.</source>
        <translation>Seleccione una acción para asignarle otra tecla.</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;, which will have none then.</source>
        <translation>%1 es la tecla de «%2», que se quedará sin ella.</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Todas las teclas habituales</translation>
    </message>
    <message>
        <source>Give every act its usual key again?</source>
        <translation>¿Volver a asignar a cada acción su tecla habitual?</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>Teclas &amp;habituales</translation>
    </message>
</context>
<context>
    <name>Proctor::StartPage</name>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation>&amp;Abrir descriptor…</translation>
    </message>
    <message>
        <source>Proctor</source>
        <translation>Proctor</translation>
    </message>
    <message>
        <source>Runs test jobs on many devices at once and shows, while they run, how each device fares.</source>
        <translation>Ejecuta trabajos de prueba en muchos dispositivos a la vez y muestra, mientras tanto, cómo le va a cada uno.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>Quitar %1 de esta lista</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>They run on this computer and need no other device.</source>
        <translation>Se ejecutan en este equipo y no necesitan ningún otro dispositivo.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Run the sample &quot;%1&quot;</source>
        <translation>Ejecutar el ejemplo «%1»</translation>
    </message>
    <message>
        <source>Show the sample &quot;%1&quot;</source>
        <translation>Mostrar el ejemplo «%1»</translation>
    </message>
    <message>
        <source>Checks the file and shows it; nothing runs before you start it. Files can be dropped on the window, too.</source>
        <translation>Comprueba el archivo y lo muestra; no se ejecuta nada hasta que usted lo inicie. También se pueden soltar archivos en la ventana.</translation>
    </message>
    <message>
        <source>Starts a job from the sample at once; it stands in the list of jobs like every other.</source>
        <translation>Inicia de inmediato un trabajo con el ejemplo; figura en la lista de trabajos como cualquier otro.</translation>
    </message>
    <message>
        <source>Opens the file of the sample to read how it is made; nothing runs.</source>
        <translation>Abre el archivo del ejemplo para leer cómo está hecho; no se ejecuta nada.</translation>
    </message>
</context>
<context>
    <name>Proctor::Status</name>
    <message>
        <source>not started</source>
        <translation>sin iniciar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>lab error</source>
        <translation>error de laboratorio</translation>
    </message>
    <message>
        <source>passed after retry</source>
        <translation>superado tras reintento</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>sin ejecutar</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>cancelando</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>W</source>
        <comment>letter for waiting</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter for running</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter for passed</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>F</source>
        <comment>letter for failed</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>L</source>
        <comment>letter for lab error</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>C</source>
        <comment>letter for cancelled</comment>
        <translation>C</translation>
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
        <translation>No se pudieron asignar los dispositivos: %1</translation>
    </message>
    <message>
        <source>Targets could not be released: %1</source>
        <translation>No se pudieron liberar los dispositivos: %1</translation>
    </message>
    <message>
        <source>cleanup</source>
        <translation>limpieza</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ciclo %1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Intento %1</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 con fallo</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>7 passed</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>%1 of %2 targets: %3</source>
        <translation>%1 de %2 dispositivos; %3</translation>
    </message>
    <message>
        <source>%1 %2 d</source>
        <comment>14:03:07.512 +1 d</comment>
        <translation>%1 %2 d</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>3.2 to 3.4 V</comment>
        <translation>%1 a %2</translation>
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
        <translation>Medición</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>measurements</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation>Adjuntos:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>espera una respuesta</translation>
    </message>
    <message>
        <source>waits for a connection</source>
        <translation>espera una conexión</translation>
    </message>
    <message>
        <source>asks you</source>
        <translation>le pregunta</translation>
    </message>
    <message>
        <source>%1 ⚠ %2×</source>
        <comment>duration, and how many times the usual one it is</comment>
        <translation>%1 ⚠ %2×</translation>
    </message>
    <message>
        <source>Targets usually need %1 for this step</source>
        <translation>Los dispositivos suelen necesitar %1 para este paso</translation>
    </message>
    <message>
        <source>Job, run, test, step and target</source>
        <translation>Trabajo, ciclo, prueba, paso y dispositivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Targets that are through, and how many of them failed</source>
        <translation>Dispositivos que han acabado y cuántos de ellos fallaron</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Cuándo comenzó</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>Cuándo terminó</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <translation>Cuánto duró o cuánto lleva</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Which attempt counts, of how many</source>
        <translation>Qué intento cuenta, de cuántos</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>What went wrong, else how far it is and what was measured</source>
        <translation>Qué salió mal o, si no, por dónde va y qué se midió</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeView</name>
    <message>
        <source>Show &amp;log</source>
        <translation>Mostrar reg&amp;istro</translation>
    </message>
    <message>
        <source>&amp;Answer question…</source>
        <translation>&amp;Responder pregunta…</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>Copiar &amp;nombre</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Copiar r&amp;uta</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>Copiar &amp;error</translation>
    </message>
    <message>
        <source>Show &amp;only “%1”</source>
        <translation>Mostrar &amp;solo «%1»</translation>
    </message>
    <message>
        <source>E&amp;xpand all below</source>
        <translation>E&amp;xpandir todo debajo</translation>
    </message>
    <message>
        <source>Co&amp;llapse all below</source>
        <translation>C&amp;ontraer todo debajo</translation>
    </message>
    <message>
        <source>Next &amp;failure</source>
        <translation>Siguiente &amp;fallo</translation>
    </message>
    <message>
        <source>Pre&amp;vious failure</source>
        <translation>Fallo &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Open attachment</source>
        <translation>A&amp;brir adjunto</translation>
    </message>
    <message>
        <source>&amp;Save attachment as…</source>
        <translation>&amp;Guardar adjunto como…</translation>
    </message>
    <message>
        <source>&amp;Save attachment as</source>
        <translation>&amp;Guardar adjunto como</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which a report has</source>
        <translation>
            <numerusform>y %n más, que está en el informe</numerusform>
            <numerusform>y %n más, que están en el informe</numerusform>
        </translation>
    </message>
    <message>
        <source>Status tree</source>
        <translation>Árbol de estado</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nada coincide con el filtro.</translation>
    </message>
    <message>
        <source>&amp;Run again in part…</source>
        <translation>Repetir en par&amp;te…</translation>
    </message>
    <message>
        <source>Copy as command l&amp;ine</source>
        <translation>Copiar como &amp;línea de comandos</translation>
    </message>
    <message>
        <source>Runs, tests, steps and targets of the job, cleanup included. F8 goes to the next failure, Enter on a target to its log; a right click on the header chooses the columns.</source>
        <translation>Ciclos, pruebas, pasos y dispositivos del trabajo, incluida la limpieza. F8 va al siguiente fallo y Enter en un dispositivo, a su registro; un clic derecho en el encabezado permite elegir las columnas.</translation>
    </message>
</context>
<context>
    <name>Proctor::StoreCheck</name>
    <message>
        <source>The file %1 cannot be written; check its permissions.</source>
        <translation>No se puede escribir en el archivo %1; revise sus permisos.</translation>
    </message>
    <message>
        <source>The file %1 is of another kind; name another one.</source>
        <translation>El archivo %1 es de otro tipo; indique otro.</translation>
    </message>
    <message>
        <source>A store is a file on this computer; name one.</source>
        <translation>Una base de datos es un archivo de este equipo; indique uno.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 es una carpeta; indique un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>%1 is a file, so no store can lie below it.</source>
        <translation>%1 es un archivo, así que debajo no puede haber una base de datos.</translation>
    </message>
    <message>
        <source>%1 lies on a network disk, where a store is not safe; name a file on a local disk.</source>
        <translation>%1 está en un disco de red, donde una base de datos no es segura; indique un archivo de un disco local.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written; check its permissions or name another one.</source>
        <translation>No se puede escribir en la carpeta %1; revise sus permisos o indique otra.</translation>
    </message>
</context>
<context>
    <name>Proctor::StoreStatus</name>
    <message>
        <source>Store: %1</source>
        <translation>Base de datos: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n trabajo en marcha</numerusform>
            <numerusform>%n trabajos en marcha</numerusform>
        </translation>
    </message>
    <message>
        <source>No job running</source>
        <translation>Ningún trabajo en marcha</translation>
    </message>
    <message>
        <source>The store cannot be written; what is shown is %1 old</source>
        <translation>No se puede escribir en la base de datos; lo mostrado es de hace %1</translation>
    </message>
    <message>
        <source>The store is slow; what is shown is %1 old</source>
        <translation>La base de datos está lenta; lo mostrado es de hace %1</translation>
    </message>
</context>
<context>
    <name>Proctor::TagsDialog</name>
    <message>
        <source>Edit tags</source>
        <translation>Editar etiquetas</translation>
    </message>
    <message>
        <source>&amp;Add:</source>
        <translation>&amp;Añadir:</translation>
    </message>
    <message>
        <source>&amp;Take away:</source>
        <translation>&amp;Quitar:</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n target(s), separated by blanks. </source>
        <translation>
            <numerusform>Etiquetas de %n dispositivo, separadas por espacios. </numerusform>
            <numerusform>Etiquetas de %n dispositivos, separadas por espacios. </numerusform>
        </translation>
    </message>
    <message>
        <source>They have no tag in common.</source>
        <translation>No tienen ninguna etiqueta en común.</translation>
    </message>
    <message>
        <source>All of them have: %1</source>
        <translation>Todos tienen: %1</translation>
    </message>
    <message>
        <source>&amp;Change tags</source>
        <translation>Cam&amp;biar etiquetas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tag; use letters, digits, - and _, and no _ in front.</source>
        <translation>«%1» no es una etiqueta; use letras, cifras, - y _, sin _ al principio.</translation>
    </message>
    <message>
        <source>All selected targets get these tags; who has one already keeps it. Separate several by blanks.</source>
        <translation>Todos los dispositivos seleccionados reciben estas etiquetas; el que ya tenga una la conserva. Separe varias con espacios.</translation>
    </message>
    <message>
        <source>All selected targets lose these tags, if they have them. Separate several by blanks.</source>
        <translation>Todos los dispositivos seleccionados pierden estas etiquetas, si las tienen. Separe varias con espacios.</translation>
    </message>
    <message>
        <source>Stores the tags of all selected targets; all other tags stay.</source>
        <translation>Guarda las etiquetas de todos los dispositivos seleccionados; las demás etiquetas permanecen.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetDetails</name>
    <message>
        <source>Details of the target</source>
        <translation>Detalles del dispositivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Words of letters, digits, - and _, separated by blanks</source>
        <translation>Palabras con letras, cifras, - y _, separadas por espacios</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>What others should know of this target</source>
        <translation>Lo que otros deberían saber de este dispositivo</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>E&amp;tiquetas:</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>&amp;Notas:</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Últimos resultados</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>Qué se ha hecho con él</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Select a target to see all of it.</source>
        <translation>Seleccione un dispositivo para ver todo sobre él.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are selected.</source>
        <translation>
            <numerusform>%n dispositivo seleccionado.</numerusform>
            <numerusform>%n dispositivos seleccionados.</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the inventory, only locked</source>
        <translation>no está en el inventario, solo bloqueado</translation>
    </message>
    <message>
        <source>in quarantine since %1, by %2</source>
        <translation>en cuarentena desde %1, por %2</translation>
    </message>
    <message>
        <source>reserved from %1 until %2</source>
        <translation>reservado de %1 a %2</translation>
    </message>
    <message>
        <source>locked since %1</source>
        <translation>bloqueado desde %1</translation>
    </message>
    <message>
        <source>The notes and tags cannot be stored: %1</source>
        <translation>Las notas y las etiquetas no se pueden guardar: %1</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>Resultados: %1</translation>
    </message>
    <message>
        <source>held by job %1</source>
        <translation>en uso por el trabajo %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>All that is stored of the selected target, with what was done with it and how its last tests ended.</source>
        <translation>Todo lo guardado del dispositivo seleccionado, con lo que se ha hecho con él y cómo terminaron sus últimas pruebas.</translation>
    </message>
    <message>
        <source>Jobs can ask the inventory for targets with certain tags. Others see the change once it is saved.</source>
        <translation>Los trabajos pueden pedir al inventario dispositivos con determinadas etiquetas. Otros ven el cambio en cuanto se guarda.</translation>
    </message>
    <message>
        <source>Everybody on this store reads them once they are saved, and the filter looks into them.</source>
        <translation>Las leen todos los que usan esta base de datos en cuanto se guardan, y el filtro busca en ellas.</translation>
    </message>
    <message>
        <source>Stores tags and notes for everybody who uses this store.</source>
        <translation>Guarda las etiquetas y las notas para todos los que usan esta base de datos.</translation>
    </message>
    <message>
        <source>Puts back the tags and notes as they are stored.</source>
        <translation>Recupera las etiquetas y las notas tal como están guardadas.</translation>
    </message>
    <message>
        <source>How the last tests of this target ended, in all jobs of the store. Enter goes to the job.</source>
        <translation>Cómo terminaron las últimas pruebas de este dispositivo, en todos los trabajos de la base de datos. Enter va al trabajo.</translation>
    </message>
    <message>
        <source>Reservations, quarantines, take-overs and changes, with who did them and why. Enter goes to the job, where there was one.</source>
        <translation>Reservas, cuarentenas, tomas y cambios, con quién los hizo y por qué. Enter va al trabajo, si lo hubo.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import targets from %1</source>
        <translation>Importar dispositivos de %1</translation>
    </message>
    <message>
        <source>%1 is being read…</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported because of %n mistake(s). Mend the file and choose it again.</source>
        <translation>
            <numerusform>No se puede importar nada debido a %n error. Corrija el archivo y vuelva a elegirlo.</numerusform>
            <numerusform>No se puede importar nada debido a %n errores. Corrija el archivo y vuelva a elegirlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>reemplazado</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n dispositivo</numerusform>
            <numerusform>%n dispositivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 replaced, %3 as they are.</source>
        <translation>%1 nuevos, %2 reemplazados, %3 sin cambios.</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>Se muestran los primeros %1.</translation>
    </message>
    <message>
        <source>Locks, reservations and quarantine stay as they are.</source>
        <translation>Los bloqueos, las reservas y la cuarentena no cambian.</translation>
    </message>
    <message>
        <source>The targets are being stored…</source>
        <translation>Guardando los dispositivos…</translation>
    </message>
    <message>
        <source>Nothing has been imported: %1</source>
        <translation>No se ha importado nada: %1</translation>
    </message>
    <message>
        <source>What the import would do to each target of the file; nothing is stored yet. Of a file with mistakes it shows these, with their lines.</source>
        <translation>Qué haría la importación con cada dispositivo del archivo; todavía no se guarda nada. De un archivo con errores muestra estos, con sus líneas.</translation>
    </message>
    <message>
        <source>Stores new targets and replaces what the file says of known ones. No target is taken away.</source>
        <translation>Guarda los dispositivos nuevos y reemplaza lo que el archivo dice de los conocidos. No se quita ningún dispositivo.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetModel</name>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation>%1 de los últimos %2 superados</translation>
    </message>
    <message>
        <source>looks ill</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>The last three results failed for a reason of the laboratory: a script, a step or the way to the target. Somebody should look at it.</source>
        <translation>Los tres últimos resultados fallaron por una causa del laboratorio: un script, un paso o la conexión con el dispositivo. Alguien debería revisarlo.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Últimos resultados</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>%1 (unlisted)</source>
        <translation>%1 (no inventariado)</translation>
    </message>
    <message>
        <source>Not in the inventory; it is only locked.</source>
        <translation>No está en el inventario; solo está bloqueado.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetNotices</name>
    <message>
        <source>%1 has taken %2 away from job %3: %4</source>
        <translation>%1 ha quitado %2 al trabajo %3: %4</translation>
    </message>
    <message>
        <source>%1 has taken over %2, which you had reserved: %3</source>
        <translation>%1 ha tomado %2, que usted tenía reservado: %3</translation>
    </message>
    <message>
        <source>%1 ends job %2 for you; %3 is free as soon as the job has cleaned up.</source>
        <translation>%1 termina el trabajo %2 a petición suya; %3 quedará libre en cuanto acabe la limpieza del trabajo.</translation>
    </message>
    <message>
        <source>%1 has given back %2 for you.</source>
        <translation>%1 ha devuelto %2 a petición suya.</translation>
    </message>
    <message>
        <source>%1 does not release %2.</source>
        <translation>%1 no libera %2.</translation>
    </message>
    <message>
        <source>%1, which you had asked for, is not held by the same holder any more.</source>
        <translation>%1, que usted había solicitado, ya no tiene el mismo titular.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 asks for %2, which job %3 has: %4</source>
        <translation>%1 solicita %2, que tiene el trabajo %3: %4</translation>
    </message>
    <message>
        <source>%1 asks for %2, which you have reserved: %3</source>
        <translation>%1 solicita %2, que usted tiene reservado: %3</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>&amp;Cancelar el trabajo</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>&amp;Liberar</translation>
    </message>
    <message>
        <source>&amp;No…</source>
        <translation>&amp;No…</translation>
    </message>
    <message>
        <source>Do not release</source>
        <translation>No liberar</translation>
    </message>
    <message>
        <source>What %1 is told, if anything:</source>
        <translation>Qué se comunica a %1 (opcional):</translation>
    </message>
    <message>
        <source>The whole job is cancelled: its cleanup steps run, then all of its targets are free. Who has asked is told.</source>
        <translation>Se cancela todo el trabajo: se ejecutan sus pasos de limpieza y después quedan libres todos sus dispositivos. Se comunica al solicitante.</translation>
    </message>
    <message>
        <source>Your reservation ends now. Who has asked is told.</source>
        <translation>Su reserva termina ahora. Se comunica al solicitante.</translation>
    </message>
    <message>
        <source>You keep the target. Who has asked is told, with a sentence of yours if you like.</source>
        <translation>Usted conserva el dispositivo. Se comunica al solicitante, con una frase suya si lo desea.</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetTable</name>
    <message>
        <source>Targets</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>Columnas &amp;habituales</translation>
    </message>
    <message>
        <source>The devices of this lab: who has which until when, and how the last results were. Enter goes to the job that has one; a right click offers what can be done, on the header it chooses the columns.</source>
        <translation>Los dispositivos de este laboratorio: quién tiene cada uno, hasta cuándo, y cómo fueron los últimos resultados. Enter va al trabajo que tiene uno; un clic derecho ofrece lo que se puede hacer y, en el encabezado, permite elegir las columnas.</translation>
    </message>
</context>
<context>
    <name>Proctor::Targets</name>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>holder is gone</source>
        <translation>titular desaparecido</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en cuarentena</translation>
    </message>
    <message>
        <source>reservation changed</source>
        <translation>reserva cambiada</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>put into quarantine</source>
        <translation>puesto en cuarentena</translation>
    </message>
    <message>
        <source>readmitted</source>
        <translation>readmitido</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>solicitado</translation>
    </message>
    <message>
        <source>request answered</source>
        <translation>solicitud respondida</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>tomado</translation>
    </message>
    <message>
        <source>released by force</source>
        <translation>liberado a la fuerza</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>added</source>
        <translation>añadido</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitado</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsPage</name>
    <message>
        <source>&amp;Reserve…</source>
        <translation>&amp;Reservar…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Keep the selected targets for yourself, until a time, and say what for</source>
        <translation>Quedarse con los dispositivos seleccionados hasta una hora determinada e indicar para qué</translation>
    </message>
    <message>
        <source>&amp;Give back</source>
        <translation>&amp;Devolver</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>End your own reservation now</source>
        <translation>Terminar ahora la reserva propia</translation>
    </message>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>&amp;Cuarentena…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Q</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+Q</translation>
    </message>
    <message>
        <source>Keep jobs from taking the selected targets, and say why</source>
        <translation>Impedir que los trabajos usen los dispositivos seleccionados e indicar por qué</translation>
    </message>
    <message>
        <source>Re&amp;admit</source>
        <translation>Read&amp;mitir</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>End the quarantine of the selected targets</source>
        <translation>Terminar la cuarentena de los dispositivos seleccionados</translation>
    </message>
    <message>
        <source>Lock &amp;doctor…</source>
        <translation>Diagnóstico de &amp;bloqueo…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Who holds the target, whether the holder is alive, and what can be done</source>
        <translation>Quién tiene el dispositivo, si el titular está activo y qué se puede hacer</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>&amp;Editar etiquetas…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Add tags to the selected targets or take them away</source>
        <translation>Añadir o quitar etiquetas de los dispositivos seleccionados</translation>
    </message>
    <message>
        <source>A&amp;dd target…</source>
        <translation>&amp;Añadir dispositivo…</translation>
    </message>
    <message>
        <source>Enter a target into the inventory</source>
        <translation>Registrar un dispositivo en el inventario</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>&amp;Importar CSV…</translation>
    </message>
    <message>
        <source>Add targets from a file of comma-separated values</source>
        <translation>Añadir dispositivos desde un archivo de valores separados por comas</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>E&amp;xportar CSV…</translation>
    </message>
    <message>
        <source>Write the inventory to a file of comma-separated values</source>
        <translation>Escribir el inventario en un archivo de valores separados por comas</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Take the selected targets out of the inventory</source>
        <translation>Quitar del inventario los dispositivos seleccionados</translation>
    </message>
    <message>
        <source>Show &amp;job of the holder</source>
        <translation>Mostrar &amp;trabajo del titular</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <comment>key</comment>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Go to the job that has the target</source>
        <translation>Ir al trabajo que tiene el dispositivo</translation>
    </message>
    <message>
        <source>The inventory is being read…</source>
        <translation>Leyendo el inventario…</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservar</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message>
        <source>Lock doctor</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Inventory: tags, import, export</source>
        <translation>Inventario: etiquetas, importar, exportar</translation>
    </message>
    <message>
        <source>There is no inventory yet. Enter the devices of this lab, and jobs can ask for any free one of a kind, and you see here who has which and how they fare.</source>
        <translation>Aún no hay inventario. Registre los dispositivos de este laboratorio: los trabajos podrán pedir cualquiera libre de un tipo y aquí verá quién tiene cada uno y cómo les va.</translation>
    </message>
    <message>
        <source>&amp;Add target…</source>
        <translation>&amp;Añadir dispositivo…</translation>
    </message>
    <message>
        <source>Filter targets</source>
        <translation>Filtrar dispositivos</translation>
    </message>
    <message>
        <source>Filter targets by text</source>
        <translation>Filtrar dispositivos por texto</translation>
    </message>
    <message>
        <source>No target is like that.</source>
        <translation>Ningún dispositivo coincide.</translation>
    </message>
    <message>
        <source>Change &amp;reservation…</source>
        <translation>Cambiar &amp;reserva…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Id, address, kind, tag, person, comment or note; several words must all occur.
Also: tag:gpu kind:board by:anna state:free locked:yes quarantined:no, and - before what must not be</source>
        <translation>Identificador, dirección, tipo, etiqueta, persona, comentario o nota; si hay varias palabras, deben aparecer todas.
También: tag:gpu kind:board by:anna state:free locked:yes quarantined:no, y - delante de lo que no debe aparecer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write yes or no behind it.</source>
        <translation>«%1» no se entiende; escriba yes o no detrás.</translation>
    </message>
    <message>
        <source>The store cannot be read (%1); this is as of %2 ago.</source>
        <translation>La base de datos no se puede leer (%1); lo mostrado es de hace %2.</translation>
    </message>
    <message>
        <source>The store answers slowly; this is as of %1 ago.</source>
        <translation>La base de datos responde con lentitud; lo mostrado es de hace %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 de %n dispositivo</numerusform>
            <numerusform>%1 de %n dispositivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n dispositivo</numerusform>
            <numerusform>%n dispositivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsWiring</name>
    <message>
        <source>Targets</source>
        <translation>Dispositivos</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are reserved for you.</source>
        <translation>
            <numerusform>%n dispositivo reservado para usted.</numerusform>
            <numerusform>%n dispositivos reservados para usted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are given back.</source>
        <translation>
            <numerusform>%n dispositivo devuelto.</numerusform>
            <numerusform>%n dispositivos devueltos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No job takes %n target(s) from the inventory until somebody readmits them.</source>
        <translation>
            <numerusform>Ningún trabajo recibirá este dispositivo del inventario hasta que alguien lo readmita.</numerusform>
            <numerusform>Ningún trabajo recibirá estos %n dispositivos del inventario hasta que alguien los readmita.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has one now keeps it until the end.</source>
        <translation>Quien ya tenga uno lo conserva hasta el final.</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Cuarentena</translation>
    </message>
    <message>
        <source>&amp;Quarantine</source>
        <translation>Poner en &amp;cuarentena</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are in quarantine.</source>
        <translation>
            <numerusform>%n dispositivo en cuarentena.</numerusform>
            <numerusform>%n dispositivos en cuarentena.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) can be had again.</source>
        <translation>
            <numerusform>%n dispositivo vuelve a estar disponible.</numerusform>
            <numerusform>%n dispositivos vuelven a estar disponibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n target(s) are changed.</source>
        <translation>
            <numerusform>Se han cambiado las etiquetas de %n dispositivo.</numerusform>
            <numerusform>Se han cambiado las etiquetas de %n dispositivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the inventory.</source>
        <translation>%1 está en el inventario.</translation>
    </message>
    <message>
        <source>Import targets</source>
        <translation>Importar dispositivos</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are added</source>
        <translation>
            <numerusform>%n dispositivo añadido</numerusform>
            <numerusform>%n dispositivos añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>%n reemplazado.</numerusform>
            <numerusform>%n reemplazados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export targets</source>
        <translation>Exportar dispositivos</translation>
    </message>
    <message>
        <source>The inventory was written to %1.</source>
        <translation>El inventario se escribió en %1.</translation>
    </message>
    <message>
        <source>Remove targets</source>
        <translation>Quitar dispositivos</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s) from the inventory?</source>
        <translation>
            <numerusform>¿Quitar %n dispositivo del inventario?</numerusform>
            <numerusform>¿Quitar %n dispositivos del inventario?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their tags, notes and quarantine are gone then. Locks and results stay: jobs that have them keep them.</source>
        <translation>Sus etiquetas, notas y cuarentena se pierden. Los bloqueos y los resultados permanecen: los trabajos que los tienen los conservan.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are removed.</source>
        <translation>
            <numerusform>%n dispositivo quitado.</numerusform>
            <numerusform>%n dispositivos quitados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TimelineView</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1, paso %2</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>desde %1, %2</translation>
    </message>
    <message>
        <source>waits for a connection, %1</source>
        <translation>espera una conexión, %1</translation>
    </message>
    <message>
        <source>waited for a connection, %1</source>
        <translation>esperó una conexión, %1</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>habitual: %1</translation>
    </message>
    <message>
        <source>%1 times as long as usual</source>
        <translation>%1 veces lo habitual</translation>
    </message>
    <message>
        <source>waited %1 until the targets of the test were acquired and locked</source>
        <translation>esperó %1 hasta que los dispositivos de la prueba quedaron asignados y bloqueados</translation>
    </message>
    <message>
        <source>waited %1 for attempt %2</source>
        <translation>esperó %1 al intento %2</translation>
    </message>
    <message>
        <source>waited %1 for the step</source>
        <translation>esperó %1 al paso</translation>
    </message>
    <message>
        <source>waited %1 for a connection</source>
        <translation>esperó %1 una conexión</translation>
    </message>
    <message>
        <source>The targets of %1 are being acquired and locked, for %2 by now</source>
        <translation>Se están asignando y bloqueando los dispositivos de %1, desde hace %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>No job is shown</source>
        <translation>No se muestra ningún trabajo</translation>
    </message>
    <message>
        <source>Waiting for the targets of %1…</source>
        <translation>Esperando los dispositivos de %1…</translation>
    </message>
    <message>
        <source>No target has been acquired yet</source>
        <translation>Aún no se ha asignado ningún dispositivo</translation>
    </message>
    <message>
        <source>Drag to move, Ctrl and wheel to zoom</source>
        <translation>Arrastrar para mover, Ctrl y rueda para ampliar</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>Mostrar más tiempo (-)</translation>
    </message>
    <message>
        <source>Show less time (+)</source>
        <translation>Mostrar menos tiempo (+)</translation>
    </message>
    <message>
        <source>Show the whole job (0)</source>
        <translation>Mostrar todo el trabajo (0)</translation>
    </message>
    <message>
        <source>A row for each target, a bar for each stay in a step; a dotted line is a time of waiting, a frame a stay of more than three times the usual. Drag to move, + and - to zoom, 0 to see all; a click shows the log.</source>
        <translation>Una fila por dispositivo y una barra por cada estancia en un paso; una línea de puntos es un tiempo de espera; un marco, una estancia de más del triple de lo habitual. Arrastre para mover, + y - para ampliar, 0 para verlo todo; un clic muestra el registro.</translation>
    </message>
</context>
<context>
    <name>Proctor::WebHooksPage</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>What the jobs of this window do is posted to these web addresses as soon as it is stored; Help has a section about it.</source>
        <translation>Lo que hacen los trabajos de esta ventana se envía a estas direcciones web en cuanto se guarda; la Ayuda tiene una sección al respecto.</translation>
    </message>
    <message>
        <source>&amp;Addresses:</source>
        <translation>&amp;Direcciones:</translation>
    </message>
    <message>
        <source>E&amp;vents:</source>
        <translation>E&amp;ventos:</translation>
    </message>
    <message>
        <source>Names with * and ?, separated by commas, for example Target*, JobState*. Empty: all events.</source>
        <translation>Nombres con * y ?, separados por comas, por ejemplo Target*, JobState*. Vacío: todos los eventos.</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>E&amp;tiquetas:</translation>
    </message>
    <message>
        <source>Only jobs with all of these tags, separated by commas. Empty: all jobs.</source>
        <translation>Solo trabajos con todas estas etiquetas, separadas por comas. Vacío: todos los trabajos.</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>&amp;Secreto:</translation>
    </message>
    <message>
        <source>Name of the secret that posts are signed with; its value is in the environment, in a file or in the keyring. Empty: they are not signed.</source>
        <translation>Nombre del secreto con el que se firman los envíos; su valor está en el entorno, en un archivo o en el llavero. Vacío: no se firman.</translation>
    </message>
    <message>
        <source>Addresses that events are posted to</source>
        <translation>Direcciones a las que se envían los eventos</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address like https://lab.example/events.</source>
        <translation>«%1» no es una dirección como https://lab.example/events.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches no event: names consist of letters.</source>
        <translation>«%1» no coincide con ningún evento: los nombres constan de letras.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tag: tags consist of letters, digits, _ and -.</source>
        <translation>«%1» no es una etiqueta: las etiquetas constan de letras, cifras, _ y -.</translation>
    </message>
    <message>
        <source>This is not the name of a secret: names consist of letters, digits, _, - and ., and begin with a letter.</source>
        <translation>No es el nombre de un secreto: los nombres constan de letras, cifras, _, - y ., y empiezan por una letra.</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Se aplica a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Each of them gets the same events; a receiver that does not answer holds up no job. A double click or F2 changes an address, Delete removes it.</source>
        <translation>Cada una de ellas recibe los mismos eventos; un receptor que no responde no retiene ningún trabajo. Un doble clic o F2 cambia una dirección, Supr la quita.</translation>
    </message>
    <message>
        <source>Adds a line in which you write the address; one with a user and password is allowed, too.</source>
        <translation>Añade una línea en la que se escribe la dirección; también se admite una con usuario y contraseña.</translation>
    </message>
    <message>
        <source>Changes the selected address in its line; Enter keeps it, Esc the old one.</source>
        <translation>Cambia la dirección seleccionada en su línea; Enter la acepta, Esc conserva la anterior.</translation>
    </message>
    <message>
        <source>Takes the selected addresses out of the list; nothing is posted to them from the next start on.</source>
        <translation>Quita de la lista las direcciones seleccionadas; a partir del próximo inicio no se les envía nada.</translation>
    </message>
</context>
<context>
    <name>Proctor::Window</name>
    <message>
        <source>Proctor cannot open its store</source>
        <translation>Proctor no puede abrir su base de datos</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Choose another store…</source>
        <translation>&amp;Elegir otra base de datos…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Choose a store</source>
        <translation>Elegir una base de datos</translation>
    </message>
    <message>
        <source>Proctor stores (*.db)</source>
        <translation>Bases de datos de Proctor (*.db)</translation>
    </message>
    <message>
        <source>Web hook %1: %2.</source>
        <translation>Webhook %1: %2.</translation>
    </message>
    <message>
        <source>The plugin %1 is not used: %2.</source>
        <translation>El plugin %1 no se usa: %2.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;proctor plugins&quot; in a terminal tells of %n more.</source>
        <translation>
            <numerusform>«proctor plugins» en un terminal informa de %n más.</numerusform>
            <numerusform>«proctor plugins» en un terminal informa de %n más.</numerusform>
        </translation>
    </message>
</context>
</TS>
