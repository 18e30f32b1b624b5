#!/bin/sh
# Makes the installer for Debian, Ubuntu and their kin: target/installer/haidang_VERSION_ARCH.deb. Needs fakeroot and dpkg-deb.
. "$(dirname "$0")/common.sh"
for tool in fakeroot dpkg-deb; do
  command -v "$tool" >/dev/null || { echo "linux.sh needs $tool" >&2; exit 2; }
done

image haidang "$root/icons/haidang-512.png"
train "$out/image/haidang/bin/haidang" "$out/image/haidang/lib/app"

# JavaFX carries its own libraries in its jars, where jpackage does not see what they need.
# Not compressed yet: it is opened again below.
DPKG_DEB_COMPRESSOR_TYPE=none "$jdk/bin/jpackage" --type deb --dest "$out" --app-image "$out/image/haidang" --name haidang --app-version "$version" \
  --vendor Haidang --description "Workstation of an anti-trafficking hotline" \
  --linux-deb-maintainer "${HAIDANG_MAINTAINER:-maintainer@haidang.invalid}" --linux-app-category misc \
  --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libxtst6, libgl1"

# The command, the menu entry and its icons as plain files of the package: dpkg takes them away again, and no script runs.
deb=$(echo "$out"/haidang_*.deb)
tree=$out/tree
dpkg-deb --raw-extract "$deb" "$tree"
mkdir -p "$tree/usr/bin" "$tree/usr/share/applications"
ln -s /opt/haidang/bin/haidang "$tree/usr/bin/haidang"
cp "$root/installer/haidang.desktop" "$tree/usr/share/applications"
for size in 16 24 32 48 64 128 256 512; do
  folder=$tree/usr/share/icons/hicolor/${size}x$size/apps
  mkdir -p "$folder"
  cp "$root/icons/haidang-$size.png" "$folder/haidang.png"
done
chmod -R go=u-w,go+X "$tree/usr"
# Zstandard, which Debian 12 and Ubuntu read: xz makes a twentieth less of it in ten times the time.
dpkg-deb --root-owner-group -Zzstd -z9 --build "$tree" "$deb" >/dev/null

echo "$(du -m "$deb" | cut -f1) MB  ${deb#"$root/"}; installed $(du -sm "$tree/opt" | cut -f1) MB, of it the cache of classes $(du -m "$tree/opt/haidang/lib/app/app.aot" | cut -f1) MB"
rm -rf "$tree" "$out/training"
