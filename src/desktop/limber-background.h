/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * limber_background_request_async:
 * @autostart: whether Limber is to be started, without a window, when somebody logs in; FALSE: no more
 * @reason: shown to whoever is asked, translated
 *
 * Asks the desktop, by org.freedesktop.portal.Background.
 */
void limber_background_request_async (GDBusConnection *connection,
                                      gboolean autostart,
                                      const char *reason,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* limber_background_request_finish: returns FALSE, with why, when there is no such portal or it refused; in the latter case
 * with %G_IO_ERROR_PERMISSION_DENIED. */
gboolean limber_background_request_finish (GAsyncResult *result, GError **error);

G_END_DECLS
