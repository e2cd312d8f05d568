/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-import.h"

G_BEGIN_DECLS

/* What the import says, as functions of what it found. */

/* limber_import_fate_to_label: (transfer full): how many records have that fate, as "New 12" */
char *limber_import_fate_to_label (LimberImport *import, LimberImportFate fate);

/* limber_import_to_summary: (transfer full): a sentence or two for the head of the preview */
char *limber_import_to_summary (LimberImport *import);

/* limber_import_to_result: (transfer full): what has been done, for a toast. @n: documents */
char *limber_import_to_result (guint n);

G_END_DECLS
