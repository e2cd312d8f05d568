/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-speaker.h"

#include "limber-media-config.h"

#ifdef HAVE_SPEECH

#include <locale.h>
#include <signal.h>
#include <string.h>

#include <libspeechd.h>

/* Seconds until one that wasn't there is looked for again. */
#define LOOK_AGAIN 30

/* Belongs to object and thread, since the thread may hang in a call and is not waited for. */
typedef struct
{
  GMutex mutex;
  GCond changed;
  char *text; /* to be said next, or NULL */
  gboolean stop;

  /* Of the thread */
  SPDConnection *connection;
  gint64 look_again;
} Voice;

struct _LimberSpeaker
{
  GObject parent_instance;

  Voice *voice;
};

G_DEFINE_FINAL_TYPE (LimberSpeaker, limber_speaker, G_TYPE_OBJECT)

static void
voice_clear (gpointer data)
{
  Voice *voice = data;

  if (voice->connection != NULL)
    spd_close (voice->connection);
  g_free (voice->text);
  g_mutex_clear (&voice->mutex);
  g_cond_clear (&voice->changed);
}

static void
voice_unref (Voice *voice)
{
  g_atomic_rc_box_release_full (voice, voice_clear);
}

/* The language of the sentences; Speech Dispatcher knows it by its two letters. */
static void
set_language (SPDConnection *connection)
{
  const char *locale = setlocale (LC_MESSAGES, NULL);
  g_autofree char *language = NULL;

  if (locale == NULL || strlen (locale) < 2 || !g_ascii_isalpha (locale[1]))
    return;

  language = g_strndup (locale, 2);
  spd_set_language (connection, language);
}

static gboolean
connect_voice (Voice *voice)
{
  SPDConnectionAddress *address;
  char *error = NULL;

  if (voice->connection != NULL)
    return TRUE;
  if (g_get_monotonic_time () < voice->look_again)
    return FALSE;

  address = spd_get_default_address (&error);
  if (address != NULL)
    voice->connection = spd_open2 ("limber", "session", NULL, SPD_MODE_SINGLE, address, 0, &error);
  if (address != NULL)
    SPDConnectionAddress__free (address);
  if (voice->connection == NULL)
    {
      g_debug ("Nobody speaks: %s", error != NULL ? error : "no address");
      voice->look_again = g_get_monotonic_time () + LOOK_AGAIN * G_USEC_PER_SEC;
    }
  else
    set_language (voice->connection);
  free (error);

  return voice->connection != NULL;
}

static void
say (Voice *voice, const char *text)
{
  if (!connect_voice (voice))
    return;

  if (spd_say (voice->connection, SPD_MESSAGE, text) < 0)
    g_clear_pointer (&voice->connection, spd_close);
}

/* The next sentence, or NULL when there will be none. */
static char *
wait_for_text (Voice *voice)
{
  char *text;

  g_mutex_lock (&voice->mutex);
  while (voice->text == NULL && !voice->stop)
    g_cond_wait (&voice->changed, &voice->mutex);
  text = voice->stop ? NULL : g_steal_pointer (&voice->text);
  g_mutex_unlock (&voice->mutex);

  return text;
}

static gpointer
run (gpointer data)
{
  Voice *voice = data;
  sigset_t pipe_signal;
  char *text;

  /* Writing to one that has just died would end the whole program. */
  sigemptyset (&pipe_signal);
  sigaddset (&pipe_signal, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &pipe_signal, NULL);

  while ((text = wait_for_text (voice)) != NULL)
    {
      say (voice, text);
      g_free (text);
    }
  voice_unref (voice);

  return NULL;
}

static void
limber_speaker_finalize (GObject *object)
{
  LimberSpeaker *self = LIMBER_SPEAKER (object);

  g_mutex_lock (&self->voice->mutex);
  self->voice->stop = TRUE;
  g_cond_signal (&self->voice->changed);
  g_mutex_unlock (&self->voice->mutex);
  voice_unref (self->voice);

  G_OBJECT_CLASS (limber_speaker_parent_class)->finalize (object);
}

static void
limber_speaker_class_init (LimberSpeakerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_speaker_finalize;
}

static void
limber_speaker_init (LimberSpeaker *self)
{
  self->voice = g_atomic_rc_box_new0 (Voice);
  g_mutex_init (&self->voice->mutex);
  g_cond_init (&self->voice->changed);
  g_thread_unref (g_thread_new ("limber-speaker", run, g_atomic_rc_box_acquire (self->voice)));
}

void
limber_speaker_say (LimberSpeaker *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_SPEAKER (self));
  g_return_if_fail (text != NULL);

  g_mutex_lock (&self->voice->mutex);
  g_set_str (&self->voice->text, text);
  g_cond_signal (&self->voice->changed);
  g_mutex_unlock (&self->voice->mutex);
}

#else

struct _LimberSpeaker
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberSpeaker, limber_speaker, G_TYPE_OBJECT)

static void
limber_speaker_class_init (LimberSpeakerClass *klass)
{
}

static void
limber_speaker_init (LimberSpeaker *self)
{
}

void
limber_speaker_say (LimberSpeaker *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_SPEAKER (self));
}

#endif

LimberSpeaker *
limber_speaker_new (void)
{
  return g_object_new (LIMBER_TYPE_SPEAKER, NULL);
}
