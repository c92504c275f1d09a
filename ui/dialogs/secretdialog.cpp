// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretdialog.h"

#include "models/services/outputfile.h"
#include "models/settings/settings.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/prompter.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPushButton>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// In large letters of one width, to be copied and not to be changed.
QLineEdit *makeLine(const QString &secret, QWidget *parent)
{
    auto *line = new QLineEdit(secret, parent);
    line->setReadOnly(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 1.5);
    line->setFont(font);
    line->setAlignment(Qt::AlignCenter);
    line->setMinimumHeight(48);
    line->setMinimumWidth(QFontMetrics(font).horizontalAdvance(secret) + 48);
    return line;
}
} // namespace

SecretDialog::SecretDialog(const QString &name, const QString &title, const QString &why, const Secret &secret, Prompter &prompter,
                           QWidget *parent)
    : QDialog(parent)
    , m_secret(secret.text)
    , m_letter(secret.letter)
    , m_prompter(prompter)
    , m_reason(new PlainLabel(why, this))
    , m_banner(new Banner(this))
    , m_body(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    auto *heading = new PlainLabel(title, this);
    heading->setLetters(1.3, QFont::DemiBold);
    m_reason->setWordWrap(true);
    m_reason->setTone(Tone::Muted);
    QLineEdit *line = makeLine(secret.text, this);
    line->setObjectName(secret.name);
    line->setAccessibleName(secret.accessibleName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    for (QWidget *widget : std::initializer_list<QWidget *>{heading, m_reason, m_banner, line})
        layout->addWidget(widget);
    layout->addLayout(m_body);
    layout->addWidget(m_buttons);
    m_banner->hide();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(560);
    line->setFocus();
    line->selectAll();
    keepFitting(this);
}

void SecretDialog::setReason(const QString &why)
{
    m_reason->setText(why);
}

void SecretDialog::addBelow(QWidget *widget)
{
    m_body->addWidget(widget);
}

QPushButton *SecretDialog::addTool(const QString &name, const QString &text, const QString &iconName)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoDefault(false);
    return button;
}

void SecretDialog::addCopyTool(const QString &name, const QString &text, const QString &copied)
{
    connect(addTool(name, text, u"copy"_s), &QPushButton::clicked, this, [this, copied] {
        QGuiApplication::clipboard()->setText(m_secret);
        m_banner->announce(Tone::Success, copied);
    });
}

void SecretDialog::addPaperTool(const QString &name, const QString &text, const PaperWords &words)
{
    connect(addTool(name, text, u"file-text"_s), &QPushButton::clicked, this, [this, words] { savePaper(words); });
}

QPushButton *SecretDialog::closeButton() const
{
    return m_buttons->button(QDialogButtonBox::Close);
}

Result<void> SecretDialog::writeLetter(const QString &file) const
{
    return OutputFile::write(file, [this](QIODevice &device) -> Result<void> {
        QPdfWriter writer(&device);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(25, 30, 25, 25), QPageLayout::Millimeter);
        writer.setTitle(windowTitle());
        QTextDocument document;
        document.setDefaultFont(QFont(font().family(), 12));
        document.setPlainText(m_letter);
        document.print(&writer);
        return {};
    });
}

void SecretDialog::savePaper(const PaperWords &words)
{
    m_prompter.chooseNewFile(this, setting::kExportFolder, words.caption, words.fileName, tr("PDF (*.pdf)"), u"pdf"_s,
                             [this, words](const QString &file) {
                                 if (file.isEmpty())
                                     return;
                                 if (const auto written = writeLetter(file); !written)
                                     return m_banner->announce(Tone::Danger, written.error().message);
                                 m_banner->announce(Tone::Success, words.saved);
                                 QDesktopServices::openUrl(QUrl::fromLocalFile(file));
                             });
}

} // namespace effectif
