#!/usr/bin/env bash
# Prints the final YAML of an overlay: deploy/render.sh local|eks|eks-xray
# Checks deploy/settings/settings.env first and says everything that is wrong with it at once.
#   --check   checks the settings and that the overlay renders, and prints nothing
# KUBECTL names another kubectl than the one on PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/prerequisites.sh
. deploy/scripts/settings.sh
. deploy/scripts/kustomize.sh

overlay='' check=''
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help)
      sed -n '2,5s/^# //p' deploy/render.sh
      exit 0
      ;;
    --check) check=yes ;;
    -*) fail "deploy/render.sh does not know '$1': it takes an overlay and --check." ;;
    *)
      [ -z "$overlay" ] || fail "deploy/render.sh renders one overlay at a time, not '$overlay' and '$1'."
      overlay=$1
      ;;
  esac
  shift
done

require_overlay "$overlay"
check_settings
defaults=$(default_settings)
[ "$overlay" = local ] || [ -z "$defaults" ] ||
  echo "Warning: $SETTINGS_FILE still has the values it came with for ${defaults% }: this is to be read, not to be applied." >&2
find_kubectl
if [ -n "$check" ]; then render "$overlay" >/dev/null; else render "$overlay"; fi
