// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serverform.h"

#include "ui/dialogs/prompter.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QRegularExpression>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
bool looksLikeAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith("postgresql://"_L1) || trimmed.startsWith("postgres://"_L1);
}

/// A name, an IP address, or the folder of a unix socket. What the address cannot hold is no host either.
bool isHost(const DatabaseUrl &url)
{
    static const QRegularExpression refused(u"[\\s@?#/\\\\]"_s);
    if (url.isLocalSocket())
        return url.host.size() > 1;
    if (url.host.isEmpty() || url.host.contains(refused))
        return false;
    DatabaseUrl probe = url;
    probe.user = probe.name = u"x"_s;
    probe.port = 1;
    const auto readBack = DatabaseUrl::parse(probe.toString());
    return readBack.has_value() && readBack->host.compare(url.host, Qt::CaseInsensitive) == 0;
}
} // namespace

ServerForm::ServerForm(Prompter &prompter, QWidget *parent)
    : QWidget(parent),
      m_prompter(prompter),
      m_grid(new FormGrid(this)),
      m_host(addField("connect_host", 2)),
      m_port(addField("connect_port", 1)),
      m_name(addField("connect_database", 1)),
      m_user(addField("connect_login", 1)),
      m_password(addField("connect_password", 1)),
      m_eye(m_password->addIconAction(icon(u"eye"_s, Tone::Muted), QKeySequence(u"Ctrl+Shift+P"_s))),
      m_certificateField(makeCertificateField())
{
    m_grid->resize(500, m_grid->height()); // so that the first size that a dialog asks for is that of two columns
    m_grid->setTwoColumnsFrom(400);
    m_grid->add({}, m_certificateField, 2);
    for (const LineEdit *field : {m_host, m_port, m_name, m_user})
        m_grid->setMandatory(field, true);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_port->setText(QString::number(DatabaseUrl().port));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    setFocusProxy(m_host);
    connect(m_eye, &QAction::triggered, this, &ServerForm::toggleEye);
    connect(m_host, &QLineEdit::textEdited, this, &ServerForm::hostEdited);
    connect(m_host, &QLineEdit::editingFinished, this, &ServerForm::takeAddress);
    retranslate();
}

ServerForm::~ServerForm()
{
    disconnect(m_host, nullptr, this, nullptr); // it loses the focus as it goes, and that is no input
}

LineEdit *ServerForm::addField(const char *name, int columns)
{
    auto *field = new LineEdit(m_grid);
    field->setObjectName(QLatin1StringView(name));
    m_grid->add({}, field, columns);
    connect(field, &QLineEdit::textEdited, this, [this, field] {
        setProblem(field, {});
        Q_EMIT edited();
    });
    return field;
}

QWidget *ServerForm::makeCertificateField()
{
    auto *whole = new QWidget(m_grid);
    m_certificate = new LineEdit(whole);
    m_certificate->setObjectName(u"connect_certificate"_s);
    m_choose = new QPushButton(whole);
    m_choose->setObjectName(u"connect_chooseCertificate"_s);
    m_choose->setAutoDefault(false);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_certificate, 1);
    row->addWidget(m_choose);
    whole->setFocusProxy(m_certificate);
    connect(m_choose, &QPushButton::clicked, this, &ServerForm::chooseCertificate);
    connect(m_certificate, &QLineEdit::textEdited, this, [this] {
        setProblem(m_certificate, {});
        Q_EMIT edited();
    });
    return whole;
}

void ServerForm::retranslate()
{
    m_grid->setLabel(m_host, tr("Server"));
    m_grid->setLabel(m_port, tr("Port"));
    m_grid->setLabel(m_name, tr("Database"));
    m_grid->setLabel(m_user, tr("Login"));
    m_grid->setLabel(m_password, tr("Password"));
    m_grid->setLabel(m_certificateField, tr("Certificate of the authority"));
    m_host->setPlaceholderText(tr("db.example.org, or a whole address postgresql://…"));
    m_password->setPlaceholderText(tr("Empty: from PGPASSFILE"));
    m_certificate->setPlaceholderText(tr("Empty: the authorities that this system trusts"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the certificate of the authority"));
    m_password->nameAction(m_eye, m_password->echoMode() == QLineEdit::Password ? tr("Show the password")
                                                                                : tr("Hide the password"));
}

void ServerForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ServerForm::toggleEye()
{
    const bool hidden = m_password->echoMode() == QLineEdit::Password;
    m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(hidden ? u"eye-off"_s : u"eye"_s, Tone::Muted));
    retranslate();
}

void ServerForm::chooseCertificate()
{
    m_prompter.chooseFile(this, setting::kCertificateFolder, tr("Choose the certificate of the authority"),
                          tr("Certificates (*.crt *.pem *.cer);;All files (*)"), [this](const QString &file) {
                              m_certificate->setText(file);
                              setProblem(m_certificate, {});
                              Q_EMIT edited();
                          });
}

void ServerForm::setUrl(const DatabaseUrl &url)
{
    m_host->setText(url.host);
    m_hostLength = url.host.size();
    m_port->setText(QString::number(url.port));
    m_name->setText(url.name);
    m_user->setText(url.user);
    m_certificate->setText(url.caFile);
    for (LineEdit *field : {m_host, m_port, m_name, m_user, m_certificate})
        setProblem(field, {});
}

DatabaseUrl ServerForm::url() const
{
    DatabaseUrl result;
    result.engine = DatabaseUrl::Engine::PostgreSql;
    result.host = m_host->text().trimmed();
    result.port = m_port->text().trimmed().toInt();
    result.name = m_name->text().trimmed();
    result.user = m_user->text().trimmed();
    result.caFile = m_certificate->text().trimmed();
    return result;
}

void ServerForm::setPassword(const QString &password)
{
    m_password->setText(password);
}

QString ServerForm::password() const
{
    return m_password->text();
}

void ServerForm::focusPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
}

void ServerForm::hostEdited(const QString &text)
{
    const bool pasted = text.size() - m_hostLength > 1;
    m_hostLength = text.size();
    if (pasted)
        takeAddress();
}

/// An address typed by hand counts once the person goes on: half of one would only be complained about.
void ServerForm::takeAddress()
{
    if (!looksLikeAddress(m_host->text()))
        return;
    const auto url = DatabaseUrl::parse(m_host->text());
    if (!url) {
        setProblem(m_host, url.error().message);
        return;
    }
    setUrl(*url);
    focusPassword();
    Q_EMIT addressTaken();
}

void ServerForm::setProblem(LineEdit *field, const QString &message)
{
    field->setProperty("invalid", !message.isEmpty());
    field->update();
    m_grid->setMessage(field == m_certificate ? m_certificateField : field, Tone::Danger, message);
}

bool ServerForm::validate()
{
    takeAddress();
    const DatabaseUrl typed = url();
    LineEdit *first = nullptr;
    const auto check = [this, &first](LineEdit *field, bool good, const QString &message) {
        setProblem(field, good ? QString() : message);
        if (!good && !first)
            first = field;
    };
    if (looksLikeAddress(typed.host)) // what is wrong with the address is said already
        first = m_host;
    else
        check(m_host, isHost(typed),
              typed.host.isEmpty() ? tr("Type the name of the server. It looks like db.example.org.")
                                   : tr("This is no server's name. It looks like db.example.org, without blanks."));
    check(m_port, typed.port > 0 && typed.port < 65536, tr("A port is a number from 1 to 65535. Usually it is 5432."));
    check(m_name, !typed.name.isEmpty() && !typed.name.contains(u'/'), tr("Type the name of the database."));
    check(m_user, !typed.user.isEmpty(), tr("Type the login that you were given."));
    check(m_certificate, typed.caFile.isEmpty() || QFileInfo(typed.caFile).isFile(),
          tr("There is no such file. Choose the certificate again, or leave this empty."));
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

} // namespace effectif
