/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/limber-poster.h"

#include <adwaita.h>
#include <math.h>

struct _LimberPoster
{
  GtkWidget parent_instance;

  LimberContext *context;
  LimberExercise *exercise;
  GdkTexture *texture;
  int texture_width; /* that it was asked for with, in device pixels, rounded up; 0: none yet */
  GCancellable *loading;
  int width; /* sp */
  gboolean mirrored;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_EXERCISE,
  PROP_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimberPoster, limber_poster, GTK_TYPE_WIDGET)

/* The largest 4:3 rectangle in the middle of the widget. */
static graphene_rect_t
get_frame (LimberPoster *self)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float w = MIN (width, height * 4 / 3);
  float h = w * 3 / 4;

  return GRAPHENE_RECT_INIT ((width - w) / 2, (height - h) / 2, w, h);
}

static void
snapshot_texture (GtkSnapshot *snapshot, GdkTexture *texture, const graphene_rect_t *frame)
{
  float ratio = (float) gdk_paintable_get_intrinsic_aspect_ratio (GDK_PAINTABLE (texture));
  /* A picture of another shape (one's own) fills the frame and is cut, never stretched; but one that was taken upright
   * would lose head and feet, so it is shown whole. */
  float w =
      ratio < 1 ? frame->size.height * ratio : MAX (frame->size.width, frame->size.height * ratio);
  float h = w / ratio;

  if (ratio < 1)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0, 0, 0, 1 }, frame);
  gtk_snapshot_append_scaled_texture (snapshot, texture, GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (frame->origin.x
                                                               + (frame->size.width - w) / 2,
                                                           frame->origin.y
                                                               + (frame->size.height - h) / 2,
                                                           w, h));
}

static void
snapshot_mirrored (LimberPoster *self, GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
  gtk_snapshot_scale (snapshot, -1, 1);
  snapshot_texture (snapshot, self->texture, frame);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_figure (LimberPoster *self, GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  int size = (int) (frame->size.height / 2);
  g_autoptr (GtkIconPaintable) icon = NULL;
  GdkRGBA back, front;

  gtk_widget_get_color (widget, &front);
  back = front;
  back.alpha *= 0.08f;
  front.alpha *= 0.35f;
  gtk_snapshot_append_color (snapshot, &back, frame);

  /* What is about to come needs nobody to stand in for it. */
  if (size < 1 || self->loading != NULL)
    return;
  icon = gtk_icon_theme_lookup_icon (theme, "limber-figure-symbolic", NULL, size,
                                     gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (frame->origin.x
                                                    + (frame->size.width - (float) size) / 2,
                                                frame->origin.y
                                                    + (frame->size.height - (float) size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            &front, 1);
  gtk_snapshot_restore (snapshot);
}

static void
limber_poster_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberPoster *self = LIMBER_POSTER (widget);
  graphene_rect_t frame = get_frame (self);
  GskRoundedRect outline;

  if (frame.size.width < 1)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &frame, CLAMP (frame.size.width / 12, 4, 12));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (self->texture != NULL && self->mirrored)
    snapshot_mirrored (self, snapshot, &frame);
  else if (self->texture != NULL)
    snapshot_texture (snapshot, self->texture, &frame);
  else
    snapshot_figure (self, snapshot, &frame);
  gtk_snapshot_pop (snapshot);
}

static int
get_width_px (LimberPoster *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, self->width, settings);
}

static GtkSizeRequestMode
limber_poster_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_poster_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  int width = get_width_px (LIMBER_POSTER (widget));
  /* It grows with texts where there is room; it need not. */
  int least = MIN (LIMBER_POSTER (widget)->width, width);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = width;
    }
  /* Room that it will not take doesn't make it higher; nor may less of it, beside texts, make it lower than a box that asks
   * for no width is told. */
  else if (for_size < 0 || gtk_widget_get_halign (widget) != GTK_ALIGN_FILL)
    *minimum = *natural = width * 3 / 4;
  else
    *minimum = *natural = MAX (least, for_size) * 3 / 4;
}

static void
set_texture (LimberPoster *self, GdkTexture *texture)
{
  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberPoster) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture =
      limber_poster_cache_load_finish (LIMBER_POSTER_CACHE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_debug ("Poster: %s", error->message);

  g_clear_object (&self->loading);
  set_texture (self, texture);
}

static void
stop_loading (LimberPoster *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* How wide it is on the screen, rounded up; 0: not on the screen. */
static int
get_texture_width (LimberPoster *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_rect_t frame = get_frame (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || frame.size.width < 1)
    return 0;
  return limber_poster_cache_round_up (
      (int) ceil (frame.size.width * gdk_surface_get_scale (gtk_native_get_surface (native))));
}

/* Sees to a texture of that width in device pixels; until it is there, one of another size is shown. */
static void
load_width (LimberPoster *self, int width)
{
  LimberPosterCache *cache;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (self->context == NULL || self->exercise == NULL || width == 0 || self->texture_width == width)
    return;
  file =
      limber_library_get_poster_file (limber_context_get_library (self->context), self->exercise);
  if (file == NULL)
    return;

  stop_loading (self);
  self->texture_width = width;
  cache = limber_context_get_posters (self->context);
  texture = limber_poster_cache_peek (cache, file, width);
  if (texture != NULL)
    {
      set_texture (self, texture);
      return;
    }

  if (self->texture == NULL)
    {
      texture = limber_poster_cache_peek_any (cache, file);
      set_texture (self, texture);
    }
  self->loading = g_cancellable_new ();
  limber_poster_cache_load_async (cache, file, width, self->loading, on_loaded,
                                  g_object_ref (self));
}

static void
load (LimberPoster *self)
{
  load_width (self, get_texture_width (self));
}

static void
limber_poster_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_poster_parent_class)->map (widget);
  load (LIMBER_POSTER (widget));
}

static void
limber_poster_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  load (LIMBER_POSTER (widget));
}

static void
limber_poster_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (limber_poster_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI)
    gtk_widget_queue_resize (widget);
}

static void
limber_poster_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberPoster *self = LIMBER_POSTER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_EXERCISE:
      g_value_set_object (value, self->exercise);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_poster_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberPoster *self = LIMBER_POSTER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      limber_poster_set_context (self, g_value_get_object (value));
      break;
    case PROP_EXERCISE:
      limber_poster_set_exercise (self, g_value_get_object (value));
      break;
    case PROP_WIDTH:
      self->width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_poster_dispose (GObject *object)
{
  LimberPoster *self = LIMBER_POSTER (object);

  stop_loading (self);
  g_clear_object (&self->texture);
  g_clear_object (&self->exercise);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (limber_poster_parent_class)->dispose (object);
}

static void
limber_poster_class_init (LimberPosterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_poster_get_property;
  object_class->set_property = limber_poster_set_property;
  object_class->dispose = limber_poster_dispose;
  widget_class->snapshot = limber_poster_snapshot;
  widget_class->get_request_mode = limber_poster_get_request_mode;
  widget_class->measure = limber_poster_measure;
  widget_class->map = limber_poster_map;
  widget_class->size_allocate = limber_poster_size_allocate;
  widget_class->system_setting_changed = limber_poster_system_setting_changed;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, LIMBER_TYPE_CONTEXT, flags);
  props[PROP_EXERCISE] = g_param_spec_object ("exercise", NULL, NULL, LIMBER_TYPE_EXERCISE, flags);
  props[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 96, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "poster");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
limber_poster_init (LimberPoster *self)
{
  self->width = 96;
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (load), NULL);
}

GtkWidget *
limber_poster_new (LimberContext *context, LimberExercise *exercise, int width)
{
  return g_object_new (LIMBER_TYPE_POSTER, "context", context, "exercise", exercise, "width", width,
                       NULL);
}

void
limber_poster_set_context (LimberPoster *self, LimberContext *context)
{
  g_return_if_fail (LIMBER_IS_POSTER (self));

  g_set_object (&self->context, context);
  load (self);
}

void
limber_poster_set_exercise (LimberPoster *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_POSTER (self));

  if (!g_set_object (&self->exercise, exercise))
    return;
  stop_loading (self);
  set_texture (self, NULL);
  self->texture_width = 0;
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXERCISE]);
}

void
limber_poster_set_mirrored (LimberPoster *self, gboolean mirrored)
{
  g_return_if_fail (LIMBER_IS_POSTER (self));

  if (self->mirrored == !!mirrored)
    return;
  self->mirrored = !!mirrored;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
limber_poster_prepare (LimberPoster *self)
{
  g_return_if_fail (LIMBER_IS_POSTER (self));

  load_width (self,
              limber_poster_cache_round_up (get_width_px (self)
                                            * gtk_widget_get_scale_factor (GTK_WIDGET (self))));
}

gboolean
limber_poster_has_picture (LimberPoster *self)
{
  g_return_val_if_fail (LIMBER_IS_POSTER (self), FALSE);

  return self->texture != NULL;
}
