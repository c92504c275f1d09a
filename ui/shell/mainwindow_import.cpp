// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People from elsewhere: files dropped on the window, and what was copied in another program.
#include "ui/shell/mainwindow.h"

#include "models/domain/notification.h"
#include "models/services/companydesk.h"
#include "models/services/refusedrows.h"
#include "ui/pages/importpage.h"
#include "ui/pages/pages.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetintake.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStatusBar>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kImport = u"import"_s;

QString fileIn(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && SheetIntake::isOfPeople(url.toLocalFile()))
            return url.toLocalFile();
    }
    return {};
}
} // namespace

bool MainWindow::mayImport() const
{
    const pages::Entry *entry = pages::find(kImport);
    return m_office && entry && pages::mayOpen(*entry, m_office->rights(), m_company->profile().without);
}

SheetIntake *MainWindow::newIntake()
{
    auto *intake = new SheetIntake(*m_pageContext, pages::firstKind(), m_tabs->current()); // goes with the page in front
    connect(intake, &SheetIntake::draftMade, this, &MainWindow::openDraft);
    connect(intake, &SheetIntake::importWanted, this, &MainWindow::openImport);
    connect(intake, &SheetIntake::nothingFound, this, [this](const QString &sentence) { m_banner->announce(Tone::Warning, sentence); });
    return intake;
}

void MainWindow::openImport(const TableInput &input)
{
    if (!mayImport())
        return;
    openPage(kImport);
    if (auto *page = qobject_cast<ImportPage *>(pageOf(kImport)))
        page->begin(input);
}

void MainWindow::createFromClipboard()
{
    if (mayImport())
        newIntake()->takeClipboard();
}

void MainWindow::connectImport(Page *page)
{
    connect(page, &Page::clipboardWanted, this, &MainWindow::createFromClipboard);
    if (auto *import = qobject_cast<ImportPage *>(page))
        connect(import, &ImportPage::sheetListWanted, this, [this] {
            if (RecordListPage *list = listPage(pages::firstKind()))
                m_tabs->bringToFront(list);
        });
}

/// M72: from the notification of the import's end.
void MainWindow::saveRefusedRows(const Notification &import)
{
    const QString base = QFileInfo(import.facts.value(notificationfact::kFile).toString()).completeBaseName();
    const QString suggestion = base.isEmpty() ? tr("Refused rows", "the name of a file, without its ending") : tr("%1 – refused rows", "the name of a file, without its ending").arg(base);
    m_prompter.chooseNewFile(this, setting::kExportFolder, tr("Save the refused rows"), suggestion, tr("CSV files (*.csv)"), u"csv"_s,
                             [this, ticket = import.facts.value(notificationfact::kRows).toString()](const QString &path) {
                                 if (!m_office)
                                     return;
                                 m_office->runApart(
                                     this, [ticket, path](Progress &) { return RefusedRows().save(ticket, path); },
                                     [this, path](const Result<void> &saved) {
                                         if (!saved)
                                             return m_banner->announce(Tone::Danger, saved.error().message);
                                         statusBar()->showMessage(tr("Saved: %1").arg(QFileInfo(path).fileName()));
                                     });
                             });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayImport() && !fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = fileIn(event->mimeData());
    if (file.isEmpty() || !mayImport())
        return;
    event->acceptProposedAction();
    newIntake()->takeFile(file);
}

} // namespace effectif
