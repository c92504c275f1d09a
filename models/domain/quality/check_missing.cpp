// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldrules.h"
#include "models/domain/quality/checks.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
/// What decides whether something is missing: the mandatory fields, and those that say on which sheets they are.
QStringList mandatory(const Catalogue &catalogue)
{
    QStringList keys;
    const auto add = [&](const QString &key) {
        if (catalogue.field(key) && !keys.contains(key))
            keys << key;
    };
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.mandatory)
            continue;
        add(field.key);
        add(field.condition.field);
    }
    if (!keys.isEmpty()) {
        add(kNatureField);
        add(kSheetKindField);
    }
    return keys;
}

/// A sensitive value is not here, so that whether it is missing is not known either.
QString saysMandatory(const Seen &seen)
{
    QStringList labels;
    for (const QString &key : missingMandatory(seen.record, seen.catalogue)) {
        if (!seen.catalogue.field(key)->sensitive)
            labels << seen.label(key);
    }
    if (labels.isEmpty())
        return say(QT_TRANSLATE_NOOP("Quality", "A mandatory field is empty."));
    return say(QT_TRANSLATE_N_NOOP("Quality", "%n mandatory field(s) are empty: %1."), static_cast<int>(labels.size())).arg(labels.join(u", "_s));
}
} // namespace

const Check &mandatoryCheck()
{
    static const Check kCheck{
        .id = "mandatory",
        .name = QT_TRANSLATE_NOOP("Quality", "Mandatory field that is empty"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The sheet lacks something that the office asks of every sheet like it."),
        .severity = Severity::Error,
        .looks = Looks::Incomplete,
        .fields = mandatory,
        .says = saysMandatory,
    };
    return kCheck;
}

const Check &managerCheck()
{
    static const Check kCheck{
        .id = "manager",
        .name = QT_TRANSLATE_NOOP("Quality", "Nobody manages the sheet"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "Nobody is told of what happens to the person: no deadline, no request reaches anybody."),
        .severity = Severity::Warning,
        .looks = Looks::FirstEmpty,
        .fields = [](const Catalogue &catalogue) { return known(catalogue, {"managed_by"}); },
        .says = [](const Seen &seen) { return say(QT_TRANSLATE_NOOP("Quality", "“%1” is empty.")).arg(seen.label(u"managed_by"_s)); },
        .fix = Fix::Field,
    };
    return kCheck;
}

const Check &photoCheck()
{
    static const Check kCheck{
        .id = "photo",
        .name = QT_TRANSLATE_NOOP("Quality", "No photo"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The sheet shows initials instead of a face."),
        .severity = Severity::Hint,
        .looks = Looks::WithoutPhoto,
        .fields = [](const Catalogue &) { return QStringList(); },
        .says = [](const Seen &) { return say(QT_TRANSLATE_NOOP("Quality", "There is no photo.")); },
    };
    return kCheck;
}

} // namespace effectif::quality
