// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QPushButton;

namespace effectif {

class DateFieldEditor;
class FormGrid;
class GrowingTextEdit;
class LineEdit;
class PlainLabel;

/// What is known of a file: its name, type, last day and a remark.
class FileFactsDialog final : public QDialog
{
    Q_OBJECT
public:
    FileFactsDialog(const AttachmentFacts &facts, const QList<DocumentType> &types, Language language,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    /// Something was changed; the name may be kept as it is.
    void factsChosen(const effectif::AttachmentFacts &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void take();

    AttachmentFacts m_facts;
    Language m_language;
    PlainLabel *m_title;
    FormGrid *m_form;
    LineEdit *m_name;
    QComboBox *m_type;
    DateFieldEditor *m_expires;
    GrowingTextEdit *m_note;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save;
};

} // namespace effectif
