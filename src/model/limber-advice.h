/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "model/limber-enums.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ADVICE (limber_advice_get_type ())
G_DECLARE_FINAL_TYPE (LimberAdvice, limber_advice, LIMBER, ADVICE, GObject)

/*
 * What one rule of the coach has to say about a document, for a person to read. Immutable; texts are translated.
 * Properties, construct-only, as the getters: "rule", "severity", "section", "index", "text", "why", "source",
 * "fixable".
 */

/* The rule's id, as "warm-up-missing". */
const char *limber_advice_get_rule (LimberAdvice *self);
LimberSeverity limber_advice_get_severity (LimberAdvice *self);

/* The list in the document that the advice looks at: "warm-up", "main" or "cool-down" of a routine, "weeks" of a plan,
 * "sessions" of the log. */
const char *limber_advice_get_section (LimberAdvice *self);
/* The place in that list, from 0, of the first (or only) entry that the advice is about. A circuit is one entry. */
guint limber_advice_get_index (LimberAdvice *self);

/* One sentence that says what is to be seen here. */
const char *limber_advice_get_text (LimberAdvice *self);
/* Why that matters: a sentence or two. */
const char *limber_advice_get_why (LimberAdvice *self);
/* Where the rule comes from, as the title of an article. */
const char *limber_advice_get_source (LimberAdvice *self);

/* Whether limber_coach_fix() can do something about it. */
gboolean limber_advice_get_fixable (LimberAdvice *self);

G_END_DECLS
