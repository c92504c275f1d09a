// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plainlabel.h"

#include <QPointer>

namespace effectif {

class AwayRoster;

/// A label that names people: of whoever is away the name is yellow with a clock, and tells more on hover (M38).
class PersonLabel final : public PlainLabel
{
    Q_OBJECT
public:
    using PlainLabel::PlainLabel;

    /// Null: nobody is known to be away.
    void follow(AwayRoster *roster);
    /// People stand in it as domain/mentions.h marks them. Empty: the text is whatever setText() says.
    void setMarked(const QString &marked);
    /// What it tells on hover; empty: everybody is there.
    QString away() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QPointer<AwayRoster> m_roster;
    QString m_marked;
};

} // namespace effectif
