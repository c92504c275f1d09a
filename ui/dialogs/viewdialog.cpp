// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/viewdialog.h"

#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

ViewDialog::ViewDialog(Purpose purpose, const QString &name, bool shared, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_title(new PlainLabel(this))
    , m_form(new FormGrid(this))
    , m_name(new LineEdit(m_form))
    , m_shared(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_ok(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole))
    , m_cancel(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole))
{
    setObjectName(u"viewDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_name->setObjectName(u"view_name"_s);
    m_name->setMaxLength(100);
    m_name->setText(name);
    m_name->selectAll();
    m_form->add({}, m_name, 2);
    m_shared->setObjectName(u"view_shared"_s);
    m_shared->setChecked(shared);
    m_ok->setObjectName(u"view_ok"_s);
    m_ok->setDefault(true);
    m_cancel->setObjectName(u"view_cancel"_s);
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addWidget(m_shared);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(440);
    keepFitting(this);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_name->setProperty("invalid", false);
        m_form->setMessage(m_name, Tone::Danger, {});
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ViewDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_name->setFocus();
}

void ViewDialog::setMayShare(bool may)
{
    m_shared->setVisible(may || m_shared->isChecked());
}

void ViewDialog::retranslate()
{
    setWindowTitle(m_purpose == Purpose::Save ? tr("Save the view") : tr("Rename the view"));
    m_title->setText(windowTitle());
    m_form->setLabel(m_name, tr("Name of the view"));
    m_shared->setText(tr("Share it with everyone who uses this database"));
    m_ok->setText(m_purpose == Purpose::Save ? tr("Save") : tr("Rename"));
    m_cancel->setText(tr("Cancel"));
}

void ViewDialog::refuse(const QString &why)
{
    m_name->setProperty("invalid", true);
    m_form->setMessage(m_name, Tone::Danger, why);
    m_name->setFocus();
}

void ViewDialog::take()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return refuse(tr("Type a name, for example “Staff in Évreux”."));
    Q_EMIT chosen(name, m_shared->isChecked());
}

void ViewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
