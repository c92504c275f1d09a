// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/rules.h"
#include "ui/pages/settingspanel.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSlider;

namespace effectif {

class FormGrid;
class JobBar;
class PlainLabel;
class Progress;
class SectionHeader;

/// What counts when duplicates are looked for, and how much: a step for each trait, own fields that are compared besides, and
/// from which score on a pair is shown. How many pairs that makes is counted on demand, before anything is stored.
class DuplicateRulesPanel final : public SettingsPanel
{
    Q_OBJECT
public:
    DuplicateRulesPanel(const PageContext &context, Banner *banner, QWidget *parent = nullptr);
    ~DuplicateRulesPanel() override;

    bool isDirty() const override;
    void save(std::function<void(bool saved)> done) override;
    void revert() override;
    void activated() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTraits();
    void makeAdded();
    void makeThreshold();
    void retranslate();
    void load();
    void show(const duplicates::Rules &rules);
    duplicates::Rules typed() const;
    void store(const duplicates::Rules &rules, bool undoable, std::function<void(bool saved)> done);
    void count();
    void tellThreshold();
    void edited();
    QString labelOf(duplicates::Trait trait) const;

    PlainLabel *m_title;
    PlainLabel *m_note;
    FormGrid *m_form;
    SectionHeader *m_addedTitle;
    SectionHeader *m_thresholdTitle;
    QSlider *m_threshold;
    PlainLabel *m_sentence;
    QPushButton *m_count;
    QPushButton *m_usual;
    PlainLabel *m_counted;
    JobBar *m_job;
    QHash<int, QComboBox *> m_steps;      ///< by trait, of those that the catalogue has a field for
    QHash<QString, QCheckBox *> m_added;  ///< own fields by key
    std::shared_ptr<Progress> m_counting;
    duplicates::Rules m_shown; ///< what is stored
    bool m_loaded = false;
};

} // namespace effectif
