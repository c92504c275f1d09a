// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importfeed.h"
#include "models/services/importplan.h"
#include "models/services/importplanner.h"
#include "models/services/servicecontext.h"

namespace effectif {

class ImportResolver;

/// Writes decided rows into a plan. What earlier rows would have done to a sheet is taken from the plan.
class ImportRehearsal final : public ImportSink
{
public:
    ImportRehearsal(ServiceContext &context, ImportPlan &plan, ImportResolver &resolver, const Reference &department);

    Result<void> fetch(const QList<RecordId> &ids) override;
    Result<Record> sheet(const ImportTarget &target, qint64 row) override;
    Result<void> take(PlannedRow &row, ImportDecision &decision) override;
    Result<QHash<qint64, RecordId>> flush() override { return QHash<qint64, RecordId>(); }

private:
    Result<Record> made(qint64 row);
    Result<QHash<QString, QVariant>> changedBefore(const ImportTarget &target, qint64 row) const;

    ServiceContext &m_context;
    ImportPlan &m_plan;
    ImportResolver &m_resolver;
    Reference m_department;
    QList<FieldDefinition> m_fields; ///< what is compared with the file
    QHash<RecordId, Record> m_fetched;
};

/// The rows of a plan, to be planned again or written; with cells that were mended.
class PlanFeed final : public ImportFeed
{
public:
    enum class Rows { All, Written };
    PlanFeed(const ImportPlan &plan, Rows rows) : m_plan(plan), m_rows(rows) { }

    const QStringList &header() const override { return m_plan.header(); }
    Result<bool> next(QStringList &cells) override;
    bool isBroken() const override { return m_broken; }
    qint64 line() const override { return m_line; }
    qint64 index() const override { return m_index; }
    qint64 position() const override { return m_read; }
    qint64 size() const override;
    QByteArray ready() const override { return m_ready; }
    /// What the rehearsal made of a row holds still: it need not be made again.
    void setRestores(bool restores) { m_restores = restores; }

private:
    const ImportPlan &m_plan;
    Rows m_rows;
    QByteArray m_ready;
    bool m_restores = false;
    qint64 m_index = -1;
    qint64 m_line = 0;
    qint64 m_read = 0;
    bool m_broken = false;
};

} // namespace effectif
