// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/catalogue.h"

#include <QDialog>

class QAction;
class QDialogButtonBox;
class QListWidget;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace effectif {

class PlainLabel;
class SearchField;

/// Which fields are columns of a list, and in which order: all fields at the left to tick, the ticked ones at the right
/// to move. Sensitive fields are named but never columns.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `shown` are keys, in order; what is no column of this catalogue is left out. Labels are in `language`.
    ColumnsDialog(CataloguePtr catalogue, Language language, const QStringList &shown, QWidget *parent = nullptr);

    /// The keys as chosen now, in order.
    QStringList columns() const;
    /// What a list shows before anyone chooses.
    static QStringList standardColumns(const Catalogue &catalogue);

Q_SIGNALS:
    /// Confirmed: keys in order, at least one.
    void columnsChosen(const QStringList &keys);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *makeOrderSide();
    QToolButton *addOrderButton(const QString &name, const QString &iconName, const QKeySequence &keys);
    void buildButtons();
    void retranslate();
    void fillFields();
    void addField(QTreeWidgetItem *group, const FieldDefinition &field);
    void setColumns(const QStringList &keys);
    void addColumn(const QString &key);
    void fieldToggled(QTreeWidgetItem *item);
    void removeCurrent();
    void moveCurrent(int by);
    void filter(const QString &text);
    void refresh();

    CataloguePtr m_catalogue;
    Language m_language;
    PlainLabel *m_title;
    SearchField *m_search;
    QTreeWidget *m_fields;
    PlainLabel *m_orderTitle;
    QListWidget *m_order;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    PlainLabel *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_standard;
    QPushButton *m_apply;
};

} // namespace effectif
