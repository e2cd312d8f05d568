/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-stage.h"

#include "media/limber-flip-paintable.h"
#include "media/limber-heaps.h"
#include "ui/widgets/limber-clip-view.h"

static void
on_painted (LimberStage *self)
{
  self->painted++;
}

void
limber_stage_open (LimberStage *self)
{
  limber_heaps_limit (); /* as Limber does */
  *self = (LimberStage) { .pipelines = limber_test_pipelines_new (),
                          .world = limber_test_world_new () };
  self->view = limber_clip_view_new (self->world->context);
  self->window = limber_test_present (self->view, 640, 480);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                            G_CALLBACK (on_painted), self);
}

void
limber_stage_close (LimberStage *self)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)),
                                        self);
  gtk_window_destroy (self->window);
  limber_test_world_free (self->world);
}

LimberExercise *
limber_stage_get_exercise (LimberStage *self, guint n)
{
  static const char *const ids[] = { "cat-cow",    "glute-bridge", "dead-bug",   "bird-dog",
                                     "wall-angel", "arm-circle",   "side-plank", "superman" };

  return limber_catalog_lookup (limber_context_get_catalog (self->world->context),
                                ids[n % G_N_ELEMENTS (ids)]);
}

static GtkWidget *
find_picture (GtkWidget *widget)
{
  if (GTK_IS_PICTURE (widget)
      && LIMBER_IS_FLIP_PAINTABLE (gtk_picture_get_paintable (GTK_PICTURE (widget))))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_picture (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GdkPaintable *
limber_stage_get_seen (LimberStage *self)
{
  GtkWidget *picture = find_picture (self->view);

  return picture != NULL && gtk_widget_get_mapped (picture)
             ? gtk_picture_get_paintable (GTK_PICTURE (picture))
             : NULL;
}

void
limber_stage_wait_for_frame (LimberStage *self)
{
  guint painted = self->painted;

  while (self->painted == painted)
    g_main_context_iteration (NULL, TRUE);
}

void
limber_stage_wait (LimberStage *self, GdkPaintable *before, gboolean fresh)
{
  while (limber_stage_get_seen (self) == NULL || (!fresh && limber_stage_get_seen (self) == before))
    g_main_context_iteration (NULL, TRUE);
  limber_stage_wait_for_frame (self);
}

void
limber_stage_let_time_pass (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}
