// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QTableView;

namespace effectif {

class Banner;
class PlainLabel;
class PollPeopleModel;

/// Who is behind a bar: the people who chose something, or who answered in a department or of a Nature, each leading to the sheet.
/// Of an anonymous poll there is none.
class PollPeopleDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int kAnybody = -1; ///< who answered, whatever it was
    struct Which
    {
        PublicationId poll = 0;
        int choice = kAnybody;
        PollFilter filter = {};
    };
    PollPeopleDialog(const PageContext &context, const QString &title, const Which &which, const QHash<int, QString> &choices, const QTimeZone &zone,
                     QWidget *parent);

Q_SIGNALS:
    void personWanted(effectif::RecordId sheet);

private:
    void read(RecordId after);
    void openChosen();

    const PageContext &m_context;
    Which m_which;
    PollPeopleModel *m_model;
    QTableView *m_table;
    PlainLabel *m_empty;
    Banner *m_banner;
    RequestSeries m_loads;
};

} // namespace effectif
