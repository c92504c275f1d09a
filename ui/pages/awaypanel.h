// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/profile.h"
#include "models/services/request.h"
#include "ui/pages/settingspanel.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QTimeEdit;

namespace effectif {

class FormGrid;
class PlainLabel;

/// *Absence* (M28-M36): away or not, who takes new work, and until which minute.
class AwayPanel final : public SettingsPanel
{
    Q_OBJECT
public:
    AwayPanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    bool isDirty() const override;
    void save(std::function<void(bool saved)> done) override;
    void revert() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Loaded
    {
        Away away;
        QList<Reference> colleagues;
        QList<Team> teams;
        QList<AbsentColleague> absent;
    };

    void build();
    void retranslate();
    void load();
    void fillDelegates();
    void chooseDelegate(const Away &away);
    void changed();
    void showWarning();
    Away typed() const;
    void store(const Away &away, bool undoable, std::function<void(bool saved)> done);

    PlainLabel *m_title;
    PlainLabel *m_help;
    QCheckBox *m_on;
    FormGrid *m_form;
    QComboBox *m_delegate;
    QCheckBox *m_ends;
    QWidget *m_until;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QCheckBox *m_silent;
    std::optional<Loaded> m_loaded; ///< nothing before the first answer
    bool m_filling = false;         ///< what changes is not the person's doing
    RequestSeries m_loads;
};

} // namespace effectif
