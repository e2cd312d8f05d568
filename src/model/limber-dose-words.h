/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/limber-load.h"

G_BEGIN_DECLS

/* For whom hears what others see: whole words instead of signs and abbreviations. All (transfer full), translated. */

/* limber_dose_to_words: as limber_dose_to_text(): "2 sets of 8 repetitions per side, 5 seconds each", "45 seconds". */
char *limber_dose_to_words (const LimberDose *self, LimberSides sides);

/* limber_dose_to_loaded_words: those, and the weight or band: "3 sets of 12 repetitions, 8 kg". */
char *limber_dose_to_loaded_words (const LimberDose *self, LimberSides sides, LimberLoadUnit unit);

G_END_DECLS
