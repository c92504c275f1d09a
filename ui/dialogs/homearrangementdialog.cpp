// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/homearrangementdialog.h"

#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QList<ArrangeList::Part> arranged(const QList<ArrangeList::Part> &parts, const HomeArrangement &arrangement)
{
    QStringList ids;
    for (const ArrangeList::Part &part : parts)
        ids << part.id;
    QList<ArrangeList::Part> result;
    for (const QString &id : arrangement.sorted(ids)) {
        result << *std::ranges::find(parts, id, &ArrangeList::Part::id);
        result.last().shown = arrangement.shows(id);
    }
    return result;
}
} // namespace

HomeArrangementDialog::HomeArrangementDialog(const QList<ArrangeList::Part> &tiles, const QList<ArrangeList::Part> &lists,
                                             const HomeArrangement &arrangement, QWidget *parent)
    : QDialog(parent)
    , m_allTiles(tiles)
    , m_allLists(lists)
    , m_tiles(new ArrangeList(u"arrange_tiles"_s, tr("Tiles")))
    , m_lists(new ArrangeList(u"arrange_lists"_s, tr("Lists")))
{
    setObjectName(u"homeArrangementDialog"_s);
    setWindowTitle(tr("Arrange the home page"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title = new PlainLabel(windowTitle());
    title->setLetters(1.3, QFont::DemiBold);
    auto *note = new PlainLabel(tr("Tick what you need, and drag it into your order. Only your own home page changes."));
    note->setTone(Tone::Muted);
    note->setWordWrap(true);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    sides->addWidget(m_tiles, 1);
    sides->addWidget(m_lists, 1);
    auto *buttons = new QDialogButtonBox;
    QPushButton *usual = buttons->addButton(tr("As at the beginning"), QDialogButtonBox::ResetRole);
    usual->setObjectName(u"arrange_usual"_s);
    usual->setAutoDefault(false);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"arrange_ok"_s);
    save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"arrange_cancel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addLayout(sides, 1);
    layout->addWidget(buttons);
    resize(640, 440);
    connect(usual, &QPushButton::clicked, this, [this] { show({}); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show(arrangement);
    m_tiles->setFocus();
}

void HomeArrangementDialog::show(const HomeArrangement &arrangement)
{
    m_tiles->setParts(arranged(m_allTiles, arrangement));
    m_lists->setParts(arranged(m_allLists, arrangement));
}

HomeArrangement HomeArrangementDialog::arrangement() const
{
    return {m_tiles->order() + m_lists->order(), m_tiles->hidden() + m_lists->hidden()};
}

} // namespace effectif
