// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accountcorner.h"

#include "models/services/office.h"
#include "models/services/profileservice.h"
#include "ui/pages/settingspanels.h"
#include "ui/theme/icon.h"
#include "ui/widgets/avatar.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSide = 24;
constexpr int kLongestName = 190; ///< pixels
} // namespace

AccountCorner::AccountCorner(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"accountCorner"_s);
    m_menu->setObjectName(u"accountMenu"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIconSize({kSide, kSide});
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &AccountCorner::fill);
    hide();
}

void AccountCorner::setOffice(Office *office)
{
    m_loads.cancel();
    if (m_office)
        disconnect(m_office, nullptr, this, nullptr);
    m_office = office;
    if (!office) {
        hide();
        return;
    }
    connect(office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == ProfileService::kKind)
            refresh();
    });
    connect(office, &Office::accountChanged, this, &AccountCorner::refresh);
    Profile known;
    known.name = office->userName();
    show(known, {});
    refresh();
}

void AccountCorner::refresh()
{
    if (!m_office)
        return;
    using Found = std::pair<Profile, QImage>;
    m_office->run(
        this,
        [](Services &services) -> Result<Found> {
            ProfileService profiles(services.context());
            const auto profile = profiles.mine();
            const auto photo = profile ? profiles.photo() : fail(profile.error());
            return photo ? Result<Found>(Found(*profile, QImage::fromData(*photo, "JPEG"))) : fail(photo.error());
        },
        [this](const Result<Found> &found) {
            if (found) // else: the window tells of a server that is away
                show(found->first, found->second);
        },
        m_loads.next());
}

void AccountCorner::show(const Profile &profile, const QImage &photo)
{
    m_name = profile.name;
    m_email = profile.email;
    m_photo = photo;
    draw();
}

void AccountCorner::draw()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap round(QSize(kSide, kSide) * ratio);
    round.setDevicePixelRatio(ratio);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    Avatar::draw(&painter, QRectF(0, 0, kSide, kSide), m_name, QPixmap::fromImage(m_photo));
    painter.end();
    setIcon(QIcon(round));
    const QString shown = fontMetrics().elidedText(m_name, Qt::ElideRight, kLongestName);
    setText(QString(shown).replace(u'&', u"&&"_s));
    setToolTip(tr("Your settings: %1").arg(m_name).toHtmlEscaped());
    setAccessibleName(tr("Your settings: %1").arg(m_name));
    setVisible(true);
    adjustSize();
    Q_EMIT resized();
}

void AccountCorner::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (m_office && (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange))
        draw();
}

void AccountCorner::fill()
{
    m_menu->clear();
    m_menu->setToolTipsVisible(false);
    QAction *who = m_menu->addAction(QString(m_email.isEmpty() ? m_name : u"%1 – %2"_s.arg(m_name, m_email)).replace(u'&', u"&&"_s));
    who->setEnabled(false);
    m_menu->addSeparator();
    for (const settingspanels::Entry &entry : settingspanels::all()) {
        const QString id = QLatin1String(entry.id);
        QAction *action = m_menu->addAction(effectif::icon(QLatin1String(entry.iconName)), settingspanels::titleOf(entry), this,
                                            [this, id] { Q_EMIT settingsWanted(id); });
        action->setObjectName(u"corner_"_s + id);
    }
    m_menu->addSeparator();
    m_menu->addActions(m_actions);
}

} // namespace effectif
