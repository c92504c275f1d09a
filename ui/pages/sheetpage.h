// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sheetdraft.h"
#include "models/items/recordcursor.h"
#include "models/services/request.h"
#include "ui/fields/formhistory.h"
#include "ui/pages/leavers.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <map>

namespace effectif {

class Banner;
class CardImpact;
class DraftKeeper;
class RecordForm;
class SamePersonHint;
class SheetHeader;
class SheetCare;
class SheetLife;
class SheetPanel;
class SheetPhoto;
struct LatestRecord;

/// One sheet in a tab: shows, edits, saves, and steps through the list it was opened from.
class SheetPage final : public Page
{
    Q_OBJECT
public:
    /// id 0: a new sheet. The list may be null.
    SheetPage(const PageContext &context, const QString &kind, RecordId id, RecordListModel *list,
              QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    QString stateKey() const override;
    /// A text that means nothing yet counts: it must not be lost either.
    bool isDirty() const override;
    bool isWaiting() const override { return m_waiting.has_value(); }
    void askToLeave(std::function<void(bool)> answer) override;
    bool can(Command command) const override;
    void perform(Command command) override;
    QString commandDetail(Command command) const override;
    QStringList tabTitles() const override;
    void openTab(int index) override;
    /// One of sheetpanels, by its object name.
    void openPanel(const QString &name);
    /// A panel, or the field of that key as soon as the sheet is there.
    void openPlace(const QString &place);
    void activated() override;

    /// Shows the sheet that the draft is of as it is now, with what was typed on top, and tells the note.
    void restore(const SheetDraft &draft, const QString &note);

    const QString &kind() const { return m_kind; }
    /// Of the sheet that is shown; 0: of a new one, or of none yet.
    RecordId recordId() const { return m_draft.original().id; }
    /// Whose sheet this is, also while it is still on its way here.
    RecordId subject() const { return m_asked != 0 ? m_asked : recordId(); }
    const RecordDraft &draft() const { return m_draft; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void load(RecordId id);
    void step(RecordId id);
    void leaveSheet(std::function<void(bool mayLeave)> answer);
    void show(const Record &record);
    void showSaved(const Record &record);
    void showNew(const Record &blank);
    void prefetch();

    void onEdited(const QString &key, const QVariant &value);
    void onNatureChanged();
    void proposeNumber(const QString &key);
    void suggest(const QString &key, const QString &typed);
    void chooseFile(const QString &key);
    void readFile(const QString &key, const QString &path);
    void copyFile(const QString &key);

    enum class Gaps { Refused, Allowed };
    void save(std::function<void(bool saved)> then = {}, Gaps gaps = Gaps::Refused);
    bool showProblems(Gaps gaps);
    void askAndSend(const RecordEdit &edit, std::function<void(bool)> then);
    void send(const RecordEdit &edit, std::function<void(bool)> then);
    void waitForServer(const RecordEdit &edit);
    void onConnection(bool connected);
    void setWaiting(std::optional<RecordEdit> edit);
    void tellHandedOver(const RecordEdit &sent, const Record &saved);
    void onSaved(const RecordEdit &sent, const Result<Record> &saved, const std::function<void(bool)> &then);
    void revert();
    void discard();
    void duplicate();

    void follow();
    void rebase(const LatestRecord &latest);
    void compare(std::function<void(bool saved)> then = {});
    void compareWithLatest(std::function<void(bool saved)> then);
    void showRestored(const SheetDraft &draft, const Record &record, const QString &note);
    QStringList labelsOf(const QStringList &keys) const;
    SheetDraft snapshot() const;

    FieldState fieldState(const QString &key) const;
    void showField(const QString &key, const FieldState &state);
    void showSheet(const std::optional<TypedSheet> &typed);
    void refreshAll();
    void onRecordsChanged(const QString &kind, const QList<RecordId> &ids);
    void showNewNames(const Record &record);
    void onCatalogueChanged(const QString &kind);
    bool isFormDirty() const;
    void makePanels();
    void lockFields();
    void makeForm();
    void refreshHeader();
    void refreshState();

    const PageContext &m_context;
    QString m_kind;
    CataloguePtr m_catalogue;
    RecordDraft m_draft;
    RecordCursor *m_cursor;
    SheetHeader *m_header;
    Banner *m_banner;
    SheetCare *m_care = nullptr;
    SheetLife *m_life;
    SamePersonHint *m_hint;
    CardImpact *m_impact = nullptr;
    RecordForm *m_form = nullptr;
    QList<SheetPanel *> m_panels;
    SheetPhoto *m_photo;
    FormHistory *m_history;
    DraftKeeper *m_keeper;
    QHash<QString, QString> m_unfinished; ///< texts in the form that mean nothing yet
    QHash<QString, Stamp> m_changes;      ///< who changed which field of the sheet, since somebody else did
    std::map<RecordId, TypedSheet> m_discarded; ///< what was dropped on the way to another sheet; undo brings it back
    RequestSeries m_loads;
    RequestSeries m_suggestions;
    std::map<RecordId, Record> m_neighbours; ///< read ahead, dropped with every change
    std::optional<RecordEdit> m_waiting; ///< sent as it is, once the server is back: it may have been applied already
    bool m_saving = false;
    Leavers m_leavers;
    bool m_loaded = false;
    RecordId m_asked = 0; ///< asked for, and not there yet
    QString m_wantedField; ///< to be looked at once the sheet is there
};

} // namespace effectif
