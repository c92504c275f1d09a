// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/recordfilter.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;

namespace effectif {

class FieldEditor;
class FlowLayout;
class PlainLabel;

/// One condition being made or changed: field, comparison, and the value with the editor of the field's own type; two
/// of them for a span, a list of periods for dates. Return applies, Esc closes.
class FilterEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterEditor(QWidget *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue, Language language);
    /// An empty condition, on this field if one is given.
    void start(const QString &field);
    void edit(const FieldFilter &filter);

Q_SIGNALS:
    void accepted(const effectif::FieldFilter &filter);
    void cancelled();
    /// A value editor was made: the owner connects what it wants of the database.
    void editorMade(effectif::FieldEditor *editor);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void fillPeriods();
    void showOperators();
    void showValues();
    FieldEditor *makeEditor(const FieldDefinition &field, FilterOp op, const QString &name);
    void take();
    QVariant value() const;
    void setValue(const QVariant &value);
    void focusValue();
    FilterOp op() const;
    const FieldDefinition *field() const;

    CataloguePtr m_catalogue;
    Language m_language = Language::French;
    FlowLayout *m_row;
    QComboBox *m_field;
    QComboBox *m_operator;
    QComboBox *m_period;
    QWidget *m_values;
    QList<FieldEditor *> m_editors;
    QPushButton *m_apply;
    QToolButton *m_cancel;
};

} // namespace effectif
