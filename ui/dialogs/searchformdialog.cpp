// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/searchformdialog.h"

#include "ui/dialogs/dialogfit.h"
#include "ui/fields/recordform.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The kind's fields as one searches by them: parts of words are enough, nothing is mandatory, nothing depends on
/// the Nature, and what is sensitive or a file is not asked for.
CataloguePtr searchCatalogue(const Catalogue &catalogue)
{
    QList<FieldDefinition> fields;
    for (FieldDefinition field : catalogue.fields()) {
        if (field.sensitive || !field.shown || field.type == "file"_L1)
            continue;
        if (typeOf(field).storageKind() == StorageKind::Text && field.choiceList.isEmpty())
            field.type = u"text"_s;
        field.mandatory = false;
        field.unique = false;
        field.numberSeries.clear();
        field.natures.clear();
        field.condition = {};
        field.rules = {};
        field.fixed = false;
        field.defaultValue.clear();
        fields.append(field);
    }
    return std::make_shared<const Catalogue>(catalogue.kind(), catalogue.version(), catalogue.tabs(), catalogue.sections(),
                                             fields, catalogue.choiceLists());
}

Record nobody(const QString &kind)
{
    Record record;
    record.kind = kind;
    return record;
}
} // namespace

SearchFormDialog::SearchFormDialog(const CataloguePtr &catalogue, Language language, QWidget *parent)
    : QDialog(parent)
    , m_catalogue(searchCatalogue(*catalogue))
    , m_draft(nobody(catalogue->kind()))
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_form(new RecordForm(m_catalogue, m_draft, language))
    , m_buttons(new QDialogButtonBox)
    , m_search(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
    , m_cancel(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole))
{
    setObjectName(u"searchFormDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_search->setObjectName(u"searchFormApply"_s);
    m_search->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_buttons);
    m_form->setMinimumSize(900, 420);
    keepFitting(this);
    connect(m_form, &RecordForm::edited, this, [this](const QString &key, const QVariant &value) {
        m_draft.setValue(key, value);
        m_form->refreshMarks();
    });
    connect(m_form, &RecordForm::suggestionsWanted, this, &SearchFormDialog::suggestionsWanted);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SearchFormDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void SearchFormDialog::retranslate()
{
    setWindowTitle(tr("Search by form"));
    m_title->setText(tr("Search by form"));
    m_note->setText(tr("Fill in what you look for: the list shows the sheets on which all of it holds. Parts of words "
                       "are enough."));
    m_search->setText(tr("Search"));
    m_cancel->setText(tr("Cancel"));
}

void SearchFormDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchFormDialog::setSuggestions(const QString &key, const QList<Reference> &suggestions)
{
    m_form->setSuggestions(key, suggestions);
}

FilterGroup SearchFormDialog::filter() const
{
    FilterGroup filter;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        const QVariant value = m_draft.value(field.key);
        if (value.isNull())
            continue;
        if (value.metaType().id() == QMetaType::QStringList) {
            for (const QString &code : value.toStringList())
                filter.conditions.append({field.key, FilterOp::Is, code});
            continue;
        }
        const bool words = field.type == "text"_L1;
        filter.conditions.append({field.key, words ? FilterOp::Contains : FilterOp::Is, value});
    }
    return filter;
}

void SearchFormDialog::take()
{
    if (const QList<FieldIssue> pending = m_form->pendingProblems(); !pending.isEmpty()) {
        m_form->setProblems(pending);
        return m_form->focusField(pending.first().field);
    }
    accept();
    Q_EMIT chosen(filter());
}

} // namespace effectif
