// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/decision.h"
#include "ui/pages/decisionslist.h"

namespace effectif {

/// « Écartés »: the pairs that somebody set aside as no duplicates.
class SetAsideList final : public DecisionsList
{
    Q_OBJECT
public:
    SetAsideList(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    void load() override;
    /// Null if none is chosen.
    const duplicates::Decision *chosen() const;

protected:
    Texts texts() const override;
    QList<RowsModel::Row> rows() const override;
    RecordId sheetOf(int row) const override { return m_decisions.at(row).sheets.first; }
    void takeBackChosen() override;
    bool mayTakeBack() const override { return m_mayDecide; }

private:
    QString m_kind;
    QList<duplicates::Decision> m_decisions;
    bool m_mayDecide = false;
};

} // namespace effectif
