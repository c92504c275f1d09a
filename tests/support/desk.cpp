// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk.h"

#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

namespace effectif::test {

using namespace Qt::StringLiterals;

RecordId Desk::openFirst(const DatabaseUrl &url)
{
    open(url);
    const RecordId id = list()->model()->ids().first();
    window().openSheet(u"staff"_s, id);
    return showsLastName(u"Martin 001"_s) ? id : 0;
}

QString Desk::file(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(folder() + u"/given"_s);
    QFile made(folder() + u"/given/"_s + name);
    if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written.");
    return made.fileName();
}

void Desk::drop(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
}

bool Desk::press(QWidget *parent, const char *name)
{
    return clickOn([&] { return in<QAbstractButton>(parent, name); });
}

QString Desk::said(QWidget *parent)
{
    for (const Banner *banner : parent->findChildren<Banner *>()) {
        if (banner->isVisible())
            return banner->text();
    }
    return {};
}

} // namespace effectif::test
