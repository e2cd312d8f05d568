/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/routines/limber-autoscroll.h"
#include "ui/routines/limber-item-row.h"
#include "ui/routines/limber-routine-view.h"
#include "ui/widgets/limber-late-rows.h"

G_BEGIN_DECLS

struct _LimberRoutineView
{
  AdwBin parent_instance;

  LimberContext *context;
  LimberDraft *draft;
  LimberLines *lines;
  GtkMultiSelection *selection;
  LimberSection section;
  guint seconds[LIMBER_N_SECTIONS];
  LimberLateRows *late_rows;
  GPtrArray *headings; /* of LimberSectionHeading, not owned: those in the list */

  GtkScrolledWindow *window;
  GtkListView *list;
  GtkDropTarget *drop_target;
  GtkWidget *marker;
  GMenuModel *line_menu;
  GtkWidget *menu;

  LimberAutoscroll *autoscroll;
  double drag_y; /* of the pointer in the window while something is dragged over it */
};

/* limber_routine_view_emit_dropped: (in the view's own file, which has its signals) */
void limber_routine_view_emit_dropped (LimberRoutineView *self,
                                       GObject *dropped,
                                       const LimberSpot *gap);

/* limber_routine_view_is_selected: whether the line of that row is. */
gboolean limber_routine_view_is_selected (LimberRoutineView *self, LimberItemRow *row);

/* Drag and drop: once for the class, once for the view, once for each row. */
void limber_routine_view_class_bind_drag (GtkWidgetClass *klass);
void limber_routine_view_init_drag (LimberRoutineView *self);
void limber_routine_view_add_drag_source (LimberRoutineView *self, LimberItemRow *row);

/* The menu and the keys of rows: once for the view, once for each row. */
void limber_routine_view_init_keys (LimberRoutineView *self);
void limber_routine_view_add_menu (LimberRoutineView *self, LimberItemRow *row);

/* limber_routine_view_get_focus_row: (transfer none) (nullable): the row that has the focus, itself or inside. @itself:
 * (out) (optional): whether it is itself. */
LimberItemRow *limber_routine_view_get_focus_row (LimberRoutineView *self, gboolean *itself);

G_END_DECLS
