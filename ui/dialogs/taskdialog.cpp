// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/taskdialog.h"

#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

TaskDialog::TaskDialog(const QString &name, const QString &title, const QString &why, const QString &okText, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
    , m_form(new FormGrid(this))
    , m_reason(new PlainLabel(this))
    , m_banner(new Banner(this))
    , m_body(new QVBoxLayout)
{
    setObjectName(name + u"Dialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto *heading = new PlainLabel(title, this);
    heading->setLetters(1.3, QFont::DemiBold);
    heading->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_reason->setTone(Tone::Muted);
    setReason(why);
    auto *buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(okText, QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(name + u"_ok"_s);
    m_ok->setDefault(true);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(name + u"_cancel"_s);
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_reason);
    layout->addWidget(m_banner);
    auto *content = new QWidget;
    content->setLayout(m_body);
    layout->addWidget(new FormScroll(content, this));
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->addWidget(m_form);
    m_body->setSpacing(12);
    setMinimumWidth(520);
    connect(buttons, &QDialogButtonBox::accepted, this, &TaskDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepFitting(this);
}

void TaskDialog::setReason(const QString &why)
{
    m_reason->setText(why);
    m_reason->setVisible(!why.isEmpty());
}

void TaskDialog::addBelow(QWidget *widget, Qt::Alignment alignment)
{
    m_body->addWidget(widget, 0, alignment);
}

void TaskDialog::ask()
{
    if (!m_ok->isEnabled() || !isComplete())
        return;
    m_banner->dismiss();
    m_ok->setEnabled(false);
    Q_EMIT wanted();
}

void TaskDialog::setCancelShown(bool shown)
{
    m_cancel->setVisible(shown);
}

void TaskDialog::inform(const QString &text)
{
    m_ok->setEnabled(true);
    m_banner->announce(Tone::Success, text);
}

void TaskDialog::refuse(const Error &error)
{
    m_ok->setEnabled(true);
    m_banner->announce(Tone::Danger, error.message);
    m_banner->setClosable(false);
    if (auto *field = findChild<QWidget *>(m_name + u'_' + error.field); field && !error.field.isEmpty())
        field->setFocus();
}

} // namespace effectif
