// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollpeopledialog.h"

#include "models/items/pollpeoplemodel.h"
#include "models/services/pollservice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 200;
constexpr int kAtOnce = 5000; ///< read at a time where most of them are of other groups

/// The next ones of a group, from behind `after` on.
Result<QList<PollPersonAnswer>> peopleOf(Services &services, const PollPeopleDialog::Which &which, RecordId after)
{
    const bool all = which.filter == PollFilter();
    const int limit = all ? kPage : kAtOnce;
    QList<PollPersonAnswer> found;
    while (true) {
        const auto people = PollService(services).answersOf(which.poll, which.choice, after, limit);
        if (!people)
            return people;
        for (const PollPersonAnswer &person : *people) {
            after = person.sheet;
            if ((which.filter.department == 0 || person.department == which.filter.department)
                && (which.filter.nature.isEmpty() || person.nature == which.filter.nature))
                found << person;
            if (found.size() == kPage)
                return found;
        }
        if (people->size() < limit)
            return found;
    }
}
} // namespace

PollPeopleDialog::PollPeopleDialog(const PageContext &context, const QString &title, const Which &which, const QHash<int, QString> &choices, const QTimeZone &zone,
                                   QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_which(which)
    , m_model(new PollPeopleModel(this))
    , m_table(new QTableView)
    , m_empty(new PlainLabel)
    , m_banner(new Banner)
{
    setObjectName(u"pollPeople"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *heading = new PlainLabel(title);
    heading->setLetters(1.2, QFont::DemiBold);
    heading->setWordWrap(true);
    makeListTable(m_table, u"pollPeople_table"_s);
    m_table->setAccessibleName(title);
    m_model->setLanguage(context.language);
    m_model->setZone(zone);
    m_model->setChoices(choices);
    m_table->setModel(m_model);
    m_table->setColumnWidth(PollPeopleModel::Name, 240);
    m_table->setColumnWidth(PollPeopleModel::At, 150);
    m_table->horizontalHeader()->setSectionResizeMode(PollPeopleModel::Answer, QHeaderView::Stretch);
    m_empty->setText(tr("Nobody whose sheet you may see."));
    m_empty->setTone(Tone::Muted);
    m_empty->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *open = buttons->addButton(tr("Open the sheet"), QDialogButtonBox::AcceptRole);
    open->setObjectName(u"pollPeople_open"_s);
    open->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &PollPeopleDialog::openChosen);
    connect(m_table, &QTableView::activated, this, &PollPeopleDialog::openChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, open,
            [this, open] { open->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(m_model, &PagedModel::moreWanted, this, [this] { read(m_model->entries().isEmpty() ? 0 : m_model->entries().last().sheet); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(m_banner);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(640, 480);
    read(0);
}

void PollPeopleDialog::read(RecordId after)
{
    m_context.office.run(
        this, [which = m_which, after](Services &services) { return peopleOf(services, which, after); },
        [this, after](const Result<QList<PollPersonAnswer>> &people) {
            if (!people)
                return m_banner->announce(Tone::Danger, people.error().message);
            if (after == 0)
                m_model->setPage(*people, people->size() >= kPage);
            else
                m_model->appendPage(*people, people->size() >= kPage);
            m_empty->setVisible(m_model->rowCount() == 0);
        },
        m_loads.next());
}

void PollPeopleDialog::openChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    Q_EMIT personWanted(m_model->entries().at(rows.first().row()).sheet);
    accept();
}

} // namespace effectif
