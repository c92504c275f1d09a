// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/settings/settings.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace effectif {

/// One button of a question. The first given is the default one; `isCancel` is what Esc means.
struct PromptButton
{
    QString text;
    bool isCancel = false;
    bool isDestructive = false;
};

/// Asks people: questions, errors, file names. Never blocks: the answer comes by callback, and not at all if the
/// parent died. All texts are shown as plain text.
class Prompter
{
public:
    explicit Prompter(Settings &settings);

    /// `answer` gets the index of the button pressed.
    void ask(QWidget *parent, const QString &title, const QString &text, const QList<PromptButton> &buttons,
             std::function<void(int)> answer);
    /// What went wrong, with the detail for support behind a button.
    void tell(QWidget *parent, const QString &title, const Error &error);
    /// An existing file. `folder` remembers where files of this purpose were last; `filter` as in QFileDialog.
    void chooseFile(QWidget *parent, const Setting<QString> &folder, const QString &title, const QString &filter,
                    std::function<void(QString)> answer);
    /// Any number of existing files.
    void chooseFiles(QWidget *parent, const Setting<QString> &folder, const QString &title, const QString &filter,
                     std::function<void(QStringList)> answer);
    /// A name for a new file.
    void chooseNewFile(QWidget *parent, const Setting<QString> &folder, const QString &title, const QString &suggestion,
                       const QString &filter, const QString &suffix, std::function<void(QString)> answer);

    /// A link that somebody typed: asks before it is handed to another program.
    void openOutside(QWidget *parent, const QUrl &url);

private:
    Settings &m_settings;
};

} // namespace effectif
