// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/segmentrow.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

SegmentRow::SegmentRow(const QStringList &values, QWidget *parent)
    : QWidget(parent), m_values(values), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (qsizetype i = 0; i < values.size(); ++i) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("segment", i == 0 ? u"first"_s : i == values.size() - 1 ? u"last"_s : u"middle"_s);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(button, static_cast<int>(i));
        m_buttons.append(button);
        row->addWidget(button, 1);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked)
            return;
        setFocusProxy(m_buttons.at(id)); // where Tab and the label's mnemonic lead
        Q_EMIT chosen(m_values.at(id));
    });
    setValue({});
}

void SegmentRow::setTexts(const QString &name, const QStringList &texts)
{
    for (qsizetype i = 0; i < m_buttons.size() && i < texts.size(); ++i) {
        m_buttons.at(i)->setText(texts.at(i));
        m_buttons.at(i)->setObjectName(u"%1_%2"_s.arg(objectName(), m_values.at(i)));
        m_buttons.at(i)->setAccessibleName(u"%1: %2"_s.arg(name, texts.at(i)));
    }
}

void SegmentRow::setValue(const QString &value)
{
    QPushButton *button = m_buttons.at(qMax(qsizetype(0), m_values.indexOf(value)));
    const QSignalBlocker blocker(m_group);
    button->setChecked(true);
    setFocusProxy(button);
}

QString SegmentRow::value() const
{
    return m_values.value(m_group->checkedId());
}

} // namespace effectif
