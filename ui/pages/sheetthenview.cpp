// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetthenview.h"

#include "ui/fields/recordform.h"
#include "ui/widgets/infocard.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

SheetThenView::SheetThenView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new InfoCard(u"history_then"_s))
    , m_back(m_bar->addButton(u"history_today"_s))
    , m_restore(m_bar->addButton(u"history_restore_all"_s))
    , m_older(m_bar->addButton(u"history_older"_s))
    , m_newer(m_bar->addButton(u"history_newer"_s))
    , m_body(new QVBoxLayout(this))
{
    setObjectName(u"historyThenView"_s);
    m_body->setContentsMargins(24, 14, 24, 0);
    m_body->setSpacing(8);
    m_body->addWidget(m_bar);
    connect(m_back, &QPushButton::clicked, this, &SheetThenView::backWanted);
    connect(m_restore, &QPushButton::clicked, this, &SheetThenView::restoreWanted);
    connect(m_older, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_newer, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
}

void SheetThenView::show(const SheetThen &then, bool mayRestore)
{
    const int tab = m_form ? m_form->currentTab() : 0;
    m_then = then;
    m_mayRestore = mayRestore;
    m_draft = RecordDraft(then.record);
    delete m_form;
    m_form = new RecordForm(m_context.office.catalogue(then.record.kind), m_draft, m_context.language);
    m_form->setObjectName(u"historyForm"_s);
    m_form->setReadOnly(true);
    m_body->addWidget(m_form, 1);
    m_form->refresh();
    m_form->setCurrentTab(tab);
    retranslate();
}

void SheetThenView::clear()
{
    delete m_form;
    m_form = nullptr;
    m_then = {};
}

void SheetThenView::retranslate()
{
    if (!m_form)
        return;
    const CataloguePtr catalogue = m_context.office.catalogue(m_then.record.kind);
    QStringList differing;
    for (const QString &key : std::as_const(m_then.differs)) {
        if (const FieldDefinition *field = catalogue->field(key))
            differing << field->label.in(m_context.language);
    }
    QList<InfoCard::Line> lines;
    lines << InfoCard::Line{differing.isEmpty() ? tr("Every field holds the same today.") : tr("Different today: %1.").arg(differing.join(u", "_s)), {}};
    QStringList hung{m_then.hadPhoto ? tr("with a photo") : tr("without a photo")};
    hung << tr("%n note(s)", nullptr, static_cast<int>(m_then.notes.size())) << tr("%n file(s)", nullptr, static_cast<int>(m_then.files.size()));
    lines << InfoCard::Line{tr("Then: %1.").arg(hung.join(u", "_s)), Tone::Muted};
    m_bar->setContent(u"history"_s, Tone::Warning,
                      tr("The sheet as it was on %1").arg(localeOf(m_context.language).toString(m_then.at.toLocalTime(), QLocale::ShortFormat)), lines);
    m_back->setText(tr("Back to today"));
    m_restore->setText(tr("Restore this version …"));
    m_older->setText(tr("Change before"));
    m_newer->setText(tr("Change after"));
    m_restore->setEnabled(m_mayRestore && !m_then.differs.isEmpty());
}

void SheetThenView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    if (m_form)
        m_form->setLanguage(m_context.language);
    retranslate();
}

} // namespace effectif
