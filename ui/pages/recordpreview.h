// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace effectif {

class Avatar;
class EmptyState;
class PlainLabel;

/// The chosen row beside the list: photo, name, the fields of the list and how the person is reached. Follows after a
/// moment, so that stepping through the list reads nothing that nobody looks at.
class RecordPreview final : public QWidget
{
    Q_OBJECT
public:
    RecordPreview(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// 0: nobody.
    void setRecord(RecordId id);
    RecordId record() const { return m_id; }
    /// The same person again, read anew.
    void refresh();

Q_SIGNALS:
    void openWanted(effectif::RecordId id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Found
    {
        Record record;
        QImage photo;
    };

    void retranslate();
    void ask();
    void showFound(const Found &found);
    void clearFields();
    bool isWanted(const FieldDefinition &field) const;

    const PageContext &m_context;
    QString m_kind;
    RecordId m_id = 0;
    QTimer m_delay;
    RequestSeries m_requests;
    EmptyState *m_nobody;
    QScrollArea *m_area;
    QWidget *m_body;
    Avatar *m_avatar;
    PlainLabel *m_name;
    PlainLabel *m_sub;
    QWidget *m_fields;
    QGridLayout *m_grid;
    QPushButton *m_open;
    Record m_record;
};

} // namespace effectif
