/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/week/limber-routine-tile-private.h"

#include <glib/gi18n.h>

#include "ui/progress/limber-progress-stats.h"
#include "ui/today/limber-routine-facts.h"
#include "ui/week/limber-week-text.h"

/* A long name takes this many lines of a card. */
#define CARD_LINES 4

G_DEFINE_FINAL_TYPE (LimberRoutineTile, limber_routine_tile, ADW_TYPE_BIN)

/* Made when it is asked for, since it differs from week to week. */
static gboolean
on_query_mark (LimberRoutineTile *self,
               int x,
               int y,
               gboolean keyboard,
               GtkTooltip *tooltip,
               GtkWidget *image)
{
  gtk_tooltip_set_text (tooltip, limber_mark_to_text (self->mark));
  return TRUE;
}

static void
limber_routine_tile_dispose (GObject *object)
{
  LimberRoutineTile *self = LIMBER_ROUTINE_TILE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  /* A template that is taken apart lets go of the bin's child behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_TILE);
  g_clear_object (&self->context);
  g_clear_object (&self->entry);
  g_clear_object (&self->face);
  g_clear_object (&self->routine);
  g_clear_pointer (&self->length, g_free);
  g_clear_pointer (&self->routine_id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (limber_routine_tile_parent_class)->dispose (object);
}

static void
limber_routine_tile_class_init (LimberRoutineTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_tile_dispose;
  /* A bin would hand the focus on to its child, which takes none: Tab would pass by. */
  widget_class->focus = GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus;

  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "tile");
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/week/limber-routine-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, box);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, poster);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, text_box);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, mark_image);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, time_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, note_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineTile, drag_source);

  gtk_widget_class_bind_template_callback (widget_class, on_query_mark);

  limber_routine_tile_class_install_actions (widget_class);
}

static void
limber_routine_tile_init (LimberRoutineTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
}

/* Length and face of the routine. */
static void
show_facts (LimberRoutineTile *self, LimberRoutine *routine)
{
  LimberPace pace;
  LimberRoutineFacts facts = { 0 };

  if (routine != NULL && !limber_routine_is_empty (routine))
    {
      limber_context_get_pace (self->context, &pace);
      limber_routine_facts_init (&facts, routine, limber_context_get_catalog (self->context),
                                 &pace);
    }
  g_free (self->length);
  self->length = facts.seconds > 0 ? limber_seconds_to_text (facts.seconds) : g_strdup ("");
  g_set_object (&self->face, facts.face);
}

/* What is true of the routine, wherever its tile lies. What it shows already, it keeps. */
static void
show_routine (LimberRoutineTile *self, const char *routine_id)
{
  LimberRoutine *routine =
      limber_library_find_routine (limber_context_get_library (self->context), routine_id);
  GtkWidget *widget = GTK_WIDGET (self);

  if (g_strcmp0 (routine_id, self->routine_id) == 0 && routine == self->routine)
    return;
  g_set_str (&self->routine_id, routine_id);
  g_set_object (&self->routine, routine);
  g_set_str (&self->name,
             routine != NULL ? limber_routine_get_name (routine) : _ ("Deleted routine"));
  gtk_label_set_label (self->name_label, self->name);
  show_facts (self, routine);
  gtk_widget_action_set_enabled (widget, "tile.start",
                                 routine != NULL && !limber_routine_is_empty (routine));
  gtk_widget_action_set_enabled (widget, "tile.edit", routine != NULL);
}

static LimberRoutineTile *
make_tile (LimberContext *context)
{
  LimberRoutineTile *self = g_object_new (LIMBER_TYPE_ROUTINE_TILE, NULL);

  self->context = g_object_ref (context);
  return self;
}

GtkWidget *
limber_routine_tile_new_chip (LimberContext *context, LimberRoutine *routine, const GDate *week)
{
  static const char *const entry_actions[] = {
    "tile.previous-day", "tile.next-day",  "tile.copy-previous-day", "tile.copy-next-day",
    "tile.move-up",      "tile.move-down", "tile.set-time",          "tile.remove",
  };
  LimberRoutineTile *self = make_tile (context);
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *description = NULL;

  self->week = *week;
  show_routine (self, limber_routine_get_id (routine));
  gtk_label_set_label (self->time_label, self->length);
  gtk_widget_add_css_class (widget, "chip");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->text_box), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->text_box, 6);
  /* The shelf scrolls; a chip never gets narrower than what it says. */
  gtk_label_set_wrap (self->name_label, FALSE);
  gtk_label_set_ellipsize (self->name_label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (self->time_label, FALSE);
  gtk_drag_source_set_actions (self->drag_source, GDK_ACTION_COPY);
  for (guint i = 0; i < G_N_ELEMENTS (entry_actions); i++)
    gtk_widget_action_set_enabled (widget, entry_actions[i], FALSE);

  /* Translators: a routine and how long it takes: what a screen reader says. */
  description = g_strdup_printf (_ ("%s, %s"), self->name, self->length);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  return widget;
}

void
limber_routine_tile_set_week (LimberRoutineTile *self, const GDate *week)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_TILE (self));

  self->week = *week;
}

/* "14:30 · 6 min · Not done": when, how long, how it stands. */
static void
show_time (LimberRoutineTile *self, LimberMark mark)
{
  int minute = limber_plan_entry_get_minute (self->entry);
  g_autofree char *clock = minute >= 0 ? limber_minute_to_text (minute) : NULL;
  const char *parts[4] = { NULL };
  guint n = 0;
  g_autofree char *text = NULL;

  if (clock != NULL)
    parts[n++] = clock;
  if (*self->length != '\0')
    parts[n++] = self->length;
  if (mark == LIMBER_MARK_PARTLY || mark == LIMBER_MARK_MISSED)
    parts[n++] = limber_mark_to_text (mark);
  text = g_strjoinv (" · ", (char **) parts);
  gtk_label_set_label (self->time_label, text);
}

static void
show_mark (LimberRoutineTile *self, LimberMark mark)
{
  static const char *const classes[] = {
    [LIMBER_MARK_OPEN] = "open",
    [LIMBER_MARK_DONE] = "done",
    [LIMBER_MARK_PARTLY] = "partly",
    [LIMBER_MARK_MISSED] = "missed",
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (i != mark)
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[mark]);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_image),
                          mark == LIMBER_MARK_DONE || mark == LIMBER_MARK_PARTLY);
  self->mark = mark;
}

/* Where it was moved from, and whose it is. (transfer full) (nullable) */
static char *
describe_origin (LimberRoutineTile *self, const char *plan_name)
{
  const GDate *planned = limber_plan_entry_get_planned (self->entry);
  g_autofree char *day = planned != NULL ? limber_day_to_short_text (planned) : NULL;
  /* Translators: a routine that was planned for another day, as in “Moved from Mon 16”. */
  g_autofree char *moved = day != NULL ? g_strdup_printf (_ ("Moved from %s"), day) : NULL;

  if (moved != NULL && plan_name != NULL)
    return g_strjoin (" · ", plan_name, moved, NULL);
  return moved != NULL ? g_steal_pointer (&moved) : g_strdup (plan_name);
}

/* "Desk break, Friday, 20 November, 1 of 2, 14:30, Done, Moved from Mon 16". (transfer full) */
static char *
describe_card (LimberRoutineTile *self, guint n_entries, LimberMark mark, const char *origin)
{
  int minute = limber_plan_entry_get_minute (self->entry);
  g_autofree char *day = limber_day_to_text (&self->date);
  g_autofree char *clock = minute >= 0 ? limber_minute_to_text (minute) : NULL;
  g_autofree char *place
      /* Translators: what a screen reader says of a routine on a day: name, day, and its place on that day. */
      = g_strdup_printf (_ ("%s, %s, %u of %u"), self->name, day, self->index + 1, n_entries);
  const char *parts[5] = { place };
  guint n = 1;

  if (clock != NULL)
    parts[n++] = clock;
  if (mark != LIMBER_MARK_OPEN)
    parts[n++] = limber_mark_to_text (mark);
  if (origin != NULL)
    parts[n++] = origin;
  /* Translators: stands between two parts of a sentence that a screen reader says. */
  return g_strjoinv (_ (", "), (char **) parts);
}

GtkWidget *
limber_routine_tile_new_card (LimberContext *context)
{
  LimberRoutineTile *self = make_tile (context);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_add_css_class (widget, "card");
  gtk_label_set_lines (self->name_label, CARD_LINES);
  gtk_widget_set_visible (GTK_WIDGET (self->poster), TRUE);
  limber_poster_set_context (self->poster, context);
  gtk_drag_source_set_actions (self->drag_source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  return widget;
}

void
limber_routine_tile_show_entry (LimberRoutineTile *self,
                                const LimberAgendaItem *item,
                                const GDate *week,
                                const GDate *date,
                                guint index,
                                guint n_entries,
                                const char *plan_name)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *description = NULL;
  g_autofree char *origin = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_TILE (self));

  g_set_object (&self->entry, item->entry);
  self->week = *week;
  self->date = *date;
  self->index = index;
  show_routine (self, limber_plan_entry_get_routine (item->entry));
  limber_poster_set_exercise (self->poster, self->face);
  gtk_widget_action_set_enabled (widget, "tile.move-up", index > 0);
  gtk_widget_action_set_enabled (widget, "tile.move-down", index + 1 < n_entries);
  show_mark (self, item->mark);
  show_time (self, item->mark);
  origin = describe_origin (self, plan_name);
  gtk_label_set_label (self->note_label, origin != NULL ? origin : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), origin != NULL);

  description = describe_card (self, n_entries, item->mark, origin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
}

const char *
limber_routine_tile_get_routine_id (LimberRoutineTile *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_TILE (self), NULL);

  return self->routine_id;
}

void
limber_routine_tile_set_wide (LimberRoutineTile *self, gboolean wide)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_TILE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->box, wide ? 12 : 6);
  gtk_widget_set_halign (GTK_WIDGET (self->poster), wide ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}
