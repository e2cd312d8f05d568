/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/limber-reminders.h"
#include "desktop/limber-search-provider.h"
#include "store/limber-lock.h"
#include "ui/limber-context.h"
#include "ui/shell/limber-application.h"
#include "ui/shell/limber-window.h"

G_BEGIN_DECLS

typedef struct _LimberMoving LimberMoving;

struct _LimberApplication
{
  AdwApplication parent_instance;

  char *data_folder;
  LimberLock *lock;       /* on the library */
  LimberContext *context; /* NULL: the library can't be opened, or is being moved */
  LimberWindow *window;
  LimberReminders *reminders;     /* NULL without a library of our own */
  LimberSearchProvider *provider; /* NULL without a bus */
  LimberMoving *moving;           /* of the library; mostly NULL */
  gboolean reading;               /* threads have begun to read what a start needs */
  gboolean wants_window;          /* somebody wants to see it, rather than to be reminded */

  /* A window action that was asked for before the library had loaded. */
  char *wanted_action;
  char *wanted_target;

  GError *problem; /* why the library can't be read, so that there is nothing to show */
  gboolean told;   /* of the problem */
  guint signal_sources[3];
  guint settle_source; /* for what comes after the first frame */
};

/* limber_application_start_toolkit: opens GTK and libadwaita, and has threads read meanwhile what a window needs; so it calls
 * limber_application_load(). */
void limber_application_start_toolkit (LimberApplication *self);

/* limber_application_load: opens the library, and then the window, if anybody wants to see it. */
void limber_application_load (LimberApplication *self);

/* limber_application_unload: closes the window and the library, in which everything has been saved. It stays locked until
 * the next is loaded. */
void limber_application_unload (LimberApplication *self);

/* limber_application_present: opens the window on the library that has loaded, and does what was wanted there. */
void limber_application_present (LimberApplication *self);

/* limber_application_tell_problem: says why there is nothing to show, once. */
void limber_application_tell_problem (LimberApplication *self);

/* limber_application_want: notes what is to be done in the window as soon as there is one. */
void limber_application_want (LimberApplication *self, const char *action, const char *target);

/* The action app.move-library (uri, whether there is a library to be used as it is): nobody can write to the library while
 * it is moved, since it is closed; then it is opened where it is. */
void limber_application_move_library (GSimpleAction *action, GVariant *target, gpointer user_data);

/* limber_application_end_move: for the end: takes back the move that is being made, if any, unless it is as good as done. */
void limber_application_end_move (LimberApplication *self);

G_END_DECLS
