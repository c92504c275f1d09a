// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/viewbar.h"

#include "models/services/viewservice.h"
#include "models/settings/settings.h"
#include "ui/dialogs/viewdialog.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Stand between database, kind and view in one line of the settings.
constexpr QChar kBetween = u'\t';

/// The last column takes what room is left: its width is nobody's choice. A width that a view does not name is the
/// usual one.
bool looksAlike(const ListLayout &now, const ListLayout &saved)
{
    ListLayout a = now;
    ListLayout b = saved;
    a.widths.clear();
    b.widths.clear();
    if (!(a == b))
        return false;
    for (qsizetype i = 0; i + 1 < now.columns.size(); ++i) {
        const QString &key = now.columns.at(i);
        if (saved.widths.contains(key) && saved.widths.value(key) != now.widths.value(key, saved.widths.value(key)))
            return false;
    }
    return true;
}
} // namespace

ViewBar::ViewBar(const PageContext &context, const QString &kind, QWidget *parent)
    : QToolButton(parent)
    , m_context(context)
    , m_kind(kind)
    , m_menu(new QMenu(this))
{
    setObjectName(u"views"_s);
    setIcon(effectif::icon(u"chevron-down"_s));
    setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the words
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    m_menu->setLayoutDirection(QGuiApplication::layoutDirection());
    m_menu->setObjectName(u"viewMenu"_s);
    connect(this, &QToolButton::clicked, this, [this] { m_menu->popup(mapToGlobal(rect().bottomLeft())); });
    connect(m_menu, &QMenu::aboutToShow, this, &ViewBar::fillMenu);
    retranslate();
}

template <typename Job, typename Done> void ViewBar::run(Job job, Done done)
{
    m_context.office.run(
        this, [job](Services &services) { return job(ViewService(services.context())); },
        [this, done](const auto &answer) {
            if (answer)
                done(*answer);
            else
                Q_EMIT told(Tone::Danger, answer.error().message);
        });
}

void ViewBar::load()
{
    run([kind = m_kind](ViewService views) { return views.views(kind); },
        [this](const QList<ListView> &views) {
            m_views = views;
            if (!std::exchange(m_begun, true))
                chooseFirst();
            else if (!current())
                m_current = 0;
            retranslate();
        });
}

void ViewBar::chooseFirst()
{
    qint32 first = 0;
    const QString here = m_context.office.url().toString() + kBetween + m_kind;
    for (const QString &line : m_context.settings.value(setting::kListViews)) {
        if (line.startsWith(here + kBetween))
            first = line.section(kBetween, 2).toInt();
    }
    for (const ListView &view : std::as_const(m_views)) {
        if (view.isDefaultForAll)
            first = view.id;
    }
    for (const ListView &view : std::as_const(m_views)) {
        if (view.isDefault)
            first = view.id;
    }
    const bool known = std::any_of(m_views.begin(), m_views.end(), [&](const ListView &view) { return view.id == first; });
    if (first != 0 && known)
        choose(first);
}

void ViewBar::remember()
{
    const QString here = m_context.office.url().toString() + kBetween + m_kind + kBetween;
    QStringList lines = m_context.settings.value(setting::kListViews);
    lines.removeIf([&](const QString &line) { return line.startsWith(here); });
    lines << here + QString::number(m_current);
    m_context.settings.store(setting::kListViews, lines);
}

const ListView *ViewBar::current() const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [this](const ListView &view) { return view.id == m_current; });
    return found == m_views.end() ? nullptr : &*found;
}

bool ViewBar::isModified() const
{
    const ListView *view = current();
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    return view && !looksAlike(m_now, withoutMissing(view->layout, *catalogue));
}

void ViewBar::noteLayout()
{
    m_now = m_source();
    retranslate();
}

void ViewBar::retranslate()
{
    const ListView *view = current();
    QString name = view ? view->name : tr("All sheets");
    constexpr int kLetters = 32;
    if (name.size() > kLetters)
        name = name.left(kLetters - 1) + u'…';
    setText(QString(isModified() ? name + u" •"_s : name).replace(u'&', u"&&"_s));
    const QString told = isModified() ? tr("View: %1 (modified)").arg(view->name)
                                      : tr("View: %1").arg(view ? view->name : tr("All sheets"));
    setAccessibleName(told);
    setToolTip(told.toHtmlEscaped());
}

void ViewBar::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ViewBar::choose(qint32 id)
{
    m_current = id;
    remember();
    const ListView *view = current();
    if (!view) {
        Q_EMIT layoutChosen(m_plain);
        return retranslate();
    }
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    const QStringList missing = missingFields(view->layout, *catalogue);
    ListLayout layout = withoutMissing(view->layout, *catalogue);
    if (layout.columns.isEmpty())
        layout.columns = m_plain.columns;
    Q_EMIT layoutChosen(layout);
    if (!missing.isEmpty())
        Q_EMIT told(Tone::Warning, tr("The view \"%1\" uses fields that no longer exist (%2). It is shown without them.")
                                       .arg(view->name, missing.join(u", "_s)));
    retranslate();
}

void ViewBar::take(const ListView &view)
{
    m_views.removeIf([&](const ListView &other) { return other.id == view.id; });
    m_views.append(view);
    std::sort(m_views.begin(), m_views.end(),
              [](const ListView &a, const ListView &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    m_current = view.id;
    remember();
    noteLayout();
}

void ViewBar::save(const ListView &view, ViewDialog *dialog)
{
    m_context.office.run(
        this, [view](Services &services) { return ViewService(services.context()).save(view); },
        [this, guard = QPointer<ViewDialog>(dialog)](const Result<ListView> &saved) {
            if (saved) {
                if (guard)
                    guard->accept();
                take(*saved);
            } else if (guard) {
                guard->refuse(saved.error().message);
            } else {
                Q_EMIT told(Tone::Danger, saved.error().message);
            }
        });
}

void ViewBar::saveAs()
{
    const ListView *view = current();
    auto *dialog = new ViewDialog(ViewDialog::Purpose::Save, view ? tr("%1 (copy)").arg(view->name) : QString(), false, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMayShare(m_context.office.rights().isAdministrator());
    connect(dialog, &ViewDialog::chosen, this, [this, dialog](const QString &name, bool shared) {
        ListView fresh;
        fresh.kind = m_kind;
        fresh.name = name;
        fresh.shared = shared;
        fresh.layout = m_source();
        save(fresh, dialog);
    });
    dialog->open();
}

void ViewBar::rename()
{
    auto *dialog = new ViewDialog(ViewDialog::Purpose::Rename, current()->name, current()->shared, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMayShare(m_context.office.rights().isAdministrator());
    connect(dialog, &ViewDialog::chosen, this, [this, dialog, view = *current()](const QString &name, bool shared) mutable {
        view.name = name;
        view.shared = shared;
        save(view, dialog);
    });
    dialog->open();
}

void ViewBar::removeCurrent()
{
    run([id = m_current](ViewService views) { return views.remove(id); },
        [this](const ListView &removed) {
            m_views.removeIf([&](const ListView &view) { return view.id == removed.id; });
            m_current = 0;
            remember();
            retranslate();
            Q_EMIT undoOffered(tr("The view \"%1\" was deleted.").arg(removed.name), [this, removed] {
                run([removed](ViewService views) { return views.restore(removed); },
                    [this](const ListView &restored) { take(restored); });
            });
        });
}

void ViewBar::setDefault(bool on, bool forAll)
{
    m_context.office.run(
        this,
        [kind = m_kind, id = on ? m_current : 0, forAll](Services &services) {
            return ViewService(services.context()).setDefault(kind, id, forAll);
        },
        [this](const Result<void> &done) {
            if (!done)
                Q_EMIT told(Tone::Danger, done.error().message);
            load();
        });
}

void ViewBar::addViews(QMenu *menu, bool own, const QString &title)
{
    bool first = true;
    for (const ListView &view : std::as_const(m_views)) {
        if (isOwn(view) != own)
            continue;
        if (std::exchange(first, false)) {
            menu->addSeparator();
            menu->addAction(title)->setEnabled(false);
        }
        QString text = own ? view.name : tr("%1 — %2").arg(view.name, view.ownerName);
        if (view.isDefault || view.isDefaultForAll)
            text += u' ' + (view.isDefault ? tr("(default)") : tr("(default for all)"));
        QAction *action = menu->addAction(text.replace(u'&', u"&&"_s), this, [this, id = view.id] { choose(id); });
        action->setObjectName(u"view_%1"_s.arg(view.id));
        action->setCheckable(true);
        action->setChecked(view.id == m_current);
    }
}

void ViewBar::addCommands(QMenu *menu)
{
    const ListView *view = current();
    const bool own = view && isOwn(*view);
    const bool mayShare = m_context.office.rights().isAdministrator(); // a view for everyone, and with which they begin
    QAction *saving = menu->addAction(effectif::icon(u"save"_s), tr("Save the view"), this, [this] {
        ListView changed = *current();
        changed.layout = m_source();
        save(changed);
    });
    saving->setObjectName(u"viewSave"_s);
    saving->setEnabled(own && isModified());
    QAction *back = menu->addAction(effectif::icon(u"undo-2"_s), tr("Back to the saved view"), this, [this] { choose(m_current); });
    back->setEnabled(isModified());
    menu->addAction(effectif::icon(u"plus"_s), tr("Save as …"), this, &ViewBar::saveAs)->setObjectName(u"viewSaveAs"_s);
    QAction *renaming = menu->addAction(effectif::icon(u"pencil"_s), mayShare ? tr("Rename or share …") : tr("Rename …"), this, &ViewBar::rename);
    renaming->setObjectName(u"viewRename"_s);
    renaming->setEnabled(own);
    QAction *removing = menu->addAction(effectif::icon(u"trash-2"_s), tr("Delete the view"), this, &ViewBar::removeCurrent);
    removing->setObjectName(u"viewDelete"_s);
    removing->setEnabled(own);
    menu->addSeparator();
    QAction *mine = menu->addAction(tr("Begin with this view"), this, [this](bool on) { setDefault(on, false); });
    mine->setObjectName(u"viewDefault"_s);
    mine->setCheckable(true);
    mine->setChecked(view && view->isDefault);
    mine->setEnabled(view);
    QAction *all = menu->addAction(tr("Default for all"), this, [this](bool on) { setDefault(on, true); });
    all->setObjectName(u"viewDefaultForAll"_s);
    all->setCheckable(true);
    all->setChecked(view && view->isDefaultForAll);
    all->setEnabled(view && view->shared);
    all->setVisible(mayShare);
}

void ViewBar::fillMenu()
{
    noteLayout();
    m_menu->clear();
    QAction *all = m_menu->addAction(tr("All sheets"), this, [this] { choose(0); });
    all->setObjectName(u"view_0"_s);
    all->setCheckable(true);
    all->setChecked(m_current == 0);
    addViews(m_menu, true, tr("My views"));
    addViews(m_menu, false, tr("Shared by others"));
    m_menu->addSeparator();
    addCommands(m_menu);
}

} // namespace effectif
