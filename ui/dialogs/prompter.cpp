// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/prompter.h"

#include "models/settings/settings.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QMessageBox *makeBox(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(icon, title, text, QMessageBox::NoButton, parent);
    box->setObjectName(u"prompt"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    return box;
}
} // namespace

Prompter::Prompter(Settings &settings) : m_settings(settings) {}

void Prompter::ask(QWidget *parent, const QString &title, const QString &text, const QList<PromptButton> &buttons,
                   std::function<void(int)> answer)
{
    QMessageBox *box = makeBox(parent, QMessageBox::Question, title, text);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const PromptButton &button = buttons.at(i);
        const auto role = button.isCancel        ? QMessageBox::RejectRole
                          : button.isDestructive ? QMessageBox::DestructiveRole
                                                 : QMessageBox::AcceptRole;
        QPushButton *pressed = box->addButton(button.text, role);
        pressed->setObjectName(u"prompt_%1"_s.arg(i));
        QObject::connect(pressed, &QAbstractButton::clicked, parent, [answer, i] { answer(static_cast<int>(i)); });
        if (i == 0)
            box->setDefaultButton(pressed);
        if (button.isCancel)
            box->setEscapeButton(pressed);
    }
    box->open();
}

void Prompter::tell(QWidget *parent, const QString &title, const Error &error)
{
    QMessageBox *box = makeBox(parent, QMessageBox::Warning, title, error.message);
    if (!error.detail.isEmpty())
        box->setDetailedText(error.detail);
    box->open();
}

void Prompter::chooseFile(QWidget *parent, const Setting<QString> &folder, const QString &title, const QString &filter,
                          std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, title, m_settings.value(folder), filter);
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [this, folder, answer](const QString &file) {
        m_settings.store(folder, QFileInfo(file).absolutePath());
        answer(file);
    });
    dialog->open();
}

void Prompter::chooseFiles(QWidget *parent, const Setting<QString> &folder, const QString &title, const QString &filter,
                           std::function<void(QStringList)> answer)
{
    auto *dialog = new QFileDialog(parent, title, m_settings.value(folder), filter);
    dialog->setObjectName(u"chooseFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, [this, folder, answer](const QStringList &files) {
        m_settings.store(folder, QFileInfo(files.first()).absolutePath());
        answer(files);
    });
    dialog->open();
}

void Prompter::chooseNewFile(QWidget *parent, const Setting<QString> &folder, const QString &title,
                             const QString &suggestion, const QString &filter, const QString &suffix,
                             std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, title, m_settings.value(folder), filter);
    dialog->setObjectName(u"chooseNewFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [this, folder, answer](const QString &file) {
        m_settings.store(folder, QFileInfo(file).absolutePath());
        answer(file);
    });
    dialog->open();
}

void Prompter::openOutside(QWidget *parent, const QUrl &url)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("effectif::Prompter", text); };
    ask(parent, say(QT_TRANSLATE_NOOP("effectif::Prompter", "Open outside Effectif?")), url.toDisplayString(),
        {{say(QT_TRANSLATE_NOOP("effectif::Prompter", "Open"))},
         {say(QT_TRANSLATE_NOOP("effectif::Prompter", "Cancel")), true}},
        [url](int answer) {
            if (answer == 0)
                QDesktopServices::openUrl(url);
        });
}

} // namespace effectif
