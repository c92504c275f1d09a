// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// M38: whoever is away has a yellow name with a clock wherever it is shown, with the delegate and the minute of the return on hover.
#include "models/domain/mentions.h"
#include "models/items/accountmodel.h"
#include "models/items/attachmentmodel.h"
#include "models/items/auditmodel.h"
#include "models/items/awayroster.h"
#include "models/items/notificationmodel.h"
#include "models/items/peoplerole.h"
#include "models/items/rowsmodel.h"
#include "models/services/awayservice.h"
#include "models/services/noteservice.h"
#include "tests/support/protectedfile.h"
#include "tests/support/sheets.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/notificationpanel.h"
#include "ui/theme/palette.h"
#include "ui/widgets/personlabel.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/persontext.h"

#include <QAbstractItemModelTester>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kStaff = u"staff"_s;
const auto kMarked = u"@[Paul Petit|2]"_s;

/// What a model says of whose names a column shows, in its first row.
QString peopleOf(const QAbstractItemModel &model, int column = 0)
{
    return model.index(0, column).data(kPeopleRole).toString();
}

/// Whether anything in the picture is as yellow as the name of whoever is away; letters have soft edges.
bool isYellow(const QImage &picture, const QPalette &palette)
{
    const QColor yellow = toneInk(palette, Tone::Warning);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            if (qAbs(pixel.red() - yellow.red()) + qAbs(pixel.green() - yellow.green()) + qAbs(pixel.blue() - yellow.blue()) < 110)
                return true;
        }
    }
    return false;
}

/// What the cell tells on hover.
QString hover(QAbstractItemView *view, const QModelIndex &index)
{
    QToolTip::hideText();
    const QPoint place = view->visualRect(index).center();
    QHelpEvent event(QEvent::ToolTip, place, view->viewport()->mapToGlobal(place));
    QStyleOptionViewItem option;
    option.rect = view->visualRect(index);
    option.widget = view;
    view->itemDelegateForIndex(index)->helpEvent(&event, view, option, index);
    return QToolTip::text();
}

template <typename Widget> Widget *in(QWidget *window, const char *name)
{
    return window->findChild<Widget *>(QLatin1StringView(name));
}

/// Paul leaves for an hour, and Sophie takes over.
void paulLeaves(Services &paul)
{
    Away away;
    away.on = true;
    away.until = QDateTime::currentDateTimeUtc().addSecs(3600);
    AwayService aways(paul.context());
    away.delegate = must(aways.colleagues()).first().id;
    must(aways.store(away));
}

std::unique_ptr<Services> openAsPaul(const DatabaseUrl &url)
{
    OpenRequest request = requestFor(url);
    request.mode = OpenRequest::Mode::Open;
    request.login = u"paul@exemple.fr"_s;
    request.password = kOther;
    return must(Services::create(request, clockOfAll()));
}
} // namespace

class TestPersonNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelSaysWhoseNamesItShows();
    void whoIsAwayIsYellowEverywhere();
    void whoIsThereLooksAsEver();
};

void TestPersonNames::everyModelSaysWhoseNamesItShows()
{
    const Stamp paul{2, u"Paul Petit"_s, QDateTime::currentDateTimeUtc()};
    AuditModel audit;
    AuditEntry entry;
    entry.at = paul.at;
    entry.user = paul.user;
    entry.userName = paul.userName;
    audit.setPage({entry}, false);
    QCOMPARE(peopleOf(audit, AuditModel::Who), kMarked);
    QCOMPARE(peopleOf(audit, AuditModel::What), QString());

    AccountModel accounts;
    Account account;
    account.id = 2;
    account.name = paul.userName;
    accounts.setAccounts({account}, {});
    QCOMPARE(peopleOf(accounts, AccountModel::Name), kMarked);

    AttachmentModel files;
    Attachment file;
    file.id = 1;
    file.versions.append(AttachmentVersion());
    file.versions.first().added = paul;
    files.setAttachments({file}, QDate::currentDate());
    QVERIFY2(peopleOf(files, AttachmentModel::Added).contains(kMarked), qPrintable(peopleOf(files, AttachmentModel::Added)));
    QCOMPARE(PersonText(peopleOf(files, AttachmentModel::Added), nullptr).text(), files.index(0, AttachmentModel::Added).data().toString());

    NotificationModel notifications(Language::French);
    Notification told;
    told.id = 1;
    told.type = u"mention"_s;
    told.actor = paul.userName;
    told.actorId = paul.user;
    told.title = u"Zoé %1 Petit"_s; // a name may hold what a sentence is made of
    told.at = paul.at;
    notifications.setNotifications({told}, false);
    const QModelIndex row = notifications.index(1, 0); // behind the row of the day
    QVERIFY2(row.data(kPeopleRole).toString().contains(kMarked), qPrintable(row.data(kPeopleRole).toString()));
    QCOMPARE(PersonText(row.data(kPeopleRole).toString(), nullptr).text(), row.data().toString());
    QVERIFY(!notifications.index(0, 0).data(kPeopleRole).isValid());

    RowsModel rows(-1);
    rows.setHeaders({u"Who"_s});
    rows.setRows({{1, {paul.userName}, {}, {{0, personMarkup(paul.userName, paul.user)}}}});
    QCOMPARE(peopleOf(rows), kMarked);
    QCOMPARE(personMarkup(u"Paul"_s, 0), u"Paul"_s); // nobody known
}

void TestPersonNames::whoIsAwayIsYellowEverywhere()
{
    Journey journey(0);
    const DatabaseUrl url = protectedFile(journey);
    const auto paul = openAsPaul(url);
    OpenRequest mine = requestFor(url);
    mine.mode = OpenRequest::Mode::Open;
    const auto sophie = must(Services::create(mine, clockOfAll()));
    const Reference himself{paul->context().user, u"Paul Petit"_s};
    const Record sheet = makeSheet(*sophie, u"Durand"_s, u"Luc"_s, {{u"managed_by"_s, QVariant::fromValue(himself)}});
    (void)must(paul->records().save(changeOf(must(paul->records().load(kStaff, sheet.id)), {{u"city"_s, u"Lyon"_s}})));
    (void)must(NoteService(*paul).add({kStaff, sheet.id}, u"Voir @[Paul Petit|%1] et @[Sophie Durand|%2]"_s.arg(himself.id).arg(sophie->context().user),
                                      QUuid::createUuid()));
    paulLeaves(*paul);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    MainWindow *window = &journey.window();

    auto *changed = in<PersonRow>(window, "home_changed_0"); // home: who changed it
    QTRY_VERIFY_WITH_TIMEOUT((changed = in<PersonRow>(window, "home_changed_0")) && changed->toolTip().contains(u"Sophie Durand"_s), kPatience);
    QVERIFY2(isYellow(changed->grab(changed->rect().adjusted(56, 0, 0, 0)).toImage(), changed->palette()), "the home page"); // beside the portrait

    auto *list = journey.list(); // a cell of the list
    list->setColumns({u"last_name"_s, u"managed_by"_s});
    QVERIFY(journey.trigger("staffList"));
    auto *table = in<QTableView>(list, "records");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 1).data().toString(), u"Paul Petit"_s, kPatience);
    QVERIFY2(hover(table, table->model()->index(0, 1)).contains(u"Sophie Durand"_s), qPrintable(QToolTip::text()));
    QVERIFY(isYellow(table->viewport()->grab(table->visualRect(table->model()->index(0, 1))).toImage(), table->palette()));

    window->openSheet(kStaff, sheet.id); // who changed the sheet, and who takes its work
    QVERIFY(journey.showsLastName(u"Durand"_s));
    auto *stamps = in<PersonLabel>(journey.sheet(), "sheetStamps");
    QVERIFY2(stamps->away().contains(u"Paul Petit"_s) && stamps->away().contains(u"Sophie Durand"_s), qPrintable(stamps->away()));
    QCOMPARE(stamps->away().count(u"away"_s), 1); // Sophie, who made it, is there
    QVERIFY(isYellow(stamps->grab().toImage(), stamps->palette()));
    QVERIFY(in<QLineEdit>(journey.sheet(), "managed_by")->toolTip().contains(u"Sophie Durand"_s));

    journey.sheet()->openPanel(u"notesPanel"_s); // a note, and whom it mentions
    PersonLabel *author = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((author = in<PersonLabel>(journey.sheet(), "note_author")) && author->away().contains(u"Sophie Durand"_s), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(journey.sheet(), "note_text")->toolTip().contains(u"Paul Petit"_s), kPatience);

    for (const auto &[page, name, column] : {std::tuple("accounts", "accounts", int(AccountModel::Name)), std::tuple("audit", "audit", int(AuditModel::Who))}) {
        window->openPage(QLatin1StringView(page));
        QTableView *cells = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((cells = in<QTableView>(window, name)) && cells->isVisible() && cells->model()->rowCount() > 0, kPatience);
        const auto found = cells->model()->match(cells->model()->index(0, column), Qt::DisplayRole, u"Paul Petit"_s, 1, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), page);
        cells->scrollTo(found.first());
        QVERIFY2(hover(cells, found.first()).contains(u"Sophie Durand"_s), page);
        QVERIFY2(isYellow(cells->viewport()->grab(cells->visualRect(found.first())).toImage(), cells->palette()), page);
    }

    in<NotificationBell>(window, "notificationBell")->openCentre(); // Sophie was mentioned by him
    QListView *told = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((told = in<QListView>(window, "notifications_list")) && told->model()->rowCount() > 1, kPatience);
    QVERIFY2(hover(told, told->model()->index(1, 0)).contains(u"Sophie Durand"_s), qPrintable(QToolTip::text()));
    window->findChild<NotificationPanel *>()->close();

    Away back; // and he is back
    must(AwayService(paul->context()).store(back));
    QTRY_COMPARE_WITH_TIMEOUT(stamps->away(), QString(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(author->toolTip().isEmpty(), kPatience);
}

void TestPersonNames::whoIsThereLooksAsEver()
{
    const PersonText text(u"%1 et @[Zoé|3]"_s.arg(kMarked), nullptr);
    QCOMPARE(text.text(), u"Paul Petit et Zoé"_s);
    QVERIFY(!text.namesAbsent());
    QCOMPARE(text.words(), QString());
    PersonLabel label;
    label.setMarked(kMarked);
    QCOMPARE(label.text(), u"Paul Petit"_s);
    QCOMPARE(label.toolTip(), QString());
    label.setMarked({});
    label.setText(u"@[x|1]"_s); // typed by somebody, and no name
    label.follow(nullptr);
    QCOMPARE(label.text(), u"@[x|1]"_s);
}

} // namespace effectif::test

using effectif::test::TestPersonNames;
EFFECTIF_TEST(TestPersonNames)
#include "tst_personnames.moc"
