// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/printrun.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QSpinBox;

namespace effectif {

class PlainLabel;

/// What there is to print where somebody asks for it: a sheet, or a list with a selection.
struct PrintSubject
{
    RecordQuery query;
    QStringList columns;         ///< of the list
    QList<RecordId> chosen;      ///< the sheet, or the selection; may be empty for a list
    int listed = 0;              ///< how many are in the list; 0: there is no list
    QString title;               ///< of the list, or of the sheet
    QStringList criteria;        ///< what the list was cut down to, in words
    bool unsaved = false;        ///< something typed on the sheet is not saved
    bool cards = false;          ///< business cards are asked for; what else there is to print can be chosen
};

/// How it is printed: what of whom, which sections, on which paper. Says nothing of sensitive fields to whoever may not read
/// them.
class PrintOptions final : public QWidget
{
    Q_OBJECT
public:
    PrintOptions(const PageContext &context, const PrintSubject &subject, QWidget *parent = nullptr);

    PrintOrder order() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addField(const char *name, QWidget *field, PlainLabel *&label);
    void chooseFirst();
    QCheckBox *addCheck(const char *name);
    void fillSections();
    void retranslate();
    void refresh();
    PrintOrder::What what() const;
    bool isOfSelection() const;
    void fillWhat();

    const PageContext &m_context;
    PrintSubject m_subject;
    PlainLabel *m_whatLabel;
    QComboBox *m_what;
    PlainLabel *m_whoLabel;
    QComboBox *m_who;
    PlainLabel *m_copiesLabel;
    QSpinBox *m_copies;
    PlainLabel *m_sizeLabel;
    QComboBox *m_size;
    PlainLabel *m_turnLabel;
    QComboBox *m_turn;
    QCheckBox *m_photos;
    QCheckBox *m_empty;
    QCheckBox *m_sensitive;
    PlainLabel *m_sensitiveNote;
    PlainLabel *m_sectionsLabel;
    QListWidget *m_sections;
};

} // namespace effectif
