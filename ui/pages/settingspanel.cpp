// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspanel.h"

#include "ui/widgets/banner.h"

#include <QPushButton>

#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;

SettingsPanel::SettingsPanel(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
{
}

QString SettingsPanel::saveText() const
{
    return tr("Save");
}

void SettingsPanel::undo()
{
    if (!m_undo)
        return;
    m_banner->dismiss();
    const auto act = std::exchange(m_undo, {});
    Q_EMIT undoChanged();
    act();
}

void SettingsPanel::tellDone(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_banner->announce(Tone::Success, sentence);
    if (m_undo) {
        QPushButton *button = m_banner->addButton(tr("Undo"));
        button->setObjectName(u"settings_undo"_s);
        connect(button, &QPushButton::clicked, this, &SettingsPanel::undo);
    }
    Q_EMIT undoChanged();
}

void SettingsPanel::tellError(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
}

} // namespace effectif
