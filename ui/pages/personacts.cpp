// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/personacts.h"

#include "models/documents/dossierpaper.h"
#include "models/services/outputfile.h"
#include "models/services/personservice.h"
#include "ui/dialogs/anonymisedialog.h"
#include "ui/dialogs/keepdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"

#include <QJsonDocument>

namespace effectif {

using namespace Qt::StringLiterals;

PersonActs::PersonActs(const PageContext &context, const QString &kind, Banner *banner, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_banner(banner)
    , m_page(page)
{
}

void PersonActs::tell(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
}

void PersonActs::handOut(RecordId id, const QString &title, Form form)
{
    const bool pdf = form == Form::Pdf;
    m_context.prompter.chooseNewFile(m_page, setting::kExportFolder, tr("Everything about %1").arg(title),
                                     tr("Everything about %1").arg(title), pdf ? tr("PDF (*.pdf)") : tr("JSON files (*.json)"),
                                     pdf ? u"pdf"_s : u"json"_s, [this, id, pdf](const QString &file) {
        m_context.office.runLong(
            this,
            [kind = m_kind, id, pdf, file, language = m_context.language](Services &services, Progress &) {
                // before the database is asked: what nobody got is not written down as handed out
                return OutputFile::write(file, [&](QIODevice &device) -> Result<void> {
                    const auto head = PrintService(services).head();
                    const auto dossier = head ? PersonService(services).everything(kind, id) : fail(head.error());
                    if (!dossier)
                        return fail(dossier.error());
                    if (pdf)
                        writeDossier(device, *dossier, *head, language);
                    else
                        device.write(QJsonDocument(dossier->json).toJson()); // the commit tells what did not fit
                    return {};
                });
            },
            [this, file](const Result<void> &done) {
                if (!done)
                    return tell(done.error());
                m_banner->announce(Tone::Success, tr("Everything about this person is in %1. Hand it to this person only.").arg(file));
            });
    });
}

void PersonActs::anonymise(RecordId id, int version)
{
    m_context.office.run(
        this, [kind = m_kind, id](Services &services) { return PersonService(services).inventory(kind, id); },
        [this, id, version](const Result<AnonymiseInventory> &inventory) {
            if (!inventory)
                return tell(inventory.error());
            auto *dialog = new AnonymiseDialog(*inventory, m_page);
            connect(dialog, &AnonymiseDialog::wanted, this, [this, dialog, id, version] {
                m_context.office.run(
                    dialog,
                    [kind = m_kind, id, version](Services &services) { return PersonService(services).anonymise(kind, id, version); },
                    [this, dialog](const Result<void> &done) {
                        if (!done)
                            return dialog->refuse(done.error());
                        dialog->accept();
                        m_banner->announce(Tone::Success, tr("The sheet tells nothing of who it was any more. Photos and files vanish from the "
                                                             "disk with the next “effectif check --clean”; they stay in older backups."));
                        Q_EMIT finished();
                    });
            });
            dialog->open();
        });
}

void PersonActs::keep(RecordId id, const QString &title)
{
    auto *dialog = new KeepDialog(title, m_context.office.catalogue(m_kind), m_context.language, m_page);
    connect(dialog, &KeepDialog::wanted, this, [this, dialog, id] {
        m_context.office.run(
            dialog,
            [kind = m_kind, id, day = dialog->day(), reason = dialog->reason()](Services &services) {
                return PersonService(services).keepUntil(kind, id, day, reason);
            },
            [this, dialog](const Result<void> &done) {
                if (!done)
                    return dialog->refuse(done.error());
                dialog->accept();
                Q_EMIT finished();
            });
    });
    dialog->open();
}

} // namespace effectif
