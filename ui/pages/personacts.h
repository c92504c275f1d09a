// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

class QWidget;

namespace effectif {

class Banner;

/// What an administrator does about one person's data on behalf of a page: hands all of it out, makes it anonymous, keeps it
/// longer. Asks what must be asked, and says in the page's banner what came of it.
class PersonActs final : public QObject
{
    Q_OBJECT
public:
    /// The page is the parent; banner and context live as long.
    PersonActs(const PageContext &context, const QString &kind, Banner *banner, QWidget *page);

    enum class Form { Pdf, Json };
    void handOut(RecordId id, const QString &title, Form form);
    void anonymise(RecordId id, int version);
    void keep(RecordId id, const QString &title);

Q_SIGNALS:
    /// The person is anonymous, or kept longer.
    void finished();

private:
    void tell(const Error &error);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    QWidget *m_page;
};

} // namespace effectif
