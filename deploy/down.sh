#!/usr/bin/env bash
# Takes an overlay off its cluster: deploy/down.sh local|eks|eks-xray. Without --yes it only says what it would do.
#   --yes             does it
#   --delete-data     on EKS: also what is kept otherwise, for good: the table with its tasks, the images, the roles, the
#                     namespaces with their volumes and secrets
#   --allow-defaults  on EKS: even with the settings this repository came with (example.com, 123456789012)
#   --timeout SECONDS the most that each wait takes (default 600)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/prerequisites.sh
. deploy/scripts/arguments.sh
. deploy/scripts/settings.sh
. deploy/scripts/kustomize.sh
. deploy/scripts/steps.sh
. deploy/scripts/local-cluster.sh
. deploy/scripts/stacks.sh
. deploy/scripts/eks-cluster.sh

read_arguments deploy/down.sh --delete-data "$@"
require_overlay "$overlay"
check_settings
refuse_defaults
poll_seconds=$((timeout < 5 ? 1 : 5))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "$overlay" = local ]; then
  local_down
else
  eks_down
fi
[ -n "$apply" ] || printf '\nNothing was done: run it again with --yes.\n'
