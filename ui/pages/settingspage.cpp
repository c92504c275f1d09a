// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "ui/dialogs/prompter.h"
#include "ui/pages/settingspanel.h"
#include "ui/pages/settingspanels.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

const QString SettingsPage::kPageId = u"accountSettings"_s;

namespace {
constexpr int kSide = 210;
constexpr int kWidest = 820;
} // namespace

SettingsPage::SettingsPage(const PageContext &context, settingspanels::Room room, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_room(room)
    , m_banner(new Banner)
    , m_side(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_footer(new QWidget)
    , m_save(new QPushButton)
    , m_revert(new QPushButton)
{
    setObjectName(room == settingspanels::Room::Own ? u"accountSettingsPage"_s : u"companySettingsPage"_s);
    m_banner->hide();
    m_side->setObjectName(u"settings_side"_s);
    m_side->viewport()->setAutoFillBackground(false);
    m_side->setFixedWidth(kSide);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setSpacing(2);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_save->setObjectName(u"settings_save"_s);
    m_save->setDefault(true);
    m_revert->setObjectName(u"settings_revert"_s);
    build();
    addPanels();
    connect(m_side, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_banner->dismiss();
        m_stack->setCurrentIndex(row);
        current()->activated();
        showState();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { perform(Command::Save); });
    connect(m_revert, &QPushButton::clicked, this, &SettingsPage::revert);
    retranslate();
    m_side->setCurrentRow(0);
}

void SettingsPage::build()
{
    auto *buttons = new QHBoxLayout(m_footer);
    buttons->setContentsMargins(24, 10, 24, 14);
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_revert);
    buttons->addStretch(1);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(12, 16, 4, 12);
    side->addWidget(m_side);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_footer);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(side);
    row->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addLayout(row, 1);
}

void SettingsPage::addPanels()
{
    for (const settingspanels::Entry &entry : settingspanels::all(m_room)) {
        SettingsPanel *panel = entry.make(m_context, m_banner);
        panel->setMaximumWidth(kWidest);
        auto *scroll = new QScrollArea;
        scroll->setWidget(panel);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_stack->addWidget(scroll);
        m_side->addItem(new QListWidgetItem(icon(QLatin1String(entry.iconName)), QString()));
        connect(panel, &SettingsPanel::dirtyChanged, this, [this] {
            showState();
            Q_EMIT dirtyChanged();
        });
        connect(panel, &SettingsPanel::undoChanged, this, &Page::commandsChanged);
        connect(panel, &SettingsPanel::languageWanted, this, &SettingsPage::languageWanted);
        connect(panel, &SettingsPanel::pageWanted, this, &Page::pageWanted);
    }
}

SettingsPanel *SettingsPage::panel(int index) const
{
    auto *scroll = static_cast<QScrollArea *>(m_stack->widget(index));
    return scroll ? static_cast<SettingsPanel *>(scroll->widget()) : nullptr;
}

SettingsPanel *SettingsPage::current() const
{
    return panel(m_stack->currentIndex());
}

QString SettingsPage::title() const
{
    return m_room == settingspanels::Room::Own ? tr("Account settings") : tr("Company settings");
}

QString SettingsPage::iconName() const
{
    return m_room == settingspanels::Room::Own ? u"circle-user"_s : u"building-2"_s;
}

void SettingsPage::retranslate()
{
    m_side->setAccessibleName(title());
    m_revert->setText(tr("Discard changes"));
    showState();
}

void SettingsPage::showState()
{
    const auto entries = settingspanels::all(m_room);
    for (int i = 0; i < m_side->count(); ++i) {
        const QString text = settingspanels::titleOf(entries[static_cast<size_t>(i)]);
        m_side->item(i)->setText(panel(i)->isDirty() ? text + u" •"_s : text);
        m_side->item(i)->setData(Qt::AccessibleTextRole, panel(i)->isDirty() ? tr("%1, not saved").arg(text) : text);
        m_side->item(i)->setSizeHint({0, fontMetrics().height() + 18});
    }
    m_footer->setVisible(!current()->saveText().isEmpty());
    m_save->setText(current()->saveText());
    m_save->setEnabled(current()->isDirty());
    m_revert->setEnabled(current()->isDirty());
    Q_EMIT commandsChanged();
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    Q_EMIT titleChanged();
}

bool SettingsPage::isDirty() const
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (panel(i)->isDirty())
            return true;
    }
    return false;
}

bool SettingsPage::can(Command command) const
{
    switch (command) {
    case Command::Save:
    case Command::Revert:
        return current()->isDirty();
    case Command::Undo:
        return current()->canUndo();
    case Command::NextTab:
    case Command::PreviousTab:
        return m_side->count() > 1;
    default:
        return false;
    }
}

void SettingsPage::perform(Command command)
{
    const int step = command == Command::NextTab ? 1 : m_side->count() - 1;
    if (command == Command::Save)
        current()->save([](bool) { });
    else if (command == Command::Revert)
        revert();
    else if (command == Command::Undo)
        current()->undo();
    else
        m_side->setCurrentRow((m_side->currentRow() + step) % m_side->count());
}

void SettingsPage::revert()
{
    m_context.prompter.ask(this, tr("Discard changes"), tr("What you changed here goes back to what is stored."),
                           {{tr("Discard"), false, true}, {tr("Cancel"), true}}, [this](int button) {
                               if (button == 0)
                                   current()->revert();
                           });
}

void SettingsPage::saveFrom(int index, std::function<void(bool)> done)
{
    while (index < m_stack->count() && !panel(index)->isDirty())
        ++index;
    if (index == m_stack->count())
        return done(true);
    m_side->setCurrentRow(index); // where it says what is wrong, if something is
    panel(index)->save([this, index, done = std::move(done)](bool saved) {
        if (!saved)
            return done(false);
        saveFrom(index + 1, done);
    });
}

void SettingsPage::askToLeave(std::function<void(bool)> answer)
{
    if (!isDirty())
        return answer(true);
    m_context.prompter.ask(this, tr("Save the changes of the settings?"), tr("What you changed is not saved yet."),
                           {{tr("Save")}, {tr("Discard"), false, true}, {tr("Stay here"), true}},
                           [this, answer = std::move(answer)](int button) {
                               if (button == 0)
                                   return saveFrom(0, answer);
                               answer(button == 1);
                           });
}

QStringList SettingsPage::tabTitles() const
{
    QStringList titles;
    for (const settingspanels::Entry &entry : settingspanels::all(m_room))
        titles << settingspanels::titleOf(entry);
    return titles;
}

void SettingsPage::openTab(int index)
{
    m_side->setCurrentRow(index);
}

void SettingsPage::openPanel(const QString &id)
{
    if (const int index = settingspanels::indexOf(id); index >= 0)
        openTab(index);
}

void SettingsPage::activated()
{
    current()->activated();
}

} // namespace effectif
