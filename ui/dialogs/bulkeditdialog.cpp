// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkeditdialog.h"

#include "models/domain/fieldtype.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/fields/fieldeditors.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

BulkEditDialog::BulkEditDialog(CataloguePtr catalogue, Language language, int sheets, QWidget *parent, const QString &wanted)
    : QDialog(parent)
    , m_catalogue(std::move(catalogue))
    , m_language(language)
    , m_sheets(sheets)
    , m_title(new PlainLabel)
    , m_form(new FormGrid)
    , m_field(new QComboBox)
    , m_stateText(new PlainLabel)
    , m_place(new QWidget)
    , m_empty(new QCheckBox)
    , m_buttons(new QDialogButtonBox)
    , m_apply(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
    , m_cancel(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole))
{
    setObjectName(u"bulkEditDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_field->setObjectName(u"bulkField"_s);
    m_field->setMaxVisibleItems(20);
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (BulkEditService::canSet(field))
            m_field->addItem(field.label.in(language), field.key);
    }
    m_field->setCurrentIndex(qMax(0, m_field->findData(wanted)));
    m_stateText->setObjectName(u"bulkState"_s);
    m_stateText->setTone(Tone::Muted);
    m_stateText->setWordWrap(true);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_empty->setObjectName(u"bulkEmpty"_s);
    m_apply->setObjectName(u"bulkApply"_s);
    m_apply->setDefault(true);
    m_cancel->setObjectName(u"bulkCancel"_s);
    m_cancel->setAutoDefault(false);
    m_form->add({}, m_field, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_form, m_stateText, m_place, m_empty})
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(520);
    keepFitting(this);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showField);
    connect(m_empty, &QCheckBox::toggled, this, [this](bool on) {
        m_editor->setEnabled(!on);
        refresh();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &BulkEditDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    // after the owner has connected itself
    QMetaObject::invokeMethod(this, &BulkEditDialog::showField, Qt::QueuedConnection);
}

void BulkEditDialog::retranslate()
{
    setWindowTitle(tr("Set a field"));
    m_title->setText(tr("Set a field on %n sheet(s)", nullptr, m_sheets));
    m_form->setLabel(m_field, tr("Field"));
    m_empty->setText(tr("Empty the field"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void BulkEditDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkEditDialog::showField()
{
    const FieldDefinition *chosen = m_catalogue->field(m_field->currentData().toString());
    if (!chosen)
        return;
    if (m_editor)
        discard(m_editor);
    m_stateKnown = false;
    m_changed = false;
    m_editor = createFieldEditor(*chosen, m_catalogue, m_language, m_place);
    m_editor->setObjectName(u"bulkValue"_s);
    m_place->layout()->addWidget(m_editor);
    setTabOrder(m_field, m_editor->focusTarget()); // what is made later would come after the buttons
    setTabOrder(m_editor->focusTarget(), m_empty);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_changed = true;
        refresh();
    });
    m_empty->setChecked(false);
    m_empty->setEnabled(!chosen->mandatory);
    Q_EMIT editorMade(m_editor);
    Q_EMIT stateWanted(chosen->key);
    refresh();
}

void BulkEditDialog::setState(const QString &field, const SharedValue &state)
{
    if (field != m_field->currentData().toString())
        return;
    m_state = state;
    m_stateKnown = true;
    if (!m_changed && !state.mixed)
        m_editor->setValue(state.value);
    refresh();
}

void BulkEditDialog::showState()
{
    const FieldDefinition *field = m_catalogue->field(m_field->currentData().toString());
    if (!field || !m_editor)
        return;
    const auto text = [&](const QVariant &value) { return typeOf(*field).format(value, {*field, *m_catalogue, m_language}); };
    if (m_empty->isChecked())
        m_stateText->setText(tr("Will be changed: the field is emptied on all of them."));
    else if (m_changed && m_editor->value().isValid())
        m_stateText->setText(tr("Will be changed to “%1” on all of them.").arg(text(m_editor->value())));
    else if (!m_stateKnown)
        m_stateText->setText(tr("Looking at what they have …"));
    else if (m_state.mixed)
        m_stateText->setText(tr("Different values on these sheets. They stay as they are until you type one for all."));
    else if (m_state.value.isNull())
        m_stateText->setText(tr("Empty on all of these sheets."));
    else
        m_stateText->setText(tr("The same on all of these sheets: “%1”.").arg(text(m_state.value)));
}

void BulkEditDialog::refresh()
{
    showState();
    m_apply->setText(tr("Apply to %n sheet(s)", nullptr, m_sheets));
    m_apply->setEnabled(m_editor
                        && (m_empty->isChecked()
                            || (m_changed && m_editor->value().isValid() && m_editor->pendingText().isEmpty())));
}

void BulkEditDialog::take()
{
    if (!m_apply->isEnabled())
        return;
    if (const auto issue = m_editor->issue(); !m_empty->isChecked() && issue && issue->severity == FieldIssue::Severity::Error) {
        m_editor->setProblem(issue);
        m_stateText->setText(issue->message);
        return m_editor->focusTarget()->setFocus();
    }
    const QVariant value = m_empty->isChecked() ? QVariant() : m_editor->value();
    accept();
    Q_EMIT chosen(m_field->currentData().toString(), value);
}

} // namespace effectif
