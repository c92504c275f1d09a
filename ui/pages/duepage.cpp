// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duepage.h"

#include "models/items/duemodel.h"
#include "models/services/personservice.h"
#include "ui/dialogs/retentiondialog.h"
#include "ui/pages/lifecycleactions.h"
#include "ui/pages/personacts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

DuePage::DuePage(const PageContext &context, const QString &kind, QWidget *parent)
    : PageFrame(u"duePage"_s, parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new DueModel(this))
    , m_acts(new PersonActs(context, kind, m_banner, this))
    , m_life(new LifecycleActions(context, kind, m_banner, this))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    for (QToolButton *tool : {addTool(u"due_open"_s, u"user"_s, &DuePage::open), addTool(u"due_anonymise"_s, u"eye-off"_s, &DuePage::anonymise),
                              addTool(u"due_erase"_s, u"trash-2"_s, &DuePage::erase), addTool(u"due_keep"_s, u"clock"_s, &DuePage::keep)})
        m_tools << tool;
    m_rules = addTool(u"due_rules"_s, u"settings"_s, &DuePage::setRules);
    for (QToolButton *tool : std::as_const(m_tools))
        tools->addWidget(tool);
    tools->addStretch(1);
    addBesideTitle(m_rules);
    content()->addLayout(tools);
    content()->addWidget(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    makeListTable(m_table, u"due"_s);
    m_table->setModel(m_model);
    const int widths[] = {280, 140, 220, 190, 190};
    for (int column = 0; column < DueModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(DueModel::Name, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, &DuePage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DuePage::showState);
    connect(m_acts, &PersonActs::finished, this, &DuePage::load);
    connect(m_life, &LifecycleActions::finished, this, &DuePage::load);
    connect(m_life, &LifecycleActions::erased, this, &DuePage::load);
    retranslate();
    load();
}

QToolButton *DuePage::addTool(const QString &name, const QString &iconName, void (DuePage::*act)())
{
    QToolButton *button = makeTool(name, iconName);
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

QString DuePage::title() const
{
    return tr("To be purged");
}

void DuePage::showTexts()
{
    m_table->setAccessibleName(title());
    setNote(tr("Whose sheets are older than the rules of the office say. Nothing goes by itself: make them anonymous, erase them, "
                       "or say why they are kept."));
    m_rules->setText(tr("How long data are kept …"));
    m_empty->setContent(u"circle-check"_s, tr("Nobody’s data are kept too long."),
                        tr("People appear here when their sheets are older than the rules say."));
    m_model->setLanguage(m_context.language);
    showState();
}

void DuePage::load()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return PersonService(services).due(kind); },
        [this](const Result<QList<DuePerson>> &due) {
            if (!due)
                return m_banner->announce(Tone::Danger, due.error().message);
            m_model->setPeople(*due, m_context.office.catalogue(m_kind));
            if (!due->isEmpty())
                m_table->selectRow(0);
            showState();
        },
        m_loads.next());
}

const DuePerson *DuePage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->people().at(rows.first().row());
}

void DuePage::showState()
{
    const DuePerson *person = chosen();
    const QStringList texts{tr("Open"), tr("Make anonymous …"), person && person->inBin ? tr("Erase for good …") : tr("Move to the bin"),
                            tr("Keep longer …")};
    for (qsizetype i = 0; i < m_tools.size(); ++i) {
        m_tools.at(i)->setText(texts.at(i));
        m_tools.at(i)->setEnabled(person);
    }
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    Q_EMIT commandsChanged();
}

void DuePage::open()
{
    if (const DuePerson *person = chosen())
        Q_EMIT recordWanted(m_kind, person->id);
}

void DuePage::anonymise()
{
    if (const DuePerson *person = chosen())
        m_acts->anonymise(person->id, person->version);
}

/// Only what is in the bin can be erased: the first press brings it there.
void DuePage::erase()
{
    const DuePerson *person = chosen();
    if (!person)
        return;
    const LifecycleActions::Sheets sheets{{person->id}, {{person->id, person->version}}, person->title};
    if (person->inBin)
        m_life->erase(sheets);
    else
        m_life->moveToBin(sheets);
}

void DuePage::keep()
{
    if (const DuePerson *person = chosen())
        m_acts->keep(person->id, person->title);
}

void DuePage::setRules()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return PersonService(services).policy(kind); },
        [this](const Result<RetentionPolicy> &policy) {
            if (!policy)
                return m_banner->announce(Tone::Danger, policy.error().message);
            auto *dialog = new RetentionDialog(*policy, *m_context.office.catalogue(m_kind), m_context.language, this);
            connect(dialog, &RetentionDialog::wanted, this, [this, dialog] {
                m_context.office.run(
                    dialog,
                    [kind = m_kind, policy = dialog->policy()](Services &services) { return PersonService(services).storePolicy(kind, policy); },
                    [this, dialog](const Result<void> &done) {
                        if (!done)
                            return dialog->refuse(done.error());
                        dialog->accept();
                        load();
                    });
            });
            dialog->open();
        });
}

bool DuePage::can(Command command) const
{
    return command == Command::Refresh;
}

void DuePage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

} // namespace effectif
