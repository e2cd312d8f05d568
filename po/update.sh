#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings every text into po/LANGUAGE.po: po/update.sh BUILD-FOLDER. Meson's own target limber-update-po doesn't ask our
# xgettext.py, and so would drop the texts of exercises, routines and plans.
set -eu

po=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
ninja -C "$1" limber-pot >/dev/null 2>&1 || { echo "$1: limber-pot can't be made" >&2; exit 1; }
trap 'rm -f "$po/limber.pot"' EXIT
while read -r language; do
  msgmerge --quiet --no-fuzzy-matching --add-location=file --output-file="$po/$language.new" "$po/$language.po" "$po/limber.pot"
  msgattrib --no-obsolete --output-file="$po/$language.po" "$po/$language.new"
  rm "$po/$language.new"
  printf '%s: ' "$language"
  msgfmt --check --check-accelerators=_ --statistics --output-file=/dev/null "$po/$language.po" 2>&1
done <"$po/LINGUAS"
