// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QImage>
#include <QRadioButton>

namespace effectif {

/// What a ChoiceButton shows: an indicator, a picture if there is one, and words that wrap.
class ChoiceFace
{
public:
    QString text;
    QImage picture;
    bool isReadOnly = false;

    /// As large as it is shown at most, on a fine screen.
    static QImage fitted(const QImage &picture);
    int heightFor(const QAbstractButton &button, int width) const;
    QSize sizeHint(const QAbstractButton &button) const;
    void paint(QAbstractButton &button, QStyle::PrimitiveElement indicator) const;

private:
    QRect pictureIn(const QRect &rect) const;
    QRect textIn(const QRect &rect) const;
};

/// A radio button or check box on a card of its own: Qt's own ones show one line. The words are plain, an ampersand is one.
template <typename Button> class ChoiceButton final : public Button
{
    static_assert(std::is_same_v<Button, QRadioButton> || std::is_same_v<Button, QCheckBox>);

public:
    explicit ChoiceButton(QWidget *parent = nullptr) : Button(parent)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum, Button::sizePolicy().controlType());
        policy.setHeightForWidth(true);
        Button::setSizePolicy(policy);
        Button::setAttribute(Qt::WA_Hover);
    }
    void setFace(const QString &text, const QImage &picture = {})
    {
        m_face.text = text;
        m_face.picture = ChoiceFace::fitted(picture);
        Button::setAccessibleName(text);
        Button::updateGeometry();
        Button::update();
    }
    /// What is chosen can be read and not changed.
    void setReadOnly(bool readOnly)
    {
        m_face.isReadOnly = readOnly;
        Button::setEnabled(!readOnly);
        Button::update();
    }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return m_face.heightFor(*this, width); }
    QSize sizeHint() const override { return m_face.sizeHint(*this); }
    QSize minimumSizeHint() const override { return {120, m_face.sizeHint(*this).height()}; }

protected:
    bool hitButton(const QPoint &position) const override { return Button::rect().contains(position); }
    void paintEvent(QPaintEvent *) override
    {
        m_face.paint(*this, std::is_same_v<Button, QRadioButton> ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorCheckBox);
    }

private:
    ChoiceFace m_face;
};

} // namespace effectif
