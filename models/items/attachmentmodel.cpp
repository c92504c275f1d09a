// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/attachmentmodel.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"
#include "models/services/attachmentservice.h"

#include <algorithm>

namespace effectif {

int AttachmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_attachments.size());
}

int AttachmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int AttachmentModel::leadDays(const Attachment &attachment) const
{
    for (const DocumentType &type : m_types) {
        if (type.id == attachment.facts.type)
            return type.leadDays;
    }
    return AttachmentService::kUsualLeadDays;
}

QString AttachmentModel::typeName(qint32 type) const
{
    for (const DocumentType &known : m_types) {
        if (known.id == type)
            return known.label.in(m_language);
    }
    return {};
}

QString AttachmentModel::text(const Attachment &attachment, int column) const
{
    switch (column) {
    case Name:
        return attachment.facts.name;
    case Type:
        return typeName(attachment.facts.type);
    case ValidityColumn:
        return validityText(attachment.facts.expires, leadDays(attachment), m_today, m_language);
    case Versions:
        return QString::number(attachment.newest().number);
    case Size:
        return sizeText(attachment.newest().size, m_language);
    default:
        break;
    }
    return addedBy(attachment.newest().added, attachment.newest().added.userName);
}

QString AttachmentModel::addedBy(const Stamp &added, const QString &who) const
{
    return tr("%1 by %2", "a day, a person").arg(localeOf(m_language).toString(added.at.toLocalTime().date(), QLocale::ShortFormat), who);
}

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Attachment &attachment = m_attachments.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(attachment, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == Size || index.column() == Versions ? Qt::AlignRight : Qt::AlignLeft));
    case kPeopleRole: {
        const Stamp &added = attachment.newest().added;
        return index.column() == Added ? addedBy(added, personMarkup(added.userName, added.user)) : QString();
    }
    case IdRole:
        return attachment.id;
    case ValidityRole:
        return static_cast<int>(validityOf(attachment.facts.expires, leadDays(attachment), m_today));
    default:
        return {};
    }
}

QVariant AttachmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Size || section == Versions ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount] = {tr("Name"), tr("Type"), tr("Validity"), tr("Version"), tr("Size"), tr("Added")};
    return titles[section];
}

void AttachmentModel::setTypes(const QList<DocumentType> &types)
{
    beginResetModel();
    m_types = types;
    endResetModel();
}

void AttachmentModel::setAttachments(const QList<Attachment> &attachments, const QDate &today)
{
    beginResetModel();
    m_attachments = attachments;
    m_today = today;
    endResetModel();
}

void AttachmentModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

int AttachmentModel::rowOf(qint32 id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_attachments.at(row).id == id)
            return row;
    }
    return -1;
}

int AttachmentModel::needingAttention() const
{
    return static_cast<int>(std::count_if(m_attachments.begin(), m_attachments.end(), [this](const Attachment &attachment) {
        const Validity validity = validityOf(attachment.facts.expires, leadDays(attachment), m_today);
        return validity == Validity::Expired || validity == Validity::Expiring;
    }));
}

} // namespace effectif
