// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/profile.h"
#include "models/services/request.h"

#include <QImage>
#include <QToolButton>

class QMenu;

namespace effectif {

class Office;

/// The top right corner of the window: who is at work, with the photo, and what belongs to that person. Everything in its menu
/// stands in the menus of the window too.
class AccountCorner final : public QToolButton
{
    Q_OBJECT
public:
    explicit AccountCorner(QWidget *parent = nullptr);

    /// Null: nobody is at work. It outlives its stay here.
    void setOffice(Office *office);
    /// Actions of the window below the settings: those that are off or hidden are not shown.
    void setActions(const QList<QAction *> &actions) { m_actions = actions; }
    /// Reads again who it is.
    void refresh();

Q_SIGNALS:
    /// A sub-page of the own settings, by its id.
    void settingsWanted(const QString &panel);
    /// The name is longer or shorter now: the bar has to make room.
    void resized();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const Profile &profile, const QImage &photo);
    void fill();
    void draw();

    Office *m_office = nullptr;
    QMenu *m_menu;
    QList<QAction *> m_actions;
    QString m_name;
    QString m_email;
    QImage m_photo;
    RequestSeries m_loads;
};

} // namespace effectif
