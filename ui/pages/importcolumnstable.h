// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablefile.h"
#include "models/domain/columnmatch.h"
#include "ui/pages/pagecontext.h"

#include <QTableWidget>

class QComboBox;

namespace effectif {

/// The columns of a file with some of their values, and the field that each leads to: found by the program, chosen by the
/// person. One field is one column's.
class ImportColumnsTable final : public QTableWidget
{
    Q_OBJECT
public:
    ImportColumnsTable(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// The columns of a file, with the fields that were found for them.
    void show(const TablePreview &preview, const QList<ColumnMatch> &matches);
    /// A key for each column, as the person said it; fields that there are no more are not imported.
    void take(const QStringList &keys);
    /// Everything in the language of now.
    void retranslate();

    const TablePreview &preview() const { return m_preview; }
    /// A key for each column, empty where it is not imported.
    QStringList columns() const;

Q_SIGNALS:
    /// The person chose a field.
    void chosen();

private:
    void fill();
    QComboBox *makeFieldChoice(int column);
    void choose(int column, const QString &key);
    void showMatch(int column);
    QString foundBy(int column) const;
    QStringList samplesOf(int column) const;

    const PageContext &m_context;
    QString m_kind;
    QList<QComboBox *> m_fields; ///< by column
    TablePreview m_preview;
    QList<ColumnMatch> m_matches;
};

} // namespace effectif
