/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/help/limber-help-page.h"

#include "ui/help/limber-help-text.h"

struct _LimberHelpPage
{
  AdwNavigationPage parent_instance;

  GtkWidget *scroller;
  GtkBox *content;
  GtkWidget *list; /* the last thing in there, if that is a list; or NULL */
};

G_DEFINE_FINAL_TYPE (LimberHelpPage, limber_help_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
on_link (GtkLabel *label, const char *page, LimberHelpPage *self)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), "help.open", "s", page);
}

static GtkWidget *
label_new (LimberHelpPage *self, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  /* So that the focus goes from one to the next, and a screen reader reads them in turn. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (on_link), self, 0);

  return label;
}

static GtkWidget *
heading_new (const LimberHelpBlock *block)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gboolean title = block->kind == LIMBER_HELP_TITLE;

  gtk_label_set_markup (GTK_LABEL (label), block->markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, title ? "title-1" : "title-3");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  title ? 1 : 2, -1);

  return label;
}

static GtkWidget *
item_new (LimberHelpPage *self, const LimberHelpBlock *block)
{
  GtkWidget *item =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gboolean is_step = block->kind == LIMBER_HELP_STEP;
  g_autofree char *sign = is_step ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *mark =
      g_object_new (GTK_TYPE_LABEL, "label", sign, "accessible-role",
                    /* A bullet is only to be seen; a number is also said. */
                    is_step ? GTK_ACCESSIBLE_ROLE_LABEL : GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "mark");
  gtk_box_append (GTK_BOX (item), mark);
  gtk_box_append (GTK_BOX (item), label_new (self, block->markup));

  return item;
}

static void
add_item (LimberHelpPage *self, const LimberHelpBlock *block)
{
  if (self->list == NULL)
    {
      self->list = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                 "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
      gtk_box_append (self->content, self->list);
    }
  gtk_box_append (GTK_BOX (self->list), item_new (self, block));
}

static void
add_block (LimberHelpPage *self, const LimberHelpBlock *block)
{
  if (block->kind == LIMBER_HELP_POINT || block->kind == LIMBER_HELP_STEP)
    {
      add_item (self, block);
      return;
    }

  self->list = NULL;
  gtk_box_append (self->content, block->kind == LIMBER_HELP_PARAGRAPH
                                     ? label_new (self, block->markup)
                                     : heading_new (block));
}

/* A label that gets the focus selects its text, which nobody has asked for when a page opens. */
static void
on_shown (LimberHelpPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (GTK_IS_LABEL (focus))
    gtk_label_select_region (GTK_LABEL (focus), 0, 0);
}

static void
limber_help_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_HELP_PAGE);

  G_OBJECT_CLASS (limber_help_page_parent_class)->dispose (object);
}

static void
limber_help_page_class_init (LimberHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_help_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/help/limber-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberHelpPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LimberHelpPage, content);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
}

static void
limber_help_page_init (LimberHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LimberHelpPage *
limber_help_page_new (const char *text, const char *name)
{
  LimberHelpPage *self = g_object_new (LIMBER_TYPE_HELP_PAGE, "tag", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = limber_help_text_parse (text, name, &error);
  g_autofree char *title = NULL;

  if (blocks == NULL)
    {
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
      gtk_box_append (self->content, gtk_label_new (error->message));
      return self;
    }

  for (guint i = 0; i < blocks->len; i++)
    add_block (self, blocks->pdata[i]);
  title = limber_help_text_strip (((LimberHelpBlock *) blocks->pdata[0])->markup);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  return self;
}
