// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/photodelegate.h"

#include "models/items/recordlistmodel.h"
#include "models/settings/settings.h"
#include "ui/widgets/avatar.h"

#include <QAction>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kGap = 6; ///< of a row that is left above and below

/// The names as the list shows them, whatever their columns.
QString nameOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const RecordListModel *>(index.model());
    if (!model)
        return {};
    QStringList words;
    for (const QString &key : {u"last_name"_s, u"first_name"_s}) {
        const auto column = static_cast<int>(model->columns().indexOf(key));
        if (column >= 0)
            words << index.siblingAtColumn(column).data().toString();
    }
    return words.join(u' ');
}
} // namespace

PhotoDelegate::PhotoDelegate(const PageContext &context, const QString &kind, QTableView *view)
    : GroupRowDelegate(view)
    , m_context(context)
    , m_view(view)
    , m_store(new ThumbnailStore(context.office, kind, this))
    , m_action(new QAction(this))
{
    m_action->setObjectName(u"listPhotos"_s);
    m_action->setCheckable(true);
    m_action->setChecked(context.settings.value(setting::kListPhotos));
    connect(m_store, &ThumbnailStore::arrived, this, [this] {
        m_drawn.clear();
        m_view->viewport()->update();
    });
    connect(m_action, &QAction::toggled, this, [this](bool shown) {
        m_context.settings.store(setting::kListPhotos, shown);
        place();
    });
    connect(view->horizontalHeader(), &QHeaderView::sectionMoved, this, &PhotoDelegate::place);
    connect(view->horizontalHeader(), &QHeaderView::sectionCountChanged, this, &PhotoDelegate::place);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &PhotoDelegate::place);
    place();
}

void PhotoDelegate::place()
{
    m_action->setText(tr("Photos"));
    const int column = m_action->isChecked() ? m_view->horizontalHeader()->logicalIndex(0) : -1;
    if (m_column >= 0 && m_column != column)
        m_view->setItemDelegateForColumn(m_column, nullptr);
    if (column >= 0)
        m_view->setItemDelegateForColumn(column, this);
    m_column = column;
    m_view->viewport()->update();
}

QPixmap PhotoDelegate::portrait(RecordId id, const QString &name, int side, qreal scale) const
{
    const QByteArray *bytes = m_store->thumbnail(id);
    const QString key = u"%1|%2|%3|%4|%5"_s.arg(id).arg(side).arg(scale).arg(bytes != nullptr).arg(name);
    if (const QPixmap *drawn = m_drawn.object(key))
        return *drawn;
    QPixmap photo;
    if (bytes && !bytes->isEmpty())
        photo.loadFromData(*bytes, "JPEG");
    QPixmap drawn((QSizeF(side, side) * scale).toSize());
    drawn.setDevicePixelRatio(scale);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    Avatar::draw(&painter, QRectF(0, 0, side, side), name, photo);
    painter.end();
    m_drawn.insert(key, new QPixmap(drawn));
    return drawn;
}

void PhotoDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PillDelegate::initStyleOption(option, index);
    const RecordId id = index.data(RecordListModel::RecordIdRole).toInt();
    if (id == 0) // the row of a group
        return;
    const int side = qMax(16, option->rect.height() - kGap);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(side, side);
    option->icon = QIcon(portrait(id, nameOf(index), side, option->widget ? option->widget->devicePixelRatioF() : 1));
    leaveRoomForMark(option, index);
}

} // namespace effectif
