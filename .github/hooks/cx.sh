#!/bin/sh
# Runs the published cx, in its exact version, from a folder of this machine: on the first run it is installed there. Nothing of
# the repository that is checked decides what runs, neither its node_modules nor its .npmrc, which npx and npm would follow.
set -e
cx="${XDG_CACHE_HOME:-$HOME/.cache}/cx-as-code/0.1.0"
[ -x "$cx/node_modules/.bin/cx" ] || (
  mkdir -p "$cx"
  cd "$cx"
  npm install --prefix="$cx" --userconfig=/dev/null --registry=https://registry.npmjs.org/ --ignore-scripts --no-audit --no-fund cx-as-code@0.1.0
) >&2
exec "$cx/node_modules/.bin/cx" "$@"
