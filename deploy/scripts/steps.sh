# Sourced by up.sh and down.sh: says each command, and runs it only when asked to (apply=yes).
# shellcheck shell=bash

step() {
  printf '\n==> %s\n' "$*"
}

# The command as one can type it; the files of this run by their names alone.
say() {
  local word text=''
  for word in "$@"; do
    word=${word//"$work/"/}
    word=${word/#"${KUBECTL:-kubectl}"/kubectl}
    if [[ $word =~ ^[A-Za-z0-9_./:=,@%+~-]+$ ]]; then text+=" $word"; else text+=" '${word//\'/\'\\\'\'}'"; fi
  done
  printf '  $%s\n' "$text"
}

run() {
  say "$@"
  [ -z "$apply" ] || "$@"
}

# Waits until the rest of the words, a command, succeeds. $1 says what that means; $2 is the most seconds.
wait_until() {
  local what=$1 limit=$2 started=$SECONDS told=$SECONDS answer
  shift 2
  if [ -z "$apply" ]; then
    declare -F "$1" >/dev/null || say "$@"
    printf '    until %s, for at most %s s\n' "$what" "$limit"
    return
  fi
  printf '  Waiting for at most %s s until %s ...\n' "$limit" "$what"
  until answer=$("$@" 2>&1); do
    if [ $((SECONDS - started)) -ge "$limit" ]; then
      fail "Gave up after $limit s of waiting until $what. The last answer of '$*' was: ${answer:-nothing}"
    fi
    if [ $((SECONDS - told)) -ge 15 ]; then
      told=$SECONDS
      printf '  ... still waiting after %s s: %s\n' "$((SECONDS - started))" "$(tail -n 1 <<<"${answer:-no answer yet}")"
    fi
    sleep "$poll_seconds"
  done
  printf '  %s (after %s s).\n' "$what" "$((SECONDS - started))"
}

# A sentence for each of the commands that are missing, all at once.
require_commands() {
  local command missing=''
  for command in "$@"; do
    command -v "$command" >/dev/null 2>&1 && continue
    case "$command" in
      aws) missing+="The AWS command line is missing: install it (https://aws.amazon.com/cli)."$'\n' ;;
      kind | minikube) missing+="$command is missing, though kubectl's context is one of its clusters: install it, or choose another context."$'\n' ;;
      *) missing+="$command is missing: install it and run this again."$'\n' ;;
    esac
  done
  [ -z "$missing" ] || fail "${missing%$'\n'}"
}
