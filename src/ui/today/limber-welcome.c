/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/limber-welcome.h"

#include <glib/gi18n.h>

#include "ui/routines/limber-toast.h"
#include "ui/today/limber-first-plan.h"
#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 80
/* Narrower than any column of goals. Without, how narrow a text could be is found by breaking it at each letter. */
#define MIN_CHARS 5

struct _LimberWelcome
{
  AdwBin parent_instance;

  LimberContext *context;
  GtkToggleButton *goals[LIMBER_N_GOALS];
  AdwToast *toast;    /* weak: the last one of ours */
  char *made_plan;    /* id of the plan that was made; or NULL */
  char *made_routine; /* id of the routine that was made for it; or NULL: there was one */

  gboolean narrow;
  GtkGrid *grid;
  AdwToggleGroup *minutes;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberWelcome, limber_welcome, ADW_TYPE_BIN)

static void
update_actions (LimberWelcome *self)
{
  gboolean chosen = FALSE;

  for (guint i = 0; i < LIMBER_N_GOALS; i++)
    chosen |= gtk_toggle_button_get_active (self->goals[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "welcome.make-plan", chosen);
}

static LimberGoal
get_goal (LimberWelcome *self)
{
  for (guint i = 0; i < LIMBER_N_GOALS; i++)
    if (gtk_toggle_button_get_active (self->goals[i]))
      return i;
  return LIMBER_GOAL_MOVE;
}

static guint
get_minutes (LimberWelcome *self)
{
  return (guint) g_ascii_strtoull (adw_toggle_group_get_active_name (self->minutes), NULL, 10);
}

/* Back to the choice of a goal. */
static void
take_back (GtkWidget *widget)
{
  LimberWelcome *self = LIMBER_WELCOME (widget);
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autofree char *plan = g_steal_pointer (&self->made_plan);
  g_autofree char *routine = g_steal_pointer (&self->made_routine);

  if (plan != NULL && limber_library_find_plan (library, plan) != NULL)
    limber_library_remove_plan (library, plan);
  if (routine != NULL && limber_library_find_routine (library, routine) != NULL)
    limber_library_remove_routine (library, routine);
}

static void
make_plan (GtkWidget *widget, const char *name, GVariant *target)
{
  LimberWelcome *self = LIMBER_WELCOME (widget);
  LimberLibrary *library = limber_context_get_library (self->context);
  LimberGoal goal = get_goal (self);
  g_autoptr (LimberRoutine) routine =
      limber_first_plan_make_routine (goal, get_minutes (self),
                                      limber_library_get_catalog (library),
                                      limber_library_get_routines (library));
  g_autoptr (LimberPlan) plan = NULL;
  GDate today;

  limber_clock_get_today (limber_context_get_clock (self->context), &today);
  plan = limber_first_plan_make (goal, routine, &today);
  g_set_str (&self->made_plan, limber_plan_get_id (plan));
  g_clear_pointer (&self->made_routine, g_free);
  if (limber_library_find_routine (library, limber_routine_get_id (routine)) == NULL)
    {
      self->made_routine = g_strdup (limber_routine_get_id (routine));
      limber_library_save_routine (library, routine);
    }
  limber_library_save_plan (library, plan);
  limber_toast_show (&self->toast, widget, _ ("Your plan is ready"), take_back);
}

/* In a grid, since a box asks texts that wrap how wide they are for each height, which takes them twenty layouts. */
static GtkWidget *
create_goal (LimberWelcome *self, LimberGoal goal)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (limber_goal_get_title (goal));
  GtkWidget *subtitle = gtk_label_new (limber_goal_get_subtitle (goal));
  LimberExercise *face = limber_goal_get_face (goal, limber_context_get_catalog (self->context));
  GtkWidget *poster = limber_poster_new (self->context, face, POSTER_WIDTH);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (title), MIN_CHARS);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_wrap (GTK_LABEL (subtitle), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (subtitle), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (subtitle), MIN_CHARS);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_widget_add_css_class (subtitle, "body");
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), subtitle);
  gtk_widget_set_halign (poster, GTK_ALIGN_START);
  limber_poster_prepare (LIMBER_POSTER (poster));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), poster, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), words, 1, 0, 1, 1);
  return grid;
}

/* Two beside each other where there is room. */
static void
place_goals (LimberWelcome *self)
{
  int n_columns = self->narrow ? 1 : 2;

  for (int i = 0; i < LIMBER_N_GOALS; i++)
    {
      GtkWidget *goal = GTK_WIDGET (self->goals[i]);

      if (gtk_widget_get_parent (goal) != NULL)
        gtk_grid_remove (self->grid, goal);
      gtk_grid_attach (self->grid, goal, i % n_columns, i / n_columns, 1, 1);
    }
}

static void
create_button (LimberWelcome *self, LimberGoal goal)
{
  GtkWidget *button = gtk_toggle_button_new ();

  self->goals[goal] = GTK_TOGGLE_BUTTON (g_object_ref_sink (button));
  gtk_button_set_child (GTK_BUTTON (button), create_goal (self, goal));
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "goal");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  limber_goal_get_title (goal), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  limber_goal_get_subtitle (goal), -1);
  if (goal > 0)
    gtk_toggle_button_set_group (self->goals[goal], self->goals[0]);
  g_signal_connect_object (button, "toggled", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}

static void
set_narrow (LimberWelcome *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  place_goals (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
limber_welcome_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_WELCOME (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_welcome_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_NARROW:
      set_narrow (LIMBER_WELCOME (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_welcome_dispose (GObject *object)
{
  LimberWelcome *self = LIMBER_WELCOME (object);

  limber_toast_clear (&self->toast);
  for (guint i = 0; i < LIMBER_N_GOALS; i++)
    g_clear_object (&self->goals[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_WELCOME);
  g_clear_pointer (&self->made_plan, g_free);
  g_clear_pointer (&self->made_routine, g_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_welcome_parent_class)->dispose (object);
}

static void
limber_welcome_class_init (LimberWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_welcome_dispose;
  object_class->get_property = limber_welcome_get_property;
  object_class->set_property = limber_welcome_set_property;
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/today/limber-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWelcome, grid);
  gtk_widget_class_bind_template_child (widget_class, LimberWelcome, minutes);
  gtk_widget_class_install_action (widget_class, "welcome.make-plan", NULL, make_plan);
}

static void
limber_welcome_init (LimberWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
limber_welcome_new (LimberContext *context)
{
  LimberWelcome *self = g_object_new (LIMBER_TYPE_WELCOME, NULL);

  self->context = g_object_ref (context);
  for (guint i = 0; i < LIMBER_N_GOALS; i++)
    create_button (self, i);
  place_goals (self);
  update_actions (self);
  return GTK_WIDGET (self);
}
