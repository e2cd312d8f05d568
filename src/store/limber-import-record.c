/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-record.h"

#include <string.h>

#include "store/limber-document.h"
#include "store/limber-import-text.h"
#include "store/limber-import-words.h"

/* Far more than any collection has; what is longer is no exercise. */
#define MAX_TEXT 10000
#define MAX_TEXTS 200

/* Of what an id takes from the collection's own. */
#define MAX_ID 60
#define CHECKSUM_LENGTH 8

LimberImportRecord *
limber_import_record_new (void)
{
  LimberImportRecord *self = g_new0 (LimberImportRecord, 1);

  self->kind = LIMBER_KIND_STRENGTH;
  self->synonyms = g_ptr_array_new_with_free_func (g_free);
  self->steps = g_ptr_array_new_with_free_func (g_free);
  self->mistakes = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
limber_import_record_free (LimberImportRecord *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  g_free (self->author);
  g_free (self->license);
  g_free (self->tempo);
  g_ptr_array_unref (self->synonyms);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->mistakes);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* --- reading --------------------------------------------------------------------------------------- */

char *
limber_import_record_read_text (LimberJsonReader *reader, const char *member)
{
  const char *text = limber_json_reader_get_string (reader, member);

  if (text != NULL && strlen (text) > MAX_TEXT)
    {
      limber_json_reader_fail (reader, member, "a text of at most 10000 bytes");
      return NULL;
    }

  return limber_import_clean (text);
}

static void
add (GPtrArray *texts, const char *text)
{
  char *clean = limber_import_clean (text);

  if (clean != NULL && texts->len < MAX_TEXTS)
    g_ptr_array_add (texts, clean);
  else
    g_free (clean);
}

void
limber_import_record_add_texts (LimberJsonReader *reader, const char *member, GPtrArray *texts)
{
  JsonNode *node = limber_json_reader_peek (reader, member);
  g_auto (GStrv) list = NULL;

  if (node == NULL)
    return;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autofree char *text = limber_import_record_read_text (reader, member);

      add (texts, text);
      return;
    }

  if (json_array_get_length (json_node_get_array (node)) > MAX_TEXTS)
    limber_json_reader_fail (reader, member, "a list of at most 200 texts");

  list = limber_json_reader_get_strings (reader, member);
  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) <= MAX_TEXT)
      add (texts, list[i]);
    else
      limber_json_reader_fail (reader, member, "texts of at most 10000 bytes");
}

void
limber_import_record_add_html (const char *html, GPtrArray *texts)
{
  g_auto (GStrv) lines = limber_import_read_html (html);

  for (guint i = 0; lines[i] != NULL; i++)
    add (texts, lines[i]);
}

void
limber_import_record_add_muscle (LimberImportRecord *self, const char *muscle, gboolean secondary)
{
  limber_import_find_regions (muscle, secondary ? &self->secondary : &self->primary);
  if (!secondary)
    add (self->words, muscle);
}

void
limber_import_record_add_equipment (LimberImportRecord *self, const char *word)
{
  LimberEquipmentSet before = self->equipment;

  limber_import_find_equipment (word, &self->equipment);
  if (self->equipment != before)
    add (self->words, word);
}

void
limber_import_record_count_media (LimberImportRecord *self,
                                  LimberJsonReader *reader,
                                  const char *member)
{
  JsonNode *node = limber_json_reader_peek (reader, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    self->n_media += json_array_get_length (json_node_get_array (node));
  else if (node != NULL)
    self->n_media++;
}

/* --- making an exercise ---------------------------------------------------------------------------- */

/* A name for want of an id: "3/4 Sit-Up" is 3-4-sit-up. Only what is lost for good counts as lost. */
static char *
make_slug (const char *name, gboolean *lossy)
{
  g_autofree char *slug = g_ascii_strdown (name, -1);

  *lossy = FALSE;
  for (char *c = slug; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      {
        *lossy |= strchr (" -", *c) == NULL;
        *c = '-';
      }

  return g_steal_pointer (&slug);
}

static char *
make_safe (const char *id, gboolean *lossy)
{
  g_autofree char *safe = g_strdup (id);

  *lossy = FALSE;
  for (char *c = safe; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("-_.", *c) == NULL)
      {
        *lossy = TRUE;
        *c = '-';
      }

  return g_steal_pointer (&safe);
}

char *
limber_import_record_get_id (const LimberImportRecord *self, const char *source)
{
  const char *original = self->id != NULL ? self->id : self->name;
  g_autofree char *safe = NULL;
  g_autofree char *checksum = NULL;
  gboolean lossy;

  safe = self->id != NULL ? make_safe (original, &lossy) : make_slug (original, &lossy);
  if (!lossy && strlen (safe) <= MAX_ID)
    return g_strconcat (source, ":", safe, NULL);

  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, original, -1);
  return g_strdup_printf ("%s:%.*s-%.*s", source, MAX_ID, safe, CHECKSUM_LENGTH, checksum);
}

static void
set_tempo (LimberDose *dose, const char *tempo)
{
  g_auto (GStrv) parts = g_strsplit (tempo, "-", 5);
  guint64 seconds[4];

  if (g_strv_length (parts) != 4)
    return;

  for (guint i = 0; i < 4; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 0, LIMBER_DOSE_MAX_TEMPO, &seconds[i], NULL))
      return;

  if (seconds[0] + seconds[1] + seconds[2] + seconds[3] > 0)
    for (guint i = 0; i < 4; i++)
      dose->tempo[i] = (guint) seconds[i];
}

/* A careful beginning; the collections don't say how much. */
static LimberDose *
make_dose (const LimberImportRecord *self)
{
  LimberDose *dose = limber_dose_new ();

  switch (self->kind)
    {
    case LIMBER_KIND_CARDIO:
      dose->duration = 60;
      break;

    case LIMBER_KIND_STATIC:
    case LIMBER_KIND_MOBILITY:
      dose->sets = 2;
      dose->hold = 20;
      break;

    case LIMBER_KIND_DYNAMIC:
    case LIMBER_KIND_STABILITY:
    case LIMBER_KIND_PATTERN:
    case LIMBER_KIND_STRENGTH:
    default:
      dose->sets = 2;
      dose->rest = 60;
      if (self->timed)
        dose->hold = 20;
      else
        dose->reps = 10;
    }

  if (dose->reps > 0 && self->tempo != NULL)
    set_tempo (dose, self->tempo);

  return dose;
}

static char **
make_list (GPtrArray *texts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < texts->len; i++)
    g_strv_builder_add (builder, texts->pdata[i]);

  return g_strv_builder_end (builder);
}

static LimberPosition
guess_position (const LimberImportRecord *self)
{
  const char *texts[] = { self->name, self->steps->len > 0 ? self->steps->pdata[0] : NULL, NULL };

  return limber_import_guess_position (texts);
}

/* Without a description the collection's own words stand in for one: there, a search finds "biceps" and "barbell". */
static char *
make_summary (const LimberImportRecord *self)
{
  g_auto (GStrv) words = NULL;

  if (self->summary != NULL)
    return g_strdup (self->summary);

  words = make_list (self->words);
  return g_strjoinv (", ", words);
}

LimberExercise *
limber_import_record_to_exercise (const LimberImportRecord *self,
                                  const char *id,
                                  const char *title,
                                  LimberExercise *old,
                                  const char *modified)
{
  g_autoptr (LimberDose) dose = make_dose (self);
  g_auto (GStrv) synonyms = make_list (self->synonyms);
  g_auto (GStrv) steps = make_list (self->steps);
  g_auto (GStrv) mistakes = make_list (self->mistakes);
  g_autofree char *summary = make_summary (self);
  LimberSides sides =
      self->sides != LIMBER_SIDES_BOTH ? self->sides : limber_import_guess_sides (self->name);
  double start = 0, end = 0;

  if (old != NULL)
    g_object_get (old, "loop-start", &start, "loop-end", &end, NULL);

  /* clang-format off */
  return g_object_new (LIMBER_TYPE_EXERCISE,
                       "id", id,
                       "modified", modified,
                       "name", self->name,
                       "synonyms", synonyms,
                       "summary", summary,
                       "kind", self->kind,
                       "primary", self->primary,
                       "secondary", self->secondary & ~self->primary,
                       "position", guess_position (self),
                       "equipment", self->equipment,
                       "sides", sides,
                       "dose", dose,
                       "steps", steps,
                       "mistakes", mistakes,
                       "clip", old != NULL ? limber_exercise_get_clip (old) : NULL,
                       "poster", old != NULL ? limber_exercise_get_poster (old) : NULL,
                       "loop-start", start,
                       "loop-end", end,
                       "source-title", title,
                       "source-author", self->author,
                       "source-license", self->license,
                       "source-id", self->id,
                       NULL);
  /* clang-format on */
}
