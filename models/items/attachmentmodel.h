// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"

#include <QAbstractTableModel>

namespace effectif {

/// The files of one sheet as rows. Holds what it was given; asks nobody.
class AttachmentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, ValidityColumn, Versions, Size, Added, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< the attachment's id
        ValidityRole           ///< int: a Validity; the column's text says the same in words
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setTypes(const QList<DocumentType> &types);
    const QList<DocumentType> &types() const { return m_types; }
    /// `today` decides what is expired.
    void setAttachments(const QList<Attachment> &attachments, const QDate &today);
    void setLanguage(Language language);
    const Attachment &attachment(int row) const { return m_attachments.at(row); }
    /// -1 if it is not there.
    int rowOf(qint32 id) const;
    QString typeName(qint32 type) const;
    /// How many are expired or about to be.
    int needingAttention() const;

private:
    int leadDays(const Attachment &attachment) const;
    QString text(const Attachment &attachment, int column) const;
    QString addedBy(const Stamp &added, const QString &who) const;

    QList<Attachment> m_attachments;
    QList<DocumentType> m_types;
    QDate m_today;
    Language m_language = Language::French;
};

} // namespace effectif
