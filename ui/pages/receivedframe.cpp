// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receivedframe.h"

#include "models/items/receivedmodel.h"
#include "models/services/companydesk.h"
#include "models/services/publicationdesk.h"
#include "models/services/publicationservice.h"
#include "ui/pages/receiveddelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kSoonest = 50;
constexpr qint64 kLatest = 30000; ///< nobody tells of what begins by the clock before the clockwork has been there
constexpr int kCountedMost = 99;
} // namespace

ReceivedFrame::ReceivedFrame(const PageContext &context, const QString &name, QWidget *parent)
    : PageFrame(name + u"Page"_s, parent)
    , m_context(context)
    , m_model(new ReceivedModel(this))
    , m_sections(new QTabBar)
    , m_list(new QListView)
    , m_nothing(new EmptyState)
    , m_beside(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_right(new QStackedWidget)
{
    m_sections->setObjectName(name + u"_sections"_s);
    m_sections->setDrawBase(false);
    m_sections->setExpanding(false);
    m_list->setObjectName(name + u"_list"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReceivedDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_nothing->setObjectName(name + u"_nothing"_s);
    m_beside->setObjectName(name + u"_beside"_s);
    m_next.setSingleShot(true);
}

QWidget *ReceivedFrame::makeBody(const QList<QWidget *> &sides)
{
    m_right->addWidget(m_beside);
    for (QWidget *side : sides)
        m_right->addWidget(side);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(m_right);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({420, 700});
    m_stack->addWidget(halves);
    m_stack->addWidget(m_nothing);
    return m_stack;
}

void ReceivedFrame::start()
{
    connect(&m_next, &QTimer::timeout, this, &ReceivedFrame::load);
    connect(m_sections, &QTabBar::currentChanged, this, [this] {
        if (m_isFilling)
            return;
        m_open = 0;
        m_gone.clear();
        sectionChosen();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReceivedFrame::openIndex);
    connect(&m_context.company->publications(), &PublicationDesk::changed, this, &ReceivedFrame::showSections);
    connect(&m_context.office, &Office::recordsChanged, this, &ReceivedFrame::tellOffice);
    connect(&m_context.office, &Office::accountChanged, this, &ReceivedFrame::load);
    connect(&m_context.office, &Office::connectionChanged, this, [this](bool connected) {
        if (connected)
            load();
    });
    retranslate();
    load();
}

void ReceivedFrame::activated()
{
    m_list->setFocus();
}

void ReceivedFrame::nameSections(const QStringList &names)
{
    m_isFilling = true;
    for (int i = 0; i < names.size(); ++i) {
        if (i >= m_sections->count())
            m_sections->addTab(QString());
        m_sections->setTabText(i, names.at(i));
    }
    m_isFilling = false;
    Q_EMIT titleChanged();
}

void ReceivedFrame::setSection(int section)
{
    m_isFilling = true;
    m_sections->setCurrentIndex(section);
    m_isFilling = false;
}

void ReceivedFrame::layRows(const std::function<void()> &lay)
{
    m_isFilling = true;
    lay();
    const int row = m_model->rowOf(m_open);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_isFilling = false;
}

void ReceivedFrame::tellUnread(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
    m_isUnread = true;
    m_next.start(static_cast<int>(kLatest));
}

void ReceivedFrame::finishReading(const QList<ReceivedPublication> &running)
{
    m_isLoaded = true;
    if (std::exchange(m_isUnread, false))
        m_banner->dismiss();
    if (m_wanted != 0)
        choose(std::exchange(m_wanted, 0));
    showSections();
    showState();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qint64 wait = kLatest;
    for (const ReceivedPublication &one : running) {
        if (const QDateTime ends = one.publication.ends; ends.isValid() && ends > now)
            wait = std::min(wait, now.msecsTo(ends) + kSoonest);
    }
    m_next.start(static_cast<int>(std::max(kSoonest, wait)));
}

void ReceivedFrame::choose(PublicationId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_banner->announce(Tone::Accent, tr("This is no longer there: it is over, or it was withdrawn."));
}

void ReceivedFrame::showBody(int side)
{
    m_stack->setCurrentIndex(m_isLoaded && m_model->rowCount() == 0 && m_open == 0 && m_gone.isEmpty() ? 1 : 0);
    m_right->setCurrentIndex(m_open == 0 ? 0 : 1 + side);
}

QString ReceivedFrame::titleOf(const Publication &one) const
{
    return one.title.in(m_context.language);
}

QString ReceivedFrame::goneWords(const Publication &gone, bool over) const
{
    return over ? tr("“%1” has just ended.").arg(titleOf(gone)) : tr("“%1” is no longer there: it was changed or withdrawn.").arg(titleOf(gone));
}

bool ReceivedFrame::tellNobody(const QString &what, const QString &withoutSheet)
{
    if (m_context.office.rights().sheet != 0)
        return false;
    m_nothing->setContent(u"id-card"_s, what,
                          m_context.office.account() ? withoutSheet
                                                     : tr("Nobody signs in here, so the program does not know whose page this is. With accounts, everybody has their own: "
                                                          "an administrator makes them on the page “Accounts”."));
    return true;
}

QString ReceivedFrame::countText(int count)
{
    return count > kCountedMost ? u"99+"_s : QString::number(count);
}

void ReceivedFrame::openIndex(const QModelIndex &index)
{
    if (m_isFilling || !index.isValid())
        return;
    const ReceivedPublication one = m_model->shown().at(index.row());
    m_open = one.publication.id;
    m_gone.clear();
    showOne(one.publication);
    showState();
    for (const QScrollArea *area : m_right->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(0);
    if (one.seen.isValid())
        return;
    m_model->markSeen(m_open, QDateTime::currentDateTimeUtc());
    showSections();
    m_context.office.run(
        this, [id = m_open](Services &services) { return PublicationService(services).markSeen(id); },
        [this](const Result<void> &) { m_context.office.poll(); }); // if it failed, it is new again when it is opened again
}

} // namespace effectif
