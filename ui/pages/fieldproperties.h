// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cataloguedraft.h"
#include "models/domain/fieldtype.h"
#include "ui/pages/fieldtree.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace effectif {

class CheckListField;
class FieldEditor;
class FormGrid;
class PlainLabel;

/// Everything that can be set of the field, section or tab chosen in the configuration. It shows a draft and says what
/// the person changed; its owner changes the draft.
class FieldProperties final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldProperties(QWidget *parent = nullptr);

    void show(const CatalogueDraft &draft, const FieldPlace &place, const QList<FieldIssue> &issues, Language language);
    /// To the label, with its text selected: after a field was added.
    void focusLabel();

Q_SIGNALS:
    /// `step` names what was edited: letters typed in a row are undone together.
    void fieldChanged(const effectif::FieldDefinition &field, const QString &step);
    void labelChanged(const effectif::FieldPlace &place, const effectif::LocalizedText &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addLine(FormGrid *grid, const QString &name, int columns = 2);
    QPlainTextEdit *addText(FormGrid *grid, const QString &name);
    QCheckBox *addTick(FormGrid *grid, const QString &name, bool FieldDefinition::*member);
    QComboBox *addCombo(FormGrid *grid, const QString &name);
    CheckListField *addList(FormGrid *grid, const QString &name);
    QSpinBox *addCount(FormGrid *grid, const QString &name);
    FormGrid *addSection(const char *title);
    void build();
    void retranslate();
    void tell(const QString &step);
    FieldDefinition gathered() const;
    void fill();
    void fillChoices();
    void fillDefault();
    void fillCondition();
    void showUsable(const QList<FieldIssue> &issues);

    CataloguePtr m_catalogue;
    FieldPlace m_place;
    FieldDefinition m_field;
    Language m_language = Language::French;
    bool m_filling = false;
    QVBoxLayout *m_layout;
    QList<std::pair<QWidget *, const char *>> m_sections;
    PlainLabel *m_problem = nullptr;
    FormGrid *m_texts = nullptr;
    FormGrid *m_who = nullptr;
    FormGrid *m_values = nullptr;
    FormGrid *m_checks = nullptr;
    FormGrid *m_use = nullptr;
    QLineEdit *m_labelFr = nullptr;
    QLineEdit *m_labelEn = nullptr;
    QPlainTextEdit *m_helpFr = nullptr;
    QPlainTextEdit *m_helpEn = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_list = nullptr;
    QComboBox *m_width = nullptr;
    CheckListField *m_natures = nullptr;
    CheckListField *m_mandatoryNatures = nullptr;
    CheckListField *m_mandatoryKinds = nullptr;
    CheckListField *m_mandatoryRoles = nullptr;
    QComboBox *m_conditionField = nullptr;
    CheckListField *m_conditionValues = nullptr;
    QWidget *m_defaultPlace = nullptr;
    FieldEditor *m_default = nullptr;
    QSpinBox *m_minLength = nullptr;
    QSpinBox *m_maxLength = nullptr;
    QLineEdit *m_minimum = nullptr;
    QLineEdit *m_maximum = nullptr;
    QLineEdit *m_pattern = nullptr;
    QLineEdit *m_hintFr = nullptr;
    QLineEdit *m_hintEn = nullptr;
    QList<std::pair<QCheckBox *, bool FieldDefinition::*>> m_ticks;
};

} // namespace effectif
