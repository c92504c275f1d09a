// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outboxmodel.h"

#include "models/domain/mailaddress.h"
#include "models/domain/mailreason.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

void OutboxModel::setPage(const QList<OutboxEntry> &entries, bool hasMore)
{
    if (!std::ranges::equal(m_entries, entries, {}, &OutboxEntry::id, &OutboxEntry::id))
        return EntriesModel::setPage(entries, hasMore);
    took(hasMore); // what is chosen stays chosen
    const QList<OutboxEntry> before = std::exchange(m_entries, entries);
    for (int row = 0; row < m_entries.size(); ++row) {
        if (before.at(row) != m_entries.at(row))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int OutboxModel::rowOf(int id) const
{
    const auto found = std::ranges::find(m_entries, id, &OutboxEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

QString OutboxModel::stateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return tr("Waiting");
    case OutboxState::Sending:
        return tr("Being sent");
    case OutboxState::Sent:
        return tr("Sent");
    case OutboxState::Delivered:
        return tr("Delivered");
    case OutboxState::Refused:
        return tr("Refused");
    case OutboxState::Uncertain:
        return tr("Uncertain");
    }
    return {};
}

bool OutboxModel::isTakenBack(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Refused && entry.reason == mailreason::kWithdrawn;
}

QString OutboxModel::stateOf(const OutboxEntry &entry)
{
    return isTakenBack(entry) ? tr("Taken back") : stateName(entry.state);
}

QStringList OutboxModel::purposes()
{
    return {mailpurpose::kInvitation, mailpurpose::kReset, mailpurpose::kReminder, mailpurpose::kNotification, mailpurpose::kTest};
}

QString OutboxModel::purposeName(const QString &purpose)
{
    const QStringList names{tr("Invitation"), tr("Code for a new password"), tr("Reminder"), tr("Notification"), tr("Test message")};
    return names.value(purposes().indexOf(purpose), purpose);
}

QString OutboxModel::recipientOf(const OutboxEntry &entry)
{
    const QString address = displayOf(entry.to.address);
    return entry.to.name.isEmpty() ? address : tr("%1 (%2)").arg(entry.to.name, address);
}

QString OutboxModel::nextOf(const OutboxEntry &entry, Language language)
{
    const auto timeOf = [language](const QDateTime &at) { return localeOf(language).toString(at.toLocalTime(), QLocale::ShortFormat); };
    const QString why = entry.reason.isEmpty() && entry.code == 0 ? QString() : explain(entry.code, entry.reason);
    switch (entry.state) {
    case OutboxState::Waiting:
        if (!entry.nextTry.isValid() || entry.nextTry <= QDateTime::currentDateTimeUtc())
            return why.isEmpty() ? tr("Goes with the next round.") : why;
        return why.isEmpty() ? tr("Goes at %1.").arg(timeOf(entry.nextTry)) : tr("%1 Next try: %2.").arg(why, timeOf(entry.nextTry));
    case OutboxState::Sending:
        return tr("A machine is sending it.");
    case OutboxState::Sent:
        return tr("Taken over by the mail server at %1.").arg(timeOf(entry.ended));
    case OutboxState::Delivered:
        return tr("In the recipient’s mailbox since %1.").arg(timeOf(entry.ended));
    case OutboxState::Refused:
        return why;
    case OutboxState::Uncertain:
        if (entry.ended.isValid()) // nobody sends it again by itself
            return tr("It may have arrived: it was handed over, and the answer was lost. %1").arg(why);
        return tr("Handed over, but the answer was lost. It is sent again so that mail programs show it once.");
    }
    return {};
}

QString OutboxModel::text(const OutboxEntry &entry, int column) const
{
    switch (column) {
    case At:
        return localeOf(language()).toString(entry.at.toLocalTime(), QLocale::ShortFormat);
    case Recipient:
        return recipientOf(entry);
    case Subject:
        return entry.subject;
    case Purpose:
        return purposeName(entry.purpose);
    case StateColumn:
        return stateOf(entry);
    case Next:
        return nextOf(entry, language());
    default:
        return {};
    }
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ToolTipRole)
        return text(entry, index.column()).toHtmlEscaped();
    if (role != ColourRole || index.column() != StateColumn)
        return {};
    if (isTakenBack(entry))
        return u"grey"_s;
    const QStringList colours{u"blue"_s, u"blue"_s, u"green"_s, u"green"_s, u"red"_s, u"orange"_s};
    return colours.value(static_cast<int>(entry.state));
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Put there"), tr("Recipient"), tr("Subject"), tr("What for"), tr("State"), tr("What comes of it")};
    return headers.value(section);
}

} // namespace effectif
