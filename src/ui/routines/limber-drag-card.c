/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-drag-card.h"

#include "ui/widgets/limber-poster.h"

#define POSTER_WIDTH 48
#define TITLE_CHARS 28
/* Where the pointer holds the card. */
#define HOT_X 18
#define HOT_Y 18

static GtkWidget *
make_count (guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "count");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

void
limber_drag_card_show (GdkDrag *drag,
                       LimberContext *context,
                       LimberExercise *exercise,
                       const char *title,
                       guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "drag-card");
  if (exercise != NULL)
    {
      GtkWidget *poster = limber_poster_new (context, exercise, POSTER_WIDTH);

      gtk_widget_set_halign (poster, GTK_ALIGN_CENTER);
      gtk_widget_set_valign (poster, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), poster);
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  if (n > 1)
    gtk_box_append (GTK_BOX (box), make_count (n));

  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), box);
  gdk_drag_set_hotspot (drag, HOT_X, HOT_Y);
}
