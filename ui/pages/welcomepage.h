// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"
#include "ui/pages/page.h"

class QGridLayout;
class QLabel;
class QScrollArea;

namespace effectif {

class Banner;
class BusyBar;
class DatabaseChooser;
class PlainLabel;
class RecentList;
class WelcomeCard;

/// What stands in the window while no database is open: the ways to one. Says what is to be opened; opens nothing.
class WelcomePage final : public Page
{
    Q_OBJECT
public:
    /// The chooser outlives the page.
    explicit WelcomePage(DatabaseChooser &chooser, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    bool isClosable() const override { return false; }
    void activated() override;

    /// Reads the recent databases again.
    void refresh();
    /// Something is being opened, and the sentence says what; empty: no longer.
    void setBusy(const QString &sentence);
    /// What went wrong; ends being busy.
    void showError(const Error &error);

Q_SIGNALS:
    void demoWanted();
    /// Chosen, recent or dropped; a server was reached with it already.
    void databaseWanted(const effectif::OpenRequest &request);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCard(const QString &name, const QString &iconName, const std::function<void()> &wish);
    void build();
    QWidget *makeHead();
    void arrange();
    void retranslate();
    void showTagline();
    void want(const OpenRequest &request);

    DatabaseChooser &m_chooser;
    QString m_busySentence;

    BusyBar *m_busy;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QGridLayout *m_grid;
    PlainLabel *m_name;
    PlainLabel *m_tagline;
    QList<WelcomeCard *> m_cards;
    RecentList *m_recent;
    QWidget *m_dropFrame;
};

} // namespace effectif
