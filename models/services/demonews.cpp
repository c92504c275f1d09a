// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demonews.h"

#include "models/domain/richtext.h"
#include "models/services/distributionservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/pollrepository.h"

#include <algorithm>

namespace effectif::demo {

using namespace Qt::StringLiterals;

namespace {
const auto kKind = u"staff"_s;
constexpr int kAnswering = 240; ///< people
constexpr int kHours = 30;      ///< in which they answered

struct Told
{
    PublicationType type;
    QStringView fr;
    QStringView en;
    QStringView text;
    QStringView web;
    int days; ///< until its end
};
constexpr Told kTold[] = {
    {PublicationType::Message, u"Parking fermé lundi matin", u"Car park closed on Monday morning",
     u"Des travaux ont lieu lundi de 7 h à 12 h.\nMerci de vous garer rue des Tilleuls.", u"", 5},
    {PublicationType::Advantage, u"Cinéma : places à 6,50 €", u"Cinema: seats at €6.50",
     u"Les billets se retirent à l’accueil, quatre au plus par personne.", u"https://www.example.org/cinema", 60},
    {PublicationType::Deal, u"Covoiturage vers le site de Lyon", u"Car sharing to the Lyon site",
     u"Il reste trois places chaque matin au départ de Villefranche.", u"", 30},
    {PublicationType::YesNo, u"Un repas de Noël tous ensemble ?", u"A Christmas meal all together?",
     u"Le vendredi 18 décembre à midi, au restaurant du parc.", u"", 9},
    {PublicationType::Choice, u"Quel jour de télétravail ?", u"Which day to work from home?", u"", u"", 14},
    {PublicationType::Text, u"Que changer à l’accueil ?", u"What should change at the front desk?",
     u"Une idée en une phrase suffit.", u"", 20},
};
constexpr QStringView kDays[][2] = {{u"Lundi", u"Monday"}, {u"Mardi", u"Tuesday"}, {u"Mercredi", u"Wednesday"}, {u"Jeudi", u"Thursday"}, {u"Vendredi", u"Friday"}};
constexpr int kDayOf[] = {5, 3, 5, 1, 5, 3, 2, 5, 4, 3, 1, 5, 2}; ///< who likes which, over and over
constexpr QStringView kIdeas[] = {
    u"Des horaires d’ouverture plus larges le matin.",
    u"Un écran qui annonce les visiteurs.",
    u"Des fauteuils plus confortables pour attendre.",
    u"Une machine à café pour les visiteurs.",
    u"Afficher les horaires d’ouverture sur la porte.",
    u"Un registre des visiteurs sur tablette.",
    u"Plus de lumière le soir.",
    u"Des badges prêts pour les nouveaux arrivants.",
};

Poll asked(const Told &told)
{
    Poll poll;
    poll.resultsShown = true;
    if (told.type != PublicationType::Choice)
        return poll;
    poll.other = true;
    for (const auto &day : kDays)
        poll.choices.append({int(poll.choices.size()) + 1, {day[0].toString(), day[1].toString()}, {}});
    return poll;
}

/// What the person at this place of the list says.
PollAnswer answerOf(PublicationType type, int person)
{
    if (type == PublicationType::YesNo)
        return {{person % 5 < 4 ? Poll::kYes : Poll::kNo}, {}, {}};
    if (type == PublicationType::Text)
        return {{}, kIdeas[person % std::size(kIdeas)].toString(), {}};
    if (person % 29 == 0)
        return {{}, u"Plutôt deux demi-journées"_s, {}};
    return {{kDayOf[person % std::size(kDayOf)]}, {}, {}};
}

/// The first people of the list, two in three of them, over the last hours.
Result<void> plantAnswers(ServiceContext &context, const Publication &poll, const QList<RecordId> &people)
{
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    const int most = int(std::min<qsizetype>(people.size(), kAnswering));
    for (int i = 0; i < most; ++i) {
        if (i % 3 == 2)
            continue;
        Rights rights = context.rights; // each of them at their own place
        rights.sheetKind = kKind;
        rights.sheet = people.at(i);
        storage::PollRepository polls(context.connection, context.user, rights);
        const double part = double(i) / most; // most of them soon, the others little by little
        const QDateTime at = context.clock.now().addSecs(-qint64(3600 * kHours * (1 - part * part)));
        if (auto answered = polls.answer(poll, answerOf(poll.type, i), at); !answered)
            return answered;
    }
    return transaction->commit();
}

Result<Publication> tell(Services &services, const Told &told, const Reference &list)
{
    Publication one;
    one.type = told.type;
    one.kind = kKind;
    one.list = list;
    one.title = {told.fr.toString(), told.en.toString()};
    one.description = richtext::sanitised(richtext::fromPlainText(told.text.toString()));
    one.webAddress = told.web.toString();
    one.ends = services.context().clock.now().addDays(told.days);
    PublicationService publications(services);
    const auto parts = isPoll(told.type) ? PollService(services).parts(asked(told), told.type) : nullptr;
    const auto draft = publications.save(one, {}, QUuid::createUuid(), parts);
    return draft ? publications.publish(*draft, PublicationService::When::Now) : draft;
}
} // namespace

Result<void> plantNews(Services &services)
{
    DistributionService lists(services);
    const auto all = lists.lists(kKind);
    if (!all)
        return fail(all.error());
    if (all->isEmpty())
        return {};
    const Reference everybody{all->first().id, all->first().name};
    const auto people = lists.people(everybody.id);
    if (!people)
        return fail(people.error());
    if (people->isEmpty())
        return {};
    ServiceContext &context = services.context();
    for (const Told &told : kTold) {
        const auto one = tell(services, told, everybody);
        if (!one)
            return fail(one.error());
        if (!isPoll(told.type) || !context.connection.isSqlite())
            continue;
        if (auto answered = plantAnswers(context, *one, *people); !answered)
            return answered;
    }
    return {};
}

} // namespace effectif::demo
