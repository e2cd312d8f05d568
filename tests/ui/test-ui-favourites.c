/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-world.h"

#include "ui/widgets/limber-star.h"

static LimberExercise *
get_exercise (LimberTestWorld *world, const char *id)
{
  return limber_catalog_lookup (limber_library_get_catalog (world->library), id);
}

static void
count_up (guint *n)
{
  ++*n;
}

static void
test_marks (void)
{
  g_autoptr (LimberTestWorld) world = limber_test_world_new ();
  LimberFavourites *favourites = limber_context_get_favourites (world->context);
  g_autoptr (LimberFavourites) other = limber_favourites_new (world->settings);
  g_auto (GStrv) stored = NULL;
  guint n = 0;

  g_settings_reset (world->settings, "favourites");
  g_signal_connect_swapped (other, "changed", G_CALLBACK (count_up), &n);
  limber_favourites_set (favourites, "cat-cow", TRUE);
  limber_favourites_set (favourites, "arm-circle", TRUE);
  limber_favourites_set (favourites, "arm-circle", TRUE);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (limber_favourites_has (other, "cat-cow"));
  stored = g_settings_get_strv (world->settings, "favourites");
  g_assert_cmpstrv (stored, ((const char *[]) { "cat-cow", "arm-circle", NULL }));

  limber_favourites_set (other, "cat-cow", FALSE);
  g_assert_false (limber_favourites_has (favourites, "cat-cow"));
  g_assert_cmpstrv (limber_favourites_get_ids (favourites),
                    ((const char *[]) { "arm-circle", NULL }));
  g_settings_reset (world->settings, "favourites");
}

/* Two stars of one exercise are one; a star that shows another exercise marks neither. */
static void
test_stars (void)
{
  g_autoptr (LimberTestWorld) world = limber_test_world_new ();
  LimberFavourites *favourites = limber_context_get_favourites (world->context);
  GtkWidget *one = g_object_ref_sink (limber_star_new (world->context));
  GtkWidget *two = g_object_ref_sink (limber_star_new (world->context));

  g_settings_reset (world->settings, "favourites");
  limber_star_set_exercise (LIMBER_STAR (one), get_exercise (world, "cat-cow"));
  limber_star_set_exercise (LIMBER_STAR (two), get_exercise (world, "cat-cow"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (one), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Cat-Cow");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (one), TRUE);
  g_assert_true (limber_favourites_has (favourites, "cat-cow"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (two)));
  gtk_test_accessible_assert_state (two, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  limber_test_assert_names (one);

  limber_star_set_exercise (LIMBER_STAR (one), get_exercise (world, "arm-circle"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (one)));
  g_assert_true (limber_favourites_has (favourites, "cat-cow"));
  g_assert_false (limber_favourites_has (favourites, "arm-circle"));
  limber_star_set_exercise (LIMBER_STAR (one), NULL);
  limber_star_set_exercise (LIMBER_STAR (one), get_exercise (world, "cat-cow"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (one)));

  g_settings_reset (world->settings, "favourites");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (two)));
  g_object_unref (one);
  g_object_unref (two);
}

int
main (int argc, char *argv[])
{
  limber_test_init (&argc, &argv);
  g_test_add_func ("/ui-favourites/marks", test_marks);
  g_test_add_func ("/ui-favourites/stars", test_stars);
  return g_test_run ();
}
