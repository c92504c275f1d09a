// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/distributionlist.h"
#include "models/domain/fieldtype.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace effectif {

class PlainLabel;

/// Who is to get something: one of the distribution lists, and how many people that is, with those who cannot be reached.
class AudienceField final : public QWidget
{
    Q_OBJECT
public:
    explicit AudienceField(const PageContext &context, QWidget *parent = nullptr);

    /// Id 0: none yet.
    Reference list() const;
    /// Emits nothing. One that is no longer in use stays the one that was chosen.
    void setList(const Reference &list);

Q_SIGNALS:
    /// The person chose another one.
    void changed();
    /// The way to the lists.
    void listsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void fill();
    void ask();
    void showReach(const std::optional<ListReach> &reach);

    const PageContext &m_context;
    QList<DistributionList> m_lists;
    Reference m_chosen;
    QComboBox *m_combo;
    QPushButton *m_edit;
    PlainLabel *m_reach;
    RequestSeries m_loads;
    RequestSeries m_asks;
};

} // namespace effectif
