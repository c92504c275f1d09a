// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/teamspage.h"

#include "models/domain/mentions.h"
#include "models/items/rowsmodel.h"
#include "models/services/awayservice.h"
#include "ui/dialogs/teamdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

TeamsPage::TeamsPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"teamsPage"_s, parent)
    , m_context(context)
    , m_model(new RowsModel(-1, this))
    , m_table(new QTableView)
    , m_empty(new EmptyState)
{
    m_empty->hide();
    makeListTable(m_table, u"teams_table"_s);
    m_table->setModel(m_model);
    auto *cells = new PersonDelegate(m_table);
    cells->follow(context.away);
    m_table->setItemDelegate(cells);
    content()->setSpacing(12);
    content()->addWidget(makeTools());
    content()->addWidget(m_table, 1);
    content()->addWidget(m_empty, 1);
    connect(m_table, &QTableView::activated, this, [this] { edit(chosen()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TeamsPage::show);
    connect(m_empty, &EmptyState::activated, this, [this] { edit({}); });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == AwayService::kTeams || kind == "account"_L1)
            load();
    });
    retranslate();
    load();
}

QWidget *TeamsPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_add = makeTool(u"teams_add"_s, u"plus"_s);
    m_edit = makeTool(u"teams_edit"_s, u"pencil"_s);
    m_remove = makeTool(u"teams_remove"_s, u"trash-2"_s);
    for (QToolButton *tool : {m_add, m_edit, m_remove})
        layout->addWidget(tool);
    layout->addStretch(1);
    connect(m_add, &QToolButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QToolButton::clicked, this, [this] { edit(chosen()); });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        const Team team = chosen();
        remove(team, tr("The team “%1” is removed. Whoever left work to it leaves it to nobody.").arg(team.name), true);
    });
    return row;
}

QString TeamsPage::title() const
{
    return tr("Teams");
}

void TeamsPage::showTexts()
{
    m_add->setText(tr("New team"));
    m_edit->setText(tr("Change"));
    m_remove->setText(tr("Remove"));
    m_model->setHeaders({tr("Team"), tr("Members")});
    m_table->setAccessibleName(title());
    m_table->horizontalHeader()->resizeSection(0, 280);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setContent(u"users"_s, tr("There is no team yet."), tr("Whoever is away can leave new work to a team; those of it who are there take it in turn."),
                        tr("New team"));
    show();
}

bool TeamsPage::can(Command command) const
{
    return command == Command::Refresh || (command == Command::Undo && m_undo);
}

void TeamsPage::perform(Command command)
{
    if (command == Command::Refresh)
        return load();
    m_banner->dismiss();
    if (const auto undo = std::exchange(m_undo, {}))
        undo();
    Q_EMIT commandsChanged();
}

void TeamsPage::load()
{
    m_context.office.run(
        this,
        [](Services &services) -> Result<Loaded> {
            const auto teams = AwayService(services.context()).teams();
            const auto people = teams ? AwayService(services.context()).everybody() : fail(teams.error());
            return people ? Result<Loaded>(Loaded{*teams, *people}) : fail(people.error());
        },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return m_banner->announce(Tone::Danger, loaded.error().message);
            m_loaded = *loaded;
            m_known = true;
            QHash<UserId, QString> names;
            for (const Reference &one : std::as_const(m_loaded.people))
                names.insert(one.id, one.name);
            QList<RowsModel::Row> rows;
            for (const Team &team : std::as_const(m_loaded.teams)) {
                QStringList members;
                QStringList marked;
                for (const UserId member : team.members) {
                    if (!names.contains(member)) // somebody who may not sign in any more
                        continue;
                    members << names.value(member);
                    marked << personMarkup(names.value(member), member);
                }
                rows.append({team.id, {team.name, members.isEmpty() ? tr("Nobody yet") : members.join(u", "_s)}, {}, {{1, marked.join(u", "_s)}}});
            }
            const int kept = chosen().id;
            m_model->setRows(rows);
            m_table->selectRow(std::max(0, m_model->rowOf(kept)));
            show();
        },
        m_loads.next());
}

void TeamsPage::show()
{
    m_table->setVisible(!m_known || !m_loaded.teams.isEmpty());
    m_empty->setVisible(m_known && m_loaded.teams.isEmpty());
    m_add->setEnabled(m_known); // the dialog offers who is there
    m_edit->setEnabled(chosen().id != 0);
    m_remove->setEnabled(chosen().id != 0);
}

Team TeamsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    const int id = rows.isEmpty() ? 0 : m_model->idAt(rows.first().row());
    const auto found = std::ranges::find_if(m_loaded.teams, [id](const Team &team) { return team.id == id && id != 0; });
    return found == m_loaded.teams.end() ? Team() : *found;
}

void TeamsPage::edit(const Team &team)
{
    auto *dialog = new TeamDialog(team, m_loaded.people, m_context.away, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog, former = team] {
        const Team wanted = dialog->team();
        const QString sentence = former.id == 0 ? tr("The team “%1” is added.").arg(wanted.name) : tr("The team “%1” is changed.").arg(wanted.name);
        store(wanted, sentence, former, [dialog = QPointer(dialog)](const Result<TeamId> &stored) {
            if (dialog && stored)
                dialog->accept();
            else if (dialog)
                dialog->refuse(stored.error());
        });
    });
    dialog->open();
}

void TeamsPage::store(const Team &team, const QString &sentence, const Team &former, std::function<void(const Result<TeamId> &)> done)
{
    m_context.office.run(
        this, [team](Services &services) { return AwayService(services.context()).storeTeam(team); },
        [this, team, sentence, former, done = std::move(done)](const Result<TeamId> &stored) {
            if (done)
                done(stored);
            if (!stored) {
                if (!done)
                    m_banner->announce(Tone::Danger, stored.error().message);
                return;
            }
            load();
            Team made = team;
            made.id = *stored;
            if (sentence.isEmpty())
                return m_banner->dismiss();
            tell(sentence, [this, made, former] {
                if (former.id == 0)
                    remove(made, {}, false);
                else
                    store(former, {}, {});
            });
        });
}

void TeamsPage::remove(const Team &team, const QString &sentence, bool undoable)
{
    if (team.id == 0)
        return;
    m_context.office.run(
        this, [id = team.id](Services &services) { return AwayService(services.context()).removeTeam(id); },
        [this, team, sentence, undoable](const Result<void> &done) {
            if (!done)
                return m_banner->announce(Tone::Danger, done.error().message);
            load();
            if (!undoable)
                return m_banner->dismiss();
            tell(sentence, [this, team] { store({0, team.name, team.members}, {}, {}); });
        });
}

void TeamsPage::tell(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_banner->announce(Tone::Success, sentence);
    QPushButton *button = m_banner->addButton(tr("Undo"));
    button->setObjectName(u"teams_undo"_s);
    connect(button, &QPushButton::clicked, this, [this] { perform(Command::Undo); });
    Q_EMIT commandsChanged();
}

} // namespace effectif
