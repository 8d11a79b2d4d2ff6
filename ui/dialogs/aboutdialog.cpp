// SPDX-FileCopyrightText: The Proctor developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/aboutdialog.h"

#include "support/icons.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>

#include <array>

namespace Proctor {

using namespace Qt::StringLiterals;

namespace {

struct Component
{
    const char *name;
    const char *address;
    const char *licence; ///< SPDX
};

constexpr std::array components{
    Component{"Qt", "https://www.qt.io", "LGPL-3.0-only"},
    Component{"QCoro", "https://qcoro.dvratil.cz", "MIT"},
    Component{"SQLite", "https://sqlite.org", "public domain"},
    Component{"LibYAML", "https://pyyaml.org/wiki/LibYAML", "MIT"},
    Component{"tl::expected", "https://github.com/TartanLlama/expected", "CC0-1.0"},
    Component{"CLI11", "https://github.com/CLIUtils/CLI11", "BSD-3-Clause"},
};

QString componentTable()
{
    QString rows;
    for (const Component &one : components) {
        const QString name = QString::fromLatin1(one.name);
        const QString version = name == "Qt"_L1 ? u' ' + QString::fromLatin1(qVersion()) : u""_s;
        rows += u"<tr><td style='padding-right:24px'><a href='"_s +
                QString::fromLatin1(one.address) + u"'>"_s + name + u"</a>"_s + version +
                u"</td><td>"_s + QString::fromLatin1(one.licence) + u"</td></tr>"_s;
    }
    return u"<table>"_s + rows + u"</table>"_s;
}

QLabel *makeText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Proctor"));
    auto *logo = new QLabel;
    const int size = fontMetrics().height() * 4;
    logo->setPixmap(themedIcon(u"proctor"_s).pixmap(size, size));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(makeText(u"<h2 style='margin:0'>"_s +
                              tr("Proctor %1").arg(QStringLiteral(PROCTOR_VERSION)) + u"</h2>"_s));
    texts->addWidget(
        makeText(tr("Compose, check, run and watch test jobs on many devices.").toHtmlEscaped()));
    texts->addWidget(makeText(
        tr("Free software under the <a href=\"%1\">GNU General Public License, version 3 or "
           "later</a>. It comes without any warranty.")
            .arg(u"https://www.gnu.org/licenses/gpl-3.0.html"_s)));
    texts->addWidget(makeText(tr("Made with:")));
    texts->addWidget(makeText(componentTable()));
    texts->addStretch(1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);
    copy->setIcon(themedIcon(u"copy"_s));
    copy->setToolTip(tr("Copy the versions of all parts, for a report of a mistake"));
    connect(copy, &QPushButton::clicked, this,
            [] { QApplication::clipboard()->setText(versionText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *body = new QHBoxLayout;
    body->setSpacing(20);
    body->addWidget(logo, 0, Qt::AlignTop);
    body->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 12);
    layout->setSpacing(16);
    layout->addLayout(body, 1);
    layout->addWidget(buttons);
    const int width = 75 * fontMetrics().averageCharWidth();
    resize(width, layout->heightForWidth(width));
}

QString AboutDialog::versionText()
{
    return u"Proctor %1\nQt %2 (built with %3), %4\n%5, kernel %6 %7, %8\n"_s.arg(
        QStringLiteral(PROCTOR_VERSION), QString::fromLatin1(qVersion()),
        QStringLiteral(QT_VERSION_STR), QGuiApplication::platformName(),
        QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
        QSysInfo::currentCpuArchitecture());
}

} // namespace Proctor
