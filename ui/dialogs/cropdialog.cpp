// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cropdialog.h"

#include "ui/theme/icon.h"
#include "ui/widgets/cropview.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

CropDialog::CropDialog(const QImage &picture, QWidget *parent)
    : QDialog(parent),
      m_view(new CropView(this)),
      m_title(new PlainLabel(this)),
      m_help(new PlainLabel(this)),
      m_zoomLabel(new PlainLabel(this)),
      m_zoom(new QSlider(Qt::Horizontal, this)),
      m_smaller(addTool("crop_smaller", u"minus"_s)),
      m_larger(addTool("crop_larger", u"plus"_s)),
      m_left(addTool("crop_left", u"rotate-ccw"_s)),
      m_right(addTool("crop_right", u"rotate-cw"_s)),
      m_use(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(u"cropDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_help->setTone(Tone::Muted);
    m_help->setWordWrap(true);
    m_zoomLabel->setBuddy(m_zoom);
    m_zoom->setObjectName(u"crop_zoom"_s);
    m_use->setObjectName(u"crop_use"_s);
    m_use->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_view->setPicture(picture);
    m_zoom->setRange(100, m_view->largestZoom());
    m_zoom->setPageStep(25);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_zoomLabel, m_smaller, m_zoom, m_larger})
        tools->addWidget(widget, widget == m_zoom ? 1 : 0);
    tools->addSpacing(12);
    tools->addWidget(m_left);
    tools->addWidget(m_right);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addWidget(m_view, 1);
    layout->addLayout(tools);
    layout->addWidget(buttons);

    connect(m_zoom, &QSlider::valueChanged, m_view, &CropView::setZoom);
    connect(m_view, &CropView::zoomChanged, m_zoom, &QSlider::setValue);
    connect(m_view, &CropView::turned, this, [this] { m_zoom->setMaximum(m_view->largestZoom()); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() - 10); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() + 10); });
    connect(m_left, &QToolButton::clicked, this, [this] { m_view->turn(false); });
    connect(m_right, &QToolButton::clicked, this, [this] { m_view->turn(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT cropped(m_view->picture(), m_view->square());
    });
    retranslate();
    resize(520, 640);
    m_view->setFocus();
}

QToolButton *CropDialog::addTool(const char *name, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void CropDialog::retranslate()
{
    setWindowTitle(tr("Photo"));
    m_title->setText(tr("What shall be seen of the picture?"));
    m_help->setText(tr("Drag the picture, or move it with the arrow keys; + and − enlarge and reduce it."));
    m_view->setAccessibleName(tr("Picture behind the square of the photo"));
    m_view->setAccessibleDescription(m_help->text());
    m_zoomLabel->setText(tr("Size"));
    m_zoom->setAccessibleName(tr("Size"));
    const std::pair<QToolButton *, QString> tools[] = {{m_smaller, tr("Smaller")},
                                                       {m_larger, tr("Larger")},
                                                       {m_left, tr("Turn to the left")},
                                                       {m_right, tr("Turn to the right")}};
    for (const auto &[button, text] : tools) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_use->setText(tr("Use this photo"));
    m_cancel->setText(tr("Cancel"));
}

void CropDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
