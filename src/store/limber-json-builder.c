/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-json-builder.h"

#include <math.h>

#include "store/limber-document.h"
#include "store/limber-json-parser.h"
#include "store/limber-json-printer.h"

/* Doubles count every whole number up to here. */
#define MAX_EXACT 9007199254740992.0

/* An object or list that is open. */
typedef struct
{
  gboolean list;
  JsonObject *object;  /* NULL in a list, and where no tree is made */
  JsonArray *array;    /* NULL in an object, and likewise */
  JsonObject *extra;   /* what is to be put back at the end, or NULL */
  GHashTable *omitted; /* not to be put back; or NULL */
  guint n_elements;
} Level;

/* The first level is a list that holds what is being built. */
struct _LimberJsonBuilder
{
  GArray *levels;             /* of Level, the innermost last */
  LimberJsonPrinter *printer; /* NULL: a tree is made */
};

static void
level_clear (gpointer data)
{
  Level *level = data;

  g_clear_pointer (&level->object, json_object_unref);
  g_clear_pointer (&level->array, json_array_unref);
  g_clear_pointer (&level->extra, json_object_unref);
  g_clear_pointer (&level->omitted, g_hash_table_unref);
}

static LimberJsonBuilder *
make (Level first, LimberJsonPrinter *printer)
{
  LimberJsonBuilder *self = g_new0 (LimberJsonBuilder, 1);

  self->printer = printer;
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, level_clear);
  g_array_append_val (self->levels, first);
  return self;
}

LimberJsonBuilder *
limber_json_builder_new (void)
{
  return make ((Level) { .list = TRUE, .array = json_array_new () }, NULL);
}

LimberJsonBuilder *
limber_json_builder_new_text (void)
{
  return make ((Level) { .list = TRUE }, limber_json_printer_new (TRUE));
}

void
limber_json_builder_free (LimberJsonBuilder *self)
{
  g_array_unref (self->levels);
  g_clear_pointer (&self->printer, limber_json_printer_free);
  g_free (self);
}

static Level *
top (LimberJsonBuilder *self)
{
  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

JsonNode *
limber_json_builder_finish (LimberJsonBuilder *self)
{
  g_return_val_if_fail (self->printer == NULL, NULL);
  g_return_val_if_fail (self->levels->len == 1 && top (self)->n_elements == 1, NULL);

  return json_array_dup_element (top (self)->array, 0);
}

char *
limber_json_builder_finish_text (LimberJsonBuilder *self)
{
  g_return_val_if_fail (self->printer != NULL, NULL);
  g_return_val_if_fail (self->levels->len == 1 && top (self)->n_elements == 1, NULL);

  return limber_json_printer_finish (self->printer);
}

static void
leave_out (Level *level, const char *member)
{
  if (level->extra == NULL) /* nothing that could come back */
    return;

  if (level->omitted == NULL)
    level->omitted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (level->omitted, g_strdup (member));
}

/* Whether the value that comes next is put into words, rather than added to the tree. */
static gboolean
prints (LimberJsonBuilder *self, const char *member)
{
  Level *level = top (self);

  if (self->printer == NULL)
    return FALSE;

  if (level->list)
    level->n_elements++;
  else
    leave_out (level, member); /* of what comes back */
  return TRUE;
}

/* Puts @node (transfer full) where the builder stands in the tree. */
static void
add (LimberJsonBuilder *self, const char *member, JsonNode *node)
{
  Level *level = top (self);

  if (level->list)
    {
      json_array_add_element (level->array, node);
      level->n_elements++;
    }
  else
    json_object_set_member (level->object, member, node);
}

/* The members that the level around kept for what is opened next. Elements of a list go by their number. */
static JsonObject *
find_kept (LimberJsonBuilder *self, const char *member)
{
  Level *level = top (self);
  g_autofree char *number = NULL;
  JsonNode *kept;

  if (level->extra == NULL)
    return NULL;

  if (member == NULL)
    member = number = g_strdup_printf ("%u", level->n_elements);

  kept = json_object_get_member (level->extra, member);
  return kept != NULL && JSON_NODE_HOLDS_OBJECT (kept) ? json_node_dup_object (kept) : NULL;
}

static void
open_object (LimberJsonBuilder *self, const char *member, JsonObject *extra)
{
  Level level = { .extra = extra };

  if (prints (self, member))
    limber_json_printer_open (self->printer, member, FALSE);
  else
    {
      level.object = json_object_new ();
      add (self, member, json_node_init_object (json_node_alloc (), level.object));
    }
  g_array_append_val (self->levels, level);
}

void
limber_json_builder_begin (LimberJsonBuilder *self, const char *member, const char *extra)
{
  g_autoptr (JsonNode) node = NULL;

  if (extra != NULL)
    node = limber_json_parse (extra, strlen (extra), "", NULL);

  open_object (self, member,
               node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL);
}

void
limber_json_builder_begin_inline (LimberJsonBuilder *self, const char *member)
{
  open_object (self, member, find_kept (self, member));
}

void
limber_json_builder_begin_array (LimberJsonBuilder *self, const char *member)
{
  Level level = { .list = TRUE, .extra = find_kept (self, member) };

  if (prints (self, member))
    limber_json_printer_open (self->printer, member, TRUE);
  else
    {
      level.array = json_array_new ();
      add (self, member, json_node_init_array (json_node_alloc (), level.array));
    }
  g_array_append_val (self->levels, level);
}

/* Whether the document says nothing of what was kept. */
static gboolean
comes_back (const Level *level, const char *member)
{
  return (level->object == NULL || !json_object_has_member (level->object, member))
         && (level->omitted == NULL || !g_hash_table_contains (level->omitted, member));
}

static void
put_back (LimberJsonBuilder *self, const Level *level)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, level->extra);
  while (json_object_iter_next_ordered (&iter, &member, &value))
    {
      if (!comes_back (level, member))
        continue;
      if (self->printer != NULL)
        limber_json_printer_add_node (self->printer, member, value);
      else
        json_object_set_member (level->object, member, json_node_ref (value));
    }
}

void
limber_json_builder_end (LimberJsonBuilder *self)
{
  Level *level = top (self);

  if (!level->list && level->extra != NULL)
    put_back (self, level);
  if (self->printer != NULL)
    limber_json_printer_close (self->printer, level->list);
  g_array_set_size (self->levels, self->levels->len - 1);
}

void
limber_json_builder_omit (LimberJsonBuilder *self, const char *member)
{
  leave_out (top (self), member);
}

void
limber_json_builder_add_null (LimberJsonBuilder *self, const char *member)
{
  limber_json_builder_add_string (self, member, NULL);
}

void
limber_json_builder_add_string (LimberJsonBuilder *self, const char *member, const char *value)
{
  if (prints (self, member))
    limber_json_printer_add_string (self->printer, member, value);
  else if (value == NULL)
    add (self, member, json_node_init_null (json_node_alloc ()));
  else
    add (self, member, json_node_init_string (json_node_alloc (), value));
}

void
limber_json_builder_add_int (LimberJsonBuilder *self, const char *member, gint64 value)
{
  if (prints (self, member))
    limber_json_printer_add_int (self->printer, member, value);
  else
    add (self, member, json_node_init_int (json_node_alloc (), value));
}

void
limber_json_builder_add_double (LimberJsonBuilder *self, const char *member, double value)
{
  if (fabs (value) < MAX_EXACT && floor (value) == value)
    limber_json_builder_add_int (self, member, (gint64) value);
  else if (prints (self, member))
    limber_json_printer_add_double (self->printer, member, value);
  else
    add (self, member, json_node_init_double (json_node_alloc (), value));
}

void
limber_json_builder_add_boolean (LimberJsonBuilder *self, const char *member, gboolean value)
{
  if (prints (self, member))
    limber_json_printer_add_boolean (self->printer, member, value);
  else
    add (self, member, json_node_init_boolean (json_node_alloc (), value));
}

void
limber_json_builder_add_enum (LimberJsonBuilder *self, const char *member, GType type, int value)
{
  limber_json_builder_add_string (self, member, limber_enum_get_nick (type, value));
}

void
limber_json_builder_add_set (LimberJsonBuilder *self, const char *member, GType type, guint32 set)
{
  limber_json_builder_begin_array (self, member);
  for (guint i = 0; i < limber_enum_get_n_values (type); i++)
    if (LIMBER_SET_HAS (set, i))
      limber_json_builder_add_enum (self, NULL, type, (int) i);
  limber_json_builder_end (self);
}

void
limber_json_builder_add_strings (LimberJsonBuilder *self,
                                 const char *member,
                                 const char *const *values)
{
  limber_json_builder_begin_array (self, member);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    limber_json_builder_add_string (self, NULL, values[i]);
  limber_json_builder_end (self);
}

void
limber_json_builder_add_date (LimberJsonBuilder *self, const char *member, const GDate *date)
{
  g_autofree char *text = NULL;

  if (date != NULL && g_date_valid (date))
    text = g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (date),
                            (guint) g_date_get_month (date), (guint) g_date_get_day (date));

  limber_json_builder_add_string (self, member, text);
}

void
limber_json_builder_add_minute (LimberJsonBuilder *self, const char *member, int minute)
{
  g_autofree char *text = NULL;

  if (minute >= 0)
    text = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);

  limber_json_builder_add_string (self, member, text);
}

void
limber_json_builder_add_time (LimberJsonBuilder *self, const char *member, GDateTime *time)
{
  g_autofree char *text = time != NULL ? limber_json_format_time (time) : NULL;

  limber_json_builder_add_string (self, member, text);
}

void
limber_json_builder_add_header (LimberJsonBuilder *self,
                                const char *format,
                                const char *id,
                                const char *modified)
{
  limber_json_builder_add_string (self, "format", format);
  limber_json_builder_add_int (self, "version", LIMBER_DOCUMENT_VERSION);
  limber_json_builder_add_string (self, "id", id);
  if (modified != NULL)
    limber_json_builder_add_string (self, "modified", modified);
  else
    limber_json_builder_omit (self, "modified");
}

/* Not g_date_time_format_iso8601(), which shortens whole-hour offsets to "+01", nor its "%Y", which shortens early years:
 * RFC 3339 knows neither. */
char *
limber_json_format_time (GDateTime *time)
{
  g_autofree char *rest = g_date_time_format (time, "%m-%dT%H:%M:%S");
  g_autofree char *seconds = g_strdup_printf ("%04d-%s", g_date_time_get_year (time), rest);
  g_autofree char *fraction = NULL;
  g_autofree char *offset = NULL;

  if (g_date_time_get_microsecond (time) != 0)
    fraction = g_strdup_printf (".%06d", g_date_time_get_microsecond (time));
  if (g_date_time_get_utc_offset (time) != 0)
    offset = g_date_time_format (time, "%:z");

  return g_strconcat (seconds, fraction != NULL ? fraction : "", offset != NULL ? offset : "Z",
                      NULL);
}
