// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace effectif {

class PlainLabel;

/// The databases that were open before, a row each: pressed, it opens; its small button takes it off the list. A file
/// that is no longer there is grey, says so, and can only be removed.
class RecentList final : public QWidget
{
    Q_OBJECT
public:
    explicit RecentList(QWidget *parent = nullptr);

    /// Shows them and looks, in another thread, which files are still there.
    void setDatabases(const QList<DatabaseUrl> &urls);
    int count() const { return static_cast<int>(m_urls.size()); }

Q_SIGNALS:
    void chosen(const effectif::DatabaseUrl &url);
    void removalWanted(const effectif::DatabaseUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const DatabaseUrl &url, int number);
    void lookForFiles();

    QList<DatabaseUrl> m_urls;
    QSet<QString> m_missing; ///< files
    PlainLabel *m_title;
    QVBoxLayout *m_rows;
};

} // namespace effectif
