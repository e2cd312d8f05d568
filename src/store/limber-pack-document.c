/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/limber-pack-document.h"

#include "store/limber-pack-private.h"

gboolean
limber_pack_takes (LimberDocumentKind kind)
{
  return kind != LIMBER_DOCUMENT_PLAN;
}

void
limber_pack_document (GByteArray *pack, LimberDocumentKind kind, gpointer document)
{
  switch (kind)
    {
    case LIMBER_DOCUMENT_EXERCISE:
      limber_pack_exercise (pack, document);
      break;

    case LIMBER_DOCUMENT_ROUTINE:
      limber_pack_routine (pack, document);
      break;

    case LIMBER_DOCUMENT_SESSION:
      limber_pack_session (pack, document);
      break;

    case LIMBER_DOCUMENT_PLAN:
    default:
      g_return_if_reached ();
    }
}

gpointer
limber_unpack_document (LimberUnpack *self, LimberDocumentKind kind)
{
  g_autoptr (GObject) document = NULL;

  switch (kind)
    {
    case LIMBER_DOCUMENT_EXERCISE:
      document = G_OBJECT (limber_unpack_exercise (self));
      break;

    case LIMBER_DOCUMENT_ROUTINE:
      document = G_OBJECT (limber_unpack_routine (self));
      break;

    case LIMBER_DOCUMENT_SESSION:
      document = (gpointer) limber_unpack_session (self);
      break;

    case LIMBER_DOCUMENT_PLAN:
    default:
      g_return_val_if_reached (NULL);
    }

  return !self->failed && self->at == self->end ? g_steal_pointer (&document) : NULL;
}
