// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publicationquery.h"
#include "ui/pages/receivedframe.h"

#include <QTimer>

class QPushButton;

namespace effectif {

class PublicationView;
class SearchField;

/// What the office tells the person at work (C13-C16, C21, C27): what runs, by sections, and the archive of documents.
class NewsPage final : public ReceivedFrame
{
    Q_OBJECT
public:
    explicit NewsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("newspaper"); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void openPublication(PublicationId id) override;

private:
    QWidget *makeTools();
    void showTexts() override;
    QString heading() const override;
    ReceivedQuery query() const;
    bool isArchive() const;
    void load() override;
    void take(const QList<ReceivedPublication> &received);
    void close(const Publication &gone);
    void showSections() override;
    void showState() override;
    void showNothing();
    void sectionChosen() override;
    void showOne(const Publication &publication) override;
    void tellOffice(const QString &kind, const QList<RecordId> &ids) override;

    SearchField *m_search;
    QPushButton *m_polls;
    PublicationView *m_view;
    QTimer m_typing;
};

} // namespace effectif
