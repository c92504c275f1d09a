// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingspanel.h"

#include <QHash>

class QCheckBox;

namespace effectif {

class InfoCard;
class PlainLabel;

/// What the office uses of the program, switched at once, and the ways to what else is the office's own: mail and quiet hours, how
/// long sheets are kept, the fields.
class ModulesPanel final : public SettingsPanel
{
    Q_OBJECT
public:
    ModulesPanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    QString saveText() const override { return {}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Module;
    static const Module kModules[];
    struct Way;
    static const Way kWays[];

    void retranslate();
    void follow();
    void set(const QString &module, bool used, bool undoable);

    PlainLabel *m_title;
    PlainLabel *m_note;
    PlainLabel *m_more;
    QHash<QString, QCheckBox *> m_switches;
    QHash<QString, PlainLabel *> m_sentences;
    QList<InfoCard *> m_cards; ///< of kWays
};

} // namespace effectif
