#!/bin/sh
# UNTESTED: written beside linux.sh, never run. Makes target/installer/Haidang-VERSION.dmg, on a Mac, from the same inputs.
# The package is not signed; a Mac asks before it opens such a program.
. "$(dirname "$0")/common.sh"

image Haidang "$root/icons/haidang.icns"
train "$out/image/Haidang.app/Contents/MacOS/Haidang" "$out/image/Haidang.app/Contents/app"

# A disk image takes no version that begins with 0.
"$jdk/bin/jpackage" --type dmg --dest "$out" --app-image "$out/image/Haidang.app" --name Haidang --app-version "1.${version#*.}"
echo "made $(echo "$out"/*.dmg)"
