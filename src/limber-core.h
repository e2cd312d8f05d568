/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The library that has all in it that needs no window, and its function for main(). */
#define LIMBER_CORE_MODULE "limber-core.so"
#define LIMBER_CORE_RUN "limber_core_run"

typedef int LimberCoreRun (int argc, char **argv);

/* limber_core_run: does what the command line asks for, with arguments and result as main() has them. */
LimberCoreRun limber_core_run;
