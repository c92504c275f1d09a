// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferdialog.h"

#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>

namespace effectif {

using namespace Qt::StringLiterals;

TransferDialog::TransferDialog(const QString &title, const QString &why, const QString &okText,
                               const QList<Reference> &departments, const QString &noteLabel, QWidget *parent)
    : TaskDialog(u"transfer"_s, title, why, okText, parent)
    , m_note(new LineEdit(form()))
{
    if (!departments.isEmpty()) {
        m_department = new QComboBox(form());
        m_department->setObjectName(u"transfer_department"_s);
        ignoreWheelWithoutFocus(m_department);
        for (const Reference &department : departments)
            m_department->addItem(department.name, department.id);
        form()->add(tr("To the department"), m_department, 2);
    }
    m_note->setObjectName(u"transfer_note"_s);
    m_note->setMaxLength(500);
    form()->add(noteLabel, m_note, 2);
    if (m_department && departments.size() > 1)
        m_department->setFocus();
    else
        m_note->setFocus();
}

DepartmentId TransferDialog::department() const
{
    return m_department ? m_department->currentData().toInt() : 0;
}

QString TransferDialog::note() const
{
    return m_note->text().simplified();
}

} // namespace effectif
