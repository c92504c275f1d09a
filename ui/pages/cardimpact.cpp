// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cardimpact.h"

#include "models/domain/businesscard.h"
#include "models/services/companydesk.h"
#include "models/services/photoservice.h"
#include "models/settings/settings.h"
#include "ui/pages/cardimpactdialog.h"

namespace effectif {

CardImpact::CardImpact(const PageContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{
}

void CardImpact::beforeSaving(const Record &before, const Record &after, std::function<void(bool)> answer)
{
    if (!m_context.settings.value(setting::kCardImpact))
        return answer(true);
    const CataloguePtr catalogue = m_context.office.catalogue(after.kind);
    const CompanyProfile &office = m_context.company->profile();
    const BusinessCard was = businesscard::of(before, *catalogue, office, m_context.language);
    const BusinessCard becomes = businesscard::of(after, *catalogue, office, m_context.language);
    if (was == becomes)
        return answer(true);
    auto *dialog = new CardImpactDialog({before.id, was, {}}, {after.id, becomes, {}}, m_context.company->logo(), m_page);
    connect(dialog, &QDialog::finished, this, [this, dialog, answer = std::move(answer)](int result) {
        if (dialog->isUnwanted())
            m_context.settings.store(setting::kCardImpact, false);
        answer(result == QDialog::Accepted);
    });
    dialog->open();
    m_context.office.run( // the question does not wait for it, nor for a server that is away
        dialog, [kind = before.kind, id = before.id](Services &services) { return PhotoService(services).photo(kind, id); },
        [dialog](const Result<QByteArray> &photo) {
            if (photo && !photo->isEmpty())
                dialog->setPhoto(*photo);
        });
}

} // namespace effectif
