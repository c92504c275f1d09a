// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_line.h"

#include "models/base/textfold.h"
#include "ui/widgets/lineedit.h"

#include <QAction>
#include <QCompleter>
#include <QSignalBlocker>
#include <QStringListModel>

#include <array>

namespace effectif {

namespace {

/// The types whose value can be opened.
struct Link
{
    const char *type;
    const char *icon;
    const char *scheme; ///< put before the value; a web address has its own
};

constexpr std::array kLinks{Link{"phone", "phone", "tel:"}, Link{"email", "mail", "mailto:"},
                            Link{"web", "external-link", ""}};

const Link *linkOf(const QString &type)
{
    for (const Link &link : kLinks) {
        if (type == QLatin1String(link.type))
            return &link;
    }
    return nullptr;
}

/// O14 and O17: the two series of the sheet are told apart by their arrows' colours, and by their names.
InkFunction inkOfSeries(const QString &series)
{
    return series == QLatin1String("file_number") ? arrowOrange : arrowGreen;
}

} // namespace

LineFieldEditor::LineFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                 QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_line(new LineEdit(this))
{
    setInput(m_line);
    if (const Link *kind = linkOf(field.type)) {
        m_open = m_line->addIconAction(icon(QLatin1String(kind->icon), Tone::Accent),
                                       QKeySequence(Qt::CTRL | Qt::Key_Return));
        connect(m_open, &QAction::triggered, this, [this] {
            if (link().isValid())
                Q_EMIT linkActivated(link());
        });
    }
    if (!field.numberSeries.isEmpty()) {
        m_number = m_line->addIconAction(icon(QStringLiteral("arrow-right"), inkOfSeries(field.numberSeries)),
                                         QKeySequence(Qt::Key_F4));
        connect(m_number, &QAction::triggered, this, &LineFieldEditor::numberRequested);
    }
    if (!field.suggestions.isEmpty()) {
        m_completer = new QCompleter(new QStringListModel(this), this);
        m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_completer->setMaxVisibleItems(12);
        m_line->setCompleter(m_completer);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
            typed(text);
            finish();
        });
    }
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        suggest(text);
        typed(text);
        showLink();
    });
    connect(m_line, &QLineEdit::editingFinished, this, &LineFieldEditor::finish);
    LineFieldEditor::retranslate();
}

/// The names of the field's list in which a word begins as what is typed, blind to case and accents.
void LineFieldEditor::suggest(const QString &text)
{
    if (!m_completer)
        return;
    const QString key = foldText(text);
    QStringList names;
    const FieldContext c = context();
    for (const Choice &choice : c.catalogue.choiceLists().value(field().suggestions).choices) {
        const QString name = foldText(choice.label.fr);
        if (!choice.retired && !key.isEmpty() && name != key && (name.startsWith(key) || name.contains(u' ' + key)))
            names << choice.label.fr;
    }
    static_cast<QStringListModel *>(m_completer->model())->setStringList(names.mid(0, 50));
}

QUrl LineFieldEditor::link() const
{
    const Link *kind = linkOf(field().type);
    if (!kind || value().isNull() || !pendingText().isEmpty())
        return {};
    const QUrl url(QLatin1String(kind->scheme) + value().toString());
    static const QStringList kSchemes{QStringLiteral("tel"), QStringLiteral("mailto"), QStringLiteral("http"),
                                      QStringLiteral("https")};
    return kSchemes.contains(url.scheme()) ? url : QUrl();
}

void LineFieldEditor::showLink()
{
    if (m_open)
        m_open->setVisible(link().isValid());
}

void LineFieldEditor::showValue(const QVariant &, const QString &text)
{
    if (m_line->text() != text) {
        const QSignalBlocker blocker(m_line);
        m_line->setText(text);
        m_line->setCursorPosition(m_line->hasFocus() ? int(text.size()) : 0); // the beginning of a long text is seen
    }
    showLink();
}

void LineFieldEditor::showReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    if (m_number)
        m_number->setVisible(!readOnly);
}

void LineFieldEditor::retranslate()
{
    FieldEditor::retranslate();
    if (m_number)
        m_line->nameAction(m_number, tr("Propose the next number for “%1”").arg(label()));
    if (!m_open)
        return;
    if (field().type == QLatin1String("phone"))
        m_line->nameAction(m_open, tr("Call this number"));
    else if (field().type == QLatin1String("email"))
        m_line->nameAction(m_open, tr("Write an e-mail to this address"));
    else
        m_line->nameAction(m_open, tr("Open this web address"));
}

} // namespace effectif
