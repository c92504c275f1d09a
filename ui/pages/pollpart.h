// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/publicationpart.h"

#include <optional>

class QCheckBox;

namespace effectif {

class Banner;
class PlainLabel;
class PollChoices;
class PollForm;

/// What a poll asks for besides its question (C34-C36, D8): choices, how many of them count, whether names stand beside answers, and
/// whether those who are asked see what came of it. Once it is published, it stays as it is, and says so.
class PollPart final : public PublicationPart
{
    Q_OBJECT
public:
    /// Both outlive it.
    PollPart(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    void load(const Publication &publication, PublicationId copyOf) override;
    void setType(PublicationType type) override;
    bool isDirty() const override;
    QString problem() const override;
    bool isBusy() const override;
    Store store() const override;
    QJsonObject typedState() const override;
    void restore(const QJsonObject &state) override;
    QWidget *preview() override;
    void showPreview(Language language) override;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Loaded
    {
        Poll poll;
        QString noAnonymity; ///< why there can be none, in words; empty: there can
    };
    struct Form
    {
        Poll poll;
        QHash<int, QByteArray> pictures;
        bool operator==(const Form &) const = default;
    };

    void build();
    void take(const Loaded &loaded, bool isNew, const Form &before);
    void fill(const Poll &poll);
    Poll typed() const;
    void showState();
    void retranslate();
    QString promise() const;

    const PageContext &m_context;
    Banner *m_banner;
    PublicationType m_type = PublicationType::YesNo;
    PublicationId m_of = 0; ///< that it was loaded for
    Poll m_stored;
    std::optional<QString> m_noAnonymity; ///< nothing: not known yet
    bool m_isLoading = false;
    bool m_isOut = false; ///< published: people answer it
    PlainLabel *m_title;
    PlainLabel *m_fixed;
    PollChoices *m_choices;
    QCheckBox *m_several;
    QCheckBox *m_other;
    QCheckBox *m_anonymous;
    PlainLabel *m_promise;
    QCheckBox *m_results;
    PollForm *m_form; ///< the composer's
    RequestSeries m_loads;
};

} // namespace effectif
