/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session/limber-countdown-text.h"

PangoLayout *
limber_countdown_text_new (GtkWidget *widget, const char *text, float size, PangoWeight weight)
{
  PangoLayout *self = gtk_widget_create_pango_layout (widget, text);
  PangoContext *context = pango_layout_get_context (self);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* All digits as wide as each other, so that the number doesn't tremble. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (self, attributes);
  pango_font_description_set_weight (font, weight);
  if (size > 0)
    pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (self, font);

  return self;
}

void
limber_countdown_text_scale (PangoLayout *self, float part)
{
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_layout_get_font_description (self));
  double size = pango_font_description_get_size (font) * (double) part;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) size);
  pango_layout_set_font_description (self, font);
}

void
limber_countdown_text_shrink (PangoLayout *self, double part)
{
  if (part < 1)
    limber_countdown_text_scale (self, (float) part);
}

void
limber_countdown_text_fit (PangoLayout *self, float width)
{
  PangoRectangle logical;

  pango_layout_get_extents (self, NULL, &logical);
  if (logical.width > 0)
    limber_countdown_text_shrink (self, width * PANGO_SCALE / logical.width);
}

void
limber_countdown_text_snapshot (PangoLayout *self,
                                GtkSnapshot *snapshot,
                                float x,
                                float y,
                                const GdkRGBA *color)
{
  PangoRectangle ink, logical;

  pango_layout_get_extents (self, &ink, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x
                                                    - (float) (logical.x + logical.width / 2.0)
                                                          / PANGO_SCALE,
                                                y
                                                    - (float) (ink.y + ink.height / 2.0)
                                                          / PANGO_SCALE));
  gtk_snapshot_append_layout (snapshot, self, color);
  gtk_snapshot_restore (snapshot);
}
