// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/services/bulkeditservice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QPushButton;

namespace effectif {

class FieldEditor;
class FormGrid;
class PlainLabel;

/// One field for many sheets: which, what they have in it now (the same, different things, nothing), and what they
/// shall have. Nothing is applied before something was typed or "empty the field" was ticked.
class BulkEditDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Begins with that field; empty: with the first that there is.
    BulkEditDialog(CataloguePtr catalogue, Language language, int sheets, QWidget *parent = nullptr, const QString &field = {});

    /// The answer to stateWanted().
    void setState(const QString &field, const SharedValue &state);

Q_SIGNALS:
    void stateWanted(const QString &field);
    void editorMade(effectif::FieldEditor *editor);
    /// Confirmed.
    void chosen(const QString &field, const QVariant &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showField();
    void showState();
    void refresh();
    void take();

    CataloguePtr m_catalogue;
    Language m_language;
    int m_sheets;
    SharedValue m_state;
    bool m_stateKnown = false;
    bool m_changed = false;
    PlainLabel *m_title;
    FormGrid *m_form;
    QComboBox *m_field;
    PlainLabel *m_stateText;
    QWidget *m_place;
    FieldEditor *m_editor = nullptr;
    QCheckBox *m_empty;
    QDialogButtonBox *m_buttons;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace effectif
