/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-script.h"

static void
clear_fit (gpointer data)
{
  ClipFit *fit = data;

  g_array_unref (fit->channels);
}

ClipScript *
clip_script_new (void)
{
  ClipScript *script = g_new0 (ClipScript, 1);

  for (ClipChannel channel = 0; channel < CLIP_N_CHANNELS; channel++)
    script->tracks[channel].base = clip_channel_get_default (channel);

  script->repeats = 1;
  script->oscillators = g_array_new (FALSE, FALSE, sizeof (ClipOscillator));
  script->fits = g_array_new (FALSE, FALSE, sizeof (ClipFit));
  g_array_set_clear_func (script->fits, clear_fit);
  script->contacts = g_array_new (FALSE, FALSE, sizeof (ClipContact));
  script->touches = g_array_new (FALSE, FALSE, sizeof (ClipTouch));

  return script;
}

void
clip_script_free (ClipScript *script)
{
  for (ClipChannel channel = 0; channel < CLIP_N_CHANNELS; channel++)
    clip_track_clear (&script->tracks[channel]);

  g_array_unref (script->oscillators);
  g_array_unref (script->fits);
  g_array_unref (script->contacts);
  g_array_unref (script->touches);
  g_free (script);
}

static double
keep_value (guint channel, double value)
{
  return value;
}

void
clip_script_evaluate (const ClipScript *script, double t, double values[CLIP_N_CHANNELS])
{
  for (ClipChannel channel = 0; channel < CLIP_N_CHANNELS; channel++)
    {
      ClipChannel wrap = script->mirror ? clip_channel_mirror (channel) : channel;

      values[channel] =
          clip_track_evaluate (&script->tracks[channel], &script->tracks[wrap],
                               script->mirror ? clip_channel_mirror_value : keep_value, channel,
                               clip_channel_is_step (channel), t);
    }

  for (guint i = 0; i < script->oscillators->len; i++)
    {
      const ClipOscillator *osc = &g_array_index (script->oscillators, ClipOscillator, i);

      values[osc->channel] +=
          osc->mean + osc->amp * sin (CLIP_RADIANS (360 * osc->cycles * t + osc->phase));
    }
}

ClipSupport
clip_support_mirror (ClipSupport support)
{
  if (support < CLIP_SUPPORT_JOINT (0) || support == CLIP_SUPPORT_FLOOR)
    return support;

  return CLIP_SUPPORT_JOINT (clip_joint_mirror (support - CLIP_SUPPORT_JOINT (0)));
}

gboolean
clip_contact_holds (const ClipContact *contact, double t)
{
  if (contact->from <= contact->to)
    return t >= contact->from && t <= contact->to;

  return t >= contact->from || t <= contact->to;
}
