// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/recordquery.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace effectif {

class FieldEditor;
class PlainLabel;

/// Filters of a list: each active one is a chip that a click removes; the row below adds one by field, comparison and
/// value, with the editor of the field's own type.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue, Language language);
    const QList<FieldFilter> &filters() const { return m_filters; }
    void setFilters(const QList<FieldFilter> &filters);
    /// Opens the row that adds a filter, on this field if one is given.
    void startAdding(const QString &field = {});
    bool isAdding() const;

Q_SIGNALS:
    void filtersChanged();
    /// A value editor was made: the owner connects what it wants of the database.
    void editorMade(effectif::FieldEditor *editor);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showChips();
    void showOperators();
    void showEditor();
    void addFilter();
    QString describe(const FieldFilter &filter) const;
    QString operatorText(FilterOp op, const FieldDefinition &field) const;
    const FieldDefinition *chosenField() const;

    CataloguePtr m_catalogue;
    Language m_language = Language::French;
    QList<FieldFilter> m_filters;
    QWidget *m_chips;
    QHBoxLayout *m_chipRow;
    QWidget *m_adder;
    QHBoxLayout *m_adderRow;
    QComboBox *m_field;
    QComboBox *m_operator;
    FieldEditor *m_editor = nullptr;
    QPushButton *m_add;
    QToolButton *m_cancel;
};

} // namespace effectif
