// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordpreview.h"

#include "models/items/peoplerole.h"
#include "models/services/photoservice.h"
#include "ui/theme/icon.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/personlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDelayMs = 150; ///< longer than a held arrow key repeats
constexpr int kPhotoSide = 96;
} // namespace

RecordPreview::RecordPreview(const PageContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_nobody(new EmptyState)
    , m_area(new QScrollArea)
    , m_body(new QWidget)
    , m_avatar(new Avatar(kPhotoSide))
    , m_name(new PlainLabel)
    , m_sub(new PlainLabel)
    , m_fields(new QWidget)
    , m_grid(new QGridLayout(m_fields))
    , m_open(new QPushButton(icon(u"user"_s), QString()))
{
    setObjectName(u"preview"_s);
    m_name->setObjectName(u"previewName"_s);
    m_name->setLetters(1.25, QFont::DemiBold);
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignHCenter);
    m_sub->setTone(Tone::Muted);
    m_sub->setAlignment(Qt::AlignHCenter);
    m_open->setObjectName(u"previewOpen"_s);
    m_open->setAutoDefault(false);
    m_grid->setContentsMargins(0, 8, 0, 8);
    m_grid->setVerticalSpacing(2);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(16, 8, 8, 8);
    body->addWidget(m_avatar, 0, Qt::AlignHCenter);
    body->addWidget(m_name);
    body->addWidget(m_sub);
    body->addWidget(m_open);
    body->addWidget(m_fields);
    body->addStretch(1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_body);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    layout->addWidget(m_nobody);
    setMinimumWidth(220);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &RecordPreview::ask);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_id); });
    m_area->hide();
    retranslate();
}

void RecordPreview::retranslate()
{
    setAccessibleName(tr("Preview of the chosen sheet"));
    m_open->setText(tr("Open the sheet"));
    m_nobody->setContent(u"id-card"_s, tr("No sheet is chosen."), tr("Choose one in the list to see it here."));
    if (m_record.id != 0)
        showFound({m_record, {}});
}

void RecordPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void RecordPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RecordPreview::setRecord(RecordId id)
{
    if (id == m_id)
        return;
    m_id = id;
    refresh();
}

void RecordPreview::refresh()
{
    if (isVisible()) // what nobody sees is not read
        m_delay.start();
}

void RecordPreview::ask()
{
    if (m_id == 0) {
        m_requests.cancel();
        m_record = {};
        m_area->hide();
        m_nobody->show();
        return;
    }
    m_context.office.run(
        this,
        [kind = m_kind, id = m_id](Services &services) -> Result<Found> {
            auto record = services.records().load(kind, id);
            if (!record)
                return fail(record.error());
            Found found{std::move(*record), {}};
            if (const auto photo = PhotoService(services).photo(kind, id); photo && !photo->isEmpty())
                found.photo.loadFromData(*photo);
            return found;
        },
        [this](const Result<Found> &found) {
            if (found)
                return showFound(*found);
            m_record = {};
            m_area->hide(); // gone meanwhile
            m_nobody->show();
        },
        m_requests.next());
}

bool RecordPreview::isWanted(const FieldDefinition &field) const
{
    static const QStringList kContact{u"phone"_s, u"email"_s, u"url"_s};
    static const QStringList kNamed{u"last_name"_s, u"first_name"_s};
    if (field.sensitive || !field.shown || kNamed.contains(field.key))
        return false;
    return field.inList || kContact.contains(field.type) || field.key.startsWith("address_line"_L1)
        || field.key == "postal_code"_L1;
}

void RecordPreview::clearFields()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void RecordPreview::showFound(const Found &found)
{
    const bool samePerson = m_record.id == found.record.id;
    m_record = found.record;
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    const QString title = recordTitle(m_record);
    m_name->setText(title.isEmpty() ? tr("(without a name)") : title);
    m_avatar->setName(title);
    if (!samePerson || !found.photo.isNull())
        m_avatar->setPhoto(QPixmap::fromImage(found.photo));
    m_sub->setText(m_record.incomplete ? tr("Incomplete sheet") : QString());
    m_sub->setVisible(m_record.incomplete);
    clearFields();
    int row = 0;
    for (const FieldDefinition &field : catalogue->fields()) {
        const QVariant value = m_record.value(field.key);
        if (!isWanted(field) || !value.isValid() || !appliesTo(field, m_record))
            continue;
        auto *label = new PlainLabel(field.label.in(m_context.language));
        label->setTone(Tone::Muted);
        label->setLetters(0.9, QFont::Normal);
        auto *text = new PersonLabel(typeOf(field).format(value, {field, *catalogue, m_context.language}));
        text->follow(m_context.away);
        if (const QString people = peopleIn(field, value); !people.isEmpty())
            text->setMarked(people);
        text->setObjectName(u"preview_"_s + field.key);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setBuddy(text);
        m_grid->addWidget(label, row++, 0);
        m_grid->addWidget(text, row++, 0);
        m_grid->setRowMinimumHeight(row++, 6);
    }
    m_nobody->hide();
    m_area->show();
}

} // namespace effectif
