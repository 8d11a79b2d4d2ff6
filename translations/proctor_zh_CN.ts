<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Proctor::AboutDialog</name>
    <message>
        <source>About Proctor</source>
        <translation>关于 Proctor</translation>
    </message>
    <message>
        <source>Proctor %1</source>
        <translation>Proctor %1</translation>
    </message>
    <message>
        <source>Compose, check, run and watch test jobs on many devices.</source>
        <translation>编写、检查、运行并监视多台设备上的测试作业。</translation>
    </message>
    <message>
        <source>Free software under the &lt;a href=&quot;%1&quot;&gt;GNU General Public License, version 3 or later&lt;/a&gt;. It comes without any warranty.</source>
        <translation>自由软件，遵循 &lt;a href=&quot;%1&quot;&gt;GNU 通用公共许可证第 3 版或更高版本&lt;/a&gt;。不附带任何担保。</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>所用组件：</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the versions of all parts, for a report of a mistake</source>
        <translation>复制所有组件的版本信息，用于报告错误</translation>
    </message>
</context>
<context>
    <name>Proctor::AddTargetDialog</name>
    <message>
        <source>Add target</source>
        <translation>添加设备</translation>
    </message>
    <message>
        <source>for example board, server, phone</source>
        <translation>例如 board、server、phone</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <translation>ID(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Name in the network:</source>
        <translation>网络名称(&amp;N)：</translation>
    </message>
    <message>
        <source>IPv&amp;4:</source>
        <translation>IPv4(&amp;4)：</translation>
    </message>
    <message>
        <source>IPv&amp;6:</source>
        <translation>IPv6(&amp;6)：</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>N&amp;otes:</source>
        <translation>备注(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>The id is too long.</source>
        <translation>ID 过长。</translation>
    </message>
    <message>
        <source>This is no IPv4 address.</source>
        <translation>这不是 IPv4 地址。</translation>
    </message>
    <message>
        <source>This is no IPv6 address.</source>
        <translation>这不是 IPv6 地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tag; use letters, digits, - and _, and no _ in front.</source>
        <translation>“%1”不是有效标签；请使用字母、数字、- 和 _，且不能以 _ 开头。</translation>
    </message>
    <message>
        <source>Stores the target in the inventory; from then on jobs can have it.</source>
        <translation>将设备存入设备清单；此后作业即可获取。</translation>
    </message>
    <message>
        <source>Jobs, logs and locks call the target by it. Every target of the inventory has one of its own; it cannot be changed later.</source>
        <translation>作业、日志和锁定用它来指称设备。设备清单中每台设备的 ID 各不相同，以后不能更改。</translation>
    </message>
    <message>
        <source>What it is, in a word. Jobs can ask the inventory for targets of a kind.</source>
        <translation>用一个词说明它是什么。作业可向设备清单请求某一类型的设备。</translation>
    </message>
    <message>
        <source>The full name under which the network knows it; steps have it as {{ .FQDN }}. It may be left empty.</source>
        <translation>设备在网络中的完整名称；步骤中为 {{ .FQDN }}。可留空。</translation>
    </message>
    <message>
        <source>An address such as 192.0.2.11; steps have it as {{ .PrimaryIPv4 }}. It may be left empty.</source>
        <translation>形如 192.0.2.11 的地址；步骤中为 {{ .PrimaryIPv4 }}。可留空。</translation>
    </message>
    <message>
        <source>An address such as 2001:db8::11; steps have it as {{ .PrimaryIPv6 }}. It may be left empty.</source>
        <translation>形如 2001:db8::11 的地址；步骤中为 {{ .PrimaryIPv6 }}。可留空。</translation>
    </message>
    <message>
        <source>Words of letters, digits, - and _, separated by blanks. Jobs can ask for targets that have certain tags.</source>
        <translation>由字母、数字、- 和 _ 组成的词，用空格分隔。作业可请求带有特定标签的设备。</translation>
    </message>
    <message>
        <source>What others should know of it; the filter of the targets looks into it, too.</source>
        <translation>其他人应了解的情况；设备筛选也会在其中查找。</translation>
    </message>
</context>
<context>
    <name>Proctor::AttachmentFiles</name>
    <message>
        <source>The attachment %1 cannot be opened: %2</source>
        <translation>无法打开附件 %1：%2</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>The attachment was saved to %1.</source>
        <translation>附件已保存到 %1。</translation>
    </message>
    <message>
        <source>The attachment %1 cannot be saved: %2</source>
        <translation>无法保存附件 %1：%2</translation>
    </message>
</context>
<context>
    <name>Proctor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>要执行什么操作？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 (on)</source>
        <translation>%1（开）</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1（关）</translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation>没有包含这些词的命令</translation>
    </message>
    <message>
        <source>Parts of its words find a command of the menus. The keys up and down choose, Enter does it, Esc closes the list.</source>
        <translation>输入名称的一部分即可找到菜单命令。上下方向键选择，Enter 执行，Esc 关闭列表。</translation>
    </message>
</context>
<context>
    <name>Proctor::CompareWindow</name>
    <message>
        <source>Compare logs</source>
        <translation>比较日志</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a descriptor file in it.</source>
        <translation>%1 是文件夹；请选择其中的描述文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorPage</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Sample that comes with Proctor</source>
        <translation>Proctor 自带的示例</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>%1. Mend the errors in your editor; the file is checked again when it is saved.</source>
        <translation>%1。请在编辑器中修正错误；保存后会重新检查该文件。</translation>
    </message>
    <message>
        <source>No problems found; ready to start.</source>
        <translation>未发现问题，可以启动。</translation>
    </message>
    <message>
        <source>%1; ready to start.</source>
        <translation>%1；可以启动。</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>预演…</translation>
    </message>
    <message>
        <source>Start a job from this descriptor</source>
        <translation>用此描述文件启动作业</translation>
    </message>
    <message>
        <source>Show what the job would do to each target before it is started</source>
        <translation>在启动前显示作业将对每台设备执行的操作</translation>
    </message>
</context>
<context>
    <name>Proctor::DescriptorView</name>
    <message>
        <source>Text of the descriptor</source>
        <translation>描述文件的文本</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>仅显示前 %1，共 %2。</translation>
    </message>
    <message>
        <source>Very long lines are cut.</source>
        <translation>过长的行已截断。</translation>
    </message>
    <message>
        <source>The file, to be read only: change it in your editor, and it is checked again as soon as it is saved. What is underlined is among the problems below.</source>
        <translation>文件内容，只读：请在编辑器中修改，保存后会立即重新检查。带下划线的内容列在下方的问题中。</translation>
    </message>
</context>
<context>
    <name>Proctor::DesktopMessages</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>Proctor: %n job(s) run</source>
        <translation>
            <numerusform>Proctor：%n 个作业正在运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::EnginePage</name>
    <message>
        <source>&amp;Person:</source>
        <translation>发起人(&amp;P)：</translation>
    </message>
    <message>
        <source>Your login name</source>
        <translation>您的登录名</translation>
    </message>
    <message>
        <source>Who the jobs of this window belong to; stored with each of them.</source>
        <translation>此窗口中作业的所有者；随每个作业一并存储。</translation>
    </message>
    <message>
        <source>&amp;Station:</source>
        <translation>工位(&amp;S)：</translation>
    </message>
    <message>
        <source>What this computer is called in the store. Jobs that a crash has cut off are taken up by their station.</source>
        <translation>本机在数据库中的名称。因崩溃而中断的作业由其所在工位恢复运行。</translation>
    </message>
    <message>
        <source>&amp;Threads of the engine:</source>
        <translation>引擎线程数(&amp;T)：</translation>
    </message>
    <message>
        <source>One for each core (%1)</source>
        <translation>每个内核一个 (%1)</translation>
    </message>
    <message>
        <source>How many jobs can be worked on at the very same time. Programs that steps start are not counted.</source>
        <translation>可同时处理的作业数。步骤启动的程序不计在内。</translation>
    </message>
    <message>
        <source>&amp;Locks of targets hold:</source>
        <translation>设备锁定保持时间(&amp;L)：</translation>
    </message>
    <message>
        <source>Usual: %1 min</source>
        <translation>默认：%1 分钟</translation>
    </message>
    <message>
        <source>How long a target stays locked when its Proctor is gone without a word. While a job runs, its locks are renewed all the time.</source>
        <translation>Proctor 意外消失后，设备继续保持锁定的时间。作业运行期间，其锁定会不断续期。</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Steps that &amp;end have:</source>
        <translation>步骤结束时限(&amp;E)：</translation>
    </message>
    <message>
        <source>Usual: %1 s</source>
        <translation>默认：%1 秒</translation>
    </message>
    <message>
        <source>How long a step may take to return after a cancellation, or after its last target, before it is left behind.</source>
        <translation>取消后或最后一台设备处理完后，步骤最多可用多长时间返回；超过后不再等待。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Events that &amp;wait for the disk:</source>
        <translation>等待写盘的事件数(&amp;W)：</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Above so many, jobs slow down until the store has caught up.</source>
        <translation>超过此数时，作业会放慢，直到数据库跟上。</translation>
    </message>
    <message>
        <source>The name of the person is too long: at most %1 bytes.</source>
        <translation>发起人名称过长：最多 %1 字节。</translation>
    </message>
    <message>
        <source>The name of the station is too long: at most %1 bytes.</source>
        <translation>工位名称过长：最多 %1 字节。</translation>
    </message>
    <message>
        <source>Used from the next start on, by the jobs of this window; the command line has options of its own.</source>
        <translation>下次启动后对此窗口的作业生效；命令行有自己的选项。</translation>
    </message>
</context>
<context>
    <name>Proctor::EventTable</name>
    <message>
        <source>Run %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>Proctor::EventsDock</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>Proctor::EventsView</name>
    <message>
        <source>Only the chosen place</source>
        <translation>仅所选位置</translation>
    </message>
    <message>
        <source>Filter by event, target, step or payload</source>
        <translation>按事件、设备、步骤或内容筛选</translation>
    </message>
    <message>
        <source>Show only events of what is chosen in the tree or the matrix</source>
        <translation>仅显示树或矩阵中所选位置的事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Show in tree</source>
        <translation>在树中显示</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>在日志中显示</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Payload of the event</source>
        <translation>事件内容</translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation>未显示任何作业。</translation>
    </message>
    <message>
        <source>The events cannot be read: %1</source>
        <translation>无法读取事件：%1</translation>
    </message>
    <message>
        <source>%1 found, %2% searched</source>
        <translation>找到 %1 个，已搜索 %2%</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Reading the events …</source>
        <translation>正在读取事件…</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 / %2 个事件</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>没有符合筛选条件的事件。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚未发生任何事件。</translation>
    </message>
    <message>
        <source>Choose an event to see all of it.</source>
        <translation>选择一个事件以查看其全部内容。</translation>
    </message>
    <message>
        <source>The event cannot be read: %1</source>
        <translation>无法读取该事件：%1</translation>
    </message>
    <message>
        <source>This event has no payload.</source>
        <translation>此事件没有内容。</translation>
    </message>
    <message>
        <source>%1 more characters are left out; a copy has all.</source>
        <translation>另有 %1 个字符未显示；复制时包含全部内容。</translation>
    </message>
    <message>
        <source>All stored events of the job are searched, even a million of them; those without the text in name, step, target or payload are hidden.</source>
        <translation>搜索作业的所有已存储事件，即使有上百万个；名称、步骤、设备或内容中不含该文本的事件会被隐藏。</translation>
    </message>
    <message>
        <source>Every stored event of the job, the newest at the end; the table follows its end until you scroll up. Enter shows the place of the event in the log.</source>
        <translation>作业的所有已存储事件，最新的在末尾；表格会跟随末尾，直到您向上滚动。按 Enter 在日志中显示事件的位置。</translation>
    </message>
    <message>
        <source>Chooses the place of the event in the tree of the job.</source>
        <translation>在作业的树中选中事件的位置。</translation>
    </message>
    <message>
        <source>Goes to the place of the event in the log, as Enter in the table does.</source>
        <translation>转到事件在日志中的位置，与在表格中按 Enter 相同。</translation>
    </message>
    <message>
        <source>Puts the whole payload of the chosen event on the clipboard, as JSON in lines; Ctrl+C in the table does the same.</source>
        <translation>将所选事件的完整内容以分行的 JSON 复制到剪贴板；在表格中按 Ctrl+C 效果相同。</translation>
    </message>
    <message>
        <source>What was stored with the chosen event, as JSON in lines. Parts of it can be selected and copied.</source>
        <translation>随所选事件存储的内容，为分行的 JSON。可选择并复制其中的部分。</translation>
    </message>
</context>
<context>
    <name>Proctor::Explanations</name>
    <message>
        <source>Panels that share this place; the arrow keys bring another one to the front.</source>
        <translation>共用此位置的面板；按方向键可将其他面板切换到最前。</translation>
    </message>
    <message>
        <source>Closes the message.</source>
        <translation>关闭此消息。</translation>
    </message>
    <message>
        <source>Applies what is chosen and closes the window.</source>
        <translation>应用所选设置并关闭窗口。</translation>
    </message>
    <message>
        <source>Applies what is chosen; the window stays open.</source>
        <translation>应用所选设置；窗口保持打开。</translation>
    </message>
    <message>
        <source>Closes the window; nothing is changed.</source>
        <translation>关闭窗口；不作任何更改。</translation>
    </message>
    <message>
        <source>Closes the window; what was done in it stays done.</source>
        <translation>关闭窗口；已在其中完成的操作保持有效。</translation>
    </message>
    <message>
        <source>Fills in what Proctor comes with; it counts only once it is confirmed.</source>
        <translation>填入 Proctor 的默认设置；确认之后才生效。</translation>
    </message>
</context>
<context>
    <name>Proctor::Farewell</name>
    <message>
        <source>Jobs are running</source>
        <translation>有作业正在运行</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of this window are still running.</source>
        <translation>
            <numerusform>此窗口中还有 %n 个作业正在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>They can go on without the window: each is parked, and a Proctor in the background takes it over. A step that cannot be parked is finished first. Open Proctor again at any time to watch them.</source>
        <translation>这些作业可以脱离窗口继续运行：每个作业先暂停，再由后台的 Proctor 接管。无法暂停的步骤会先执行完。可随时重新打开 Proctor 查看。</translation>
    </message>
    <message>
        <source>&amp;Keep running in background</source>
        <translation>在后台继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Pause all and quit</source>
        <translation>全部暂停并退出(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel all and quit</source>
        <translation>全部取消并退出(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Do not close</source>
        <translation>不关闭(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Proctor::FileButton</name>
    <message>
        <source>%1
This file is missing.</source>
        <translation>%1
此文件不存在。</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
</context>
<context>
    <name>Proctor::Finding</name>
    <message>
        <source>&apos;%1&apos; is not a file URI: %2</source>
        <translation>&apos;%1&apos; 不是文件 URI：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names a file on host &apos;%2&apos;; only files of this computer can be read</source>
        <translation>&apos;%1&apos; 指向主机 &apos;%2&apos; 上的文件；只能读取本机上的文件</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has the scheme &apos;%2&apos;; write a path or a file: URI</source>
        <translation>&apos;%1&apos; 使用了协议 &apos;%2&apos;；请写路径或 file: URI</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no file; write a path</source>
        <translation>&apos;%1&apos; 未指明文件；请写路径</translation>
    </message>
    <message>
        <source>; did you mean &apos;%1&apos;?</source>
        <translation>；是否应为 &apos;%1&apos;？</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>target manager</source>
        <translation>设备管理器</translation>
    </message>
    <message>
        <source>fetcher</source>
        <translation>提取器</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>报告器</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>缺少 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>add %1 with the name of a %2</source>
        <translation>添加 %1，其值为%2的名称</translation>
    </message>
    <message>
        <source>there is no %1 named &apos;%2&apos;</source>
        <translation>没有名为 &apos;%2&apos; 的%1</translation>
    </message>
    <message>
        <source>&apos;proctor plugins&apos; lists what there is</source>
        <translation>&apos;proctor plugins&apos; 可列出全部可用项</translation>
    </message>
    <message>
        <source>write &apos;%1&apos;</source>
        <translation>改写为 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the steps could not be fetched: %1</source>
        <translation>无法提取步骤：%1</translation>
    </message>
    <message>
        <source>the test has no steps</source>
        <translation>测试没有步骤</translation>
    </message>
    <message>
        <source>add at least one step</source>
        <translation>至少添加一个步骤</translation>
    </message>
    <message>
        <source>Test name</source>
        <translation>测试名称</translation>
    </message>
    <message>
        <source>another test of the job is named &apos;%1&apos;, too; they are told apart by their position</source>
        <translation>作业中另有测试也名为 &apos;%1&apos;；只能按位置区分</translation>
    </message>
    <message>
        <source>give it a name of its own</source>
        <translation>为其指定唯一的名称</translation>
    </message>
    <message>
        <source>the step does not say what it does</source>
        <translation>步骤未说明要执行的操作</translation>
    </message>
    <message>
        <source>add Name with the name of a step plugin</source>
        <translation>添加 Name，其值为步骤插件的名称</translation>
    </message>
    <message>
        <source>there is no step named &apos;%1&apos;</source>
        <translation>没有名为 &apos;%1&apos; 的步骤</translation>
    </message>
    <message>
        <source>found duplicated labels: &apos;%1&apos;</source>
        <translation>发现重复的 label：&apos;%1&apos;</translation>
    </message>
    <message>
        <source>give every step of a test, its cleanup steps included, a label of its own</source>
        <translation>为测试的每个步骤（包括清理步骤）指定唯一的 label</translation>
    </message>
    <message>
        <source>the version is missing; %1 is assumed</source>
        <translation>缺少版本；按 %1 处理</translation>
    </message>
    <message>
        <source>add Version: &quot;%1&quot;</source>
        <translation>添加 Version: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write Version: &quot;%1&quot;</source>
        <translation>改写为 Version: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a tag must be a text, not %1</source>
        <translation>标签须为文本，而不是%1</translation>
    </message>
    <message>
        <source>put it in quotes</source>
        <translation>用引号括起来</translation>
    </message>
    <message>
        <source>duplicate tag &quot;%1&quot;</source>
        <translation>标签 &quot;%1&quot; 重复</translation>
    </message>
    <message>
        <source>name it once</source>
        <translation>只写一次</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>the job has no name</source>
        <translation>作业没有名称</translation>
    </message>
    <message>
        <source>add JobName with a name for the job</source>
        <translation>添加 JobName，其值为作业名称</translation>
    </message>
    <message>
        <source>Job name</source>
        <translation>作业名称</translation>
    </message>
    <message>
        <source>&apos;RunInterval&apos; must not be negative</source>
        <translation>&apos;RunInterval&apos; 不能为负</translation>
    </message>
    <message>
        <source>write &quot;0s&quot; for no pause</source>
        <translation>不需要间隔时写 &quot;0s&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be longer than nothing</source>
        <translation>&apos;%1&apos; 须大于零</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;, or remove it for the default</source>
        <translation>写成 &quot;5m&quot; 这样的时间，或将其删除以采用默认值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be longer than %2</source>
        <translation>&apos;%1&apos; 不能长于 %2</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;</source>
        <translation>写成 &quot;5m&quot; 这样的时间</translation>
    </message>
    <message>
        <source>the job has no tests</source>
        <translation>作业没有测试</translation>
    </message>
    <message>
        <source>add at least one test to TestDescriptors</source>
        <translation>在 TestDescriptors 中至少添加一个测试</translation>
    </message>
    <message>
        <source>the job has %1 tests; no job has more than %2</source>
        <translation>作业有 %1 个测试；一个作业最多 %2 个</translation>
    </message>
    <message>
        <source>split it into several jobs</source>
        <translation>拆分为多个作业</translation>
    </message>
    <message>
        <source>test description is null</source>
        <translation>测试描述为 null</translation>
    </message>
    <message>
        <source>describe the test, or remove the entry</source>
        <translation>描述该测试，或删除此项</translation>
    </message>
    <message>
        <source>a test must be an object, not %1</source>
        <translation>测试须为对象，而不是%1</translation>
    </message>
    <message>
        <source>the job has no reporter</source>
        <translation>作业没有报告器</translation>
    </message>
    <message>
        <source>add one to Reporting.RunReporters or Reporting.FinalReporters</source>
        <translation>在 Reporting.RunReporters 或 Reporting.FinalReporters 中添加一个</translation>
    </message>
    <message>
        <source>the reporter has no name</source>
        <translation>报告器没有名称</translation>
    </message>
    <message>
        <source>add Name with a reporter&apos;s name</source>
        <translation>添加 Name，其值为报告器的名称</translation>
    </message>
    <message>
        <source>Reporter name</source>
        <translation>报告器名称</translation>
    </message>
    <message>
        <source>a reporter must be an object, not %1</source>
        <translation>报告器须为对象，而不是%1</translation>
    </message>
    <message>
        <source>write {&quot;Name&quot;: &quot;TargetSuccess&quot;, &quot;Parameters&quot;: {...}}</source>
        <translation>改写为 {&quot;Name&quot;: &quot;TargetSuccess&quot;, &quot;Parameters&quot;: {...}}</translation>
    </message>
    <message>
        <source>a descriptor must be an object, not %1</source>
        <translation>描述文件须为对象，而不是%1</translation>
    </message>
    <message>
        <source>begin with the keys JobName, Version and TestDescriptors</source>
        <translation>以键 JobName、Version 和 TestDescriptors 开头</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>write a job into it, or name another file</source>
        <translation>在其中写入作业，或指定其他文件</translation>
    </message>
    <message>
        <source>the file is written in UTF-16</source>
        <translation>文件采用 UTF-16 编码</translation>
    </message>
    <message>
        <source>save it as UTF-8</source>
        <translation>保存为 UTF-8</translation>
    </message>
    <message>
        <source>the file is no text: it contains a NUL byte</source>
        <translation>文件不是文本：含有 NUL 字节</translation>
    </message>
    <message>
        <source>name a JSON or YAML file</source>
        <translation>指定 JSON 或 YAML 文件</translation>
    </message>
    <message>
        <source>the byte 0x%1 is not part of any UTF-8 character</source>
        <translation>字节 0x%1 不属于任何 UTF-8 字符</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>将文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>the file is larger than %1 MiB</source>
        <translation>文件大于 %1 MiB</translation>
    </message>
    <message>
        <source>there are more findings like these; only the first %1 are listed</source>
        <translation>还有更多同类问题；仅列出前 %1 个</translation>
    </message>
    <message>
        <source>mend these first</source>
        <translation>请先修正这些问题</translation>
    </message>
    <message>
        <source>shorten it to at most %1 bytes</source>
        <translation>缩短到最多 %1 字节</translation>
    </message>
    <message>
        <source>&apos;%1&apos; means the same key as &apos;%2&apos;; the last one counts</source>
        <translation>&apos;%1&apos; 与 &apos;%2&apos; 是同一个键；以最后一个为准</translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation>删除其中一个</translation>
    </message>
    <message>
        <source>the unknown key &apos;%1&apos; is ignored</source>
        <translation>未知的键 &apos;%1&apos; 被忽略</translation>
    </message>
    <message>
        <source>remove it; known are: %1</source>
        <translation>将其删除；可用的键：%1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2, not %3</source>
        <translation>&apos;%1&apos; 须为%2，而不是%3</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>write it in quotes: &quot;%1&quot;</source>
        <translation>用引号括起来：&quot;%1&quot;</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>write true or false, without quotes</source>
        <translation>写 true 或 false，不加引号</translation>
    </message>
    <message>
        <source>a whole number from 0 to %1</source>
        <translation>0 到 %1 的整数</translation>
    </message>
    <message>
        <source>write a number such as 1</source>
        <translation>写一个数字，例如 1</translation>
    </message>
    <message>
        <source>a duration in quotes</source>
        <translation>带引号的时长</translation>
    </message>
    <message>
        <source>write it with its unit: &quot;%1s&quot;</source>
        <translation>写上单位：&quot;%1s&quot;</translation>
    </message>
    <message>
        <source>write a text such as &quot;1m30s&quot;, or remove it</source>
        <translation>写成 &quot;1m30s&quot; 这样的文本，或将其删除</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; 不是时长：&apos;%2&apos;</translation>
    </message>
    <message>
        <source>write a number with a unit, such as &quot;300ms&quot;, &quot;1.5s&quot; or &quot;2h45m&quot;</source>
        <translation>写数字加单位，例如 &quot;300ms&quot;、&quot;1.5s&quot; 或 &quot;2h45m&quot;</translation>
    </message>
    <message>
        <source>write a time such as &quot;5m&quot;, or remove it for no limit</source>
        <translation>写成 &quot;5m&quot; 这样的时间，或将其删除以不设限制</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>put what belongs to it in brackets: [ ]</source>
        <translation>将其内容放入方括号：[ ]</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>write {&quot;key&quot;: value}</source>
        <translation>写成 {&quot;key&quot;: value}</translation>
    </message>
    <message>
        <source>there is more text behind the end of the JSON value</source>
        <translation>JSON 值结束之后还有文本</translation>
    </message>
    <message>
        <source>remove it, or a bracket too many before it</source>
        <translation>将其删除，或删除前面多余的括号</translation>
    </message>
    <message>
        <source>the text ends where %1 should stand</source>
        <translation>文本提前结束，此处应为：%1</translation>
    </message>
    <message>
        <source>check that every bracket and quote is closed</source>
        <translation>检查所有括号和引号是否都已闭合</translation>
    </message>
    <message>
        <source>JSON has no comments: remove it, or write the file as YAML</source>
        <translation>JSON 没有注释：将其删除，或将文件改写为 YAML</translation>
    </message>
    <message>
        <source>write texts in double quotes</source>
        <translation>文本用双引号括起来</translation>
    </message>
    <message>
        <source>remove the comma before it, or a bracket too many</source>
        <translation>删除前面的逗号，或多余的括号</translation>
    </message>
    <message>
        <source>found &apos;%1&apos; where %2 should stand</source>
        <translation>此处是 &apos;%1&apos;，而应为：%2</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>the document has more than %1 values</source>
        <translation>文档中的值超过 %1 个</translation>
    </message>
    <message>
        <source>the document is nested deeper than %1 levels</source>
        <translation>文档的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>flatten it</source>
        <translation>减少嵌套层数</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>双引号括起来的键</translation>
    </message>
    <message>
        <source>&apos;:&apos;</source>
        <translation>&apos;:&apos;</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice; the last one counts</source>
        <translation>键 &apos;%1&apos; 出现两次；以最后一个为准</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>&apos;,&apos; 或 &apos;}&apos;</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>&apos;,&apos; 或 &apos;]&apos;</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>一位数字</translation>
    </message>
    <message>
        <source>a number must not begin with a zero</source>
        <translation>数字不能以零开头</translation>
    </message>
    <message>
        <source>remove the zero, or write a text in double quotes</source>
        <translation>删除该零，或写成双引号括起来的文本</translation>
    </message>
    <message>
        <source>a text must not contain a bare line break, tab or control character</source>
        <translation>文本中不能直接包含换行、制表符或控制字符</translation>
    </message>
    <message>
        <source>write \n or \t, or close the quote</source>
        <translation>写成 \n 或 \t，或闭合引号</translation>
    </message>
    <message>
        <source>the closing quote of a text</source>
        <translation>文本的结束引号</translation>
    </message>
    <message>
        <source>an escape</source>
        <translation>转义序列</translation>
    </message>
    <message>
        <source>there is no escape &apos;\%1&apos; in JSON</source>
        <translation>JSON 中没有转义序列 &apos;\%1&apos;</translation>
    </message>
    <message>
        <source>write \\ for a backslash</source>
        <translation>反斜杠写成 \\</translation>
    </message>
    <message>
        <source>%1 is too long: %2 &gt; %3</source>
        <translation>%1过长：%2 &gt; %3</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>数字 %1</translation>
    </message>
    <message>
        <source>write [%1]</source>
        <translation>改写为 [%1]</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>the step has %1 parameters; no step has more than %2</source>
        <translation>步骤有 %1 个参数；一个步骤最多 %2 个</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list of values, not %2</source>
        <translation>&apos;%1&apos; 须为值的列表，而不是%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text, not %2</source>
        <translation>&apos;%1&apos; 须为文本，而不是%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not what can become of a step after a crash</source>
        <translation>&apos;%1&apos; 不是崩溃后步骤可用的处理方式</translation>
    </message>
    <message>
        <source>write &quot;run-again&quot; or &quot;fail&quot;</source>
        <translation>写 &quot;run-again&quot; 或 &quot;fail&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number, not %2</source>
        <translation>&apos;%1&apos; 须为数字，而不是%2</translation>
    </message>
    <message>
        <source>the limit names no measurement</source>
        <translation>限值未指明测量值</translation>
    </message>
    <message>
        <source>add Name with the name of the measurement</source>
        <translation>添加 Name，其值为测量值的名称</translation>
    </message>
    <message>
        <source>the limit of &apos;%1&apos; lets every value pass</source>
        <translation>&apos;%1&apos; 的限值允许任何值通过</translation>
    </message>
    <message>
        <source>add Lower or Upper</source>
        <translation>添加 Lower 或 Upper</translation>
    </message>
    <message>
        <source>the lower limit of &apos;%1&apos; is above its upper limit</source>
        <translation>&apos;%1&apos; 的下限高于其上限</translation>
    </message>
    <message>
        <source>swap the two</source>
        <translation>交换两者</translation>
    </message>
    <message>
        <source>a limit must be an object, not %1</source>
        <translation>限值须为对象，而不是%1</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: ..., &quot;lower&quot;: ..., &quot;upper&quot;: ...}</source>
        <translation>写成 {&quot;name&quot;: ..., &quot;lower&quot;: ..., &quot;upper&quot;: ...}</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has two limits</source>
        <translation>&apos;%1&apos; 有两个限值</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <translation>只保留其中一个</translation>
    </message>
    <message>
        <source>the step has %1 patterns of files to attach; no step has more than %2</source>
        <translation>步骤有 %1 个附件文件模式；一个步骤最多 %2 个</translation>
    </message>
    <message>
        <source>a pattern of files must be a text, not %1</source>
        <translation>文件模式须为文本，而不是%1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no absolute path of files to attach</source>
        <translation>&apos;%1&apos; 不是附件文件的绝对路径</translation>
    </message>
    <message>
        <source>begin with &apos;/&apos;</source>
        <translation>以 &apos;/&apos; 开头</translation>
    </message>
    <message>
        <source>step has no label</source>
        <translation>步骤没有 label</translation>
    </message>
    <message>
        <source>add Label with a name for the step</source>
        <translation>添加 Label，其值为步骤的名称</translation>
    </message>
    <message>
        <source>Test step label</source>
        <translation>测试步骤的 label</translation>
    </message>
    <message>
        <source>the label &apos;%1&apos; is not an identifier</source>
        <translation>label &apos;%1&apos; 不是标识符</translation>
    </message>
    <message>
        <source>write a letter followed by letters, digits or &apos;_&apos;</source>
        <translation>以字母开头，后接字母、数字或 &apos;_&apos;</translation>
    </message>
    <message>
        <source>the test has %1 steps; no test has more than %2</source>
        <translation>测试有 %1 个步骤；一个测试最多 %2 个</translation>
    </message>
    <message>
        <source>split it into several tests</source>
        <translation>拆分为多个测试</translation>
    </message>
    <message>
        <source>test step description is null</source>
        <translation>测试步骤描述为 null</translation>
    </message>
    <message>
        <source>describe the step, or remove the entry</source>
        <translation>描述该步骤，或删除此项</translation>
    </message>
    <message>
        <source>a step must be an object, not %1</source>
        <translation>步骤须为对象，而不是%1</translation>
    </message>
    <message>
        <source>write {&quot;name&quot;: ..., &quot;label&quot;: ..., &quot;parameters&quot;: {...}}</source>
        <translation>写成 {&quot;name&quot;: ..., &quot;label&quot;: ..., &quot;parameters&quot;: {...}}</translation>
    </message>
    <message>
        <source>the template in &apos;Attach&apos; does not parse at character %1: %2</source>
        <translation>&apos;Attach&apos; 中的模板在第 %1 个字符处无法解析：%2</translation>
    </message>
    <message>
        <source>the variable &apos;%1.%2&apos; is of a step that does not come before this one</source>
        <translation>变量 &apos;%1.%2&apos; 所属的步骤不在此步骤之前</translation>
    </message>
    <message>
        <source>the variable &apos;%1.%2&apos; is of a step that the test does not have</source>
        <translation>变量 &apos;%1.%2&apos; 所属的步骤不在此测试中</translation>
    </message>
    <message>
        <source>move the step &apos;%1&apos; before this one</source>
        <translation>将步骤 &apos;%1&apos; 移到此步骤之前</translation>
    </message>
    <message>
        <source>write the label of a step before this one</source>
        <translation>写此步骤之前某个步骤的 label</translation>
    </message>
    <message>
        <source>write &apos;%1.%2&apos;</source>
        <translation>改写为 &apos;%1.%2&apos;</translation>
    </message>
    <message>
        <source>the step &apos;%1&apos; does not emit a variable &apos;%2&apos;</source>
        <translation>步骤 &apos;%1&apos; 不产生变量 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>give the step a parameter &apos;%1&apos;</source>
        <translation>为该步骤添加参数 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>it emits: %1</source>
        <translation>它产生的变量：%1</translation>
    </message>
    <message>
        <source>the file contains nothing but comments</source>
        <translation>文件中只有注释</translation>
    </message>
    <message>
        <source>write a job into it</source>
        <translation>在其中写入作业</translation>
    </message>
    <message>
        <source>the text contains a character that YAML does not allow</source>
        <translation>文本中含有 YAML 不允许的字符</translation>
    </message>
    <message>
        <source>remove it, or write it as an escape in double quotes</source>
        <translation>将其删除，或在双引号中写成转义序列</translation>
    </message>
    <message>
        <source>indent with blanks, not with tabs</source>
        <translation>用空格缩进，不要用制表符</translation>
    </message>
    <message>
        <source>put the text in quotes</source>
        <translation>用引号将文本括起来</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>YAML 无效：%1</translation>
    </message>
    <message>
        <source>the file holds more than one YAML document</source>
        <translation>文件含有多个 YAML 文档</translation>
    </message>
    <message>
        <source>keep one of them; put the others in files of their own</source>
        <translation>只保留其中一个；其余放到各自的文件中</translation>
    </message>
    <message>
        <source>the tag &apos;%1&apos; has no meaning here</source>
        <translation>标记 &apos;%1&apos; 在此处没有意义</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>将其删除</translation>
    </message>
    <message>
        <source>a key must be a text</source>
        <translation>键须为文本</translation>
    </message>
    <message>
        <source>write the key as a text; put quotes around braces and brackets</source>
        <translation>将键写成文本；为花括号和方括号加上引号</translation>
    </message>
    <message>
        <source>the anchors of the document hold too much</source>
        <translation>文档的锚点包含的内容过多</translation>
    </message>
    <message>
        <source>use fewer anchors inside of anchored values</source>
        <translation>减少锚定值内部的锚点</translation>
    </message>
    <message>
        <source>the key &apos;%1&apos; is there twice</source>
        <translation>键 &apos;%1&apos; 出现两次</translation>
    </message>
    <message>
        <source>&apos;&lt;&lt;&apos; needs an object, or a list of objects, to merge</source>
        <translation>&apos;&lt;&lt;&apos; 须有用于合并的对象或对象列表</translation>
    </message>
    <message>
        <source>write &apos;&lt;&lt;: *anchor&apos;, or quote the key</source>
        <translation>写成 &apos;&lt;&lt;: *anchor&apos;，或为该键加上引号</translation>
    </message>
    <message>
        <source>nothing before this place is anchored as &apos;&amp;%1&apos;</source>
        <translation>此处之前没有锚定为 &apos;&amp;%1&apos; 的内容</translation>
    </message>
    <message>
        <source>anchor the value with &amp;%1 first</source>
        <translation>先用 &amp;%1 锚定该值</translation>
    </message>
    <message>
        <source>the alias &apos;*%1&apos; stands inside of the value it refers to</source>
        <translation>别名 &apos;*%1&apos; 位于它所引用的值内部</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>直接写出该值</translation>
    </message>
    <message>
        <source>write the key out</source>
        <translation>直接写出该键</translation>
    </message>
    <message>
        <source>the aliases of the document stand for too much text</source>
        <translation>文档的别名所代表的文本过多</translation>
    </message>
    <message>
        <source>use fewer aliases inside of anchored values</source>
        <translation>减少锚定值内部的别名</translation>
    </message>
    <message>
        <source>a key must be a text, not %1</source>
        <translation>键须为文本，而不是%1</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;%1&quot;</source>
        <translation>用引号括起来：&quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number that a job can carry</source>
        <translation>&apos;%1&apos; 不是作业可用的数字</translation>
    </message>
    <message>
        <source>put it in quotes when a text is meant</source>
        <translation>如果是文本，用引号括起来</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as the decimal number %2; other programs read an octal one</source>
        <translation>&apos;%1&apos; 被读作十进制数 %2；其他程序会读作八进制数</translation>
    </message>
    <message>
        <source>put it in quotes when a text is meant, else remove the zero</source>
        <translation>如果是文本，用引号括起来；否则删除该零</translation>
    </message>
    <message>
        <source>the help on the command line says where secrets are kept</source>
        <translation>命令行帮助说明了密钥的存放位置</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; is not known: %2</source>
        <translation>未知的密钥 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; cannot be used: %2</source>
        <translation>无法使用密钥 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a template that is wrong: %2</source>
        <translation>&apos;%1&apos; 中的模板有误：%2</translation>
    </message>
    <message>
        <source>the test has no name</source>
        <translation>测试没有名称</translation>
    </message>
    <message>
        <source>add &apos;TestName&apos; with a name for the test</source>
        <translation>添加 &apos;TestName&apos;，其值为测试名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a web address: %2</source>
        <translation>&apos;%1&apos; 不是网址：%2</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>未指明主机</translation>
    </message>
    <message>
        <source>steps cannot be read from a &apos;%1&apos; address</source>
        <translation>无法从 &apos;%1&apos; 地址读取步骤</translation>
    </message>
    <message>
        <source>write a path or an address that begins with file:, http: or https:</source>
        <translation>写路径，或写以下列内容之一开头的地址：file:、http: 或 https:</translation>
    </message>
    <message>
        <source>version Error: parsing &apos;%1&apos; as an integer: invalid syntax; write the version as &quot;%2&quot;</source>
        <translation>版本错误：将 &apos;%1&apos; 解析为整数：语法无效；版本写成 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>version Error: empty version field; add &quot;Version&quot;: &quot;%1&quot;</source>
        <translation>版本错误：版本字段为空；添加 &quot;Version&quot;: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>version Error: incorrect version &apos;%1&apos;; write it as &quot;%2&quot;</source>
        <translation>版本错误：版本 &apos;%1&apos; 不正确；写成 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>version Error: the descriptor&apos;s version %1 is incompatible with the supported version %2</source>
        <translation>版本错误：描述文件的版本 %1 与支持的版本 %2 不兼容</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid tag; use letters, digits, &apos;_&apos; and &apos;-&apos; only</source>
        <translation>&quot;%1&quot; 不是有效的标签；只能使用字母、数字、&apos;_&apos; 和 &apos;-&apos;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an internal tag and not allowed; leave out the leading &apos;_&apos;</source>
        <translation>&quot;%1&quot; 是内部标签，不允许使用；去掉开头的 &apos;_&apos;</translation>
    </message>
    <message>
        <source>parameter &apos;%1&apos; is required and must not be empty</source>
        <translation>参数 &apos;%1&apos; 必填，且不能为空</translation>
    </message>
    <message>
        <source>add &apos;%1&apos;</source>
        <translation>添加 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>add &apos;%1&apos;: %2</source>
        <translation>添加 &apos;%1&apos;：%2</translation>
    </message>
    <message>
        <source>known are: %1</source>
        <translation>可用的有：%1</translation>
    </message>
    <message>
        <source>unknown parameter &apos;%1&apos; is ignored</source>
        <translation>未知的参数 &apos;%1&apos; 被忽略</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a list</source>
        <translation>&apos;%1&apos; 须为列表</translation>
    </message>
    <message>
        <source>put the value in brackets: [value]</source>
        <translation>将值放入方括号：[value]</translation>
    </message>
    <message>
        <source>the template in &apos;%1&apos; does not parse at character %2: %3</source>
        <translation>&apos;%1&apos; 中的模板在第 %2 个字符处无法解析：%3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a text</source>
        <translation>&apos;%1&apos; 须为文本</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>改写为 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be an object</source>
        <translation>&apos;%1&apos; 须为对象</translation>
    </message>
    <message>
        <source>the text in &apos;%1&apos; is no object</source>
        <translation>&apos;%1&apos; 中的文本不是对象</translation>
    </message>
    <message>
        <source>the text in &apos;%1&apos; is no JSON: %2</source>
        <translation>&apos;%1&apos; 中的文本不是 JSON：%2</translation>
    </message>
    <message>
        <source>write {&quot;key&quot;: value} without quotes around it</source>
        <translation>写成 {&quot;key&quot;: value}，外面不加引号</translation>
    </message>
    <message>
        <source>the secret in &apos;%1&apos; has no proper name: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; 中的密钥名称无效：&apos;%2&apos;</translation>
    </message>
    <message>
        <source>begin with a letter and write only letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;</source>
        <translation>以字母开头，只能使用字母、数字、&apos;_&apos;、&apos;-&apos; 和 &apos;.&apos;</translation>
    </message>
    <message>
        <source>the secret &apos;%1&apos; stands in the job itself, for everybody who may read it</source>
        <translation>密钥 &apos;%1&apos; 直接写在作业中，任何能读取作业的人都能看到</translation>
    </message>
    <message>
        <source>write &apos;secret:NAME&apos; and keep the value where the help on secrets says</source>
        <translation>改写为 &apos;secret:NAME&apos;，并将其值存放在密钥帮助所说明的位置</translation>
    </message>
    <message>
        <source>the regular expression in &apos;%1&apos; is wrong at character %2: %3</source>
        <translation>&apos;%1&apos; 中的正则表达式在第 %2 个字符处有误：%3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an identifier: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; 不是标识符：&apos;%2&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address: &apos;%2&apos;</source>
        <translation>&apos;%1&apos; 不是 IP 地址：&apos;%2&apos;</translation>
    </message>
    <message>
        <source>write an address such as &quot;192.0.2.1&quot; or &quot;2001:db8::1&quot;</source>
        <translation>写成 &quot;192.0.2.1&quot; 或 &quot;2001:db8::1&quot; 这样的地址</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a whole number, not %2</source>
        <translation>&apos;%1&apos; 须为整数，而不是%2</translation>
    </message>
    <message>
        <source>write %1 without quotes</source>
        <translation>写成 %1，不加引号</translation>
    </message>
    <message>
        <source>write a number such as 10</source>
        <translation>写一个数字，例如 10</translation>
    </message>
    <message>
        <source>write a number such as 1.5</source>
        <translation>写一个数字，例如 1.5</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be true or false, not %2</source>
        <translation>&apos;%1&apos; 须为 true 或 false，而不是%2</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>写 true 或 false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &apos;%2&apos; but must be one of: %3</source>
        <translation>&apos;%1&apos; 的值为 &apos;%2&apos;，但须为以下之一：%3</translation>
    </message>
    <message>
        <source>there is no directory &apos;%1&apos; now</source>
        <translation>目前没有目录 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no readable file &apos;%1&apos; now</source>
        <translation>目前没有可读取的文件 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>make sure that it is there when the job runs</source>
        <translation>请确保作业运行时它存在</translation>
    </message>
    <message>
        <source>there is no program &apos;%1&apos; now</source>
        <translation>目前没有程序 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the program &apos;%1&apos; was not found: executable file not found in PATH</source>
        <translation>找不到程序 &apos;%1&apos;：PATH 中没有该可执行文件</translation>
    </message>
    <message>
        <source>install it or write its absolute path</source>
        <translation>安装该程序，或写出其绝对路径</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be at least %2</source>
        <translation>&apos;%1&apos; 不能小于 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be at most %2</source>
        <translation>&apos;%1&apos; 不能大于 %2</translation>
    </message>
    <message>
        <source>the parameters are missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>write {} when there are none</source>
        <translation>没有参数时写 {}</translation>
    </message>
    <message>
        <source>the parameters must be an object</source>
        <translation>参数须为对象</translation>
    </message>
    <message>
        <source>there are more than %1 parameters; the rest was not looked at</source>
        <translation>参数超过 %1 个；其余的未检查</translation>
    </message>
    <message>
        <source>only the first value of &apos;%1&apos; counts</source>
        <translation>&apos;%1&apos; 只有第一个值有效</translation>
    </message>
    <message>
        <source>remove the others</source>
        <translation>删除其余的值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a comparison: %2 at column %3; write for example &quot;&gt;=80%&quot; or &quot;=2&quot;</source>
        <translation>&apos;%1&apos; 不是比较式：第 %3 列%2；可写成 &quot;&gt;=80%&quot; 或 &quot;=2&quot; 等</translation>
    </message>
    <message>
        <source>one of &gt;= &lt;= &lt; &gt; = == is expected</source>
        <translation>应为 &gt;= &lt;= &lt; &gt; = == 之一</translation>
    </message>
    <message>
        <source>a number that is not negative is expected</source>
        <translation>应为非负数</translation>
    </message>
    <message>
        <source>the end of the text is expected</source>
        <translation>应为文本结尾</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>a share cannot be above 100%</source>
        <translation>比例不能超过 100%</translation>
    </message>
    <message>
        <source>step %1 neither expects nor sends anything</source>
        <translation>步骤 %1 既不等待也不发送任何内容</translation>
    </message>
    <message>
        <source>write &apos;expect&apos;, &apos;send&apos; or both</source>
        <translation>写 &apos;expect&apos;、&apos;send&apos; 或两者都写</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; of step %1 has no effect, because the step expects nothing</source>
        <translation>步骤 %1 的 &apos;timeout&apos; 不起作用，因为该步骤不等待任何内容</translation>
    </message>
    <message>
        <source>remove it, or write what to expect</source>
        <translation>将其删除，或写明要等待的内容</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; of step %1 is longer than that of the whole, which is %2</source>
        <translation>步骤 %1 的 &apos;timeout&apos; 比整体的时限 %2 更长</translation>
    </message>
    <message>
        <source>give the whole more time</source>
        <translation>增加整体的时限</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in &apos;exitcode_map&apos; is no exit code</source>
        <translation>&apos;exitcode_map&apos; 中的 &apos;%1&apos; 不是退出码</translation>
    </message>
    <message>
        <source>write the number as a text, for example &quot;3&quot;</source>
        <translation>将数字写成文本，例如 &quot;3&quot;</translation>
    </message>
    <message>
        <source>what &apos;exitcode_map&apos; says of exit code %1 must be a text</source>
        <translation>&apos;exitcode_map&apos; 中退出码 %1 对应的值须为文本</translation>
    </message>
    <message>
        <source>argument &apos;%1&apos; has no value: %2</source>
        <translation>参数 &apos;%1&apos; 没有值：%2</translation>
    </message>
    <message>
        <source>the program runs for all targets together, so use no step variables</source>
        <translation>程序为所有设备一起运行，因此不要使用步骤变量</translation>
    </message>
    <message>
        <source>argument %1 contains a NUL character, which no program can be given</source>
        <translation>参数 %1 含有 NUL 字符，无法传给任何程序</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; must be longer than nothing</source>
        <translation>&apos;timeout&apos; 须大于零</translation>
    </message>
    <message>
        <source>write a time such as &quot;30s&quot;, or leave it out for no limit</source>
        <translation>写成 &quot;30s&quot; 这样的时间，或省略以不设限制</translation>
    </message>
    <message>
        <source>&apos;timeout&apos; must be longer than no time</source>
        <translation>&apos;timeout&apos; 须大于零</translation>
    </message>
    <message>
        <source>write for example timeout: [10m], or leave it out to wait without end</source>
        <translation>例如写 timeout: [10m]，或省略以无限期等待</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name for a variable: write a letter followed by letters, digits or &apos;_&apos;</source>
        <translation>&apos;%1&apos; 不能用作变量名：以字母开头，后接字母、数字或 &apos;_&apos;</translation>
    </message>
    <message>
        <source>the variable &apos;button&apos; is the button that was chosen; name the field otherwise</source>
        <translation>变量 &apos;button&apos; 表示所选的按钮；请将字段改名</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has no choices</source>
        <translation>字段 &apos;%1&apos; 没有选项</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has choices, but its type is not choice</source>
        <translation>字段 &apos;%1&apos; 有选项，但其类型不是 choice</translation>
    </message>
    <message>
        <source>&apos;lower&apos; of field &apos;%1&apos; is above its &apos;upper&apos;</source>
        <translation>字段 &apos;%1&apos; 的 &apos;lower&apos; 高于其 &apos;upper&apos;</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has a unit or bounds, but its type is not number</source>
        <translation>字段 &apos;%1&apos; 有单位或界限，但其类型不是 number</translation>
    </message>
    <message>
        <source>field &apos;%1&apos; has a pattern or an expected text, but its type is neither text nor serial</source>
        <translation>字段 &apos;%1&apos; 有模式或预期文本，但其类型既不是 text 也不是 serial</translation>
    </message>
    <message>
        <source>&apos;default_button&apos; never counts, because there is no &apos;timeout&apos;</source>
        <translation>&apos;default_button&apos; 永远不起作用，因为没有 &apos;timeout&apos;</translation>
    </message>
    <message>
        <source>add a timeout, for example timeout: [10m]</source>
        <translation>添加时限，例如 timeout: [10m]</translation>
    </message>
    <message>
        <source>there are two buttons &apos;%1&apos;</source>
        <translation>有两个按钮 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>give each its own text</source>
        <translation>为每个按钮指定不同的文本</translation>
    </message>
    <message>
        <source>there is no button &apos;%1&apos;</source>
        <translation>没有按钮 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>write one of: %1</source>
        <translation>写以下之一：%1</translation>
    </message>
    <message>
        <source>there are two fields &apos;%1&apos;</source>
        <translation>有两个字段 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>when the time is up, &apos;%1&apos; has no value</source>
        <translation>时间一到，&apos;%1&apos; 没有值</translation>
    </message>
    <message>
        <source>give it a preset, or required: false</source>
        <translation>为其设置预设值，或写 required: false</translation>
    </message>
    <message>
        <source>write a time such as &quot;10m&quot;</source>
        <translation>写成 &quot;10m&quot; 这样的时间</translation>
    </message>
    <message>
        <source>there are no steps, so the machine is ended as soon as it was started</source>
        <translation>没有步骤，因此虚拟机启动后会立即结束</translation>
    </message>
    <message>
        <source>write for example steps: [{expect: &quot;login:&quot;}]</source>
        <translation>例如写 steps: [{expect: &quot;login:&quot;}]</translation>
    </message>
    <message>
        <source>&apos;s3accesskey&apos; and &apos;s3secretkey&apos; belong together</source>
        <translation>&apos;s3accesskey&apos; 和 &apos;s3secretkey&apos; 须同时使用</translation>
    </message>
    <message>
        <source>give both or none of them</source>
        <translation>两者都写或都不写</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address of a server</source>
        <translation>&apos;%1&apos; 不是服务器地址</translation>
    </message>
    <message>
        <source>write https://HOST or https://HOST:PORT and nothing else</source>
        <translation>只能写 https://HOST 或 https://HOST:PORT</translation>
    </message>
    <message>
        <source>mend the expression, or leave out &apos;regex&apos; to wait for the text as it stands</source>
        <translation>修正表达式，或省略 &apos;regex&apos; 以等待文本原样出现</translation>
    </message>
    <message>
        <source>&apos;speed&apos; is missing; a serial port needs it</source>
        <translation>缺少 &apos;speed&apos;；串口需要它</translation>
    </message>
    <message>
        <source>write for example speed: [115200]</source>
        <translation>例如写 speed: [115200]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name for a variable</source>
        <translation>&apos;%1&apos; 不能用作变量名</translation>
    </message>
    <message>
        <source>variable &apos;%1&apos; needs exactly one value and has %2</source>
        <translation>变量 &apos;%1&apos; 须有且只有一个值，实际有 %2 个</translation>
    </message>
    <message>
        <source>write one value; to publish a list, put it in brackets of its own: [[1, 2]]</source>
        <translation>写一个值；要发布列表，请再加一层方括号：[[1, 2]]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; may have one value only</source>
        <translation>&apos;%1&apos; 只能有一个值</translation>
    </message>
    <message>
        <source>&apos;MinNumberDevices&apos; (%1) is above &apos;MaxNumberDevices&apos; (%2), which can never be met</source>
        <translation>&apos;MinNumberDevices&apos; (%1) 大于 &apos;MaxNumberDevices&apos; (%2)，永远无法满足</translation>
    </message>
    <message>
        <source>lower the one or raise the other</source>
        <translation>减小前者或增大后者</translation>
    </message>
    <message>
        <source>a host prefix is empty</source>
        <translation>主机前缀为空</translation>
    </message>
    <message>
        <source>remove it; without prefixes every row is taken</source>
        <translation>将其删除；没有前缀时采用所有行</translation>
    </message>
    <message>
        <source>the ID of a target is empty or consists of blanks</source>
        <translation>设备的 ID 为空或只含空格</translation>
    </message>
    <message>
        <source>write the name of a target, or remove it</source>
        <translation>写设备名称，或将其删除</translation>
    </message>
    <message>
        <source>target &apos;%1&apos; is listed twice</source>
        <translation>设备 &apos;%1&apos; 列出了两次</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>删除其中一个</translation>
    </message>
    <message>
        <source>&apos;MinCount&apos; (%1) is above &apos;Count&apos; (%2), which can never be met</source>
        <translation>&apos;MinCount&apos; (%1) 大于 &apos;Count&apos; (%2)，永远无法满足</translation>
    </message>
    <message>
        <source>%1 targets are wanted, but only %2 are listed in &apos;IDs&apos;</source>
        <translation>需要 %1 台设备，但 &apos;IDs&apos; 中只列出 %2 台</translation>
    </message>
    <message>
        <source>list more of them, or ask for less</source>
        <translation>多列出一些，或减少所需数量</translation>
    </message>
    <message>
        <source>a target of the list is null</source>
        <translation>列表中有一台设备为 null</translation>
    </message>
    <message>
        <source>write an object with an ID, or remove it</source>
        <translation>写带有 ID 的对象，或将其删除</translation>
    </message>
    <message>
        <source>the ID of a target consists of blanks</source>
        <translation>设备的 ID 只含空格</translation>
    </message>
    <message>
        <source>give the target a name</source>
        <translation>为设备指定名称</translation>
    </message>
    <message>
        <source>remove one of the two, or give them different IDs</source>
        <translation>删除其中一个，或指定不同的 ID</translation>
    </message>
    <message>
        <source>at least 1 argument</source>
        <translation>至少 1 个参数</translation>
    </message>
    <message>
        <source>at least %1 arguments</source>
        <translation>至少 %1 个参数</translation>
    </message>
    <message>
        <source>exactly 1 argument</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <source>exactly %1 arguments</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 to 1 argument</source>
        <translation>%1 至 1 个参数</translation>
    </message>
    <message>
        <source>%1 to %2 arguments</source>
        <translation>%1 至 %2 个参数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes %2, not %3</source>
        <translation>&apos;%1&apos; 需要%2，实际为 %3 个</translation>
    </message>
    <message>
        <source>a target has no field .%1; it has %2%3</source>
        <translation>设备没有字段 .%1；可用的有 %2%3</translation>
    </message>
    <message>
        <source>.%1 has no fields, so .%2 cannot be asked of it</source>
        <translation>.%1 没有字段，因此无法取其 .%2</translation>
    </message>
    <message>
        <source>nil is no value to write; it can only be an argument</source>
        <translation>nil 不是可写出的值；只能用作参数</translation>
    </message>
    <message>
        <source>only a function takes arguments, and this is none; is the function&apos;s name missing?</source>
        <translation>只有函数才能带参数，而此处不是函数；是否缺少函数名？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes texts only; write the value in quotes</source>
        <translation>&apos;%1&apos; 只接受文本；用引号将值括起来</translation>
    </message>
    <message>
        <source>too many variables are set here; range takes at most two, everything else one</source>
        <translation>此处设置的变量过多；range 最多两个，其他最多一个</translation>
    </message>
    <message>
        <source>expected := after the variables, not %1</source>
        <translation>变量后应为 :=，而不是%1</translation>
    </message>
    <message>
        <source>a parenthesis is not closed; add )</source>
        <translation>括号未闭合；请添加 )</translation>
    </message>
    <message>
        <source>a value is missing for %1</source>
        <translation>%1缺少值</translation>
    </message>
    <message>
        <source>unexpected ) without a parenthesis that it closes</source>
        <translation>多余的 )，没有与之对应的左括号</translation>
    </message>
    <message>
        <source>more than %1 variables are visible here</source>
        <translation>此处可见的变量超过 %1 个</translation>
    </message>
    <message>
        <source>the variable %1 is not set before; write {{%1 := ...}} first</source>
        <translation>变量 %1 尚未设置；请先写 {{%1 := ...}}</translation>
    </message>
    <message>
        <source>unexpected %1; put a blank before it</source>
        <translation>意外的%1；请在其前面加空格</translation>
    </message>
    <message>
        <source>unexpected %1</source>
        <translation>意外的%1</translation>
    </message>
    <message>
        <source>unexpected %1; expected a value or a function</source>
        <translation>意外的%1；应为值或函数</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;; it can only open an action</source>
        <translation>意外的 &apos;%1&apos;；它只能位于动作开头</translation>
    </message>
    <message>
        <source>there is no function &apos;%1&apos;%2</source>
        <translation>没有函数 &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>parentheses and blocks are nested deeper than %1</source>
        <translation>括号和块的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the parenthesis</source>
        <translation>括号</translation>
    </message>
    <message>
        <source>unexpected %1 behind a value that has no fields</source>
        <translation>没有字段的值之后出现意外的%1</translation>
    </message>
    <message>
        <source>this comment is never closed; end it with */}}</source>
        <translation>此注释未结束；请以 */}} 结尾</translation>
    </message>
    <message>
        <source>a comment must fill its action: write }} right after */</source>
        <translation>注释须占满整个动作：在 */ 之后紧接着写 }}</translation>
    </message>
    <message>
        <source>this action is never closed; end it with }}</source>
        <translation>此动作未结束；请以 }} 结尾</translation>
    </message>
    <message>
        <source>expected := after a variable, not a single colon</source>
        <translation>变量后应为 :=，而不是单个冒号</translation>
    </message>
    <message>
        <source>a comment must start right after {{ or {{- and a blank</source>
        <translation>注释须紧接在 {{ 或 {{- 加空格之后</translation>
    </message>
    <message>
        <source>unexpected character &apos;%1&apos; in an action</source>
        <translation>动作中有意外的字符 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>this text is never closed; end it with %1</source>
        <translation>此文本未结束；请以 %1 结尾</translation>
    </message>
    <message>
        <source>unexpected character &apos;%1&apos; right after &apos;%2&apos;; put a blank between them</source>
        <translation>&apos;%2&apos; 之后紧接着意外的字符 &apos;%1&apos;；请在两者之间加空格</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>&apos;%1&apos; 不是数字</translation>
    </message>
    <message>
        <source>complex numbers such as &apos;%1&apos; are not supported</source>
        <translation>不支持 &apos;%1&apos; 这样的复数</translation>
    </message>
    <message>
        <source>the number %1 does not fit into 64 bits</source>
        <translation>数字 %1 超出 64 位范围</translation>
    </message>
    <message>
        <source>unknown escape &apos;%1&apos; in a text; use \\ for a backslash or a raw text in backquotes</source>
        <translation>文本中有未知的转义序列 &apos;%1&apos;；反斜杠请写成 \\，或用反引号括起原始文本</translation>
    </message>
    <message>
        <source>%1 is not a single character; write texts in double quotes</source>
        <translation>%1 不是单个字符；文本请用双引号括起来</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>文本结尾</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation>&apos;%1&apos;</translation>
    </message>
    <message>
        <source>blocks are nested deeper than %1</source>
        <translation>块的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>this block is never closed; add {{end}}</source>
        <translation>此块未结束；请添加 {{end}}</translation>
    </message>
    <message>
        <source>{{define}} is allowed outside of all blocks only</source>
        <translation>{{define}} 只能位于所有块之外</translation>
    </message>
    <message>
        <source>{{%1}} without a block that it could belong to</source>
        <translation>{{%1}} 没有所属的块</translation>
    </message>
    <message>
        <source>this action</source>
        <translation>此动作</translation>
    </message>
    <message>
        <source>a second {{else}} in one block; expected {{end}}</source>
        <translation>同一个块中有第二个 {{else}}；应为 {{end}}</translation>
    </message>
    <message>
        <source>{{%1}} outside of a {{range}}</source>
        <translation>{{%1}} 不在 {{range}} 之内</translation>
    </message>
    <message>
        <source>unexpected %1 after &apos;%2&apos;; expected }}</source>
        <translation>&apos;%2&apos; 之后是意外的%1；应为 }}</translation>
    </message>
    <message>
        <source>a text with actions may have at most %1 characters</source>
        <translation>带动作的文本最多 %1 个字符</translation>
    </message>
    <message>
        <source>expected the name of a template in quotes after &apos;%1&apos;, not %2</source>
        <translation>&apos;%1&apos; 之后应为带引号的模板名称，而不是%2</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; has an {{else}} that belongs to no block</source>
        <translation>模板 &apos;%1&apos; 中有不属于任何块的 {{else}}</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; is defined twice</source>
        <translation>模板 &apos;%1&apos; 定义了两次</translation>
    </message>
    <message>
        <source>the template &apos;%1&apos; is not defined%2</source>
        <translation>模板 &apos;%1&apos; 未定义%2</translation>
    </message>
    <message>
        <source>the variable &apos;%1&apos; has no dot; write it as &quot;label.name&quot;</source>
        <translation>变量 &apos;%1&apos; 没有点；请写成 &quot;label.name&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in the variable &apos;%2&apos; is not an identifier: a letter, then letters, digits or underscores</source>
        <translation>变量 &apos;%2&apos; 中的 &apos;%1&apos; 不是标识符：须以字母开头，后接字母、数字或下划线</translation>
    </message>
</context>
<context>
    <name>Proctor::FindingModel</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem and repair</source>
        <translation>问题与修正方法</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>整个文件</translation>
    </message>
</context>
<context>
    <name>Proctor::Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>Proctor::HelpBrowser</name>
    <message>
        <source>en</source>
        <comment>folder of the help pages in this language</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Proctor::HelpWindow</name>
    <message>
        <source>Proctor help</source>
        <translation>Proctor 帮助</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Writing plugins</source>
        <translation>编写插件</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Names of the reference</source>
        <translation>参考系统名称对照</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Not found on this page</source>
        <translation>此页中未找到</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>在此页中搜索</translation>
    </message>
    <message>
        <source>A page of the help. Links lead to other pages; Alt+Left goes back.</source>
        <translation>帮助页面。链接指向其他页面；按 Alt+Left 返回。</translation>
    </message>
    <message>
        <source>The pages of the help</source>
        <translation>帮助的各个页面</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>搜索所有页面</translation>
    </message>
    <message>
        <source>Lists every part of the help in which all these words are</source>
        <translation>列出帮助中包含所有这些词的各个部分</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Parts of the help in which the words are; Enter goes to one</source>
        <translation>帮助中包含这些词的部分；按 Enter 转到该处</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page and heading</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>Goes to the next place on this page; Enter to the one after it</source>
        <translation>转到此页中的下一处；按 Enter 继续查找</translation>
    </message>
</context>
<context>
    <name>Proctor::InspectorView</name>
    <message>
        <source>Previous attempt…</source>
        <translation>上一次尝试…</translation>
    </message>
    <message>
        <source>Other target…</source>
        <translation>其他设备…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未能读取</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Select a test, a step or a target to see all that is known of it.</source>
        <translation>选择测试、步骤或设备，以查看其全部信息。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>%1, out of limits</source>
        <translation>%1，超出限值</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Double click opens it</source>
        <translation>双击即可打开</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation>（保密）</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>Compare logs</source>
        <translation>比较日志</translation>
    </message>
    <message>
        <source>Target to compare %1 with:</source>
        <translation>与 %1 比较的设备：</translation>
    </message>
    <message>
        <source>What is known of the selected place: state, parameters as the target has got them, variables, attempts, measurements, attachments. Enter on an attachment opens it.</source>
        <translation>所选位置的全部信息：状态、设备实际得到的参数、变量、尝试、测量值、附件。在附件上按 Enter 可将其打开。</translation>
    </message>
    <message>
        <source>Shows the log of the attempt before beside this one, in a window of its own.</source>
        <translation>在单独的窗口中将上一次尝试的日志与此日志并排显示。</translation>
    </message>
    <message>
        <source>Asks for another target of this attempt and shows both logs side by side, in a window of their own.</source>
        <translation>选择此次尝试的另一台设备，并在单独的窗口中并排显示两者的日志。</translation>
    </message>
</context>
<context>
    <name>Proctor::JobControls</name>
    <message>
        <source>The job cannot be paused: %1</source>
        <translation>无法暂停该作业：%1</translation>
    </message>
    <message>
        <source>The job cannot go on: %1</source>
        <translation>该作业无法继续：%1</translation>
    </message>
    <message>
        <source>Job %1 cannot be paused: %2</source>
        <translation>无法暂停作业 %1：%2</translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation>作业 %1 无法继续：%2</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消作业</translation>
    </message>
    <message>
        <source>Cancel job %1, &quot;%2&quot;?</source>
        <translation>是否取消作业 %1“%2”？</translation>
    </message>
    <message>
        <source>Running steps are stopped; cleanup steps still run, and the targets are released.</source>
        <translation>正在运行的步骤将停止；清理步骤仍会运行，设备随后归还。</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>取消作业(&amp;C)</translation>
    </message>
    <message>
        <source>The job cannot be cancelled: %1</source>
        <translation>无法取消该作业：%1</translation>
    </message>
    <message>
        <source>Abort job</source>
        <translation>中止作业</translation>
    </message>
    <message>
        <source>Abort job %1, &quot;%2&quot;, without any cleanup?</source>
        <translation>是否中止作业 %1“%2”而不做任何清理？</translation>
    </message>
    <message>
        <source>Running steps are ended at once and no cleanup step is run: devices stay as they are, perhaps powered or half programmed. The targets are given back. Cancel the job instead if its cleanup matters.</source>
        <translation>正在运行的步骤会立即终止，清理步骤不再运行：设备保持现状，可能仍在通电或只烧写了一半。设备会被归还。如果需要清理，请改为取消作业。</translation>
    </message>
    <message>
        <source>&amp;Abort without cleanup</source>
        <translation>中止且不清理(&amp;A)</translation>
    </message>
    <message>
        <source>The job cannot be aborted: %1</source>
        <translation>无法中止该作业：%1</translation>
    </message>
    <message>
        <source>A job can be run again when it is over.</source>
        <translation>作业结束后才能重新运行。</translation>
    </message>
    <message>
        <source>The job cannot be run again: %1</source>
        <translation>无法重新运行该作业：%1</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Proctor::JobCopies</name>
    <message>
        <source>copy</source>
        <comment>end of a name</comment>
        <translation>副本</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Clone the job to a new descriptor</source>
        <translation>将作业克隆为新的描述文件</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>作业描述文件 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Proctor::JobFilterEdit</name>
    <message>
        <source>Filter jobs</source>
        <translation>筛选作业</translation>
    </message>
    <message>
        <source>Filter jobs by text</source>
        <translation>按文本筛选作业</translation>
    </message>
    <message>
        <source>What to look for, and saved filters</source>
        <translation>筛选条件和已保存的筛选器</translation>
    </message>
    <message>
        <source>Name, number, person, station or tag; several words must all occur.
Also: state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04, and - before what must not be</source>
        <translation>名称、编号、发起人、工位或标签；输入多个词时须全部匹配。
也可用：state:failed tag:nightly by:anna name:boot station:lab since:7d until:2031-05-04；前面加 - 表示排除</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that is understood; write today, 7d or 2031-05-04.</source>
        <translation>无法识别日期“%1”；请输入 today、7d 或 2031-05-04。</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>Since &amp;yesterday</source>
        <translation>昨天以来(&amp;Y)</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>最近 7 天(&amp;7)</translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation>最近 30 天(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>保存此筛选器(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove saved filter</source>
        <translation>删除已保存的筛选器(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>发起人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;tation</source>
        <translation>工位(&amp;T)</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选器</translation>
    </message>
    <message>
        <source>Name of the filter “%1”:</source>
        <translation>筛选器“%1”的名称：</translation>
    </message>
</context>
<context>
    <name>Proctor::JobHeader</name>
    <message>
        <source>Name of the job</source>
        <translation>作业名称</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>作业状态</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>作业进度</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>作业 %1</translation>
    </message>
    <message>
        <source>the latest result of each counts</source>
        <translation>以每台设备的最新结果为准</translation>
    </message>
    <message>
        <source>the best result of each counts</source>
        <translation>以每台设备的最佳结果为准</translation>
    </message>
    <message>
        <source>every result of each has to be a success</source>
        <translation>每台设备的每次结果都须通过</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 at job %3. All attempts together: %4; %5 (%6).</source>
        <translation>作业 %3 的第 %1 次尝试，共 %2 次。所有尝试合计：%4；%5（%6）。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) passed</source>
        <translation>
            <numerusform>%n 台设备中有 %1 台通过</numerusform>
        </translation>
    </message>
    <message>
        <source>pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>reports say success</source>
        <translation>报告判定通过</translation>
    </message>
    <message>
        <source>reports say failure</source>
        <translation>报告判定失败</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>who on which station</comment>
        <translation>%1，工位 %2</translation>
    </message>
</context>
<context>
    <name>Proctor::JobListModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>发起人</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1 over the usual</source>
        <translation>超出通常用时 %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>again #%1</source>
        <translation>重新运行 #%1</translation>
    </message>
    <message>
        <source>Further attempt at</source>
        <translation>再次尝试的作业</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>发起时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>Proctor::JobListView</name>
    <message>
        <source>Filter jobs by state</source>
        <translation>按状态筛选作业</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>显示哪些作业</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>As a table; its header offers the columns</source>
        <translation>显示为表格；可在表头选择列</translation>
    </message>
    <message>
        <source>Jobs as a table</source>
        <translation>以表格显示作业</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>暂无作业</translation>
    </message>
    <message>
        <source>No job matches the filter</source>
        <translation>没有符合筛选条件的作业</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood</source>
        <translation>无法识别“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln job(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>All jobs of the store, the newest on top, those of earlier days and of other Proctors too. Enter goes into the job; the menu of a job has what can be done with it.</source>
        <translation>数据库中的所有作业，最新的在最前，包括以往各天的作业和其他 Proctor 的作业。按 Enter 进入作业；作业的菜单列出可执行的操作。</translation>
    </message>
</context>
<context>
    <name>Proctor::JobPage</name>
    <message>
        <source>Status tree</source>
        <translation>状态树</translation>
    </message>
    <message>
        <source>Choose a job on the left, or open a descriptor.</source>
        <translation>请在左侧选择作业，或打开描述文件。</translation>
    </message>
    <message>
        <source>Loading job %1 …</source>
        <translation>正在加载作业 %1…</translation>
    </message>
    <message>
        <source>Filter by target, step or error</source>
        <translation>按设备、步骤或错误筛选</translation>
    </message>
    <message>
        <source>States to show</source>
        <translation>要显示的状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Show the job as a tree</source>
        <translation>以树的形式显示作业</translation>
    </message>
    <message>
        <source>Ctrl+Shift+1</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+1</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Show the job as a table of targets and steps</source>
        <translation>以设备与步骤的表格显示作业</translation>
    </message>
    <message>
        <source>Ctrl+Shift+2</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show which target was in which step when</source>
        <translation>显示各设备何时处于哪个步骤</translation>
    </message>
    <message>
        <source>Ctrl+Shift+3</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Show what the report says of the job by now</source>
        <translation>显示作业截至目前的报告</translation>
    </message>
    <message>
        <source>Ctrl+Shift+4</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+4</translation>
    </message>
    <message>
        <source>The job cannot be shown: %1</source>
        <translation>无法显示该作业：%1</translation>
    </message>
    <message>
        <source>Only rows with this text in the name or the error stay, and what they are part of; an empty field shows all again.</source>
        <translation>只保留名称或错误中含有此文本的行及其上级；清空此字段则重新显示全部。</translation>
    </message>
    <message>
        <source>Hides the rows of the tree in any other state. Together with the text beside it both have to hold.</source>
        <translation>隐藏树中处于其他状态的行。与旁边的文本须同时满足。</translation>
    </message>
</context>
<context>
    <name>Proctor::JobTable</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>默认列(&amp;U)</translation>
    </message>
    <message>
        <source>All jobs of the store. A click on the header sorts, the third one brings the newest to the top again; a right click on it chooses the columns. Enter goes into the job.</source>
        <translation>数据库中的所有作业。单击表头可排序，第三次单击恢复为最新的在最前；右键单击表头可选择列。按 Enter 进入作业。</translation>
    </message>
</context>
<context>
    <name>Proctor::Layouts</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>保存布局(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>管理布局(&amp;M)…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+%1</source>
        <comment>key</comment>
        <translation>Ctrl+Alt+%1</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>A large matrix and a narrow list of jobs; room for questions, no log</source>
        <translation>大矩阵和窄作业列表；留出提问空间，无日志</translation>
    </message>
    <message>
        <source>&amp;Technician</source>
        <translation>技术员(&amp;T)</translation>
    </message>
    <message>
        <source>Jobs, the tree of the job and its log</source>
        <translation>作业、作业树及其日志</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>编写者(&amp;A)</translation>
    </message>
    <message>
        <source>Descriptors with their problems, no jobs</source>
        <translation>描述文件及其问题，无作业</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>负责人(&amp;L)</translation>
    </message>
    <message>
        <source>Jobs as a table, the matrix of the job and the inspector, no log</source>
        <translation>作业表格、作业矩阵和检查器，无日志</translation>
    </message>
    <message>
        <source>&amp;Update &quot;%1&quot;</source>
        <translation>更新“%1”(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset to &quot;%1&quot;</source>
        <translation>重置为“%1”(&amp;R)</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name of the layout:</source>
        <translation>布局名称：</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;?</source>
        <translation>是否替换布局“%1”？</translation>
    </message>
</context>
<context>
    <name>Proctor::LayoutsDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Manage layouts</source>
        <translation>管理布局</translation>
    </message>
    <message>
        <source>Own layouts</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>布局须有名称。</translation>
    </message>
    <message>
        <source>The name of a layout has at most %1 letters.</source>
        <translation>布局名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation>已存在布局“%1”。</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;?</source>
        <translation>是否删除布局“%1”？</translation>
    </message>
    <message>
        <source>The layouts that you have saved; those of Proctor cannot be changed. A double click or F2 renames one, Delete deletes it.</source>
        <translation>您保存的布局；Proctor 自带的布局不能更改。双击或按 F2 可重命名，按 Delete 可删除。</translation>
    </message>
    <message>
        <source>Writes another name into the list; Enter keeps it, Esc the old one.</source>
        <translation>在列表中输入新名称；按 Enter 保存，按 Esc 保留原名称。</translation>
    </message>
    <message>
        <source>Asks first; then the layout is gone for good.</source>
        <translation>会先询问；之后布局将被永久删除。</translation>
    </message>
</context>
<context>
    <name>Proctor::LockDoctor</name>
    <message>
        <source>Holder</source>
        <translation>占用者</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>When taken over, &amp;reserve it for me for an hour</source>
        <translation>接管后为我预留一小时(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ask to release</source>
        <translation>请求归还(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>接管(&amp;T)…</translation>
    </message>
    <message>
        <source>Show &amp;job</source>
        <translation>显示作业(&amp;J)</translation>
    </message>
    <message>
        <source>Lock doctor: %1</source>
        <translation>锁定诊断：%1</translation>
    </message>
    <message>
        <source>Why you need it; the holder reads it, and it is kept</source>
        <translation>您需要它的原因；占用者会看到，并会留存记录</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>原因(&amp;E)：</translation>
    </message>
    <message>
        <source>The store is being asked…</source>
        <translation>正在查询数据库…</translation>
    </message>
    <message>
        <source>Nobody holds this target</source>
        <translation>此设备无人占用</translation>
    </message>
    <message>
        <source>It can be had: by any job that asks for it, or by you when you reserve it.</source>
        <translation>可以使用：任何作业可在需要时获取，您也可以预留。</translation>
    </message>
    <message>
        <source>A person has reserved this target</source>
        <translation>此设备已被人员预留</translation>
    </message>
    <message>
        <source>A job holds this target and will not give it back by itself</source>
        <translation>占用此设备的作业不会自行归还</translation>
    </message>
    <message>
        <source>A job is working with this target</source>
        <translation>有作业正在使用此设备</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1（历时 %2）</translation>
    </message>
    <message>
        <source>the job gives it back; without a sign of life until %1</source>
        <translation>由作业归还；若无活动，则到 %1 为止</translation>
    </message>
    <message>
        <source>You have reserved it yourself. Give it back, or change the reservation, on the page of targets.</source>
        <translation>这是您自己的预留。可在设备页中归还或更改预留。</translation>
    </message>
    <message>
        <source>It ends by itself at the time below. Ask for it if you need it sooner; whoever takes it over should have spoken with the person.</source>
        <translation>预留将在下列时间自动结束。如需提前使用，请提出请求；接管前应先与预留人沟通。</translation>
    </message>
    <message>
        <source>The job has ended without giving the target back. Nothing works with it any more, so it can be taken over without harm.</source>
        <translation>作业已结束但未归还设备。已没有任何程序在使用它，可以放心接管。</translation>
    </message>
    <message>
        <source>The program that ran the job is gone. The job can still be resumed, and then wants its target back; if it is taken over, the job goes on without it.</source>
        <translation>运行该作业的程序已退出。作业仍可恢复运行，届时需要收回其设备；如果接管，作业将在没有该设备的情况下继续。</translation>
    </message>
    <message>
        <source>The job is paused and keeps its targets. Ask for it: the window of the job shows your request. If it is taken over, the job cannot go on with it.</source>
        <translation>作业已暂停并保留其设备。请提出请求：作业所在窗口会显示您的请求。如果接管，作业将无法继续使用该设备。</translation>
    </message>
    <message>
        <source>The job is running and gives the target back at its end. Ask for it: the window of the job shows your request. If it is taken over, the job loses the target at once and ends.</source>
        <translation>作业正在运行，结束时会归还设备。请提出请求：作业所在窗口会显示您的请求。如果接管，作业会立即失去该设备并结束。</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>the job is over</source>
        <translation>作业已结束</translation>
    </message>
    <message>
        <source>the program is gone</source>
        <translation>程序已退出</translation>
    </message>
    <message>
        <source>it is alive</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>by you at %1, &quot;%2&quot;; no answer yet</source>
        <translation>您于 %1 请求：“%2”；尚无答复</translation>
    </message>
    <message>
        <source>Both need a reason.</source>
        <translation>两项操作都须填写原因。</translation>
    </message>
    <message>
        <source>%1 is asked to release %2.</source>
        <translation>已请求 %1 归还 %2。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Take %1 over from %2?</source>
        <translation>是否从 %2 处接管 %1？</translation>
    </message>
    <message>
        <source>The person may be working at the device at this moment.</source>
        <translation>该人员此刻可能正在操作此设备。</translation>
    </message>
    <message>
        <source>The job will not have it any more if it is resumed.</source>
        <translation>作业恢复运行后将不再拥有该设备。</translation>
    </message>
    <message>
        <source>Job %1 loses the target at once and ends with &quot;lost the lease&quot;; what it has started on the device may still be going on.</source>
        <translation>作业 %1 会立即失去该设备，并以“lost the lease”结束；它在设备上启动的操作可能仍在进行。</translation>
    </message>
    <message>
        <source>The holder is told who took it and why, and it is kept in the target&apos;s history.</source>
        <translation>占用者会得知由谁接管及其原因，并会记录在设备的历史记录中。</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>%1 has been taken over.</source>
        <translation>已接管 %1。</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>Needed to ask and to take over. The holder reads it, and it stays in the target&apos;s history.</source>
        <translation>请求和接管时必填。占用者会看到，并会记入设备的历史记录。</translation>
    </message>
    <message>
        <source>Without it the target is free as soon as it is taken over, and any job may have it first.</source>
        <translation>如不选择，设备接管后立即空闲，可能会先被任何作业获取。</translation>
    </message>
    <message>
        <source>Tells the holder who needs the target and why; nothing is taken away. The answer comes to your window.</source>
        <translation>告知占用者谁需要该设备及其原因；不会解除任何占用。答复会显示在您的窗口中。</translation>
    </message>
    <message>
        <source>Takes the target away after one more question, which says what that does to the holder. Ask first where somebody can answer.</source>
        <translation>再次询问并说明对占用者的影响之后，接管该设备。如果有人可以答复，请先提出请求。</translation>
    </message>
    <message>
        <source>Shows the job that has the target, with all that it is doing.</source>
        <translation>显示占用该设备的作业及其全部进展。</translation>
    </message>
</context>
<context>
    <name>Proctor::LocksDialog</name>
    <message>
        <source>&amp;Release</source>
        <translation>解除(&amp;R)</translation>
    </message>
    <message>
        <source>Release locks</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Targets that are still locked by jobs whose program is gone. Whoever takes a lock away should know that nothing works with the device any more.</source>
        <translation>以下设备仍被锁定，但锁定它们的作业程序已不存在。解除锁定前，请确认已没有任何程序在操作该设备。</translation>
    </message>
    <message>
        <source>Why the locks are released; kept with each of them</source>
        <translation>解除锁定的原因；将随每个锁定一并记录</translation>
    </message>
    <message>
        <source>Reason for the release</source>
        <translation>解除原因</translation>
    </message>
    <message>
        <source>Locks to release</source>
        <translation>要解除的锁定</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Locked since</source>
        <translation>锁定开始时间</translation>
    </message>
    <message>
        <source>Without a reason nothing is released; it is stored with each of the locks.</source>
        <translation>不填写原因则不解除任何锁定；原因会随每个锁定一并存储。</translation>
    </message>
    <message>
        <source>Makes the checked targets free for other jobs.</source>
        <translation>使选中的设备可供其他作业使用。</translation>
    </message>
    <message>
        <source>Only what is checked is released; Space checks or unchecks.</source>
        <translation>只解除选中的锁定；按空格键可选中或取消选中。</translation>
    </message>
</context>
<context>
    <name>Proctor::LogCanvas</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Go to the end and follow it (End)</source>
        <translation>转到末尾并跟随 (End)</translation>
    </message>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n 行新内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1, test %2, attempt %3</source>
        <translation>第 %1 轮，测试 %2，第 %3 次尝试</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>设备 %1</translation>
    </message>
    <message>
        <source>What programs and steps have written about the selected place. It follows its end until you scroll up; End follows again, Shift with the arrow keys selects, Ctrl+F finds.</source>
        <translation>程序和步骤针对所选位置的输出。日志会跟随末尾，直到您向上滚动；End 恢复跟随，Shift 加方向键选择，Ctrl+F 查找。</translation>
    </message>
</context>
<context>
    <name>Proctor::LogPainter</name>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>error output</source>
        <translation>错误输出</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>missing text</source>
        <translation>缺失文本</translation>
    </message>
</context>
<context>
    <name>Proctor::LogReader</name>
    <message>
        <source>This part of the log cannot be read (any more)</source>
        <translation>日志的这一部分（已）无法读取</translation>
    </message>
</context>
<context>
    <name>Proctor::LogRecord</name>
    <message>
        <source>(in %1)</source>
        <translation>（在 %1 中）</translation>
    </message>
    <message>
        <source>The job&apos;s time of %1 is over</source>
        <translation>作业的 %1 时限已到</translation>
    </message>
    <message>
        <source>The test&apos;s time of %1 is over</source>
        <translation>测试的 %1 时限已到</translation>
    </message>
    <message>
        <source>The target&apos;s time of %1 is over</source>
        <translation>设备的 %1 时限已到</translation>
    </message>
    <message>
        <source>Nothing was heard for %1</source>
        <translation>已有 %1 没有任何输出</translation>
    </message>
    <message>
        <source>The step&apos;s time of %1 is over</source>
        <translation>步骤的 %1 时限已到</translation>
    </message>
    <message>
        <source>The job runs</source>
        <translation>作业已开始运行</translation>
    </message>
    <message>
        <source>The job is completed</source>
        <translation>作业已完成</translation>
    </message>
    <message>
        <source>The job is asked to pause</source>
        <translation>已要求作业暂停</translation>
    </message>
    <message>
        <source>The job is paused</source>
        <translation>作业已暂停</translation>
    </message>
    <message>
        <source>The job is being cancelled</source>
        <translation>作业正在取消</translation>
    </message>
    <message>
        <source>The job is being aborted: no cleanup is run any more</source>
        <translation>作业正在中止：不再运行清理步骤</translation>
    </message>
    <message>
        <source>The job is cancelled</source>
        <translation>作业已取消</translation>
    </message>
    <message>
        <source>The job is cancelled: %1</source>
        <translation>作业已取消：%1</translation>
    </message>
    <message>
        <source>The job is taken up again; the Proctor that ran it had ended</source>
        <translation>作业已恢复运行；此前运行它的 Proctor 已退出</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) acquired</source>
        <translation>
            <numerusform>已获取 %n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 took the lock of %2 away: %3</source>
        <translation>%1 解除了 %2 的锁定：%3</translation>
    </message>
    <message>
        <source>nobody has answered, so the answer is &quot;%1&quot;</source>
        <translation>无人回答，因此答案为“%1”</translation>
    </message>
    <message>
        <source>%1 answers &quot;%2&quot;</source>
        <translation>%1 回答“%2”</translation>
    </message>
    <message>
        <source>enters the step</source>
        <translation>进入步骤</translation>
    </message>
    <message>
        <source>leaves the step, passed</source>
        <translation>离开步骤，通过</translation>
    </message>
    <message>
        <source>acquired</source>
        <translation>已获取</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Run %1 begins</source>
        <translation>第 %1 轮开始</translation>
    </message>
    <message>
        <source>Run %1 is over</source>
        <translation>第 %1 轮结束</translation>
    </message>
    <message>
        <source>Attempt %1 passed</source>
        <translation>第 %1 次尝试通过</translation>
    </message>
    <message>
        <source>Attempt %1 failed</source>
        <translation>第 %1 次尝试失败</translation>
    </message>
    <message>
        <source>runs the step again, because Proctor had ended in the middle of it</source>
        <translation>重新运行该步骤，因为 Proctor 曾在步骤中途退出</translation>
    </message>
    <message>
        <source>waits for a connection to %1: all that may be open are in use</source>
        <translation>等待连接 %1：允许的连接均已占用</translation>
    </message>
    <message>
        <source>has a connection to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>asks: %1</source>
        <translation>提问：%1</translation>
    </message>
    <message>
        <source>takes the question back</source>
        <translation>撤回提问</translation>
    </message>
    <message>
        <source>sets %1 = %2</source>
        <translation>设置 %1 = %2</translation>
    </message>
    <message>
        <source>The program has ended</source>
        <translation>程序已结束</translation>
    </message>
    <message>
        <source>%1: the whole text once more, %2</source>
        <translation>%1：再次给出全部文本，%2</translation>
    </message>
    <message>
        <source>The step broke: %1</source>
        <translation>步骤异常终止：%1</translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation>作业失败</translation>
    </message>
    <message>
        <source>Reporter %1: %2</source>
        <translation>报告器 %1：%2</translation>
    </message>
    <message>
        <source>%1 more were written, but could not be kept</source>
        <translation>另有 %1 输出未能保存</translation>
    </message>
    <message>
        <source>%1 more were written to %2, which cannot be read (any more)</source>
        <translation>另有 %1 已写入 %2，（已）无法读取</translation>
    </message>
</context>
<context>
    <name>Proctor::LogSearchBar</name>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation>要在日志中查找的文本</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Distinguish capital and small letters</source>
        <translation>区分大写和小写字母</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Read the text as a regular expression</source>
        <translation>将文本视为正则表达式</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3, Shift+Enter)</source>
        <translation>上一处 (Shift+F3, Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next place (F3, Enter)</source>
        <translation>下一处 (F3, Enter)</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>匹配数</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Stop searching; what is found stays</source>
        <translation>停止搜索；保留已找到的结果</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭搜索 (Esc)</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>不是正则表达式：%1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>searching, %1 %</source>
        <translation>正在搜索，%1%</translation>
    </message>
</context>
<context>
    <name>Proctor::LogView</name>
    <message>
        <source>&amp;Follow the log</source>
        <translation>跟随日志(&amp;F)</translation>
    </message>
    <message>
        <source>Follow the end of the log (End)</source>
        <translation>跟随日志末尾 (End)</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines</source>
        <translation>长行自动换行(&amp;W)</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Show &amp;times</source>
        <translation>显示时间(&amp;T)</translation>
    </message>
    <message>
        <source>Show the time of each line</source>
        <translation>显示每行的时间</translation>
    </message>
    <message>
        <source>Show &amp;events</source>
        <translation>显示事件(&amp;E)</translation>
    </message>
    <message>
        <source>Show how targets move through the steps</source>
        <translation>显示设备如何经过各步骤</translation>
    </message>
    <message>
        <source>&amp;Pin the log</source>
        <translation>固定日志(&amp;P)</translation>
    </message>
    <message>
        <source>Keep this log while the selection changes</source>
        <translation>选择变化时保留此日志</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>放大文本(&amp;T)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文本</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文本(&amp;M)</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文本</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认文本大小(&amp;U)</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>默认文本大小</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select the whole log</source>
        <translation>选择整个日志</translation>
    </message>
    <message>
        <source>&amp;Save the log as…</source>
        <translation>日志另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the whole log to a file</source>
        <translation>将整个日志保存到文件</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Select a job, a test, a step or a target to see its log.</source>
        <translation>选择作业、测试、步骤或设备以查看其日志。</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>尚无输出</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>无法读取日志。</translation>
    </message>
    <message>
        <source>The log could not be read to its end: %1</source>
        <translation>未能读取完整日志：%1</translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>未复制任何内容：%1</translation>
    </message>
    <message>
        <source>Only the first %1 were copied. Save the log to have all of it.</source>
        <translation>仅复制了前 %1。保存日志可获得全部内容。</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text files (*.txt *.log);;All files (*)</source>
        <translation>文本文件 (*.txt *.log);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1</source>
        <translation>
            <numerusform>已将 %n 行保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>from the beginning again, so far</source>
        <translation>已回到开头（搜索尚未完成）</translation>
    </message>
    <message>
        <source>from the beginning again</source>
        <translation>已回到开头</translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation>已回到末尾</translation>
    </message>
    <message>
        <source>Long lines go on below instead of beyond the right edge. What is copied or saved stays in its own lines.</source>
        <translation>长行在下方续行显示，而不超出右边缘。复制或保存时仍保持原有的行。</translation>
    </message>
</context>
<context>
    <name>Proctor::MainActions</name>
    <message>
        <source>New &amp;window</source>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Open a further window, for another job</source>
        <translation>再打开一个窗口，用于另一个作业</translation>
    </message>
    <message>
        <source>Open in new &amp;window</source>
        <translation>在新窗口中打开(&amp;W)</translation>
    </message>
    <message>
        <source>Show the job in a window of its own</source>
        <translation>在单独的窗口中显示该作业</translation>
    </message>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation>打开描述文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a job descriptor and check it</source>
        <translation>打开并检查作业描述文件</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Export &amp;HTML…</source>
        <translation>导出 HTML(&amp;H)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Write an HTML report of the job to a file</source>
        <translation>将作业的 HTML 报告写入文件</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>导出 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+J</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+J</translation>
    </message>
    <message>
        <source>Write everything about the job to a JSON file</source>
        <translation>将作业的全部信息写入 JSON 文件</translation>
    </message>
    <message>
        <source>Show report in &amp;browser</source>
        <translation>在浏览器中显示报告(&amp;B)</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <comment>key</comment>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation>在网页浏览器中显示作业的 HTML 报告</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <comment>key</comment>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Check descriptor</source>
        <translation>检查描述文件(&amp;C)</translation>
    </message>
    <message>
        <source>F7</source>
        <comment>key</comment>
        <translation>F7</translation>
    </message>
    <message>
        <source>Read the descriptor again and look for problems</source>
        <translation>重新读取描述文件并查找问题</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>F5</source>
        <comment>key</comment>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start a job from the open descriptor</source>
        <translation>用打开的描述文件启动作业</translation>
    </message>
    <message>
        <source>Start &amp;again</source>
        <translation>再次启动(&amp;A)</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <comment>key</comment>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Start a new job from the descriptor of this one</source>
        <translation>用此作业的描述文件启动新作业</translation>
    </message>
    <message>
        <source>&amp;Run failed targets again</source>
        <translation>重新运行失败的设备(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <comment>key</comment>
        <translation>Ctrl+F5</translation>
    </message>
    <message>
        <source>Run the job again for the targets that did not pass</source>
        <translation>对未通过的设备重新运行作业</translation>
    </message>
    <message>
        <source>Run a&amp;gain in part…</source>
        <translation>部分重新运行(&amp;G)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F5</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+F5</translation>
    </message>
    <message>
        <source>Choose tests, steps and targets of the job to run again</source>
        <translation>选择作业中要重新运行的测试、步骤和设备</translation>
    </message>
    <message>
        <source>&amp;Pause job</source>
        <translation>暂停作业(&amp;P)</translation>
    </message>
    <message>
        <source>Ctrl+F6</source>
        <comment>key</comment>
        <translation>Ctrl+F6</translation>
    </message>
    <message>
        <source>Pause the job as soon as its steps can be parked; it keeps its targets</source>
        <translation>一旦各步骤可以暂停就暂停作业；作业保留其设备</translation>
    </message>
    <message>
        <source>&amp;Resume job</source>
        <translation>继续作业(&amp;R)</translation>
    </message>
    <message>
        <source>Let the job go on from where it was</source>
        <translation>让作业从暂停处继续</translation>
    </message>
    <message>
        <source>Pause a&amp;ll jobs</source>
        <translation>暂停所有作业(&amp;L)</translation>
    </message>
    <message>
        <source>Pause every job of this computer that runs</source>
        <translation>暂停本机上所有正在运行的作业</translation>
    </message>
    <message>
        <source>Resu&amp;me all jobs</source>
        <translation>继续所有作业(&amp;M)</translation>
    </message>
    <message>
        <source>Let every paused job of this computer go on</source>
        <translation>让本机上所有已暂停的作业继续</translation>
    </message>
    <message>
        <source>&amp;Cancel job…</source>
        <translation>取消作业(&amp;C)…</translation>
    </message>
    <message>
        <source>Ctrl+F2</source>
        <comment>key</comment>
        <translation>Ctrl+F2</translation>
    </message>
    <message>
        <source>Cancel the job; its cleanup still runs and its targets are released</source>
        <translation>取消作业；清理步骤仍会运行，设备会归还</translation>
    </message>
    <message>
        <source>A&amp;bort now…</source>
        <translation>立即中止(&amp;B)…</translation>
    </message>
    <message>
        <source>End the job at once; no cleanup is run, the targets are only given back</source>
        <translation>立即终止作业；不运行清理步骤，仅归还设备</translation>
    </message>
    <message>
        <source>Ans&amp;wer question</source>
        <translation>回答提问(&amp;W)</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <comment>key</comment>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Go to the question of a step that waits for a person</source>
        <translation>转到正在等待人员回答的提问</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>下一个失败项(&amp;N)</translation>
    </message>
    <message>
        <source>F8</source>
        <comment>key</comment>
        <translation>F8</translation>
    </message>
    <message>
        <source>Go to the next failure in the tree</source>
        <translation>转到树中的下一个失败项</translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation>上一个失败项(&amp;P)</translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <comment>key</comment>
        <translation>Shift+F8</translation>
    </message>
    <message>
        <source>Go to the previous failure in the tree</source>
        <translation>转到树中的上一个失败项</translation>
    </message>
    <message>
        <source>&amp;Filter tree</source>
        <translation>筛选树(&amp;F)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Flight &amp;recorder</source>
        <translation>飞行记录器(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <comment>key</comment>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Look at how the job stood at any moment</source>
        <translation>查看作业在任意时刻的情况</translation>
    </message>
    <message>
        <source>Go to &amp;jobs</source>
        <translation>转到作业(&amp;J)</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <comment>key</comment>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Go to &amp;tree</source>
        <translation>转到树(&amp;T)</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <comment>key</comment>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Go to &amp;log</source>
        <translation>转到日志(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <comment>key</comment>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Find anything that can be done by a few letters</source>
        <translation>输入几个字即可查找任何操作</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <comment>key</comment>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>&amp;Welcome and samples</source>
        <translation>欢迎页与示例(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Proctor</source>
        <translation>关于 Proctor(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>作业(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>再次启动</translation>
    </message>
    <message>
        <source>Run failed again</source>
        <translation>重新运行失败的设备</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>下一个失败项</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Re&amp;hearse…</source>
        <translation>预演(&amp;H)…</translation>
    </message>
    <message>
        <source>Ctrl+F7</source>
        <comment>key</comment>
        <translation>Ctrl+F7</translation>
    </message>
    <message>
        <source>Show what the job would do to each target before it is started</source>
        <translation>在启动前显示作业将对每台设备执行的操作</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>设备(&amp;T)</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <comment>key</comment>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Who has which device of the lab, and how they fare</source>
        <translation>查看实验室设备由谁占用及其状况</translation>
    </message>
    <message>
        <source>Cl&amp;one job…</source>
        <translation>克隆作业(&amp;O)…</translation>
    </message>
    <message>
        <source>Write the descriptor of the job to a new file and open it</source>
        <translation>将作业的描述文件写入新文件并打开</translation>
    </message>
    <message>
        <source>Copy as comman&amp;d line</source>
        <translation>复制为命令行(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy what starts the job in a terminal to the clipboard</source>
        <translation>将在终端中启动该作业的命令复制到剪贴板</translation>
    </message>
    <message>
        <source>What&apos;s &amp;this?</source>
        <translation>这是什么(&amp;T)？</translation>
    </message>
    <message>
        <source>Click something next to have it explained</source>
        <translation>接下来单击某处即可查看其说明</translation>
    </message>
    <message>
        <source>&amp;Operator view</source>
        <translation>操作员视图(&amp;O)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Test one unit after the other: a field to scan into, PASS and FAIL</source>
        <translation>逐个测试产品：一个扫描输入框，显示“通过”和“失败”</translation>
    </message>
</context>
<context>
    <name>Proctor::MainWindow</name>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>日志(&amp;G)</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Job %1 cannot be handed to the background and goes on without a window: %2</source>
        <translation>无法将作业 %1 转到后台，它将在没有窗口的情况下继续运行：%2</translation>
    </message>
    <message>
        <source>The store cannot be written, so jobs wait: %1</source>
        <translation>无法写入数据库，作业正在等待：%1</translation>
    </message>
    <message>
        <source>The store works again; nothing was lost.</source>
        <translation>数据库已恢复正常；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Job %1: %2</source>
        <translation>作业 %1：%2</translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation>整个作业</translation>
    </message>
    <message>
        <source>The jobs of the store cannot be read: %1</source>
        <translation>无法读取数据库中的作业：%1</translation>
    </message>
    <message>
        <source>Pausing; Proctor ends when all jobs are parked or over.</source>
        <translation>正在暂停；所有作业暂停或结束后 Proctor 将退出。</translation>
    </message>
    <message>
        <source>Cancelling; Proctor ends when cleanup and release are done.</source>
        <translation>正在取消；清理和归还完成后 Proctor 将退出。</translation>
    </message>
    <message>
        <source>Export HTML report</source>
        <translation>导出 HTML 报告</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Export JSON report</source>
        <translation>导出 JSON 报告</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export JUnit report</source>
        <translation>导出 JUnit 报告</translation>
    </message>
    <message>
        <source>JUnit XML (*.xml)</source>
        <translation>JUnit XML (*.xml)</translation>
    </message>
    <message>
        <source>Export CSV table</source>
        <translation>导出 CSV 表格</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Open descriptor</source>
        <translation>打开描述文件</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>作业描述文件 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>暂无文件</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>The job cannot be started: %1</source>
        <translation>无法启动作业：%1</translation>
    </message>
    <message>
        <source>The descriptor of the job is not valid any more: %1</source>
        <translation>该作业的描述文件已失效：%1</translation>
    </message>
    <message>
        <source>The report cannot be written: %1</source>
        <translation>无法写入报告：%1</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The report needs the folder %1, which cannot be made.</source>
        <translation>报告需要文件夹 %1，但无法创建。</translation>
    </message>
    <message>
        <source>No web browser could be started; the report is in %1.</source>
        <translation>无法启动网页浏览器；报告位于 %1。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>A sample has no file of its own; start it, or clone its job.</source>
        <translation>示例没有自己的文件；请启动示例，或克隆其作业。</translation>
    </message>
    <message>
        <source>%1 % </source>
        <comment>progress of a job</comment>
        <translation>%1% </translation>
    </message>
    <message>
        <source>Shows the file in the program that this computer has for it.</source>
        <translation>用本机上与文件关联的程序显示该文件。</translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixPanel</name>
    <message>
        <source>Run</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Follow the test that runs</source>
        <translation>跟随正在运行的测试</translation>
    </message>
    <message>
        <source>Filter by target</source>
        <translation>按设备筛选</translation>
    </message>
    <message>
        <source>Order of the targets</source>
        <translation>设备顺序</translation>
    </message>
    <message>
        <source>As acquired</source>
        <translation>按获取顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>失败在前</translation>
    </message>
    <message>
        <source>By failure</source>
        <translation>按失败原因</translation>
    </message>
    <message>
        <source>Smaller cells (Ctrl+-)</source>
        <translation>缩小单元格 (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger cells (Ctrl++)</source>
        <translation>放大单元格 (Ctrl++)</translation>
    </message>
    <message>
        <source>Show all targets (Ctrl+9)</source>
        <translation>显示所有设备 (Ctrl+9)</translation>
    </message>
    <message>
        <source>Chooses the run, test or attempt that the matrix shows, and stops following the test that runs.</source>
        <translation>选择矩阵显示的轮次、测试或尝试，并停止跟随正在运行的测试。</translation>
    </message>
    <message>
        <source>Only targets with this text in their name keep a row.</source>
        <translation>只保留名称中含有此文本的设备行。</translation>
    </message>
    <message>
        <source>In which order the rows stand. &quot;By failure&quot; puts failures together whose texts differ only in numbers, addresses, times and names.</source>
        <translation>各行的排列顺序。“按失败原因”将文本仅在数字、地址、时间和名称上不同的失败归在一起。</translation>
    </message>
</context>
<context>
    <name>Proctor::MatrixView</name>
    <message>
        <source>%1 × not failed</source>
        <comment>group of targets</comment>
        <translation>%1 × 未失败</translation>
    </message>
    <message>
        <source>%1 × other failures</source>
        <comment>group of targets</comment>
        <translation>%1 × 其他失败</translation>
    </message>
    <message>
        <source>%1 × failed without a message</source>
        <comment>group of targets</comment>
        <translation>%1 × 失败但无消息</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>37 × timed out after …</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Matrix of targets and steps</source>
        <translation>设备与步骤矩阵</translation>
    </message>
    <message>
        <source>No job is shown.</source>
        <translation>未显示任何作业。</translation>
    </message>
    <message>
        <source>No test has begun yet.</source>
        <translation>尚未开始任何测试。</translation>
    </message>
    <message>
        <source>This attempt has not begun.</source>
        <translation>此次尝试尚未开始。</translation>
    </message>
    <message>
        <source>No target matches the filter.</source>
        <translation>没有符合筛选条件的设备。</translation>
    </message>
    <message>
        <source>No targets have been acquired yet.</source>
        <translation>尚未获取任何设备。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s)</source>
        <comment>name of a test</comment>
        <translation>
            <numerusform>%1：%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>%1 (cleanup)</source>
        <translation>%1（清理）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>target, step</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>failed, 1.5 s</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n target(s) again in part…</source>
        <translation>
            <numerusform>部分重新运行 %n 台设备(&amp;R)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n name(s)</source>
        <translation>
            <numerusform>复制 %n 个名称(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &amp;failures</source>
        <translation>复制失败原因(&amp;F)</translation>
    </message>
    <message>
        <source>Co&amp;llapse all groups</source>
        <translation>折叠所有组(&amp;L)</translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation>展开所有组(&amp;X)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>One attempt of a test: a row for each target, a column for each step. Enter shows the log of the cell, F8 goes to the next failure, Ctrl with + or - changes the size; drag to select several targets.</source>
        <translation>测试的一次尝试：每台设备一行，每个步骤一列。Enter 显示单元格的日志，F8 转到下一个失败项，Ctrl 加 + 或 - 改变大小；拖动可选择多台设备。</translation>
    </message>
</context>
<context>
    <name>Proctor::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationWords</name>
    <message>
        <source>Job %1 passed</source>
        <translation>作业 %1 通过</translation>
    </message>
    <message>
        <source>Job %1 failed</source>
        <translation>作业 %1 失败</translation>
    </message>
    <message>
        <source>Job %1 could not be judged</source>
        <translation>无法判定作业 %1</translation>
    </message>
    <message>
        <source>Job %1 was cancelled</source>
        <translation>作业 %1 已取消</translation>
    </message>
    <message>
        <source>Job %1 waits for an answer</source>
        <translation>作业 %1 正在等待回答</translation>
    </message>
    <message>
        <source>Job %1 has lost a target</source>
        <translation>作业 %1 失去了一台设备</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) lost</source>
        <translation>
            <numerusform>失去 %n 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait</source>
        <translation>
            <numerusform>%n 个提问待回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) ended</source>
        <translation>
            <numerusform>%n 个作业已结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1，%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及其他 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::NotificationsPage</name>
    <message>
        <source>&amp;Tell me of jobs while I look at something else</source>
        <translation>在我查看其他内容时通知作业情况(&amp;T)</translation>
    </message>
    <message>
        <source>Jobs that &amp;passed or were cancelled</source>
        <translation>通过或已取消的作业(&amp;P)</translation>
    </message>
    <message>
        <source>Jobs that &amp;failed or could not be judged</source>
        <translation>失败或无法判定的作业(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Questions of steps</source>
        <translation>步骤的提问(&amp;Q)</translation>
    </message>
    <message>
        <source>Targets that a job has &amp;lost</source>
        <translation>作业失去的设备(&amp;L)</translation>
    </message>
    <message>
        <source>Also of jobs of other &amp;people and computers</source>
        <translation>也包括其他人员和计算机的作业(&amp;P)</translation>
    </message>
    <message>
        <source>Ends of jobs only when the &amp;one before of the same name ended otherwise</source>
        <translation>仅当结果与上一个同名作业不同时通知作业结束(&amp;O)</translation>
    </message>
    <message>
        <source>Also while a &amp;window of Proctor is in front</source>
        <translation>Proctor 窗口在最前时也通知(&amp;W)</translation>
    </message>
    <message>
        <source>With a &amp;message of the desktop</source>
        <translation>显示桌面消息(&amp;M)</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>播放声音(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>免打扰时段(&amp;Q)</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>免打扰时段的开始时间</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>免打扰时段的结束时间</translation>
    </message>
    <message>
        <source>to</source>
        <comment>time of day</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Which of these</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Without it no message comes and no sound; the icon in the task bar still shows how far the jobs are.</source>
        <translation>如不选择，则没有消息也没有声音；任务栏图标仍会显示作业的进度。</translation>
    </message>
    <message>
        <source>Ends that need nothing to be done. A job that has run to its end and failed is not among them.</source>
        <translation>无需处理的结束。运行到结束但失败的作业不在其中。</translation>
    </message>
    <message>
        <source>Ends with a failed verdict, and those that a lab error or the file has caused.</source>
        <translation>判定为失败的结束，以及由实验室错误或文件引起的结束。</translation>
    </message>
    <message>
        <source>A step waits for you until it is answered or its time is up; the message leads to the job.</source>
        <translation>步骤会一直等待您，直到得到回答或时间已到；消息可转到该作业。</translation>
    </message>
    <message>
        <source>Somebody has taken over a target while a job had it; that job cannot go on with it.</source>
        <translation>有人接管了作业正在占用的设备；该作业无法继续使用它。</translation>
    </message>
    <message>
        <source>Without it only the jobs count that run in this Proctor.</source>
        <translation>如不选择，则只包括在此 Proctor 中运行的作业。</translation>
    </message>
    <message>
        <source>For jobs that run again and again: told is only a change between passed, failed and neither. The first of a name is told when it is bad.</source>
        <translation>用于反复运行的作业：只有在通过、失败和两者皆非之间发生变化时才通知。同名作业的第一个在结果不佳时通知。</translation>
    </message>
    <message>
        <source>It needs a notification service or a tray. A click on it leads to the job; what comes at once is one message.</source>
        <translation>需要通知服务或托盘。单击消息可转到作业；同时到来的内容合并为一条消息。</translation>
    </message>
    <message>
        <source>One sound for everything that comes at once.</source>
        <translation>同时到来的内容只播放一次声音。</translation>
    </message>
    <message>
        <source>Otherwise nothing is told while you work in a window of Proctor, where you see it anyway.</source>
        <translation>如不选择，您在 Proctor 窗口中工作时不会通知，因为此时本来就能看到。</translation>
    </message>
    <message>
        <source>In these hours there is neither message nor sound; they may go over midnight.</source>
        <translation>在此时段内既没有消息也没有声音；时段可以跨越午夜。</translation>
    </message>
    <message>
        <source>Every day, in the time of this computer.</source>
        <translation>每天生效，采用本机时间。</translation>
    </message>
    <message>
        <source>Earlier than the beginning it is meant for the next day; the same time as the beginning means never quiet.</source>
        <translation>早于开始时间表示次日；与开始时间相同表示从不免打扰。</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorFailures</name>
    <message>
        <source>What has failed</source>
        <translation>失败的内容</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及其他 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorPage</name>
    <message>
        <source>Nothing starts &amp;without a serial number</source>
        <translation>没有序列号时不启动(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Sounds for PASS, FAIL, questions and errors</source>
        <translation>通过、失败、提问和错误时播放声音(&amp;S)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Until the next unit</source>
        <translation>直到下一个产品</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>The operator view (View menu) tests one unit after the other, always with this descriptor.</source>
        <translation>操作员视图（“视图”菜单）逐个测试产品，始终使用此描述文件。</translation>
    </message>
    <message>
        <source>&amp;Descriptor:</source>
        <translation>描述文件(&amp;D)：</translation>
    </message>
    <message>
        <source>The serial number becomes the ID of its target; of an inventory or a file the target of this ID or name is taken.</source>
        <translation>序列号成为设备的 ID；使用设备清单或文件时，采用具有此 ID 或名称的设备。</translation>
    </message>
    <message>
        <source>Serial &amp;numbers:</source>
        <translation>序列号格式(&amp;N)：</translation>
    </message>
    <message>
        <source>A regular expression that a serial number must match as a whole. Empty: any.</source>
        <translation>序列号须完整匹配的正则表达式。留空：不限。</translation>
    </message>
    <message>
        <source>&amp;PASS is shown for:</source>
        <translation>“通过”显示时长(&amp;P)：</translation>
    </message>
    <message>
        <source>Descriptor of the operator view</source>
        <translation>操作员视图的描述文件</translation>
    </message>
    <message>
        <source>Job descriptors (*.yaml *.yml *.json)</source>
        <translation>作业描述文件 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Without it Start also works on an empty field, for jobs that ask for no unit.</source>
        <translation>不勾选时，字段为空也能启动，用于不需要单元编号的作业。</translation>
    </message>
    <message>
        <source>Then the view is ready for the next unit by itself. FAIL stays until somebody confirms it.</source>
        <translation>之后界面会自动准备好测试下一个单元。失败结果会一直显示，直到有人确认。</translation>
    </message>
    <message>
        <source>Different ones for each, at the volume of the desktop</source>
        <translation>每种情况声音不同，音量随桌面设置</translation>
    </message>
    <message>
        <source>The file that every unit is tested with at this station</source>
        <translation>本工位测试每个单元所用的文件</translation>
    </message>
    <message>
        <source>What is scanned and does not match starts nothing, and is said</source>
        <translation>扫描内容不匹配时不会启动，并会提示</translation>
    </message>
    <message>
        <source>Looks for the descriptor in the folders of this computer</source>
        <translation>在本机的文件夹中查找描述文件</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorQuestion</name>
    <message numerus="yes">
        <source>%n more question(s) wait.</source>
        <translation>
            <numerusform>还有 %n 个提问待回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <comment>key</comment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation>答案未被接受：%1</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorRun</name>
    <message>
        <source>Progress of the job</source>
        <translation>作业进度</translation>
    </message>
    <message>
        <source>Between two tests</source>
        <translation>两个测试之间</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>第 %1 轮：%2</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3</source>
        <translation>第 %1 轮，共 %2 轮：%3</translation>
    </message>
    <message>
        <source>Waiting for the target</source>
        <translation>正在等待设备</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>超出通常用时</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorStation</name>
    <message>
        <source>The job cannot go on: %1</source>
        <translation>该作业无法继续：%1</translation>
    </message>
    <message>
        <source>The job cannot be closed: %1</source>
        <translation>无法关闭作业：%1</translation>
    </message>
    <message>
        <source>The store cannot be written, so everything waits: %1</source>
        <translation>无法写入数据库，一切都在等待：%1</translation>
    </message>
    <message>
        <source>Nobody has chosen yet what is tested here.</source>
        <translation>尚未选择此处要测试的内容。</translation>
    </message>
    <message>
        <source>%1 cannot be run. Line %2: %3</source>
        <translation>无法运行 %1。第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1 cannot be run: %2</source>
        <translation>无法运行 %1：%2</translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorView</name>
    <message>
        <source>Operator view</source>
        <translation>操作员视图</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>重新计数</translation>
    </message>
    <message>
        <source>Begin to count passed and failed units from nought</source>
        <translation>通过和失败的产品数从零开始重新计数</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>STOP  (Ctrl+F2)</source>
        <translation>停止  (Ctrl+F2)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Close the job; the unit has to be tested again</source>
        <translation>关闭作业；产品须重新测试</translation>
    </message>
    <message>
        <source>Choose what is tested…</source>
        <translation>选择测试内容…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget what was scanned meanwhile</source>
        <translation>清除测试期间扫描的内容</translation>
    </message>
    <message>
        <source>Stop the test of this unit? Its cleanup still runs.</source>
        <translation>是否停止测试此产品？清理步骤仍会运行。</translation>
    </message>
    <message>
        <source>A unit is being tested. Leave the operator view? The test goes on.</source>
        <translation>正在测试产品。是否离开操作员视图？测试会继续进行。</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key</comment>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>继续测试</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed since %3</source>
        <translation>自 %3 起：通过 %1，失败 %2</translation>
    </message>
    <message>
        <source>Scan the serial number of the unit.</source>
        <translation>请扫描产品的序列号。</translation>
    </message>
    <message>
        <source>Scan the serial number of the unit, or press Space.</source>
        <translation>请扫描产品的序列号，或按空格键。</translation>
    </message>
    <message>
        <source>Put the unit aside, then press Space.</source>
        <translation>请将产品放到一旁，然后按空格键。</translation>
    </message>
    <message>
        <source>The test was stopped; nothing is known of the unit. Press Space.</source>
        <translation>测试已停止，产品情况未知。请按空格键。</translation>
    </message>
    <message>
        <source>The unit was not judged: something is wrong with the station or the test. Press Space.</source>
        <translation>产品未作判定：工位或测试有问题。请按空格键。</translation>
    </message>
    <message>
        <source>The test has been paused.</source>
        <translation>测试已暂停。</translation>
    </message>
    <message>
        <source>Proctor ended in the middle of this test. It can go on, or be given up.</source>
        <translation>Proctor 在此测试中途退出。可以继续测试，也可以放弃。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Next unit</source>
        <translation>下一个产品</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格键</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>作业 %1</translation>
    </message>
    <message>
        <source>Last: %1, %2, %3</source>
        <translation>上一个：%1，%2，%3</translation>
    </message>
    <message>
        <source>Scanned meanwhile: %1</source>
        <translation>测试期间已扫描：%1</translation>
    </message>
    <message numerus="yes">
        <source>Scanned meanwhile: %1 and %n more</source>
        <translation>
            <numerusform>测试期间已扫描：%1 以及其他 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::OperatorWords</name>
    <message>
        <source>NOT READY</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>WAITING FOR YOU</source>
        <translation>等待您回答</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>LAB ERROR</source>
        <translation>实验室错误</translation>
    </message>
</context>
<context>
    <name>Proctor::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>首选项页面</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Web hooks</source>
        <translation>Webhook(&amp;W)</translation>
    </message>
    <message>
        <source>File of the store</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Store of jobs:</source>
        <translation>作业数据库(&amp;S)：</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>&amp;Font size of the log:</source>
        <translation>日志字号(&amp;F)：</translation>
    </message>
    <message>
        <source>Ask what to do</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Resume them</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Close them as failed</source>
        <translation>关闭并标记为失败</translation>
    </message>
    <message>
        <source>What happens at the start with jobs whose Proctor had ended in the middle of them.</source>
        <translation>启动时如何处理因 Proctor 中途退出而中断的作业。</translation>
    </message>
    <message>
        <source>&amp;Jobs cut off by a crash:</source>
        <translation>因崩溃中断的作业(&amp;J)：</translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to one computer; its SSH server has limits, too.</source>
        <translation>此窗口的作业与同一台计算机最多可同时建立的连接数；其 SSH 服务器也有限制。</translation>
    </message>
    <message>
        <source>SSH connections to one &amp;host:</source>
        <translation>每台主机的 SSH 连接数(&amp;H)：</translation>
    </message>
    <message>
        <source>How many connections the jobs of this window may have at once to all computers.</source>
        <translation>此窗口的作业与所有计算机最多可同时建立的连接总数。</translation>
    </message>
    <message>
        <source>SSH connections in &amp;all:</source>
        <translation>SSH 连接总数(&amp;A)：</translation>
    </message>
    <message>
        <source>Used from the next start on. Targets that find no connection free wait for one.</source>
        <translation>下次启动后生效。没有空闲连接时，设备会等待。</translation>
    </message>
    <message>
        <source>Store of jobs</source>
        <translation>作业数据库</translation>
    </message>
    <message>
        <source>Stores (*.db);;All files (*)</source>
        <translation>数据库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Used from the next start on. Empty: the file named above.</source>
        <translation>下次启动后生效。留空：使用上面列出的文件。</translation>
    </message>
    <message>
        <source>The settings cannot be written to %1; check its permissions.</source>
        <translation>无法将设置写入 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>Show a &amp;rehearsal first</source>
        <translation>先显示预演(&amp;R)</translation>
    </message>
    <message>
        <source>What a descriptor would do to each target is shown before its job is started.</source>
        <translation>启动作业前，先显示描述文件将对每台设备执行的操作。</translation>
    </message>
    <message>
        <source>Start of a job:</source>
        <translation>启动作业：</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度，浅色</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度，深色</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Si&amp;ze of everything:</source>
        <translation>界面缩放(&amp;Z)：</translation>
    </message>
    <message>
        <source>&amp;Operator view</source>
        <translation>操作员视图(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>引擎(&amp;E)</translation>
    </message>
    <message>
        <source>The database in which this window keeps its jobs and looks for them. Several Proctors may use the same one, on a local disk.</source>
        <translation>此窗口用于保存和查找作业的数据库。多个 Proctor 可使用同一个数据库，但须位于本地磁盘。</translation>
    </message>
    <message>
        <source>Chooses a store that is there, which is used as it is, or a name for a new one.</source>
        <translation>选择已有的数据库并按原样使用，或为新数据库指定名称。</translation>
    </message>
    <message>
        <source>The language of the window and of its numbers and times. Files of jobs and what programs write stay as they are.</source>
        <translation>窗口以及其中数字和时间所用的语言。作业文件和程序的输出保持不变。</translation>
    </message>
    <message>
        <source>Shown at once, to be tried; Cancel brings back the colours of before.</source>
        <translation>立即显示以供试用；按“取消”恢复原来的颜色。</translation>
    </message>
    <message>
        <source>Makes texts, icons and distances of all windows larger, in addition to what the system is set to.</source>
        <translation>在系统设置的基础上，进一步放大所有窗口的文字、图标和间距。</translation>
    </message>
    <message>
        <source>Of the text in the log only. Ctrl with + and - in the log changes it for a while.</source>
        <translation>仅用于日志文本。在日志中按 Ctrl 加 + 和 - 可临时更改。</translation>
    </message>
</context>
<context>
    <name>Proctor::ProblemsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected problems, or all, as text</source>
        <translation>将所选问题（未选则全部）复制为文本</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems found in %1</source>
        <translation>%1 中未发现问题</translation>
    </message>
    <message>
        <source>Nothing checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What the last check of the file has found, with line and column; it is checked again whenever it is saved. Enter goes to the place.</source>
        <translation>最近一次检查文件所发现的问题，含行和列；每次保存后都会重新检查。按 Enter 转到相应位置。</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptEdit</name>
    <message>
        <source>Scan or type</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file for %1</source>
        <translation>选择“%1”的文件</translation>
    </message>
    <message>
        <source>Choose, or drop it here</source>
        <translation>选择文件，或拖放到此处</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic)</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>不得小于 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>不得大于 %1。</translation>
    </message>
    <message>
        <source>This must be &quot;%1&quot;.</source>
        <translation>此处必须为“%1”。</translation>
    </message>
    <message>
        <source>This does not look like %1.</source>
        <translation>不符合格式 %1。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>内容过长。</translation>
    </message>
    <message>
        <source>Looks for a picture on this computer; other files can be chosen, too.</source>
        <translation>在本机上查找图片；也可选择其他文件。</translation>
    </message>
    <message>
        <source>Looks for the file on this computer.</source>
        <translation>在本机上查找文件。</translation>
    </message>
    <message>
        <source>A text of one or more lines; Tab goes to the next field.</source>
        <translation>一行或多行文本；按 Tab 转到下一个字段。</translation>
    </message>
    <message>
        <source>A text of one line; Enter goes to the next empty field or sends the answer.</source>
        <translation>一行文本；按 Enter 转到下一个空字段或提交答案。</translation>
    </message>
    <message>
        <source>Scan it or type it; Enter, which scanners send too, goes to the next empty field or sends the answer.</source>
        <translation>扫描或输入；按 Enter（扫描器也会发送）转到下一个空字段或提交答案。</translation>
    </message>
    <message>
        <source>A number; it is stored as a measurement, too.</source>
        <translation>数字；同时存储为测量值。</translation>
    </message>
    <message>
        <source>A number in %1; it is stored as a measurement, too.</source>
        <translation>以 %1 为单位的数字；同时存储为测量值。</translation>
    </message>
    <message>
        <source>One of the list; the first letter of it chooses it, too.</source>
        <translation>从列表中选择一项；按其首字母也可选择。</translation>
    </message>
    <message>
        <source>A file of this computer; it can be dropped here, and the job keeps a copy.</source>
        <translation>本机上的文件；可拖放到此处，作业会保留副本。</translation>
    </message>
    <message>
        <source>A picture of this computer; it can be dropped here, and the job keeps a copy.</source>
        <translation>本机上的图片；可拖放到此处，作业会保留副本。</translation>
    </message>
    <message>
        <source>It has to look like %1.</source>
        <translation>须符合格式 %1。</translation>
    </message>
    <message>
        <source>It may be left empty.</source>
        <translation>可留空。</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptForm</name>
    <message>
        <source>Question about %1</source>
        <translation>关于 %1 的提问</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有设备</translation>
    </message>
    <message>
        <source>%1, step %2; job %3: %4</source>
        <translation>%1，步骤 %2；作业 %3：%4</translation>
    </message>
    <message>
        <source>%1 (may be left out)</source>
        <translation>%1（选填）</translation>
    </message>
    <message>
        <source>The target fails with this answer</source>
        <translation>选此答案，设备判为失败</translation>
    </message>
    <message>
        <source>The target goes on with this answer</source>
        <translation>选此答案，设备继续</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>时间已到。</translation>
    </message>
    <message>
        <source>%1 left, then the answer is &quot;%2&quot;.</source>
        <translation>还剩 %1，之后答案为“%2”。</translation>
    </message>
    <message>
        <source>%1 left, then the target fails.</source>
        <translation>还剩 %1，之后设备判为失败。</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPanel</name>
    <message>
        <source>Questions that wait</source>
        <translation>待回答的提问</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>上一个提问</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一个提问</translation>
    </message>
    <message>
        <source>No step asks anything.

Questions of prompt steps appear here.</source>
        <translation>没有步骤提问。

prompt 步骤的提问会显示在此处。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有设备</translation>
    </message>
    <message>
        <source>The answer was not taken: %1</source>
        <translation>答案未被接受：%1</translation>
    </message>
    <message>
        <source>Goes to another question. What you have begun to fill in stays until you come back.</source>
        <translation>转到另一个提问。已填写的内容会保留，直到您返回。</translation>
    </message>
</context>
<context>
    <name>Proctor::PromptPicture</name>
    <message>
        <source>Loading the picture…</source>
        <translation>正在加载图片…</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>The picture %1 cannot be shown.</source>
        <translation>无法显示图片 %1。</translation>
    </message>
    <message>
        <source>Show in full size</source>
        <translation>以原始大小显示</translation>
    </message>
</context>
<context>
    <name>Proctor::Questions</name>
    <message>
        <source>Questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>提问：%1</translation>
    </message>
</context>
<context>
    <name>Proctor::ReasonDialog</name>
    <message>
        <source>What is wrong with it; everybody reads it</source>
        <translation>故障情况；所有人都会看到</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Whoever needs the target reads it, and it stays in the target&apos;s history.</source>
        <translation>需要该设备的人会看到，并会记入设备的历史记录。</translation>
    </message>
    <message>
        <source>Does it for all selected targets at once; it needs a reason.</source>
        <translation>对所有所选设备同时执行；须填写原因。</translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderBar</name>
    <message>
        <source>Go back to the failure before</source>
        <translation>退回到上一个失败项</translation>
    </message>
    <message>
        <source>Go back by one event</source>
        <translation>后退一个事件</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Go on by one event</source>
        <translation>前进一个事件</translation>
    </message>
    <message>
        <source>Go on to the next failure</source>
        <translation>前进到下一个失败项</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>How fast the job is played; any number may be typed</source>
        <translation>播放作业的速度；可输入任意数值</translation>
    </message>
    <message>
        <source>All in 30 s</source>
        <comment>play the whole job in this time</comment>
        <translation>30 秒播完</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停 (空格键)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放 (空格键)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>无法读取历史记录：%1</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>正在读取历史记录…</translation>
    </message>
    <message>
        <source>event %1 of %2</source>
        <translation>事件 %1 / %2</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Show how the job ended (End)</source>
        <translation>显示作业结束时的情况 (End)</translation>
    </message>
    <message>
        <source>Show the job as it is now (End)</source>
        <translation>显示作业当前的情况 (End)</translation>
    </message>
    <message>
        <source>Before the first event</source>
        <translation>第一个事件之前</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a time</comment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 before the end</source>
        <translation>结束前 %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>The tree, the log and the counts are of this moment. What is done to the job is done to it as it is now.</source>
        <translation>树、日志和计数均为此刻的情况。对作业的操作则作用于其当前状态。</translation>
    </message>
    <message>
        <source>Back to the end</source>
        <translation>回到末尾</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Leaves the past: all views show the job as it is now, or as it ended.</source>
        <translation>离开过去的时刻：所有视图都显示作业当前的情况或结束时的情况。</translation>
    </message>
</context>
<context>
    <name>Proctor::RecorderSlider</name>
    <message>
        <source>Moment of the job</source>
        <translation>作业的时刻</translation>
    </message>
    <message>
        <source>A run begins</source>
        <translation>一轮开始</translation>
    </message>
    <message>
        <source>A test begins</source>
        <translation>测试开始</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n 个失败项</numerusform>
        </translation>
    </message>
    <message>
        <source>All views show the job as it was at this moment; the job itself goes on. Triangles are failures. The keys left and right go by one event, with Ctrl by a hundred; Space plays, End is the present.</source>
        <translation>所有视图都显示作业在此刻的情况；作业本身照常继续。三角形表示失败。左右方向键每次移动一个事件，加 Ctrl 每次移动一百个；空格键播放，End 回到现在。</translation>
    </message>
</context>
<context>
    <name>Proctor::Recovery</name>
    <message numerus="yes">
        <source>%n job(s) were cut off when Proctor ended unexpectedly.</source>
        <translation>
            <numerusform>Proctor 意外退出时，%n 个作业被中断。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume them</source>
        <translation>继续运行(&amp;R)</translation>
    </message>
    <message>
        <source>Close them as &amp;failed</source>
        <translation>关闭并标记为失败(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>稍后(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) go on.</source>
        <translation>
            <numerusform>%n 个中断的作业已继续运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot go on: %2</source>
        <translation>作业 %1 无法继续：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n cut-off job(s) are closed as failed.</source>
        <translation>
            <numerusform>%n 个中断的作业已关闭并标记为失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 cannot be closed: %2</source>
        <translation>无法关闭作业 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are still locked by jobs that will not give them back.</source>
        <translation>
            <numerusform>仍有 %n 台设备被不会归还的作业锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release &amp;locks…</source>
        <translation>解除锁定(&amp;L)…</translation>
    </message>
    <message numerus="yes">
        <source>%n lock(s) are released.</source>
        <translation>
            <numerusform>已解除 %n 个锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The lock of %1 cannot be released: %2</source>
        <translation>无法解除 %1 的锁定：%2</translation>
    </message>
    <message>
        <source>The jobs go on from what is stored; a step that was under way runs once more, unless the file of the job says that it fails then.</source>
        <translation>作业根据已存储的内容继续运行；当时正在进行的步骤会再运行一次，除非作业文件规定此时判为失败。</translation>
    </message>
    <message>
        <source>The jobs end as failed and cannot be resumed any more.</source>
        <translation>作业以失败结束，不能再恢复运行。</translation>
    </message>
    <message>
        <source>Leaves the jobs as they are; the next start asks again.</source>
        <translation>作业保持不变；下次启动时会再次询问。</translation>
    </message>
    <message>
        <source>Lists the locks to choose from, and asks for a reason.</source>
        <translation>列出锁定以供选择，并要求填写原因。</translation>
    </message>
    <message>
        <source>The targets stay locked; the next start asks again.</source>
        <translation>设备保持锁定；下次启动时会再次询问。</translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalDialog</name>
    <message>
        <source>Only targets with &amp;red cells</source>
        <translation>仅有红色单元格的设备(&amp;R)</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>仅有差异的内容(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Previous red cell</source>
        <translation>上一个红色单元格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next red cell</source>
        <translation>下一个红色单元格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge all</source>
        <translation>全部确认(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>预演</translation>
    </message>
    <message>
        <source>Find a target or a value</source>
        <translation>查找设备或值</translation>
    </message>
    <message>
        <source>The cell in full</source>
        <translation>单元格的完整内容</translation>
    </message>
    <message>
        <source>Choose a cell to see all of it.</source>
        <translation>选择一个单元格以查看其全部内容。</translation>
    </message>
    <message>
        <source>Parameters of every target</source>
        <translation>每台设备的参数</translation>
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
        <translation>忽略这些红色单元格并启动；按空格键可确认单个单元格</translation>
    </message>
    <message>
        <source>%1; the first one: %2</source>
        <translation>%1；第一个：%2</translation>
    </message>
    <message>
        <source>The targets of test %1 cannot be listed: %2</source>
        <translation>无法列出测试 %1 的设备：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln 个测试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>runs until it is stopped</source>
        <translation>一直运行到被停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>usually takes %1</source>
        <translation>通常用时 %1</translation>
    </message>
    <message>
        <source>no job of this name has come to its end yet</source>
        <translation>尚无同名作业运行结束</translation>
    </message>
    <message>
        <source>Rehearsing …</source>
        <translation>正在预演…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln red cell(s): the template leaves something empty or cannot be expanded. Mend the descriptor, or acknowledge them to start all the same.</source>
        <translation>
            <numerusform>%Ln 个红色单元格：模板留有空值或无法展开。请修正描述文件，或确认后仍然启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>All red cells are acknowledged; ready to start.</source>
        <translation>所有红色单元格均已确认，可以启动。</translation>
    </message>
    <message>
        <source>Nothing is empty, everything can be expanded; ready to start.</source>
        <translation>没有空值，全部可以展开；可以启动。</translation>
    </message>
    <message>
        <source>Only targets with this text in their name or in what a step gets keep a row.</source>
        <translation>只保留名称中或步骤所得内容中含有此文本的设备行。</translation>
    </message>
    <message>
        <source>Hides the targets of which no cell is red; acknowledged cells count as red, too.</source>
        <translation>隐藏没有红色单元格的设备；已确认的单元格也算红色。</translation>
    </message>
    <message>
        <source>Hides the parameters that are the same for all targets, unless one of them is red.</source>
        <translation>隐藏所有设备都相同的参数，除非其中有红色单元格。</translation>
    </message>
    <message>
        <source>Goes back to a red cell that is not acknowledged yet (Shift+F8).</source>
        <translation>退回到尚未确认的红色单元格 (Shift+F8)。</translation>
    </message>
    <message>
        <source>Goes on to a red cell that is not acknowledged yet (F8).</source>
        <translation>前进到尚未确认的红色单元格 (F8)。</translation>
    </message>
    <message>
        <source>Starts the job; possible once there is no error and every red cell is acknowledged.</source>
        <translation>启动作业；没有错误且所有红色单元格均已确认后才能启动。</translation>
    </message>
    <message>
        <source>Everything of the chosen cell, also what is too long for it, and why it is red. It can be selected and copied.</source>
        <translation>所选单元格的完整内容，包括因过长而未显示的部分，以及其为红色的原因。可选择并复制。</translation>
    </message>
    <message>
        <source>What each target would get in each step. Bold is what most targets do not get, red what is empty or cannot be expanded: Space acknowledges it, F8 goes to the next. Grey is known only when the job runs.</source>
        <translation>每台设备在每个步骤中将得到的内容。粗体表示与多数设备不同，红色表示为空或无法展开：空格键确认，F8 转到下一个。灰色表示在作业运行时才能确定。</translation>
    </message>
</context>
<context>
    <name>Proctor::RehearsalTable</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>The target is not in this test.</source>
        <translation>此设备不参加此测试。</translation>
    </message>
    <message>
        <source>A secret; it is put in when the step runs.</source>
        <translation>密钥；在步骤运行时填入。</translation>
    </message>
    <message>
        <source>Nothing comes of %1 for this target.</source>
        <translation>对此设备，%1 的结果为空。</translation>
    </message>
    <message>
        <source>You have acknowledged that.</source>
        <translation>您已确认。</translation>
    </message>
    <message>
        <source>This cannot be expanded; the target will fail here: %1.</source>
        <translation>此处无法展开；设备将在此失败：%1。</translation>
    </message>
    <message>
        <source>What comes of it is known when the job runs: %1.</source>
        <translation>其结果在作业运行时才能确定：%1。</translation>
    </message>
    <message>
        <source>Not what most targets get.</source>
        <translation>与多数设备的值不同。</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>通常用时</translation>
    </message>
    <message>
        <source>How long the target was in its steps in the last job of this name</source>
        <translation>上一个同名作业中，设备在其各步骤中的用时</translation>
    </message>
    <message>
        <source>Parameter %1 of the cleanup step %2 of test %3</source>
        <translation>测试 %3 中清理步骤 %2 的参数 %1</translation>
    </message>
    <message>
        <source>Parameter %1 of step %2 of test %3</source>
        <translation>测试 %3 中步骤 %2 的参数 %1</translation>
    </message>
</context>
<context>
    <name>Proctor::ReportView</name>
    <message>
        <source>Failures that say the same</source>
        <translation>文本相同的失败</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>First ones</source>
        <translation>前几台</translation>
    </message>
    <message>
        <source>other failures</source>
        <translation>其他失败</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>无文本</translation>
    </message>
    <message numerus="yes">
        <source>and %n more kind(s) of failures</source>
        <translation>
            <numerusform>以及其他 %n 种失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed targets</source>
        <translation>失败的设备</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>and %1 more failed targets</source>
        <translation>以及其他 %1 台失败的设备</translation>
    </message>
    <message>
        <source>%1 failed targets</source>
        <translation>%1 台失败的设备</translation>
    </message>
    <message>
        <source>Measurements out of limits</source>
        <translation>超出限值的测量值</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>and %1 more measurements</source>
        <translation>以及其他 %1 个测量值</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>and %1 more files</source>
        <translation>以及其他 %1 个文件</translation>
    </message>
    <message>
        <source>The job has not begun: there is nothing to report.</source>
        <translation>作业尚未开始，没有可报告的内容。</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>%1 of %2 targets passed in the jobs %3 together.</source>
        <translation>作业 %3 合计：%2 台设备中有 %1 台通过。</translation>
    </message>
    <message>
        <source>Whole job</source>
        <translation>整个作业</translation>
    </message>
    <message>
        <source>No reporter has judged this job.</source>
        <translation>没有报告器对此作业作出判定。</translation>
    </message>
    <message>
        <source>No reporter has judged yet.</source>
        <translation>尚无报告器作出判定。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>报告器</translation>
    </message>
    <message numerus="yes">
        <source>%n more verdict(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>此处省略 %n 项判定；导出的报告中有完整内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier run(s) are left out here; an exported report has them.</source>
        <translation>
            <numerusform>此处省略之前的 %n 轮；导出的报告中有完整内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>This test is disabled in the descriptor.</source>
        <translation>此测试在描述文件中已禁用。</translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation>尚未开始。</translation>
    </message>
    <message>
        <source>Attempts:</source>
        <translation>尝试：</translation>
    </message>
    <message>
        <source>The newest one is shown.</source>
        <translation>显示的是最近一次。</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>To repeat this job</source>
        <translation>重复运行此作业</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>发起人</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>发起时间</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Descriptor file</source>
        <translation>描述文件</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The descriptor as it was handed in:</source>
        <translation>提交时的描述文件：</translation>
    </message>
    <message>
        <source>The rest is left out here; an exported report has it.</source>
        <translation>其余部分此处省略；导出的报告中有完整内容。</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <comment>14:03, 1.5 s</comment>
        <translation>自 %1 起，%2</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>14:03 to 14:05, 2 min 1 s</comment>
        <translation>%1 至 %2，%3</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Write a report of all that is stored of the job to a file</source>
        <translation>将作业已存储的全部内容写成报告文件</translation>
    </message>
    <message>
        <source>HTML page…</source>
        <translation>HTML 页面…</translation>
    </message>
    <message>
        <source>JSON with everything…</source>
        <translation>包含全部内容的 JSON…</translation>
    </message>
    <message>
        <source>JUnit XML for build servers…</source>
        <translation>用于构建服务器的 JUnit XML…</translation>
    </message>
    <message>
        <source>CSV table…</source>
        <translation>CSV 表格…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Show the HTML report of the job in the web browser</source>
        <translation>在网页浏览器中显示作业的 HTML 报告</translation>
    </message>
    <message>
        <source>What an exported report would say of the job by now. A click on a target, or Tab and Enter, shows its log; one on a number of targets selects them in the matrix.</source>
        <translation>导出的报告截至目前将包含的内容。单击设备，或按 Tab 和 Enter，可显示其日志；单击设备数可在矩阵中选中这些设备。</translation>
    </message>
</context>
<context>
    <name>Proctor::ReserveDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 以及其他 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation>预留(&amp;R)</translation>
    </message>
    <message>
        <source>Change reservation</source>
        <translation>更改预留</translation>
    </message>
    <message>
        <source>Reserve targets</source>
        <translation>预留设备</translation>
    </message>
    <message>
        <source>No job can take them until then, here or elsewhere; whoever wants them sees your name and the comment. The reservation ends by itself.</source>
        <translation>在此之前，任何地方的作业都不能获取这些设备；需要的人会看到您的姓名和说明。预留到时自动结束。</translation>
    </message>
    <message>
        <source>What you need them for</source>
        <translation>预留的用途</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>until the end of the shift (%1)</source>
        <translation>到本班结束 (%1)</translation>
    </message>
    <message>
        <source>until the end of today</source>
        <translation>到今天结束</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>until the time below</source>
        <translation>到下面的时间</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>End of the reservation</source>
        <translation>预留截止时间</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>说明(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;How long:</source>
        <translation>时长(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>截止时间(&amp;U)：</translation>
    </message>
    <message>
        <source>This time is over already.</source>
        <translation>此时间已过。</translation>
    </message>
    <message>
        <source>Say what for: others read it when they need the target.</source>
        <translation>请说明用途：其他人需要该设备时会看到。</translation>
    </message>
    <message>
        <source>Whoever needs one of the targets reads it together with your name; it must not be empty.</source>
        <translation>需要其中某台设备的人会看到此说明和您的姓名；不能为空。</translation>
    </message>
    <message>
        <source>Sets the time below. The end of the shift is the next of 6, 14 and 22 o&apos;clock that is at least half an hour away.</source>
        <translation>设定下面的时间。本班结束时间为 6 点、14 点和 22 点中，至少半小时之后的最近一个。</translation>
    </message>
    <message>
        <source>At this time the targets are free by themselves; you can give them back before. At most a year from now.</source>
        <translation>到此时间设备自动空闲；您也可以提前归还。最长为自现在起一年。</translation>
    </message>
    <message>
        <source>Reserves all of the targets for you, or changes your reservation; no job gets them until it ends.</source>
        <translation>为您预留全部设备，或更改您的预留；在其结束之前，任何作业都得不到这些设备。</translation>
    </message>
</context>
<context>
    <name>Proctor::ResultStrip</name>
    <message>
        <source>Last results</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation>最近 %2 次中通过 %1 次</translation>
    </message>
    <message>
        <source>%1: job %2, run %3, %4</source>
        <translation>%1：作业 %2，第 %3 轮，%4</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>The last results of this step with this target, the newest at the right; the one shown is underlined. The keys left and right choose one, Enter goes to its job.</source>
        <translation>此步骤与此设备的最近结果，最新的在右侧；当前显示的带下划线。左右方向键选择，Enter 转到其作业。</translation>
    </message>
</context>
<context>
    <name>Proctor::RetryDialog</name>
    <message>
        <source>Tests and steps</source>
        <translation>测试和步骤</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>&amp;Not passed</source>
        <translation>未通过的(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All targets</source>
        <translation>所有设备(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>重新运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>The latest result of each target counts</source>
        <translation>以每台设备的最新结果为准</translation>
    </message>
    <message>
        <source>The best result of each target counts</source>
        <translation>以每台设备的最佳结果为准</translation>
    </message>
    <message>
        <source>Every result of each target has to be a success</source>
        <translation>每台设备的每次结果都须通过</translation>
    </message>
    <message>
        <source>Select:</source>
        <translation>选择：</translation>
    </message>
    <message>
        <source>&amp;Verdict of all attempts:</source>
        <translation>所有尝试的判定(&amp;V)：</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) selected.</source>
        <translation>
            <numerusform>已选择 %n 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a step to run.</source>
        <translation>请选择要运行的步骤。</translation>
    </message>
    <message>
        <source>Select a target.</source>
        <translation>请选择设备。</translation>
    </message>
    <message>
        <source>Steps that run too, because others need their variables: %1</source>
        <translation>因其他步骤需要其变量而一并运行的步骤：%1</translation>
    </message>
    <message>
        <source>Only what is checked runs, and what it needs variables of; Space checks or unchecks.</source>
        <translation>只运行选中的项，以及提供其所需变量的项；按空格键可选中或取消选中。</translation>
    </message>
    <message>
        <source>The new job takes only the targets that are checked; the others keep the results they have.</source>
        <translation>新作业只获取选中的设备；其他设备保留已有的结果。</translation>
    </message>
    <message>
        <source>Checks the targets that have not passed every test, and unchecks the others.</source>
        <translation>选中未通过所有测试的设备，并取消选中其他设备。</translation>
    </message>
    <message>
        <source>Checks all targets of the job, those that have passed too.</source>
        <translation>选中作业的所有设备，包括已通过的设备。</translation>
    </message>
    <message>
        <source>How this job and the new one come to one verdict. Both stay as they are; the header of the job says what they come to together.</source>
        <translation>此作业与新作业如何得出一个共同的判定。两者都保持不变；作业的标题区显示合计结果。</translation>
    </message>
    <message>
        <source>Starts a new job with what is checked; it is a further attempt at this one.</source>
        <translation>用选中的内容启动新作业；它是对此作业的再次尝试。</translation>
    </message>
</context>
<context>
    <name>Proctor::Samples</name>
    <message>
        <source>My first job</source>
        <translation>我的第一个作业</translation>
    </message>
    <message>
        <source>Four pretended boards in two tests: one needs a second attempt, one is broken. Takes ten seconds.</source>
        <translation>两个测试、四块模拟的板卡：一块需要第二次尝试，一块有故障。用时十秒。</translation>
    </message>
    <message>
        <source>Operator checks</source>
        <translation>人工检查</translation>
    </message>
    <message>
        <source>Two boards about which you are asked: scan, measure, look, and see what becomes of the answers.</source>
        <translation>针对两块板卡提问：扫描、测量、目检，并了解答案的用途。</translation>
    </message>
    <message>
        <source>Network check</source>
        <translation>网络检查</translation>
    </message>
    <message>
        <source>Which machines can be reached? Put the names of your own in their place.</source>
        <translation>哪些计算机可以连通？请换成自己的计算机名称。</translation>
    </message>
    <message>
        <source>Burn-in loop</source>
        <translation>老化循环</translation>
    </message>
    <message>
        <source>The same test under load, five times with breaks, and one verdict over all runs.</source>
        <translation>同一测试在负载下运行五次，每次之间有间歇，并对所有轮次作出一个判定。</translation>
    </message>
</context>
<context>
    <name>Proctor::ScanField</name>
    <message>
        <source>Takes what a scanner or a keyboard sends; it keeps the keyboard whatever happens. Enter or Space starts.</source>
        <translation>接收扫描枪或键盘的输入；无论发生什么都保持键盘焦点。按回车或空格启动。</translation>
    </message>
</context>
<context>
    <name>Proctor::SegmentBar</name>
    <message>
        <source>No targets yet</source>
        <translation>尚无设备</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 台失败</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::SerialScan</name>
    <message>
        <source>Scan or type a serial number first.</source>
        <translation>请先扫描或输入序列号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too long for a serial number; at most %2 bytes are possible.</source>
        <translation>“%1”过长，不能用作序列号；最多 %2 字节。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds blanks or characters that cannot be seen; scan it again.</source>
        <translation>“%1”含有空格或不可见字符；请重新扫描。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not look like a serial number of this station (%2).</source>
        <translation>“%1”不符合此工位的序列号格式 (%2)。</translation>
    </message>
    <message>
        <source>The pattern is not a regular expression: %1 (at character %2).</source>
        <translation>该格式不是正则表达式：%1（第 %2 个字符处）。</translation>
    </message>
</context>
<context>
    <name>Proctor::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search an act or a key</source>
        <translation>搜索操作或按键</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此按键(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>Usua&amp;l key</source>
        <translation>默认按键(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All usual keys…</source>
        <translation>全部默认按键(&amp;A)…</translation>
    </message>
    <message>
        <source>Shows only what has this in its name or its key</source>
        <translation>仅显示名称或按键中包含此内容的项</translation>
    </message>
    <message>
        <source>Every command of the window with its key. What you have changed is bold; select one to give it another key.</source>
        <translation>窗口的所有命令及其按键。您更改过的以粗体显示；选择一个命令可更改其按键。</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>新按键(&amp;K)：</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the key or the keys together that the selected act is to have</source>
        <translation>按下要分配给所选操作的按键或组合键</translation>
    </message>
    <message>
        <source>Gives the key to the selected act; who had it so far has none then</source>
        <translation>将该按键分配给所选操作；原来使用它的操作将没有按键</translation>
    </message>
    <message>
        <source>The selected act keeps its place in the menus, but has no key</source>
        <translation>所选操作仍保留在菜单中，但没有按键</translation>
    </message>
    <message>
        <source>Gives the selected act the key that it was made with</source>
        <translation>将所选操作恢复为默认按键</translation>
    </message>
    <message>
        <source>Gives every act the key that it was made with</source>
        <translation>将所有操作恢复为默认按键</translation>
    </message>
    <message>
        <source>Select an act to give it another key.</source>
        <translation>选择一个操作以更改其按键。</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;, which will have none then.</source>
        <translation>%1 目前是“%2”的按键，更改后它将没有按键。</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部默认按键</translation>
    </message>
    <message>
        <source>Give every act its usual key again?</source>
        <translation>是否将所有操作恢复为默认按键？</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>默认按键(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Proctor::StartPage</name>
    <message>
        <source>&amp;Open descriptor…</source>
        <translation>打开描述文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Proctor</source>
        <translation>Proctor</translation>
    </message>
    <message>
        <source>Runs test jobs on many devices at once and shows, while they run, how each device fares.</source>
        <translation>在多台设备上同时运行测试作业，并实时显示每台设备的情况。</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>从此列表中移除 %1</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>They run on this computer and need no other device.</source>
        <translation>示例在本机上运行，不需要其他设备。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Run the sample &quot;%1&quot;</source>
        <translation>运行示例“%1”</translation>
    </message>
    <message>
        <source>Show the sample &quot;%1&quot;</source>
        <translation>查看示例“%1”</translation>
    </message>
    <message>
        <source>Checks the file and shows it; nothing runs before you start it. Files can be dropped on the window, too.</source>
        <translation>检查并显示文件；在您启动之前不运行任何内容。也可将文件拖放到窗口上。</translation>
    </message>
    <message>
        <source>Starts a job from the sample at once; it stands in the list of jobs like every other.</source>
        <translation>立即用此示例启动作业；它与其他作业一样列在作业列表中。</translation>
    </message>
    <message>
        <source>Opens the file of the sample to read how it is made; nothing runs.</source>
        <translation>打开示例文件以查看其写法；不运行任何内容。</translation>
    </message>
</context>
<context>
    <name>Proctor::Status</name>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>lab error</source>
        <translation>实验室错误</translation>
    </message>
    <message>
        <source>passed after retry</source>
        <translation>重试后通过</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>正在取消</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>W</source>
        <comment>letter for waiting</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>R</source>
        <comment>letter for running</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter for passed</comment>
        <translation>P</translation>
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
        <translation>无法获取设备：%1</translation>
    </message>
    <message>
        <source>Targets could not be released: %1</source>
        <translation>无法归还设备：%1</translation>
    </message>
    <message>
        <source>cleanup</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次尝试</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已禁用</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1，失败 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>7 passed</comment>
        <translation>%1 台%2</translation>
    </message>
    <message>
        <source>%1 of %2 targets: %3</source>
        <translation>%1 / %2 台设备：%3</translation>
    </message>
    <message>
        <source>%1 %2 d</source>
        <comment>14:03:07.512 +1 d</comment>
        <translation>%1 %2 天</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>3.2 to 3.4 V</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>40%</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>40%: reading</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>measurements</comment>
        <translation>
            <numerusform>以及其他 %n 项</numerusform>
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
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached:</source>
        <translation>附件：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>attachments</comment>
        <translation>
            <numerusform>以及其他 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>正在等待回答</translation>
    </message>
    <message>
        <source>waits for a connection</source>
        <translation>正在等待连接</translation>
    </message>
    <message>
        <source>asks you</source>
        <translation>正在提问</translation>
    </message>
    <message>
        <source>%1 ⚠ %2×</source>
        <comment>duration, and how many times the usual one it is</comment>
        <translation>%1 ⚠ %2×</translation>
    </message>
    <message>
        <source>Targets usually need %1 for this step</source>
        <translation>设备在此步骤通常需要 %1</translation>
    </message>
    <message>
        <source>Job, run, test, step and target</source>
        <translation>作业、轮次、测试、步骤和设备</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Targets that are through, and how many of them failed</source>
        <translation>已完成的设备数及其中的失败数</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>开始的时间</translation>
    </message>
    <message>
        <source>In</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>结束的时间</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>How long it took, or how long it has been going on</source>
        <translation>已用时间，或到目前为止的用时</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Which attempt counts, of how many</source>
        <translation>有效的是第几次尝试，共几次</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>What went wrong, else how far it is and what was measured</source>
        <translation>出错内容；无错误时为进度和测量值</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>Proctor::StatusTreeView</name>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Answer question…</source>
        <translation>回答提问(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>复制名称(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>复制错误(&amp;E)</translation>
    </message>
    <message>
        <source>Show &amp;only “%1”</source>
        <translation>仅显示“%1”(&amp;O)</translation>
    </message>
    <message>
        <source>E&amp;xpand all below</source>
        <translation>展开下方全部(&amp;X)</translation>
    </message>
    <message>
        <source>Co&amp;llapse all below</source>
        <translation>折叠下方全部(&amp;L)</translation>
    </message>
    <message>
        <source>Next &amp;failure</source>
        <translation>下一个失败项(&amp;F)</translation>
    </message>
    <message>
        <source>Pre&amp;vious failure</source>
        <translation>上一个失败项(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Open attachment</source>
        <translation>打开附件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save attachment as…</source>
        <translation>附件另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save attachment as</source>
        <translation>附件另存为(&amp;S)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>boot.log (1.2 MB)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which a report has</source>
        <translation>
            <numerusform>以及其他 %n 个，详见报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Status tree</source>
        <translation>状态树</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>&amp;Run again in part…</source>
        <translation>部分重新运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy as command l&amp;ine</source>
        <translation>复制为命令行(&amp;I)</translation>
    </message>
    <message>
        <source>Runs, tests, steps and targets of the job, cleanup included. F8 goes to the next failure, Enter on a target to its log; a right click on the header chooses the columns.</source>
        <translation>作业的轮次、测试、步骤和设备，包括清理步骤。F8 转到下一个失败项，在设备上按 Enter 转到其日志；右键单击表头可选择列。</translation>
    </message>
</context>
<context>
    <name>Proctor::StoreCheck</name>
    <message>
        <source>The file %1 cannot be written; check its permissions.</source>
        <translation>无法写入文件 %1；请检查其权限。</translation>
    </message>
    <message>
        <source>The file %1 is of another kind; name another one.</source>
        <translation>文件 %1 不是作业数据库；请指定其他文件。</translation>
    </message>
    <message>
        <source>A store is a file on this computer; name one.</source>
        <translation>数据库是本机上的文件；请指定一个。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 是文件夹；请指定其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a file, so no store can lie below it.</source>
        <translation>%1 是文件，其下无法存放数据库。</translation>
    </message>
    <message>
        <source>%1 lies on a network disk, where a store is not safe; name a file on a local disk.</source>
        <translation>%1 位于网络磁盘上，在那里数据库不安全；请指定本地磁盘上的文件。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written; check its permissions or name another one.</source>
        <translation>无法写入文件夹 %1；请检查其权限或指定其他文件夹。</translation>
    </message>
</context>
<context>
    <name>Proctor::StoreStatus</name>
    <message>
        <source>Store: %1</source>
        <translation>数据库：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n 个作业正在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>No job running</source>
        <translation>没有正在运行的作业</translation>
    </message>
    <message>
        <source>The store cannot be written; what is shown is %1 old</source>
        <translation>无法写入数据库；显示的是 %1前的内容</translation>
    </message>
    <message>
        <source>The store is slow; what is shown is %1 old</source>
        <translation>数据库响应缓慢；显示的是 %1前的内容</translation>
    </message>
</context>
<context>
    <name>Proctor::TagsDialog</name>
    <message>
        <source>Edit tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>&amp;Add:</source>
        <translation>添加(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Take away:</source>
        <translation>移除(&amp;T)：</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n target(s), separated by blanks. </source>
        <translation>
            <numerusform>%n 台设备的标签，用空格分隔。 </numerusform>
        </translation>
    </message>
    <message>
        <source>They have no tag in common.</source>
        <translation>它们没有共同的标签。</translation>
    </message>
    <message>
        <source>All of them have: %1</source>
        <translation>共同的标签：%1</translation>
    </message>
    <message>
        <source>&amp;Change tags</source>
        <translation>更改标签(&amp;C)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tag; use letters, digits, - and _, and no _ in front.</source>
        <translation>“%1”不是有效标签；请使用字母、数字、- 和 _，且不能以 _ 开头。</translation>
    </message>
    <message>
        <source>All selected targets get these tags; who has one already keeps it. Separate several by blanks.</source>
        <translation>所有所选设备都会得到这些标签；已有的保持不变。多个标签用空格分隔。</translation>
    </message>
    <message>
        <source>All selected targets lose these tags, if they have them. Separate several by blanks.</source>
        <translation>从所有所选设备移除这些标签（如有）。多个标签用空格分隔。</translation>
    </message>
    <message>
        <source>Stores the tags of all selected targets; all other tags stay.</source>
        <translation>保存所有所选设备的标签；其他标签保持不变。</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetDetails</name>
    <message>
        <source>Details of the target</source>
        <translation>设备详细信息</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>占用者</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Words of letters, digits, - and _, separated by blanks</source>
        <translation>由字母、数字、- 和 _ 组成的词，用空格分隔</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What others should know of this target</source>
        <translation>其他人应了解的设备信息</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Select a target to see all of it.</source>
        <translation>选择一台设备以查看其全部信息。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are selected.</source>
        <translation>
            <numerusform>已选择 %n 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the inventory, only locked</source>
        <translation>不在设备清单中，仅被锁定</translation>
    </message>
    <message>
        <source>in quarantine since %1, by %2</source>
        <translation>自 %1 起隔离，操作人 %2</translation>
    </message>
    <message>
        <source>reserved from %1 until %2</source>
        <translation>预留时间 %1 至 %2</translation>
    </message>
    <message>
        <source>locked since %1</source>
        <translation>自 %1 起锁定</translation>
    </message>
    <message>
        <source>The notes and tags cannot be stored: %1</source>
        <translation>无法保存备注和标签：%1</translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>held by job %1</source>
        <translation>由作业 %1 占用</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1 为止</translation>
    </message>
    <message>
        <source>All that is stored of the selected target, with what was done with it and how its last tests ended.</source>
        <translation>所选设备的全部已存储信息，以及操作记录和最近测试的结果。</translation>
    </message>
    <message>
        <source>Jobs can ask the inventory for targets with certain tags. Others see the change once it is saved.</source>
        <translation>作业可向设备清单请求带有特定标签的设备。保存之后其他人即可看到更改。</translation>
    </message>
    <message>
        <source>Everybody on this store reads them once they are saved, and the filter looks into them.</source>
        <translation>保存之后，使用此数据库的所有人都能看到，筛选也会在其中查找。</translation>
    </message>
    <message>
        <source>Stores tags and notes for everybody who uses this store.</source>
        <translation>为使用此数据库的所有人保存标签和备注。</translation>
    </message>
    <message>
        <source>Puts back the tags and notes as they are stored.</source>
        <translation>将标签和备注恢复为已存储的内容。</translation>
    </message>
    <message>
        <source>How the last tests of this target ended, in all jobs of the store. Enter goes to the job.</source>
        <translation>此设备在数据库所有作业中最近测试的结果。按 Enter 转到相应作业。</translation>
    </message>
    <message>
        <source>Reservations, quarantines, take-overs and changes, with who did them and why. Enter goes to the job, where there was one.</source>
        <translation>预留、隔离、接管和更改，以及操作人和原因。如有相应作业，按 Enter 可转到该作业。</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import targets from %1</source>
        <translation>从 %1 导入设备</translation>
    </message>
    <message>
        <source>%1 is being read…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>文件内容</translation>
    </message>
    <message numerus="yes">
        <source>Nothing can be imported because of %n mistake(s). Mend the file and choose it again.</source>
        <translation>
            <numerusform>有 %n 处错误，无法导入。请修正文件后重新选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不变</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new, %2 replaced, %3 as they are.</source>
        <translation>新增 %1 台，替换 %2 台，不变 %3 台。</translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation>仅显示前 %1。</translation>
    </message>
    <message>
        <source>Locks, reservations and quarantine stay as they are.</source>
        <translation>锁定、预留和隔离保持不变。</translation>
    </message>
    <message>
        <source>The targets are being stored…</source>
        <translation>正在保存设备…</translation>
    </message>
    <message>
        <source>Nothing has been imported: %1</source>
        <translation>未导入任何内容：%1</translation>
    </message>
    <message>
        <source>What the import would do to each target of the file; nothing is stored yet. Of a file with mistakes it shows these, with their lines.</source>
        <translation>导入将对文件中的每台设备执行的操作；尚未存储任何内容。文件有错误时，显示这些错误及其行号。</translation>
    </message>
    <message>
        <source>Stores new targets and replaces what the file says of known ones. No target is taken away.</source>
        <translation>存储新设备，并用文件中的内容替换已有设备的信息。不会移除任何设备。</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetModel</name>
    <message>
        <source>%1 of the last %2 passed</source>
        <translation>最近 %2 次中通过 %1 次</translation>
    </message>
    <message>
        <source>looks ill</source>
        <translation>疑似异常</translation>
    </message>
    <message>
        <source>The last three results failed for a reason of the laboratory: a script, a step or the way to the target. Somebody should look at it.</source>
        <translation>最近三次结果均因实验室原因失败：脚本、步骤或到设备的连接。应有人检查该设备。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>占用者</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>最近结果</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 (unlisted)</source>
        <translation>%1（未登记）</translation>
    </message>
    <message>
        <source>Not in the inventory; it is only locked.</source>
        <translation>不在设备清单中；仅被锁定。</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetNotices</name>
    <message>
        <source>%1 has taken %2 away from job %3: %4</source>
        <translation>%1 已从作业 %3 接管 %2：%4</translation>
    </message>
    <message>
        <source>%1 has taken over %2, which you had reserved: %3</source>
        <translation>%1 已接管您预留的 %2：%3</translation>
    </message>
    <message>
        <source>%1 ends job %2 for you; %3 is free as soon as the job has cleaned up.</source>
        <translation>%1 为您结束作业 %2；作业清理完成后 %3 即空闲。</translation>
    </message>
    <message>
        <source>%1 has given back %2 for you.</source>
        <translation>%1 已为您归还 %2。</translation>
    </message>
    <message>
        <source>%1 does not release %2.</source>
        <translation>%1 不归还 %2。</translation>
    </message>
    <message>
        <source>%1, which you had asked for, is not held by the same holder any more.</source>
        <translation>您请求的 %1 已不再由原占用者占用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 asks for %2, which job %3 has: %4</source>
        <translation>%1 请求归还 %2（由作业 %3 占用）：%4</translation>
    </message>
    <message>
        <source>%1 asks for %2, which you have reserved: %3</source>
        <translation>%1 请求归还您预留的 %2：%3</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>取消作业(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>解除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;No…</source>
        <translation>拒绝(&amp;N)…</translation>
    </message>
    <message>
        <source>Do not release</source>
        <translation>不归还</translation>
    </message>
    <message>
        <source>What %1 is told, if anything:</source>
        <translation>给 %1 的答复（选填）：</translation>
    </message>
    <message>
        <source>The whole job is cancelled: its cleanup steps run, then all of its targets are free. Who has asked is told.</source>
        <translation>取消整个作业：运行其清理步骤，之后其所有设备都空闲。请求者会得到通知。</translation>
    </message>
    <message>
        <source>Your reservation ends now. Who has asked is told.</source>
        <translation>您的预留立即结束。请求者会得到通知。</translation>
    </message>
    <message>
        <source>You keep the target. Who has asked is told, with a sentence of yours if you like.</source>
        <translation>您保留该设备。请求者会得到通知，您也可以附上一句话。</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetTable</name>
    <message>
        <source>Targets</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>默认列(&amp;U)</translation>
    </message>
    <message>
        <source>The devices of this lab: who has which until when, and how the last results were. Enter goes to the job that has one; a right click offers what can be done, on the header it chooses the columns.</source>
        <translation>本实验室的设备：由谁占用、到何时为止，以及最近的结果。按 Enter 转到占用设备的作业；右键单击可选择操作，在表头可选择列。</translation>
    </message>
</context>
<context>
    <name>Proctor::Targets</name>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>已预留</translation>
    </message>
    <message>
        <source>holder is gone</source>
        <translation>占用者已退出</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>reservation changed</source>
        <translation>已更改预留</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>put into quarantine</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>readmitted</source>
        <translation>已解除隔离</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>已请求归还</translation>
    </message>
    <message>
        <source>request answered</source>
        <translation>已答复请求</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已接管</translation>
    </message>
    <message>
        <source>released by force</source>
        <translation>已强制解除</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsPage</name>
    <message>
        <source>&amp;Reserve…</source>
        <translation>预留(&amp;R)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Keep the selected targets for yourself, until a time, and say what for</source>
        <translation>为自己保留所选设备到指定时间，并说明用途</translation>
    </message>
    <message>
        <source>&amp;Give back</source>
        <translation>归还(&amp;G)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>End your own reservation now</source>
        <translation>立即结束您自己的预留</translation>
    </message>
    <message>
        <source>&amp;Quarantine…</source>
        <translation>隔离(&amp;Q)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Q</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+Q</translation>
    </message>
    <message>
        <source>Keep jobs from taking the selected targets, and say why</source>
        <translation>阻止作业获取所选设备，并说明原因</translation>
    </message>
    <message>
        <source>Re&amp;admit</source>
        <translation>解除隔离(&amp;A)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>End the quarantine of the selected targets</source>
        <translation>结束所选设备的隔离</translation>
    </message>
    <message>
        <source>Lock &amp;doctor…</source>
        <translation>锁定诊断(&amp;D)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Who holds the target, whether the holder is alive, and what can be done</source>
        <translation>查看谁占用设备、占用者是否仍在运行，以及可采取的措施</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>编辑标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <comment>key</comment>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Add tags to the selected targets or take them away</source>
        <translation>为所选设备添加或移除标签</translation>
    </message>
    <message>
        <source>A&amp;dd target…</source>
        <translation>添加设备(&amp;D)…</translation>
    </message>
    <message>
        <source>Enter a target into the inventory</source>
        <translation>将设备登记到设备清单</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>导入 CSV(&amp;I)…</translation>
    </message>
    <message>
        <source>Add targets from a file of comma-separated values</source>
        <translation>从逗号分隔值文件添加设备</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>导出 CSV(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the inventory to a file of comma-separated values</source>
        <translation>将设备清单写入逗号分隔值文件</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Take the selected targets out of the inventory</source>
        <translation>从设备清单中移除所选设备</translation>
    </message>
    <message>
        <source>Show &amp;job of the holder</source>
        <translation>显示占用者的作业(&amp;J)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <comment>key</comment>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Go to the job that has the target</source>
        <translation>转到占用该设备的作业</translation>
    </message>
    <message>
        <source>The inventory is being read…</source>
        <translation>正在读取设备清单…</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Lock doctor</source>
        <translation>锁定诊断</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Inventory: tags, import, export</source>
        <translation>设备清单：标签、导入、导出</translation>
    </message>
    <message>
        <source>There is no inventory yet. Enter the devices of this lab, and jobs can ask for any free one of a kind, and you see here who has which and how they fare.</source>
        <translation>尚无设备清单。登记本实验室的设备后，作业可获取某一类型的任意空闲设备，您也可在此查看设备由谁占用及其状况。</translation>
    </message>
    <message>
        <source>&amp;Add target…</source>
        <translation>添加设备(&amp;A)…</translation>
    </message>
    <message>
        <source>Filter targets</source>
        <translation>筛选设备</translation>
    </message>
    <message>
        <source>Filter targets by text</source>
        <translation>按文本筛选设备</translation>
    </message>
    <message>
        <source>No target is like that.</source>
        <translation>没有符合条件的设备。</translation>
    </message>
    <message>
        <source>Change &amp;reservation…</source>
        <translation>更改预留(&amp;R)…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Id, address, kind, tag, person, comment or note; several words must all occur.
Also: tag:gpu kind:board by:anna state:free locked:yes quarantined:no, and - before what must not be</source>
        <translation>ID、地址、类型、标签、人员、说明或备注；输入多个词时须全部匹配。
也可用：tag:gpu kind:board by:anna state:free locked:yes quarantined:no，前面加 - 表示排除</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood; write yes or no behind it.</source>
        <translation>无法识别“%1”；请在其后写 yes 或 no。</translation>
    </message>
    <message>
        <source>The store cannot be read (%1); this is as of %2 ago.</source>
        <translation>无法读取数据库（%1）；显示的是 %2前的内容。</translation>
    </message>
    <message>
        <source>The store answers slowly; this is as of %1 ago.</source>
        <translation>数据库响应缓慢；显示的是 %1前的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 / %n 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TargetsWiring</name>
    <message>
        <source>Targets</source>
        <translation>设备</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are reserved for you.</source>
        <translation>
            <numerusform>已为您预留 %n 台设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are given back.</source>
        <translation>
            <numerusform>已归还 %n 台设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No job takes %n target(s) from the inventory until somebody readmits them.</source>
        <translation>
            <numerusform>在有人解除隔离之前，作业不会再从设备清单中获取这 %n 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has one now keeps it until the end.</source>
        <translation>当前占用者可继续使用到结束为止。</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>&amp;Quarantine</source>
        <translation>隔离(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are in quarantine.</source>
        <translation>
            <numerusform>已隔离 %n 台设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) can be had again.</source>
        <translation>
            <numerusform>%n 台设备可重新使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n target(s) are changed.</source>
        <translation>
            <numerusform>已更改 %n 台设备的标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the inventory.</source>
        <translation>%1 已加入设备清单。</translation>
    </message>
    <message>
        <source>Import targets</source>
        <translation>导入设备</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are added</source>
        <translation>
            <numerusform>已添加 %n 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced.</source>
        <translation>
            <numerusform>已替换 %n 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export targets</source>
        <translation>导出设备</translation>
    </message>
    <message>
        <source>The inventory was written to %1.</source>
        <translation>设备清单已写入 %1。</translation>
    </message>
    <message>
        <source>Remove targets</source>
        <translation>移除设备</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n target(s) from the inventory?</source>
        <translation>
            <numerusform>是否从设备清单中移除 %n 台设备？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their tags, notes and quarantine are gone then. Locks and results stay: jobs that have them keep them.</source>
        <translation>其标签、备注和隔离将一并删除。锁定和结果会保留：占用这些设备的作业可继续使用。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are removed.</source>
        <translation>
            <numerusform>已移除 %n 台设备。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proctor::TimelineView</name>
    <message>
        <source>%1, step %2</source>
        <translation>%1，步骤 %2</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>自 %1 起，%2</translation>
    </message>
    <message>
        <source>waits for a connection, %1</source>
        <translation>正在等待连接，%1</translation>
    </message>
    <message>
        <source>waited for a connection, %1</source>
        <translation>曾等待连接，%1</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>通常 %1</translation>
    </message>
    <message>
        <source>%1 times as long as usual</source>
        <translation>为通常用时的 %1 倍</translation>
    </message>
    <message>
        <source>waited %1 until the targets of the test were acquired and locked</source>
        <translation>等待测试的设备获取并锁定，用时 %1</translation>
    </message>
    <message>
        <source>waited %1 for attempt %2</source>
        <translation>等待第 %2 次尝试，用时 %1</translation>
    </message>
    <message>
        <source>waited %1 for the step</source>
        <translation>等待进入步骤，用时 %1</translation>
    </message>
    <message>
        <source>waited %1 for a connection</source>
        <translation>等待连接，用时 %1</translation>
    </message>
    <message>
        <source>The targets of %1 are being acquired and locked, for %2 by now</source>
        <translation>正在获取并锁定 %1 的设备，已用 %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>No job is shown</source>
        <translation>未显示任何作业</translation>
    </message>
    <message>
        <source>Waiting for the targets of %1…</source>
        <translation>正在等待 %1 的设备…</translation>
    </message>
    <message>
        <source>No target has been acquired yet</source>
        <translation>尚未获取任何设备</translation>
    </message>
    <message>
        <source>Drag to move, Ctrl and wheel to zoom</source>
        <translation>拖动可移动，Ctrl+滚轮可缩放</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>显示更长时段 (-)</translation>
    </message>
    <message>
        <source>Show less time (+)</source>
        <translation>显示更短时段 (+)</translation>
    </message>
    <message>
        <source>Show the whole job (0)</source>
        <translation>显示整个作业 (0)</translation>
    </message>
    <message>
        <source>A row for each target, a bar for each stay in a step; a dotted line is a time of waiting, a frame a stay of more than three times the usual. Drag to move, + and - to zoom, 0 to see all; a click shows the log.</source>
        <translation>每台设备一行，在步骤中的每次停留为一个条形；虚线表示等待，边框表示停留超过通常用时的三倍。拖动可移动，+ 和 - 缩放，0 显示全部；单击显示日志。</translation>
    </message>
</context>
<context>
    <name>Proctor::WebHooksPage</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>What the jobs of this window do is posted to these web addresses as soon as it is stored; Help has a section about it.</source>
        <translation>此窗口中作业的事件一经存储，就会发送到这些网址；详见帮助中的相应章节。</translation>
    </message>
    <message>
        <source>&amp;Addresses:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>E&amp;vents:</source>
        <translation>事件(&amp;V)：</translation>
    </message>
    <message>
        <source>Names with * and ?, separated by commas, for example Target*, JobState*. Empty: all events.</source>
        <translation>名称可含 * 和 ?，用逗号分隔，例如 Target*, JobState*。留空：所有事件。</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>Only jobs with all of these tags, separated by commas. Empty: all jobs.</source>
        <translation>仅限同时带有这些标签的作业，用逗号分隔。留空：所有作业。</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>密钥(&amp;S)：</translation>
    </message>
    <message>
        <source>Name of the secret that posts are signed with; its value is in the environment, in a file or in the keyring. Empty: they are not signed.</source>
        <translation>用于签名的密钥的名称；其值存放在环境变量、文件或密钥环中。留空：不签名。</translation>
    </message>
    <message>
        <source>Addresses that events are posted to</source>
        <translation>接收事件的地址</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address like https://lab.example/events.</source>
        <translation>“%1”不是形如 https://lab.example/events 的地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches no event: names consist of letters.</source>
        <translation>“%1”与任何事件都不匹配：名称由字母组成。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tag: tags consist of letters, digits, _ and -.</source>
        <translation>“%1”不是标签：标签由字母、数字、_ 和 - 组成。</translation>
    </message>
    <message>
        <source>This is not the name of a secret: names consist of letters, digits, _, - and ., and begin with a letter.</source>
        <translation>这不是密钥名称：名称由字母、数字、_、- 和 . 组成，并以字母开头。</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>Each of them gets the same events; a receiver that does not answer holds up no job. A double click or F2 changes an address, Delete removes it.</source>
        <translation>每个地址都会收到相同的事件；没有应答的接收方不会妨碍任何作业。双击或按 F2 可更改地址，按 Delete 可移除。</translation>
    </message>
    <message>
        <source>Adds a line in which you write the address; one with a user and password is allowed, too.</source>
        <translation>添加一行以输入地址；地址中也可含用户名和密码。</translation>
    </message>
    <message>
        <source>Changes the selected address in its line; Enter keeps it, Esc the old one.</source>
        <translation>在所选地址所在的行中更改；按 Enter 保存，按 Esc 保留原地址。</translation>
    </message>
    <message>
        <source>Takes the selected addresses out of the list; nothing is posted to them from the next start on.</source>
        <translation>从列表中移除所选地址；下次启动后不再向其发送任何内容。</translation>
    </message>
</context>
<context>
    <name>Proctor::Window</name>
    <message>
        <source>Proctor cannot open its store</source>
        <translation>Proctor 无法打开其数据库</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Choose another store…</source>
        <translation>选择其他数据库(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Choose a store</source>
        <translation>选择数据库</translation>
    </message>
    <message>
        <source>Proctor stores (*.db)</source>
        <translation>Proctor 数据库 (*.db)</translation>
    </message>
    <message>
        <source>Web hook %1: %2.</source>
        <translation>Webhook %1：%2。</translation>
    </message>
    <message>
        <source>The plugin %1 is not used: %2.</source>
        <translation>未使用插件 %1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>&quot;proctor plugins&quot; in a terminal tells of %n more.</source>
        <translation>
            <numerusform>在终端中运行“proctor plugins”可查看其余 %n 个。</numerusform>
        </translation>
    </message>
</context>
</TS>
