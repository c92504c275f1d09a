// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/sendingrules.h"
#include "ui/dialogs/taskdialog.h"

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace effectif {

class LineEdit;

/// In whose name an office writes, and when none of its messages goes out by itself (D9).
class SendingRulesDialog final : public TaskDialog
{
    Q_OBJECT
public:
    SendingRulesDialog(const SendingRules &rules, Language language, QWidget *parent);

    SendingRules rules() const;

protected:
    bool isComplete() override;

private:
    void addSender(const SendingRules &rules);
    void addQuietHours(const QuietHours &quiet);
    LineEdit *addLine(const QString &name, const QString &label, const QString &text);
    QTimeEdit *makeTime(const QString &name, const QString &accessibleName, const QTime &time, QWidget *parent);
    QString exampleOfDays() const;
    void showExample();
    /// As typed; nothing where one of them is no date.
    std::optional<QList<QDate>> closedDays() const;

    Language m_language;
    LineEdit *m_name;
    LineEdit *m_from;
    LineEdit *m_replyTo;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    QCheckBox *m_weekends;
    QCheckBox *m_holidays;
    LineEdit *m_closed;
    QComboBox *m_zone;
};

} // namespace effectif
