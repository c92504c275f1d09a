// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/record.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace effectif {

class AwayRoster;
class PersonLabel;
class PhotoFrame;
class Pill;
class PlainLabel;

/// The head of a sheet: who it is, its place in the list with the four arrows, save and revert, who made it.
class SheetHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit SheetHeader(QWidget *parent = nullptr);

    void showRecord(const Record &record, const Catalogue &catalogue, Language language);
    /// Whose names are yellow (M38).
    void follow(AwayRoster *roster);
    PhotoFrame *photo() const { return m_photo; }
    /// position from 0, -1: not in the list.
    void showPlace(int position, int count, bool hasPrevious, bool hasNext, bool hasFirst, bool hasLast);
    void showDirty(bool dirty, bool canSave);
    /// Puts a tool beside the buttons; the header becomes its parent.
    void addTool(QWidget *tool);
    void retranslate();

Q_SIGNALS:
    void firstWanted();
    void previousWanted();
    void nextWanted();
    void lastWanted();
    void saveWanted();
    void revertWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *arrow(const char *name, const char *iconName, void (SheetHeader::*signal)());

    PhotoFrame *m_photo;
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    PersonLabel *m_stamps;
    Pill *m_situation;
    Pill *m_incomplete;
    PlainLabel *m_place;
    QToolButton *m_first;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_last;
    QPushButton *m_save;
    QPushButton *m_revert;
    QHBoxLayout *m_tools;
    Record m_record;
    const Catalogue *m_catalogue = nullptr;
    Language m_language = Language::French;
};

} // namespace effectif
