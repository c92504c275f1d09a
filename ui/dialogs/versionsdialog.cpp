// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/versionsdialog.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/persontext.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

VersionsDialog::VersionsDialog(const QList<ConfigurationVersion> &versions, int current, Language language, AwayRoster *roster,
                               QWidget *parent)
    : QDialog(parent)
    , m_versions(versions)
    , m_current(current)
    , m_list(new QListWidget)
    , m_changes(new QListWidget)
    , m_back(nullptr)
{
    setObjectName(u"versionsDialog"_s);
    setWindowTitle(tr("Versions of the configuration"));
    auto *title = new PlainLabel(tr("Versions"));
    title->setLetters(1.3, QFont::DemiBold);
    m_list->setObjectName(u"versionList"_s);
    m_list->setAccessibleName(tr("Versions, the newest first"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changes->setObjectName(u"versionChanges"_s);
    m_changes->setAccessibleName(tr("What this version changed"));
    m_changes->setWordWrap(true);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    auto *people = new PersonDelegate(m_list);
    people->follow(roster);
    m_list->setItemDelegate(people);
    const QLocale locale = localeOf(language);
    for (const ConfigurationVersion &one : versions) {
        const QString when = locale.toString(one.published.at.toLocalTime(), QLocale::ShortFormat);
        QString text = tr("%1, by %2").arg(when, personMarkup(one.published.userName, one.published.user));
        if (one.version == current)
            text = tr("%1 (in force)").arg(text);
        if (!one.note.isEmpty())
            text += u'\n' + one.note;
        auto *item = new QListWidgetItem(PersonText(text, nullptr).text(), m_list);
        item->setData(kPeopleRole, text);
    }
    auto *buttons = new QDialogButtonBox;
    m_back = buttons->addButton(tr("Go back to this version"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(u"versionBack"_s);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    if (versions.isEmpty()) {
        auto *empty = new EmptyState;
        empty->setContent(u"history"_s, tr("Nothing was changed yet."),
                          tr("Each time you save, the configuration before it is kept here."));
        layout->addWidget(empty, 1);
        m_back->hide();
    } else {
        auto *body = new QHBoxLayout;
        body->addWidget(m_list, 2);
        body->addWidget(m_changes, 3);
        layout->addLayout(body, 1);
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showVersion);
    connect(m_back, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT versionWanted(m_versions.at(m_list->currentRow()).version);
    });
    m_list->setCurrentRow(0);
    resize(720, 440);
}

void VersionsDialog::showVersion(int row)
{
    m_changes->clear();
    const bool known = row >= 0 && row < m_versions.size();
    m_back->setEnabled(known && m_versions.at(row).version != m_current);
    if (known)
        m_changes->addItems(m_versions.at(row).changes);
}

} // namespace effectif
