// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "models/settings/settings.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/segmentrow.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>

namespace effectif {

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_title(new PlainLabel(this)),
      m_form(new FormGrid(this)),
      m_language(new SegmentRow({QString(), u"fr"_s, u"en"_s}, m_form)),
      m_colours(new SegmentRow({QString(), u"light"_s, u"dark"_s}, m_form)),
      m_name(new LineEdit(m_form)),
      m_lock(new SegmentRow({u"0"_s, u"5"_s, u"15"_s, u"60"_s}, m_form)),
      m_cards(new SegmentRow({u"1"_s, u"0"_s}, m_form)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(u"preferencesDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_language->setObjectName(u"preferences_language"_s);
    m_colours->setObjectName(u"preferences_colours"_s);
    m_name->setObjectName(u"preferences_name"_s);
    m_name->setMaxLength(100);
    m_lock->setObjectName(u"preferences_lock"_s);
    m_cards->setObjectName(u"preferences_cards"_s);
    for (QWidget *field : std::initializer_list<QWidget *>{m_language, m_colours, m_name, m_lock, m_cards})
        m_form->add({}, field, 2);
    m_language->setValue(settings.value(setting::kLanguage));
    m_colours->setValue(settings.value(setting::kColours));
    m_name->setText(settings.value(setting::kUserName));
    m_lock->setValue(QString::number(settings.value(setting::kLockMinutes)));
    m_cards->setValue(settings.value(setting::kCardImpact) ? u"1"_s : u"0"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(460);
    keepFitting(this);

    connect(m_language, &SegmentRow::chosen, this, [this](const QString &language) {
        m_settings.store(setting::kLanguage, language);
        Q_EMIT languageChanged(language);
    });
    connect(m_colours, &SegmentRow::chosen, this, [this](const QString &colours) {
        m_settings.store(setting::kColours, colours);
        Q_EMIT coloursChanged(colours);
    });
    connect(m_lock, &SegmentRow::chosen, this, [this](const QString &minutes) {
        m_settings.store(setting::kLockMinutes, minutes.toInt());
        Q_EMIT lockChanged();
    });
    connect(m_cards, &SegmentRow::chosen, this, [this](const QString &asks) { m_settings.store(setting::kCardImpact, asks == u"1"_s); });
    connect(m_name, &QLineEdit::editingFinished, this, &PreferencesDialog::takeName);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_language->setFocus();
}

PreferencesDialog::~PreferencesDialog()
{
    disconnect(m_name, nullptr, this, nullptr); // it loses the focus as it goes, and that is no input
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    m_title->setText(windowTitle());
    m_form->setLabel(m_language, tr("Language"));
    m_form->setLabel(m_colours, tr("Colours"));
    m_form->setLabel(m_name, tr("Your name"));
    m_form->setMessage(m_name, Tone::Muted,
                       tr("It signs what you do where there are no accounts: each sheet tells who created "
                          "and changed it."));
    // Each language is written in itself: whoever chose the wrong one finds the way back.
    m_language->setTexts(tr("Language"), {tr("System"), u"Français"_s, u"English"_s});
    m_form->setLabel(m_lock, tr("Lock after a pause of"));
    m_form->setMessage(m_lock, Tone::Muted, tr("Where you signed in with an account: the password is asked again, and everything typed stays."));
    m_lock->setTexts(tr("Lock after a pause of"), {tr("Never"), tr("5 min"), tr("15 min"), tr("1 h")});
    m_form->setLabel(m_cards, tr("When a save changes a business card"));
    m_cards->setTexts(tr("When a save changes a business card"), {tr("Show the card first"), tr("Do not ask")});
    m_colours->setTexts(tr("Colours"), {tr("System"), tr("Light"), tr("Dark")});
}

void PreferencesDialog::takeName()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) { // a change must be signed by someone
        m_name->setText(m_settings.value(setting::kUserName));
        return;
    }
    if (name == m_settings.value(setting::kUserName))
        return;
    m_settings.store(setting::kUserName, name);
    Q_EMIT userNameChanged(name);
}

void PreferencesDialog::done(int result)
{
    takeName(); // Esc closes without leaving the field
    QDialog::done(result);
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
