// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagetabs.h"

#include "ui/pages/page.h"
#include "ui/theme/icon.h"

#include <QTabBar>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

PageTabs::PageTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName(u"pages"_s);
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int index) { close(static_cast<Page *>(widget(index))); });
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (Page *page = current()) {
            Q_EMIT pageChanged(page);
            page->activated();
        }
    });
}

void PageTabs::add(Page *page)
{
    const int index = addTab(page, icon(page->iconName()), QString());
    if (!page->isClosable()) {
        for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
            tabBar()->setTabButton(index, side, nullptr);
    }
    connect(page, &Page::titleChanged, this, [this, page] { showTitle(page); });
    connect(page, &Page::dirtyChanged, this, [this, page] {
        showTitle(page);
        const QList<Page *> all = pages();
        Q_EMIT dirtyChanged(std::any_of(all.begin(), all.end(), [](const Page *p) { return p->isDirty(); }));
    });
    connect(page, &Page::closeWanted, this, [this, page] { close(page); });
    showTitle(page);
    tabBar()->setVisible(count() > 1 || page->isClosable() || !page->title().isEmpty());
}

void PageTabs::showTitle(Page *page)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    // an ampersand in a name is no mnemonic
    const QString title = page->title().replace(u'&', u"&&"_s);
    setTabText(index, page->isDirty() ? title + u" •"_s : title);
    setTabToolTip(index, page->title().toHtmlEscaped());
    setTabIcon(index, icon(page->iconName()));
}

Page *PageTabs::current() const
{
    return static_cast<Page *>(currentWidget());
}

QList<Page *> PageTabs::pages() const
{
    QList<Page *> result;
    for (int i = 0; i < count(); ++i)
        result.append(static_cast<Page *>(widget(i)));
    return result;
}

void PageTabs::bringToFront(Page *page)
{
    setCurrentWidget(page);
    if (window()->focusWidget() != tabBar())
        return; // focus followed from page to page
    for (QWidget *part = page->nextInFocusChain(); page->isAncestorOf(part); part = part->nextInFocusChain()) {
        if (part->isVisibleTo(page) && part->isEnabledTo(page) && (part->focusPolicy() & Qt::TabFocus) && !part->focusProxy())
            return part->setFocus(Qt::OtherFocusReason);
    }
}

void PageTabs::close(Page *page)
{
    if (!page || !page->isClosable())
        return;
    if (page->isDirty())
        setCurrentWidget(page);
    page->askToLeave([this, page](bool mayLeave) {
        if (!mayLeave)
            return;
        removeTab(indexOf(page));
        page->deleteLater();
    });
}

void PageTabs::askAll(std::function<void(bool)> answer)
{
    askFrom(0, answer);
}

void PageTabs::askFrom(int index, const std::function<void(bool)> &answer)
{
    const QList<Page *> all = pages();
    for (int i = index; i < all.size(); ++i) {
        Page *page = all.at(i);
        if (!page->isDirty())
            continue;
        setCurrentWidget(page);
        page->askToLeave([this, i, answer](bool mayLeave) {
            if (!mayLeave)
                return answer(false);
            askFrom(i + 1, answer);
        });
        return;
    }
    answer(true);
}

void PageTabs::clear()
{
    for (Page *page : pages()) {
        removeTab(indexOf(page));
        delete page;
    }
}

void PageTabs::retranslate()
{
    for (Page *page : pages())
        showTitle(page);
}

} // namespace effectif
