#!/bin/sh
# Makes the icon files from the two drawings. Needs rsvg-convert (librsvg2-bin), icotool (icoutils) and python3.
set -eu
cd "$(dirname "$0")"
for tool in rsvg-convert icotool python3; do
  command -v "$tool" >/dev/null || { echo "make.sh needs $tool" >&2; exit 2; }
done

draw() { rsvg-convert --width "$2" --height "$2" "$1" --output "haidang-$2.png"; }
for size in 16 24 32; do draw haidang-small.svg "$size"; done
for size in 48 64 128 256 512; do draw haidang.svg "$size"; done

icotool --create --output=haidang.ico haidang-16.png haidang-24.png haidang-32.png haidang-48.png haidang-64.png --raw=haidang-256.png
python3 icns.py haidang.icns haidang-16.png haidang-32.png haidang-64.png haidang-128.png haidang-256.png haidang-512.png
