// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audiencefield.h"

#include "models/services/distributionservice.h"
#include "ui/pages/pages.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

AudienceField::AudienceField(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_combo(new QComboBox)
    , m_edit(new QPushButton(this))
    , m_reach(new PlainLabel)
{
    m_combo->setObjectName(u"audience_list"_s);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(18);
    ignoreWheelWithoutFocus(m_combo);
    m_edit->setObjectName(u"audience_lists"_s);
    m_edit->setVisible(pages::find(u"distribution"_s) != nullptr);
    m_reach->setObjectName(u"audience_reach"_s);
    m_reach->setTone(Tone::Muted);
    m_reach->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_combo, 1);
    row->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_reach);
    setFocusProxy(m_combo);
    connect(m_edit, &QPushButton::clicked, this, &AudienceField::listsWanted);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        m_chosen = {m_combo->itemData(index).toInt(), m_combo->itemData(index).toInt() == 0 ? QString() : m_combo->itemText(index)};
        ask();
        Q_EMIT changed();
    });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == DistributionService::kKind)
            load();
        else if (m_context.office.kinds().contains(kind))
            ask(); // somebody came, left, or has an address now
    });
    retranslate();
    load();
}

Reference AudienceField::list() const
{
    return m_chosen;
}

void AudienceField::setList(const Reference &list)
{
    if (list == m_chosen)
        return;
    m_chosen = list;
    fill();
    ask();
}

void AudienceField::load()
{
    m_context.office.run(
        this, [](Services &services) { return DistributionService(services).lists(); },
        [this](const Result<QList<DistributionList>> &lists) {
            if (!lists)
                return m_reach->setText(lists.error().message);
            m_lists = *lists;
            fill();
            ask();
        },
        m_loads.next());
}

void AudienceField::fill()
{
    m_combo->clear();
    m_combo->addItem(tr("Choose a distribution list"), 0);
    for (const DistributionList &list : std::as_const(m_lists))
        m_combo->addItem(list.name, list.id);
    int index = m_combo->findData(m_chosen.id);
    if (index < 0) { // out of use since
        m_combo->addItem(m_chosen.name, m_chosen.id);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
}

void AudienceField::ask()
{
    const auto found = std::ranges::find(m_lists, m_chosen.id, &DistributionList::id);
    if (found == m_lists.end()) {
        m_asks.cancel();
        return showReach(std::nullopt);
    }
    m_context.office.run(
        this, [list = *found](Services &services) { return DistributionService(services).reach(list); },
        [this](const Result<ListReach> &reach) {
            if (!reach)
                return m_reach->setText(reach.error().message);
            showReach(*reach);
        },
        m_asks.next());
}

/// Only those who cannot be reached are worth words.
void AudienceField::showReach(const std::optional<ListReach> &reach)
{
    if (!reach)
        return m_reach->setText(m_chosen.id == 0 ? tr("The list of everybody exists already; others are made under “Distribution lists”.")
                                                 : tr("This list is no longer in use. Choose another one."));
    QStringList parts{tr("%n recipient(s)", nullptr, reach->total)};
    if (reach->withoutEmail > 0)
        parts << tr("%n without e-mail", nullptr, reach->withoutEmail);
    if (reach->withoutMobile > 0)
        parts << tr("%n without mobile", nullptr, reach->withoutMobile);
    if (reach->withoutAccount > 0)
        parts << tr("%n without an account", nullptr, reach->withoutAccount);
    m_reach->setText(parts.join(u"  ·  "_s));
    m_combo->setAccessibleDescription(m_reach->text());
}

void AudienceField::retranslate()
{
    m_edit->setText(tr("Lists …"));
    m_edit->setToolTip(tr("Make and change distribution lists"));
    fill();
    ask();
}

void AudienceField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
