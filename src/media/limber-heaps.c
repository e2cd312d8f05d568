/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media/limber-heaps.h"

#include <malloc.h>

/* Larger pieces of memory go back to the system as soon as they are free. */
#define LARGE_PIECE (256 * 1024)
/* Heaps for smaller ones: the main thread's, and one that all others share. */
#define N_HEAPS 2

/* Each clip decodes into frames of half a megabyte, on threads of its own. Left alone, glibc learns that such pieces come
 * and go and keeps them, for each thread's next one: after two dozen sessions that is twice the memory. It also gives
 * threads heaps of their own, eight for each processor at most, and what is free in one is of no use to another: in a
 * session of half an hour, thirty megabytes gather there. */
void
limber_heaps_limit (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE_PIECE);
  mallopt (M_ARENA_MAX, N_HEAPS);
#endif
}
