/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-script.h"

#include "test-clip.h"

static void
test_reads (void)
{
  g_autoptr (ClipMotion) motion =
      test_clip_parse ("{\"dur\": 5, \"view\": {\"yaw\": 70, \"pitch\": 12}, \"body\": "
                       "\"slender\", \"tone\": \"dark\","
                       " \"tint\": [\"lats.L\", \"lower-back\"], \"poster\": 0.5,"
                       " \"props\": [{\"kind\": \"mat\"}, {\"kind\": \"dumbbell\", \"hand\": "
                       "\"R\"}],"
                       " \"contacts\": {\"ankle\": \"floor\", \"wristL\": {\"on\": \"mat\", "
                       "\"slides\": true, \"during\": [0.8, 0.1]}}}");
  const ClipContact *contact;

  g_assert_cmpstr (motion->id, ==, "fixture");
  g_assert_cmpuint (motion->n_frames, ==, 120);
  g_assert_cmpuint (clip_motion_get_poster_frame (motion), ==, 60);
  g_assert_cmpint (motion->body, ==, CLIP_BODY_SLENDER);
  g_assert_cmpint (motion->tone, ==, CLIP_TONE_DARK);
  g_assert_cmpuint (motion->tints[CLIP_LEFT], ==,
                    1u << CLIP_TINT_LATS | 1u << CLIP_TINT_LOWER_BACK);
  g_assert_cmpuint (motion->tints[CLIP_RIGHT], ==, 1u << CLIP_TINT_LOWER_BACK);
  g_assert_cmpint (g_array_index (motion->props, ClipProp, 1).hand, ==, CLIP_WRIST_R);
  g_assert_cmpuint (motion->script->contacts->len, ==, 3);

  contact = &g_array_index (motion->script->contacts, ClipContact, 2);
  g_assert_true (contact->slides);
  g_assert_true (clip_contact_holds (contact, 0.9));
  g_assert_true (clip_contact_holds (contact, 0.05));
  g_assert_false (clip_contact_holds (contact, 0.5));
}

/* Every message names the file and the place. */
static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "[]", "fixture.json: expected an object" },
    { "{}", "fixture.json: \"dur\" is missing" },
    { "{\"dur\": 2}", "fixture.json: dur: expected a number from 3 to 10, got 2" },
    { "{\"dur\": \"5\"}", "fixture.json: dur: expected a number" },
    { "{\"dur\": 5, \"wiew\": {}}", "fixture.json: unknown member \"wiew\"" },
    { "{\"dur\": 5, \"view\": {\"yaw\": null}}", "fixture.json: view.yaw: expected a number" },
    { "{\"dur\": 5, \"tint\": [\"abs\", \"nose\"]}",
      "fixture.json: tint[1]: unknown region \"nose\"" },
    { "{\"dur\": 5, \"tone\": \"green\"}", "fixture.json: tone: unknown word \"green\"" },
    { "{\"dur\": 5, \"props\": [{}]}", "fixture.json: props[0]: \"kind\" is missing" },
    { "{\"dur\": 5, \"props\": [{\"kind\": \"sofa\"}]}",
      "fixture.json: props[0].kind: unknown prop \"sofa\"" },
    { "{\"dur\": 5, \"base\": {\"knee.flexx\": 1}}",
      "fixture.json: base.knee.flexx: no such channel" },
    { "{\"dur\": 5, \"keys\": [{\"t\": 0}, {\"t\": 0.5, \"pose\": {\"kneeL.flex\": \"a\"}}]}",
      "fixture.json: keys[1].pose.kneeL.flex: expected a number" },
    { "{\"dur\": 5, \"keys\": [{\"pose\": {}}]}", "fixture.json: keys[0]: \"t\" is missing" },
    { "{\"dur\": 5, \"keys\": [{\"t\": 0.5, \"pose\": {\"root.y\": 1}}, {\"t\": 0.2, \"pose\": "
      "{\"root.y\": 1}}]}",
      "fixture.json: keys[1].pose.root.y: keys of a channel must come in order of time, each "
      "once" },
    { "{\"dur\": 5, \"base\": {\"handL.at\": [0, 1]}}",
      "fixture.json: base.handL.at: expected an array of three numbers" },
    { "{\"dur\": 5, \"base\": {\"handL.at\": [0, 1, \"z\"]}}",
      "fixture.json: base.handL.at[2]: expected a number" },
    { "{\"dur\": 5, \"base\": {\"hand.in\": \"tail\"}}",
      "fixture.json: base.hand.in: no bone or prop is called \"tail\"" },
    { "{\"dur\": 5, \"osc\": [{\"ch\": \"root.y\", \"n\": 1.5}]}",
      "fixture.json: osc[0].n: expected a whole number of cycles, or the loop would jump" },
    { "{\"dur\": 5, \"ground\": {\"bones\": [\"pelvis\", \"tail\"]}}",
      "fixture.json: ground.bones[1]: no bone is called \"tail\"" },
    { "{\"dur\": 5, \"anchor\": {\"axes\": \"xw\"}}",
      "fixture.json: anchor.axes: expected some of \"xyz\"" },
    { "{\"dur\": 5, \"fit\": [{\"chan\": [\"root.q\"]}]}",
      "fixture.json: fit[0].chan[0]: no number is called \"root.q\"" },
    { "{\"dur\": 5, \"contacts\": {\"ankleL\": \"wall\"}}",
      "fixture.json: contacts.ankleL: neither \"floor\" nor a bone nor a prop of this motion: "
      "\"wall\"" },
    { "{\"dur\": 5, \"touch\": [[\"wrist\"]]}",
      "fixture.json: touch[0]: expected an array of two names" },
    { "{\"dur\": 3.3, \"fps\": 10, \"mirror\": true}",
      "fixture.json: 33 frames don't make 2 equal parts" },
    { "{\"dur\": 4, \"repeat\": 5}", "fixture.json: 96 frames don't make 5 equal parts" },
    { "{\"dur\": 4, \"repeat\": 1.5}", "fixture.json: repeat: expected a whole number" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (clip_motion_parse ("fixture", cases[i].text, &error));
      g_assert_error (error, CLIP_MOTION_ERROR, CLIP_MOTION_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (clip_motion_parse ("fixture", "{\"dur\": ", &error));
  g_assert_error (error, CLIP_MOTION_ERROR, CLIP_MOTION_ERROR_READ);
  g_clear_error (&error);

  g_assert_null (clip_motion_parse ("fixture", "", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_null (clip_motion_load ("/nowhere/at-all.json", &error));
  g_assert_error (error, CLIP_MOTION_ERROR, CLIP_MOTION_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "/nowhere/at-all.json"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipmaker/motion/reads", test_reads);
  g_test_add_func ("/clipmaker/motion/errors", test_errors);
  g_test_add_func ("/clipmaker/motion/unreadable", test_unreadable);

  return g_test_run ();
}
