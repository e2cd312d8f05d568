/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "limber-core.h"
#include "limber-paths.h"

/* Links nothing but the C library: what an executable links is looked through first for each name that any library asks
 * for, also for the tens of thousands that a window's libraries ask each other for. */
int
main (int argc, char **argv)
{
  void *core = dlopen (LIMBER_PKGLIBDIR "/" LIMBER_CORE_MODULE, RTLD_LAZY | RTLD_LOCAL);
  void *run = core != NULL ? dlsym (core, LIMBER_CORE_RUN) : NULL;

  if (run == NULL)
    {
      fprintf (stderr, "limber: %s\n", dlerror ());
      return EXIT_FAILURE;
    }
  return ((LimberCoreRun *) run) (argc, argv);
}
