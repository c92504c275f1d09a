// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdfpages.h"

#include <algorithm>
#include <string_view>

namespace effectif {

namespace {
constexpr int kMostPages = 100000;
constexpr std::string_view kBlanks("\0\t\n\f\r ", 6);

/// The positive number behind the key, 0 without one.
int numberAfter(std::string_view text, std::string_view key)
{
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        std::size_t digit = text.find_first_not_of(kBlanks, at + key.size());
        int number = 0;
        while (digit < text.size() && text[digit] >= '0' && text[digit] <= '9' && number <= kMostPages)
            number = number * 10 + (text[digit++] - '0');
        if (number > 0)
            return number <= kMostPages ? number : 0;
    }
    return 0;
}

/// True where "/Type /Pages" stands, not "/Type /Page".
bool isPageTree(std::string_view object)
{
    constexpr std::string_view kPages("/Pages");
    for (std::size_t at = object.find("/Type"); at != std::string_view::npos; at = object.find("/Type", at + 1)) {
        const std::size_t value = object.find_first_not_of(kBlanks, at + 5);
        if (value != std::string_view::npos && object.substr(value, kPages.size()) == kPages)
            return true;
    }
    return false;
}
} // namespace

int pdfPageCount(const QByteArray &bytes)
{
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    // a file made for the web says it in its first object
    const std::string_view head = text.substr(0, 1024);
    if (const std::size_t linear = head.find("/Linearized"); linear != std::string_view::npos) {
        if (const int pages = numberAfter(head.substr(linear, head.find("endobj", linear) - linear), "/N"); pages > 0)
            return pages;
    }
    int most = 0; // the root of the tree counts all pages, its branches fewer
    for (std::size_t at = text.find(" obj"); at != std::string_view::npos;) {
        const std::size_t next = text.find(" obj", at + 4);
        std::string_view object = text.substr(at, next == std::string_view::npos ? next : next - at);
        object = object.substr(0, object.find("stream")); // not what is packed behind its dictionary
        if (isPageTree(object))
            most = std::max(most, numberAfter(object, "/Count"));
        at = next;
    }
    return most;
}

} // namespace effectif
