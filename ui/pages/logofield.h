// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace effectif {

class Banner;

/// The office's logo, as it is stored: a file is chosen or dropped, read and made small in a thread of its own, and stored at once.
class LogoField final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    LogoField(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

Q_SIGNALS:
    /// PNG; empty: take the logo away.
    void given(const QByteArray &png);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void show();
    void choose();
    void readFile(const QString &path);

    const PageContext &m_context;
    Banner *m_banner;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_remove;
    RequestSeries m_reads;
};

} // namespace effectif
