// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/listview.h"
#include "ui/pages/pagecontext.h"
#include "ui/theme/palette.h"

#include <QToolButton>

class QMenu;

namespace effectif {

class ViewDialog;

/// The views of a list: a button that names the current one and says whether the list differs from it by now, and a
/// menu that chooses, saves, renames, shares, removes. The list hands its layout in and gets one to show.
class ViewBar final : public QToolButton
{
    Q_OBJECT
public:
    ViewBar(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    /// Reads the views; the first time the one that the list begins with is chosen.
    void load();
    /// How the list looks when it is asked.
    void setSource(std::function<ListLayout()> layout) { m_source = std::move(layout); }
    /// The list looks different now.
    void noteLayout();
    /// What "all sheets" looks like.
    void setPlainLayout(const ListLayout &layout) { m_plain = layout; }
    const ListView *current() const;
    bool isModified() const;
    QMenu *choices() const { return m_menu; }

Q_SIGNALS:
    void layoutChosen(const effectif::ListLayout &layout);
    void told(effectif::Tone tone, const QString &text);
    /// Something was done that can be taken back.
    void undoOffered(const QString &text, const std::function<void()> &undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillMenu();
    void addViews(QMenu *menu, bool own, const QString &title);
    void addCommands(QMenu *menu);
    void choose(qint32 id);
    void chooseFirst();
    void remember();
    void save(const ListView &view, ViewDialog *dialog = nullptr);
    void saveAs();
    void rename();
    void removeCurrent();
    void setDefault(bool on, bool forAll);
    void take(const ListView &view);
    bool isOwn(const ListView &view) const { return view.ownerName == m_context.office.userName(); }
    /// Runs a job of the view service; `done` gets what worked.
    template <typename Job, typename Done> void run(Job job, Done done);

    const PageContext &m_context;
    QString m_kind;
    QMenu *m_menu;
    QList<ListView> m_views;
    qint32 m_current = 0; ///< 0: all sheets
    std::function<ListLayout()> m_source;
    ListLayout m_now;
    ListLayout m_plain;
    bool m_begun = false;
};

} // namespace effectif
