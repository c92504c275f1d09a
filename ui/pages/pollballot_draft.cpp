// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PollBallot: an answer that is not sent yet survives the program (D4).
#include "models/domain/keptdraft.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/pollballot.h"

#include <QJsonArray>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

void PollBallot::keepDraft()
{
    m_keeper->changed(std::any_of(m_typed.cbegin(), m_typed.cend(), [](const Typed &one) { return one.named; }));
}

PageDraft PollBallot::snapshot() const
{
    PageDraft draft;
    QJsonArray answers;
    for (auto it = m_typed.cbegin(); it != m_typed.cend(); ++it) {
        if (!it->named)
            continue;
        QJsonArray choices;
        for (const int choice : it->answer.choices)
            choices.append(choice);
        answers.append(QJsonObject{{u"poll"_s, it.key()}, {u"question"_s, it->question}, {u"choices"_s, choices}, {u"text"_s, it->answer.text}});
        draft.title = tr("Answer to “%1”").arg(it->question);
    }
    draft.page = u"polls"_s;
    draft.fields = static_cast<int>(answers.size());
    if (draft.fields > 1)
        draft.title = tr("%n answer(s) to polls", nullptr, draft.fields);
    draft.content = {{u"answers"_s, answers}};
    return draft;
}

PublicationId PollBallot::restore(const PageDraft &draft)
{
    PublicationId first = 0;
    for (const QJsonValue &value : draft.content.value(u"answers"_s).toArray()) {
        const QJsonObject one = value.toObject();
        const PublicationId id = one.value(u"poll"_s).toInt();
        if (id <= 0 || m_typed.contains(id))
            continue;
        Typed typed;
        typed.question = one.value(u"question"_s).toString();
        typed.answer.text = one.value(u"text"_s).toString();
        for (const QJsonValue &choice : one.value(u"choices"_s).toArray())
            typed.answer.choices << choice.toInt();
        m_typed.insert(id, typed);
        first = first == 0 ? id : first;
    }
    m_keeper->adopt(draft.id);
    Q_EMIT unsentChanged();
    if (m_typed.contains(m_publication.id))
        reload();
    return first;
}

} // namespace effectif
