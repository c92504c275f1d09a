// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace effectif {

class Banner;
class PlainLabel;

/// A page under its title and a sentence about it, with a bar above both for what has to be said.
class PageFrame : public Page
{
    Q_OBJECT

protected:
    explicit PageFrame(const QString &name, QWidget *parent);

    /// Where the page puts what it is about, below the sentence.
    QVBoxLayout *content() const { return m_content; }
    /// Beside the title: with large letters the tools of a page fill their row.
    void addBesideTitle(QWidget *widget);
    /// A second bar, for what is to be said as long as it is so.
    void addBar(Banner *bar);
    /// Without words it takes no room.
    void setNote(const QString &note);

    /// All texts, in the language of the interface: for the constructor of the page.
    void retranslate();
    virtual void showTexts() = 0;
    /// What stands above the page, if not what its tab says.
    virtual QString heading() const { return title(); }
    void changeEvent(QEvent *event) override;

    Banner *const m_banner;

private:
    PlainLabel *m_title;
    PlainLabel *m_note;
    QHBoxLayout *m_head;
    QVBoxLayout *m_content;
    QVBoxLayout *m_bars;
};

} // namespace effectif
