/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-speaker.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>

/* A stand-in for Speech Dispatcher: it takes down what it is told to say. */
typedef struct
{
  char *path;
  GSocketService *service; /* NULL: nobody is there */
  GAsyncQueue *said;
  gboolean mute; /* hears, and never answers */
} Server;

static void
answer (GOutputStream *output, const char *text)
{
  g_output_stream_write_all (output, text, strlen (text), NULL, NULL, NULL);
}

/* The end of the SSIP talk that is needed here; every other command is simply fine. */
static gboolean
on_client (GThreadedSocketService *service,
           GSocketConnection *connection,
           GObject *source,
           Server *server)
{
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_autoptr (GDataInputStream) input =
      g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  gboolean speaking = FALSE;
  char *line;

  g_data_input_stream_set_newline_type (input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  while ((line = g_data_input_stream_read_line (input, NULL, NULL, NULL)) != NULL)
    {
      if (speaking && !g_str_equal (line, "."))
        {
          g_async_queue_push (server->said, line);
          continue;
        }
      if (!server->mute)
        answer (output, speaking ? "225-1\r\n225 OK MESSAGE QUEUED\r\n"
                        : g_ascii_strcasecmp (line, "SPEAK") == 0    ? "230 OK RECEIVING DATA\r\n"
                        : g_str_has_prefix (line, "HISTORY GET CLI") ? "245-1\r\n245 OK\r\n"
                                                                     : "208 OK\r\n");
      speaking = !speaking && g_ascii_strcasecmp (line, "SPEAK") == 0;
      g_free (line);
    }

  return TRUE;
}

static void
server_open (Server *server)
{
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (server->path);
  g_autoptr (GError) error = NULL;

  server->service = g_threaded_socket_service_new (4);
  g_socket_listener_add_address (G_SOCKET_LISTENER (server->service), address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (server->service, "run", G_CALLBACK (on_client), server);
  g_socket_service_start (server->service);
}

static char *
hear (Server *server)
{
  char *said;

  while ((said = g_async_queue_try_pop (server->said)) == NULL)
    g_main_context_iteration (NULL, FALSE);

  return said;
}

static void
test_says (gconstpointer data)
{
  Server *server = (Server *) data;
  g_autoptr (LimberSpeaker) speaker = limber_speaker_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  limber_speaker_say (speaker, "Switch sides");
  first = hear (server);
  g_assert_cmpstr (first, ==, "Switch sides");
  limber_speaker_say (speaker, "Next: Cat-Cow");
  second = hear (server);
  g_assert_cmpstr (second, ==, "Next: Cat-Cow");
}

/* Neither saying nor letting go waits for one that doesn't answer. */
static void
test_hangs (gconstpointer data)
{
  Server *server = (Server *) data;
  g_autoptr (LimberSpeaker) speaker = limber_speaker_new ();

  server->mute = TRUE;
  for (guint i = 0; i < 100; i++)
    limber_speaker_say (speaker, "Rest");
}

static void
test_nobody (void)
{
  g_autoptr (LimberSpeaker) speaker = limber_speaker_new ();

  g_setenv ("SPEECHD_ADDRESS", "unix_socket:/nowhere/speechd.sock", TRUE);
  for (guint i = 0; i < 100; i++)
    limber_speaker_say (speaker, "Rest");
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("limber-speaker-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "speechd.sock", NULL);
  g_autofree char *address = g_strconcat ("unix_socket:", path, NULL);
  Server server = { .path = path, .said = g_async_queue_new_full (g_free) };
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("SPEECHD_ADDRESS", address, TRUE);
  server_open (&server);

  g_test_add_data_func ("/speaker/says", &server, test_says);
  g_test_add_data_func ("/speaker/hangs", &server, test_hangs);
  g_test_add_func ("/speaker/nobody", test_nobody);
  status = g_test_run ();

  g_async_queue_unref (server.said);
  g_remove (path);
  g_rmdir (folder);
  return status;
}
