/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What libFuzzer calls, again and again, with what it made up. Returns 0. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
