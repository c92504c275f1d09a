// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "ui/pages/command.h"

#include <QWidget>

#include <functional>

namespace effectif {

struct PageDraft;
struct SheetDraft;

/// One tab of the window: a list, a sheet, the welcome page. Pages own themselves and do not know each other; what
/// they want of the rest of the window they say by signals.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The tab's text. Plain; an administrator or a name may have typed it.
    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    /// How the page is opened again at the next start ("sheet|staff|12"); empty: not at all.
    virtual QString stateKey() const { return m_pageId.isEmpty() || !m_closable ? QString() : QStringLiteral("page|") + m_pageId; }
    virtual bool isClosable() const { return m_closable; }
    /// Its id in the table of pages; empty for sheets and the like, which are opened by what they show.
    const QString &pageId() const { return m_pageId; }
    /// The shell says which entry of the table this page is.
    void setEntry(const QString &pageId, bool closable)
    {
        m_pageId = pageId;
        m_closable = closable;
    }

    /// True while something typed here is not saved.
    virtual bool isDirty() const { return false; }
    /// True while something was saved here and the server is not there to take it.
    virtual bool isWaiting() const { return false; }
    /// Asks Save / Discard / Stay if something is unsaved, and says whether the page may be left. The one question of
    /// every way out: closing the tab, stepping to another sheet, closing the window.
    virtual void askToLeave(std::function<void(bool mayLeave)> answer) { answer(true); }

    /// Goes on with what an earlier program left of this page, and tells the person so. False: something else is unsaved here.
    virtual bool restoreDraft(const PageDraft &, const QString & /*note*/) { return false; }

    virtual bool can(Command) const { return false; }
    virtual void perform(Command) { }
    /// What the command is about right now, shown behind its name: "Undo: Last name".
    virtual QString commandDetail(Command) const { return {}; }
    /// The titles of the tabs within the page; empty for one that cannot be opened now.
    virtual QStringList tabTitles() const { return {}; }
    virtual void openTab(int) { }
    /// The page came to the front.
    virtual void activated() { }

Q_SIGNALS:
    void titleChanged();
    void dirtyChanged();
    void waitingChanged();
    /// What can() answers may have changed.
    void commandsChanged();
    void recordWanted(const QString &kind, effectif::RecordId id);
    /// The same, at a field (by its key) or one of sheetpanels (by its object name).
    void placeWanted(const QString &kind, effectif::RecordId id, const QString &place);
    void newRecordWanted(const QString &kind);
    /// A sheet with this typed on it, and what to tell the person about it.
    void draftWanted(const effectif::SheetDraft &draft, const QString &note);
    /// A sheet, or several, from what was copied in another program.
    void clipboardWanted();
    /// Another page, by its id in the table of pages.
    void pageWanted(const QString &pageId);
    /// The list of a kind, cut down to the sheets that have one of these values in the field.
    void sheetsWanted(const QString &kind, const QString &field, const QVariantList &values);
    void closeWanted();
    /// A sentence for the status line, e.g. "Saved at 10:32".
    void statusChanged(const QString &text);

private:
    QString m_pageId;
    bool m_closable = true;
};

} // namespace effectif
