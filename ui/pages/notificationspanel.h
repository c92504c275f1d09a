// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notificationchoices.h"
#include "models/services/request.h"
#include "ui/pages/settingspanel.h"

class QComboBox;

namespace effectif {

class DesktopNotifier;
class NotificationMatrix;
class PlainLabel;

/// What the person is told of, and how: the matrix of types and channels (M39-M77, D13), with a switch for each row and each
/// column. Every choice is kept at once, and said to be.
class NotificationsPanel final : public SettingsPanel
{
    Q_OBJECT
public:
    NotificationsPanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    QString saveText() const override { return {}; }
    void activated() override { load(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Loaded;

    void build();
    QWidget *makeMailCard();
    QWidget *makeHelpCard();
    void retranslate();
    void showHelp();
    void load();
    void take(const Loaded &loaded);
    void showChoices();
    void set(const QList<const NotificationType *> &types, const QList<NotifyChannel> &channels, bool on);
    void setDigest();
    void store();
    void tryChannel(NotifyChannel channel);

    PlainLabel *m_title;
    PlainLabel *m_hint;
    PlainLabel *m_kept;
    NotificationMatrix *m_matrix;
    PlainLabel *m_mailTitle;
    PlainLabel *m_mailHint;
    QComboBox *m_when;
    PlainLabel *m_helpTitle;
    QComboBox *m_system;
    PlainLabel *m_help;
    DesktopNotifier *m_desktop;
    NotificationChoices m_choices;
    bool m_hasAddress = false;
    bool m_canSend = false;
    RequestSeries m_stores;
};

} // namespace effectif
