// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/settingspanels.h"

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace effectif {

class Banner;
class SettingsPanel;

/// What the person at work arranges for themselves (M01), or an administrator for the office: a side list of sub-pages. Changes stay where they were typed while
/// another sub-page is looked at; leaving the page asks once for all of them.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    static const QString kPageId; ///< in the table of pages

    explicit SettingsPage(const PageContext &context, settingspanels::Room room = settingspanels::Room::Own, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    bool isDirty() const override;
    void askToLeave(std::function<void(bool mayLeave)> answer) override;
    bool can(Command command) const override;
    void perform(Command command) override;
    QStringList tabTitles() const override;
    void openTab(int index) override;
    void activated() override;
    /// Brings a sub-page to the front, by its id in the table of them.
    void openPanel(const QString &id);

Q_SIGNALS:
    void languageWanted(effectif::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPanels();
    SettingsPanel *current() const;
    SettingsPanel *panel(int index) const;
    void retranslate();
    void showState();
    void revert();
    void saveFrom(int index, std::function<void(bool saved)> done);

    const PageContext &m_context;
    const settingspanels::Room m_room;
    Banner *m_banner;
    QListWidget *m_side;
    QStackedWidget *m_stack;
    QWidget *m_footer;
    QPushButton *m_save;
    QPushButton *m_revert;
};

} // namespace effectif
