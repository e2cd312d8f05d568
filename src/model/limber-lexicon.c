/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/limber-lexicon.h"

#include <string.h>

#include "model/limber-postings.h"

typedef struct
{
  LimberPostings fields[LIMBER_N_FIELDS];
  char text[];
} Word;

struct _LimberLexicon
{
  GHashTable *texts; /* a set of the texts inside of the words */
  /* all of them; the first n_sorted in order of their bytes, as strcmp() has it */
  GPtrArray *words;
  guint n_sorted;
};

static Word *
word_new (const char *text)
{
  gsize size = strlen (text) + 1;
  Word *self = g_malloc0 (sizeof (Word) + size);

  memcpy (self->text, text, size);
  return self;
}

static void
word_free (gpointer data)
{
  Word *self = data;

  for (guint i = 0; i < LIMBER_N_FIELDS; i++)
    limber_postings_clear (&self->fields[i]);
  g_free (self);
}

static void
word_unite (const Word *self, LimberBits found[LIMBER_N_FIELDS])
{
  for (guint i = 0; i < LIMBER_N_FIELDS; i++)
    limber_postings_unite (&self->fields[i], &found[i]);
}

LimberLexicon *
limber_lexicon_new (void)
{
  LimberLexicon *self = g_new0 (LimberLexicon, 1);

  self->words = g_ptr_array_new_with_free_func (word_free);
  self->texts = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
limber_lexicon_free (LimberLexicon *self)
{
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->words);
  g_free (self);
}

guint
limber_lexicon_get_n_words (const LimberLexicon *self)
{
  return self->words->len;
}

/* --- adding --- */

static void
add_word (LimberLexicon *self, const char *text, LimberField field, guint number)
{
  char *known = g_hash_table_lookup (self->texts, text);
  Word *word;

  if (known != NULL)
    {
      word = (Word *) (gpointer) (known - G_STRUCT_OFFSET (Word, text));
    }
  else
    {
      word = word_new (text);
      g_ptr_array_add (self->words, word);
      g_hash_table_add (self->texts, word->text);
    }
  limber_postings_add (&word->fields[field], number);
}

void
limber_lexicon_add (LimberLexicon *self, const char *words, LimberField field, guint number)
{
  g_autofree char *copy = g_strdup (words);
  char *next;

  for (char *text = copy; text != NULL; text = next)
    {
      next = strchr (text, ' ');
      if (next != NULL)
        *next++ = '\0';
      if (*text != '\0')
        add_word (self, text, field, number);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Word *const *) a)->text, (*(const Word *const *) b)->text);
}

/* Sorts what is new and merges it with what was sorted, which often is much more. */
void
limber_lexicon_sort (LimberLexicon *self)
{
  guint n = self->words->len;
  gpointer *words = self->words->pdata;
  guint n_new = n - self->n_sorted;
  guint to = n, old = self->n_sorted;
  g_autofree gpointer *fresh = NULL;

  if (n_new == 0)
    return;
  qsort (words + old, n_new, sizeof (gpointer), compare_words);
  fresh = g_memdup2 (words + old, n_new * sizeof (gpointer));
  while (n_new > 0)
    if (old > 0 && compare_words (&words[old - 1], &fresh[n_new - 1]) > 0)
      words[--to] = words[--old];
    else
      words[--to] = fresh[--n_new];
  self->n_sorted = n;
}

/* --- looking up --- */

/* Words that begin alike: those from first to before end have the same first depth bytes. */
typedef struct
{
  guint first;
  guint end;
  guint depth;
} Branch;

static const char *
get_text (const LimberLexicon *self, guint i)
{
  return ((const Word *) self->words->pdata[i])->text;
}

/* The first word of the branch that, from the branch's depth on, doesn't come before the text; or, with after, the first
 * that comes behind all that begin with it. */
static guint
find_edge (const LimberLexicon *self, Branch branch, const char *text, gsize size, gboolean after)
{
  guint low = branch.first, high = branch.end;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strncmp (get_text (self, middle) + branch.depth, text, size);

      if (order < 0 || (after && order == 0))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The part of the branch that goes on with a text. */
static Branch
follow (const LimberLexicon *self, Branch branch, const char *text, gsize size)
{
  Branch part = { 0, branch.end, branch.depth };

  part.first = find_edge (self, branch, text, size, FALSE);
  branch.first = part.first;
  part.end = find_edge (self, branch, text, size, TRUE);
  part.depth += size;
  return part;
}

static Branch
get_all (const LimberLexicon *self)
{
  return (Branch) { 0, self->n_sorted, 0 };
}

static void
unite (const LimberLexicon *self, Branch branch, LimberBits found[LIMBER_N_FIELDS])
{
  for (guint i = branch.first; i < branch.end; i++)
    word_unite (self->words->pdata[i], found);
}

void
limber_lexicon_find (const LimberLexicon *self, const char *term, LimberBits found[LIMBER_N_FIELDS])
{
  g_return_if_fail (self->n_sorted == self->words->len);

  unite (self, follow (self, get_all (self), term, strlen (term)), found);
}

typedef struct
{
  const LimberLexicon *lexicon;
  gboolean whole;
  LimberBits *found;
} Alike;

/* What is left of the term has to be there as it is. */
static void
match_rest (const Alike *self, Branch branch, const char *rest)
{
  gsize size = strlen (rest);

  unite (self->lexicon, follow (self->lexicon, branch, rest, size + (self->whole ? 1 : 0)),
         self->found);
}

/* The word's next letter is one that the term lacks, has otherwise, or has one letter later. */
static void
match_other_letter (const Alike *self,
                    Branch branch,
                    const char *letter,
                    gsize size,
                    const char *rest)
{
  const char *second = *rest != '\0' ? g_utf8_next_char (rest) : rest;
  gsize first_size = (gsize) (second - rest);
  gsize second_size = *second != '\0' ? (gsize) (g_utf8_next_char (second) - second) : 0;

  match_rest (self, branch, rest);
  if (*rest != '\0')
    match_rest (self, branch, second);
  if (second_size == size && memcmp (second, letter, size) == 0)
    {
      g_autofree char *swapped = g_strdup_printf ("%.*s%s", (int) first_size, rest, second + size);

      match_rest (self, branch, swapped);
    }
}

/* Each letter that the words of the branch go on with, in turn. */
static void
match_other_letters (const Alike *self, Branch branch, const char *rest)
{
  while (branch.first < branch.end)
    {
      const char *letter = get_text (self->lexicon, branch.first) + branch.depth;
      Branch part;
      gsize size;

      if (*letter == '\0') /* a word that ends here comes first */
        {
          branch.first++;
          continue;
        }
      size = (gsize) (g_utf8_next_char (letter) - letter);
      part = follow (self->lexicon, branch, letter, size);
      if (strncmp (letter, rest, size) != 0)
        match_other_letter (self, part, letter, size, rest);
      branch.first = part.end;
    }
}

void
limber_lexicon_find_alike (const LimberLexicon *self,
                           const char *term,
                           gboolean whole,
                           LimberBits found[LIMBER_N_FIELDS])
{
  Alike alike = { self, whole, found };
  Branch branch = get_all (self);

  g_return_if_fail (self->n_sorted == self->words->len);

  /* Down the tree along the term; at every letter, one that is wrong. */
  for (const char *rest = term; branch.first < branch.end; rest = g_utf8_next_char (rest))
    {
      /* Nothing can be wrong behind a beginning. */
      if (*rest != '\0' || whole)
        match_other_letters (&alike, branch, rest);
      if (*rest == '\0')
        break;
      match_rest (&alike, branch, g_utf8_next_char (rest));
      branch = follow (self, branch, rest, (gsize) (g_utf8_next_char (rest) - rest));
    }
}
