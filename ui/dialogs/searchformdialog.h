// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recorddraft.h"
#include "models/domain/recordfilter.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace effectif {

class PlainLabel;
class RecordForm;

/// Search by example: the empty form of a sheet, where what is typed becomes the filter of the list.
class SearchFormDialog final : public QDialog
{
    Q_OBJECT
public:
    SearchFormDialog(const CataloguePtr &catalogue, Language language, QWidget *parent = nullptr);

    void setSuggestions(const QString &key, const QList<Reference> &suggestions);

Q_SIGNALS:
    void suggestionsWanted(const QString &key, const QString &typed);
    /// Confirmed: all that was typed must hold.
    void chosen(const effectif::FilterGroup &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    FilterGroup filter() const;
    void take();

    CataloguePtr m_catalogue; ///< the form's own: every field a plain one, none mandatory
    RecordDraft m_draft;
    PlainLabel *m_title;
    PlainLabel *m_note;
    RecordForm *m_form;
    QDialogButtonBox *m_buttons;
    QPushButton *m_search;
    QPushButton *m_cancel;
};

} // namespace effectif
