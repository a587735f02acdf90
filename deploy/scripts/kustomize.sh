# Sourced by render.sh, up.sh and down.sh: finds a kubectl that renders the overlays.
# shellcheck shell=bash

# kubectl with kustomize 5 or newer: KUBECTL, else the one on PATH, else the one this repository pins.
find_kubectl() {
  local candidate
  if [ -n "${KUBECTL:-}" ]; then
    kustomize_is_current "$KUBECTL" || fail "KUBECTL is '$KUBECTL', which is no kubectl with kustomize 5 or newer: take kubectl 1.30 or newer."
    return
  fi
  for candidate in $(command -v kubectl || true); do
    if kustomize_is_current "$candidate"; then
      KUBECTL=$candidate
      return
    fi
  done
  command -v dotnet >/dev/null 2>&1 ||
    fail "kubectl is missing or too old: install kubectl 1.30 or newer (https://kubernetes.io/docs/tasks/tools), or the .NET SDK, with which this repository fetches one."
  KUBECTL=$(dotnet run --project TracingAspire.Downloads -- kubectl | tail -n 1)/kubectl
  [ -x "$KUBECTL" ] || fail "kubectl could not be fetched: the lines above say why. Or install kubectl 1.30 or newer."
}

kustomize_is_current() {
  "$1" version --client --output json 2>/dev/null | grep -Eq '"kustomizeVersion": *"v([5-9]|[1-9][0-9])\.'
}

# The names of the overlays.
overlays() {
  local file names=''
  for file in deploy/overlays/*/kustomization.yaml; do
    file=${file%/*}
    names+="${file##*/} "
  done
  printf '%s' "${names% }"
}

require_overlay() {
  [ -n "$1" ] || fail "Which overlay? One of: $(overlays)."
  [[ $1 =~ ^[a-z-]+$ && -f deploy/overlays/$1/kustomization.yaml ]] || fail "There is no overlay '$1': it is one of $(overlays)."
}

# The final YAML of overlay $1.
render() {
  "$KUBECTL" kustomize "deploy/overlays/$1"
}

# Of the YAML on stdin the documents whose kind is one of $2 ... ($1 is "only"), or is none of them ("without").
documents() {
  local mode=$1
  shift
  awk -v mode="$mode" -v kinds=" $* " '
    function flush() {
      wanted = index(kinds, " " kind " ") > 0
      if (text != "" && wanted == (mode == "only")) { printf "%s%s", (printed++ ? "---\n" : ""), text }
      text = ""; kind = ""
    }
    /^---$/ { flush(); next }
    /^kind: / { kind = $2 }
    { text = text $0 "\n" }
    END { flush() }'
}
