// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signatureview.h"

#include "models/documents/paper.h"

namespace effectif {

namespace {
constexpr qreal kMargin = 16;
} // namespace

SignatureView::SignatureView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(kMargin);
    QPalette light = palette();
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, paper::kInk);
    setPalette(light);
}

} // namespace effectif
