// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/signaturepanel.h"

#include "models/domain/mail.h"
#include "models/services/profileservice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/richtextedit.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

SignaturePanel::SignaturePanel(const PageContext &context, Banner *banner, QWidget *parent)
    : SettingsPanel(context, banner, parent)
    , m_title(new PlainLabel)
    , m_help(new PlainLabel)
    , m_on(new QCheckBox)
    , m_label(new PlainLabel)
    , m_text(new RichTextEdit(u"signature_text"_s))
    , m_empty(new PlainLabel)
    , m_previewLabel(new PlainLabel)
    , m_preview(new QLabel)
{
    setObjectName(u"signaturePanel"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_on->setObjectName(u"signature_on"_s);
    m_label->setBuddy(m_text);
    for (PlainLabel *label : {m_help, m_empty}) {
        label->setWordWrap(true);
        label->setTone(Tone::Muted);
    }
    m_previewLabel->setLetters(1, QFont::DemiBold);
    m_preview->setObjectName(u"signature_preview"_s);
    m_preview->setTextFormat(Qt::RichText); // what richtext made sound, and nothing else
    m_preview->setWordWrap(true);
    m_preview->setOpenExternalLinks(false);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAutoFillBackground(true);
    m_preview->setBackgroundRole(QPalette::Base);
    m_preview->setMargin(14);
    m_preview->setAlignment(Qt::AlignTop);
    m_preview->setMinimumHeight(140);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_help, m_on, m_label, m_text, m_empty, m_previewLabel, m_preview})
        layout->addWidget(widget);
    layout->addStretch(1);
    connect(m_on, &QCheckBox::toggled, this, &SignaturePanel::typed);
    connect(m_text, &RichTextEdit::changed, this, &SignaturePanel::typed);
    connect(m_text, &RichTextEdit::linkRefused, this, [this](const QString &sentence) { m_banner->announce(Tone::Warning, sentence); });
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == ProfileService::kKind)
            load();
    });
    retranslate();
    setEnabled(false);
    load();
}

QString SignaturePanel::saveText() const
{
    return tr("Update Signature");
}

void SignaturePanel::retranslate()
{
    m_title->setText(tr("Signature"));
    m_help->setText(tr("It stands under every message that you write by hand."));
    m_on->setText(tr("Activate the signature when sending a message"));
    m_label->setText(tr("Your signature"));
    m_text->setTextName(tr("Your signature"));
    m_previewLabel->setText(tr("As it will look"));
    m_empty->setText(tr("Left empty, your name stands there."));
    showPreview();
}

void SignaturePanel::changeEvent(QEvent *event)
{
    SettingsPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) // links take their colour when the text is laid out
        showPreview();
}

void SignaturePanel::load()
{
    m_context.office.run(
        this, [](Services &services) { return ProfileService(services.context()).mine(); },
        [this](const Result<Profile> &profile) {
            if (!profile)
                return tellError(profile.error());
            const bool keeps = isDirty(); // what is typed stays
            m_stored = *profile;
            setEnabled(true);
            if (!keeps)
                revert();
            typed();
        },
        m_loads.next());
}

void SignaturePanel::revert()
{
    if (!m_stored)
        return;
    const QSignalBlocker blocker(m_on);
    m_on->setChecked(m_stored->signs);
    m_text->setHtml(m_stored->signature);
    typed();
}

bool SignaturePanel::isDirty() const
{
    return m_stored && (m_on->isChecked() != m_stored->signs || m_text->html() != m_stored->signature);
}

void SignaturePanel::typed()
{
    m_text->setEnabled(m_on->isChecked());
    showPreview();
    Q_EMIT dirtyChanged();
}

void SignaturePanel::showPreview()
{
    if (!m_stored)
        return;
    Profile shown = *m_stored;
    shown.signs = m_on->isChecked();
    shown.signature = m_text->html();
    OutgoingMail mail;
    mail.text = tr("Hello,\n\nI confirm our appointment on Monday.");
    ProfileService::sign(mail, ProfileService::signatureOf(shown));
    m_preview->setText(mail.html.isEmpty() ? u"<p>"_s + mail.text.toHtmlEscaped().replace(u'\n', "<br/>"_L1) + u"</p>"_s : mail.html);
    m_preview->setAccessibleName(mail.text);
}

void SignaturePanel::save(std::function<void(bool)> done)
{
    if (!m_stored)
        return done(true);
    store(m_on->isChecked(), m_text->html(), std::move(done));
}

void SignaturePanel::store(bool signs, const QString &html, std::function<void(bool)> done)
{
    m_context.office.run(
        this, [signs, html](Services &services) { return ProfileService(services.context()).storeSignature(signs, html); },
        [this, signs, html, done = std::move(done)](const Result<void> &stored) {
            if (!stored) {
                tellError(stored.error());
                return done(false);
            }
            const Profile before = *m_stored;
            m_stored->signs = signs;
            m_stored->signature = html;
            revert();
            tellDone(tr("Your signature is up to date."), [this, before] { store(before.signs, before.signature, [](bool) { }); });
            m_context.office.poll();
            done(true);
        });
}

} // namespace effectif
