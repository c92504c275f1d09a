// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPointer>
#include <QList>

namespace effectif {

class AwayRoster;

/// A field like a combo box whose list has a check box on every row: any number of them can be chosen.
/// Space, Return, Down or a click open the list; Space ticks, Return and Esc close it.
class CheckListField final : public QAbstractButton
{
    Q_OBJECT
public:
    struct Item
    {
        QString id;
        QString label;
        QString people = {}; ///< the label with people marked as domain/mentions.h marks them; empty: it names nobody
    };

    explicit CheckListField(QWidget *parent = nullptr);
    ~CheckListField() override;

    void setItems(const QList<Item> &items);
    /// Who is away: such a name is yellow in the list (M38).
    void follow(AwayRoster *roster);
    /// Ids without an item are shown by their name and kept until they are unticked.
    void setChecked(const QStringList &ids);
    /// In the order of the items, unknown ones last.
    QStringList checkedIds() const { return m_checked; }
    /// What the closed field shows.
    QString summary() const;
    void setPlaceholderText(const QString &text);
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person ticked or unticked a row.
    void checkedChanged();
    void editingFinished();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openList();
    void setOne(const QString &id, bool checked);
    QString labelOf(const QString &id) const;
    QString peopleOf(const QString &id) const;
    void describe();

    QList<Item> m_items;
    QPointer<AwayRoster> m_roster;
    QStringList m_checked;
    QString m_placeholder;
    bool m_readOnly = false;
    bool m_open = false;
    QPointer<QWidget> m_popup;
};

} // namespace effectif
