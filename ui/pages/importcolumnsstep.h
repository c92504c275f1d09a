// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablefile.h"
#include "models/domain/columnmatch.h"
#include "models/domain/importmapping.h"
#include "models/services/importtypes.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace effectif {

class FormGrid;
class ImportColumnsTable;
class PlainLabel;

/// The second step of an import: which column is which field, what rows become, and how they find their sheets. What is
/// chosen here stays until another file is taken.
class ImportColumnsStep final : public QWidget
{
    Q_OBJECT
public:
    ImportColumnsStep(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// The columns of a file, with the fields that were found for them.
    void show(const TablePreview &preview, const QList<ColumnMatch> &matches);
    /// The saved mappings, and which of them the columns were taken from; empty: none.
    void setMappings(const QList<ImportMapping> &mappings, const QString &current);
    /// As a mapping has them; fields that there are no more are not imported.
    void take(const ImportMapping &mapping);

    /// A key for each column, empty where it is not imported.
    QStringList columns() const;
    /// Kind, columns, mode, key and what is allowed.
    ImportOptions options() const;
    QJsonObject choices() const;
    int chosenCount() const;

Q_SIGNALS:
    void changed();
    void mappingChosen(const QString &name);
    void storeWanted();
    void removeWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMappingRow();
    QWidget *makeOptions();
    void retranslate();
    void fillKeys();
    void showOptions();

    const PageContext &m_context;
    QString m_kind;
    QComboBox *m_mappings;
    PlainLabel *m_mappingLabel;
    QToolButton *m_store;
    QToolButton *m_remove;
    PlainLabel *m_count;
    ImportColumnsTable *m_table;
    FormGrid *m_form;
    QComboBox *m_mode;
    QComboBox *m_key;
    QCheckBox *m_incomplete;
    QCheckBox *m_missing;
    bool m_keyChosen = false; ///< by the person, not by the file
};

} // namespace effectif
