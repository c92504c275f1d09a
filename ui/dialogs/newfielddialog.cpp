// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newfielddialog.h"

#include "models/domain/fieldtype.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLongestLabel = 80;
}

NewFieldDialog::NewFieldDialog(CataloguePtr catalogue, Language language, QWidget *parent)
    : QDialog(parent)
    , m_catalogue(std::move(catalogue))
    , m_form(new FormGrid)
    , m_label(new LineEdit)
    , m_type(new QComboBox)
    , m_list(new QComboBox)
    , m_values(new GrowingTextEdit)
    , m_target(new QComboBox)
{
    setObjectName(u"newFieldDialog"_s);
    setWindowTitle(tr("New field"));
    m_label->setObjectName(u"newField_label"_s);
    m_label->setMaxLength(kLongestLabel);
    m_type->setObjectName(u"newField_type"_s);
    m_list->setObjectName(u"newField_list"_s);
    m_values->setObjectName(u"newField_values"_s);
    m_values->setTabChangesFocus(true);
    m_target->setObjectName(u"newField_target"_s);
    for (const FieldType *type : fieldTypes())
        m_type->addItem(type->displayName(), type->id());
    m_list->addItem(tr("New list: type its values below"), QString());
    QStringList lists = m_catalogue->choiceLists().keys();
    lists.sort();
    for (const QString &id : std::as_const(lists)) {
        QStringList values;
        for (const Choice &choice : m_catalogue->choiceLists().value(id).choices.mid(0, 5))
            values << choice.label.in(language);
        m_list->addItem(values.join(u", "_s), id);
    }
    m_target->addItem(tr("A department"), u"department"_s);
    m_target->addItem(tr("A user"), u"user"_s);
    m_target->addItem(tr("Another sheet"), m_catalogue->kind());
    m_form->add(tr("What is it called on the sheet?"), m_label, 2);
    m_form->add(tr("What does it hold?"), m_type, 2);
    m_form->add(tr("List of values"), m_list, 2);
    m_form->add(tr("Values, one a line"), m_values, 2);
    m_form->add(tr("What does it lead to?"), m_target, 2);
    m_form->setMandatory(m_label, true);

    auto *title = new PlainLabel(tr("New field"));
    title->setLetters(1.3, QFont::DemiBold);
    auto *buttons = new QDialogButtonBox;
    auto *ok = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    ok->setObjectName(u"newField_ok"_s);
    ok->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    keepFitting(this);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NewFieldDialog::showUsable);
    connect(m_list, &QComboBox::currentIndexChanged, this, &NewFieldDialog::showUsable);
    connect(m_label, &QLineEdit::textEdited, this, [this] { m_form->setMessage(m_label, Tone::Danger, {}); });
    connect(m_values, &QPlainTextEdit::textChanged, this, [this] { m_form->setMessage(m_values, Tone::Danger, {}); });
    connect(buttons, &QDialogButtonBox::accepted, this, &NewFieldDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showUsable();
    m_label->setFocus();
}

void NewFieldDialog::showUsable()
{
    const bool choice = type().startsWith("choice"_L1);
    m_form->setShown(m_list, choice);
    m_form->setShown(m_values, choice && list().isEmpty());
    m_form->setShown(m_target, type() == "reference"_L1);
}

void NewFieldDialog::take()
{
    if (label().isEmpty()) {
        m_form->setMessage(m_label, Tone::Danger, tr("Give the field a name."));
        return m_label->setFocus();
    }
    if (type().startsWith("choice"_L1) && list().isEmpty() && values().isEmpty()) {
        m_form->setMessage(m_values, Tone::Danger, tr("Type at least one value, or choose a list."));
        return m_values->setFocus();
    }
    accept();
}

QString NewFieldDialog::label() const
{
    return m_label->text().simplified();
}

QString NewFieldDialog::type() const
{
    return m_type->currentData().toString();
}

QString NewFieldDialog::list() const
{
    return type().startsWith("choice"_L1) ? m_list->currentData().toString() : QString();
}

QStringList NewFieldDialog::values() const
{
    QStringList result;
    if (!type().startsWith("choice"_L1) || !list().isEmpty())
        return result;
    for (const QString &line : m_values->toPlainText().split(u'\n')) {
        if (const QString value = line.simplified(); !value.isEmpty() && !result.contains(value))
            result << value;
    }
    return result;
}

QString NewFieldDialog::target() const
{
    return type() == "reference"_L1 ? m_target->currentData().toString() : QString();
}

} // namespace effectif
