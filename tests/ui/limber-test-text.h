/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is done with each text; @area: where in the window it is. */
typedef void (*LimberTestText) (GtkWidget *widget,
                                const char *text,
                                const graphene_rect_t *area,
                                gpointer data);

/* limber_test_each_text: each label below @root that is seen as a whole, as it is not scrolled away. */
void limber_test_each_text (GtkWidget *root, LimberTestText function, gpointer data);

typedef struct
{
  int width, height;
  guint32 *pixels; /* 0xAARRGGBB */
} LimberTestPicture;

/* limber_test_picture_new: (transfer full): what @window looks like. */
LimberTestPicture *limber_test_picture_new (GtkWidget *window);

void limber_test_picture_free (LimberTestPicture *self);

/* limber_test_picture_get_contrast: the contrast (1 to 21, as WCAG 2.2 has it) between the commonest colour of @area, and
 * that which differs most from it. */
double limber_test_picture_get_contrast (const LimberTestPicture *self,
                                         const graphene_rect_t *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTestPicture, limber_test_picture_free)

G_END_DECLS
