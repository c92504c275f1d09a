// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/draftsdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QTest>

/// What a hand does in the dialogs of accounts.
namespace effectif::test {

template <typename Dialog> Dialog *shown(Journey &journey)
{
    Dialog *found = nullptr;
    (void)QTest::qWaitFor([&] {
        found = journey.window().findChild<Dialog *>();
        return found && found->isVisible();
    }, kPatience);
    if (found && !QTest::qWaitForWindowActive(found, kPatience)) // what is typed before goes nowhere
        qWarning("%s is not in front", qPrintable(found->objectName()));
    return found;
}

inline void fill(QWidget *in, const char *field, const QString &text)
{
    auto *line = in->findChild<QLineEdit *>(QLatin1String(field));
    QVERIFY(line);
    line->setFocus();
    line->clear();
    typeInto(line, text);
}

inline void press(QWidget *in, const char *button)
{
    auto *found = in->findChild<QAbstractButton *>(QLatin1String(button));
    QVERIFY(found);
    QVERIFY(clickOn(found));
}

/// What an earlier program left unsaved is offered, and gone on with.
inline bool goesOn(Journey &journey)
{
    if (!clickOn([&] { return journey.window().findChild<QAbstractButton *>(QStringLiteral("lookAtDrafts")); }))
        return false;
    auto *dialog = shown<DraftsDialog>(journey);
    return dialog && clickOn(dialog->findChild<QAbstractButton *>(QStringLiteral("drafts_restore")));
}

inline QAction *action(Journey &journey, const char *name)
{
    return journey.window().findChild<QAction *>(QLatin1String(name));
}

} // namespace effectif::test
