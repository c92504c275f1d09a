// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QIcon>

namespace effectif {

/// A big choice: an icon, a name, and a sentence that says what comes of it. Pressed by click, Space or Return; the
/// arrow keys lead to its neighbours.
class WelcomeCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WelcomeCard(const QString &iconName, QWidget *parent = nullptr);
    void setTexts(const QString &name, const QString &sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;
    int nameHeight(int room) const;

    QIcon m_icon;
    QString m_sentence;
};

} // namespace effectif
