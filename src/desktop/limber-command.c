/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "desktop/limber-command-private.h"
#include "store/limber-json-printer.h"

/* Between two columns. */
#define GAP 2

void
limber_command_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("%s\n", message);
}

/* @made: (transfer full) */
static LimberLibrary *
load (const LimberCommand *self, LimberLibrary *made)
{
  g_autoptr (LimberLibrary) library = made;
  GListModel *damaged = limber_library_get_damaged (library);
  g_autoptr (GError) error = NULL;

  limber_library_set_cache (library, self->cache, g_get_real_time () / G_USEC_PER_SEC);
  if (!limber_library_load (library, &error))
    {
      limber_command_complain ("%s: %s", g_file_peek_path (self->data), error->message);
      return NULL;
    }

  for (guint i = 0; i < g_list_model_get_n_items (damaged); i++)
    {
      g_autoptr (LimberDamage) damage = g_list_model_get_item (damaged, i);

      limber_command_complain ("%s", limber_damage_get_reason (damage));
    }

  return g_steal_pointer (&library);
}

LimberLibrary *
limber_command_load (const LimberCommand *self)
{
  return load (self, limber_library_new_read_only (self->content, self->data));
}

LimberLibrary *
limber_command_open (const LimberCommand *self)
{
  return load (self, limber_library_new (self->content, self->data));
}

void
limber_command_print_json (const LimberCommand *self, JsonNode *node)
{
  g_autofree char *text = limber_json_print (node);

  g_string_append (self->output, text);
  json_node_unref (node);
}

/* How many cells of a terminal @text takes: East Asian characters take two, combining ones none. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

void
limber_command_print_table (const LimberCommand *self, GPtrArray *rows)
{
  guint n_columns = g_strv_length (rows->pdata[0]);
  g_autofree guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < n_columns; k++)
      widths[k] = MAX (widths[k], get_width (((char **) rows->pdata[i])[k]));

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];

      for (guint k = 0; k < n_columns; k++)
        {
          g_string_append (self->output, row[k]);
          /* Nothing after the last column, so that no line ends in spaces. */
          if (k + 1 < n_columns)
            g_string_append_printf (self->output, "%*s",
                                    (int) (widths[k] - get_width (row[k]) + GAP), "");
        }
      while (g_str_has_suffix (self->output->str, " "))
        g_string_truncate (self->output, self->output->len - 1);
      g_string_append_c (self->output, '\n');
    }
}
