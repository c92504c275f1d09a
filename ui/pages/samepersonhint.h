// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/services/duplicatescanservice.h"
#include "models/services/request.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"
#include "ui/theme/palette.h"

#include <QTimer>

namespace effectif {

class Banner;
class DirectoryService;
class SheetCheck;
class TransferService;
struct SamePerson;

/// While a sheet is typed: whether the e-mail address, mobile or social-security number is somebody's already (D30). In
/// one's own list that is a hint with the way to the sheet; elsewhere it is a refusal with the way to a transfer (K23).
/// Also tells how many licences are free when one is given.
class SamePersonHint final : public QObject
{
    Q_OBJECT
public:
    SamePersonHint(const PageContext &context, const QString &kind, Banner *banner, Page *page);

    /// The person typed this; `record` is the sheet as it is in the form now.
    void edited(const QString &key, const QVariant &value, const Record &record);
    /// The person is done with a field: what was typed there is looked up now.
    void fieldLeft();
    /// Another sheet is shown, or it is saved, or what was typed is dropped.
    void forget();
    /// A save was refused because of somebody elsewhere; true if that is what the error says.
    bool explain(const Error &error, const Record &record);
    /// « Contrôler »: the sheet as it is in the form, saved or not.
    void check(const Record &record);
    /// Whether a new sheet may be saved, once it is known that nobody is like it or the person decided.
    void beforeSaving(const Record &record, std::function<void(bool)> answer);
    /// Asks for the sheet to go to another department.
    void offerTransfer(RecordId record, const QString &title);

private:
    void look();
    /// Who else has a name, a date, an address like what stands in the form.
    void lookAlike();
    void showAlike();
    void show(const QList<SamePerson> &found, const QString &contact);
    void showElsewhere(const QString &field, const QString &typed, const QString &sentence);
    using Departments = Result<QList<Reference>> (DirectoryService::*)();
    using Send = std::function<Result<int>(TransferService, DepartmentId, const QString &)>;
    void askForTransfer(const QString &field, const QString &typed);
    /// Where to and a word with it; open until the request is on its way.
    void openDialog(const QString &title, const QString &why, Departments choice, const Send &send);
    void tellSent();
    void showLicences();
    void tell(Tone tone, const QString &text);
    QString labelOf(const QString &field) const;

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    Page *m_page;
    SheetCheck *m_check;
    QTimer m_delay;
    RequestSeries m_looks;
    RequestSeries m_alikeLooks;
    Record m_sheet; ///< as it is in the form
    std::optional<DuplicatePair> m_alike;
    bool m_isExact = false; ///< the banner tells of somebody with the same value
    RecordId m_record = 0;
    QHash<QString, QVariant> m_values; ///< typed since the sheet was shown
    QHash<QString, QVariant> m_asked;  ///< of these, as of the last look: each costs one of the day's questions
};

} // namespace effectif
