// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notificationmatrix.h"

#include "models/domain/notificationtypes.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChannels = int(std::size(kNotifyChannels));

Qt::CheckState stateOf(int on, int all)
{
    return on == 0 ? Qt::Unchecked : on == all ? Qt::Checked : Qt::PartiallyChecked;
}

QList<const NotificationType *> listedTypes()
{
    QList<const NotificationType *> types;
    for (const NotificationType &type : notificationTypes()) {
        if (type.isListed)
            types.append(&type);
    }
    return types;
}
} // namespace

NotificationMatrix::NotificationMatrix(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (int channel = 0; channel < kChannels; ++channel)
        grid->addWidget(makeColumnHead(channel), 0, channel + 1, Qt::AlignHCenter | Qt::AlignTop);
    for (const NotificationGroup &group : notificationGroups()) {
        auto *title = new PlainLabel;
        title->setLetters(1, QFont::DemiBold);
        title->setContentsMargins(0, 10, 0, 0);
        m_groups.append({&group, title});
        grid->addWidget(title, grid->rowCount(), 0);
        for (const NotificationType *type : listedTypes()) {
            if (qstrcmp(type->group, group.key) == 0)
                addRow(grid, *type);
        }
    }
    retranslate();
}

/// The channel's name switches the whole column; below it, *Tester*.
QWidget *NotificationMatrix::makeColumnHead(int channel)
{
    auto *all = new QCheckBox;
    all->setObjectName(u"notify_column_%1"_s.arg(notifyChannelCode(kNotifyChannels[channel])));
    auto *test = new QPushButton;
    test->setObjectName(u"notify_test_%1"_s.arg(notifyChannelCode(kNotifyChannels[channel])));
    test->setAutoDefault(false);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(all, 0, Qt::AlignHCenter);
    column->addWidget(test, 0, Qt::AlignHCenter);
    m_columns.append(all);
    m_tests.append(test);
    // clicked() says what the person wants; a third state is never chosen, only shown
    connect(all, &QCheckBox::clicked, this, [this, channel] {
        const bool on = m_columns.at(channel)->property("wasState").toInt() != Qt::Checked;
        Q_EMIT wanted(listedTypes(), {kNotifyChannels[channel]}, on);
    });
    connect(test, &QPushButton::clicked, this, [this, channel] { Q_EMIT testWanted(kNotifyChannels[channel]); });
    return head;
}

void NotificationMatrix::addRow(QGridLayout *grid, const NotificationType &type)
{
    const int line = grid->rowCount();
    Row row{&type, new QCheckBox, {}};
    row.all->setObjectName(u"notify_row_%1"_s.arg(QLatin1StringView(type.key)));
    grid->addWidget(row.all, line, 0);
    connect(row.all, &QCheckBox::clicked, this, [this, all = row.all, &type] {
        Q_EMIT wanted({&type}, {std::begin(kNotifyChannels), std::end(kNotifyChannels)}, all->property("wasState").toInt() != Qt::Checked);
    });
    for (int channel = 0; channel < kChannels; ++channel) {
        auto *cell = new QCheckBox;
        cell->setObjectName(u"notify_%1_%2"_s.arg(QLatin1StringView(type.key), notifyChannelCode(kNotifyChannels[channel])));
        grid->addWidget(cell, line, channel + 1, Qt::AlignHCenter);
        connect(cell, &QCheckBox::clicked, this, [this, &type, channel](bool on) { Q_EMIT wanted({&type}, {kNotifyChannels[channel]}, on); });
        row.cells.append(cell);
    }
    m_rows.append(row);
}

void NotificationMatrix::retranslate()
{
    const QString channels[] = {tr("Application"), tr("Desktop"), tr("E-mail")};
    for (int channel = 0; channel < kChannels; ++channel) {
        m_columns.at(channel)->setText(channels[channel]);
        m_columns.at(channel)->setAccessibleName(tr("%1: everything").arg(channels[channel]));
        m_tests.at(channel)->setText(tr("Test"));
        m_tests.at(channel)->setAccessibleName(tr("Test: %1").arg(channels[channel]));
    }
    for (const auto &[group, title] : std::as_const(m_groups))
        title->setText(sayNotification(group->name));
    for (const Row &row : std::as_const(m_rows)) {
        const QString name = sayNotification(row.type->name);
        row.all->setText(name);
        row.all->setToolTip(tr("All channels of this row"));
        for (int channel = 0; channel < kChannels; ++channel)
            row.cells.at(channel)->setAccessibleName(u"%1, %2"_s.arg(name, channels[channel]));
    }
}

void NotificationMatrix::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotificationMatrix::setChoices(const NotificationChoices &choices)
{
    const auto show = [](QCheckBox *box, int on, int all) {
        const QSignalBlocker quiet(box);
        box->setTristate(on != 0 && on != all);
        box->setCheckState(stateOf(on, all));
        box->setProperty("wasState", int(box->checkState())); // what a click changes
    };
    QList<int> inColumn(kChannels, 0);
    for (const Row &row : std::as_const(m_rows)) {
        int inRow = 0;
        for (int channel = 0; channel < kChannels; ++channel) {
            const bool on = choices.isOn(*row.type, kNotifyChannels[channel]);
            const QSignalBlocker quiet(row.cells.at(channel));
            row.cells.at(channel)->setChecked(on);
            inRow += on ? 1 : 0;
            inColumn[channel] += on ? 1 : 0;
        }
        show(row.all, inRow, kChannels);
    }
    for (int channel = 0; channel < kChannels; ++channel)
        show(m_columns.at(channel), inColumn.at(channel), int(m_rows.size()));
}

} // namespace effectif
