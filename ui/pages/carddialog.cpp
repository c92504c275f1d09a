// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/carddialog.h"

#include "models/documents/cardpaper.h"
#include "models/documents/qrcode.h"
#include "models/services/companydesk.h"
#include "ui/dialogs/prompter.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cardview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/signatureview.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kModulePixels = 12; ///< of a code that is handed out: sharp on paper of any size
} // namespace

CardDialog::CardDialog(const PageContext &context, const QString &kind, RecordId id, bool unsaved, Part part, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_kind(kind)
    , m_id(id)
    , m_banner(new Banner)
    , m_tabs(new QTabWidget)
    , m_view(new CardView)
    , m_photo(new QCheckBox(tr("With the photo")))
    , m_preview(new SignatureView)
    , m_logo(new QCheckBox(tr("With the logo")))
{
    setObjectName(u"cardDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Business card"));
    auto *note = new PlainLabel(tr("Fields that are public stand here, and no others. An administrator chooses them in the field settings."));
    note->setTone(Tone::Muted);
    note->setWordWrap(true);
    m_tabs->setObjectName(u"card_tabs"_s);
    m_tabs->addTab(makeCardTab(), icon(u"id-card"_s), tr("Business card"));
    m_tabs->addTab(makeSignatureTab(), icon(u"mail"_s), tr("Mail signature"));
    m_tabs->setCurrentIndex(part == Part::Signature ? 1 : 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(note);
    layout->addLayout(makeButtons());
    m_banner->hide();
    if (unsaved)
        m_banner->announce(Tone::Warning, tr("What is not saved yet does not stand on the card."));
    resize(760, 640);
    m_photo->setChecked(context.settings.value(setting::kCardPhoto));
    m_logo->setChecked(true);
    connect(m_photo, &QCheckBox::toggled, this, [this](bool on) {
        m_context.settings.store(setting::kCardPhoto, on);
        showCard();
    });
    connect(m_logo, &QCheckBox::toggled, this, &CardDialog::showSignature);
    connect(context.company, &CompanyDesk::changed, this, &CardDialog::load);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &changed, const QList<RecordId> &ids) {
        if (changed == m_kind && (ids.contains(m_id) || ids.contains(0)))
            load();
    });
    load();
}

QPushButton *CardDialog::addButton(const char *name, const QString &iconName, const QString &text, std::function<void()> act)
{
    auto *button = new QPushButton(icon(iconName), text);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    button->setEnabled(false);
    connect(button, &QPushButton::clicked, this, std::move(act));
    m_needCard << button;
    return button;
}

QWidget *CardDialog::makeCardTab()
{
    m_view->setObjectName(u"card_view"_s);
    m_view->setAccessibleName(tr("The business card"));
    m_photo->setObjectName(u"card_photo"_s);
    return makeTab(m_view, m_photo, tr("A telephone that is held over the code offers to keep the contact."),
                   {addButton("card_saveContact", u"contact"_s, tr("Save the .vcf file …"), [this] { saveContact(); }),
                    addButton("card_copyCode", u"copy"_s, tr("Copy the QR code"), [this] { copyCode(); }),
                    addButton("card_saveCode", u"file-down"_s, tr("Save the QR code …"), [this] { saveCode(); })});
}

QWidget *CardDialog::makeSignatureTab()
{
    m_preview->setObjectName(u"card_signature"_s);
    m_preview->setAccessibleName(tr("The mail signature"));
    m_logo->setObjectName(u"card_logo"_s);
    return makeTab(m_preview, m_logo,
                   tr("Copy it and paste it where your mail program keeps its signatures. Some programs leave the logo out; the words always arrive."),
                   {addButton("card_copySignature", u"copy"_s, tr("Copy the signature"), [this] { copySignature(); }),
                    addButton("card_saveSignature", u"file-down"_s, tr("Save as .html …"), [this] { saveSignature(); })});
}

/// What is seen, what can be chosen of it, how it is used, and the ways to take it along.
QWidget *CardDialog::makeTab(QWidget *view, QWidget *choice, const QString &use, const QList<QPushButton *> &ways)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 16, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(view, 1);
    layout->addWidget(choice, 0, Qt::AlignLeft);
    auto *hint = new PlainLabel(use);
    hint->setTone(Tone::Muted);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *way : ways)
        buttons->addWidget(way);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    return page;
}

QLayout *CardDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->addWidget(addButton("card_print", u"printer"_s, tr("Print cards …"), [this] {
        Q_EMIT printWanted();
        close();
    }));
    row->addWidget(addButton("card_screen", u"monitor"_s, tr("Full screen"), [this] {
        Q_EMIT screenWanted();
        close();
    }));
    row->addStretch(1);
    auto *done = new QPushButton(tr("Close"));
    done->setObjectName(u"card_close"_s);
    done->setDefault(true);
    connect(done, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(done);
    return row;
}

void CardDialog::load()
{
    m_context.office.run(
        this,
        [kind = m_kind, id = m_id, office = m_context.company->profile(), language = m_context.language](Services &services) {
            return CardService(services).cards(kind, {id}, office, language, true);
        },
        [this](const Result<QList<SheetCard>> &cards) {
            if (!cards)
                return m_banner->announce(Tone::Danger, cards.error().message);
            m_card = cards->first();
            if (!m_card.card.isEmpty())
                setWindowTitle(tr("Business card: %1").arg(m_card.card.bareName()));
            for (QPushButton *button : std::as_const(m_needCard))
                button->setEnabled(!m_card.card.isEmpty());
            if (m_card.card.isEmpty())
                m_banner->announce(Tone::Accent, tr("There is nothing to show: none of the public fields of this sheet has a value."));
            m_photo->setVisible(!m_card.photo.isEmpty());
            m_logo->setVisible(!m_context.company->logo().isEmpty());
            showCard();
            showSignature();
        },
        m_loads.next());
}

void CardDialog::showCard()
{
    SheetCard shown = m_card;
    if (!m_photo->isChecked())
        shown.photo.clear();
    m_view->setPage(CardsPaper::single(shown, m_context.company->logo()));
}

void CardDialog::showSignature()
{
    m_signature = mailSignature(m_card.card, m_logo->isChecked() ? m_context.company->logo() : QByteArray());
    m_preview->setHtml(m_signature.html);
}

void CardDialog::told(const QString &path, const Result<void> &done)
{
    if (done)
        m_banner->announce(Tone::Success, tr("%1 was written.").arg(QDir::toNativeSeparators(path)));
    else
        m_banner->announce(Tone::Danger, done.error().message);
}

QString CardDialog::fileName(const QString &suffix) const
{
    return filetransfer::nameFor(m_card.card.bareName()) + u'.' + suffix;
}

void CardDialog::saveContact()
{
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, tr("Save the contact"), fileName(u"vcf"_s), tr("Contacts (*.vcf)"), u"vcf"_s,
                                     [this](const QString &path) {
        m_context.office.runLong(
            this,
            [path, kind = m_kind, id = m_id, office = m_context.company->profile(), language = m_context.language,
             photo = m_photo->isChecked()](Services &services, Progress &progress) -> Result<void> {
                const auto bytes = CardService(services).contactFile(kind, id, office, language, photo);
                return bytes ? filetransfer::write(path, *bytes, progress) : fail(bytes.error());
            },
            [this, path](const Result<void> &done) { told(path, done); });
    });
}

void CardDialog::saveBytes(const QByteArray &bytes, const QString &title, const QString &filter, const QString &suffix)
{
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, title, fileName(suffix), filter, suffix, [this, bytes](const QString &path) {
        m_context.office.runApart(
            this, [path, bytes](Progress &progress) { return filetransfer::write(path, bytes, progress); },
            [this, path](const Result<void> &done) { told(path, done); });
    });
}

void CardDialog::copyCode()
{
    QGuiApplication::clipboard()->setImage(QrCode::of(businesscard::codeText(m_card.card)).image(kModulePixels));
    m_banner->announce(Tone::Success, tr("The QR code was copied as a picture."));
}

void CardDialog::saveCode()
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QrCode::of(businesscard::codeText(m_card.card)).image(kModulePixels).save(&buffer, "PNG");
    saveBytes(png, tr("Save the QR code"), tr("Pictures (*.png)"), u"png"_s);
}

void CardDialog::copySignature()
{
    auto *data = new QMimeData;
    data->setHtml(m_signature.html);
    data->setText(m_signature.text);
    QGuiApplication::clipboard()->setMimeData(data);
    m_banner->announce(Tone::Success, tr("The signature was copied. Paste it into the settings of your mail program."));
}

void CardDialog::saveSignature()
{
    saveBytes(mailSignatureFile(m_signature), tr("Save the signature"), tr("Web pages (*.html)"), u"html"_s);
}

} // namespace effectif
