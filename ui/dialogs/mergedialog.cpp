// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/mergedialog.h"

#include "ui/widgets/formgrid.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

MergeDialog::MergeDialog(const ReferenceItems &items, const QStringList &chosen, const QHash<QString, qint64> &sheets,
                         Language language, QWidget *parent)
    : TaskDialog(u"merge"_s, tr("Merge entries"),
                 tr("Tick what is one and the same, then say which name stays. The other names stay understood by imports."),
                 tr("Merge"), parent)
    , m_items(items)
    , m_sheets(sheets)
    , m_language(language)
    , m_list(new QListWidget(form()))
    , m_into(new QComboBox(form()))
    , m_effect(new PlainLabel(this))
{
    m_list->setObjectName(u"merge_list"_s);
    m_list->setMinimumHeight(220);
    for (const ReferenceItem &item : items) {
        auto *row = new QListWidgetItem(item.name.in(language), m_list);
        row->setData(Qt::UserRole, item.id);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(chosen.contains(item.id) ? Qt::Checked : Qt::Unchecked);
        if (chosen.contains(item.id) && m_list->currentRow() < 0)
            m_list->setCurrentItem(row);
    }
    form()->add(tr("One and the same"), m_list, 2);
    m_into->setObjectName(u"merge_into"_s);
    ignoreWheelWithoutFocus(m_into);
    form()->add(tr("Stays"), m_into, 2);
    m_effect->setObjectName(u"merge_effect"_s);
    m_effect->setWordWrap(true);
    addBelow(m_effect);
    connect(m_list, &QListWidget::itemChanged, this, &MergeDialog::fillTargets);
    connect(m_into, &QComboBox::currentIndexChanged, this, &MergeDialog::tell);
    fillTargets();
}

ReferenceItems MergeDialog::chosen() const
{
    ReferenceItems result;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            result << m_items.at(row);
    }
    return result;
}

QString MergeDialog::into() const
{
    return m_into->currentData().toString();
}

void MergeDialog::fillTargets()
{
    const QString before = into();
    QString best; // what most sheets hold stays, unless the person says otherwise
    {
        const QSignalBlocker blocked(m_into);
        m_into->clear();
        for (const ReferenceItem &item : chosen()) {
            m_into->addItem(item.name.in(m_language), item.id);
            if (best.isEmpty() || m_sheets.value(item.id) > m_sheets.value(best))
                best = item.id;
        }
        const int kept = m_into->findData(before);
        m_into->setCurrentIndex(kept >= 0 ? kept : m_into->findData(best));
    }
    tell();
}

void MergeDialog::tell()
{
    const ReferenceItems all = chosen();
    okButton()->setEnabled(all.size() > 1);
    if (all.size() < 2) {
        m_effect->setText(tr("Tick at least two entries."));
        return;
    }
    qint64 sheets = 0;
    for (const ReferenceItem &item : all)
        sheets += item.id == into() ? 0 : m_sheets.value(item.id);
    m_effect->setText(sheets == 0 ? tr("No sheet changes.")
                                  : tr("%n sheet(s) will move to “%1”.", nullptr, static_cast<int>(sheets)).arg(m_into->currentText()));
}

} // namespace effectif
