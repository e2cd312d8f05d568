/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-text-card.h"

#include <glib/gi18n.h>

#include "ui/widgets/limber-name.h"

static GtkWidget *
create_heading (const char *title, LimberTextCardStyle style)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title, "wrap", TRUE, "xalign", 0.f, NULL);

  if (style == LIMBER_TEXT_CARD_CAUTION)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* The number or the bullet before a line; (transfer full) (nullable). */
static char *
create_mark (LimberTextCardStyle style, guint line)
{
  if (style == LIMBER_TEXT_CARD_PLAIN)
    return NULL;
  if (style == LIMBER_TEXT_CARD_NUMBERED)
    /* Translators: the number of a step, as "1." */
    return g_strdup_printf (_ ("%u."), line + 1);
  return g_strdup ("•");
}

/* A bullet is only to be seen; a number is also said. */
static GtkAccessibleRole
get_mark_role (LimberTextCardStyle style)
{
  return style == LIMBER_TEXT_CARD_NUMBERED ? GTK_ACCESSIBLE_ROLE_LABEL
                                            : GTK_ACCESSIBLE_ROLE_PRESENTATION;
}

/* What has marks is a list to the ear, too; of one of its items, or of all. */
static GtkAccessibleRole
get_role (LimberTextCardStyle style, gboolean item)
{
  if (style == LIMBER_TEXT_CARD_PLAIN)
    return GTK_ACCESSIBLE_ROLE_GENERIC;
  return item ? GTK_ACCESSIBLE_ROLE_LIST_ITEM : GTK_ACCESSIBLE_ROLE_LIST;
}

static GtkWidget *
create_line (LimberTextCardStyle style, guint line, const char *text)
{
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "accessible-role", get_role (style, TRUE), "spacing", 12, NULL);
  g_autofree char *mark = create_mark (style, line);

  if (mark != NULL)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_LABEL, "accessible-role", get_mark_role (style), "label",
                                  mark, "xalign", 1.f, "valign", GTK_ALIGN_BASELINE_FILL,
                                  "css-classes",
                                  (const char *const[]) { "numeric", "dimmed", NULL }, NULL));
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                PANGO_WRAP_WORD_CHAR, "xalign", 0.f, "valign",
                                GTK_ALIGN_BASELINE_FILL, "hexpand", TRUE, NULL));
  return box;
}

GtkWidget *
limber_text_card_new (const char *title, const char *const *lines, LimberTextCardStyle style)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "accessible-role", get_role (style, FALSE),
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "text-card");
  if (style == LIMBER_TEXT_CARD_CAUTION)
    gtk_widget_add_css_class (card, "caution");
  if (style != LIMBER_TEXT_CARD_PLAIN)
    limber_name_widget (list, title);
  for (guint i = 0; lines[i] != NULL; i++)
    gtk_box_append (GTK_BOX (list), create_line (style, i, lines[i]));
  gtk_box_append (GTK_BOX (card), create_heading (title, style));
  gtk_box_append (GTK_BOX (card), list);
  return card;
}

GtkWidget *
limber_text_card_new_said (const char *title, const char *const *lines, const char *const *words)
{
  GtkWidget *card = limber_text_card_new (title, lines, LIMBER_TEXT_CARD_PLAIN);
  GtkWidget *list = gtk_widget_get_last_child (card);
  GtkWidget *line = gtk_widget_get_first_child (list);

  /* A label would say what is written on it, whatever its name; an item of a list says its name. */
  g_object_set (list, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  limber_name_widget (list, title);
  for (guint i = 0; words[i] != NULL && line != NULL; i++)
    {
      g_object_set (line, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
      limber_name_widget (line, words[i]);
      limber_name_mute (gtk_widget_get_last_child (line));
      line = gtk_widget_get_next_sibling (line);
    }
  return card;
}
