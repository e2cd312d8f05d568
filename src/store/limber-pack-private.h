/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-exercise.h"
#include "model/limber-routine.h"
#include "model/limber-session.h"
#include "store/limber-pack.h"

G_BEGIN_DECLS

/* limber_pack_dose: @dose: (nullable) */
void limber_pack_dose (GByteArray *pack, const LimberDose *dose);
/* limber_unpack_dose: (transfer full) (nullable) */
LimberDose *limber_unpack_dose (LimberUnpack *self);

/* A document, all of it. What is unpacked (transfer full) (nullable) is good for nothing when LimberUnpack has failed. */
void limber_pack_exercise (GByteArray *pack, LimberExercise *exercise);
LimberExercise *limber_unpack_exercise (LimberUnpack *self);

void limber_pack_routine (GByteArray *pack, LimberRoutine *routine);
LimberRoutine *limber_unpack_routine (LimberUnpack *self);

void limber_pack_session (GByteArray *pack, LimberSession *session);
LimberSession *limber_unpack_session (LimberUnpack *self);

G_END_DECLS
