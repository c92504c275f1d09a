// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/domain/sendingrules.h"
#include "models/services/request.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

#include <optional>

class QPushButton;

namespace effectif {

class Banner;
class InfoCard;
class PlainLabel;
class SenderDialog;
struct SenderSetup;

/// Administration > Sending messages: which computer sends and how that goes, in whose name and when the office writes, and
/// whether this computer sends.
class SendingPage final : public Page
{
    Q_OBJECT
public:
    explicit SendingPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("send"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;
    void activated() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Loaded
    {
        SendingStatus status;
        SendingRules rules;
    };

    void makeButtons();
    void retranslate();
    void load();
    void show();
    void showHere();
    bool isLocked() const;
    void changeRules();
    void setUpHere();
    void connectDialog(SenderDialog *dialog);
    void test(SenderDialog *dialog, const SenderSetup &setup, const QString &to);
    void stopHere();
    void allowMyself();

    const PageContext &m_context;
    Banner *m_banner;
    PlainLabel *m_title;
    InfoCard *m_status;
    InfoCard *m_rules;
    InfoCard *m_here;
    QPushButton *m_outbox;
    QPushButton *m_changeRules;
    QPushButton *m_allow;
    QPushButton *m_setUp;
    QPushButton *m_unlock;
    QPushButton *m_stop;
    QTimer m_again; ///< nobody tells when a sender falls silent
    std::optional<Loaded> m_loaded; ///< nothing before the first answer
    RequestSeries m_loads;
};

} // namespace effectif
