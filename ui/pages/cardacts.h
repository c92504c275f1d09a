// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

namespace effectif {

/// What a page does with business cards (K12-K14): the card and the signature of one sheet, cards on paper, and on the full
/// screen. The page owns it.
class CardActs final : public QObject
{
    Q_OBJECT
public:
    /// Whose card it is, and who comes before and behind on the screen.
    struct Subject
    {
        RecordId id = 0;
        QList<RecordId> others; ///< in order, this one among them
    };

    CardActs(const PageContext &context, const QString &kind, Page *page);

    static bool isAct(Command command);
    void perform(Command command, const Subject &subject);

private:
    void open(const Subject &subject, bool signature);
    void print(const Subject &subject);
    void showOnScreen(const Subject &subject);

    const PageContext &m_context;
    QString m_kind;
    Page *m_page;
};

} // namespace effectif
