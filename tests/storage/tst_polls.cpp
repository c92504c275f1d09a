// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C29-C39: polls are answered by those they are addressed to, once each, and counted with each answer, on both engines.
#include "models/base/xlsxrows.h"
#include "models/base/xlsxworkbook.h"
#include "models/base/zippackage.h"
#include "models/domain/notificationtypes.h"
#include "models/services/accountservice.h"
#include "models/services/deliveryservice.h"
#include "models/services/distributionservice.h"
#include "models/services/historyservice.h"
#include "models/services/mergeservice.h"
#include "models/services/notificationservice.h"
#include "models/services/outboxservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "tests/support/accountoffice.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kHour = 3600;
const QStringList kVoters{u"carl"_s, u"cleo"_s, u"dora"_s};

/// Ada, the administrator; Max, a manager of Nord, who asks; Carl and Cleo of Nord and Dora of Sud, who answer; Nino of Nord, without an
/// account. Nobody is disturbed at no hour.
class PollOffice : public AccountOffice
{
public:
    explicit PollOffice(Engine engine) : AccountOffice(engine)
    {
        north = addDepartment(u"Nord"_s);
        south = addDepartment(u"Sud"_s);
        ada = open(u"ada"_s);
        const auto sheet = [this](const QString &name, DepartmentId department) {
            return makeSheet(*ada, name, {}, {{u"department"_s, QVariant::fromValue(Reference{department, {}})}}).id;
        };
        for (const QString &name : kVoters) {
            sheets.insert(name, sheet(name, name == "dora"_L1 ? south : north));
            add(name, u"staff"_s, {}, sheets.value(name));
        }
        sheets.insert(u"nino"_s, sheet(u"nino"_s, north));
        add(u"max"_s, u"manager"_s, {north, south});
        max = open(u"max"_s);
        QuietHours none;
        none.from = none.to;
        none.weekends = none.publicHolidays = false;
        quiet(none);
        DistributionList everybody;
        everybody.kind = u"staff"_s;
        everybody.name = u"Interrogés"_s;
        list = must(DistributionService(*max).save(everybody));
        (void)must(DistributionService(*max).addPeople(list.id, sheets.values()));
    }

    void quiet(const QuietHours &hours)
    {
        SendingRules rules = must(OutboxService(ada->context()).rules());
        rules.from.address = u"bureau@exemple.fr"_s;
        rules.quiet = hours;
        must(OutboxService(ada->context()).storeRules(rules));
    }
    Publication frame(PublicationType type, const QString &title = u"Quel jour ?"_s)
    {
        Publication one;
        one.type = type;
        one.kind = u"staff"_s;
        one.list = {list.id, {}};
        one.title = {title, title};
        one.ends = clock().now().addSecs(24 * kHour);
        return one;
    }
    static Poll days(bool several = false, bool other = false)
    {
        Poll poll;
        poll.several = several;
        poll.other = other;
        poll.choices = {{1, {u"Lundi"_s, u"Monday"_s}, {}}, {2, {u"Mardi"_s, u"Tuesday"_s}, {}}, {3, {u"Jeudi"_s, u"Thursday"_s}, {}}};
        return poll;
    }
    Result<Publication> save(const Publication &frame, const Poll &poll)
    {
        return PublicationService(*max).save(frame, {}, QUuid::createUuid(), PollService(*max).parts(poll, frame.type));
    }
    Publication ask(PublicationType type, const Poll &poll)
    {
        return must(PublicationService(*max).publish(must(save(frame(type), poll)), PublicationService::When::Now));
    }
    Result<void> answer(const QString &who, const Publication &poll, const QList<int> &choices, const QString &text = {})
    {
        return PollService(*open(who)).answer(poll.id, {choices, text, {}});
    }
    PollReport report(const Publication &poll, const PollFilter &filter = {}) { return must(PollService(*max).report(poll.id, filter)); }
    /// As it stands among those that are managed.
    PublicationEntry listed(const Publication &poll)
    {
        PublicationQuery query;
        query.polls = true;
        const auto all = must(PublicationService(*max).list(query));
        const auto found = std::ranges::find(all, poll.id, [](const PublicationEntry &one) { return one.publication.id; });
        return found == all.end() ? PublicationEntry() : *found;
    }
    QStringList people(const Publication &poll, int choice)
    {
        QStringList names;
        for (const PollPersonAnswer &one : must(PollService(*max).answersOf(poll.id, choice, 0, 100)))
            names << one.name;
        names.sort();
        return names;
    }
    /// The end is brought forward, and has come.
    void end(Publication poll)
    {
        poll = must(PublicationService(*max).load(poll.id));
        poll.ends = clock().now().addMSecs(1500);
        (void)must(PublicationService(*max).save(poll));
        clock().turn(2);
        const auto cleo = open(u"cleo"_s); // a server goes by its own clock
        QTRY_VERIFY_WITH_TIMEOUT(!must(PollService(*cleo).state(poll.id)).mayAnswer, kPatience);
    }
    int reminded(const QString &who)
    {
        const auto services = open(who);
        const auto all = must(NotificationService(services->context()).list());
        return static_cast<int>(std::ranges::count(all, notificationtype::kPollReminder, &Notification::type));
    }

    DepartmentId north = 0;
    DepartmentId south = 0;
    QHash<QString, RecordId> sheets;
    DistributionList list;
    std::unique_ptr<Services> ada;
    std::unique_ptr<Services> max;
};

QList<int> numbers(const PollReport &report)
{
    QList<int> result;
    for (const PollCount &count : report.counts)
        result << count.count;
    return result;
}
} // namespace

class TestPolls : public QObject
{
    Q_OBJECT

    /// One for all tests, which ask polls of their own: accounts of a server take their time.
    PollOffice &officeOf(Engine engine)
    {
        auto &office = m_offices[engine == Engine::Sqlite ? 0 : 1];
        if (!office)
            office = std::make_unique<PollOffice>(engine);
        return *office;
    }
    std::unique_ptr<PollOffice> m_offices[2];

private Q_SLOTS:
    void cleanupTestCase()
    {
        for (auto &office : m_offices)
            office.reset();
    }

    /// C36, D8: several answers, something else, and a change of mind, which counts alone.
    void theLastAnswerCounts_data() { addEngineRows(); }
    void theLastAnswerCounts()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const Publication poll = office.ask(PublicationType::Choice, PollOffice::days(true, true));
        FeedPoint point = must(office.max->feedEnd());
        const auto carl = office.open(u"carl"_s);
        const int waiting = must(PublicationService(*carl).unseen()).second;
        must(PublicationService(*carl).markSeen(poll.id)); // opened is not answered
        QCOMPARE(must(PublicationService(*carl).unseen()).second, waiting);
        QCOMPARE(must(PollService(*carl).answered({poll.id})), QList<PublicationId>());
        must(office.answer(u"carl"_s, poll, {1, 2}));
        QCOMPARE(must(PublicationService(*carl).unseen()).second, waiting - 1);
        QCOMPARE(must(PollService(*carl).answered({poll.id})), QList<PublicationId>{poll.id});
        must(office.answer(u"dora"_s, poll, {2}, u"  Le samedi  "_s));
        QList<RecordId> heard;
        const auto hears = [&] {
            const FeedNews news = must(office.max->feedSince(point));
            point = news.point;
            return (heard += news.records.value(PollService::kKind)).contains(poll.id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hears(), kPatience);
        PollReport report = office.report(poll);
        QCOMPARE(report.recipients, 4);
        QCOMPARE(report.answered, 2);
        QCOMPARE(numbers(report), (QList<int>{1, 2, 0, 1}));
        must(office.answer(u"carl"_s, poll, {3}));
        must(office.answer(u"carl"_s, poll, {3}));
        report = office.report(poll);
        QCOMPARE(report.answered, 2);
        QCOMPARE(numbers(report), (QList<int>{0, 1, 1, 1}));
        QCOMPARE(office.people(poll, 3), (QStringList{u"carl"_s}));
        QCOMPARE(office.people(poll, 1), QStringList());
        QCOMPARE(office.people(poll, -1), (QStringList{u"carl"_s, u"dora"_s}));
        const PollState state = must(PollService(*office.open(u"carl"_s)).state(poll.id));
        QVERIFY(state.answered && state.mayAnswer && !state.maySeeResults);
        QCOMPARE(state.answer.choices, (QList<int>{3}));
        int answered = 0;
        for (const PollMoment &moment : report.overTime)
            answered += moment.answered;
        QCOMPARE(answered, 2); // once a person
        QCOMPARE(report.departments.size(), 2);
        QCOMPARE(report.departments.first().name, u"Nord"_s);
        QCOMPARE(report.departments.first().recipients, 3);
        QCOMPARE(report.departments.first().answered, 1);
        QCOMPARE(numbers(office.report(poll, {office.south, {}})), (QList<int>{0, 1, 0, 1}));
        QCOMPARE(must(PollService(*office.max).textAnswers(poll.id, u"SAMEDI"_s, {}, 10)).value(0).text, u"Le samedi"_s);
        QVERIFY(must(PollService(*office.max).textAnswers(poll.id, u"dimanche"_s, {}, 10)).isEmpty());
    }

    /// C34: what was counted is what a count over all answers would find, whatever people changed.
    void whatIsKeptIsWhatACountFinds_data() { addEngineRows(); }
    void whatIsKeptIsWhatACountFinds()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const Publication poll = office.ask(PublicationType::Choice, PollOffice::days(true, true));
        QRandomGenerator chance(2026);
        for (int i = 0; i < 24; ++i) {
            QList<int> choices;
            for (int choice = 1; choice <= 3; ++choice) {
                if (chance.bounded(2) == 1)
                    choices << choice;
            }
            must(office.answer(kVoters.at(chance.bounded(3)), poll, choices, choices.isEmpty() || chance.bounded(3) == 0 ? u"autre"_s : QString()));
        }
        const PollReport report = office.report(poll);
        QCOMPARE(report.answered, static_cast<int>(office.people(poll, -1).size()));
        for (const PollCount &count : report.counts)
            QCOMPARE(count.count, static_cast<int>(office.people(poll, count.choice).size()));
    }

    /// C34, C35: the two other types, and who may not answer.
    void whoMayAnswerAndHow_data() { addEngineRows(); }
    void whoMayAnswerAndHow()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const Publication yesNo = office.ask(PublicationType::YesNo, {});
        must(office.answer(u"carl"_s, yesNo, {Poll::kYes}));
        QCOMPARE(kindOf(office.answer(u"cleo"_s, yesNo, {Poll::kYes, Poll::kNo})), ErrorKind::Invalid);
        QCOMPARE(kindOf(office.answer(u"cleo"_s, yesNo, {3})), ErrorKind::Invalid);
        QCOMPARE(kindOf(office.answer(u"max"_s, yesNo, {Poll::kNo})), ErrorKind::Denied); // who asks is not asked
        QCOMPARE(numbers(office.report(yesNo)), (QList<int>{1, 0}));
        Poll shown;
        shown.resultsShown = true;
        const Publication text = office.ask(PublicationType::Text, shown);
        QCOMPARE(kindOf(office.answer(u"carl"_s, text, {}, u" "_s)), ErrorKind::Invalid);
        must(office.answer(u"carl"_s, text, {}, u"Plus de télétravail"_s));
        must(office.answer(u"dora"_s, text, {}, u"Le télétravail !"_s));
        QCOMPARE(must(PollService(*office.max).words(text.id, 1)).value(0).count, 2);
        QCOMPARE(kindOf(PollService(*office.open(u"carl"_s)).report(text.id)), ErrorKind::Denied); // not before its end
        QCOMPARE(kindOf(PollService(*office.open(u"carl"_s)).textAnswers(text.id, {}, {}, 10)), ErrorKind::Denied);
        QCOMPARE(kindOf(PollService(*office.open(u"carl"_s)).answersOf(text.id, -1, 0, 10)), ErrorKind::Denied);
        office.end(text);
        QCOMPARE(kindOf(office.answer(u"cleo"_s, text, {}, u"Trop tard"_s)), ErrorKind::Denied);
        const PollReport seen = must(PollService(*office.open(u"carl"_s)).report(text.id));
        QCOMPARE(seen.answered, 2);
        const auto over = must(PollService(*office.open(u"carl"_s)).shown());
        QVERIFY(over.size() == 1 && over.first().id == text.id);
        QVERIFY(seen.departments.isEmpty() && seen.overTime.isEmpty()); // the whole, and nobody in it
        QCOMPARE(office.listed(text).answered, std::optional(2));
        QCOMPARE(office.listed(yesNo).answered, std::optional(1));
        QCOMPARE(kindOf(PollService(*office.open(u"carl"_s)).report(yesNo.id)), ErrorKind::Denied); // its author does not show them
    }

    /// What is asked lacks nothing once it is published, and stays as it was.
    void whatIsAskedIsWhole_data() { addEngineRows(); }
    void whatIsAskedIsWhole()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        Poll one = PollOffice::days();
        one.choices = one.choices.mid(0, 1);
        Publication draft = must(office.save(office.frame(PublicationType::Choice), one)); // a draft may lack everything
        QCOMPARE(kindOf(PublicationService(*office.max).publish(draft, PublicationService::When::Now)), ErrorKind::Invalid);
        const Publication bare = must(PublicationService(*office.max).save(office.frame(PublicationType::Text)));
        QCOMPARE(kindOf(PublicationService(*office.max).publish(bare, PublicationService::When::Now)), ErrorKind::Invalid);
        Poll wanted = PollOffice::days(true);
        std::swap(wanted.choices[0], wanted.choices[2]);
        wanted.choices.append({0, {u"Samedi"_s, u"Saturday"_s}, {}});
        draft = must(office.save(draft, wanted));
        Poll stored = must(PollService(*office.max).load(draft.id));
        QVERIFY(stored.several && stored.choices.size() == 4);
        QCOMPARE(stored.choices.first().text.fr, u"Jeudi"_s);
        QCOMPARE(stored.choices.last().id, 4);
        const Publication running = must(PublicationService(*office.max).publish(draft, PublicationService::When::Now));
        stored.choices.removeLast();
        QCOMPARE(kindOf(office.save(running, stored)), ErrorKind::Invalid);
        const Poll copy = PollService(*office.max).copyOf(must(PollService(*office.max).load(running.id)));
        const Publication again = must(office.save(PublicationService(*office.max).copyOf(running), copy));
        QVERIFY(again.id != running.id);
        QCOMPARE(must(PollService(*office.max).load(again.id)).choices, must(PollService(*office.max).load(running.id)).choices);
        must(office.answer(u"carl"_s, running, {1}));
        const PollComparison both = must(PollService(*office.max).compare(running.id, again.id));
        QCOMPARE(both.rows.size(), 4);
        QCOMPARE(kindOf(PollService(*office.max).compare(running.id, bare.id)), ErrorKind::NotFound);
    }

    /// Only who has not answered is reminded, once a day, and never in quiet hours.
    void whoIsSilentIsReminded_data() { addEngineRows(); }
    void whoIsSilentIsReminded()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const Publication poll = office.ask(PublicationType::YesNo, {});
        must(office.answer(u"carl"_s, poll, {Poll::kNo}));
        QuietHours always;
        always.zone = "UTC";
        always.from = office.clock().now().toUTC().time().addSecs(-kHour);
        always.to = always.from.addSecs(2 * kHour);
        office.quiet(always);
        QCOMPARE(kindOf(PollService(*office.max).remind(poll.id)), ErrorKind::Invalid);
        always.from = always.to;
        always.weekends = always.publicHolidays = false;
        office.quiet(always);
        const int before = office.reminded(u"carl"_s); // of other polls
        const auto told = PollService(*office.max).remind(poll.id);
        QVERIFY2(told, why(told));
        QCOMPARE(*told, 2);
        QCOMPARE(office.reminded(u"carl"_s), before);
        QCOMPARE(office.reminded(u"cleo"_s), before + 1);
        QCOMPARE(office.reminded(u"dora"_s), 1 + before);
        QCOMPARE(kindOf(PollService(*office.max).remind(poll.id)), ErrorKind::Conflict);
        QCOMPARE(kindOf(PollService(*office.open(u"carl"_s)).remind(poll.id)), ErrorKind::Denied);
        QCOMPARE(office.reminded(u"cleo"_s), before + 1);
    }

    /// Two sheets of one person: an answer goes along, and where there are two, none is taken back.
    void answersOfMergedSheetsStayCounted_data() { addEngineRows(); }
    void answersOfMergedSheetsStayCounted()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const QStringList twins{u"eva"_s, u"eve"_s};
        QHash<QString, RecordId> sheets;
        for (const QString &name : twins) {
            sheets.insert(name, makeSheet(*office.ada, name, {}, {{u"department"_s, QVariant::fromValue(Reference{office.north, {}})}}).id);
            office.add(name, u"staff"_s, {}, sheets.value(name));
        }
        const auto max = office.open(u"max"_s); // a program keeps up with new sheets by the feed, which nobody reads here
        DistributionList list;
        list.kind = u"staff"_s;
        list.name = u"Jumelles"_s;
        list = must(DistributionService(*max).save(list));
        QCOMPARE(must(DistributionService(*max).addPeople(list.id, sheets.values() << office.sheets.value(u"nino"_s))), 3);
        const auto ask = [&] {
            Publication frame = office.frame(PublicationType::YesNo);
            frame.list = {list.id, {}};
            const auto parts = PollService(*max).parts({}, frame.type);
            return must(PublicationService(*max).publish(must(PublicationService(*max).save(frame, {}, QUuid::createUuid(), parts)), PublicationService::When::Now));
        };
        const Publication both = ask();
        const Publication one = ask();
        must(office.answer(u"eve"_s, both, {Poll::kYes}));
        must(office.answer(u"eva"_s, both, {Poll::kNo}));
        must(office.answer(u"eva"_s, one, {Poll::kNo}));
        for (Account account : must(office.ada->accounts().list())) { // one person has one account
            if (account.rights.sheet != sheets.value(u"eva"_s))
                continue;
            account.rights.role = u"user"_s;
            account.rights.departments = {office.north};
            account.rights.sheet = 0;
            account.rights.sheetKind.clear();
            (void)must(office.ada->accounts().change(account));
        }
        const MergeRequest request{QUuid::createUuid(), u"staff"_s, sheets.value(u"eve"_s), {sheets.value(u"eva"_s)}, {}, {}, {}};
        const auto merged = MergeService(*office.ada).merge(request);
        QVERIFY2(merged, why(merged));
        (void)must(PublicationService(*office.open(u"max"_s)).keepUp()); // who was merged has left
        const auto eve = office.open(u"eve"_s);
        QCOMPARE(must(PollService(*eve).state(both.id)).answer.choices, (QList<int>{Poll::kYes}));
        QCOMPARE(must(PollService(*eve).state(one.id)).answer.choices, (QList<int>{Poll::kNo}));
        QCOMPARE(numbers(office.report(both)), (QList<int>{1, 1}));
        QCOMPARE(office.report(both).recipients, 3); // Nino, and those who answered
        QCOMPARE(office.people(both, -1), twins);
        QCOMPARE(numbers(office.report(one)), (QList<int>{0, 1}));
        QCOMPARE(office.people(one, Poll::kNo), QStringList{u"eve"_s});
        QVERIFY(MergeService::counted(u"poll_answer"_s, 2).contains(u"both"_s));
        Progress progress;
        (void)must(HistoryService(*office.ada).undo(merged->operation, {}, progress));
        QCOMPARE(office.people(one, Poll::kNo), QStringList{u"eva"_s});
        QVERIFY(!must(PollService(*office.open(u"eve"_s)).state(one.id)).answered);
        QCOMPARE(numbers(office.report(one)), (QList<int>{0, 1}));
    }

    /// Pictures of choices are stored with them, stay while the texts change, and are seen by those who are asked.
    void choicesHavePictures_data() { addEngineRows(); }
    void choicesHavePictures()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const QByteArray monday = QByteArray("\xff\xd8\xff monday");
        const QByteArray tuesday = QByteArray("\xff\xd8\xff tuesday");
        Poll poll = PollOffice::days();
        const auto saved = [&](const Publication &frame, const QHash<int, QByteArray> &pictures) {
            return PublicationService(*office.max).save(frame, {}, QUuid::createUuid(), PollService(*office.max).parts(poll, frame.type, pictures));
        };
        QCOMPARE(kindOf(saved(office.frame(PublicationType::Choice), {{1, QByteArray("GIF89a")}})), ErrorKind::Invalid);
        Publication draft = must(saved(office.frame(PublicationType::Choice), {{1, monday}, {2, tuesday}}));
        poll = must(PollService(*office.max).load(draft.id));
        QVERIFY(!poll.choices[0].picture.isEmpty() && !poll.choices[1].picture.isEmpty() && poll.choices[2].picture.isEmpty());
        std::swap(poll.choices[0], poll.choices[2]);
        poll.choices[2].text.fr = u"Lundi matin"_s;
        draft = must(saved(draft, {{2, {}}}));
        poll = must(PollService(*office.max).load(draft.id));
        QVERIFY(poll.choices[0].picture.isEmpty() && poll.choices[1].picture.isEmpty());
        QCOMPARE(poll.choices[2].id, 1);
        draft = must(PublicationService(*office.max).publish(draft, PublicationService::When::Now));
        const auto carl = office.open(u"carl"_s);
        QCOMPARE(must(PublicationService(*carl).bytes(must(PollService(*carl).load(draft.id)).choices[2].picture)), monday);
    }

    /// C39: a table that spreadsheets of both languages open; what was typed is no formula.
    void answersLeaveAsATable_data() { addEngineRows(); }
    void answersLeaveAsATable()
    {
        QFETCH(Engine, engine);
        PollOffice &office = officeOf(engine);
        const Publication poll = office.ask(PublicationType::Choice, PollOffice::days(true, true));
        must(office.answer(u"carl"_s, poll, {1, 3}));
        must(office.answer(u"dora"_s, poll, {}, u"=HYPERLINK(\"http://x\")"_s));
        QBuffer csv;
        csv.open(QIODevice::WriteOnly);
        QCOMPARE(must(PollService(*office.max).exportAnswers(poll.id, PollService::Format::Csv, csv)), 2);
        QVERIFY(csv.data().startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(csv.data()).split(u"\r\n"_s);
        QVERIFY2(lines.value(1).startsWith(u"carl;Nord;"_s) && lines.value(1).endsWith(u"\"Lundi; Jeudi\""_s), csv.data().constData());
        QVERIFY2(csv.data().contains("'=HYPERLINK"), csv.data().constData());
        QBuffer xlsx;
        xlsx.open(QIODevice::WriteOnly);
        QCOMPARE(must(PollService(*office.max).exportAnswers(poll.id, PollService::Format::Xlsx, xlsx)), 2);
        const auto rows = must(XlsxRows::create(must(XlsxWorkbook::open(must(ZipPackage::open(xlsx.data())))), {}));
        QStringList cells;
        QVERIFY(must(rows->next(cells)) && must(rows->next(cells)));
        QVERIFY2(cells.value(0) == "carl"_L1 && cells.value(1) == "Nord"_L1 && cells.last() == "Lundi; Jeudi"_L1, qPrintable(cells.join(u'|')));
        QVERIFY(must(rows->next(cells)));
        QVERIFY2(cells.join(u'|').contains(u"=HYPERLINK"_s) && !cells.join(u'|').contains(u"'="_s), qPrintable(cells.join(u'|'))); // a text cell is no formula
        QVERIFY(!must(rows->next(cells)));
        QBuffer nothing;
        nothing.open(QIODevice::WriteOnly);
        QCOMPARE(kindOf(PollService(*office.open(u"carl"_s)).exportAnswers(poll.id, PollService::Format::Csv, nothing)), ErrorKind::Denied);
    }

    /// D8: a file cannot promise it, and says so before anything is stored.
    void aFileRefusesAnonymity()
    {
        if (worksByAccount())
            QSKIP("there is no file here");
        PollOffice &office = officeOf(Engine::Sqlite);
        const qsizetype before = must(PublicationService(*office.max).list({})).size();
        Poll poll = PollOffice::days();
        poll.anonymous = true;
        QVERIFY(!PollService(*office.max).mayBeAnonymous());
        const auto refused = office.save(office.frame(PublicationType::Choice), poll);
        QCOMPARE(kindOf(refused), ErrorKind::Denied);
        QVERIFY(refused.error().message.contains(u"file"_s) || refused.error().message.contains(u"fichier"_s));
        QCOMPARE(must(PublicationService(*office.max).list({})).size(), before);
    }

    /// D8: three answers of an anonymous poll are never shown, and are final.
    void fewAnonymousAnswersAreNeverShown()
    {
        if (worksEncrypted())
            QSKIP("there is no server here");
        PollOffice &office = officeOf(Engine::PostgreSql);
        Poll poll = PollOffice::days(false, true);
        poll.anonymous = true;
        const Publication asked = office.ask(PublicationType::Choice, poll);
        for (const QString &who : kVoters)
            must(office.answer(who, asked, {}, u"Secret de "_s + who));
        QCOMPARE(kindOf(office.answer(u"carl"_s, asked, {1})), ErrorKind::Denied);
        const PollState mine = must(PollService(*office.open(u"carl"_s)).state(asked.id));
        must(PublicationService(*office.open(u"carl"_s)).markSeen(asked.id));
        for (const Delivery &one : must(DeliveryService(*office.max).recipients({asked.id, {}, {}, {}, 10})))
            QVERIFY(one.state != DeliveryState::Seen && !one.changed.isValid()); // nor who opened it
        QVERIFY(mine.answered && !mine.mayAnswer && mine.answer.text.isEmpty() && !mine.answer.at.isValid());
        QCOMPARE(must(PollService(*office.open(u"carl"_s)).answered({asked.id})), QList<PublicationId>{asked.id});
        const int reminded = office.reminded(u"carl"_s);
        QCOMPARE(must(PollService(*office.max).remind(asked.id)), -1); // not how many
        QCOMPARE(office.reminded(u"carl"_s), reminded);
        must(PollService(*office.ada).flush());
        QVERIFY(office.report(asked).tooFew && office.report(asked).answered == 0 && !office.report(asked).complete);
        QVERIFY(!office.listed(asked).answered); // no more than the report
        office.end(asked);
        must(PollService(*office.ada).flush());
        const PollReport report = office.report(asked);
        QVERIFY(report.tooFew && report.complete && report.departments.isEmpty() && report.overTime.isEmpty());
        QVERIFY(!office.listed(asked).answered);
        QVERIFY(must(PollService(*office.max).textAnswers(asked.id, {}, {}, 10)).isEmpty());
        QCOMPARE(kindOf(PollService(*office.max).answersOf(asked.id, -1, 0, 10)), ErrorKind::Denied);
    }
};

EFFECTIF_TEST(TestPolls)
#include "tst_polls.moc"
