// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QToolButton;

namespace effectif {

class Banner;
class PersonActs;
class SheetHeader;

/// The ⋮ menu in a sheet's head: what an administrator does about the person's data. Nobody else sees it.
class SheetCare final : public QObject
{
    Q_OBJECT
public:
    /// The page is the parent; header and banner are its own.
    SheetCare(const PageContext &context, const QString &kind, SheetHeader *header, Banner *banner, Page *page);

    void showRecord(const Record &record);
    void retranslate();

private:
    void fillMenu();

    const PageContext &m_context;
    Page *m_page;
    QToolButton *m_more;
    PersonActs *m_acts;
    Record m_record;
};

} // namespace effectif
