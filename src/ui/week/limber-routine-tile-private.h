/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/week/limber-routine-tile.h"
#include "ui/widgets/limber-poster.h"

G_BEGIN_DECLS

struct _LimberRoutineTile
{
  AdwBin parent_instance;

  LimberContext *context;
  char *routine_id;
  LimberRoutine *routine; /* NULL when it is gone */
  char *length;           /* of the routine, in words */
  char *name;             /* of the routine, or what stands in for it when it is gone */
  LimberExercise *face;   /* the exercise whose poster stands for it, or NULL */
  LimberPlanEntry *entry; /* NULL on the shelf */
  GDate week;             /* first of the days in the menu */
  GDate date;             /* of the entry */
  guint index;            /* among all entries of that day */
  LimberMark mark;        /* of the entry */

  GtkBox *box;
  LimberPoster *poster;
  GtkBox *text_box;
  GtkLabel *name_label;
  GtkImage *mark_image;
  GtkLabel *time_label;
  GtkLabel *note_label;
  GtkWidget *menu; /* made when first opened */
  GtkDragSource *drag_source;
};

/* Installs the tile's actions, keys and the handlers of its template; called once, from class_init. */
void limber_routine_tile_class_install_actions (GtkWidgetClass *klass);

G_END_DECLS
