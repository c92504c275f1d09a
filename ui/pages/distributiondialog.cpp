// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distributiondialog.h"

#include "models/services/viewservice.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/pages/filterbar.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;
using Source = DistributionList::Source;

DistributionDialog::DistributionDialog(const PageContext &context, const DistributionList &list, QWidget *parent)
    : TaskDialog(u"list"_s, list.id == 0 ? tr("New group of users") : tr("Change the list"),
                 tr("Only the people of the chosen list are told of a message, an announcement or a poll. Whoever leaves is on none."),
                 list.id == 0 ? tr("Make the list") : tr("Save"), parent)
    , m_context(context)
    , m_list(list)
    , m_name(new LineEdit(form()))
    , m_source(new QComboBox(form()))
    , m_views(new QComboBox)
    , m_filters(new FilterBar)
    , m_conditions(new QWidget)
{
    setMinimumWidth(640);
    m_name->setObjectName(u"list_name"_s);
    m_name->setMaxLength(100);
    m_name->setText(list.name);
    form()->add(tr("Name"), m_name, 2);
    m_source->setObjectName(u"list_source"_s);
    m_source->addItem(tr("People whom I choose"), idOf(Source::People));
    m_source->addItem(tr("Everybody who meets conditions, today and later"), idOf(Source::View));
    m_source->setCurrentIndex(m_source->findData(idOf(list.source)));
    form()->add(tr("Who is on it"), m_source, 2);
    form()->setShown(m_source, list.id == 0); // a list stays what it is: what was sent by it must stay clear
    makeConditions();
    connect(m_source, &QComboBox::currentIndexChanged, this, &DistributionDialog::showSource);
    showSource();
    loadViews();
    m_name->setFocus();
    m_name->selectAll();
}

void DistributionDialog::makeConditions()
{
    auto *layout = new QVBoxLayout(m_conditions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *label = new PlainLabel(tr("Conditions"));
    label->setLetters(1, QFont::DemiBold);
    auto *add = new QPushButton(tr("Add a condition …"));
    add->setObjectName(u"list_filter"_s);
    add->setAutoDefault(false);
    m_views->setObjectName(u"list_views"_s);
    m_views->setAccessibleName(tr("Take the conditions of a saved view"));
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(m_views);
    row->addStretch(1);
    m_filters->setObjectName(u"list_conditions"_s);
    m_filters->setCatalogue(m_context.office.catalogue(m_list.kind), m_context.language);
    m_filters->setFilter(m_list.filter);
    layout->addWidget(label);
    layout->addWidget(m_filters);
    layout->addLayout(row);
    addBelow(m_conditions);
    connect(add, &QPushButton::clicked, this, [this] { m_filters->startAdding(); });
    connect(m_views, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && index <= m_saved.size())
            m_filters->setFilter(m_saved.at(index - 1).layout.filter);
    });
    connect(m_filters, &FilterBar::editorMade, this, [this](FieldEditor *editor) {
        auto *reference = qobject_cast<ReferenceFieldEditor *>(editor);
        if (!reference)
            return;
        connect(reference, &ReferenceFieldEditor::suggestionsWanted, this, [this, reference](const QString &typed) {
            m_context.office.run(
                reference,
                [field = reference->field(), typed](Services &services) { return services.directory().suggestions(field, typed); },
                [reference](const Result<QList<Reference>> &found) {
                    if (found)
                        reference->setSuggestions(*found);
                });
        });
    });
}

/// Those that ask for something.
void DistributionDialog::loadViews()
{
    m_views->hide();
    m_context.office.run(
        this, [kind = m_list.kind](Services &services) { return ViewService(services.context()).views(kind); },
        [this](Result<QList<ListView>> views) {
            if (!views)
                return;
            views->removeIf([](const ListView &view) { return view.layout.filter.isEmpty(); });
            m_saved = *views;
            m_views->clear();
            m_views->addItem(tr("From a saved view …"));
            for (const ListView &view : std::as_const(m_saved))
                m_views->addItem(view.name);
            m_views->setVisible(!m_saved.isEmpty());
        });
}

bool DistributionDialog::asks() const
{
    return m_source->currentData().toString() == idOf(Source::View);
}

void DistributionDialog::showSource()
{
    m_conditions->setVisible(asks());
}

/// A condition that is still being typed is not forgotten in silence.
bool DistributionDialog::isComplete()
{
    if (!asks() || !m_filters->isAdding())
        return true;
    refuse({ErrorKind::Invalid, tr("Apply the condition that you are making, or close it."), {}, {}});
    return false;
}

DistributionList DistributionDialog::list() const
{
    DistributionList wanted = m_list;
    wanted.name = m_name->text();
    wanted.source = asks() ? Source::View : Source::People;
    wanted.filter = asks() ? m_filters->filter() : FilterGroup();
    return wanted;
}

} // namespace effectif
