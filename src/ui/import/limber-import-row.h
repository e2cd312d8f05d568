/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/limber-import-entry.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_IMPORT_ROW (limber_import_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportRow, limber_import_row, LIMBER, IMPORT_ROW, GtkBox)

/* One record of a preview: its name, and where it was found or why it can't be used. */
GtkWidget *limber_import_row_new (void);

void limber_import_row_set_entry (LimberImportRow *self, LimberImportEntry *entry);

G_END_DECLS
