// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/homeservice.h"

#include <QWidget>

class QVBoxLayout;

namespace effectif {

class AwayRoster;
class PlainLabel;

/// One short list of people on the home page: a title, a row each, or a sentence where there is nobody.
class HomePeople final : public QWidget
{
    Q_OBJECT
public:
    /// Rows are named "<name>_<number>".
    HomePeople(const QString &name, const QString &iconName, QWidget *parent = nullptr);

    /// Who is away, for the names in details.
    void follow(AwayRoster *roster) { m_roster = roster; }

    /// Texts are the owner's: set them again when the language changes.
    void setTexts(const QString &title, const QString &whenEmpty);
    const QString &heading() const { return m_heading; }
    /// `count` may be more than there are cards: the rest is told below.
    void setPeople(const QList<PersonCard> &people, int count);

Q_SIGNALS:
    void chosen(effectif::RecordId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();

    AwayRoster *m_roster = nullptr;
    QString m_name;
    QString m_heading;
    QString m_whenEmpty;
    QList<PersonCard> m_people;
    int m_count = 0;
    PlainLabel *m_title;
    PlainLabel *m_note; ///< whom is not shown, or that there is nobody
    QVBoxLayout *m_rows;
};

} // namespace effectif
