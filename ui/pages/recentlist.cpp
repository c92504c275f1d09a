// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recentlist.h"

#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QStyleOption>
#include <QThreadPool>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 52;
constexpr int kTextLeft = 46;

/// The part of a row that opens: what the database is called over where it is.
class RecentButton final : public QAbstractButton
{
public:
    RecentButton(const QString &iconName, const QString &name, const QString &place, QWidget *parent)
        : QAbstractButton(parent), m_icon(effectif::icon(iconName, Tone::Muted)), m_place(place)
    {
        setText(name);
        setToolTip(place.toHtmlEscaped());
        setAccessibleName(name);
        setAccessibleDescription(place);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return QSize(280, kRowHeight); }
    QSize minimumSizeHint() const override { return QSize(160, kRowHeight); }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        if (isEnabled() && (option.state.testFlag(QStyle::State_MouseOver) || isDown()))
            stylepaint::plate(&painter, QRectF(rect()), palette().color(QPalette::Midlight), 8);
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            stylepaint::focusRing(&painter, QRectF(rect()), palette(), 8);
        const auto place = [this](const QRect &where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
        m_icon.paint(&painter, place(QRect(12, (height() - 20) / 2, 20, 20)), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
        const int room = width() - kTextLeft - 10;
        const int line = fontMetrics().height();
        const int top = (height() - 2 * line - 2) / 2;
        const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignTop;
        QFont bold = font();
        bold.setWeight(QFont::Medium);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place(QRect(kTextLeft, top, room, line)), align,
                         QFontMetrics(bold).elidedText(text(), Qt::ElideRight, room));
        painter.setFont(font());
        if (isEnabled())
            painter.setPen(toneInk(palette(), Tone::Muted));
        painter.drawText(place(QRect(kTextLeft, top + line + 2, room, line)), align,
                         fontMetrics().elidedText(m_place, Qt::ElideMiddle, room));
    }

private:
    QIcon m_icon;
    QString m_place;
};

/// "~/staff/office.effectif", or "login, server:port".
QString placeOf(const DatabaseUrl &url)
{
    if (url.engine == DatabaseUrl::Engine::PostgreSql)
        return u"%1@%2:%3"_s.arg(url.user, url.host).arg(url.port);
    QString file = QDir::toNativeSeparators(url.file);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    if (file.startsWith(home + QDir::separator()))
        file.replace(0, home.size(), u"~"_s);
    return file;
}

} // namespace

RecentList::RecentList(QWidget *parent) : QWidget(parent), m_title(new PlainLabel(this)), m_rows(new QVBoxLayout)
{
    m_title->setLetters(1.1, QFont::DemiBold);
    m_rows->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    rebuild();
}

void RecentList::setDatabases(const QList<DatabaseUrl> &urls)
{
    m_urls = urls;
    rebuild();
    lookForFiles();
}

void RecentList::rebuild()
{
    m_title->setText(tr("Recent databases"));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of its buttons may be the one that was pressed
        delete item;
    }
    for (int i = 0; i < count(); ++i)
        m_rows->addWidget(makeRow(m_urls.at(i), i));
}

QWidget *RecentList::makeRow(const DatabaseUrl &url, int number)
{
    const bool isServer = url.engine == DatabaseUrl::Engine::PostgreSql;
    const bool isMissing = m_missing.contains(url.file);
    const QString place = isMissing ? tr("Not found: %1").arg(placeOf(url)) : placeOf(url);
    auto *row = new QWidget(this);
    auto *open = new RecentButton(isServer ? u"server"_s : u"database"_s, url.displayName(), place, row);
    open->setObjectName(u"recent_%1"_s.arg(number));
    open->setEnabled(!isMissing);
    auto *remove = new QToolButton(row);
    remove->setObjectName(u"recent_remove_%1"_s.arg(number));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setText(tr("Remove"));
    remove->setIcon(icon(u"x"_s, Tone::Muted));
    remove->setToolButtonStyle(isMissing ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    remove->setToolTip(tr("Take it off this list. The database itself stays as it is."));
    remove->setAccessibleName(tr("Take %1 off this list").arg(url.displayName()));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(open, 1);
    layout->addWidget(remove, 0, Qt::AlignVCenter);
    connect(open, &QAbstractButton::clicked, this, [this, url] { Q_EMIT chosen(url); });
    connect(remove, &QAbstractButton::clicked, this, [this, url] { Q_EMIT removalWanted(url); });
    return row;
}

/// A file on a share that sleeps may take seconds to be looked for.
void RecentList::lookForFiles()
{
    QStringList files;
    for (const DatabaseUrl &url : std::as_const(m_urls)) {
        if (url.engine == DatabaseUrl::Engine::Sqlite)
            files << url.file;
    }
    QThreadPool::globalInstance()->start([files, guard = QPointer<RecentList>(this)] {
        QSet<QString> missing;
        for (const QString &file : files) {
            if (!QFileInfo::exists(file))
                missing.insert(file);
        }
        // Only over there, in the thread of the list, is it safe to look whether the list still lives.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, missing] {
                if (!guard || guard->m_missing == missing)
                    return;
                guard->m_missing = missing;
                guard->rebuild();
            },
            Qt::QueuedConnection);
    });
}

void RecentList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace effectif
