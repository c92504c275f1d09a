// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "ui/fields/fieldeditor.h"

#include <QPointer>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace effectif {

class AwayRoster;
class LineEdit;

/// A user, a department or another record, found by typing a part of its name and chosen from what the owner suggests.
/// A name that is not chosen from the list is no value.
class ReferenceFieldEditor final : public FieldEditor
{
    Q_OBJECT
public:
    ReferenceFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                         QWidget *parent = nullptr);
    QString typeId() const override { return QStringLiteral("reference"); }
    /// Who is away: of a field that names users, such a name is yellow with a clock, chosen or proposed (M38).
    void follow(AwayRoster *roster);

public Q_SLOTS:
    /// The answer to suggestionsWanted(). An answer that comes when the person has left the field opens nothing.
    void setSuggestions(const QList<effectif::Reference> &suggestions);

Q_SIGNALS:
    /// Empty: all there are (the first few). The owner need not hurry: each new text asks again.
    void suggestionsWanted(const QString &typed);

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void showReadOnly(bool readOnly) override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const QString &text);
    void take(const QModelIndex &index);
    void showAway(const QVariant &value);
    void takeTheOneNamed();
    void done();

    LineEdit *m_line;
    QAction *m_all;
    QAction *m_clock = nullptr; ///< while the chosen user is away
    QPointer<AwayRoster> m_away;
    QStandardItemModel *m_suggestions;
    QCompleter *m_completer;
    bool m_asked = false;
};

} // namespace effectif
