// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/publicationservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace effectif {

class AudienceField;
class Banner;
class DraftKeeper;
class EnclosureField;
class FormGrid;
class IllustrationField;
class LineEdit;
class MomentField;
class PlainLabel;
class PublicationPart;
class PublicationView;
class RichTextEdit;
class TitleLine;
struct PageDraft;

/// Where an announcement or a poll is written (C17-C28): its form, how whoever receives it will see it, and the ways to keep it as
/// a draft and to publish it. Nothing typed goes without a question, or with the program; what somebody else changed meanwhile is
/// told, and what was typed stays.
class PublicationComposer final : public QWidget
{
    Q_OBJECT
public:
    /// For announcements, or for polls, on the page of that id. The banner tells what concerns the whole; both outlive it.
    PublicationComposer(const PageContext &context, const QString &page, bool polls, Banner *banner, QWidget *parent = nullptr);

    /// What polls ask for besides: below the question. It becomes its owner.
    void setPart(PublicationPart *part);

    /// The office's, as soon as it is known: what is shown stays the same moment.
    void setZone(const QTimeZone &zone);
    /// An empty one of that type.
    void begin(PublicationType type);
    /// One that is stored, or a copy that is not (number 0), with what belongs to `copyOf`.
    void compose(const Publication &publication, PublicationId copyOf = 0);
    /// What is stored of it.
    const Publication &stored() const { return m_stored; }
    /// "New message", or its title.
    QString heading() const;

    bool isDirty() const;
    bool canSave() const { return isDirty() && !isWaiting(); }
    /// Kept as a draft, or as what was published. `done` hears whether it was.
    void save(std::function<void(bool)> done);
    /// Asks, then goes back to what is stored.
    void revert();
    /// Asks Save / Discard / Stay if something is not stored.
    void askToLeave(std::function<void(bool)> answer);
    /// Goes on with what was typed in a program that ended, over what is stored by now.
    void restore(const PageDraft &draft, const QString &note);
    /// Somebody changed it elsewhere: taken over if nothing is typed here.
    void follow();

Q_SIGNALS:
    void dirtyChanged();
    /// Another heading or phase.
    void titleChanged();
    void listsWanted();
    void statusChanged(const QString &text);
    /// It went out, or will.
    void published(const effectif::Publication &publication);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Outcome;
    using When = PublicationService::When;

    void build();
    void buildForm();
    QWidget *makePreview();
    QWidget *makeFooter();
    void connectParts();
    void retranslate();
    void nameFields();
    void fillTypes();
    void addUsualMoments();

    Publication emptyOne(PublicationType type) const;
    void fill();
    Publication typed() const;
    PageDraft snapshot() const;
    void showRestored(const PageDraft &draft, const Result<Publication> &stored, const QString &note);
    void tellRestored(const QJsonObject &content, bool gone, const QString &note);
    static QString changedText();
    static QString removedText();
    void changed();
    void showState();
    void showButtons();
    void showPreview();
    void askCalm();
    QString scheduleText(const QDateTime &at) const;

    void publish(When when);
    bool isReady();
    bool isWaiting() const;
    void send(std::optional<When> when, std::function<void(bool)> done);
    void take(const Outcome &outcome, const std::function<void(bool)> &done);
    void refuse(const Error &error);
    void adoptTheirs();
    void clearMessages();
    void mark(QWidget *field, const QString &sentence);
    void bringInSight(QWidget *what);
    QWidget *fieldOf(const QString &name) const;
    QWidget *lacking(const Publication &publication) const;

    const PageContext &m_context;
    QString m_page;
    bool m_polls;
    Banner *m_banner;
    Publication m_stored;
    PublicationId m_copyOf = 0;
    bool m_isCopy = false;
    bool m_isFilling = false;
    bool m_isBusy = false;
    bool m_wasDirty = false;
    std::optional<QDateTime> m_calm; ///< when it would go out so that nobody is disturbed
    QUuid m_operation;               ///< of what is typed: sent twice, it is stored once
    DraftKeeper *m_keeper;

    QScrollArea *m_scroll;
    FormGrid *m_form;
    QComboBox *m_type;
    AudienceField *m_audience;
    TitleLine *m_fr;
    TitleLine *m_en;
    QPushButton *m_copy;
    MomentField *m_starts;
    MomentField *m_ends;
    IllustrationField *m_picture;
    RichTextEdit *m_description;
    LineEdit *m_web;
    EnclosureField *m_file;
    QWidget *m_place; ///< of the part: below the question
    PublicationPart *m_part = nullptr;
    PlainLabel *m_previewTitle;
    QComboBox *m_previewLanguage;
    PublicationView *m_view;
    PlainLabel *m_notice;
    QPushButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_now;
    QPushButton *m_publish;
    QTimer m_still;  ///< typing pauses: the preview follows
    QTimer m_minute; ///< quiet hours begin and end
    RequestSeries m_asks;
    RequestSeries m_loads;
};

} // namespace effectif
