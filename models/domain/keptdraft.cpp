// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/keptdraft.h"

#include <QJsonDocument>

namespace effectif {

using namespace Qt::StringLiterals;

const DraftHead &headOf(const KeptDraft &draft)
{
    return std::visit([](const DraftHead &head) -> const DraftHead & { return head; }, draft);
}

DraftHead &headOf(KeptDraft &draft)
{
    return std::visit([](DraftHead &head) -> DraftHead & { return head; }, draft);
}

int fieldCountOf(const KeptDraft &draft)
{
    if (const auto *sheet = std::get_if<SheetDraft>(&draft))
        return sheet->fieldCount();
    return std::get<PageDraft>(draft).fields;
}

QByteArray bytesOf(const KeptDraft &draft)
{
    QJsonObject map;
    if (const auto *sheet = std::get_if<SheetDraft>(&draft)) {
        map = sheet->toJson();
    } else {
        const auto &page = std::get<PageDraft>(draft);
        map = page.headToJson();
        map.insert(u"page"_s, page.page);
        map.insert(u"fields"_s, page.fields);
        map.insert(u"content"_s, page.content);
    }
    return QJsonDocument(map).toJson(QJsonDocument::Compact);
}

Result<KeptDraft> keptDraftFromBytes(const QByteArray &bytes)
{
    const QJsonObject map = QJsonDocument::fromJson(bytes).object(); // of what is none: empty
    if (!map.contains(u"page"_s)) {
        auto sheet = SheetDraft::fromJson(map);
        return sheet ? Result<KeptDraft>(*std::move(sheet)) : fail(sheet.error());
    }
    PageDraft draft;
    if (auto head = draft.readHead(map); !head)
        return fail(head.error());
    draft.page = map.value(u"page"_s).toString();
    draft.fields = int(map.value(u"fields"_s).toInteger());
    draft.content = map.value(u"content"_s).toObject();
    return draft;
}

} // namespace effectif
