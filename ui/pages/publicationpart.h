// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/publication.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

namespace effectif {

class Services;

/// What some types of publications ask for besides what all have, as a poll its choices: a form below the question in
/// PublicationComposer, which owns it and saves it together with the rest, in the same operation.
///
///     composer->setPart(new PollPart(context, banner));
///
/// It is told of every publication that is opened there by load(), reads what it needs by itself (Office::run), and shows
/// and hides by load() and setType() what the type asks for.
class PublicationPart : public QWidget
{
    Q_OBJECT
public:
    /// Writes into the database: in the connection's thread, inside of the operation, once the number is known.
    using Store = std::function<Result<void>(Services &services, PublicationId id, qint64 operation)>;

    using QWidget::QWidget;

    /// Shows what belongs to this publication. A new one has the number 0: nothing yet, or a copy of what belongs to `copyOf`
    /// if that is not 0. Called again after each save, and to discard.
    virtual void load(const Publication &publication, PublicationId copyOf) = 0;
    /// The person chose another type in the composer.
    virtual void setType(PublicationType type) = 0;
    /// Whether something here is not stored.
    virtual bool isDirty() const = 0;
    /// Why it cannot be published as it is, in words for the person; empty: nothing is wrong. A draft may lack everything.
    virtual QString problem() const { return {}; }
    /// What is stored of it, or a file, is still being read: it cannot be saved in this moment.
    virtual bool isBusy() const { return false; }
    /// What is typed now, as a value that outlives the form.
    virtual Store store() const = 0;

    /// What is typed now, to be kept where it survives the program.
    virtual QJsonObject typedState() const { return {}; }
    /// Puts it over what load() shows or is about to show. Reads whatever it is given without harm.
    virtual void restore(const QJsonObject &) { }

    /// What whoever reads it sees of it, below the words: shown in the preview, which becomes its owner. Null: nothing.
    virtual QWidget *preview() { return nullptr; }
    /// As it is typed now, in that language.
    virtual void showPreview(Language) { }

Q_SIGNALS:
    /// The person changed something, or what was stored has come.
    void changed();
    /// This has the keyboard now, and may be out of sight.
    void sightWanted(QWidget *what);
};

} // namespace effectif
