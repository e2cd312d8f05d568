/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clipmaker/clip-figure.h"

/* How far the belly's wall moves either way, as a fraction of the height: some three centimetres. */
#define BELLY 0.017

static const ClipFigure FIGURES[CLIP_N_BODY_TYPES] = {
  [CLIP_BODY_BROAD] = {
    .sections = {
      { CLIP_PELVIS, -0.024, -0.003, 0.0290, 0.0480 },
      { CLIP_PELVIS,  0.016, -0.004, 0.0360, 0.0530 },
      { CLIP_LUMBAR,  0.010,  0.002, 0.0330, 0.0510 },
      { CLIP_LUMBAR,  0.048,  0.006, 0.0300, 0.0475 },
      { CLIP_THORAX,  0.012,  0.007, 0.0335, 0.0500 },
      { CLIP_THORAX,  0.052,  0.007, 0.0410, 0.0550 },
      { CLIP_CHEST,   0.016,  0.005, 0.0490, 0.0570 },
      { CLIP_CHEST,   0.052,  0.000, 0.0480, 0.0500 },
      { CLIP_CHEST,   0.080, -0.005, 0.0330, 0.0370 },
      { CLIP_NECK,    0.006, -0.006, 0.0100, 0.0310 },
    },
    .upper_arm = { { 0.0292, 0.0355, 0.0245, 0.0228 }, { 0.000, 0.006, 0.002, 0.000 } },
    .forearm = { { 0.0226, 0.0275, 0.0215, 0.0150 }, { 0.000, 0.001, 0.003, 0.000 } },
    .thigh = { { 0.0530, 0.0590, 0.0350, 0.0320 }, { 0.000, 0.013, 0.004, 0.002 } },
    .shin = { { 0.0318, 0.0350, 0.0320, 0.0178 }, { 0.002, -0.002, -0.018, -0.002 } },
    .sleeve = 0.56,
    .shorts = 0.58,
    .yoke_inner = { 0.014, 0.080, -0.012, 0.0285 },
    .yoke_outer = { 0.073, -0.005, -0.008, 0.0300 },
    .deltoid_upper = { -0.001, -0.012, 0.000, 0.0328 },
    .deltoid_low = { 0.002, -0.050, 0.001, 0.0300 },
    .seat = { 0.040, -0.026, -0.026, 0.0500 },
    .neck = 0.0335,
    .hand = 1.0,
  },
  [CLIP_BODY_SLENDER] = {
    .sections = {
      { CLIP_PELVIS, -0.024, -0.003, 0.0300, 0.0480 },
      { CLIP_PELVIS,  0.010, -0.005, 0.0400, 0.0530 },
      { CLIP_LUMBAR,  0.006,  0.001, 0.0330, 0.0482 },
      { CLIP_LUMBAR,  0.050,  0.005, 0.0245, 0.0422 },
      { CLIP_THORAX,  0.014,  0.005, 0.0268, 0.0432 },
      { CLIP_THORAX,  0.052,  0.006, 0.0350, 0.0490 },
      { CLIP_CHEST,   0.016,  0.004, 0.0410, 0.0500 },
      { CLIP_CHEST,   0.052,  0.000, 0.0420, 0.0440 },
      { CLIP_CHEST,   0.080, -0.005, 0.0260, 0.0330 },
      { CLIP_NECK,    0.008, -0.006, 0.0070, 0.0270 },
    },
    .upper_arm = { { 0.0248, 0.0305, 0.0215, 0.0202 }, { 0.000, 0.005, 0.002, 0.000 } },
    .forearm = { { 0.0200, 0.0242, 0.0188, 0.0134 }, { 0.000, 0.001, 0.003, 0.000 } },
    .thigh = { { 0.0535, 0.0590, 0.0335, 0.0302 }, { 0.000, 0.011, 0.004, 0.002 } },
    .shin = { { 0.0300, 0.0330, 0.0300, 0.0164 }, { 0.002, -0.002, -0.017, -0.002 } },
    .sleeve = 0.44,
    .shorts = 0.46,
    .yoke_inner = { 0.013, 0.080, -0.012, 0.0250 },
    .yoke_outer = { 0.073, -0.005, -0.007, 0.0255 },
    .deltoid_upper = { -0.001, -0.010, 0.000, 0.0278 },
    .deltoid_low = { 0.001, -0.044, 0.001, 0.0258 },
    .breast = { 0.032, 0.020, 0.029, 0.0330 },
    .seat = { 0.042, -0.024, -0.023, 0.0490 },
    .neck = 0.0285,
    .hand = 0.93,
    .knot = TRUE,
  },
};

const ClipFigure *
clip_figure_get (ClipBodyType body)
{
  return &FIGURES[body];
}

void
clip_figure_shape_trunk (const ClipFigure *figure,
                         double belly,
                         ClipFigureSection sections[CLIP_FIGURE_N_SECTIONS])
{
  for (guint i = 0; i < CLIP_FIGURE_N_SECTIONS; i++)
    {
      sections[i] = figure->sections[i];
      if (sections[i].joint == CLIP_LUMBAR)
        {
          sections[i].z += belly * BELLY / 2;
          sections[i].radius += belly * BELLY / 2;
        }
    }
}
