/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/catalog/limber-clip-chooser.h"

#include <glib/gi18n.h>

#include "media/limber-clip-import.h"
#include "ui/catalog/limber-clip-trimmer.h"
#include "ui/widgets/limber-announce.h"
#include "ui/widgets/limber-poster.h"

struct _LimberClipChooser
{
  AdwBin parent_instance;

  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkStack *stack;
  GtkLabel *busy_label;
  GtkProgressBar *progress;
  LimberClipTrimmer *trimmer;
  LimberPoster *picture;
  GtkWidget *buttons;

  LimberContext *context;
  LimberExercise *exercise;
  LimberClipImport *import; /* what is on its way, or NULL */
  GCancellable *bringing;   /* stops it */
  gboolean is_gone;         /* disposed: what arrives now has come too late */
};

enum
{
  EDITED,
  BROUGHT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberClipChooser, limber_clip_chooser, ADW_TYPE_BIN)

/* --- what is seen -------------------------------------------------------------------------------- */

static void
update (LimberClipChooser *self)
{
  gboolean film = limber_exercise_get_clip (self->exercise) != NULL;
  gboolean something = film || limber_exercise_get_poster (self->exercise) != NULL;
  const char *page = film ? "film" : something ? "picture" : "none";

  limber_clip_trimmer_set_exercise (self->trimmer, self->context, film ? self->exercise : NULL);
  gtk_stack_set_visible_child_name (self->stack, self->import != NULL ? "busy" : page);
  gtk_widget_set_visible (self->buttons, something && self->import == NULL);
}

static void
show_problem (LimberClipChooser *self, const char *problem)
{
  gtk_widget_set_visible (self->problem_box, problem != NULL);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  if (problem != NULL)
    limber_announce (GTK_WIDGET (self), problem);
}

/* Takes @next (transfer full). */
static void
emit_edited (LimberClipChooser *self, LimberExercise *next, const char *field)
{
  g_autoptr (LimberExercise) owned = next;

  g_signal_emit (self, signals[EDITED], 0, next, field);
}

/* --- bringing a file in -------------------------------------------------------------------------- */

static void
on_progress (LimberClipImport *import, GParamSpec *pspec, LimberClipChooser *self)
{
  double progress;

  if (import != self->import)
    return;

  g_object_get (import, "progress", &progress, NULL);
  gtk_progress_bar_set_fraction (self->progress, progress);
}

static void
give_up (LimberClipChooser *self)
{
  g_cancellable_cancel (self->bringing);
  g_clear_object (&self->bringing);
  g_clear_object (&self->import);
}

/* Cancelled when it was just done. */
static void
discard (LimberClipChooser *self, LimberClipImport *import)
{
  LimberLibrary *library = limber_context_get_library (self->context);

  limber_library_release_media (library, limber_clip_import_get_clip (import));
  limber_library_release_media (library, limber_clip_import_get_poster (import));
}

static void
use (LimberClipChooser *self, LimberClipImport *import)
{
  const char *clip = limber_clip_import_get_clip (import);
  const char *poster = limber_clip_import_get_poster (import);

  g_signal_emit (self, signals[BROUGHT], 0, clip);
  g_signal_emit (self, signals[BROUGHT], 0, poster);
  emit_edited (self,
               limber_exercise_with (self->exercise, "clip", clip, "poster", poster, "loop-start",
                                     0., "loop-end", 0., "sound", FALSE, NULL),
               "clip");
}

static void
on_brought (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberClipChooser) self = data;
  LimberClipImport *import = LIMBER_CLIP_IMPORT (source);
  g_autoptr (GError) error = NULL;
  gboolean done = limber_clip_import_run_finish (import, result, &error);

  if (import != self->import)
    {
      if (done)
        discard (self, import);
      return;
    }

  g_clear_object (&self->import);
  g_clear_object (&self->bringing);
  if (done)
    use (self, import);
  else
    show_problem (self, error->message);
  update (self);
}

void
limber_clip_chooser_bring (LimberClipChooser *self, GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_CLIP_CHOOSER (self));
  g_return_if_fail (self->exercise != NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base != NULL ? base : "");
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("“%s” is being copied…"), name);
  folder = limber_library_get_media_folder (limber_context_get_library (self->context));

  give_up (self);
  self->import = limber_clip_import_new (file, folder);
  self->bringing = g_cancellable_new ();
  show_problem (self, NULL);
  gtk_label_set_label (self->busy_label, text);
  gtk_progress_bar_set_fraction (self->progress, 0);
  g_signal_connect_object (self->import, "notify::progress", G_CALLBACK (on_progress), self, 0);
  limber_clip_import_run_async (self->import, self->bringing, on_brought, g_object_ref (self));
  update (self);
}

static void
on_cancel (LimberClipChooser *self)
{
  give_up (self);
  update (self);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberClipChooser) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    limber_clip_chooser_bring (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_problem (self, error->message);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Videos and Pictures"));
  gtk_file_filter_add_mime_type (filter, "video/*");
  gtk_file_filter_add_mime_type (filter, "image/*");
  g_list_store_append (filters, filter);
  return G_LIST_MODEL (filters);
}

static void
on_choose (LimberClipChooser *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Choose a Video or Picture"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                        on_file_chosen, g_object_ref (self));
}

/* --- what is there ------------------------------------------------------------------------------- */

static void
on_remove (LimberClipChooser *self)
{
  show_problem (self, NULL);
  emit_edited (self,
               limber_exercise_with (self->exercise, "clip", NULL, "poster", NULL, "loop-start", 0.,
                                     "loop-end", 0., "sound", FALSE, NULL),
               "clip");
}

static void
on_trimmed (LimberClipChooser *self, double start, double end)
{
  emit_edited (self,
               limber_exercise_with (self->exercise, "loop-start", start, "loop-end", end, NULL),
               "loop");
}

static void
on_sound (LimberClipChooser *self, gboolean sound)
{
  emit_edited (self, limber_exercise_with (self->exercise, "sound", sound, NULL), "sound");
}

static void
on_poster_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberClipChooser) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = limber_clip_poster_finish (result, &error);

  if (self->is_gone)
    {
      limber_library_release_media (limber_context_get_library (self->context), name);
      return;
    }
  if (name == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  g_signal_emit (self, signals[BROUGHT], 0, name);
  emit_edited (self, limber_exercise_with (self->exercise, "poster", name, NULL), "poster");
}

static void
on_poster (LimberClipChooser *self, double seconds)
{
  LimberLibrary *library = limber_context_get_library (self->context);
  g_autoptr (GFile) clip = limber_library_get_clip_file (library, self->exercise);
  g_autoptr (GFile) folder = limber_library_get_media_folder (library);

  if (clip != NULL)
    limber_clip_poster_async (clip, seconds, folder, on_poster_taken, g_object_ref (self));
}

/* --- class --------------------------------------------------------------------------------------- */

static void
limber_clip_chooser_dispose (GObject *object)
{
  LimberClipChooser *self = LIMBER_CLIP_CHOOSER (object);

  self->is_gone = TRUE;
  give_up (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CLIP_CHOOSER);
  G_OBJECT_CLASS (limber_clip_chooser_parent_class)->dispose (object);
}

/* What is still on its way needs them to be given up. */
static void
limber_clip_chooser_finalize (GObject *object)
{
  LimberClipChooser *self = LIMBER_CLIP_CHOOSER (object);

  g_clear_object (&self->exercise);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (limber_clip_chooser_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_CLIP_TRIMMER);
  g_type_ensure (LIMBER_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, LIMBER_RESOURCE_PREFIX
                                               "/ui/catalog/limber-clip-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, problem_box);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, problem);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, busy_label);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, progress);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, trimmer);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, picture);
  gtk_widget_class_bind_template_child (widget_class, LimberClipChooser, buttons);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_trimmed);
  gtk_widget_class_bind_template_callback (widget_class, on_sound);
  gtk_widget_class_bind_template_callback (widget_class, on_poster);
}

static void
limber_clip_chooser_class_init (LimberClipChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_clip_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_clip_chooser_finalize;

  signals[EDITED] = g_signal_new ("edited", LIMBER_TYPE_CLIP_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, LIMBER_TYPE_EXERCISE, G_TYPE_STRING);
  signals[BROUGHT] = g_signal_new ("brought", LIMBER_TYPE_CLIP_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_clip_chooser_init (LimberClipChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
limber_clip_chooser_set_exercise (LimberClipChooser *self,
                                  LimberContext *context,
                                  LimberExercise *exercise)
{
  g_autoptr (LimberExercise) before = NULL;

  g_return_if_fail (LIMBER_IS_CLIP_CHOOSER (self));
  g_return_if_fail (LIMBER_IS_EXERCISE (exercise));

  g_set_object (&self->context, context);
  before = g_steal_pointer (&self->exercise);
  self->exercise = g_object_ref (exercise);
  limber_poster_set_context (self->picture, context);
  if (before == NULL
      || g_strcmp0 (limber_exercise_get_poster (before), limber_exercise_get_poster (exercise))
             != 0)
    limber_poster_set_exercise (self->picture, exercise);
  update (self);
}
