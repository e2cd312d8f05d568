/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/limber-document-kind.h"

G_BEGIN_DECLS

/* What shall become of one document. */
typedef struct
{
  LimberDocumentKind kind;
  char *id;
  gpointer document; /* to be the own one of that id; NULL: there shall be none */
  gboolean discard;  /* what goes is kept in trash/; of a document: it comes back from there */

  /* Of a change that undoes another */
  gboolean undoes;
  gpointer expected; /* what the other left; if something else is there by now, trash/ keeps that */
} LimberChangeStep;

/*
 * A change of many documents that belong together, as an import or a restored back-up is: done, cancelled and undone as
 * one. See limber_library_change_async().
 */
typedef struct
{
  GPtrArray *steps; /* of LimberChangeStep */
} LimberChange;

LimberChange *limber_change_new (void);
void limber_change_free (LimberChange *self);

/* limber_change_put: @document: (transfer none) */
void limber_change_put (LimberChange *self, LimberDocumentKind kind, gpointer document);
void limber_change_remove (LimberChange *self, LimberDocumentKind kind, const char *id);

/* limber_change_discard: as limber_change_remove(), of something that may be missed: trash/ keeps it for a while. */
void limber_change_discard (LimberChange *self, LimberDocumentKind kind, const char *id);

/* limber_change_sort: brings the steps into the order in which the lists show the documents, so that neighbours change
 * together. Takes a while for many; may be called in any thread. */
void limber_change_sort (LimberChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberChange, limber_change_free)

G_END_DECLS
