/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-history.h"
#include "ui/catalog/limber-clip-chooser.h"
#include "ui/catalog/limber-exercise-editor.h"
#include "ui/catalog/limber-lines-editor.h"
#include "ui/catalog/limber-set-picker.h"
#include "ui/routines/limber-dose-editor.h"

G_BEGIN_DECLS

struct _LimberExerciseEditor
{
  AdwNavigationPage parent_instance;

  AdwBanner *newer_banner;
  GtkWidget *form;
  LimberClipChooser *clip;
  AdwEntryRow *name;
  AdwEntryRow *synonyms;
  AdwEntryRow *summary;
  AdwComboRow *kind;
  AdwComboRow *position;
  AdwComboRow *sides;
  AdwSwitchRow *mirrorable;
  LimberSetPicker *primary;
  LimberSetPicker *secondary;
  LimberSetPicker *equipment;
  LimberDoseEditor *dose;
  LimberLinesEditor *steps;
  LimberLinesEditor *mistakes;
  LimberLinesEditor *cautions;
  AdwComboRow *easier;
  AdwComboRow *harder;

  LimberContext *context;
  LimberHistory *history; /* of LimberExercise */
  GPtrArray *media;       /* names of the files that were, or might have been, used */
  gboolean saving;        /* the library is telling what we told it */
  gboolean updating;      /* the widgets are being told the exercise, not the other way round */
};

/* limber_exercise_editor_set_up: fills the lists that there is to choose from. */
void limber_exercise_editor_set_up (LimberExerciseEditor *self);

/* limber_exercise_editor_show: has the widgets show @exercise. */
void limber_exercise_editor_show (LimberExerciseEditor *self, LimberExercise *exercise);

/* limber_exercise_editor_update: has everything show the exercise as it is now. */
void limber_exercise_editor_update (LimberExerciseEditor *self);

/* What others do to the exercise is followed from the one to the other. */
void limber_exercise_editor_follow (LimberExerciseEditor *self);
void limber_exercise_editor_leave (LimberExerciseEditor *self);

/* (transfer full): @exercise with what the widgets say of its texts, choices and lists of lines. */
LimberExercise *limber_exercise_editor_read_texts (LimberExerciseEditor *self,
                                                   LimberExercise *exercise);
LimberExercise *limber_exercise_editor_read_choices (LimberExerciseEditor *self,
                                                     LimberExercise *exercise);
LimberExercise *limber_exercise_editor_read_lines (LimberExerciseEditor *self,
                                                   LimberExercise *exercise);

G_END_DECLS
