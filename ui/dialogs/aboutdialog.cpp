// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// One row: a library that Effectif is made with, its licence, and what it does here.
struct Library
{
    const char *name;
    const char *licence;
    const char *purpose;
};

constexpr Library kLibraries[] = {
    {"Qt", "LGPL-3.0", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Windows, network, database drivers")},
    {"SQLite", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Public domain"), QT_TRANSLATE_NOOP("effectif::AboutDialog", "Databases in a file")},
    {"libpq (PostgreSQL)", "PostgreSQL", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Databases on a server")},
    {"libphonenumber", "Apache-2.0", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Telephone numbers")},
    {"libsodium", "ISC", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Seals what is typed and not saved yet")},
    {"libzip", "BSD-3-Clause", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Workbooks of spreadsheet programs")},
    {"QtKeychain", "BSD-2-Clause", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Passwords in the system's keyring")},
    {"tl-expected", "CC0-1.0", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Errors as values")},
    {"Lucide", "ISC", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Icons")},
    {"Inter", "OFL-1.1", QT_TRANSLATE_NOOP("effectif::AboutDialog", "Typeface, where it is installed")},
};
} // namespace

AboutDialog::AboutDialog(const QString &database, QWidget *parent)
    : QDialog(parent),
      m_database(database),
      m_version(new PlainLabel(this)),
      m_what(new PlainLabel(this)),
      m_licence(new PlainLabel(this)),
      m_thanks(new PlainLabel(this)),
      m_libraries(new QTreeWidget(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this)),
      m_copy(m_buttons->addButton(QString(), QDialogButtonBox::ResetRole)),
      m_read(m_buttons->addButton(QString(), QDialogButtonBox::ResetRole))
{
    setObjectName(u"aboutDialog"_s);
    m_version->setObjectName(u"about_version"_s);
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_libraries->setObjectName(u"about_libraries"_s);
    m_libraries->setRootIsDecorated(false);
    m_libraries->setUniformRowHeights(true);
    m_libraries->setSelectionMode(QAbstractItemView::NoSelection);
    m_libraries->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_libraries->header()->setSectionsMovable(false);
    m_libraries->setColumnCount(3);
    m_thanks->setBuddy(m_libraries);
    m_copy->setObjectName(u"about_copy"_s);
    m_copy->setIcon(icon(u"clipboard-copy"_s));
    m_read->setObjectName(u"about_licence"_s);
    for (QPushButton *button : {m_copy, m_read})
        button->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(makeHead());
    layout->addWidget(m_licence);
    layout->addSpacing(2);
    layout->addWidget(m_thanks);
    layout->addWidget(m_libraries, 1);
    layout->addWidget(m_buttons);
    resize(640, 560);
    setMinimumSize(540, 460);

    connect(m_copy, &QPushButton::clicked, this, &AboutDialog::copyVersions);
    connect(m_read, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(u"https://www.gnu.org/licenses/gpl-3.0.html"_s)); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
}

QWidget *AboutDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *emblem = new QLabel(head);
    emblem->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto *name = new PlainLabel(u"Effectif"_s, head);
    name->setLetters(1.8, QFont::DemiBold);
    m_version->setTone(Tone::Muted);
    for (PlainLabel *text : {m_what, m_licence}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(m_version);
    words->addSpacing(4);
    words->addWidget(m_what);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(emblem, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return head;
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Effectif"));
    m_version->setText(tr("Version %1").arg(QLatin1StringView(EFFECTIF_VERSION)));
    m_what->setText(tr("Keeps the staff sheets of an office, in a file or on a shared server."));
    m_licence->setText(
        tr("Effectif is free software under the GNU General Public License, version 3 or later. You may use, "
           "study, change and pass it on. It comes without any warranty."));
    m_thanks->setText(tr("It stands on the work of others:"));
    m_libraries->setHeaderLabels({tr("Library"), tr("Licence"), tr("What it does here")});
    m_libraries->setAccessibleName(tr("Libraries and their licences"));
    m_copy->setText(tr("Copy versions"));
    m_read->setText(tr("Read the licence"));
    fillLibraries();
}

void AboutDialog::fillLibraries()
{
    m_libraries->clear();
    for (const Library &library : kLibraries) {
        const QString name = QLatin1StringView(library.name);
        new QTreeWidgetItem(m_libraries, {name == "Qt"_L1 ? u"Qt %1"_s.arg(QLatin1StringView(qVersion())) : name,
                                          tr(library.licence), tr(library.purpose)});
    }
    for (int column = 0; column < 2; ++column) {
        m_libraries->resizeColumnToContents(column);
        m_libraries->setColumnWidth(column, m_libraries->columnWidth(column) + 20);
    }
}

QString AboutDialog::versions() const
{
    QStringList lines{u"Effectif %1"_s.arg(QLatin1StringView(EFFECTIF_VERSION)),
                      u"Qt %1 (built with %2)"_s.arg(QLatin1StringView(qVersion()), QLatin1StringView(QT_VERSION_STR)),
                      u"%1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                          QSysInfo::currentCpuArchitecture()),
                      u"%1, scale %2"_s.arg(QGuiApplication::platformName()).arg(devicePixelRatioF()),
                      QLocale::system().name()};
    if (!m_database.isEmpty())
        lines.insert(2, m_database);
    return lines.join(u'\n');
}

void AboutDialog::copyVersions()
{
    QGuiApplication::clipboard()->setText(versions());
    m_copy->setText(tr("Copied"));
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
