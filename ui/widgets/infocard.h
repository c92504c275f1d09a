// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace effectif {

class AwayRoster;
class IconLabel;
class PersonLabel;
class PlainLabel;

/// How something stands: an icon, what it comes to, some lines about it, and what can be done.
class InfoCard final : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString text;
        std::optional<Tone> tone; ///< nothing: the usual ink
        bool namesPeople = false; ///< they stand in the text as domain/mentions.h marks them

        bool operator==(const Line &) const = default;
    };

    explicit InfoCard(const QString &name, QWidget *parent = nullptr);

    /// Texts are the owner's: set them again when the language changes. Words say what the tone says.
    void setContent(const QString &iconName, Tone tone, const QString &headline, const QList<Line> &lines);
    /// Headline and lines, for screen readers and tests.
    QString text() const;
    QPushButton *addButton(const QString &name);
    /// Whose names are yellow (M38).
    void follow(AwayRoster *roster);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    PlainLabel *m_headline;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QPointer<AwayRoster> m_roster;
    QList<PersonLabel *> m_labels;
    QList<Line> m_lines;
};

} // namespace effectif
