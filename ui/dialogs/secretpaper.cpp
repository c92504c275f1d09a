// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretpaper.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace effectif {

QLineEdit *makeSecretLine(const QString &name, const QString &secret, const QString &accessibleName, QWidget *parent)
{
    auto *line = new QLineEdit(secret, parent);
    line->setObjectName(name);
    line->setAccessibleName(accessibleName);
    line->setReadOnly(true);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 1.5);
    line->setFont(font);
    line->setAlignment(Qt::AlignCenter);
    line->setMinimumHeight(48);
    line->setMinimumWidth(QFontMetrics(font).horizontalAdvance(secret) + 48);
    return line;
}

bool writePaper(const QString &file, const QString &title, const QString &letter, const QString &fontFamily)
{
    QSaveFile device(file);
    if (!device.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&device);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(25, 30, 25, 25), QPageLayout::Millimeter);
        writer.setTitle(title);
        QTextDocument document;
        document.setDefaultFont(QFont(fontFamily, 12));
        document.setPlainText(letter);
        document.print(&writer);
    }
    return device.commit();
}

} // namespace effectif
