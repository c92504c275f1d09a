// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/cardservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QSpinBox;
class QToolButton;

namespace effectif {

class CardView;
class PlainLabel;

/// Cards on the full screen (D22): arrows walk through the people, a slide show does so by itself, Escape ends it. The
/// neighbours are read ahead, so that stepping waits for nothing. Deletes itself when it is closed.
class CardScreen final : public QWidget
{
    Q_OBJECT
public:
    /// The people in order; `first` is shown first.
    CardScreen(const PageContext &context, const QString &kind, const QList<RecordId> &people, RecordId first, QWidget *parent);

    RecordId shown() const { return m_shown; }
    bool isPlaying() const { return m_slides.isActive(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    QToolButton *addTool(const char *name, const QString &text, std::function<void()> act);
    void addKeys(const QList<QKeySequence> &keys, std::function<void()> act);
    /// Round the end, as a show goes on.
    void step(int by);
    void goTo(qsizetype place);
    void read();
    void showCard();
    void togglePlaying();
    void retell();

    const PageContext &m_context;
    QString m_kind;
    QList<RecordId> m_people;
    qsizetype m_place = 0;
    RecordId m_shown = 0; ///< 0 while the card is on its way
    QHash<RecordId, SheetCard> m_read; ///< this one and its neighbours
    RequestSeries m_requests;
    QTimer m_slides;
    CardView *m_view;
    PlainLabel *m_message;
    PlainLabel *m_position;
    QToolButton *m_play = nullptr;
    QSpinBox *m_seconds;
};

} // namespace effectif
