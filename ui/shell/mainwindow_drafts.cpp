// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed and not saved when the program last ended.
#include "models/services/draftstore.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

void MainWindow::openDraft(const SheetDraft &draft, const QString &note)
{
    if (!m_office)
        return;
    SheetPage *sheet = sheetOf(draft.edit.kind, draft.edit.id);
    if (!sheet || sheet->isDirty())
        sheet = newSheet(draft.edit.kind, draft.edit.id);
    m_tabs->bringToFront(sheet);
    sheet->restore(draft, note);
}

/// False: the page is no longer for this person, or holds something else that is not saved. The draft stays.
bool MainWindow::openPageDraft(const PageDraft &draft, const QString &note)
{
    openPage(draft.page);
    Page *page = pageOf(draft.page);
    return page && page->restoreDraft(draft, note);
}

void MainWindow::goOnWith(const QList<KeptDraft> &drafts)
{
    int left = 0;
    for (const KeptDraft &draft : drafts) {
        const QString when = localeOf(m_language).toString(headOf(draft).typed.toLocalTime(), QLocale::ShortFormat);
        const QString note = tr("This is what you had typed on %1. Save it, or discard the changes.").arg(when);
        if (const auto *sheet = std::get_if<SheetDraft>(&draft))
            openDraft(*sheet, note);
        else if (!openPageDraft(std::get<PageDraft>(draft), note))
            ++left;
    }
    if (left > 0)
        m_banner->announce(Tone::Warning, tr("%n of them must wait: save or discard first what its page holds. They are offered again when Effectif "
                                             "starts.", nullptr, left));
}

void MainWindow::connectDrafts()
{
    if (m_context.drafts)
        connect(m_context.drafts, &DraftStore::failed, this,
                [this](const Error &error) { m_banner->announce(Tone::Warning, error.message); });
}

void MainWindow::offerDrafts()
{
    if (!m_context.drafts)
        return;
    m_context.drafts->find(m_office->url(), m_office->account(), m_office.get(), [this](const FoundDrafts &found) {
        if (found.drafts.isEmpty() && found.unreadable.isEmpty())
            return;
        m_banner->announce(Tone::Accent,
                           found.drafts.isEmpty()
                               ? tr("%n draft(s) of unsaved changes cannot be read.", nullptr, static_cast<int>(found.unreadable.size()))
                               : tr("%n thing(s) you typed were not saved when Effectif last ended.", nullptr, static_cast<int>(found.drafts.size())));
        QPushButton *look = m_banner->addButton(tr("Look at them …"));
        look->setObjectName(u"lookAtDrafts"_s);
        connect(look, &QPushButton::clicked, this, [this, found] { showDrafts(found); });
    });
}

void MainWindow::showDrafts(const FoundDrafts &found)
{
    auto *dialog = new DraftsDialog(found, m_language, m_prompter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DraftsDialog::restoreWanted, this, [this](const QList<KeptDraft> &drafts) {
        m_banner->dismiss();
        goOnWith(drafts);
    });
    connect(dialog, &DraftsDialog::dropWanted, this, [this](const QList<KeptDraft> &drafts, const QStringList &files) {
        m_banner->dismiss();
        for (const KeptDraft &draft : drafts)
            m_context.drafts->drop(headOf(draft).id);
        m_context.drafts->dropUnreadable(files);
    });
    dialog->open();
}

} // namespace effectif
