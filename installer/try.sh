#!/usr/bin/env bash
# Takes a call on the installed program: try.sh PROGRAM. A central server from target/haidang on 127.0.0.1, the installed
# workstation in a real window on a display of its own, a person's keys by xdotool, and a look into the server's database for what was typed.
# The workstation's data goes to HAIDANG_HOME, which it leaves. Needs xvfb, openbox, xdotool and curl.
set -euo pipefail
program=${1:?try.sh PROGRAM}
root=$(cd "$(dirname "$0")/.." && pwd)
home=${HAIDANG_HOME:?where the workstation keeps its data}
work=$(mktemp -d)
children=()

finish() {
  local status=$?
  if ((status)); then
    [ -z "${DISPLAY_OURS:-}" ] || DISPLAY=$DISPLAY_OURS import -window root "$root/target/try.png" 2>/dev/null || true
    for log in "$work"/*.log; do echo "--- ${log##*/}"; tail -n 20 "$log" | cut -c1-200; done >&2
  fi
  for ((i = ${#children[@]} - 1; i >= 0; i--)); do kill "${children[i]}" 2>/dev/null && wait "${children[i]}" 2>/dev/null || true; done
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT

# until_ SECONDS WHAT COMMAND...: waits until the command succeeds.
until_() {
  local end=$((SECONDS + $1)) what=$2; shift 2
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || { echo "gave up waiting for $what" >&2; return 1; }
    sleep 0.3
  done
}

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo 18111)
server=https://127.0.0.1:$port/
"$root/target/haidang/bin/haidang" server --demo --data "$work/server" --port "$port" >"$work/server.log" 2>&1 & children+=($!)
# Its certificate is its own; the workstation knows it by the code.
until_ 120 "the central server" curl -fsk "${server}v1/health"
code=$("$root/target/haidang/bin/haidang" server enrol-code --centre HN --data "$work/server" 2>&1 \
  | grep -oE '([0-9A-Z]{4}-){7}[0-9A-Z]{4}' | sort -u)
[ -n "$code" ] || { echo "the server gave no code" >&2; exit 1; }

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >"$work/display.log" 2>&1 & children+=($!)
until_ 20 "a display" test -s "$work/display"
export DISPLAY=:$(head -n 1 "$work/display") DISPLAY_OURS=:$(head -n 1 "$work/display")
openbox >"$work/openbox.log" 2>&1 & children+=($!)
sleep 1

# Root would be let write into the program's folder; somebody without that right is not.
as=()
if [ "$(id -u)" = 0 ]; then chown nobody "$home"; as=(setpriv --reuid=nobody --regid=nogroup --clear-groups); fi
"${as[@]}" env HOME="$home" JAVA_TOOL_OPTIONS="-Duser.home=$home" HAIDANG_SERVER="$server" HAIDANG_HOME="$home" "$program" >"$work/workstation.log" 2>&1 & workstation=$!
children+=("$workstation")
until_ 60 "the sign-in window" xdotool search --onlyvisible --name '^Hải Đăng'
window=$(xdotool search --onlyvisible --name '^Hải Đăng' | head -n 1)
xdotool windowactivate --sync "$window"
echo "the window is open"

# The process that holds the window: the launcher itself, or the Java that it started; after a lock another one.
mover() { xdotool search --onlyvisible --name '^Hải Đăng' getwindowpid 2>/dev/null | head -n 1 | grep .; }

# A window tells nobody outside what it shows; that it has nothing to do any more is seen by its processor time.
settled() {
  local calm=0 before now
  before=$(cut -d ' ' -f 14 "/proc/$workstation/stat")
  for ((i = 0; i < 120 && calm < 4; i++)); do
    sleep 0.3
    now=$(cut -d ' ' -f 14 "/proc/$workstation/stat")
    if ((now - before <= 5)); then calm=$((calm + 1)); else calm=0; fi
    before=$now
  done
}
keys() { xdotool key --delay 60 "$@"; settled; }
type_() { xdotool type --delay 60 "$1"; settled; }
settled
words="xin hoi thu tuc so $RANDOM$RANDOM"

# A new computer asks for its code first; the server is named, so that the caret stands in the code's field.
type_ "$code"; keys Return
until_ 30 "the enrolment" test -s "$home/workstation/enrolment.json"
sleep 2; settled
# Sign in; the caret stands in the login field.
type_ lan; keys Tab; type_ haidang-demo; keys Return
keys F2 # takes the call
keys F3; type_ "tom tat"; keys Return; type_ "$words"   # finds the summary
# Save; the kind of contact is asked for; 1 is information; save again where a choice alone does not.
keys ctrl+s; keys 1; keys ctrl+s

# The server speaks with nobody whose requests no enrolled computer signed; what it was told stands in its database's files.
arrived() { grep -rqF -- "$words" "$work/server"; }
until_ 30 "the contact at the server" arrived
echo "the call arrived at the server"

# Locked, the process that held the key is gone, and another asks for the password alone.
before=$(mover)
[ -n "$before" ] || { echo "no process holds the window" >&2; exit 1; }
xdotool key --delay 60 ctrl+l
until_ 60 "the end of the process that locked" bash -c "! kill -0 $before 2>/dev/null"
until_ 60 "the unlock screen" xdotool search --onlyvisible --name '^Hải Đăng'
until_ 20 "the next process" mover
workstation=$(mover); children+=("$workstation")
[ "$workstation" != "$before" ] || { echo "the process that locked still runs" >&2; exit 1; }
tr '\0' ' ' <"/proc/$workstation/cmdline" | grep -q -- --unlock || { echo "the next process does not unlock" >&2; exit 1; }
if tr '\0' '\n' <"/proc/$workstation/cmdline" | grep -qxF lan || grep -qaF haidang-demo "/proc/$workstation/environ"; then
  echo "the next process tells who locked" >&2; exit 1
fi
echo "locked: process $before is gone, $workstation asks for the password"
window=$(xdotool search --onlyvisible --name '^Hải Đăng' | head -n 1)
xdotool windowactivate --sync "$window"
settled
type_ haidang-demo; keys Return
sleep 2; settled
keys F2 # only who is in takes a call
keys F3; type_ "tom tat"; keys Return; type_ "lan $words"
keys ctrl+s; keys 1; keys ctrl+s
again() { grep -rqF -- "lan $words" "$work/server"; }
until_ 30 "the contact taken after unlocking" again
echo "unlocked by the password: the next call arrived at the server"

xdotool key alt+F4 # the window manager asks the window to close
until_ 20 "the program's end" bash -c "! kill -0 $workstation 2>/dev/null"
[ -n "$(ls -A "$home")" ] || { echo "no data was kept in $home" >&2; exit 1; }
echo "the program ended; its data is in $home"
