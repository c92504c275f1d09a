// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QTableView;

namespace effectif {

class PlainLabel;
class PollTextModel;
class SearchField;

/// The answers to a poll in words: searched, and each as a whole below the list. Where they have names these lead to the sheets.
class PollTexts final : public QWidget
{
    Q_OBJECT
public:
    explicit PollTexts(const PageContext &context, QWidget *parent = nullptr);

    /// Reads them anew, as many as were read before.
    void load(PublicationId poll, bool named);
    void searchFor(const QString &word);
    /// In which times are shown, once it is read.
    void setZone(const QTimeZone &zone);

Q_SIGNALS:
    void failed(const QString &why);
    void personWanted(effectif::RecordId sheet);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void read(const QString &after, int limit);
    void showChosen();

    const PageContext &m_context;
    PublicationId m_poll = 0;
    PlainLabel *m_title;
    SearchField *m_search;
    QTableView *m_table;
    PollTextModel *m_model;
    PlainLabel *m_whole;
    QTimer m_typing;
    RequestSeries m_loads;
};

} // namespace effectif
