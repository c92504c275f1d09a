// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recorddraft.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace effectif {

class PlainLabel;
class RecordForm;

/// The real form of a sheet, made from a draft of the configuration, for a Nature and a kind of sheet. What is typed
/// in it goes nowhere.
class FormPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit FormPreview(QWidget *parent = nullptr);

    void show(const CataloguePtr &catalogue, Language language);
    /// Goes to the field.
    void reveal(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeForm();
    void fillCombo(QComboBox *combo, const QString &key);
    void retranslate();

    CataloguePtr m_catalogue;
    Language m_language = Language::French;
    RecordDraft m_draft;
    QVBoxLayout *m_layout;
    PlainLabel *m_title;
    QComboBox *m_nature;
    QComboBox *m_kind;
    RecordForm *m_form = nullptr;
    QString m_revealed; ///< also in the form that the next change makes
};

} // namespace effectif
