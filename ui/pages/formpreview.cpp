// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/formpreview.h"

#include "models/domain/fieldrules.h"
#include "ui/fields/recordform.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSettleMs = 60; ///< a new form has its places when its layouts have run
} // namespace

FormPreview::FormPreview(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_title(new PlainLabel)
    , m_nature(new QComboBox)
    , m_kind(new QComboBox)
{
    setObjectName(u"formPreview"_s);
    m_title->setLetters(1.1, QFont::DemiBold);
    m_nature->setObjectName(u"previewNature"_s);
    m_kind->setObjectName(u"previewKind"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 16, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_kind);
    head->addWidget(m_nature);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(head);
    for (QComboBox *combo : {m_nature, m_kind})
        connect(combo, &QComboBox::activated, this, [this] {
            m_draft.setValue(kNatureField, m_nature->currentData());
            m_draft.setValue(kSheetKindField, m_kind->currentData());
            m_form->refresh();
        });
    retranslate();
}

void FormPreview::fillCombo(QComboBox *combo, const QString &key)
{
    const QVariant before = combo->count() > 0 ? combo->currentData() : m_draft.value(key);
    combo->clear();
    const FieldDefinition *field = m_catalogue->field(key);
    for (const Choice &choice : field ? m_catalogue->choices(*field) : QList<Choice>())
        combo->addItem(choice.label.in(m_language), choice.code);
    combo->setCurrentIndex(std::max(0, combo->findData(before)));
    m_draft.setValue(key, combo->currentData());
}

void FormPreview::show(const CataloguePtr &catalogue, Language language)
{
    m_catalogue = catalogue;
    m_language = language;
    fillCombo(m_nature, kNatureField);
    fillCombo(m_kind, kSheetKindField);
    m_kind->setVisible(hasProfessionalSheets(*catalogue));
    makeForm();
}

void FormPreview::makeForm()
{
    const int tab = m_form ? m_form->currentTab() : 0;
    delete m_form;
    m_form = new RecordForm(m_catalogue, m_draft, m_language);
    m_layout->addWidget(m_form, 1);
    m_form->setCurrentTab(tab);
    QTimer::singleShot(kSettleMs, m_form, [this] { m_form->showPlaceOf(m_revealed); });
    connect(m_form, &RecordForm::edited, this, [this](const QString &key, const QVariant &value) {
        m_draft.setValue(key, value);
        m_form->refreshMarks();
    });
}

void FormPreview::reveal(const QString &key)
{
    m_revealed = key;
    if (m_form)
        m_form->showPlaceOf(key);
}

void FormPreview::retranslate()
{
    m_title->setText(tr("Preview"));
    m_title->setToolTip(tr("Try the sheet: what you type here is not kept."));
    m_nature->setAccessibleName(tr("Nature of the sheet in the preview"));
    m_kind->setAccessibleName(tr("Kind of the sheet in the preview"));
}

void FormPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
