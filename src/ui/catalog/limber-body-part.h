/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/catalog/limber-body-shape.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_PART (limber_body_part_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyPart, limber_body_part, LIMBER, BODY_PART, GtkToggleButton)

/*
 * A region in a drawing of the body: a toggle button of the region's very shape, so that its neighbours can be pressed
 * where its rectangle covers them. The style sheet colours it (bodypart).
 */
GtkWidget *limber_body_part_new (const LimberBodyShape *shape);

const LimberBodyShape *limber_body_part_get_shape (LimberBodyPart *self);

/* limber_body_part_get_bounds: what the shape takes of its view, in units of the drawing; its place when allocated. */
void limber_body_part_get_bounds (LimberBodyPart *self, graphene_rect_t *bounds);

G_END_DECLS
