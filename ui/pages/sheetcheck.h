// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/duplicatescanservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/theme/palette.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace effectif {

class Banner;
class Page;

/// « Contrôler » on one sheet (O28): on demand, and once before a new one is saved. Looks beside the window's work, and
/// shows what was found in a dialog of the page.
class SheetCheck final : public QObject
{
    Q_OBJECT
public:
    SheetCheck(const PageContext &context, const QString &kind, Banner *banner, Page *page);

    /// The sheet as it is in the form.
    void look(const Record &sheet);
    /// Whether a new sheet may be saved: at once where nobody is like it, where the look takes too long, or where the same
    /// question was answered already; else once the person decided.
    void beforeSaving(const Record &sheet, std::function<void(bool)> answer);
    /// Another sheet is shown: what was answered was about the one before.
    void forget();

private:
    void show(const Record &sheet, const SheetMatches &matches);
    void tell(Tone tone, const QString &sentence);
    void ask(const Record &sheet, const SheetMatches &matches);
    void answer(bool maySave);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    Page *m_page;
    RequestSeries m_looks;
    RequestSeries m_asks;
    QTimer m_patience;
    QSet<RecordId> m_known; ///< of whom the person said that the new sheet is of somebody else
    std::function<void(bool)> m_answer;
};

} // namespace effectif
