/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/routines/limber-lines.h"

struct _LimberLines
{
  GObject parent_instance;

  LimberDraft *draft;
  GPtrArray *lines;                    /* of LimberLine */
  guint starts[LIMBER_N_SECTIONS + 1]; /* where each section begins, and where the last one ends */
};

static void limber_lines_list_model_init (GListModelInterface *iface);
static void limber_lines_section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberLines,
                               limber_lines,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      limber_lines_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          limber_lines_section_model_init))

/* --- what the rows have to be ---------------------------------------------------------------------- */

typedef struct
{
  LimberLineKind kind;
  LimberLinePlace place;
} Wanted;

static void
want (GArray *wanted, LimberLineKind kind, LimberItem *item, LimberSpot spot, guint n_siblings)
{
  Wanted entry = { .kind = kind,
                   .place = { .item = item, .spot = spot, .n_siblings = n_siblings } };

  g_array_append_val (wanted, entry);
}

static void
want_item (GArray *wanted, LimberItem *item, LimberSpot spot, guint n_siblings)
{
  guint n = limber_item_get_n_children (item);

  if (!limber_item_is_circuit (item))
    {
      want (wanted, LIMBER_LINE_EXERCISE, item, spot, n_siblings);
      return;
    }
  want (wanted, LIMBER_LINE_CIRCUIT, item, spot, n_siblings);
  spot.inside = TRUE;
  for (spot.child = 0; spot.child < n; spot.child++)
    want (wanted, LIMBER_LINE_EXERCISE, limber_item_get_child (item, spot.child), spot, n);
}

/* @starts: (out) */
static GArray *
want_all (LimberRoutine *routine, guint *starts)
{
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));

  for (guint section = 0; section < LIMBER_N_SECTIONS; section++)
    {
      guint n = limber_routine_get_n_items (routine, section);
      LimberSpot spot = { .section = section };

      starts[section] = wanted->len;
      for (; spot.index < n; spot.index++)
        want_item (wanted, limber_routine_get_item (routine, section, spot.index), spot, n);
      if (n == 0)
        want (wanted, LIMBER_LINE_EMPTY, NULL, spot, 0);
      g_array_index (wanted, Wanted, wanted->len - 1).place.ends_section = TRUE;
    }
  starts[LIMBER_N_SECTIONS] = wanted->len;
  return wanted;
}

/* --- which line becomes what ----------------------------------------------------------------------- */

/* What a line goes by: its item, or its section where there is none. */
static gconstpointer
get_key (LimberItem *item, const LimberSpot *spot)
{
  return item != NULL ? (gconstpointer) item : GUINT_TO_POINTER (spot->section + 1);
}

/* The present lines by key, each as its position + 1. */
static GHashTable *
index_lines (LimberLines *self)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      LimberLine *line = self->lines->pdata[i];
      LimberSpot spot = limber_line_get_spot (line);

      g_hash_table_insert (index, (gpointer) get_key (limber_line_get_item (line), &spot),
                           GUINT_TO_POINTER (i + 1));
    }
  return index;
}

/*
 * The line for each row that is wanted: the one that shows the same item now, wherever that is; else the one that
 * follows the row before, when nobody else wants it, for then its item was edited; else a new one.
 */
static GPtrArray *
assign (LimberLines *self, GArray *wanted)
{
  GPtrArray *next = g_ptr_array_new_full (wanted->len, g_object_unref);
  g_autoptr (GHashTable) index = index_lines (self);
  g_autofree guint *old = g_new0 (guint, wanted->len); /* position + 1; 0: none */
  g_autofree gboolean *used = g_new0 (gboolean, self->lines->len + 1);
  guint follower = 0;

  for (guint i = 0; i < wanted->len; i++)
    {
      const LimberLinePlace *place = &g_array_index (wanted, Wanted, i).place;

      old[i] = GPOINTER_TO_UINT (g_hash_table_lookup (index, get_key (place->item, &place->spot)));
      if (old[i] != 0 && used[old[i] - 1])
        old[i] = 0;
      else if (old[i] != 0)
        used[old[i] - 1] = TRUE;
    }
  for (guint i = 0; i < wanted->len; i++)
    {
      LimberLineKind kind = g_array_index (wanted, Wanted, i).kind;

      if (old[i] == 0 && follower < self->lines->len && !used[follower]
          && limber_line_get_kind (self->lines->pdata[follower]) == kind)
        old[i] = follower + 1;
      if (old[i] != 0)
        {
          used[old[i] - 1] = TRUE;
          follower = old[i];
          g_ptr_array_add (next, g_object_ref (self->lines->pdata[old[i] - 1]));
        }
      else
        g_ptr_array_add (next, limber_line_new (kind));
    }
  return next;
}

/* Tells the lines where they are. Returns: (transfer full): those to whom that is news. */
static GPtrArray *
place_all (GPtrArray *lines, GArray *wanted)
{
  GPtrArray *news = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    if (limber_line_place (lines->pdata[i], &g_array_index (wanted, Wanted, i).place))
      g_ptr_array_add (news, g_object_ref (lines->pdata[i]));
  return news;
}

/*
 * How many rows stay as they are at the beginning. One that comes into another section has changed, though it be the same
 * row in the same place:
 *
 *     A B | C   →   A | B C        B changes
 */
static guint
count_head (LimberLines *self, GPtrArray *before, const guint *starts_before)
{
  guint n = MIN (before->len, self->lines->len);
  guint head = 0;

  while (head < n && before->pdata[head] == self->lines->pdata[head])
    head++;
  for (guint i = 1; i < LIMBER_N_SECTIONS; i++)
    if (starts_before[i] != self->starts[i])
      head = MIN (head, MIN (starts_before[i], self->starts[i]));
  return head;
}

/* The same from the end, in what is left. */
static guint
count_tail (LimberLines *self, GPtrArray *before, const guint *starts_before, guint head)
{
  guint n_old = before->len, n_new = self->lines->len;
  guint n = MIN (n_old, n_new) - head;
  guint tail = 0;

  while (tail < n && before->pdata[n_old - 1 - tail] == self->lines->pdata[n_new - 1 - tail])
    tail++;
  for (guint i = 1; i < LIMBER_N_SECTIONS; i++)
    if (n_old - starts_before[i] != n_new - self->starts[i])
      tail = MIN (tail, MIN (n_old - starts_before[i], n_new - self->starts[i]));
  return tail;
}

static void
emit_changes (LimberLines *self, GPtrArray *before, const guint *starts_before)
{
  guint head = count_head (self, before, starts_before);
  guint tail = count_tail (self, before, starts_before, head);

  if (head + tail < MAX (before->len, self->lines->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                self->lines->len - head - tail);
}

static void
follow_draft (LimberLines *self)
{
  guint starts_before[LIMBER_N_SECTIONS + 1];
  g_autoptr (GPtrArray) before = self->lines;
  g_autoptr (GArray) wanted = NULL;
  g_autoptr (GPtrArray) news = NULL;

  memcpy (starts_before, self->starts, sizeof starts_before);
  wanted = want_all (limber_draft_get_routine (self->draft), self->starts);
  self->lines = assign (self, wanted);
  news = place_all (self->lines, wanted);

  emit_changes (self, before, starts_before);
  for (guint i = 0; i < news->len; i++)
    limber_line_announce (news->pdata[i]);
}

/* --- class ---------------------------------------------------------------------------------------- */

static GType
limber_lines_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_LINE;
}

static guint
limber_lines_get_n_items (GListModel *model)
{
  return LIMBER_LINES (model)->lines->len;
}

static gpointer
limber_lines_get_item (GListModel *model, guint position)
{
  LimberLine *line = limber_lines_get (LIMBER_LINES (model), position);

  return line != NULL ? g_object_ref (line) : NULL;
}

static void
limber_lines_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_lines_get_item_type;
  iface->get_n_items = limber_lines_get_n_items;
  iface->get_item = limber_lines_get_item;
}

static void
limber_lines_get_section_range (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  LimberLines *self = LIMBER_LINES (model);
  LimberSection section = limber_lines_get_section (self, position);

  if (position >= self->lines->len)
    {
      *start = self->lines->len;
      *end = G_MAXUINT;
      return;
    }
  *start = self->starts[section];
  *end = self->starts[section + 1];
}

static void
limber_lines_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = limber_lines_get_section_range;
}

static void
limber_lines_dispose (GObject *object)
{
  LimberLines *self = LIMBER_LINES (object);

  g_clear_object (&self->draft);
  g_ptr_array_set_size (self->lines, 0);

  G_OBJECT_CLASS (limber_lines_parent_class)->dispose (object);
}

static void
limber_lines_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_LINES (object)->lines);

  G_OBJECT_CLASS (limber_lines_parent_class)->finalize (object);
}

static void
limber_lines_class_init (LimberLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_lines_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_lines_finalize;
}

static void
limber_lines_init (LimberLines *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

LimberLines *
limber_lines_new (LimberDraft *draft)
{
  LimberLines *self;

  g_return_val_if_fail (LIMBER_IS_DRAFT (draft), NULL);

  self = g_object_new (LIMBER_TYPE_LINES, NULL);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (follow_draft), self, G_CONNECT_SWAPPED);
  follow_draft (self);
  return self;
}

LimberLine *
limber_lines_get (LimberLines *self, guint position)
{
  g_return_val_if_fail (LIMBER_IS_LINES (self), NULL);

  return position < self->lines->len ? self->lines->pdata[position] : NULL;
}

guint
limber_lines_find (LimberLines *self, const LimberSpot *at)
{
  guint found;

  g_return_val_if_fail (LIMBER_IS_LINES (self), 0);

  found = self->starts[at->section];
  for (guint i = found; i < self->starts[at->section + 1]; i++)
    {
      LimberSpot spot = limber_line_get_spot (self->lines->pdata[i]);

      if (limber_spot_compare (&spot, at) > 0)
        break;
      found = i;
    }
  return found;
}

LimberSection
limber_lines_get_section (LimberLines *self, guint position)
{
  LimberSection section = LIMBER_SECTION_WARM_UP;

  g_return_val_if_fail (LIMBER_IS_LINES (self), section);

  while (section < LIMBER_SECTION_COOL_DOWN && position >= self->starts[section + 1])
    section++;
  return section;
}
