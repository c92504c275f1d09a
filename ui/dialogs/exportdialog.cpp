// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "models/domain/contactcards.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum Which { Chosen, View, Everyone };
enum Columns { OfView, All, Filled };
constexpr std::pair<ExportFormat, const char *> kSuffixes[] = {{ExportFormat::Xlsx, "xlsx"}, {ExportFormat::Csv, "csv"}, {ExportFormat::VCard, "vcf"}};
} // namespace

ExportDialog::ExportDialog(CataloguePtr catalogue, Language language, const Source &source, ExportFormat format, bool preferChosen, QWidget *parent)
    : TaskDialog(u"export"_s, tr("Export"), QString(), tr("Choose the file …"), parent)
    , m_catalogue(std::move(catalogue))
    , m_language(language)
    , m_source(source)
    , m_which(addChoice("export_which", tr("Which sheets")))
    , m_format(addChoice("export_format", tr("As")))
    , m_columns(addChoice("export_columns", tr("With these fields")))
    , m_separator(addChoice("export_separator", tr("Separator")))
    , m_version(addChoice("export_version", tr("Version of the cards")))
    , m_sensitive(addTick("export_sensitive", tr("With sensitive fields: the audit will say so")))
    , m_photos(addTick("export_photos", tr("With the photos")))
{
    fill(preferChosen);
    m_format->setCurrentIndex(m_format->findData(int(format)));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showParts);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &ExportDialog::showParts);
    showParts();
    m_which->setFocus();
}

QString ExportDialog::suffix(ExportFormat format)
{
    for (const auto &[one, name] : kSuffixes) {
        if (one == format)
            return QLatin1String(name);
    }
    return {};
}

QComboBox *ExportDialog::addChoice(const char *name, const QString &label)
{
    auto *box = new QComboBox(form());
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    ignoreWheelWithoutFocus(box);
    form()->add(label, box, 2);
    return box;
}

QCheckBox *ExportDialog::addTick(const char *name, const QString &text)
{
    auto *tick = new QCheckBox(text, form());
    tick->setObjectName(QLatin1String(name));
    form()->add({}, tick, 2);
    return tick;
}

void ExportDialog::fill(bool preferChosen)
{
    const int chosen = static_cast<int>(m_source.chosen.size());
    if (chosen > 0)
        m_which->addItem(tr("The %n selected sheet(s)", nullptr, chosen), Chosen);
    m_which->addItem(tr("The list as it stands: %n sheet(s)", nullptr, m_source.shown), View);
    m_which->addItem(tr("Everyone, former staff too"), Everyone);
    m_which->setCurrentIndex(m_which->findData(preferChosen && chosen > 0 ? Chosen : View));
    m_format->addItem(tr("Excel workbook (.xlsx)"), int(ExportFormat::Xlsx));
    m_format->addItem(tr("Text for spreadsheets and other programs (.csv)"), int(ExportFormat::Csv));
    m_format->addItem(tr("Contacts for address books and telephones (.vcf)"), int(ExportFormat::VCard));
    m_columns->addItem(tr("The columns of the list"), OfView);
    m_columns->addItem(tr("All fields"), All);
    m_columns->addItem(tr("All fields that are filled in on one of the sheets"), Filled);
    const QString semicolon = tr("Semicolon (Excel in French)");
    const QString comma = tr("Comma (Excel in English)");
    m_separator->addItem(m_language == Language::French ? semicolon : comma, m_language == Language::French ? u';' : u',');
    m_separator->addItem(m_language == Language::French ? comma : semicolon, m_language == Language::French ? u',' : u';');
    m_separator->addItem(tr("Tab"), u'\t');
    m_version->addItem(tr("3.0, read by every program"), false);
    m_version->addItem(tr("4.0, for recent programs"), true);
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

QString ExportDialog::cardFields() const
{
    QStringList labels;
    for (const FieldDefinition &field : contactcards::fieldsOf(*m_catalogue))
        labels << field.label.in(m_language);
    return labels.join(u", "_s);
}

void ExportDialog::showParts()
{
    const bool cards = format() == ExportFormat::VCard;
    const bool readsSensitive = std::ranges::any_of(m_catalogue->fields(), [](const FieldDefinition &field) { return field.sensitive && field.shown; });
    form()->setShown(m_columns, !cards);
    form()->setShown(m_separator, format() == ExportFormat::Csv);
    form()->setShown(m_version, cards);
    form()->setShown(m_photos, cards);
    form()->setShown(m_sensitive, !cards && readsSensitive && m_columns->currentData().toInt() != OfView);
    const QString fields = cardFields();
    setReason(!cards            ? QString()
              : fields.isEmpty() ? tr("No field is public: an administrator says in the field settings what goes on cards.")
                                 : tr("Cards hold what is public: %1. An administrator says so in the field settings.").arg(fields));
}

bool ExportDialog::isComplete()
{
    return format() != ExportFormat::VCard || !contactcards::fieldsOf(*m_catalogue).isEmpty();
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.query = m_source.view;
    options.language = m_language;
    options.format = format();
    const int which = m_which->currentData().toInt();
    if (which == Chosen)
        options.records = m_source.chosen;
    if (which == Everyone) {
        options.query = {};
        options.query.kind = m_source.view.kind;
    }
    if (options.format == ExportFormat::VCard) {
        options.newCards = m_version->currentData().toBool();
        options.photos = m_photos->isChecked();
        return options;
    }
    const int columns = m_columns->currentData().toInt();
    if (columns == OfView) {
        options.fields = m_source.columns;
        if (const QString group = options.query.groupField; which == View && !group.isEmpty() && !options.fields.contains(group))
            options.fields.prepend(group); // what parts the list is to be read in the file
    }
    options.filledOnly = columns == Filled;
    options.sensitive = form()->isShown(m_sensitive) && m_sensitive->isChecked();
    options.separator = options.format == ExportFormat::Csv ? m_separator->currentData().toChar().toLatin1() : '\0';
    return options;
}

} // namespace effectif
