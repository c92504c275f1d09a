// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

#include <functional>

namespace effectif {

/// K11, K28: before a sheet is saved whose card or mail signature becomes another, whoever saves sees both as they were and as
/// they will be. Of one sheet, saved by hand; imports and acts on many ask nothing.
class CardImpact final : public QObject
{
    Q_OBJECT
public:
    CardImpact(const PageContext &context, QWidget *page);

    /// Whether it may be saved: at once where nothing changes on the card, or where nobody wants to be asked; else once the person
    /// decided.
    void beforeSaving(const Record &before, const Record &after, std::function<void(bool)> answer);

private:
    const PageContext &m_context;
    QWidget *m_page;
};

} // namespace effectif
