# Sourced by test.sh: a Docker engine for the container tests. One that is up already is used and left running.
# shellcheck shell=bash

engine_pid=

require_container_engine() {
  docker info >/dev/null 2>&1 && return
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1 ||
    fail "No Docker engine answers ('docker info'): start one, or run this as root on Debian, where it installs and starts one."
  if ! command -v dockerd >/dev/null 2>&1 || ! command -v busybox >/dev/null 2>&1; then
    echo "Installing docker.io and busybox-static ..."
    local packages=(docker.io iptables busybox-static)
    apt-get update -qq >"$work/apt.log" 2>&1
    apt-cache show docker-cli >/dev/null 2>&1 && packages+=(docker-cli)
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >>"$work/apt.log" 2>&1 || {
      tail -5 "$work/apt.log" >&2
      fail "docker.io and busybox-static could not be installed: apt's last lines are above."
    }
  fi
  start_container_engine
}

start_container_engine() {
  local log=$work/dockerd.log
  echo "Starting dockerd ..."
  mkdir -p "$work/docker"
  dockerd --data-root "$work/docker" >"$log" 2>&1 &
  engine_pid=$!
  for _ in $(seq 1 60); do
    docker info >/dev/null 2>&1 && return
    kill -0 "$engine_pid" 2>/dev/null || break
    sleep 0.5
  done
  tail -5 "$log" >&2
  stop_container_engine
  fail "dockerd has not come up within 30 s: its last lines are above."
}

# Ends what start_container_engine started. Its images go with its data.
stop_container_engine() {
  [ -n "$engine_pid" ] || return 0
  kill "$engine_pid" 2>/dev/null
  wait "$engine_pid" 2>/dev/null
  engine_pid=
}
