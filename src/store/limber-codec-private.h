/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"
#include "model/limber-plan.h"
#include "model/limber-routine.h"
#include "model/limber-session.h"
#include "store/limber-json-builder.h"
#include "store/limber-json-reader.h"

G_BEGIN_DECLS

/*
 * Each type's codec in two halves that also serve within larger documents (bundles, the journal).
 *
 * A read function takes what it knows from the object in which the reader stands, and leaves that object (it calls
 * limber_json_reader_end()). It returns NULL when the reader has failed, now or before.
 *
 * A write function adds a whole object as @member of what is being built; NULL in a list or at the top.
 */
LimberDose *limber_dose_read (LimberJsonReader *reader);
void limber_dose_write (const LimberDose *self, LimberJsonBuilder *builder, const char *member);

/* limber_dose_read_member: the dose that has to be the present object's @member. */
LimberDose *limber_dose_read_member (LimberJsonReader *reader, const char *member);

LimberItem *limber_item_read (LimberJsonReader *reader);
void limber_item_write (LimberItem *self, LimberJsonBuilder *builder);

/* @built_in: whether it is part of the installed content. */
LimberExercise *limber_exercise_read (LimberJsonReader *reader, gboolean built_in);
void limber_exercise_write (LimberExercise *self, LimberJsonBuilder *builder, const char *member);

LimberRoutine *limber_routine_read (LimberJsonReader *reader);
void limber_routine_write (LimberRoutine *self, LimberJsonBuilder *builder, const char *member);

LimberPlan *limber_plan_read (LimberJsonReader *reader);
void limber_plan_write (LimberPlan *self, LimberJsonBuilder *builder, const char *member);

LimberSession *limber_session_read (LimberJsonReader *reader);
void limber_session_write (LimberSession *self, LimberJsonBuilder *builder, const char *member);

G_END_DECLS
