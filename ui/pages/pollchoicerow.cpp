// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollchoicerow.h"

#include "ui/pages/titleline.h"
#include "ui/theme/icon.h"
#include "ui/widgets/draggedfile.h"
#include "ui/widgets/fittedpicture.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kThumbnail(60, 60);
constexpr int kFrame = 72; ///< wide with a picture and without: lines end at one edge
} // namespace

PollChoiceRow::PollChoiceRow(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_picture(new PictureIntake(context, banner, this))
    , m_number(new PlainLabel)
    , m_frLabel(new PlainLabel)
    , m_enLabel(new PlainLabel)
    , m_fr(new TitleLine(u"choice_fr"_s, Poll::kChoiceCharacters))
    , m_en(new TitleLine(u"choice_en"_s, Poll::kChoiceCharacters))
    , m_frame(new QToolButton)
    , m_up(makeTool(u"choice_up"_s, u"arrow-up"_s))
    , m_down(makeTool(u"choice_down"_s, u"arrow-down"_s))
    , m_remove(makeTool(u"choice_remove"_s, u"trash-2"_s))
{
    setAcceptDrops(true);
    build();
    connectParts();
    retranslate();
}

void PollChoiceRow::build()
{
    auto *menu = new QMenu(m_frame);
    m_choose = menu->addAction(QString(), m_picture, &PictureIntake::choose);
    m_paste = menu->addAction(QString(), m_picture, &PictureIntake::paste);
    m_drop = menu->addAction(QString(), m_picture, &PictureIntake::remove);
    m_frame->setObjectName(u"choice_picture"_s);
    m_frame->setFixedWidth(kFrame);
    m_frame->setMenu(menu);
    m_frame->setPopupMode(QToolButton::InstantPopup);
    m_frame->setFocusPolicy(Qt::StrongFocus);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_number->setMinimumWidth(fontMetrics().horizontalAdvance(u"50."_s));
    for (PlainLabel *label : {m_frLabel, m_enLabel})
        label->setTone(Tone::Muted);
    m_frLabel->setBuddy(m_fr->line());
    m_enLabel->setBuddy(m_en->line());
    for (QToolButton *tool : {m_up, m_down, m_remove})
        tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QToolButton *tool : {m_up, m_down})
        tool->setFocusPolicy(Qt::NoFocus); // Alt+Up and Alt+Down do the same, and a poll has fifty rows
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_frLabel, 0, 1);
    grid->addWidget(m_fr, 0, 2);
    grid->addWidget(m_enLabel, 1, 1);
    grid->addWidget(m_en, 1, 2);
    grid->addWidget(m_frame, 0, 3, 2, 1);
    grid->addWidget(m_up, 0, 4);
    grid->addWidget(m_down, 1, 4);
    grid->addWidget(m_remove, 0, 5, 2, 1);
    grid->setColumnStretch(2, 1);
    setFocusProxy(m_fr);
}

void PollChoiceRow::connectParts()
{
    for (TitleLine *line : {m_fr, m_en}) {
        connect(line, &TitleLine::changed, this, &PollChoiceRow::changed);
        connect(line->line(), &QLineEdit::returnPressed, this, [this, line] { Q_EMIT nextWanted(line == m_en); });
    }
    connect(m_picture, &PictureIntake::shown, this, &PollChoiceRow::showPicture);
    connect(m_picture, &PictureIntake::changed, this, &PollChoiceRow::changed);
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(m_remove, &QToolButton::clicked, this, &PollChoiceRow::removeWanted);
}

void PollChoiceRow::setChoice(const PollChoice &choice)
{
    const bool other = choice.picture != m_stored.picture || m_picture->given();
    m_stored = choice;
    m_fr->setText(choice.text.fr);
    m_en->setText(choice.text.en);
    if (other)
        m_picture->setStored(choice.picture);
}

PollChoice PollChoiceRow::choice() const
{
    return {m_stored.id, {m_fr->text().simplified(), m_en->text().simplified()}, m_stored.picture};
}

bool PollChoiceRow::isBlank() const
{
    const bool pictured = m_picture->given() ? !m_picture->given()->isEmpty() : !m_stored.picture.isEmpty();
    return !pictured && m_fr->text().trimmed().isEmpty() && m_en->text().trimmed().isEmpty();
}

void PollChoiceRow::copyFrench()
{
    if (!m_en->text().trimmed().isEmpty() || m_fr->text().trimmed().isEmpty())
        return;
    m_en->setText(m_fr->text());
    Q_EMIT changed();
}

void PollChoiceRow::setPlace(int place, int count)
{
    m_place = place;
    m_count = count;
    retranslate();
}

void PollChoiceRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setAcceptDrops(!readOnly);
    for (TitleLine *line : {m_fr, m_en})
        line->setReadOnly(readOnly);
    for (QToolButton *tool : {m_up, m_down, m_remove})
        tool->setVisible(!readOnly);
    showPicture();
}

QWidget *PollChoiceRow::line(bool english) const
{
    return (english ? m_en : m_fr)->line();
}

bool PollChoiceRow::isTooLong() const
{
    return m_fr->isTooLong() || m_en->isTooLong();
}

void PollChoiceRow::comeBehind(QWidget *field)
{
    for (QWidget *one : std::initializer_list<QWidget *>{m_fr->line(), m_en->line(), m_frame, m_remove}) {
        setTabOrder(field, one);
        field = one;
    }
}

QWidget *PollChoiceRow::lastField() const
{
    return m_remove;
}

void PollChoiceRow::retranslate()
{
    const QString number = QString::number(m_place + 1);
    setObjectName(u"choice_"_s + number);
    m_number->setText(number + u'.');
    m_frLabel->setText(tr("French"));
    m_enLabel->setText(tr("English"));
    m_fr->line()->setAccessibleName(tr("Choice %1 in French").arg(number));
    m_en->line()->setAccessibleName(tr("Choice %1 in English").arg(number));
    m_choose->setText(tr("Choose a picture …"));
    m_paste->setText(tr("Paste the picture that was copied"));
    m_drop->setText(tr("Remove the picture"));
    m_frame->setAccessibleName(tr("Picture of choice %1").arg(number));
    m_up->setToolTip(tr("Further up (Alt+Up)"));
    m_down->setToolTip(tr("Further down (Alt+Down)"));
    m_remove->setToolTip(tr("Remove this choice (Alt+Delete)"));
    m_up->setAccessibleName(tr("Move choice %1 up").arg(number));
    m_down->setAccessibleName(tr("Move choice %1 down").arg(number));
    m_remove->setAccessibleName(tr("Remove choice %1").arg(number));
    m_up->setEnabled(m_place > 0);
    m_down->setEnabled(m_place + 1 < m_count);
    showPicture();
}

void PollChoiceRow::showPicture()
{
    const QImage &image = m_picture->image();
    m_drop->setVisible(!image.isNull());
    m_frame->setVisible(!m_readOnly || !image.isNull());
    m_frame->setEnabled(!m_readOnly);
    m_frame->setToolButtonStyle(Qt::ToolButtonIconOnly);
    if (image.isNull()) {
        m_frame->setIconSize({18, 18});
        m_frame->setIcon(icon(u"camera"_s));
    } else {
        const QPixmap fitted = fittedPicture(image, kThumbnail, devicePixelRatioF());
        QIcon shown(fitted);
        shown.addPixmap(fitted, QIcon::Disabled); // what was published is not pale
        m_frame->setIconSize(kThumbnail);
        m_frame->setIcon(shown);
    }
    m_frame->setToolTip(m_picture->isReading() ? tr("Reading the picture …") : image.isNull() ? tr("Add a picture, or drop one here") : tr("The picture of this choice"));
}

void PollChoiceRow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (!m_readOnly && event->modifiers() == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        return Q_EMIT moveWanted(key == Qt::Key_Up ? -1 : 1);
    if (!m_readOnly && event->modifiers() == Qt::AltModifier && key == Qt::Key_Delete)
        return Q_EMIT removeWanted();
    QWidget::keyPressEvent(event);
}

void PollChoiceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PollChoiceRow::dragEnterEvent(QDragEnterEvent *event)
{
    acceptFile(event);
}

void PollChoiceRow::dropEvent(QDropEvent *event)
{
    m_picture->takeFile(droppedFile(event));
}

} // namespace effectif
