// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparedialog.h"

#include "models/domain/mentions.h"
#include "ui/theme/icon.h"
#include "ui/widgets/persontext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
PlainLabel *wrapped(const QString &text, Tone tone = Tone::Muted)
{
    auto *label = new PlainLabel;
    label->setText(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (tone == Tone::Muted)
        label->setTone(tone);
    return label;
}
} // namespace

CompareDialog::CompareDialog(CataloguePtr catalogue, Language language, const QList<FieldConflict> &conflicts, AwayRoster *roster,
                             QWidget *parent)
    : QDialog(parent)
    , m_catalogue(std::move(catalogue))
    , m_language(language)
    , m_roster(roster)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare"));
    auto *title = new PlainLabel;
    title->setLetters(1.3, QFont::DemiBold);
    title->setText(tr("%n field(s) were changed by you and by someone else", nullptr, static_cast<int>(conflicts.size())));
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (const FieldConflict &conflict : conflicts)
        addRow(grid, conflict);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(inside);

    QPushButton *allMine = m_buttons->addButton(tr("All of mine"), QDialogButtonBox::ActionRole);
    allMine->setObjectName(u"compare_allMine"_s);
    QPushButton *allTheirs = m_buttons->addButton(tr("All of theirs"), QDialogButtonBox::ActionRole);
    allTheirs->setObjectName(u"compare_allTheirs"_s);
    for (QPushButton *button : {allMine, allTheirs})
        button->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"compare_take"_s);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Take these"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Decide later"));
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(RecordDraft::Choice::Mine); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(RecordDraft::Choice::Theirs); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CompareDialog::finish);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(wrapped(tr("Choose which value stays. Nothing is saved before you save the sheet, and undo brings "
                                 "back what you typed.")));
    layout->addWidget(area, 1);
    layout->addWidget(m_buttons);
    resize(720, std::min(640, 230 + 95 * static_cast<int>(conflicts.size())));
    refresh();
    if (!m_rows.isEmpty())
        m_rows.first().mine->setFocus();
}

QString CompareDialog::shown(const FieldDefinition &field, const QVariant &value) const
{
    const QString text = value.isNull() ? QString() : typeOf(field).format(value, {field, *m_catalogue, m_language});
    return text.isEmpty() ? tr("(empty)") : text;
}

void CompareDialog::addRow(QGridLayout *grid, const FieldConflict &conflict)
{
    const FieldDefinition *field = m_catalogue->field(conflict.key);
    if (!field)
        return;
    const QString label = field->label.in(m_language);
    const QString who = conflict.changed.userName.isEmpty() ? tr("someone else") : conflict.changed.userName;
    const QString when = localeOf(m_language).toString(conflict.changed.at.toLocalTime(), QLocale::ShortFormat);
    int row = grid->rowCount();
    if (!m_rows.isEmpty()) {
        grid->addWidget(new SectionHeader(QString()), row++, 0, 1, 2); // its line only
    }
    PlainLabel *name = wrapped(label, Tone::Accent);
    name->setLetters(1, QFont::DemiBold);
    grid->addWidget(name, row, 0);
    grid->addWidget(wrapped(tr("Before: %1").arg(shown(*field, conflict.original))), row, 1);
    auto *group = new QButtonGroup(this);
    Row choice{conflict.key, addSide(grid, row + 1, 0, tr("Mine"), label, shown(*field, conflict.mine)),
               addSide(grid, row + 1, 1, tr("%1, %2", "who changed the field, and when").arg(who, when), label,
                       shown(*field, conflict.theirs))};
    choice.mine->setObjectName(u"mine_"_s + conflict.key);
    choice.theirs->setObjectName(u"theirs_"_s + conflict.key);
    showAway(choice.theirs, conflict.changed);
    for (QRadioButton *button : {choice.mine, choice.theirs}) {
        group->addButton(button);
        connect(button, &QRadioButton::toggled, this, &CompareDialog::refresh);
    }
    m_rows.append(choice);
}

/// A button draws its words by itself: all of them are yellow.
void CompareDialog::showAway(QRadioButton *button, const Stamp &changed)
{
    const PersonText person(personMarkup(changed.userName, changed.user), m_roster);
    if (!person.namesAbsent())
        return;
    QPalette yellow = button->palette();
    yellow.setColor(QPalette::WindowText, toneInk(palette(), Tone::Warning));
    button->setPalette(yellow);
    button->setIcon(icon(u"clock"_s, Tone::Warning));
    button->setToolTip(person.words().toHtmlEscaped());
    button->setAccessibleDescription(person.words());
}

QRadioButton *CompareDialog::addSide(QGridLayout *grid, int row, int column, const QString &caption, const QString &label,
                                     const QString &text)
{
    auto *button = new QRadioButton(caption);
    button->setAccessibleName(u"%1, %2: %3"_s.arg(label, caption, text));
    auto *value = wrapped(text, Tone::Accent);
    value->setContentsMargins(26, 0, 0, 6); // below the words of the button
    grid->addWidget(button, row, column);
    grid->addWidget(value, row + 1, column);
    return button;
}

void CompareDialog::chooseAll(RecordDraft::Choice choice)
{
    for (const Row &row : std::as_const(m_rows))
        (choice == RecordDraft::Choice::Mine ? row.mine : row.theirs)->setChecked(true);
    m_buttons->button(QDialogButtonBox::Ok)->setFocus();
}

void CompareDialog::refresh()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(std::ranges::all_of(
        m_rows, [](const Row &row) { return row.mine->isChecked() || row.theirs->isChecked(); }));
}

void CompareDialog::finish()
{
    QHash<QString, RecordDraft::Choice> choices;
    for (const Row &row : std::as_const(m_rows))
        choices.insert(row.key, row.mine->isChecked() ? RecordDraft::Choice::Mine : RecordDraft::Choice::Theirs);
    accept();
    Q_EMIT chosen(choices);
}

} // namespace effectif
