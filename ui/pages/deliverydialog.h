// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QTableView;
class QTimeZone;

namespace effectif {

class Banner;
class DeliveryModel;
class PlainLabel;
class SearchField;

/// Who gets an announcement or a poll, and what became of it for each: for its author. It follows what happens while it is open; a
/// person leads to the sheet.
class DeliveryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Times are shown in this zone: the office's.
    DeliveryDialog(const PageContext &context, const Publication &publication, const QTimeZone &zone, QWidget *parent);

    /// "12 recipients: 5 opened it, 4 have not yet, 3 are not reached".
    static QString reachText(const PublicationReach &reach, Language language);

Q_SIGNALS:
    void personWanted(effectif::RecordId sheet);

private:
    QWidget *makeTools();
    void makeTable();
    void load();
    void read(const Delivery &after);
    void openChosen();
    DeliveryQuery query() const;

    const PageContext &m_context;
    Publication m_publication;
    DeliveryModel *m_model;
    PlainLabel *m_reach;
    SearchField *m_search;
    QComboBox *m_state;
    QTableView *m_table;
    PlainLabel *m_empty;
    Banner *m_banner;
    QTimer m_typing;
    RequestSeries m_loads;
    RequestSeries m_reaches;
};

} // namespace effectif
