/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * The fixed vocabularies of the documents. Each value's nick ("upper-back") is what stands in the JSON;
 * each value's label ("Upper back") is what a person reads, translated.
 */

/* What an exercise trains, in the order in which a session should go through them. */
typedef enum
{
  LIMBER_KIND_CARDIO,
  LIMBER_KIND_DYNAMIC,
  LIMBER_KIND_STABILITY,
  LIMBER_KIND_PATTERN,
  LIMBER_KIND_STRENGTH,
  LIMBER_KIND_MOBILITY,
  LIMBER_KIND_STATIC,
} LimberKind;

typedef enum
{
  LIMBER_REGION_NECK,
  LIMBER_REGION_SHOULDERS,
  LIMBER_REGION_CHEST,
  LIMBER_REGION_UPPER_BACK,
  LIMBER_REGION_MIDDLE_BACK,
  LIMBER_REGION_LOWER_BACK,
  LIMBER_REGION_CORE,
  LIMBER_REGION_GLUTES,
  LIMBER_REGION_HIPS,
  LIMBER_REGION_QUADRICEPS,
  LIMBER_REGION_HAMSTRINGS,
  LIMBER_REGION_WHOLE_BODY,
} LimberRegion;

typedef enum
{
  LIMBER_POSITION_STANDING,
  LIMBER_POSITION_SEATED,
  LIMBER_POSITION_KNEELING,
  LIMBER_POSITION_ALL_FOURS,
  LIMBER_POSITION_SUPINE,
  LIMBER_POSITION_PRONE,
  LIMBER_POSITION_SIDE_LYING,
} LimberPosition;

typedef enum
{
  LIMBER_EQUIPMENT_MAT,
  LIMBER_EQUIPMENT_CHAIR,
  LIMBER_EQUIPMENT_WALL,
  LIMBER_EQUIPMENT_DOORWAY,
  LIMBER_EQUIPMENT_FOAM_ROLLER,
  LIMBER_EQUIPMENT_CUSHION,
  LIMBER_EQUIPMENT_DUMBBELL,
  LIMBER_EQUIPMENT_RESISTANCE_BAND,
  LIMBER_EQUIPMENT_OTHER, /* something that Limber has no word for, as imported exercises may need */
} LimberEquipment;

/* How an exercise treats left and right. EACH: a set is done on one side, then on the other.
 * ALTERNATING: sides swap with every repetition, so 8 repetitions are 16 movements. */
typedef enum
{
  LIMBER_SIDES_BOTH,
  LIMBER_SIDES_EACH,
  LIMBER_SIDES_ALTERNATING,
} LimberSides;

/* The side that works. Clips show LEFT; RIGHT is the mirrored clip. */
typedef enum
{
  LIMBER_SIDE_BOTH,
  LIMBER_SIDE_LEFT,
  LIMBER_SIDE_RIGHT,
} LimberSide;

typedef enum
{
  LIMBER_BAND_NONE,
  LIMBER_BAND_LIGHT,
  LIMBER_BAND_MEDIUM,
  LIMBER_BAND_HEAVY,
} LimberBand;

typedef enum
{
  LIMBER_SECTION_WARM_UP,
  LIMBER_SECTION_MAIN,
  LIMBER_SECTION_COOL_DOWN,
} LimberSection;

#define LIMBER_N_SECTIONS (LIMBER_SECTION_COOL_DOWN + 1)

/* How used to training somebody is; sets the default hold of stretches (20 s, 40 s). */
typedef enum
{
  LIMBER_LEVEL_NEW,
  LIMBER_LEVEL_ACTIVE,
} LimberLevel;

typedef enum
{
  LIMBER_PHASE_GET_READY,
  LIMBER_PHASE_WORK,
  LIMBER_PHASE_SWITCH,
  LIMBER_PHASE_REST,
  LIMBER_PHASE_TRANSITION,
} LimberPhaseKind;

/* Why an item of a session was not done; NONE: it was. */
typedef enum
{
  LIMBER_SKIP_NONE,
  LIMBER_SKIP_NOT_NOW,
  LIMBER_SKIP_HURTS,
  LIMBER_SKIP_NO_EQUIPMENT,
} LimberSkip;

/* How much an advice of the coach matters: it could be even better; it works against its aim; it may harm. */
typedef enum
{
  LIMBER_SEVERITY_TIP,
  LIMBER_SEVERITY_WARNING,
  LIMBER_SEVERITY_CAUTION,
} LimberSeverity;

/* A set of regions or of equipment: bit i stands for value i of the enumeration. */
typedef guint32 LimberRegionSet;
typedef guint32 LimberEquipmentSet;

#define LIMBER_SET_OF(value) (1u << (value))
#define LIMBER_SET_HAS(set, value) (((set) & (1u << (value))) != 0)

/**
 * limber_enum_get_nick:
 * @type: one of the enumerations above
 * @value: a value of it
 *
 * Returns: (transfer none): the value's name in documents, as "upper-back".
 */
const char *limber_enum_get_nick (GType type, int value);

/**
 * limber_enum_from_nick:
 * @value: (out): the value, untouched when there is none
 *
 * Returns: whether @nick names a value of @type.
 */
gboolean limber_enum_from_nick (GType type, const char *nick, int *value);

/**
 * limber_enum_get_label:
 *
 * Returns: (transfer none): the value's name for people, translated, as "Upper back".
 */
const char *limber_enum_get_label (GType type, int value);

/**
 * limber_enum_get_n_values:
 *
 * Returns: how many values @type has; they are 0 … n − 1.
 */
guint limber_enum_get_n_values (GType type);

/**
 * limber_set_to_labels:
 * @type: the enumeration whose values the bits of @set stand for
 * @separator: text between two labels
 *
 * Returns: (transfer full): the labels of all members, translated, in the enumeration's order.
 */
char *limber_set_to_labels (GType type, guint32 set, const char *separator);

G_END_DECLS

/* The types of the enumerations above, generated: LIMBER_TYPE_KIND, LIMBER_TYPE_REGION … */
#include "model/limber-enum-types.h"
