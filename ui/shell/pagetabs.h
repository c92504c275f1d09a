// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

#include <functional>

namespace effectif {

class Page;

/// The tabs of the window, one page each: titles, dirty marks, closing with the page's own question.
class PageTabs final : public QTabWidget
{
    Q_OBJECT
public:
    explicit PageTabs(QWidget *parent = nullptr);

    /// Takes the page, behind the one in front.
    void add(Page *page);
    Page *current() const;
    QList<Page *> pages() const;
    /// Whoever stood on the tabs stands in the page then.
    void bringToFront(Page *page);
    /// Closes it if its question allows.
    void close(Page *page);
    /// Asks every page that has something unsaved, one after the other; `answer(false)` as soon as one stays.
    void askAll(std::function<void(bool mayLeave)> answer);
    void clear();
    void retranslate();

Q_SIGNALS:
    void pageChanged(effectif::Page *page);
    void dirtyChanged(bool anyDirty);

private:
    void showTitle(Page *page);
    void askFrom(int index, const std::function<void(bool)> &answer);
};

} // namespace effectif
