// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "models/domain/roles.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>

namespace effectif {

using namespace Qt::StringLiterals;

AccountDialog::AccountDialog(const Account &account, const QList<Reference> &departments, QWidget *parent)
    : TaskDialog(u"account"_s, account.id == 0 ? tr("Invite somebody") : tr("Change the account"),
                 account.id == 0 ? tr("The person gets a code that opens Effectif once, and then chooses a password.") : QString(),
                 account.id == 0 ? tr("Invite") : tr("Save"), parent)
    , m_account(account)
    , m_name(new LineEdit(form()))
    , m_email(new LineEdit(form()))
    , m_role(new QComboBox(form()))
    , m_departments(new CheckListField(form()))
    , m_capabilities(new CheckListField(form()))
    , m_language(new QComboBox(form()))
{
    m_name->setObjectName(u"account_name"_s);
    m_name->setMaxLength(200);
    m_name->setText(account.name);
    m_email->setObjectName(u"account_email"_s);
    m_email->setMaxLength(254);
    m_email->setText(account.email);
    form()->add(tr("First name and last name"), m_name, 2);
    form()->add(tr("E-mail address"), m_email, 2);
    form()->setMandatory(m_name, true);
    form()->setMandatory(m_email, true);
    addRole();
    QList<CheckListField::Item> items;
    QStringList checked;
    for (const Reference &department : departments)
        items.append({QString::number(department.id), department.name});
    for (const DepartmentId id : account.rights.departments)
        checked << QString::number(id);
    if (checked.isEmpty() && items.size() == 1)
        checked << items.first().id;
    m_departments->setObjectName(u"account_departments"_s);
    m_departments->setItems(items);
    m_departments->setChecked(checked);
    m_departments->setPlaceholderText(tr("None"));
    form()->add(tr("Departments"), m_departments, 2);
    form()->setMandatory(m_departments, true); // where it is asked for at all
    connect(m_departments, &CheckListField::checkedChanged, this, [this] { form()->setMessage(m_departments, Tone::Danger, {}); });
    addCapabilities();
    addLanguage();
    showRole();
    m_name->setFocus();
}

void AccountDialog::addRole()
{
    m_role->setObjectName(u"account_role"_s);
    ignoreWheelWithoutFocus(m_role);
    for (const QString &id : roles())
        m_role->addItem(roleName(id), id);
    m_role->setCurrentIndex(qMax(0, m_role->findData(m_account.rights.role)));
    form()->add(tr("Role"), m_role, 2);
    connect(m_role, &QComboBox::currentIndexChanged, this, &AccountDialog::showRole);
}

void AccountDialog::addCapabilities()
{
    m_capabilities->setObjectName(u"account_capabilities"_s);
    m_capabilities->setItems({{capability::kSensitive, tr("Read and write sensitive fields")},
                              {capability::kDuplicates, tr("Look for duplicates in all departments")},
                              {capability::kSender, tr("Send the messages of the office")}});
    m_capabilities->setChecked(QStringList(m_account.rights.capabilities.begin(), m_account.rights.capabilities.end()));
    m_capabilities->setPlaceholderText(tr("Nothing more"));
    form()->add(tr("Also allowed"), m_capabilities, 2);
    connect(m_capabilities, &CheckListField::checkedChanged, this, &AccountDialog::showRole);
}

void AccountDialog::addLanguage()
{
    m_language->setObjectName(u"account_language"_s);
    ignoreWheelWithoutFocus(m_language);
    m_language->addItem(u"Français"_s, static_cast<int>(Language::French)); // each in its own words
    m_language->addItem(u"English"_s, static_cast<int>(Language::English));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_account.language)));
    form()->add(tr("Language of messages"), m_language, 2);
}

void AccountDialog::offerMail()
{
    m_byMail = new QCheckBox(tr("Send the invitation by e-mail"), this);
    m_byMail->setObjectName(u"account_byMail"_s);
    m_byMail->setChecked(true);
    addBelow(m_byMail);
}

Handover AccountDialog::handover() const
{
    return m_byMail && m_byMail->isChecked() ? Handover::ByMail : Handover::ByHand;
}

bool AccountDialog::needsSheet() const
{
    return m_role->currentData() == u"staff"_s && !m_capabilities->checkedIds().contains(capability::kSender);
}

void AccountDialog::addSheet(const CataloguePtr &catalogue, const Reference &now, Language language)
{
    FieldDefinition field;
    field.kind = catalogue->kind();
    field.key = u"account_sheet"_s;
    field.type = u"reference"_s;
    field.target = field.kind;
    field.label = {tr("Own sheet"), tr("Own sheet")};
    m_sheet = new ReferenceFieldEditor(field, catalogue, language, form());
    if (now.id != 0)
        m_sheet->setValue(QVariant::fromValue(now));
    form()->add(tr("Own sheet"), m_sheet, 2);
    connect(m_sheet, &ReferenceFieldEditor::suggestionsWanted, this, [this, field](const QString &typed) { Q_EMIT sheetsWanted(field, typed); });
    connect(m_sheet, &FieldEditor::edited, this, [this] {
        form()->setMessage(m_sheet, Tone::Muted, {});
        if (const RecordId id = m_sheet->value().value<Reference>().id; id != 0)
            Q_EMIT sheetChosen(id);
    });
    showRole();
}

void AccountDialog::setSheets(const QList<Reference> &found)
{
    m_sheet->setSuggestions(found);
}

void AccountDialog::describeSheet(const QString &text)
{
    if (m_sheet->value().isValid() && !m_sheet->issue())
        form()->setMessage(m_sheet, Tone::Muted, text);
}

bool AccountDialog::isComplete()
{
    const bool lacksDepartment = form()->isShown(m_departments) && m_departments->checkedIds().isEmpty();
    form()->setMessage(m_departments, Tone::Danger, lacksDepartment ? tr("Choose at least one department: it says whose sheets are seen.") : QString());
    if (lacksDepartment)
        m_departments->setFocus();
    return !lacksDepartment && hasSheetItNeeds();
}

/// Whoever has no sheet of the own would sign in and find nothing.
bool AccountDialog::hasSheetItNeeds()
{
    if (!m_sheet)
        return true;
    QString why;
    if (const auto issue = m_sheet->issue())
        why = issue->message;
    else if (needsSheet() && !m_sheet->value().isValid())
        why = tr("Choose the sheet of this person: it is all that a staff member sees.");
    form()->setMessage(m_sheet, Tone::Danger, why);
    if (!why.isEmpty())
        m_sheet->focusTarget()->setFocus();
    return why.isEmpty();
}

void AccountDialog::showRole()
{
    const QString role = m_role->currentData().toString();
    const QHash<QString, QString> says{
        {u"administrator"_s, tr("Sees all departments, configures the sheets, lets others in.")},
        {u"manager"_s, tr("Reads and changes the sheets of the departments, and may erase them for good.")},
        {u"user"_s, tr("Reads and changes the sheets of the departments.")},
        {u"staff"_s, tr("Sees the own sheet, and changes nothing.")}};
    form()->setMessage(m_role, Tone::Muted, says.value(role));
    form()->setShown(m_departments, role == "manager"_L1 || role == "user"_L1);
    if (m_sheet) {
        form()->setMandatory(m_sheet, needsSheet());
        if (!m_sheet->value().isValid())
            form()->setMessage(m_sheet, Tone::Muted, {}); // what was missing need not be
    }
}

Account AccountDialog::account() const
{
    Account account = m_account;
    account.name = m_name->text();
    account.email = m_email->text();
    account.rights.role = m_role->currentData().toString();
    account.rights.departments.clear();
    if (form()->isShown(m_departments)) {
        for (const QString &id : m_departments->checkedIds())
            account.rights.departments << id.toInt();
    }
    if (m_sheet) {
        account.rights.sheet = m_sheet->value().value<Reference>().id;
        account.rights.sheetKind = account.rights.sheet == 0 ? QString() : m_sheet->field().kind;
    }
    const QStringList capabilities = m_capabilities->checkedIds();
    account.language = static_cast<Language>(m_language->currentData().toInt());
    account.rights.capabilities = QSet<QString>(capabilities.begin(), capabilities.end());
    return account;
}

} // namespace effectif
