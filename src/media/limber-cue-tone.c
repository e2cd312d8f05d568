/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-cue-tone.h"

#include <math.h>

#define OVERTONES 3

/* How the notes of a set of sounds are made: a note and two overtones, each with its pitch, level and how much sooner than
 * the note it dies away. */
typedef struct
{
  const char *name;
  double pitch[OVERTONES];
  double level[OVERTONES];
  double decay[OVERTONES];
  double length; /* of every note */
  double gain;
} Timbre;

static const Timbre timbres[] = {
  /* A struck bar rings. */
  { "calm", { 1, 2, 4 }, { 0.7, 0.2, 0.1 }, { 1, 2, 5 }, 1, 1 },
  /* Odd overtones are those of a reed; an octave up the ear is keenest. */
  { "clear", { 2, 6, 10 }, { 0.6, 0.25, 0.15 }, { 1, 1, 1 }, 1.4, 1.2 },
};

/* Seconds in which a note rises, so that it doesn't begin with a click. */
#define ATTACK 0.004

typedef struct
{
  double pitch; /* Hz; 0 ends the list */
  double start; /* seconds into the cue */
  double decay; /* seconds in which the note falls to 1/e */
  double level;
} Note;

typedef struct
{
  const char *cue;
  double seconds;
  Note notes[4];
} Cue;

/* Notes of one pentatonic scale, so that any two go together. Up is work, down is rest. */
static const Cue cues[] = {
  { "tick", 0.12, { { 880.00, 0, 0.03, 0.4 } } },
  { "start", 0.7, { { 783.99, 0, 0.12, 0.6 }, { 1174.66, 0.11, 0.18, 0.8 } } },
  { "half", 0.5, { { 987.77, 0, 0.15, 0.5 } } },
  { "switch", 0.7, { { 880.00, 0, 0.10, 0.7 }, { 880.00, 0.16, 0.16, 0.7 } } },
  { "rest", 0.8, { { 783.99, 0, 0.14, 0.7 }, { 587.33, 0.13, 0.20, 0.7 } } },
  { "end",
    1.8,
    { { 587.33, 0, 0.30, 0.6 }, { 783.99, 0.14, 0.30, 0.6 }, { 1174.66, 0.28, 0.45, 0.7 } } },
};

static double
note_at (const Timbre *timbre, const Note *note, double seconds)
{
  double t = seconds - note->start;
  double decay = note->decay * timbre->length;
  double sum = 0;

  if (t < 0)
    return 0;
  for (guint i = 0; i < OVERTONES; i++)
    sum += timbre->level[i] * exp (-t * timbre->decay[i] / decay)
           * sin (2 * G_PI * note->pitch * timbre->pitch[i] * t);

  return sum * note->level * timbre->gain * MIN (t / ATTACK, 1);
}

static GBytes *
synthesise (const Timbre *timbre, const Cue *cue, double gain)
{
  gsize n = (gsize) (cue->seconds * LIMBER_CUE_TONE_RATE);
  float *samples = g_new (float, n);

  for (gsize i = 0; i < n; i++)
    {
      double t = (double) i / LIMBER_CUE_TONE_RATE;
      double left = cue->seconds - t;
      double sum = 0;

      for (const Note *note = cue->notes; note->pitch > 0; note++)
        sum += note_at (timbre, note, t);
      /* What still rings at the end is faded out. */
      sum *= MIN (left / 0.05, 1);
      samples[i] = (float) (CLAMP (sum, -1, 1) * gain);
    }

  return g_bytes_new_take (samples, n * sizeof *samples);
}

static const Timbre *
find_timbre (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (timbres); i++)
    if (g_str_equal (timbres[i].name, name))
      return &timbres[i];

  return NULL;
}

GBytes *
limber_cue_tone_new (const char *set, const char *cue, double volume)
{
  /* Loudness is felt by powers: the cube is what desktop mixers use. */
  double gain = volume * volume * volume;
  const Timbre *timbre = find_timbre (set);

  for (guint i = 0; i < G_N_ELEMENTS (cues) && timbre != NULL; i++)
    if (g_str_equal (cues[i].cue, cue))
      return synthesise (timbre, &cues[i], gain);

  return NULL;
}

GBytes *
limber_cue_tone_new_silence (guint milliseconds)
{
  gsize n = (gsize) milliseconds * LIMBER_CUE_TONE_RATE / 1000;

  return g_bytes_new_take (g_new0 (float, n), n * sizeof (float));
}
