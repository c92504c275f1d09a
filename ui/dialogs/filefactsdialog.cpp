// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filefactsdialog.h"

#include "models/domain/filevalue.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/fields/fieldeditor_date.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// A field of no sheet: the editor of days serves here too.
FieldDefinition expiryField()
{
    FieldDefinition field;
    field.key = u"file_expires"_s;
    field.type = u"date"_s;
    return field;
}
} // namespace

FileFactsDialog::FileFactsDialog(const AttachmentFacts &facts, const QList<DocumentType> &types, Language language,
                                 QWidget *parent)
    : QDialog(parent),
      m_facts(facts),
      m_language(language),
      m_title(new PlainLabel(this)),
      m_form(new FormGrid(this)),
      m_name(new LineEdit(m_form)),
      m_type(new QComboBox(m_form)),
      m_expires(new DateFieldEditor(expiryField(), std::make_shared<const Catalogue>(), language, m_form)),
      m_note(new GrowingTextEdit(m_form)),
      m_buttons(new QDialogButtonBox(this)),
      m_save(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
{
    setObjectName(u"fileFactsDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_name->setObjectName(u"file_name"_s);
    m_name->setMaxLength(150);
    m_name->setText(facts.name);
    m_type->setObjectName(u"file_type"_s);
    ignoreWheelWithoutFocus(m_type);
    m_type->addItem(QString(), 0);
    for (const DocumentType &type : types) {
        if (!type.retired || type.id == facts.type)
            m_type->addItem(type.label.in(language), type.id);
    }
    m_type->setCurrentIndex(std::max(0, m_type->findData(facts.type)));
    m_expires->setValue(facts.expires.isValid() ? QVariant(facts.expires) : QVariant());
    m_note->setObjectName(u"file_note"_s);
    m_note->setLineBounds(2, 6);
    m_note->setPlainText(facts.note);
    m_save->setObjectName(u"file_save"_s);
    m_save->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_form->add({}, m_name, 2);
    m_form->add({}, m_type, 1);
    m_form->add({}, m_expires, 1);
    m_form->add({}, m_note, 2);
    m_form->setTwoColumnsFrom(400);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(520);
    keepFitting(this);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FileFactsDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_form->setMessage(m_name, Tone::Danger, {}); });
    retranslate();
    m_name->setFocus();
    m_name->setSelection(0, static_cast<int>(facts.name.lastIndexOf(u'.') > 0 ? facts.name.lastIndexOf(u'.') : facts.name.size()));
}

void FileFactsDialog::retranslate()
{
    setWindowTitle(tr("File"));
    m_title->setText(tr("About this file"));
    m_form->setLabel(m_name, tr("Name"));
    m_form->setLabel(m_type, tr("Type"));
    m_form->setLabel(m_expires, tr("Expires on"));
    m_form->setLabel(m_note, tr("Remark"));
    m_type->setItemText(0, tr("No type"));
    m_save->setText(tr("Save"));
}

void FileFactsDialog::take()
{
    const auto name = FileValue::safeName(m_name->text());
    if (!name) {
        m_form->setMessage(m_name, Tone::Danger, name.error().message);
        return m_name->setFocus();
    }
    if (const auto issue = m_expires->issue()) {
        m_form->setMessage(m_expires, Tone::Danger, issue->message);
        return m_expires->focusTarget()->setFocus();
    }
    const AttachmentFacts facts{*name, m_type->currentData().toInt(), m_expires->value().toDate(),
                                m_note->toPlainText().trimmed()};
    accept();
    if (facts != m_facts)
        Q_EMIT factsChosen(facts);
}

void FileFactsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
