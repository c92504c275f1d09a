// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checklistfield.h"

#include "models/items/awayroster.h"
#include "models/items/peoplerole.h"
#include "ui/widgets/persondelegate.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

namespace {

/// The open list. A popup; deletes itself.
class CheckList final : public QFrame
{
public:
    explicit CheckList(QWidget *field) : QFrame(field, Qt::Popup), m_list(new QListWidget(this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setFrameShape(QFrame::StyledPanel);
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setAccessibleName(field->accessibleName());
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setMouseTracking(true);
        m_list->installEventFilter(this);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(4, 4, 4, 4);
        layout->addWidget(m_list);
    }

    QListWidget *list() const { return m_list; }

    void openBelow(const QWidget *field)
    {
        const int rows = qBound(1, m_list->count(), 10);
        const int rowHeight = qMax(m_list->sizeHintForRow(0), 30);
        resize(qMax(field->width(), qMin(m_list->sizeHintForColumn(0) + 40, 480)), rows * rowHeight + 12);
        QPoint corner = field->mapToGlobal(QPoint(0, field->height() + 2));
        const QRect screen = field->screen()->availableGeometry();
        if (corner.y() + height() > screen.bottom())
            corner.setY(field->mapToGlobal(QPoint(0, -2)).y() - height());
        move(corner);
        show();
        m_list->setFocus();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape && key != Qt::Key_Tab)
            return false;
        close();
        return true;
    }

private:
    QListWidget *m_list;
};

} // namespace

CheckListField::CheckListField(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::pressed, this, &CheckListField::openList);
}

void CheckListField::setItems(const QList<Item> &items)
{
    m_items = items;
    describe();
}

void CheckListField::setChecked(const QStringList &ids)
{
    m_checked = ids;
    describe();
}

QString CheckListField::labelOf(const QString &id) const
{
    for (const Item &item : m_items) {
        if (item.id == id)
            return item.label;
    }
    return id;
}

QString CheckListField::summary() const
{
    QStringList labels;
    for (const QString &id : m_checked)
        labels.append(labelOf(id));
    return labels.join(QStringLiteral(", "));
}

void CheckListField::describe()
{
    setText(summary()); // what a screen reader says of a button
    setToolTip(fontMetrics().horizontalAdvance(text()) > width() - 40 ? text().toHtmlEscaped() : QString());
    update();
}

void CheckListField::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    update();
}

void CheckListField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    update();
}

QSize CheckListField::sizeHint() const
{
    QStyleOptionComboBox option;
    option.initFrom(this);
    const QSize words(fontMetrics().averageCharWidth() * 22, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, words, this);
}

QSize CheckListField::minimumSizeHint() const
{
    return QSize(90, sizeHint().height());
}

void CheckListField::setOne(const QString &id, bool checked)
{
    QSet<QString> chosen(m_checked.cbegin(), m_checked.cend());
    if (checked)
        chosen.insert(id);
    else
        chosen.remove(id);
    QStringList ordered;
    for (const Item &item : std::as_const(m_items)) {
        if (chosen.remove(item.id))
            ordered.append(item.id);
    }
    for (const QString &unknown : std::as_const(m_checked)) {
        if (chosen.contains(unknown))
            ordered.append(unknown);
    }
    if (ordered == m_checked)
        return;
    m_checked = ordered;
    describe();
    Q_EMIT checkedChanged();
}

CheckListField::~CheckListField()
{
    delete m_popup; // while this still is one: the popup tells it when it goes
}

void CheckListField::follow(AwayRoster *roster)
{
    m_roster = roster;
}

QString CheckListField::peopleOf(const QString &id) const
{
    const auto found = std::ranges::find(m_items, id, &Item::id);
    return found == m_items.end() ? QString() : found->people;
}

void CheckListField::openList()
{
    if (m_readOnly || m_open)
        return;
    setDown(false);
    auto *popup = new CheckList(this);
    auto *people = new PersonDelegate(popup->list());
    people->follow(m_roster);
    popup->list()->setItemDelegate(people);
    QStringList ids;
    for (const Item &item : std::as_const(m_items))
        ids.append(item.id);
    for (const QString &id : std::as_const(m_checked)) {
        if (!ids.contains(id))
            ids.append(id);
    }
    for (const QString &id : std::as_const(ids)) {
        auto *row = new QListWidgetItem(labelOf(id), popup->list());
        row->setData(Qt::UserRole, id);
        row->setData(kPeopleRole, peopleOf(id));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(m_checked.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
    connect(popup->list(), &QListWidget::itemChanged, this, [this](QListWidgetItem *row) {
        setOne(row->data(Qt::UserRole).toString(), row->checkState() == Qt::Checked);
    });
    // A click beside the box ticks too.
    connect(popup->list(), &QListWidget::itemClicked, this, [popup](QListWidgetItem *row) {
        const QRect place = popup->list()->visualItemRect(row);
        if (popup->list()->mapFromGlobal(QCursor::pos()).x() > place.left() + 32)
            row->setCheckState(row->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(popup, &QObject::destroyed, this, [this] {
        m_open = false;
        update();
    });
    m_open = true;
    m_popup = popup;
    popup->list()->setCurrentRow(0);
    popup->openBelow(this);
}

void CheckListField::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT editingFinished();
}

void CheckListField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_F4:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: openList(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void CheckListField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.subControls = QStyle::SC_All;
    option.frame = true;
    if (m_open)
        option.state |= QStyle::State_HasFocus;
    style()->drawComplexControl(QStyle::CC_ComboBox, &option, &painter, this);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const QString shown = m_checked.isEmpty() ? m_placeholder : text();
    style()->drawItemText(&painter, room.adjusted(2, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
                          fontMetrics().elidedText(shown, Qt::ElideRight, room.width() - 4),
                          m_checked.isEmpty() ? QPalette::PlaceholderText : QPalette::Text);
}

} // namespace effectif
