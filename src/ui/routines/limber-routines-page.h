/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/limber-context.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINES_PAGE (limber_routines_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutinesPage, limber_routines_page, LIMBER, ROUTINES_PAGE, AdwBin)

/*
 * The place Routines: all of them, to search, sort, start, edit, duplicate and delete (with undo). Actions:
 * routines.duplicate "s", routines.delete "s", with a routine's id.
 */
GtkWidget *limber_routines_page_new (LimberContext *context);

G_END_DECLS
