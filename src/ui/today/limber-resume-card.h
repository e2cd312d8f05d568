/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RESUME_CARD (limber_resume_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberResumeCard, limber_resume_card, LIMBER, RESUME_CARD, AdwBin)

/* Offers the session that was left or cut short: Resume, Finish, Discard. Visible only while there is one. */
void limber_resume_card_set_context (LimberResumeCard *self, LimberContext *context);

/* limber_resume_card_refresh: looks whether a session was left behind; one that runs in a window is not. */
void limber_resume_card_refresh (LimberResumeCard *self);

G_END_DECLS
