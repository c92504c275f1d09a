// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filespanel.h"

#include "models/domain/mentions.h"
#include "models/items/attachmentmodel.h"
#include "models/items/peoplerole.h"
#include "models/services/attachmentservice.h"
#include "ui/pages/fileintake.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filepreview.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/keptwidths.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/persontext.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kReadingActions = 2; ///< of the buttons: open and save a copy

Tone toneOf(Validity validity)
{
    return validity == Validity::Expired ? Tone::Danger : validity == Validity::Expiring ? Tone::Warning : Tone::Muted;
}

/// Draws what expires as a plate with words in it.
class ValidityDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto validity = static_cast<Validity>(index.data(AttachmentModel::ValidityRole).toInt());
        if (validity != Validity::Expired && validity != Validity::Expiring)
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem ground(option);
        initStyleOption(&ground, index);
        const QString text = ground.text;
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        Pill::draw(painter, QRectF(option.rect).adjusted(8, 0, -4, 0), text, toneOf(validity), option.palette);
    }
};
} // namespace

FilesPanel::FilesPanel(const PageContext &context, const QString &kind, QWidget *parent)
    : SheetPanel(parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new AttachmentModel(this))
    , m_intake(new FileIntake(context, kind, this))
    , m_banner(new Banner)
    , m_job(new JobBar)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
{
    setObjectName(u"filesPanel"_s);
    setAcceptDrops(true);
    m_model->setLanguage(context.language);
    prepareTable();
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"filesSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({3000, 2000}); // shares: the buttons would take more, and the table's columns be hidden
    keepWidths(*splitter, m_context.settings, setting::kFilesSplitter);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(m_banner);
    layout->addWidget(m_job);
    layout->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilesPanel::showCurrent);
    connect(m_table, &QTableView::activated, this, &FilesPanel::openFile);
    connect(m_empty, &EmptyState::activated, this, &FilesPanel::choose);
    connect(m_job, &JobBar::stopWanted, this, [this] {
        m_intake->stop();
        if (m_saving)
            m_saving->cancel();
    });
    connect(m_intake, &FileIntake::began, this, [this](const QString &sentence) {
        m_banner->hide();
        m_job->begin(sentence);
        Q_EMIT dirtyChanged();
    });
    connect(m_intake, &FileIntake::advanced, m_job, &JobBar::setShare);
    connect(m_intake, &FileIntake::ended, this, &FilesPanel::showTaken);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &what, const QList<RecordId> &ids) {
        const bool types = what == "document_type"_L1;
        if (!types && !(what == m_kind + u"/file"_s && (ids.contains(m_record) || ids.contains(0))))
            return;
        m_stale = true;
        if (isVisible() && m_intake->left() == 0)
            reload();
    });
    retranslate();
}

void FilesPanel::prepareTable()
{
    makeListTable(m_table, u"files"_s);
    m_table->setModel(m_model);
    auto *people = new PersonDelegate(m_table);
    people->follow(m_context.away);
    m_table->setItemDelegate(people);
    m_table->setItemDelegateForColumn(AttachmentModel::ValidityColumn, new ValidityDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {200, 160, 190, 70, 90, 170};
    for (int column = 0; column < AttachmentModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
}

QWidget *FilesPanel::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_add = new QPushButton(icon(u"file-plus"_s), QString());
    m_add->setObjectName(u"files_add"_s);
    m_paste = new QPushButton(icon(u"clipboard-paste"_s), QString());
    m_paste->setObjectName(u"files_paste"_s);
    m_types = new QToolButton;
    m_types->setObjectName(u"files_types"_s);
    m_types->setIcon(icon(u"settings"_s));
    m_types->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_types->setFocusPolicy(Qt::StrongFocus);
    for (QPushButton *button : {m_add, m_paste})
        button->setAutoDefault(false);
    layout->addWidget(m_add);
    layout->addWidget(m_paste);
    layout->addStretch(1);
    layout->addWidget(m_types);
    connect(m_add, &QPushButton::clicked, this, &FilesPanel::choose);
    connect(m_paste, &QPushButton::clicked, this, &FilesPanel::paste);
    connect(m_types, &QToolButton::clicked, this, &FilesPanel::editTypes);
    return head;
}

QPushButton *FilesPanel::addAction(const char *name, const QString &iconName, void (FilesPanel::*slot)())
{
    auto *button = new QPushButton(icon(iconName), QString());
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    m_actions.append(button);
    return button;
}

QWidget *FilesPanel::makeDetails()
{
    auto *details = new QWidget;
    m_name = new PlainLabel;
    m_name->setObjectName(u"files_name"_s);
    m_name->setLetters(1.15, QFont::DemiBold);
    m_facts = new PlainLabel;
    m_facts->setTone(Tone::Muted);
    m_facts->setWordWrap(true);
    m_version = new QComboBox;
    auto *people = new PersonDelegate(m_version->view());
    people->follow(m_context.away);
    m_version->setItemDelegate(people);
    m_version->setObjectName(u"files_version"_s);
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_versionLabel = new PlainLabel;
    m_versionLabel->setBuddy(m_version);
    m_preview = new FilePreview;
    auto *actions = new FlowLayout; // large letters need more lines, not a wider window
    actions->addWidget(addAction("files_open", u"external-link"_s, &FilesPanel::openFile));
    actions->addWidget(addAction("files_save", u"download"_s, &FilesPanel::saveCopy));
    actions->addWidget(addAction("files_newVersion", u"file-up"_s, &FilesPanel::chooseVersion));
    actions->addWidget(addAction("files_describe", u"pencil"_s, &FilesPanel::describe));
    actions->addWidget(addAction("files_remove", u"trash-2"_s, &FilesPanel::remove));
    auto *versions = new QHBoxLayout;
    versions->addWidget(m_versionLabel);
    versions->addWidget(m_version, 1);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(16, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addLayout(actions);
    layout->addLayout(versions);
    layout->addWidget(m_preview, 1);
    connect(m_version, &QComboBox::activated, this, &FilesPanel::showPreview);
    connect(m_preview, &FilePreview::openWanted, this, &FilesPanel::openFile);
    return details;
}

QString FilesPanel::title() const
{
    return tr("Files");
}

QString FilesPanel::iconName() const
{
    return u"paperclip"_s;
}

void FilesPanel::retranslate()
{
    m_add->setText(tr("Add files…"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Paste files or a picture (%1)").arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    m_types->setText(tr("Types of documents…"));
    m_types->setAccessibleName(m_types->text());
    m_table->setAccessibleName(tr("Files on this sheet"));
    m_versionLabel->setText(tr("Version"));
    m_version->setAccessibleName(m_versionLabel->text());
    showEmpty();
    const QString texts[] = {tr("Open"), tr("Save a copy…"), tr("New version…"), tr("Edit…"), tr("Remove")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions.at(i)->setText(texts[i]);
    m_actions.at(3)->setToolTip(tr("Name, type, expiry and remark (%1)").arg(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText)));
    m_actions.at(4)->setToolTip(tr("Remove this file (%1)").arg(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)));
    Q_EMIT titleChanged();
}

void FilesPanel::changeEvent(QEvent *event)
{
    SheetPanel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->setLanguage(m_context.language);
    retranslate();
    m_stale = true;
    if (isVisible())
        reload();
}

/// In the bin files are seen, opened and copied, no more.
void FilesPanel::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    m_readOnly = readOnly;
    for (QWidget *way : std::initializer_list<QWidget *>{m_add, m_paste, m_types})
        way->setVisible(!readOnly);
    showEmpty();
    showActions();
}

void FilesPanel::showEmpty()
{
    if (m_readOnly)
        m_empty->setContent(u"paperclip"_s, tr("No files on this sheet."));
    else
        m_empty->setContent(u"paperclip"_s, tr("No files on this sheet."),
                            tr("Drop documents here, paste them, or choose them: contracts, papers, certificates."),
                            tr("Add files…"));
}

void FilesPanel::showActions()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions.at(i)->setEnabled(current() && (!m_readOnly || i < kReadingActions));
}

void FilesPanel::showRecord(const Record &record)
{
    setReadOnly(record.isInBin());
    if (record.id == m_record)
        return;
    m_record = record.id;
    m_stale = true;
    m_banner->hide();
    m_loads.cancel();
    m_model->setAttachments({}, QDate::currentDate());
    showCurrent();
    if (isVisible())
        reload();
}

void FilesPanel::showEvent(QShowEvent *event)
{
    SheetPanel::showEvent(event);
    if (m_stale)
        reload();
}

void FilesPanel::reload(qint32 select)
{
    if (m_record == 0)
        return;
    if (select != 0)
        m_selectNext = select; // whichever answer comes: news may overtake this one
    m_context.office.run(
        this, [](Services &services) { return AttachmentService(services).types(); },
        [this](const Result<QList<DocumentType>> &types) {
            if (types && *types != m_model->types())
                m_model->setTypes(*types);
        });
    m_context.office.run(
        this, [kind = m_kind, id = m_record](Services &services) { return AttachmentService(services).list(kind, id); },
        [this](const Result<QList<Attachment>> &found) { showLoaded(found); }, m_loads.next());
}

void FilesPanel::showLoaded(const Result<QList<Attachment>> &found)
{
    if (!found)
        return tell(found.error());
    m_stale = false;
    const Attachment *shown = current();
    const qint32 select = m_selectNext != 0 || !shown ? std::exchange(m_selectNext, 0) : shown->id;
    m_model->setAttachments(*found, QDate::currentDate());
    m_stack->setCurrentIndex(found->isEmpty() ? 1 : 0);
    if (!found->isEmpty())
        m_table->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(select)), 0));
    showCurrent();
}

const Attachment *FilesPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->attachment(index.row()) : nullptr;
}

const AttachmentVersion *FilesPanel::currentVersion() const
{
    const Attachment *attachment = current();
    if (!attachment)
        return nullptr;
    const int chosen = m_version->currentIndex();
    return &attachment->versions.at(chosen >= 0 && chosen < attachment->versions.size() ? chosen : 0);
}

/// The renewals of a document: until when each of its versions was valid.
void FilesPanel::showValidities(const Attachment &attachment)
{
    m_context.office.run(
        this, [attachment](Services &services) { return AttachmentService(services).validities(attachment); },
        [this, attachment](const Result<QHash<int, QDate>> &until) {
            const Attachment *shown = current();
            if (!until || !shown || shown->id != attachment.id || shown->versions.size() != m_version->count())
                return;
            for (int i = 0; i < m_version->count(); ++i) {
                const QDate day = until->value(shown->versions.at(i).number);
                if (!day.isValid())
                    continue;
                const QString text = tr("%1  ·  valid until %2", "a version – a day")
                                         .arg(m_version->itemData(i, kPeopleRole).toString(), localeOf(m_context.language).toString(day, QLocale::ShortFormat));
                m_version->setItemText(i, PersonText(text, nullptr).text());
                m_version->setItemData(i, text, kPeopleRole);
            }
        },
        m_histories.next());
}

void FilesPanel::showCurrent()
{
    const Attachment *attachment = current();
    showActions();
    m_version->clear();
    m_version->setEnabled(attachment && attachment->versions.size() > 1);
    m_name->setText(attachment ? attachment->facts.name : QString());
    QStringList facts;
    if (attachment) {
        const int row = m_table->currentIndex().row();
        for (const int column : {AttachmentModel::Type, AttachmentModel::ValidityColumn}) {
            if (const QString text = m_model->index(row, column).data().toString(); !text.isEmpty())
                facts << text;
        }
        if (!attachment->facts.note.isEmpty())
            facts << attachment->facts.note;
        for (const AttachmentVersion &version : attachment->versions) {
            const Stamp &added = version.added;
            const QString text = tr("%1 – %2, %3", "number of a version – day, person")
                                     .arg(version.number)
                                     .arg(localeOf(m_context.language).toString(added.at.toLocalTime().date(), QLocale::ShortFormat),
                                          personMarkup(added.userName, added.user));
            m_version->addItem(PersonText(text, nullptr).text());
            m_version->setItemData(m_version->count() - 1, text, kPeopleRole);
        }
        if (attachment->versions.size() > 1)
            showValidities(*attachment);
    }
    m_facts->setText(facts.join(u"  ·  "_s));
    m_facts->setVisible(!facts.isEmpty());
    showPreview();
}

} // namespace effectif
