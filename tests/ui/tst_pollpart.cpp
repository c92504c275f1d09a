// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C34-C36, D8: what a poll asks is written by keys alone, says what lacks, and stays once it is published.
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "models/services/services.h"
#include "models/settings/settings.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/pollchoicerow.h"
#include "ui/pages/pollform.h"
#include "ui/pages/pollpart.h"
#include "ui/widgets/banner.h"

#include <QBuffer>
#include <QtWidgets>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
QByteArray jpeg()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG");
    return bytes;
}

/// A part on the screen, over an office on a file.
struct Desk
{
    Desk()
    {
        OpenRequest request;
        request.url = DatabaseUrl::sqlite(folder.filePath(u"office.effectif"_s));
        request.mode = OpenRequest::Mode::Create;
        request.userName = u"Léa Martin"_s;
        Office::open(request, relay, clock, &window, [this](Result<std::shared_ptr<Office>> opened) { office = opened.value_or(nullptr); });
        if (!QTest::qWaitFor([this] { return office != nullptr; }, kPatience))
            qFatal("The office does not open.");
        context = std::make_unique<PageContext>(PageContext{*office, settings, prompter, Language::English});
        banner = new Banner;
        part = new PollPart(*context, banner);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(banner);
        layout->addWidget(part);
        layout->addWidget(part->preview());
        window.resize(700, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window, kPatience))
            qFatal("The window is not in front.");
    }
    Result<void> wait(std::function<Result<void>(Services &)> job)
    {
        std::optional<Result<void>> answer;
        office->run(&window, std::move(job), [&](const Result<void> &done) { answer = done; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, kPatience);
        return answer.value_or(fail(ErrorKind::Internal, u"no answer"_s));
    }
    /// Stored with choices, the second with a picture.
    Publication stored(Publication::State state = Publication::State::Draft)
    {
        Publication one;
        const auto done = wait([&one](Services &services) -> Result<void> {
            Publication draft;
            draft.type = PublicationType::Choice;
            draft.title = {u"Quel jour ?"_s, u"Which day?"_s};
            Poll poll;
            poll.several = true;
            poll.choices = {{1, {u"Lundi"_s, u"Monday"_s}, {}}, {2, {u"Mardi"_s, u"Tuesday"_s}, {}}};
            const auto saved = PublicationService(services).save(draft, {}, QUuid::createUuid(), PollService(services).parts(poll, draft.type, {{2, jpeg()}}));
            one = saved.value_or(Publication());
            return saved ? Result<void>() : fail(saved.error());
        });
        if (!done)
            qWarning("%s", qPrintable(done.error().message));
        one.state = state;
        return one;
    }
    void begin(PublicationType type = PublicationType::Choice)
    {
        Publication one;
        one.type = type;
        part->load(one, 0);
    }
    PollChoiceRow *row(int number) const { return part->findChild<PollChoiceRow *>(u"choice_%1"_s.arg(number)); }
    QLineEdit *line(int number, bool english = false) const { return static_cast<QLineEdit *>(row(number)->line(english)); }
    QStringList french() const
    {
        QStringList texts;
        for (int number = 1; row(number); ++number)
            texts << line(number)->text();
        return texts;
    }
    template <typename Widget = QCheckBox> Widget *find(const char *name) const { return part->findChild<Widget *>(QLatin1StringView(name)); }

    QTemporaryDir folder;
    Relay relay;
    SystemClock clock;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Prompter prompter{settings};
    std::shared_ptr<Office> office;
    std::unique_ptr<PageContext> context;
    QWidget window;
    Banner *banner = nullptr;
    PollPart *part = nullptr;
};
} // namespace

class TestPollPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreWrittenByKeysAlone()
    {
        Desk desk;
        desk.begin();
        QCOMPARE(desk.french(), (QStringList{{}, {}})); // two to begin with
        QVERIFY(!desk.part->isDirty());
        desk.line(1)->setFocus();
        const auto type = [](const char *text) { QTest::keyClicks(QApplication::focusWidget(), QLatin1StringView(text)); };
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); };
        type("Lundi");
        press(Qt::Key_Return);
        type("Mardi");
        QCOMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s}));
        press(Qt::Key_Return); // in the last row
        QTRY_COMPARE(QApplication::focusWidget(), desk.line(3));
        press(Qt::Key_Return); // nothing is typed here: no fourth one
        QCOMPARE(desk.french().size(), 3);
        type("Jeudi");
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Jeudi"_s, u"Mardi"_s}));
        QCOMPARE(QApplication::focusWidget(), desk.line(2)); // it came along
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Down, Qt::AltModifier); // the last one stays the last one
        QCOMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s, u"Jeudi"_s}));
        press(Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s}));
        QVERIFY(desk.banner->button()); // typed, so it can come back
        desk.banner->button()->click();
        QCOMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s, u"Jeudi"_s}));
        desk.line(3, true)->setText(u"Thursday"_s);
        desk.find<QPushButton>("choices_copy")->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(desk.line(1, true)->text(), u"Lundi"_s);
        QCOMPARE(desk.line(3, true)->text(), u"Thursday"_s); // what was typed stays
        desk.line(1)->setFocus();
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"choice_remove"_s);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), desk.line(2)); // in the order that is seen
        QVERIFY(desk.part->isDirty() && desk.part->problem().isEmpty());
    }

    void whatLacksIsSaid()
    {
        Desk desk;
        desk.begin();
        QVERIFY(!desk.part->problem().isEmpty());
        for (int number = 1; number <= 2; ++number) {
            desk.line(number)->setText(QString(100, u'é'));
            desk.line(number, true)->setText(u"%1 %2"_s.arg(number).arg(QString(98, u'é')));
        }
        desk.line(1)->setText(u"1 "_s + QString(98, u'é'));
        QCOMPARE(desk.part->problem(), QString());
        desk.line(2)->setText(QString(101, u'é'));
        QVERIFY(desk.part->problem().contains(u"100"_s));
        desk.part->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), desk.line(2)); // where it lacks
        desk.line(2)->setText(desk.line(1)->text());
        QVERIFY(!desk.part->problem().isEmpty()); // alike
        desk.line(2)->setText(u"autre"_s);
        auto *add = desk.find<QPushButton>("choices_add");
        for (int number = 3; number <= Poll::kMostChoices; ++number)
            add->click();
        QCOMPARE(desk.french().size(), Poll::kMostChoices);
        QVERIFY(!add->isEnabled());
        QCOMPARE(desk.part->problem(), QString()); // empty rows are no choices
    }

    /// D8: a file cannot promise it.
    void aFileSaysWhyNothingIsAnonymous()
    {
        Desk desk;
        desk.begin(PublicationType::Text);
        auto *promise = desk.find<QLabel>("poll_promise");
        QTRY_VERIFY(promise->isVisible());
        QVERIFY2(promise->text().contains(u"file"_s), qPrintable(promise->text()));
        QVERIFY(!desk.find("poll_anonymous")->isEnabled());
        QVERIFY(!desk.find("poll_several")->isVisible() && !desk.find<QWidget>("pollChoices")->isVisible());
        QVERIFY(desk.find("poll_results")->isVisible() && desk.find("poll_results")->isEnabled());
        desk.part->setType(PublicationType::Choice);
        QVERIFY(desk.find("poll_several")->isVisible() && desk.find<QWidget>("pollChoices")->isVisible());
    }

    void whatIsPublishedStaysAndSaysSo()
    {
        Desk desk;
        desk.part->load(desk.stored(Publication::State::Published), 0);
        QTRY_COMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s}));
        QTRY_VERIFY(desk.find<QLabel>("poll_fixed")->isVisible());
        QVERIFY(desk.line(1)->isReadOnly() && desk.line(2, true)->isReadOnly());
        QVERIFY(!desk.find<QPushButton>("choices_add")->isVisible() && !desk.row(1)->findChild<QWidget *>(u"choice_remove"_s)->isVisible());
        for (const char *box : {"poll_several", "poll_other", "poll_anonymous", "poll_results"})
            QVERIFY(!desk.find(box)->isEnabled());
        QVERIFY(desk.find("poll_several")->isChecked());
        desk.line(1)->setFocus();
        QTest::keyClick(desk.line(1), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(desk.line(1), Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s}));
        QVERIFY(!desk.part->isDirty() && !desk.part->store() && desk.part->problem().isEmpty());
    }

    /// With everything that belongs to it, pictures too.
    void aCopyIsWhole()
    {
        Desk desk;
        Publication copy = desk.stored();
        const PublicationId from = copy.id;
        copy.id = 0;
        desk.part->load(copy, from);
        QVERIFY(desk.part->isBusy()); // nothing may be saved before it is read
        QTRY_COMPARE(desk.french(), (QStringList{u"Lundi"_s, u"Mardi"_s}));
        QTRY_VERIFY(!desk.row(2)->picture().image().isNull());
        desk.part->showPreview(Language::English);
        QTRY_COMPARE(desk.part->preview()->findChildren<QCheckBox *>().size(), 2);
        desk.line(1)->setText(u"Dimanche"_s);
        QList<PollChoice> first, second;
        const auto done = desk.wait([&, store = desk.part->store()](Services &services) -> Result<void> {
            const auto saved = PublicationService(services).save(copy, {}, QUuid::createUuid(), [&](PublicationId id, qint64 seq) { return store(services, id, seq); });
            const auto was = PollService(services).load(from);
            const auto is = saved ? PollService(services).load(saved->id) : fail(saved.error());
            if (!was || !is)
                return fail(was ? is.error() : was.error());
            first = was->choices;
            second = is->choices;
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(second.value(0).text.fr, u"Dimanche"_s);
        QVERIFY(!second.value(1).picture.isEmpty());
        QCOMPARE(second.value(1), first.value(1));
    }
};

EFFECTIF_TEST(TestPollPart)
#include "tst_pollpart.moc"
