#!/usr/bin/env bash
# Brings an overlay to its cluster: deploy/up.sh local|eks|eks-xray. Without --yes it only says what it would do.
#   --yes             does it
#   --allow-defaults  on EKS: even with the settings this repository came with (example.com, 123456789012)
#   --timeout SECONDS the most that each wait takes (default 600)
# local: into the kind or minikube cluster of kubectl's context, then forwards localhost's ports to it.
# eks, eks-xray: CloudFormation stacks, images, a look at the prerequisites, then the overlay.
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

read_arguments deploy/up.sh '' "$@"
require_overlay "$overlay"
check_settings
refuse_defaults
poll_seconds=$((timeout < 5 ? 1 : 5))
work=$(mktemp -d)
forwards=()
trap 'stop_forwarding; rm -rf "$work"' EXIT

if [ "$overlay" = local ]; then
  local_up
else
  eks_up
fi
[ -n "$apply" ] || printf '\nNothing was done: run it again with --yes.\n'
