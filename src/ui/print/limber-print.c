/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print/limber-print.h"

#include <glib/gi18n.h>

#include "ui/print/limber-routine-sheet.h"
#include "ui/print/limber-week-sheet.h"

/* A column narrower than this, in points, has no room for words beside its pictures. */
#define MIN_COLUMN 170.0
#define SHRINK 0.92
#define SMALLEST 0.05

struct _LimberPrint
{
  GtkPrintOperation parent_instance;

  LimberContext *context;
  LimberRoutine *routine; /* or NULL: the week */
  GListModel *plans;
  GDate first;
};

G_DEFINE_FINAL_TYPE (LimberPrint, limber_print, GTK_TYPE_PRINT_OPERATION)

/* Draws, or with @cr NULL measures, everything; returns its height. */
static double
draw (LimberPrint *self, cairo_t *cr, PangoLayout *layout, double width, guint n_columns)
{
  g_auto (LimberSheet) sheet = { 0 };

  limber_sheet_init (&sheet, cr, layout, width);
  if (self->routine != NULL)
    limber_routine_sheet_draw (&sheet, self->context, self->routine, n_columns);
  else
    limber_week_sheet_draw (&sheet, self->context, self->plans, &self->first);
  return sheet.y;
}

/* How small the sheet has to be drawn to fit on the page: first its lines go into columns, and where there is no room for
 * more of them, it shrinks, which makes some. @n_columns: (out) */
static double
fit (LimberPrint *self, PangoLayout *layout, double width, double height, guint *n_columns)
{
  double scale = 1;

  *n_columns = 1;
  while (scale > SMALLEST && draw (self, NULL, layout, width / scale, *n_columns) * scale > height)
    {
      if (self->routine != NULL && (*n_columns + 1) * MIN_COLUMN <= width / scale)
        (*n_columns)++;
      else
        scale *= SHRINK;
    }
  return scale;
}

void
limber_print_draw (LimberPrint *self, cairo_t *cr, PangoLayout *layout, double width, double height)
{
  guint n_columns;
  double scale;

  g_return_if_fail (LIMBER_IS_PRINT (self));

  scale = fit (self, layout, width, height, &n_columns);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  draw (self, cr, layout, width / scale, n_columns);
  cairo_restore (cr);
}

static void
limber_print_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  gtk_print_operation_set_n_pages (operation, 1);
}

static void
limber_print_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);

  limber_print_draw (LIMBER_PRINT (operation), gtk_print_context_get_cairo_context (context),
                     layout, gtk_print_context_get_width (context),
                     gtk_print_context_get_height (context));
}

static void
limber_print_dispose (GObject *object)
{
  LimberPrint *self = LIMBER_PRINT (object);

  g_clear_object (&self->context);
  g_clear_object (&self->routine);
  g_clear_object (&self->plans);

  G_OBJECT_CLASS (limber_print_parent_class)->dispose (object);
}

static void
limber_print_class_init (LimberPrintClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_print_dispose;

  operation_class->begin_print = limber_print_begin_print;
  operation_class->draw_page = limber_print_draw_page;
}

static void
limber_print_init (LimberPrint *self)
{
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
}

LimberPrint *
limber_print_new_routine (LimberContext *context, LimberRoutine *routine)
{
  LimberPrint *self =
      g_object_new (LIMBER_TYPE_PRINT, "job-name", limber_routine_get_name (routine), NULL);

  self->context = g_object_ref (context);
  self->routine = g_object_ref (routine);
  return self;
}

LimberPrint *
limber_print_new_week (LimberContext *context, GListModel *plans, const GDate *first)
{
  LimberPrint *self = g_object_new (LIMBER_TYPE_PRINT, "job-name", _ ("Week"), NULL);

  self->context = g_object_ref (context);
  self->plans = g_object_ref (plans);
  self->first = *first;
  return self;
}

static void
on_done (GtkWidget *widget, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  gtk_widget_activate_action (widget, "win.toast", "s",
                              error != NULL ? error->message : _ ("Could not print"));
}

void
limber_print_run (LimberPrint *self, GtkWidget *widget)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  g_return_if_fail (LIMBER_IS_PRINT (self));

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
