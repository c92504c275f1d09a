// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/draftfolder.h"

#include <QDialog>

class QDialogButtonBox;
class QTreeWidget;

namespace effectif {

class Prompter;

/// What was typed and not saved when the program last ended: what to go on with, which drafts to drop.
/// Closing it keeps them all for the next start.
class DraftsDialog final : public QDialog
{
    Q_OBJECT
public:
    DraftsDialog(const FoundDrafts &found, Language language, Prompter &prompter, QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreWanted(const QList<effectif::KeptDraft> &drafts);
    void dropWanted(const QList<effectif::KeptDraft> &drafts, const QStringList &unreadable);

private:
    void fill();
    QList<KeptDraft> checked() const;
    QStringList checkedFiles() const;
    void restore();
    void drop();
    void refresh();

    FoundDrafts m_found;
    Language m_language;
    Prompter &m_prompter;
    QTreeWidget *m_list;
    QDialogButtonBox *m_buttons;
};

} // namespace effectif
