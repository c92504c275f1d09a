// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace effectif {

class PlainLabel;

/// The list of types of documents: names in both languages, and how many days before the expiry of such a document
/// someone wants to know. What is taken out stays with the files that have it.
class DocumentTypesDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit DocumentTypesDialog(const QList<DocumentType> &types, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The whole list in its new order.
    void typesChosen(const QList<effectif::DocumentType> &types);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addTool(const char *name, const QString &iconName);
    void addRow(const DocumentType &type);
    void removeRow();
    void moveRow(int by);
    void refresh();
    void retranslate();
    void take();

    PlainLabel *m_title;
    PlainLabel *m_note;
    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save;
};

} // namespace effectif
