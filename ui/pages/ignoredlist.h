// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quality/ignored.h"
#include "ui/pages/decisionslist.h"

namespace effectif {

/// « Ignorés »: what may stay as it is, and why.
class IgnoredList final : public DecisionsList
{
    Q_OBJECT
public:
    IgnoredList(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    void load() override;
    /// Null if none is chosen.
    const quality::Ignored *chosen() const;

Q_SIGNALS:
    /// How many there are.
    void counted(int count);

protected:
    Texts texts() const override;
    QList<RowsModel::Row> rows() const override;
    RecordId sheetOf(int row) const override { return m_ignored.at(row).id; }
    void takeBackChosen() override;

private:
    QString m_kind;
    QList<quality::Ignored> m_ignored;
};

} // namespace effectif
