/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * limber_heaps_limit: makes this process keep less of the memory that its threads have given back. To be called before
 * the first thread is started; glibc doesn't listen any more when a few of them have a heap. Other C libraries have
 * nothing to limit.
 */
void limber_heaps_limit (void);

G_END_DECLS
