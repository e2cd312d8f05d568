/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_WATCH (limber_watch_get_type ())
G_DECLARE_FINAL_TYPE (LimberWatch, limber_watch, LIMBER, WATCH, GObject)

/*
 * Tells which documents of a library somebody, maybe we ourselves, touched. It waits for a moment of quiet, but not for
 * long: a sync brings many files at once.
 *
 * Signal "touched" (GStrv paths), in the main context in which the watch was made.
 */
LimberWatch *limber_watch_new (GFile *data);

/* limber_watch_again: tells of @path once more, in a while: when it can't be said yet what to make of it. */
void limber_watch_again (LimberWatch *self, const char *path);

G_END_DECLS
