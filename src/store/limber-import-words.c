/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-import-words.h"

#include <string.h>

typedef struct
{
  const char *word;
  guint32 value; /* an enumeration's value, or a set */
} Meaning;

#define REGION(name) LIMBER_SET_OF (LIMBER_REGION_##name)
#define EQUIPMENT(name) LIMBER_SET_OF (LIMBER_EQUIPMENT_##name)

/* Muscles, groups of them, and the Latin names that some collections use. */
static const Meaning muscles[] = {
  { "abdominals", REGION (CORE) },
  { "abductors", REGION (HIPS) },
  { "abs", REGION (CORE) },
  { "adductors", REGION (HIPS) },
  { "anterior deltoid", REGION (SHOULDERS) },
  { "back", REGION (UPPER_BACK) | REGION (MIDDLE_BACK) },
  { "biceps femoris", REGION (HAMSTRINGS) },
  { "chest", REGION (CHEST) },
  { "core", REGION (CORE) },
  { "erector spinae", REGION (LOWER_BACK) },
  { "full body", REGION (WHOLE_BODY) },
  { "glutes", REGION (GLUTES) },
  { "gluteus maximus", REGION (GLUTES) },
  { "hamstrings", REGION (HAMSTRINGS) },
  { "hip flexors", REGION (HIPS) },
  { "hips", REGION (HIPS) },
  { "lats", REGION (MIDDLE_BACK) },
  { "latissimus dorsi", REGION (MIDDLE_BACK) },
  { "legs", REGION (QUADRICEPS) | REGION (HAMSTRINGS) },
  { "lower back", REGION (LOWER_BACK) },
  { "middle back", REGION (MIDDLE_BACK) },
  { "neck", REGION (NECK) },
  { "obliques", REGION (CORE) },
  { "obliquus externus abdominis", REGION (CORE) },
  { "pectoralis major", REGION (CHEST) },
  { "quadriceps", REGION (QUADRICEPS) },
  { "quadriceps femoris", REGION (QUADRICEPS) },
  { "quads", REGION (QUADRICEPS) },
  { "rectus abdominis", REGION (CORE) },
  { "rhomboids", REGION (UPPER_BACK) },
  { "serratus anterior", REGION (CHEST) },
  { "shoulders", REGION (SHOULDERS) },
  { "trapezius", REGION (UPPER_BACK) },
  { "traps", REGION (UPPER_BACK) },
  { "upper back", REGION (UPPER_BACK) },
};

static const Meaning things[] = {
  { "", 0 },
  { "band", EQUIPMENT (RESISTANCE_BAND) },
  { "bands", EQUIPMENT (RESISTANCE_BAND) },
  { "body only", 0 },
  { "bodyweight", 0 },
  { "chair", EQUIPMENT (CHAIR) },
  { "dumbbell", EQUIPMENT (DUMBBELL) },
  { "dumbbells", EQUIPMENT (DUMBBELL) },
  { "foam roll", EQUIPMENT (FOAM_ROLLER) },
  { "foam roller", EQUIPMENT (FOAM_ROLLER) },
  { "gym mat", EQUIPMENT (MAT) },
  { "mat", EQUIPMENT (MAT) },
  { "none", 0 },
  { "none (bodyweight exercise)", 0 },
  { "resistance band", EQUIPMENT (RESISTANCE_BAND) },
  { "resistance bands", EQUIPMENT (RESISTANCE_BAND) },
  { "wall", EQUIPMENT (WALL) },
};

static const Meaning categories[] = {
  { "cardio", LIMBER_KIND_CARDIO },      { "core", LIMBER_KIND_STABILITY },
  { "flexibility", LIMBER_KIND_STATIC }, { "mobility", LIMBER_KIND_MOBILITY },
  { "plyometrics", LIMBER_KIND_CARDIO }, { "stability", LIMBER_KIND_STABILITY },
  { "stretching", LIMBER_KIND_STATIC },  { "stretch", LIMBER_KIND_STATIC },
  { "warm-up", LIMBER_KIND_DYNAMIC },    { "warmup", LIMBER_KIND_DYNAMIC },
};

/* Those that say more come first: who lies on the side lies, too. */
static const Meaning positions[] = {
  { "on your side", LIMBER_POSITION_SIDE_LYING },
  { "side-lying", LIMBER_POSITION_SIDE_LYING },
  { "side plank", LIMBER_POSITION_SIDE_LYING },
  { "all fours", LIMBER_POSITION_ALL_FOURS },
  { "hands and knees", LIMBER_POSITION_ALL_FOURS },
  { "kneel", LIMBER_POSITION_KNEELING },
  { "face down", LIMBER_POSITION_PRONE },
  { "facedown", LIMBER_POSITION_PRONE },
  { "on your stomach", LIMBER_POSITION_PRONE },
  { "on your belly", LIMBER_POSITION_PRONE },
  { "prone", LIMBER_POSITION_PRONE },
  { "plank", LIMBER_POSITION_PRONE },
  { "push-up", LIMBER_POSITION_PRONE },
  { "pushup", LIMBER_POSITION_PRONE },
  { "supine", LIMBER_POSITION_SUPINE },
  { "lying", LIMBER_POSITION_SUPINE },
  { "lie down", LIMBER_POSITION_SUPINE },
  { "lie on", LIMBER_POSITION_SUPINE },
  { "lie flat", LIMBER_POSITION_SUPINE },
  { "lay down", LIMBER_POSITION_SUPINE },
  { "on your back", LIMBER_POSITION_SUPINE },
  { "bench press", LIMBER_POSITION_SUPINE },
  { "crunch", LIMBER_POSITION_SUPINE },
  { "sit-up", LIMBER_POSITION_SUPINE },
  { "seated", LIMBER_POSITION_SEATED },
  { "sitting", LIMBER_POSITION_SEATED },
  { "sit on", LIMBER_POSITION_SEATED },
  { "sit down", LIMBER_POSITION_SEATED },
  { "standing", LIMBER_POSITION_STANDING },
  { "stand ", LIMBER_POSITION_STANDING },
};

static const Meaning sides[] = {
  { "alternat", LIMBER_SIDES_ALTERNATING }, { "one arm", LIMBER_SIDES_EACH },
  { "one-arm", LIMBER_SIDES_EACH },         { "one leg", LIMBER_SIDES_EACH },
  { "one-leg", LIMBER_SIDES_EACH },         { "single arm", LIMBER_SIDES_EACH },
  { "single-arm", LIMBER_SIDES_EACH },      { "single leg", LIMBER_SIDES_EACH },
  { "single-leg", LIMBER_SIDES_EACH },      { "one-handed", LIMBER_SIDES_EACH },
  { "side plank", LIMBER_SIDES_EACH },      { "unilateral", LIMBER_SIDES_EACH },
};

static const Meaning *
find_word (const Meaning *meanings, gsize n, const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (meanings[i].word, word) == 0)
      return &meanings[i];

  return NULL;
}

static const Meaning *
find_part (const Meaning *meanings, gsize n, const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < n; i++)
    if (strstr (small, meanings[i].word) != NULL)
      return &meanings[i];

  return NULL;
}

gboolean
limber_import_find_regions (const char *muscle, LimberRegionSet *regions)
{
  const Meaning *found = find_word (muscles, G_N_ELEMENTS (muscles), muscle);

  if (found != NULL)
    *regions |= found->value;

  return found != NULL;
}

void
limber_import_find_equipment (const char *word, LimberEquipmentSet *equipment)
{
  const Meaning *found = find_word (things, G_N_ELEMENTS (things), word);

  *equipment |= found != NULL ? found->value : EQUIPMENT (OTHER);
}

LimberKind
limber_import_find_kind (const char *category)
{
  const Meaning *found = find_word (categories, G_N_ELEMENTS (categories), category);

  return found != NULL ? (LimberKind) found->value : LIMBER_KIND_STRENGTH;
}

LimberPosition
limber_import_guess_position (const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      const Meaning *found = find_part (positions, G_N_ELEMENTS (positions), texts[i]);

      if (found != NULL)
        return (LimberPosition) found->value;
    }

  return LIMBER_POSITION_STANDING;
}

LimberSides
limber_import_guess_sides (const char *name)
{
  const Meaning *found = find_part (sides, G_N_ELEMENTS (sides), name);

  return found != NULL ? (LimberSides) found->value : LIMBER_SIDES_BOTH;
}
