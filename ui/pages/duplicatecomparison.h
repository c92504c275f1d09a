// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/duplicatescanservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QTableView;

namespace effectif {

class PlainLabel;
class RowsModel;

/// Two sheets side by side: every field that one of them has, and whether it is the same, alike, different, or on one
/// side only.
class DuplicateComparison final : public QWidget
{
    Q_OBJECT
public:
    DuplicateComparison(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// The first sheet is this one, as it is in the form, saved or not.
    void setOwn(const Record &record) { m_own = record; }
    void show(const DuplicatePair &pair);
    void clear();
    void retranslate();

Q_SIGNALS:
    /// One of them could not be read.
    void failed(const effectif::Error &error);

private:
    void fill(const Record &a, const Record &b);
    QString verdict(const FieldDefinition &field, const QVariant &a, const QVariant &b, QString &colour) const;

    const PageContext &m_context;
    QString m_kind;
    RowsModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_why;
    QTableView *m_table;
    RequestSeries m_loads;
    DuplicatePair m_pair;
    std::optional<Record> m_own;
    Record m_a;
    Record m_b;
};

} // namespace effectif
