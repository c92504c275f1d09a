// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablefile.h"
#include "models/domain/sheetdraft.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

namespace effectif {

/// The way of people from other programs onto sheets: one card, one signature or one row becomes a new sheet that is filled
/// in and waits to be saved; a whole table goes to the import. The window owns it and does what it says.
class SheetIntake final : public QObject
{
    Q_OBJECT
public:
    SheetIntake(const PageContext &context, const QString &kind, QObject *parent);

    /// A card, a signature, rows of a spreadsheet, or a file copied in the file manager.
    void takeClipboard();
    /// A file of this machine.
    void takeFile(const QString &path);
    /// Whether a file may hold people, by its name.
    static bool isOfPeople(const QString &path);

Q_SIGNALS:
    void draftMade(const effectif::SheetDraft &draft, const QString &note);
    void importWanted(const effectif::TableInput &input);
    /// A sentence that says what to do instead.
    void nothingFound(const QString &sentence);

private:
    void look(const TableInput &input, bool maybeSignature);

    const PageContext &m_context;
    QString m_kind;
};

} // namespace effectif
