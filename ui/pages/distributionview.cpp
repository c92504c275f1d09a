// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/distributionview.h"

#include "models/base/countedtext.h"
#include "models/services/distributionservice.h"
#include "ui/pages/filtertext.h"
#include "ui/pages/peoplepicker.h"
#include "ui/pages/peopletable.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steadytable.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;
using Source = DistributionList::Source;

namespace {
constexpr int kNewsMs = 300;
}

DistributionView::DistributionView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_nature(new PlainLabel)
    , m_total(new PlainLabel)
    , m_lacking(new PlainLabel)
    , m_people(new PeopleTable(context, u"staff"_s, u"distribution"_s))
{
    m_nature->setTone(Tone::Muted);
    m_nature->setWordWrap(true);
    m_nature->setObjectName(u"distribution_nature"_s);
    m_total->setObjectName(u"distribution_total"_s);
    m_total->setLetters(1.2, QFont::DemiBold);
    m_lacking->setObjectName(u"distribution_lacking"_s);
    m_lacking->setTone(Tone::Muted);
    m_lacking->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_nature, m_total, m_lacking, makeTools()})
        layout->addWidget(widget);
    layout->addWidget(m_people, 1);
    m_people->table()->installEventFilter(this);
    m_reachDelay.setSingleShot(true);
    m_reachDelay.setInterval(kNewsMs);
    connect(&m_reachDelay, &QTimer::timeout, this, &DistributionView::askReach);
    connect(m_people, &PeopleTable::selectionChanged, this, &DistributionView::showTools);
    connect(m_people, &PeopleTable::opened, this, [this](RecordId id) { Q_EMIT recordWanted(m_list.kind, id); });
    connect(m_people, &PeopleTable::failed, this, [this](const Error &error) { Q_EMIT failed(error.message); });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == m_list.kind || kind == "account"_L1)
            m_reachDelay.start();
    });
    retranslate();
}

QWidget *DistributionView::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_name = new PlainLabel;
    m_name->setObjectName(u"distribution_name"_s);
    m_name->setLetters(1.4, QFont::DemiBold);
    m_edit = makeTool(u"distribution_edit"_s, u"pencil"_s);
    m_remove = makeTool(u"distribution_remove"_s, u"trash-2"_s);
    layout->addWidget(m_name);
    layout->addWidget(m_edit);
    layout->addWidget(m_remove);
    layout->addStretch(1);
    connect(m_edit, &QToolButton::clicked, this, &DistributionView::editWanted);
    connect(m_remove, &QToolButton::clicked, this, &DistributionView::removeWanted);
    return head;
}

QWidget *DistributionView::makeTools()
{
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    m_add = makeTool(u"distribution_add"_s, u"user-plus"_s);
    m_takeOff = makeTool(u"distribution_takeOff"_s, u"user-x"_s);
    layout->addWidget(m_add);
    layout->addWidget(m_takeOff);
    layout->addStretch(1);
    connect(m_add, &QToolButton::clicked, this, &DistributionView::addPeople);
    connect(m_takeOff, &QToolButton::clicked, this, [this] { change(m_people->selectedIds(), false); });
    return tools;
}

void DistributionView::retranslate()
{
    m_edit->setText(tr("Change"));
    m_remove->setText(tr("Remove the list"));
    m_add->setText(tr("Add people …"));
    m_takeOff->setText(tr("Take off the list"));
    if (m_list.source == Source::People)
        m_people->setEmpty(tr("Nobody is on this list yet."), tr("Search for them with “Add people”."));
    else
        m_people->setEmpty(tr("Nobody is on this list now."), tr("Whoever meets its conditions later is on it by itself."));
    m_nature->setText(nature());
    showReach();
    showTools();
}

void DistributionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool DistributionView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete && m_takeOff->isEnabled()) {
        m_takeOff->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString DistributionView::nature() const
{
    const CataloguePtr catalogue = m_context.office.catalogue(u"staff"_s);
    QStringList parts;
    switch (m_list.source) {
    case Source::Everybody:
        parts << tr("All people in service whom you see. This list is there by itself.");
        break;
    case Source::View:
        parts << tr("By conditions: %1").arg(FilterText::describe(m_list.filter, *catalogue, m_context.language));
        break;
    case Source::People:
        parts << tr("People chosen one by one");
        break;
    }
    if (!m_list.ownerName.isEmpty())
        parts << tr("List of %1").arg(m_list.ownerName);
    if (m_list.uses > 0)
        parts << tr("used by %n announcement(s) or poll(s)", nullptr, m_list.uses);
    return parts.join(u"  ·  "_s);
}

void DistributionView::setList(const DistributionList &list)
{
    const bool another = list.id != m_list.id;
    m_list = list;
    m_name->setText(list.name);
    if (another) {
        m_reachKnown = false;
        m_people->table()->clearSelection();
    }
    retranslate();
    refresh();
}

void DistributionView::refresh()
{
    if (m_list.id == 0)
        return;
    ask();
    askReach();
}

void DistributionView::ask()
{
    m_context.office.run(
        this, [list = m_list](Services &services) { return DistributionService(services).audience(list); },
        [this](const Result<RecordQuery> &query) {
            if (query)
                m_people->setQuery(*query);
            else
                Q_EMIT failed(query.error().message);
        },
        m_asks.next());
}

void DistributionView::askReach()
{
    m_reachDelay.stop();
    if (m_list.id == 0)
        return;
    m_context.office.run(
        this, [list = m_list](Services &services) { return DistributionService(services).reach(list); },
        [this](const Result<ListReach> &reach) {
            m_reachKnown = reach.has_value();
            m_reach = reach.value_or(ListReach());
            showReach();
        },
        m_reaches.next());
}

void DistributionView::showReach()
{
    const auto counted = [&](const QString &text, int count) { return countedText(text, count, m_context.language); };
    m_total->setText(m_reachKnown ? counted(tr("%n recipient(s)", nullptr, m_reach.total), m_reach.total) : u"…"_s);
    QStringList lacking;
    if (m_reach.withoutEmail > 0)
        lacking << counted(tr("%n without e-mail address", nullptr, m_reach.withoutEmail), m_reach.withoutEmail);
    if (m_reach.withoutMobile > 0)
        lacking << counted(tr("%n without mobile", nullptr, m_reach.withoutMobile), m_reach.withoutMobile);
    if (m_reach.withoutAccount > 0)
        lacking << counted(tr("%n without account", nullptr, m_reach.withoutAccount), m_reach.withoutAccount);
    m_lacking->setText(lacking.join(u"  ·  "_s));
    m_lacking->setVisible(m_reachKnown && !lacking.isEmpty());
}

void DistributionView::showTools()
{
    const bool named = m_list.source == Source::People;
    for (QToolButton *tool : {m_edit, m_remove})
        tool->setVisible(m_list.editable);
    for (QToolButton *tool : {m_add, m_takeOff})
        tool->setVisible(m_list.editable && named);
    m_takeOff->setEnabled(m_list.editable && named && m_people->selectedCount() > 0);
}

void DistributionView::addPeople()
{
    RecordQuery others;
    others.kind = m_list.kind;
    others.scope = RecordScope::Present;
    others.filters = FilterGroup(FilterGroup::Join::None, {{kInListKey, FilterOp::Is, m_list.id}});
    auto *picker = new PeoplePicker(m_context, tr("Add people to “%1”").arg(m_list.name), others, window());
    connect(picker, &TaskDialog::wanted, this, [this, picker] { change(picker->chosen(), true, picker); });
    picker->open();
}

void DistributionView::change(const QList<RecordId> &people, bool on, PeoplePicker *picker)
{
    const QUuid operation = QUuid::createUuid();
    m_context.office.run(
        this,
        [id = m_list.id, people, on, operation](Services &services) {
            DistributionService lists(services);
            return on ? lists.addPeople(id, people, operation) : lists.removePeople(id, people, operation);
        },
        [this, on, operation, name = m_list.name, dialog = QPointer(picker)](const Result<int> &changed) {
            if (!changed && dialog)
                return dialog->refuse(changed.error());
            if (!changed)
                return void(Q_EMIT failed(changed.error().message));
            const QString sentence = on ? tr("%n person(s) were put on the list “%1”.", nullptr, *changed).arg(name)
                                        : tr("%n person(s) were taken off the list “%1”.", nullptr, *changed).arg(name);
            refresh();
            if (dialog)
                dialog->took(sentence);
            Q_EMIT done(sentence, operation);
        });
}

} // namespace effectif
