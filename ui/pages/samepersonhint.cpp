// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/samepersonhint.h"

#include "models/domain/licence.h"
#include "models/domain/personkey.h"
#include "models/services/duplicateservice.h"
#include "models/services/licenceservice.h"
#include "models/services/transferservice.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/pages/sheetcheck.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDelayMs = 2000; ///< whoever rests in the field; else on leaving it. Each look is counted (K23)

struct Look
{
    QList<SamePerson> found;
    QString contact;
};
} // namespace

SamePersonHint::SamePersonHint(const PageContext &context, const QString &kind, Banner *banner, Page *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_banner(banner)
    , m_page(page)
    , m_check(new SheetCheck(context, kind, banner, page))
{
    m_banner->setObjectName(u"samePerson"_s);
    m_banner->hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &SamePersonHint::look);
}

void SamePersonHint::edited(const QString &key, const QVariant &value, const Record &record)
{
    const FieldDefinition *field = m_context.office.catalogue(m_kind)->field(key);
    if (!field)
        return;
    if (key == kLicenceField && value.toBool())
        return showLicences();
    if (duplicates::traitOf(*field)) {
        m_sheet = record;
        m_delay.start();
    }
    if (!isPersonKey(*field))
        return;
    m_record = record.id;
    m_values.insert(key, value);
    m_delay.start();
}

void SamePersonHint::fieldLeft()
{
    if (!m_delay.isActive())
        return;
    m_delay.stop();
    look();
}

void SamePersonHint::check(const Record &record)
{
    m_check->look(record);
}

void SamePersonHint::beforeSaving(const Record &record, std::function<void(bool)> answer)
{
    m_delay.stop();
    m_check->beforeSaving(record, std::move(answer));
}

void SamePersonHint::forget()
{
    m_check->forget();
    m_delay.stop();
    m_looks.cancel();
    m_alikeLooks.cancel();
    m_values.clear();
    m_asked.clear();
    m_alike.reset();
    m_isExact = false;
    m_banner->hide();
}

void SamePersonHint::lookAlike()
{
    if (m_sheet.kind.isEmpty())
        return;
    m_context.office.run(
        this,
        [sheet = m_sheet](Services &services) { return DuplicateScanService(services.context(), services.catalogues()).check(sheet, 1); },
        [this](const Result<QList<DuplicatePair>> &alike) {
            if (!alike) // a hint that does not come is no trouble of whoever types
                return;
            m_alike = alike->isEmpty() ? std::nullopt : std::optional(alike->first());
            if (!m_isExact)
                showAlike();
        },
        m_alikeLooks.next());
}

void SamePersonHint::showAlike()
{
    if (!m_alike)
        return m_banner->hide();
    duplicates::Explanation forIt = m_alike->why;
    std::erase_if(forIt, [](const duplicates::TraitMatch &match) { return match.bits <= 0; });
    tell(Tone::Warning, tr("This person may have a sheet already: %1 (%2).")
                            .arg(m_alike->title, explanationText(forIt, *m_context.office.catalogue(m_kind), m_context.language)));
    QPushButton *open = m_banner->addButton(tr("Open the sheet"));
    open->setObjectName(u"samePersonOpen"_s);
    connect(open, &QPushButton::clicked, this, [this, id = m_alike->b] { Q_EMIT m_page->recordWanted(m_kind, id); });
}

void SamePersonHint::look()
{
    lookAlike();
    if (m_values == m_asked)
        return;
    m_asked = m_values;
    m_context.office.run(
        this,
        [kind = m_kind, id = m_record, values = m_values](Services &services) -> Result<Look> {
            const auto found = DuplicateService(services.context(), services.catalogues()).find(kind, id, values);
            const auto contact = found ? services.directory().setting(kTransferContact) : fail(found.error());
            return contact ? Result<Look>(Look{*found, *contact}) : fail(contact.error());
        },
        [this](const Result<Look> &look) {
            if (look)
                show(look->found, look->contact.trimmed());
            else if (look.error().kind == ErrorKind::Denied) // too often
                tell(Tone::Warning, look.error().message);
        },
        m_looks.next());
}

void SamePersonHint::tell(Tone tone, const QString &text)
{
    m_banner->announce(tone, text);
    m_banner->show();
}

QString SamePersonHint::labelOf(const QString &field) const
{
    const FieldDefinition *definition = m_context.office.catalogue(m_kind)->field(field);
    return definition ? definition->label.in(m_context.language) : field;
}

void SamePersonHint::show(const QList<SamePerson> &found, const QString &contact)
{
    m_isExact = !found.isEmpty();
    for (const SamePerson &same : found) {
        if (!same.elsewhere)
            continue;
        const QString sentence = contact.isEmpty()
            ? tr("%1: this person exists already and is assigned to another department. Ask for the transfer instead of a new sheet.")
            : tr("%1: this person exists already and is assigned to another department. Ask for the transfer, or contact %2.");
        return showElsewhere(same.field, same.typed, contact.isEmpty() ? sentence.arg(labelOf(same.field))
                                                                       : sentence.arg(labelOf(same.field), contact));
    }
    if (found.isEmpty())
        return showAlike();
    const SamePerson &same = found.first();
    const Reference sheet = same.sheets.first();
    tell(Tone::Warning, tr("%1: exists already in your list, on the sheet of %2.").arg(labelOf(same.field), sheet.name));
    QPushButton *open = m_banner->addButton(tr("Open the sheet"));
    open->setObjectName(u"samePersonOpen"_s);
    connect(open, &QPushButton::clicked, this, [this, sheet] { Q_EMIT m_page->recordWanted(m_kind, sheet.id); });
}

void SamePersonHint::showElsewhere(const QString &field, const QString &typed, const QString &sentence)
{
    tell(Tone::Danger, sentence);
    QPushButton *ask = m_banner->addButton(tr("Ask for the transfer"));
    ask->setObjectName(u"samePersonTransfer"_s);
    connect(ask, &QPushButton::clicked, this, [this, field, typed] { askForTransfer(field, typed); });
}

bool SamePersonHint::explain(const Error &error, const Record &record)
{
    if (!DuplicateService::isElsewhere(error))
        return false;
    m_delay.stop();
    m_looks.cancel();
    showElsewhere(error.field, record.value(error.field).toString(), error.message);
    return true;
}

void SamePersonHint::askForTransfer(const QString &field, const QString &typed)
{
    openDialog(tr("Ask for the transfer"),
               tr("The department where this person is, or an administrator, accepts or refuses. Until then you see what you typed and the answer, nothing else."),
               &DirectoryService::departments, // of one's own: the person comes here
               [kind = m_kind, field, typed](TransferService transfers, DepartmentId into, const QString &note) {
                   return transfers.ask(kind, field, typed, into, note);
               });
}

void SamePersonHint::offerTransfer(RecordId record, const QString &title)
{
    openDialog(tr("Ask for a transfer of %1").arg(title),
               tr("The other department, or an administrator, accepts or refuses. Accepted, the sheet goes there with its files, notes and history."),
               &DirectoryService::allDepartments,
               [kind = m_kind, record](TransferService transfers, DepartmentId into, const QString &note) {
                   return transfers.offer(kind, record, into, note);
               });
}

void SamePersonHint::openDialog(const QString &title, const QString &why, Departments choice, const Send &send)
{
    m_context.office.run(
        this, [choice](Services &services) { return (services.directory().*choice)(); },
        [this, title, why, send](const Result<QList<Reference>> &departments) {
            if (!departments)
                return tell(Tone::Danger, departments.error().message);
            auto *dialog = new TransferDialog(title, why, tr("Send the request"), *departments, tr("A word with it (optional)"), m_page);
            connect(dialog, &TaskDialog::wanted, this, [this, dialog, send] {
                m_context.office.run(
                    dialog,
                    [send, into = dialog->department(), note = dialog->note()](Services &services) {
                        return send(TransferService(services.context(), services.catalogues()), into, note);
                    },
                    [this, dialog](const Result<int> &sent) {
                        if (!sent)
                            return dialog->refuse(sent.error());
                        dialog->accept();
                        tellSent();
                    });
            });
            dialog->open();
        });
}

void SamePersonHint::tellSent()
{
    tell(Tone::Success, tr("The request is sent. The answer will stand under Transfer requests."));
    QPushButton *requests = m_banner->addButton(tr("Transfer requests"));
    requests->setObjectName(u"samePersonRequests"_s);
    connect(requests, &QPushButton::clicked, m_page, [this] { Q_EMIT m_page->pageWanted(u"transfers"_s); });
}

void SamePersonHint::showLicences()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return LicenceService(services.context()).pool(kind); },
        [this](const Result<LicencePool> &pool) {
            if (!pool || !pool->size)
                return;
            const int free = qMax(0, *pool->free());
            tell(free > 0 ? Tone::Accent : Tone::Warning,
                 tr("Licences: %1 used of %2, %3 free.").arg(pool->used).arg(*pool->size).arg(free));
        });
}

} // namespace effectif
