/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-motion.h"

#include "clipmaker/clip-motion-reader.h"

#include <gio/gio.h>

G_DEFINE_QUARK (clip - motion - error - quark, clip_motion_error)

static const char *const tint_nicks[CLIP_N_TINTS] = {
  "neck",   "traps", "delts",      "rhomboids", "lats",   "spine",   "lower-back", "abs",
  "glutes", "quads", "hamstrings", "calves",    "biceps", "triceps", "pecs",       "hip-flexors",
};

static const char *const body_nicks[] = { "broad", "slender", NULL };
static const char *const tone_nicks[] = { "light", "medium", "dark", NULL };

/* The index of the string among the words, which end with NULL. */
static gboolean
read_word (JsonNode *node,
           const ClipPlace *place,
           const char *const *words,
           guint *index,
           GError **error)
{
  const char *word;

  if (!clip_json_read_string (node, place, &word, error))
    return FALSE;

  for (*index = 0; words[*index] != NULL; (*index)++)
    if (g_str_equal (words[*index], word))
      return TRUE;

  return clip_place_fail (place, error, "unknown word \"%s\"", word);
}

static gboolean
read_about (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  const char *text;

  return clip_json_read_string (node, place, &text, error);
}

static gboolean
read_dur (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, 3, 10, &((ClipMotion *) motion)->dur, error);
}

static gboolean
read_fps (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  double fps;

  if (!clip_json_read_number (node, place, 1, 60, &fps, error))
    return FALSE;

  ((ClipMotion *) motion)->fps = (guint) fps;

  return TRUE;
}

static gboolean
read_poster (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, 0, 0.9999, &((ClipMotion *) motion)->poster, error);
}

static gboolean
read_body (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  guint index;

  if (!read_word (node, place, body_nicks, &index, error))
    return FALSE;

  ((ClipMotion *) motion)->body = index;

  return TRUE;
}

static gboolean
read_tone (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  guint index;

  if (!read_word (node, place, tone_nicks, &index, error))
    return FALSE;

  ((ClipMotion *) motion)->tone = index;

  return TRUE;
}

static gboolean
read_mirror (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_boolean (node, place, &((ClipMotion *) motion)->script->mirror, error);
}

static gboolean
read_repeat (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  double repeats;

  if (!clip_json_read_number (node, place, 1, 20, &repeats, error))
    return FALSE;
  if (repeats != floor (repeats))
    return clip_place_fail (place, error, "expected a whole number");

  ((ClipMotion *) motion)->script->repeats = (guint) repeats;

  return TRUE;
}

static gboolean
read_yaw (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, -360, 360, &((ClipMotion *) motion)->yaw, error);
}

static gboolean
read_pitch (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, -10, 80, &((ClipMotion *) motion)->pitch, error);
}

static gboolean
read_lift (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, -0.5, 0.5, &((ClipMotion *) motion)->lift, error);
}

static gboolean
read_above (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, 0, 1.5, &((ClipMotion *) motion)->above, error);
}

static gboolean
read_fill (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_number (node, place, 0.3, 0.95, &((ClipMotion *) motion)->fill, error);
}

static gboolean
read_view (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  static const ClipJsonMember members[] = {
    { "yaw", read_yaw },   { "pitch", read_pitch }, { "lift", read_lift },
    { "fill", read_fill }, { "above", read_above },
  };

  return clip_json_read_object (node, place, members, G_N_ELEMENTS (members), motion, error);
}

/* "glutes" on both sides, "lats.L" on one. */
static gboolean
read_tint (JsonNode *node, const ClipPlace *place, gpointer user_data, GError **error)
{
  ClipMotion *motion = user_data;
  const char *name;

  if (!clip_json_read_string (node, place, &name, error))
    return FALSE;

  for (ClipTint tint = 0; tint < CLIP_N_TINTS; tint++)
    if (g_str_has_prefix (name, tint_nicks[tint]))
      {
        const char *side = name + strlen (tint_nicks[tint]);

        if (!g_str_equal (side, "") && !g_str_equal (side, ".L") && !g_str_equal (side, ".R"))
          continue;
        if (!g_str_equal (side, ".R"))
          motion->tints[CLIP_LEFT] |= 1u << tint;
        if (!g_str_equal (side, ".L"))
          motion->tints[CLIP_RIGHT] |= 1u << tint;
        return TRUE;
      }

  return clip_place_fail (place, error, "unknown region \"%s\"", name);
}

static gboolean
read_tints (JsonNode *node, const ClipPlace *place, gpointer motion, GError **error)
{
  return clip_json_read_array (node, place, read_tint, motion, error);
}

/* Halves and repetitions begin with a frame. */
static gboolean
count_frames (const ClipPlace *document, ClipMotion *motion, GError **error)
{
  guint parts = motion->script->repeats * (motion->script->mirror ? 2 : 1);

  motion->n_frames = (guint) lround (motion->dur * motion->fps);
  if (motion->n_frames % parts != 0)
    return clip_place_fail (document, error, "%u frames don't make %u equal parts",
                            motion->n_frames, parts);

  return TRUE;
}

static gboolean
read_motion (JsonNode *root, const ClipPlace *document, ClipMotion *motion, GError **error)
{
  static const ClipJsonMember members[] = {
    { "about", read_about },
    { "dur", read_dur },
    { "fps", read_fps },
    { "view", read_view },
    { "tint", read_tints },
    { "body", read_body },
    { "tone", read_tone },
    { "poster", read_poster },
    { "mirror", read_mirror },
    { "repeat", read_repeat },
    { "props", clip_read_props },
    { "base", clip_read_base },
    { "keys", clip_read_keys },
    { "osc", clip_read_oscillators },
    { "ground", clip_read_ground },
    { "anchor", clip_read_anchor },
    { "fit", clip_read_fits },
    { "contacts", clip_read_contacts },
    { "touch", clip_read_touches },
  };

  if (!clip_json_read_object (root, document, members, G_N_ELEMENTS (members), motion, error))
    return FALSE;

  if (motion->dur <= 0)
    return clip_place_fail (document, error, "\"dur\" is missing");

  return count_frames (document, motion, error);
}

ClipMotion *
clip_motion_parse (const char *id, const char *text, GError **error)
{
  g_autoptr (ClipMotion) motion = g_new0 (ClipMotion, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  ClipPlace document = { NULL, name, 0 };

  motion->id = g_strdup (id);
  motion->fps = 24;
  motion->yaw = 35;
  motion->pitch = 10;
  motion->lift = 0.02;
  motion->fill = 0.83;
  motion->above = -G_MAXDOUBLE;
  motion->props = g_array_new (FALSE, FALSE, sizeof (ClipProp));
  motion->script = clip_script_new ();

  if (!json_parser_load_from_data (parser, text, -1, &local_error))
    {
      g_set_error (error, CLIP_MOTION_ERROR, CLIP_MOTION_ERROR_READ, "%s: %s", name,
                   local_error->message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      clip_place_fail (&document, error, "the file is empty");
      return NULL;
    }
  if (!read_motion (json_parser_get_root (parser), &document, motion, error))
    return NULL;

  return g_steal_pointer (&motion);
}

ClipMotion *
clip_motion_load (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *id = g_path_get_basename (path);
  g_autoptr (GError) local_error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &local_error))
    {
      g_set_error (error, CLIP_MOTION_ERROR, CLIP_MOTION_ERROR_READ, "%s", local_error->message);
      return NULL;
    }

  if (g_str_has_suffix (id, ".json"))
    id[strlen (id) - strlen (".json")] = '\0';

  return clip_motion_parse (id, text, error);
}

void
clip_motion_free (ClipMotion *motion)
{
  g_free (motion->id);
  g_array_unref (motion->props);
  clip_script_free (motion->script);
  g_free (motion);
}

guint
clip_motion_get_poster_frame (const ClipMotion *motion)
{
  return (guint) (motion->poster * motion->n_frames);
}
