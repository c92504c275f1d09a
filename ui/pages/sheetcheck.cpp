// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetcheck.h"

#include "ui/pages/page.h"
#include "ui/pages/sheetcheckdialog.h"
#include "ui/widgets/banner.h"

#include <algorithm>
#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMost = 20;          ///< sheets that are told of one
constexpr int kPatienceMs = 5000;  ///< what takes longer does not keep anybody from saving
} // namespace

SheetCheck::SheetCheck(const PageContext &context, const QString &kind, Banner *banner, Page *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_banner(banner)
    , m_page(page)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_asks.cancel();
        answer(true);
    });
}

void SheetCheck::look(const Record &sheet)
{
    m_context.office.run(
        this,
        [sheet](Services &services) {
            return DuplicateScanService(services.context(), services.catalogues()).matches(sheet, kMost, services.records(), DuplicateScanService::Elsewhere::Asked);
        },
        [this, sheet](const Result<SheetMatches> &matches) {
            if (matches)
                show(sheet, *matches);
            else
                tell(Tone::Danger, matches.error().message);
        },
        m_looks.next());
}

void SheetCheck::show(const Record &sheet, const SheetMatches &matches)
{
    if (matches.pairs.isEmpty() && matches.elsewhere.isEmpty())
        return tell(Tone::Success, tr("No other sheet that you see may be of the same person."));
    m_banner->dismiss();
    auto *dialog = new SheetCheckDialog(m_context, sheet, matches, SheetCheckDialog::Purpose::Look, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SheetCheckDialog::openWanted, m_page, [this](RecordId id) { Q_EMIT m_page->recordWanted(m_kind, id); });
    dialog->open();
}

void SheetCheck::tell(Tone tone, const QString &sentence)
{
    m_banner->announce(tone, sentence);
    m_banner->show();
}

void SheetCheck::beforeSaving(const Record &sheet, std::function<void(bool)> answer)
{
    m_answer = std::move(answer);
    m_patience.start();
    m_context.office.run(
        this,
        [sheet](Services &services) {
            return DuplicateScanService(services.context(), services.catalogues()).matches(sheet, kMost, services.records(), DuplicateScanService::Elsewhere::Left);
        },
        [this, sheet](const Result<SheetMatches> &matches) {
            m_patience.stop();
            const bool isNews = matches && std::ranges::any_of(matches->pairs, [this](const DuplicatePair &pair) { return !m_known.contains(pair.b); });
            if (isNews)
                ask(sheet, *matches);
            else // whoever cannot be compared is saved: the save itself says what is wrong with the database
                this->answer(true);
        },
        m_asks.next());
}

void SheetCheck::ask(const Record &sheet, const SheetMatches &matches)
{
    auto *dialog = new SheetCheckDialog(m_context, sheet, matches, SheetCheckDialog::Purpose::BeforeSaving, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SheetCheckDialog::saveWanted, this, [this, matches] {
        for (const DuplicatePair &pair : matches.pairs)
            m_known.insert(pair.b);
        answer(true);
    });
    connect(dialog, &SheetCheckDialog::openWanted, this, [this](RecordId id) {
        answer(false);
        Q_EMIT m_page->recordWanted(m_kind, id);
    });
    connect(dialog, &QDialog::rejected, this, [this] { answer(false); });
    dialog->open();
}

void SheetCheck::answer(bool maySave)
{
    if (const auto waiting = std::exchange(m_answer, {}))
        waiting(maySave);
}

void SheetCheck::forget()
{
    m_known.clear();
}

} // namespace effectif
