// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other program of the fault tests: works on a database through the same services, and may be killed.
// Tells each save that was acknowledged to it on standard output, one line a save, written at once:
//   READY      (the import was rehearsed)
//   ACK <id> <version> <city>      REFUSED <kind> <message>      NUMBER <matricule>      DONE
#include "models/gateways/smtpgateway.h"
#include "models/services/sender.h"
#include "tests/storage/bulk/importing.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"

#include <QCoreApplication>
#include <QDir>
#include <QThread>

#include <unistd.h>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kTestLeaseSeconds = 3;
const auto kIban = u"FR7630006000011234567890189"_s;

void tell(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        _exit(9);
}

void tell(const Result<Record> &saved)
{
    if (saved)
        tell(u"ACK %1 %2 %3"_s.arg(saved->id).arg(saved->version).arg(saved->value(u"city"_s).toString()));
    else
        tell(u"REFUSED "_s + QString::fromUtf8(describe(saved.error())).replace(u'\n', u' '));
}

RecordEdit numbered(int i)
{
    RecordEdit edit = newSheet(u"Kill %1-%2"_s.arg(QCoreApplication::applicationPid()).arg(i), u"Zoé"_s,
                               {{u"iban"_s, kIban}, {u"city"_s, u"c%1"_s.arg(i)}});
    edit.takeNumbers = {u"matricule"_s, u"file_number"_s};
    return edit;
}

/// Makes sheets, and changes every one once.
int saveSheets(Services &services, int count)
{
    int failures = 0;
    for (int i = 0; i < count && failures < 50; ++i) {
        const auto made = services.records().save(numbered(i));
        tell(made);
        failures += made ? 0 : 1;
        if (!made)
            continue;
        RecordEdit edit = changeOf(*made, {{u"city"_s, u"d%1"_s.arg(i)}, {u"iban"_s, u"DE89370400440532013000"_s}});
        edit.takeNumbers = i % 3 == 0 ? QSet<QString>{u"matricule"_s} : QSet<QString>();
        const auto changed = services.records().save(edit);
        tell(changed);
        failures += changed ? 0 : 1;
    }
    tell(u"DONE"_s);
    return failures == 0 ? 0 : 5;
}

int takeNumbers(Services &services, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto made = services.records().save(numbered(i));
        if (!made) {
            tell(made);
            return 5;
        }
        tell(u"NUMBER "_s + made->value(u"matricule"_s).toString());
    }
    return 0;
}

/// Counts in a field of one sheet, as somebody does who reads, thinks and saves, and begins anew on a conflict.
int countUp(Services &services, RecordId id, int count)
{
    for (int done = 0; done < count;) {
        const auto record = services.records().load(u"staff"_s, id);
        if (!record)
            return tell(record), 5;
        const int counter = record->value(u"notes"_s).toString().toInt();
        const auto saved = services.records().save(changeOf(*record, {{u"notes"_s, QString::number(counter + 1)}}));
        if (saved)
            ++done;
        else if (saved.error().kind != ErrorKind::Conflict)
            return tell(saved), 5;
        else
            tell(u"CONFLICT"_s);
    }
    return 0;
}

/// Changes fields of the sheet as it is now: "city=Lyon" types, "matricule=#" takes the next number, "city=" empties.
Result<Record> write(Services &services, RecordId id, const QStringList &assignments)
{
    const CataloguePtr catalogue = must(services.catalogues().catalogue(u"staff"_s));
    RecordEdit edit = changeOf(must(services.records().load(u"staff"_s, id)), {});
    for (const QString &assignment : assignments) {
        const QString key = assignment.section(u'=', 0, 0);
        const QString text = assignment.section(u'=', 1);
        const FieldDefinition *field = catalogue->field(key);
        if (text == "#"_L1)
            edit.takeNumbers.insert(key);
        else
            edit.changes.insert(key, must(typeOf(*field).parse(text, {*field, *catalogue})));
    }
    return services.records().save(edit);
}

/// Fills the bin, says so, and erases all of it in one Operation.
int eraseMany(Services &services, int count)
{
    LifecycleRequest request{u"staff"_s, {}, {}};
    for (int i = 0; i < count; ++i) {
        const auto made = services.records().save(numbered(i));
        if (!made)
            return tell(made), 5;
        const auto changed = services.records().save(changeOf(*made, {{u"city"_s, u"d%1"_s.arg(i)}}));
        if (!changed)
            return tell(changed), 5;
        request.ids.append(made->id);
    }
    const auto starred = services.lifecycle().setFavourite(request, true);
    request.operation = QUuid::createUuid();
    if (!starred || !services.lifecycle().moveToBin(request))
        return 5;
    tell(u"READY"_s);
    request.operation = QUuid::createUuid();
    if (!services.lifecycle().erase(request))
        return 5;
    tell(u"DONE"_s);
    return 0;
}

/// Sends what waits by the mail server at that port of this machine, until it is killed. A cut connection is made anew.
int sendAlways(const OpenRequest &request, const QString &port, const QString &certificate)
{
    SmtpAccount account;
    account.host = u"localhost"_s;
    account.port = port.toInt();
    account.user = u"effectif@exemple.fr"_s;
    account.caFile = certificate;
    using std::chrono::milliseconds;
    gateways::SmtpGateway gateway(account, [] { return Result<QString>(u"Sésame, ouvre-toi !"_s); },
                                  {milliseconds(1000), milliseconds(2000), milliseconds(2500), milliseconds(300)});
    SenderSetup setup = SenderSetup::fresh(account);
    const SystemClock clock;
    std::unique_ptr<Services> services; // outlives the connections it stands for
    std::unique_ptr<Sender> sender;
    for (;;) {
        auto opened = Services::create(request, clock);
        if (!opened) {
            QThread::msleep(50);
            continue;
        }
        if (sender)
            sender->moveTo((*opened)->context());
        services = std::move(*opened);
        if (!sender) {
            sender = std::make_unique<Sender>(services->context(), gateway, setup);
            sender->setLeaseSeconds(kTestLeaseSeconds);
            tell(u"READY"_s);
        }
        while (const auto round = sender->round())
            QThread::msleep(static_cast<unsigned long>(std::min(round->againMs, 50)));
    }
}

/// Rehearses so many new people, says so, and imports them.
int importMany(Services &services, int count)
{
    QByteArray text = "civility,last_name,address_line1,matricule,iban\n";
    for (int i = 0; i < count; ++i)
        text += "M,Nom" + QByteArray::number(i) + ",1 rue A,M" + QByteArray::number(i) + ',' + kIban.toUtf8() + '\n';
    const auto plan = rehearseText(services, text);
    if (!plan)
        return tell(u"REFUSED "_s + QString::fromUtf8(describe(plan.error()))), 5;
    tell(u"READY"_s);
    Progress progress;
    const auto done = ImportService(services).execute(**plan, progress);
    if (!done || done->operation.isNull())
        return tell(u"REFUSED "_s + (done ? QString() : QString::fromUtf8(describe(done.error())))), 5;
    tell(u"DONE"_s);
    return 0;
}

int createDatabases(const QString &folder)
{
    const SystemClock clock;
    for (int i = 0;; ++i) {
        OpenRequest request;
        request.url = DatabaseUrl::sqlite(QDir(folder).filePath(u"%1.effectif"_s.arg(i)));
        request.mode = OpenRequest::Mode::Create;
        if (!Services::create(request, clock))
            return 5;
        tell(u"CREATED %1"_s.arg(i));
    }
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString command = arguments.value(1);
    if (command == "create"_L1)
        return createDatabases(arguments.value(2));
    const SystemClock clock;
    OpenRequest request;
    request.url = must(DatabaseUrl::parse(arguments.value(2)));
    request.userName = u"Worker"_s;
    if (command == "send"_L1)
        return sendAlways(request, arguments.value(3), arguments.value(4));
    auto services = Services::create(request, clock);
    if (!services) {
        tell(u"REFUSED "_s + QString::fromUtf8(describe(services.error())).replace(u'\n', u' '));
        return 4;
    }
    if (command == "save"_L1)
        return saveSheets(**services, arguments.value(3, u"1000000"_s).toInt());
    if (command == "erase"_L1)
        return eraseMany(**services, arguments.value(3).toInt());
    if (command == "import"_L1)
        return importMany(**services, arguments.value(3).toInt());
    if (command == "numbers"_L1)
        return takeNumbers(**services, arguments.value(3).toInt());
    if (command == "count"_L1)
        return countUp(**services, arguments.value(3).toInt(), arguments.value(4).toInt());
    if (command == "edit"_L1) {
        const auto record = (*services)->records().load(u"staff"_s, arguments.value(3).toInt());
        tell(record ? (*services)->records().save(changeOf(*record, {{arguments.value(4), arguments.value(5)}}))
                    : record);
    }
    if (command == "write"_L1)
        tell(write(**services, arguments.value(3).toInt(), arguments.mid(4)));
    return command == "write"_L1 || command == "edit"_L1 || command == "look"_L1 ? 0 : 2;
}
