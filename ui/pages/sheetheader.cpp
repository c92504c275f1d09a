// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetheader.h"

#include "models/domain/fieldtype.h"
#include "models/domain/mentions.h"
#include "ui/theme/icon.h"
#include "ui/widgets/personlabel.h"
#include "ui/widgets/photoframe.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString shown(const Record &record, const Catalogue &catalogue, const QString &key, Language language)
{
    const FieldDefinition *field = catalogue.field(key);
    const QVariant value = record.value(key);
    return field && value.isValid() ? typeOf(*field).format(value, {*field, catalogue, language}) : QString();
}
} // namespace

SheetHeader::SheetHeader(QWidget *parent)
    : QWidget(parent)
    , m_photo(new PhotoFrame)
    , m_title(new PlainLabel)
    , m_subtitle(new PlainLabel)
    , m_stamps(new PersonLabel)
    , m_situation(new Pill)
    , m_incomplete(new Pill)
    , m_place(new PlainLabel)
    , m_first(arrow("first", "chevrons-left", &SheetHeader::firstWanted))
    , m_previous(arrow("previous", "chevron-left", &SheetHeader::previousWanted))
    , m_next(arrow("next", "chevron-right", &SheetHeader::nextWanted))
    , m_last(arrow("last", "chevrons-right", &SheetHeader::lastWanted))
    , m_save(new QPushButton)
    , m_revert(new QPushButton)
{
    m_title->setLetters(1.5, QFont::DemiBold);
    m_title->setObjectName(u"sheetTitle"_s);
    m_subtitle->setTone(Tone::Muted);
    m_stamps->setTone(Tone::Muted);
    m_stamps->setObjectName(u"sheetStamps"_s);
    m_place->setObjectName(u"sheetPlace"_s);
    m_place->setAlignment(Qt::AlignCenter);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    m_save->setAutoDefault(false);
    m_save->setIcon(icon(u"save"_s));
    m_revert->setObjectName(u"revert"_s);
    m_revert->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &SheetHeader::saveWanted);
    connect(m_revert, &QPushButton::clicked, this, &SheetHeader::revertWanted);

    auto *name = new QHBoxLayout;
    name->setSpacing(10);
    name->addWidget(m_title);
    name->addWidget(m_situation);
    name->addWidget(m_incomplete);
    name->addStretch();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(name);
    texts->addWidget(m_subtitle);
    texts->addWidget(m_stamps);
    auto *arrows = new QHBoxLayout;
    arrows->setSpacing(0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_first, m_previous, m_place, m_next, m_last})
        arrows->addWidget(widget);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 10);
    layout->setSpacing(8);
    layout->addWidget(m_photo, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(arrows);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(0);
    layout->addLayout(m_tools);
    layout->addWidget(m_revert);
    layout->addWidget(m_save);
    setTabOrder(m_save, m_photo); // who opens a sheet wants to read it first, not to change the photo
    retranslate();
}

QToolButton *SheetHeader::arrow(const char *name, const char *iconName, void (SheetHeader::*signal)())
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName)));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, signal);
    return button;
}

void SheetHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SheetHeader::retranslate()
{
    const std::tuple<QToolButton *, QString, QString> arrows[] = {
        {m_first, tr("First sheet of the list"), u"Alt+Home"_s},
        {m_previous, tr("Previous sheet of the list"), u"Alt+Up"_s},
        {m_next, tr("Next sheet of the list"), u"Alt+Down"_s},
        {m_last, tr("Last sheet of the list"), u"Alt+End"_s}};
    for (const auto &[button, text, keys] : arrows) {
        button->setAccessibleName(text);
        button->setToolTip(u"%1 (%2)"_s.arg(text, QKeySequence(keys).toString(QKeySequence::NativeText)));
    }
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save this sheet (%1)").arg(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
    m_revert->setText(tr("Discard changes"));
    m_incomplete->setText(m_record.incomplete ? tr("Incomplete") : QString(), Tone::Warning);
    if (m_catalogue)
        showRecord(m_record, *m_catalogue, m_language);
}

void SheetHeader::showRecord(const Record &record, const Catalogue &catalogue, Language language)
{
    m_record = record;
    m_catalogue = &catalogue;
    m_language = language;
    const QString title = recordTitle(record);
    m_photo->setName(title);
    m_title->setText(title.isEmpty() ? tr("New sheet") : title);
    QStringList facts;
    for (const QString &key : {u"matricule"_s, u"nature"_s, u"position"_s, u"department"_s}) {
        if (const QString text = shown(record, catalogue, key, language); !text.isEmpty())
            facts << text;
    }
    m_subtitle->setText(facts.join(u"  ·  "_s));
    const bool active = record.value(u"situation"_s).toString() != "inactive"_L1;
    const FieldDefinition *situation = catalogue.field(u"situation"_s);
    const Choice *choice = situation ? catalogue.choiceWithCode(*situation, record.value(u"situation"_s).toString()) : nullptr;
    m_situation->setText(shown(record, catalogue, u"situation"_s, language),
                         toneOfColour(choice ? choice->colour : QString()).value_or(active ? Tone::Success : Tone::Muted));
    if (record.isInBin())
        m_situation->setText(tr("In the bin"), Tone::Danger);
    m_incomplete->setText(record.incomplete ? tr("Incomplete") : QString(), Tone::Warning);
    if (record.id == 0) {
        m_stamps->setMarked(tr("Not saved yet"));
        return;
    }
    const QLocale locale = localeOf(language);
    QString stamps = tr("Created by %1 on %2")
                         .arg(personMarkup(record.created.userName, record.created.user),
                              locale.toString(record.created.at.toLocalTime().date(), QLocale::ShortFormat));
    if (record.updated.at != record.created.at)
        stamps += u"  ·  "_s
            + tr("changed by %1 on %2")
                  .arg(personMarkup(record.updated.userName, record.updated.user), locale.toString(record.updated.at.toLocalTime(), QLocale::ShortFormat));
    m_stamps->setMarked(stamps);
}

void SheetHeader::follow(AwayRoster *roster)
{
    m_stamps->follow(roster);
}

void SheetHeader::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void SheetHeader::showPlace(int position, int count, bool hasPrevious, bool hasNext, bool hasFirst, bool hasLast)
{
    const QLocale locale = localeOf(m_language);
    m_place->setText(tr("%1 / %2", "place in the list: 12 / 240")
                         .arg(position < 0 ? u"–"_s : locale.toString(position + 1), locale.toString(count)));
    m_place->setMinimumWidth(m_place->fontMetrics().horizontalAdvance(m_place->text()) + 16);
    m_first->setEnabled(hasFirst);
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
    m_last->setEnabled(hasLast);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_first, m_previous, m_place, m_next, m_last})
        widget->setVisible(count > 0 && m_record.id != 0);
}

void SheetHeader::showDirty(bool dirty, bool canSave)
{
    m_save->setEnabled(canSave);
    m_revert->setVisible(dirty);
}

} // namespace effectif
