/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-search-terms.h"

#include "model/limber-fold.h"

typedef struct
{
  char *text;
  LimberBits answers[LIMBER_N_ANSWERS];
} Term;

struct _LimberSearchTerms
{
  LimberSearchIndex *index;
  GPtrArray *terms;
  LimberBits answers[LIMBER_N_ANSWERS]; /* to all terms together */
};

static void
clear_answers (LimberBits answers[LIMBER_N_ANSWERS])
{
  for (guint i = 0; i < LIMBER_N_ANSWERS; i++)
    limber_bits_clear (&answers[i]);
}

static void
term_free (gpointer data)
{
  Term *self = data;

  if (self == NULL)
    return;
  clear_answers (self->answers);
  g_free (self->text);
  g_free (self);
}

static void
term_ask (Term *self, LimberSearchIndex *index)
{
  clear_answers (self->answers);
  limber_search_index_update (index);
  limber_search_index_ask (index, self->text, self->answers);
}

static void
combine (LimberSearchTerms *self)
{
  clear_answers (self->answers);
  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = self->terms->pdata[i];

      for (guint answer = 0; answer < LIMBER_N_ANSWERS; answer++)
        if (i == 0)
          limber_bits_copy (&self->answers[answer], &term->answers[answer]);
        else
          limber_bits_intersect (&self->answers[answer], &term->answers[answer]);
    }
}

LimberSearchTerms *
limber_search_terms_new (LimberSearchIndex *index)
{
  LimberSearchTerms *self = g_new0 (LimberSearchTerms, 1);

  self->index = g_object_ref (index);
  self->terms = g_ptr_array_new_with_free_func (term_free);
  return self;
}

void
limber_search_terms_free (LimberSearchTerms *self)
{
  clear_answers (self->answers);
  g_ptr_array_unref (self->terms);
  g_object_unref (self->index);
  g_free (self);
}

/* The term at its place among those there were, which loses it; or a new one. */
static Term *
take_term (LimberSearchTerms *self, GPtrArray *before, guint i, const char *text)
{
  Term *term = i < before->len ? before->pdata[i] : NULL;

  if (term != NULL && g_str_equal (term->text, text))
    {
      before->pdata[i] = NULL;
      return term;
    }
  term = g_new0 (Term, 1);
  term->text = g_strdup (text);
  term_ask (term, self->index);
  return term;
}

gboolean
limber_search_terms_set (LimberSearchTerms *self, const char *text)
{
  g_auto (GStrv) texts = limber_search_terms (text);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->terms);
  guint n_kept = 0;

  self->terms = g_ptr_array_new_with_free_func (term_free);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_ptr_array_add (self->terms, take_term (self, before, i, texts[i]));
      n_kept += i < before->len && before->pdata[i] == NULL;
    }
  if (n_kept == before->len && n_kept == self->terms->len)
    return FALSE;
  combine (self);
  return TRUE;
}

void
limber_search_terms_ask_anew (LimberSearchTerms *self)
{
  for (guint i = 0; i < self->terms->len; i++)
    term_ask (self->terms->pdata[i], self->index);
  combine (self);
}

const LimberBits *
limber_search_terms_get_answers (const LimberSearchTerms *self)
{
  return self->terms->len > 0 ? self->answers : NULL;
}
