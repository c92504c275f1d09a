// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace effectif {

class IconLabel;
class PlainLabel;

/// Somebody's name. Of whoever is away it is yellow with a clock, and tells more on hover (M38).
class PersonName final : public QWidget
{
    Q_OBJECT
public:
    explicit PersonName(const QString &name = {}, QWidget *parent = nullptr);

    void setName(const QString &name);
    /// "Away until …"; empty: the person is there.
    void setAway(const QString &words);
    QString away() const { return m_words; }
    PlainLabel *label() const { return m_name; }

private:
    void describe();

    IconLabel *m_clock;
    PlainLabel *m_name;
    QString m_words;
};

} // namespace effectif
