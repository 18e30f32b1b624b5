# Read by linux.sh and macos.sh (windows.ps1 says the same in its own tongue): what goes into an installer.
# After it: $jdk, $version, $built (target/haidang), $out (target/installer), $input (the jars), and the function image.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
built=$root/target/haidang
out=$root/target/installer
input=$out/input
needed=25

# The JDK: HAIDANG_JDK, JAVA_HOME, the PATH, the usual places, and those that Maven's tool chains found.
jdk=
discovered=$HOME/.m2/discovered-jdk-toolchains-cache.xml
for home in "${HAIDANG_JDK:-}" "${JAVA_HOME:-}" "$(dirname "$(dirname "$(command -v jpackage || echo /-/-)")")" \
  /usr/lib/jvm/*"$needed"* /Library/Java/JavaVirtualMachines/*"$needed"*/Contents/Home \
  $(sed -n 's|.*<jdkHome>\(.*\)</jdkHome>.*|\1|p' "$discovered" 2>/dev/null); do
  [ -x "$home/bin/jpackage" ] || continue
  release=$("$home/bin/jpackage" --version | sed 's/[^0-9].*//')
  if [ "${release:-0}" -ge "$needed" ]; then jdk=$home; break; fi
done
[ -n "$jdk" ] || { echo "an installer needs jpackage of JDK $needed or later: set HAIDANG_JDK" >&2; exit 2; }

jar=$(cd "$built/lib" 2>/dev/null && echo haidang-*.jar)
[ -f "$built/lib/$jar" ] || { echo "first: mvn -q -DskipTests package" >&2; exit 2; }
version=${jar#haidang-}; version=${version%.jar}

# A workstation needs no database server of its own; half the size is its binaries.
rm -rf "$out"
mkdir -p "$input"
for file in "$built"/lib/*.jar; do
  case ${file##*/} in embedded-postgres-binaries-*) ;; *) cp -p "$file" "$input" ;; esac
done

# Every module that jdeps names for the jars, sun.misc.Unsafe (JavaFX), and the words for Vietnamese and English dates.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.security.jgss,java.sql,java.transaction.xa,java.xml
modules=$modules,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.unsupported

# image NAME ICON: makes the program with its own Java in $out/image.

image() {
  set -- "$1" "$2" $(grep '^-' "$built/lib/workstation.options" | sed 's/^/--java-options /')
  name=$1 icon=$2
  shift 2
  "$jdk/bin/jpackage" --type app-image --dest "$out/image" --name "$name" --app-version "$version" \
    --vendor Haidang --description "Workstation of an anti-trafficking hotline" --icon "$icon" \
    --input "$input" --main-jar "$jar" --main-class org.haidang.boot.Main \
    "$@" \
    --add-modules "$modules" \
    --jlink-options "--strip-debug --no-header-files --no-man-pages --generate-cds-archive --include-locales=vi,en"
  rm -rf "$input"
}

# train PROGRAM APP: a real start to the sign-in screen, without a display, writes the cache; only then is it named in the .cfg.
# Java checks that it fits; a cache that is missing or does not fit costs time alone, and needs no words.
train() {
  mkdir -p "$out/training"
  env -u DISPLAY JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$2/app.aot -Xlog:disable -Xlog:all=error:stderr" \
    "$1" bench-window sign-in "$out/training" >"$out/training/log" 2>&1 && [ -s "$2/app.aot" ] || {
    echo "the cache of classes was not made: see $out/training/log" >&2; exit 1; }
  for cfg in "$2"/*.cfg; do
    printf '%s\n' 'java-options=-XX:AOTCache=$APPDIR/app.aot' 'java-options=-Xlog:aot=off' 'java-options=-Xlog:cds=off' >"$out/lines"
    sed -i.old "/^\[JavaOptions\]/r $out/lines" "$cfg" && rm -f "$cfg.old"
  done
  rm -f "$out/lines"
}
