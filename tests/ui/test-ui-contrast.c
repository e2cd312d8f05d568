/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limber-test-text.h"
#include "limber-test-tour.h"

/* Texts stand out from what is behind them, wherever one looks: 4.5 to 1 at least, as WCAG 2.2 has it (1.4.3). They are
 * measured in pictures, at twice the size, so that a stroke covers some pixels wholly. */

#define LEAST 4.5
#define WIDTH 1200
#define HEIGHT 860

typedef struct
{
  const char *name; /* of what is looked at */
  LimberTestPicture *picture;
  guint n_texts, n_faint;
} Eye;

typedef struct
{
  AdwColorScheme scheme;
  gboolean everywhere; /* or where the accent is */
} Look;

static void
look_at_text (GtkWidget *widget, const char *text, const graphene_rect_t *area, gpointer data)
{
  Eye *self = data;
  double contrast;

  /* What cannot be used need not stand out. */
  if (!gtk_widget_is_sensitive (widget))
    return;
  contrast = limber_test_picture_get_contrast (self->picture, area);
  self->n_texts++;
  if (contrast >= LEAST)
    return;
  self->n_faint++;
  g_test_message ("%s: “%s” at %.0f, %.0f has a contrast of %.2f", self->name, text, area->origin.x,
                  area->origin.y, contrast);
}

static void
look (const char *name, GtkWidget *shown, gpointer data)
{
  Eye *self = data;
  g_autoptr (LimberTestPicture) picture =
      limber_test_picture_new (GTK_WIDGET (gtk_widget_get_root (shown)));

  self->name = name;
  self->picture = picture;
  limber_test_each_text (shown, look_at_text, self);
}

static void
test_contrast (gconstpointer data)
{
  g_autoptr (LimberTestWorld) world = limber_test_world_new_lived_in ();
  GtkSettings *settings = gtk_settings_get_default ();
  const Look *wanted = data;
  Eye eye = { 0 };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), wanted->scheme);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  if (wanted->everywhere)
    limber_test_tour (world, WIDTH, HEIGHT, look, &eye);
  else
    limber_test_tour_places (world, WIDTH, HEIGHT, look, &eye);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  g_test_message ("%u texts", eye.n_texts);
  g_assert_cmpuint (eye.n_texts, >, wanted->everywhere ? 300 : 100);
  g_assert_cmpuint (eye.n_faint, ==, 0);
}

/* So that the rest isn't measured on another one. */
static void
test_accent (gconstpointer name)
{
  g_autoptr (GEnumClass) accents = g_type_class_ref (ADW_TYPE_ACCENT_COLOR);
  AdwStyleManager *style = adw_style_manager_get_default ();
  GEnumValue *accent = g_enum_get_value (accents, (int) adw_style_manager_get_accent_color (style));

  g_assert_cmpstr (accent->value_nick, ==, name);
}

/* CONTRAST, normal or high, and ACCENT, one of those that a desktop has. */
int
main (int argc, char **argv)
{
  Look light = { ADW_COLOR_SCHEME_FORCE_LIGHT }, dark = { ADW_COLOR_SCHEME_FORCE_DARK };

  g_assert_cmpint (argc, >=, 3);
  light.everywhere = dark.everywhere = g_str_equal (argv[2], "blue");
  if (g_str_equal (argv[1], "high"))
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_setenv ("ADW_DEBUG_ACCENT_COLOR", argv[2], TRUE);
  limber_test_init (&argc, &argv);

  g_test_add_data_func ("/ui/contrast/accent", argv[2], test_accent);
  g_test_add_data_func ("/ui/contrast/light", &light, test_contrast);
  g_test_add_data_func ("/ui/contrast/dark", &dark, test_contrast);

  return g_test_run ();
}
