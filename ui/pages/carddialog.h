// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/mailsignature.h"
#include "models/services/cardservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTabWidget;

namespace effectif {

class Banner;
class CardView;
class SignatureView;

/// What a sheet hands out: the card as others see it, as a file for address books and as a code (K12), and the mail
/// signature (K13). Both are of the saved sheet.
class CardDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Part { Card, Signature };

    /// `unsaved`: something typed on the sheet is not saved.
    CardDialog(const PageContext &context, const QString &kind, RecordId id, bool unsaved, Part part, QWidget *parent);

Q_SIGNALS:
    /// The dialog is closed.
    void printWanted();
    void screenWanted();

private:
    QPushButton *addButton(const char *name, const QString &iconName, const QString &text, std::function<void()> act);
    QWidget *makeCardTab();
    QWidget *makeSignatureTab();
    QWidget *makeTab(QWidget *view, QWidget *choice, const QString &use, const QList<QPushButton *> &ways);
    QLayout *makeButtons();
    void load();
    void showCard();
    void showSignature();
    void saveContact();
    void copyCode();
    void saveCode();
    void copySignature();
    void saveSignature();
    QString fileName(const QString &suffix) const;
    void saveBytes(const QByteArray &bytes, const QString &title, const QString &filter, const QString &suffix);
    void told(const QString &path, const Result<void> &done);

    const PageContext &m_context;
    QString m_kind;
    RecordId m_id;
    SheetCard m_card;
    MailSignature m_signature;
    RequestSeries m_loads;
    Banner *m_banner;
    QTabWidget *m_tabs;
    CardView *m_view;
    QCheckBox *m_photo;
    SignatureView *m_preview;
    QCheckBox *m_logo;
    QList<QPushButton *> m_needCard; ///< what there is nothing for without a card
};

} // namespace effectif
