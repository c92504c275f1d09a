// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/qualitymodel.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr int kPage = 100;
constexpr int kKeptPages = 40; ///< then all of them are asked for again
} // namespace

QualityModel::QualityModel(Office &office, const QString &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_office(office)
    , m_kind(kind)
{
}

void QualityModel::setFindings(const QString &check, std::vector<quality::Finding> findings)
{
    beginResetModel();
    m_check = check;
    m_findings = std::move(findings);
    m_pages.clear();
    m_asked.clear();
    ++m_generation;
    endResetModel();
}

void QualityModel::forget(const QSet<RecordId> &ids)
{
    std::vector<quality::Finding> left;
    std::ranges::copy_if(m_findings, std::back_inserter(left), [&](const auto &finding) { return !ids.contains(finding.id); });
    setFindings(m_check, std::move(left));
}

const quality::Finding *QualityModel::findingAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_findings[static_cast<std::size_t>(row)];
}

const QualityItem *QualityModel::itemAt(int row) const
{
    const auto page = row < 0 ? m_pages.constEnd() : m_pages.constFind(row / kPage);
    return page == m_pages.constEnd() || row % kPage >= page->size() ? nullptr : &page->at(row % kPage);
}

int QualityModel::rowOf(RecordId id) const
{
    const auto found = std::ranges::find(m_findings, id, &quality::Finding::id);
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin());
}

void QualityModel::setLanguage(Language language)
{
    m_language = language;
    m_pages.clear(); // the sentences are of the other one
    m_asked.clear();
    ++m_generation;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void QualityModel::fetch(int page) const
{
    if (m_asked.contains(page))
        return;
    if (m_pages.size() >= kKeptPages) {
        m_pages.clear();
        m_asked.clear();
    }
    m_asked.insert(page);
    const auto from = m_findings.begin() + page * kPage;
    const auto to = m_findings.begin() + std::min<qsizetype>((page + 1) * kPage, rowCount());
    auto *self = const_cast<QualityModel *>(this); // a context of callbacks is no constant object, and an answer changes what is shown
    m_office.run(
        self,
        [kind = m_kind, check = m_check, wanted = std::vector(from, to)](Services &services) {
            return QualityService(services).items(kind, check, wanted);
        },
        [self, page, generation = m_generation](const Result<QList<QualityItem>> &items) {
            if (generation != self->m_generation)
                return;
            if (!items) {
                Q_EMIT self->failed(items.error());
                return;
            }
            self->m_pages.insert(page, *items);
            const int last = std::min<int>((page + 1) * kPage, self->rowCount()) - 1;
            Q_EMIT self->dataChanged(self->index(page * kPage, 0), self->index(last, ColumnCount - 1));
            Q_EMIT self->loaded();
        });
}

int QualityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int QualityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QualityModel::text(const QualityItem &item, int column) const
{
    switch (column) {
    case Person:
        return item.title.isEmpty() ? tr("(no longer there)") : item.title;
    case Department:
        return item.department;
    case What:
        return item.what;
    case Since:
        return item.since.isValid() ? localeOf(m_language).toString(item.since, QLocale::ShortFormat) : QString();
    case Manager:
        return item.manager;
    default:
        return {};
    }
}

QVariant QualityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != kPeopleRole)
        return {};
    const QualityItem *item = itemAt(index.row());
    if (!item) {
        fetch(index.row() / kPage);
        return {};
    }
    if (role == kPeopleRole)
        return index.column() == Manager && item->managerId != 0 ? personMarkup(item->manager, item->managerId) : QVariant();
    if (role == Qt::ToolTipRole)
        return index.column() == What || index.column() == Department ? text(*item, index.column()).toHtmlEscaped() : QVariant();
    return text(*item, index.column());
}

QVariant QualityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Person"), tr("Department"), tr("What is wrong"), tr("Since"), tr("Managed by")};
    return headers.value(section);
}

} // namespace effectif
