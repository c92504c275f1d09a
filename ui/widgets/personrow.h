// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QAbstractButton>
#include <QPixmap>
#include <QPointer>

namespace effectif {

class AwayRoster;

/// A person as one line of a short list: portrait or initials, name, what tells namesakes apart, perhaps a pill.
/// Pressed by click, Space or Return; the arrow keys lead to its neighbours.
class PersonRow final : public QAbstractButton
{
    Q_OBJECT
public:
    PersonRow(const QString &name, const QString &detail, QWidget *parent = nullptr);
    /// The detail names people, marked as domain/mentions.h marks them: who of them is away is shown (M38).
    void setPeople(const QString &marked, AwayRoster *roster);
    void setPhoto(const QPixmap &photo);
    void setMark(const QString &text, Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showPeople();

    QString m_people; ///< the detail, marked; empty: it names nobody
    QPointer<AwayRoster> m_roster;
    QString m_detail;
    QPixmap m_photo;
    QString m_mark;
    Tone m_markTone = Tone::Muted;
};

} // namespace effectif
