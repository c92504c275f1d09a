// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace effectif {

class GrowingTextEdit;
class PlainLabel;

/// What a poll asks, and the place to answer it (C34-C36): for the recipients' page, and the preview of whoever writes it. Knows no
/// database: it is given what it shows.
class PollForm final : public QWidget
{
    Q_OBJECT
public:
    explicit PollForm(QWidget *parent = nullptr);

    /// Pictures of choices by their number. An answer that is here stays where the same is asked.
    void setPoll(const Poll &poll, PublicationType type, Language language, const QHash<int, QImage> &pictures = {});
    /// Emits nothing. An empty one takes everything away.
    void setAnswer(const PollAnswer &answer);
    /// As it is stored; without a time.
    PollAnswer answer() const;
    bool isComplete() const { return problem().isEmpty(); }
    /// What lacks, in words; empty: nothing.
    QString problem() const;
    /// The answer can be read, and not changed.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_isReadOnly; }
    /// The keyboard goes to what is chosen, or to the first of what can be.
    void focusAnswer();

Q_SIGNALS:
    /// The person changed the answer.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template <typename Button> void addChoices(const QList<PollChoice> &choices);
    QAbstractButton *choice(int number) const;
    void clear();
    void showTexts();
    void showCount();
    void showReadOnly();
    bool isOtherChosen() const;
    void addText();

    Poll m_poll;
    PublicationType m_type = PublicationType::YesNo;
    Language m_language = Language::French;
    QHash<int, QImage> m_pictures;
    bool m_isReadOnly = false;
    bool m_isBuilt = false;
    QVBoxLayout *m_rows;
    PlainLabel *m_hint;
    PlainLabel *m_count;
    QList<std::pair<int, QAbstractButton *>> m_choices; ///< by number, in order; none: a text is asked
    QButtonGroup *m_group = nullptr; ///< of radio buttons alone: of check boxes in one, Tab would reach a single one
    QLineEdit *m_other = nullptr;
    GrowingTextEdit *m_text = nullptr;
};

} // namespace effectif
