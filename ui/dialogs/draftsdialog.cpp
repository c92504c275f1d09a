// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/draftsdialog.h"

#include "ui/dialogs/prompter.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIndexRole = Qt::UserRole; ///< into m_found.drafts; unreadable ones come behind them
} // namespace

DraftsDialog::DraftsDialog(const FoundDrafts &found, Language language, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_found(found)
    , m_language(language)
    , m_prompter(prompter)
    , m_list(new QTreeWidget)
    , m_buttons(new QDialogButtonBox)
{
    setObjectName(u"draftsDialog"_s);
    setWindowTitle(tr("Unsaved changes"));
    auto *title = new PlainLabel;
    title->setLetters(1.3, QFont::DemiBold);
    title->setText(tr("What was typed and not saved"));
    auto *note = new PlainLabel;
    note->setTone(Tone::Muted);
    note->setWordWrap(true);
    note->setText(tr("Effectif ended before this was saved. It is put back where it was typed, over what is stored there now; "
                     "nothing is saved before you save it."));
    m_list->setObjectName(u"drafts_list"_s);
    m_list->setAccessibleName(title->text());
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("What"), tr("Typed"), tr("Fields")});
    fill();
    QPushButton *restoreButton = m_buttons->addButton(tr("Go on with these"), QDialogButtonBox::AcceptRole);
    restoreButton->setObjectName(u"drafts_restore"_s);
    restoreButton->setDefault(true);
    QPushButton *dropButton = m_buttons->addButton(tr("Drop …"), QDialogButtonBox::DestructiveRole);
    dropButton->setObjectName(u"drafts_drop"_s);
    dropButton->setAutoDefault(false);
    QPushButton *later = m_buttons->addButton(tr("Later"), QDialogButtonBox::RejectRole);
    later->setObjectName(u"drafts_later"_s);
    later->setAutoDefault(false);
    connect(restoreButton, &QPushButton::clicked, this, &DraftsDialog::restore);
    connect(dropButton, &QPushButton::clicked, this, &DraftsDialog::drop);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemChanged, this, &DraftsDialog::refresh);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_buttons);
    resize(700, 420);
    refresh();
    m_list->setFocus();
}

void DraftsDialog::fill()
{
    const QLocale locale = localeOf(m_language);
    const auto add = [this](const QStringList &texts, const QString &iconName, Tone tone) {
        auto *item = new QTreeWidgetItem(m_list, texts);
        item->setIcon(0, icon(iconName, tone));
        item->setData(0, kIndexRole, m_list->topLevelItemCount() - 1);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        for (int column = 0; column < texts.size(); ++column)
            item->setToolTip(column, texts.at(column).toHtmlEscaped());
        return item;
    };
    for (const KeptDraft &draft : std::as_const(m_found.drafts)) {
        const auto *sheet = std::get_if<SheetDraft>(&draft);
        const bool isNew = sheet && sheet->isNewSheet();
        const DraftHead &head = headOf(draft);
        const QString what = head.title.isEmpty() ? tr("New sheet") : head.title;
        auto *item = add({isNew && !head.title.isEmpty() ? tr("%1 (new sheet)").arg(what) : what,
                          locale.toString(head.typed.toLocalTime(), QLocale::ShortFormat), locale.toString(fieldCountOf(draft))},
                         isNew ? u"user-plus"_s : sheet ? u"user"_s : u"pencil"_s, Tone::Accent);
        item->setCheckState(0, Qt::Checked);
    }
    for (const UnreadableDraft &draft : std::as_const(m_found.unreadable))
        add({draft.reason, {}, {}}, u"triangle-alert"_s, Tone::Warning)->setCheckState(0, Qt::Unchecked);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QList<KeptDraft> DraftsDialog::checked() const
{
    QList<KeptDraft> drafts;
    for (int i = 0; i < m_found.drafts.size(); ++i) {
        if (m_list->topLevelItem(i)->checkState(0) == Qt::Checked)
            drafts.append(m_found.drafts.at(i));
    }
    return drafts;
}

QStringList DraftsDialog::checkedFiles() const
{
    QStringList files;
    const int first = static_cast<int>(m_found.drafts.size());
    for (int i = 0; i < m_found.unreadable.size(); ++i) {
        if (m_list->topLevelItem(first + i)->checkState(0) == Qt::Checked)
            files << m_found.unreadable.at(i).file;
    }
    return files;
}

void DraftsDialog::refresh()
{
    m_buttons->findChild<QPushButton *>(u"drafts_restore"_s)->setEnabled(!checked().isEmpty());
    m_buttons->findChild<QPushButton *>(u"drafts_drop"_s)->setEnabled(!checked().isEmpty() || !checkedFiles().isEmpty());
}

void DraftsDialog::restore()
{
    const QList<KeptDraft> drafts = checked();
    accept();
    Q_EMIT restoreWanted(drafts);
}

void DraftsDialog::drop()
{
    const QList<KeptDraft> drafts = checked();
    const QStringList files = checkedFiles();
    m_prompter.ask(this, tr("Drop for good?"),
                   tr("What was typed in %n place(s) is lost for good.", nullptr,
                      static_cast<int>(drafts.size() + files.size())),
                   {{tr("Keep"), true, false}, {tr("Drop"), false, true}}, [this, drafts, files](int answer) {
                       if (answer != 1)
                           return;
                       accept();
                       Q_EMIT dropWanted(drafts, files);
                   });
}

} // namespace effectif
