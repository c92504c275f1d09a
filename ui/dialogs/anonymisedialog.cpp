// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/anonymisedialog.h"

#include "models/base/textfold.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

AnonymiseDialog::AnonymiseDialog(const AnonymiseInventory &inventory, QWidget *parent)
    : TaskDialog(u"anonymise"_s, tr("Make %1 anonymous").arg(inventory.title),
                 tr("The sheet stays for the statistics, with nothing on it that tells who it was. This cannot be undone."),
                 tr("Make anonymous"), parent)
    , m_title(inventory.title)
    , m_typed(new LineEdit(form()))
{
    const auto list = [this](const QString &heading, const QStringList &items, const QString &name) {
        auto *label = new PlainLabel(heading + u"\n• "_s + items.join(u"\n• "_s), this);
        label->setObjectName(name);
        label->setWordWrap(true);
        form()->addWide(label);
    };
    list(tr("Vanishes for good:"), inventory.losses, u"anonymise_losses"_s);
    if (!inventory.kept.isEmpty())
        list(tr("Stays:"), inventory.kept, u"anonymise_kept"_s);
    m_typed->setObjectName(u"anonymise_typed"_s);
    form()->add(tr("To confirm, type the name: %1").arg(m_title), m_typed, 2);
    okButton()->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) {
        okButton()->setEnabled(foldText(text) == foldText(m_title));
    });
    m_typed->setFocus();
}

} // namespace effectif
