// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of PublicationComposer, and its texts.
#include "ui/pages/audiencefield.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/enclosurefield.h"
#include "ui/pages/illustrationfield.h"
#include "ui/pages/momentfield.h"
#include "ui/pages/publicationcomposer.h"
#include "ui/pages/publicationpart.h"
#include "ui/pages/publicationview.h"
#include "ui/pages/titleline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/richtextedit.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kStillMs = 200;
constexpr int kMinuteMs = 20000; ///< so that the buttons are right soon after quiet hours begin
constexpr int kTwoColumns = 560;
} // namespace

PublicationComposer::PublicationComposer(const PageContext &context, const QString &page, bool polls, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_page(page)
    , m_polls(polls)
    , m_banner(banner)
    , m_keeper(new DraftKeeper(context.drafts, context.office, [this] { return snapshot(); }, this))
    , m_scroll(new QScrollArea)
    , m_form(new FormGrid)
    , m_type(new QComboBox)
    , m_audience(new AudienceField(context))
    , m_fr(new TitleLine(u"title_fr"_s, Publication::kMostCharacters))
    , m_en(new TitleLine(u"title_en"_s, Publication::kMostCharacters))
    , m_copy(new QPushButton)
    , m_starts(new MomentField(u"starts"_s))
    , m_ends(new MomentField(u"ends"_s))
    , m_picture(new IllustrationField(context, banner))
    , m_description(new RichTextEdit(u"description"_s))
    , m_web(new LineEdit)
    , m_file(new EnclosureField(context))
    , m_place(new QWidget)
    , m_previewTitle(new PlainLabel)
    , m_previewLanguage(new QComboBox)
    , m_view(new PublicationView(context, banner))
    , m_notice(new PlainLabel)
    , m_save(new QPushButton)
    , m_revert(new QPushButton)
    , m_now(new QPushButton)
    , m_publish(new QPushButton)
{
    setObjectName(u"publicationComposer"_s);
    build();
    connectParts();
    retranslate();
}

void PublicationComposer::build()
{
    buildForm();
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_scroll);
    halves->addWidget(makePreview());
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setHandleWidth(18);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(halves, 1);
    layout->addWidget(makeFooter());
}

void PublicationComposer::buildForm()
{
    m_type->setObjectName(u"publication_type"_s);
    ignoreWheelWithoutFocus(m_type);
    m_web->setObjectName(u"web_address"_s);
    m_copy->setObjectName(u"title_copy"_s);
    auto *english = new QWidget;
    auto *rows = new QVBoxLayout(english);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_en);
    rows->addWidget(m_copy, 0, Qt::AlignLeft);
    english->setFocusProxy(m_en);
    m_form->setTwoColumnsFrom(kTwoColumns);
    m_form->setContentsMargins(0, 0, 12, 0);
    m_form->add({}, m_type);
    m_form->add({}, m_audience);
    m_form->add({}, m_fr, 2);
    m_form->add({}, english, 2);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_form->addWide(m_place);
    m_form->setShown(m_place, m_polls);
    m_form->add({}, m_starts);
    m_form->add({}, m_ends);
    m_form->add({}, m_picture, 2);
    m_form->add({}, m_description, 2);
    m_form->add({}, m_web);
    m_form->add({}, m_file);
    for (const QWidget *field : std::initializer_list<const QWidget *>{m_audience, m_fr, english})
        m_form->setMandatory(field, true);
}

void PublicationComposer::setPart(PublicationPart *part)
{
    m_part = part;
    m_place->layout()->addWidget(part);
    QList<QWidget *> fields; // what is made later would come after the buttons
    for (QWidget *one = part->nextInFocusChain(); one != part; one = one->nextInFocusChain()) {
        if (part->isAncestorOf(one) && one->focusPolicy() & Qt::TabFocus)
            fields << one;
    }
    QWidget *before = m_copy;
    for (QWidget *field : std::as_const(fields)) {
        setTabOrder(before, field);
        before = field;
    }
    if (QWidget *preview = part->preview())
        m_view->setForm(preview);
    connect(part, &PublicationPart::changed, this, &PublicationComposer::changed);
    connect(part, &PublicationPart::sightWanted, this, &PublicationComposer::bringInSight);
}

QWidget *PublicationComposer::makePreview()
{
    auto *side = new QWidget;
    m_previewTitle->setLetters(1, QFont::DemiBold);
    m_previewLanguage->setObjectName(u"preview_language"_s);
    ignoreWheelWithoutFocus(m_previewLanguage);
    m_view->setAutoFillBackground(true);
    m_view->setBackgroundRole(QPalette::Base);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::StyledPanel);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QHBoxLayout;
    head->addWidget(m_previewTitle, 1);
    head->addWidget(m_previewLanguage);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    side->setMinimumWidth(300);
    return side;
}

QWidget *PublicationComposer::makeFooter()
{
    auto *footer = new QWidget;
    m_notice->setObjectName(u"publication_notice"_s);
    m_notice->setWordWrap(true);
    m_save->setObjectName(u"publication_keep"_s);
    m_revert->setObjectName(u"publication_revert"_s);
    m_now->setObjectName(u"publication_now"_s);
    m_publish->setObjectName(u"publication_publish"_s);
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, 8); // two lines where letters are large
    buttons->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_publish, m_now, m_save, m_revert})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_notice);
    layout->addWidget(row);
    return footer;
}

void PublicationComposer::connectParts()
{
    m_still.setSingleShot(true);
    m_still.setInterval(kStillMs);
    m_minute.start(kMinuteMs);
    connect(&m_still, &QTimer::timeout, this, &PublicationComposer::showPreview);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            askCalm();
    });
    connect(m_type, &QComboBox::activated, this, [this] {
        if (m_part)
            m_part->setType(typed().type);
        changed();
        Q_EMIT titleChanged();
    });
    connect(m_audience, &AudienceField::changed, this, &PublicationComposer::changed);
    connect(m_audience, &AudienceField::listsWanted, this, &PublicationComposer::listsWanted);
    for (TitleLine *line : {m_fr, m_en})
        connect(line, &TitleLine::changed, this, &PublicationComposer::changed);
    for (MomentField *field : {m_starts, m_ends})
        connect(field, &MomentField::changed, this, &PublicationComposer::changed);
    connect(m_starts, &MomentField::changed, this, &PublicationComposer::askCalm);
    connect(m_picture, &IllustrationField::changed, this, &PublicationComposer::changed);
    connect(m_description, &RichTextEdit::changed, this, &PublicationComposer::changed);
    connect(m_description, &RichTextEdit::linkRefused, this, [this](const QString &sentence) { m_form->setMessage(m_description, Tone::Warning, sentence); });
    connect(m_web, &QLineEdit::textChanged, this, &PublicationComposer::changed);
    connect(m_file, &EnclosureField::changed, this, &PublicationComposer::changed);
    connect(m_file, &EnclosureField::refused, this, [this](const QString &sentence) { m_form->setMessage(m_file, Tone::Danger, sentence); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_en->setText(m_fr->text());
        changed();
    });
    connect(m_previewLanguage, &QComboBox::activated, this, &PublicationComposer::showPreview);
    connect(m_save, &QPushButton::clicked, this, [this] { save([](bool) { }); });
    connect(m_revert, &QPushButton::clicked, this, &PublicationComposer::revert);
    connect(m_publish, &QPushButton::clicked, this, [this] { publish(When::Calm); });
    connect(m_now, &QPushButton::clicked, this, [this] { publish(When::Now); });
}

void PublicationComposer::fillTypes()
{
    m_type->clear();
    for (const PublicationType type : publicationTypes()) {
        if (isPoll(type) == m_polls)
            m_type->addItem(publicationTypeName(type), static_cast<int>(type));
    }
}

void PublicationComposer::nameFields()
{
    QWidget *english = m_en->parentWidget();
    m_form->setLabel(m_type, tr("Kind"));
    m_form->setLabel(m_audience, tr("Distribution list"));
    m_form->setLabel(m_fr, m_polls ? tr("Question in French") : tr("Title in French"));
    m_form->setLabel(english, m_polls ? tr("Question in English") : tr("Title in English"));
    m_form->setLabel(m_starts, tr("Begins"));
    m_form->setLabel(m_ends, tr("Ends"));
    m_form->setLabel(m_picture, tr("Illustration"));
    m_form->setLabel(m_description, tr("Description"));
    m_description->setTextName(tr("Description"));
    m_form->setLabel(m_web, tr("Web address"));
    m_form->setLabel(m_file, tr("Attached file"));
    m_web->setPlaceholderText(tr("www.site.fr"));
    m_copy->setText(m_polls ? tr("Copy the French question") : tr("Copy the French title"));
    m_starts->setTexts(tr("Not before"), tr("Day on which it begins"), tr("Time at which it begins"));
    m_ends->setTexts(tr("On the"), tr("Day on which it ends"), tr("Time at which it ends"));
}

/// Counted in the office's time, from the moment at which one is chosen.
void PublicationComposer::addUsualMoments()
{
    const auto at = [this](int days, const QTime &time) {
        const QTimeZone zone = m_starts->zone();
        return QDateTime(QDateTime::currentDateTimeUtc().toTimeZone(zone).date().addDays(days), time, zone).toUTC();
    };
    const auto afterStart = [this](int days) {
        const QDateTime start = m_starts->moment().isValid() ? m_starts->moment() : QDateTime::currentDateTimeUtc();
        return start.addDays(days);
    };
    m_starts->clearUsual();
    m_starts->addUsual(tr("Now"), [] { return QDateTime(); });
    m_starts->addUsual(tr("Tomorrow at 9:00"), [at] { return at(1, QTime(9, 0)); });
    m_starts->addUsual(tr("In a week"), [at] { return at(7, QTime(9, 0)); });
    m_ends->clearUsual();
    m_ends->addUsual(tr("After a day"), [afterStart] { return afterStart(1); });
    m_ends->addUsual(tr("After a week"), [afterStart] { return afterStart(7); });
    m_ends->addUsual(tr("After a month"), [afterStart] { return afterStart(30); });
    if (!m_polls)
        m_ends->addUsual(tr("Never: a document stays"), [] { return QDateTime(); });
}

void PublicationComposer::retranslate()
{
    const QSignalBlocker type(m_type);
    const int chosen = m_type->currentIndex();
    fillTypes();
    m_type->setCurrentIndex(chosen);
    nameFields();
    for (MomentField *field : {m_starts, m_ends})
        field->setLanguage(m_context.language);
    addUsualMoments();
    m_previewTitle->setText(tr("Preview"));
    m_previewLanguage->setAccessibleName(tr("Language of the preview"));
    const int language = m_previewLanguage->currentIndex();
    m_previewLanguage->clear();
    m_previewLanguage->addItem(tr("In French"), static_cast<int>(Language::French));
    m_previewLanguage->addItem(tr("In English"), static_cast<int>(Language::English));
    m_previewLanguage->setCurrentIndex(language >= 0 ? language : m_previewLanguage->findData(static_cast<int>(m_context.language)));
    m_revert->setText(tr("Discard changes"));
    showState();
}

void PublicationComposer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
