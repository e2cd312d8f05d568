/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-check.h"

#include "test-clip.h"

/* A person who stands there, arms a little away from the body. */
#define STANDING "\"shoulder.abd\": 14, \"hip.abd\": 4, \"ankle.ever\": -4, \"root.y\": 0.922"

static GPtrArray *
check (const char *text)
{
  g_auto (TestClip) clip = test_clip_new (text);
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  ClipCamera camera = clip_camera_fit (clip.take, 4.0 / 3);

  clip_check_take (clip.take, faults);
  clip_check_framing (clip.take, &camera, faults);
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *fault = clip_fault_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s", fault);
    }

  return g_steal_pointer (&faults);
}

static const ClipFault *
find (const GPtrArray *faults, const char *name, const char *where)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const ClipFault *fault = g_ptr_array_index (faults, i);

      if (g_str_equal (fault->check, name) && g_str_equal (fault->where, where))
        return fault;
    }

  return NULL;
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) faults =
      check ("{\"dur\": 4, \"base\": {" STANDING "}, \"contacts\": {\"ankle\": \"floor\"},"
             " \"keys\": [{\"t\": 0, \"pose\": {\"spine.twist\": 0}}, {\"t\": 0.5, \"pose\": "
             "{\"spine.twist\": 20}}]}");

  g_assert_cmpuint (faults->len, ==, 0);
}

/* Arms straight up, elbows forward or out, and the same a little behind the ears. */
static void
test_raised (void)
{
  static const char *const arms[] = {
    "\"hand.at\": [0.18, 1.95, 0.05], \"hand.pole\": [0.2, 0, 1]",
    "\"hand.at\": [0.22, 1.95, 0.02], \"hand.pole\": [1, 0, 0.4]",
    "\"hand.at\": [0.22, 1.95, -0.03], \"hand.pole\": [0.7, 0, 1]",
    "\"shoulder.abd\": 165",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (arms); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("{\"dur\": 4, \"base\": {\"hip.abd\": 4, \"ankle.ever\": -4, "
                           "\"root.y\": 0.922, %s}}",
                           arms[i]);
      g_autoptr (GPtrArray) faults = check (text);

      g_assert_cmpuint (faults->len, ==, 0);
    }
}

typedef struct
{
  const char *check, *where;
  const char *text;
} BadCase;

static const BadCase bad_cases[] = {
  { "reach", "wristL", "{\"dur\": 4, \"base\": {" STANDING ", \"handL.at\": [0.2, 1.4, 0.9]}}" },
  { "fit", "head",
    "{\"dur\": 4, \"base\": {" STANDING
    "}, \"fit\": [{\"chan\": [\"spine.flex\"], \"bone\": \"head\", \"value\": 3}]}" },
  { "limit", "kneeL.flex", "{\"dur\": 4, \"base\": {" STANDING ", \"kneeL.flex\": -20}}" },
  { "limit", "lumbar.flex", "{\"dur\": 4, \"base\": {" STANDING ", \"lumbar.flex\": -45}}" },
  { "limit", "shoulderL.flex",
    "{\"dur\": 4, \"base\": {" STANDING
    ", \"handL.at\": [0.18, 1.85, -0.3], \"handL.pole\": [1, 0, 0.5]}}" },
  { "limit", "shoulderL.rot",
    "{\"dur\": 4, \"base\": {" STANDING
    ", \"handL.at\": [0.18, 1.8, 0.3], \"handL.pole\": [0, 1, -1]}}" },
  { "limit", "hipL.rot", "{\"dur\": 4, \"base\": {" STANDING ", \"hipL.rot\": 75}}" },
  { "limit", "hipR.rot",
    "{\"dur\": 4, \"base\": {" STANDING ", \"hip.flex\": 90, \"hipR.rot\": -70}}" },
  { "limit", "hipL.abd", "{\"dur\": 4, \"base\": {" STANDING ", \"hipL.abd\": 70}}" },
  { "limit", "hipR.flex", "{\"dur\": 4, \"base\": {" STANDING ", \"hipR.flex\": 145}}" },
  { "lift", "head",
    "{\"dur\": 4, \"base\": {" STANDING "}, \"contacts\": {\"head\": \"shoulderR\"}}" },
  { "floor", "ankleL", "{\"dur\": 4, \"base\": {\"root.y\": 0.9}}" },
  { "lift", "ankleR",
    "{\"dur\": 4, \"base\": {\"root.y\": 0.95}, \"contacts\": {\"ankleR\": \"floor\"}}" },
  { "slide", "ankleL",
    "{\"dur\": 4, \"base\": {" STANDING "}, \"contacts\": {\"ankleL\": \"floor\"},"
    " \"keys\": [{\"t\": 0, \"pose\": {\"root.x\": 0}}, {\"t\": 0.5, \"pose\": {\"root.x\": "
    "0.1}}]}" },
  { "overlap", "wristL/hipL",
    "{\"dur\": 4, \"base\": {" STANDING
    ", \"handL.at\": [0.1, 0.75, 0], \"handL.pole\": [1, 0, 0]}}" },
  { "overlap", "chest/wall",
    "{\"dur\": 4, \"props\": [{\"kind\": \"wall\"}], \"base\": {" STANDING "}}" },
  { "overlap", "hipL/dumbbell",
    "{\"dur\": 4, \"props\": [{\"kind\": \"dumbbell\", \"hand\": \"L\"}], \"base\": {" STANDING
    ", \"gripL\": 0.9, \"shoulder.abd\": 0}}" },
  { "overlap", "thorax/resistance-band",
    "{\"dur\": 4, \"props\": [{\"kind\": \"resistance-band\", \"hand\": \"L\", \"anchor\": [0, "
    "1.2, -1]}],"
    " \"base\": {" STANDING ", \"handL.at\": [0, 1.2, 0.35], \"handL.pole\": [1, 0, 0]}}" },
  { "speed", "wristL",
    "{\"dur\": 3, \"base\": {" STANDING
    "}, \"keys\": [{\"t\": 0, \"pose\": {\"shoulderL.abd\": 14}},"
    " {\"t\": 0.1, \"pose\": {\"shoulderL.abd\": 150}}]}" },
  { "acceleration", "wristL",
    "{\"dur\": 3, \"base\": {" STANDING
    "}, \"keys\": [{\"t\": 0, \"ease\": \"linear\", \"pose\": {\"shoulderL.abd\": 14}},"
    " {\"t\": 0.2, \"ease\": \"linear\", \"pose\": {\"shoulderL.abd\": 110}}]}" },
};

static void
test_bad (gconstpointer data)
{
  const BadCase *bad = data;
  g_autoptr (GPtrArray) faults = check (bad->text);

  g_assert_nonnull (find (faults, bad->check, bad->where));
}

/* The mirror check reads poses: a solved take is always even, a tampered one is not. */
static void
test_mirror (void)
{
  g_auto (TestClip) clip =
      test_clip_new ("{\"dur\": 4, \"mirror\": true, \"base\": {" STANDING "}}");
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();

  clip_check_motion (clip.take, faults);
  g_assert_cmpuint (faults->len, ==, 0);
  clip.take->poses[60].pos[CLIP_WRIST_R].x += 0.004;
  clip_check_motion (clip.take, faults);
  g_assert_nonnull (find (faults, "mirror", "wristL"));
}

/* A camera that was set up for another take cuts this one off. */
static void
test_framing (void)
{
  g_auto (TestClip) standing = test_clip_new ("{\"dur\": 4, \"base\": {" STANDING "}}");
  g_auto (TestClip) reaching =
      test_clip_new ("{\"dur\": 4, \"base\": {" STANDING ", \"shoulder.flex\": 170}}");
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  ClipCamera camera = clip_camera_fit (standing.take, 4.0 / 3);

  clip_check_framing (standing.take, &camera, faults);
  g_assert_cmpuint (faults->len, ==, 0);
  clip_check_framing (reaching.take, &camera, faults);
  g_assert_nonnull (find (faults, "frame", "wristL"));
}

/* What a motion allows to touch may. */
static void
test_touch (void)
{
  const char *text = "{\"dur\": 4, \"touch\": [[\"wrist\", \"hip\"]], \"base\": {" STANDING
                     ", \"handL.at\": [0.1, 0.75, 0], \"handL.pole\": [1, 0, 0]}}";
  g_autoptr (GPtrArray) faults = check (text);

  g_assert_null (find (faults, "overlap", "wristL/hipL"));
}

/* One fault a place, at its worst. */
static void
test_list (void)
{
  g_autoptr (GPtrArray) faults = clip_fault_list_new ();
  g_autofree char *text = NULL;

  clip_fault_list_note (faults, "floor", "head", 3, 9, "mm");
  clip_fault_list_note (faults, "floor", "head", 8, 12, "mm");
  clip_fault_list_note (faults, "floor", "head", 9, 10, "mm");
  clip_fault_list_note (faults, "floor", "chest", 9, 10, "mm");
  g_assert_cmpuint (faults->len, ==, 2);
  text = clip_fault_to_string (g_ptr_array_index (faults, 0));
  g_assert_cmpstr (text, ==, "floor head: 12.0 mm in frame 8");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipmaker/check/good", test_good);
  g_test_add_func ("/clipmaker/check/raised", test_raised);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/clipmaker/check/bad/%s-%s", bad_cases[i].check, bad_cases[i].where);

      g_strdelimit (path + strlen ("/clipmaker/check/bad/"), "/", '-');
      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/clipmaker/check/mirror", test_mirror);
  g_test_add_func ("/clipmaker/check/framing", test_framing);
  g_test_add_func ("/clipmaker/check/touch", test_touch);
  g_test_add_func ("/clipmaker/check/list", test_list);

  return g_test_run ();
}
