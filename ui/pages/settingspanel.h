// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <functional>

namespace effectif {

class Banner;

/// One sub-page of the own settings. It goes on living with what was typed while another one is in front. Ctrl+S and the button
/// below it save; what was saved can be taken back once.
class SettingsPanel : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it; the banner is the page's, above all panels.
    SettingsPanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// Of the button that saves; empty: there is none, everything counts at once.
    virtual QString saveText() const;
    /// True while something typed is not saved.
    virtual bool isDirty() const { return false; }
    /// Stores what was typed, or says why not.
    virtual void save(std::function<void(bool saved)> done) { done(true); }
    /// Back to what is stored.
    virtual void revert() { }
    /// It came to the front.
    virtual void activated() { }
    bool canUndo() const { return static_cast<bool>(m_undo); }
    void undo();

Q_SIGNALS:
    void dirtyChanged();
    void undoChanged();
    /// The window shall speak it from now on.
    void languageWanted(effectif::Language language);
    /// Another page, by its id in the table of pages.
    void pageWanted(const QString &pageId);

protected:
    /// Says so above, with a button that takes it back.
    void tellDone(const QString &sentence, std::function<void()> undo = {});
    void tellError(const Error &error);
    const PageContext &m_context;
    Banner *m_banner;

private:
    std::function<void()> m_undo;
};

} // namespace effectif
