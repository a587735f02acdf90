# Sourced by up.sh and down.sh: the overlays eks and eks-xray.
# shellcheck shell=bash

eks_up() {
  find_kubectl
  [ -z "$apply" ] || require_commands aws
  render "$overlay" >"$work/$overlay.yaml"
  check_account
  deploy_stacks
  provide_images
  connect
  check_prerequisites

  step "The namespaces, then what must be in them already"
  documents only Namespace <"$work/$overlay.yaml" >"$work/namespaces.yaml"
  apply_file "$work/namespaces.yaml"
  check_secrets

  step "The overlay $overlay"
  printf '  %s.yaml is what deploy/render.sh %s prints\n' "$overlay" "$overlay"
  apply_file "$work/$overlay.yaml"
  wait_for_workloads
  wait_for_certificates
  [ -z "$apply" ] || printf '\nApplication https://tasks.%s%s\n' "$(setting DOMAIN)" \
    "$([ "$overlay" = eks ] && printf ', Jaeger https://jaeger.%s' "$(setting DOMAIN)")"
}

# Whoever is logged in to another account would fill that one.
check_account() {
  local account
  step "The account"
  say aws sts get-caller-identity --query Account --output text
  [ -n "$apply" ] || return 0
  account=$(aws sts get-caller-identity --query Account --output text) || fail "AWS does not say who you are (the line above is its answer): log in first."
  [ "$account" = "$(setting ACCOUNT)" ] || fail "You are logged in to the AWS account $account, and ACCOUNT in $SETTINGS_FILE is $(setting ACCOUNT): log in to that one, or change the setting."
}

# Pushes the commit that is checked out where IMAGE_TAG names it; otherwise the images must be there already.
provide_images() {
  local tag image commit
  step "The images"
  tag=$(setting IMAGE_TAG)
  commit=$(git rev-parse --short=12 HEAD 2>/dev/null || true)
  if [ "$tag" = "$commit" ]; then
    run deploy/push-images.sh --yes
    return
  fi
  printf '  IMAGE_TAG is %s, another than the commit that is checked out: its images must be in ECR.\n' "$tag"
  for image in task-service task-web; do
    run_aws ecr describe-images --repository-name "$image" --image-ids "imageTag=$tag" --query 'imageDetails[0].imageDigest' --output text ||
      fail "ECR has no $image:$tag (the line above is its answer): set IMAGE_TAG in $SETTINGS_FILE to ${commit:-the commit of a git clone} to build and push what is checked out, or to a tag that is there."
  done
}

# A kubeconfig of our own: neither the user's is changed, nor is another cluster reached by mistake.
connect() {
  step "The way to the cluster $(setting CLUSTER)"
  run_aws eks update-kubeconfig --name "$(setting CLUSTER)" --kubeconfig "$work/kubeconfig" ||
    fail "There is no way to the cluster $(setting CLUSTER) in $(setting REGION): the line above is AWS's answer."
  kubectl_eks=("$KUBECTL" --kubeconfig "$work/kubeconfig")
  without_sidecar=("${kubectl_eks[@]}" --namespace prod get pods --selector 'app=task-service,!sidecar.opentelemetry.io/injected' --output name)
}

check_prerequisites() {
  local missing=''
  step "The prerequisites (deploy/prerequisites.md)"
  identity_provider_is_there || missing+="The cluster's issuer as an identity provider of the account"$'\n'
  policies_are_enforced || missing+="Network policies that the VPC CNI enforces"$'\n'
  found crd/opentelemetrycollectors.opentelemetry.io || missing+="The OpenTelemetry operator"$'\n'
  found crd/issuers.cert-manager.io || missing+="cert-manager"$'\n'
  found ingressclass/nginx || missing+="ingress-nginx, with the class nginx"$'\n'
  found apiservice/v1beta1.metrics.k8s.io || missing+="The metrics server, which the autoscalers ask"$'\n'
  found deployment/external-dns --namespace external-dns || missing+="external-dns"$'\n'
  [ -z "$missing" ] || fail "The cluster lacks, or does not let you see:"$'\n'"$missing""deploy/prerequisites.md says how each is installed."
}

found() {
  say "${kubectl_eks[@]}" get "$@"
  [ -z "$apply" ] || "${kubectl_eks[@]}" get "$@" --output name >/dev/null
}

identity_provider_is_there() {
  say aws iam list-open-id-connect-providers --query 'OpenIDConnectProviderList[].Arn' --output text
  [ -z "$apply" ] || [[ $(aws iam list-open-id-connect-providers --query 'OpenIDConnectProviderList[].Arn' --output text) == *"/$(cluster_issuer)"* ]]
}

# Another CNI than Amazon's has no DaemonSet of this name; it is taken at its word.
policies_are_enforced() {
  local node
  say "${kubectl_eks[@]}" --namespace kube-system get daemonset/aws-node --ignore-not-found --output yaml
  [ -n "$apply" ] || return 0
  node=$("${kubectl_eks[@]}" --namespace kube-system get daemonset/aws-node --ignore-not-found --output yaml) || return 1
  [[ -z $node || $node == *--enable-network-policy=true* ]]
}

# The secrets of the components that are switched on; certificates come by themselves.
check_secrets() {
  local namespace name missing=''
  for name in oauth2-proxy jaeger-opensearch otel-web-token; do
    grep -Eq "^ +(secretName|name): $name\$" <(documents only OpenTelemetryCollector Deployment <"$work/$overlay.yaml" | secret_references) || continue
    for namespace in tracing prod; do
      [ "$namespace" = tracing ] || [ "$name" = otel-web-token ] || continue
      say "${kubectl_eks[@]}" --namespace "$namespace" get secret "$name"
      [ -z "$apply" ] || "${kubectl_eks[@]}" --namespace "$namespace" get secret "$name" --output name >/dev/null || missing+=" $namespace/$name"
    done
  done
  [ -z "$missing" ] || fail "These secrets are missing:$missing. deploy/README.md says how to create them."
}

# The lines that refer to a Secret.
secret_references() {
  grep -A2 -E 'secretKeyRef:|secret:' || true
}

apply_file() {
  run "${kubectl_eks[@]}" apply --server-side --field-manager tracing-aspire -f "$1" ||
    fail "The cluster did not take all of $1: the lines above say what and why."
}

wait_for_workloads() {
  local name
  step "Waiting for it"
  while IFS=/ read -r namespace name; do
    wait_until "$name in $namespace is ready" "$timeout" "${kubectl_eks[@]}" --namespace "$namespace" rollout status "deployment/$name" --timeout 5s
  done < <(deployments)
  [ -n "$apply" ] || say "${without_sidecar[@]}"
  wait_until "each task-service has its sidecar (if it stays without: kubectl --namespace prod rollout restart deployment/task-service)" "$timeout" sidecars_are_there
}

# The Deployments of the overlay, and those that the operator makes of its Collectors.
deployments() {
  local deployments
  deployments=$(documents only OpenTelemetryCollector Deployment <"$work/$overlay.yaml" | awk '
    /^kind: / { kind = $2 }
    /^  name: / { name = $2 }
    /^  namespace: / { namespace = $2 }
    /^  mode: / { mode = $2 }
    function flush() { if (kind == "Deployment") print namespace "/" name; else if (mode == "deployment") print namespace "/" name "-collector"; mode = "" }
    /^---$/ { flush() }
    END { flush() }')
  printf '%s\n' "$deployments" | sort -r
}

sidecars_are_there() {
  local without
  without=$("${without_sidecar[@]}") || return 1
  [ -z "$without" ] || { echo "without a sidecar: $without"; return 1; }
}

wait_for_certificates() {
  local namespace name
  step "Certificates of $(setting ACME_ISSUER), for which DNS must lead to the cluster"
  while IFS=/ read -r namespace name; do
    wait_until "the certificate $name in $namespace is there" "$timeout" "${kubectl_eks[@]}" --namespace "$namespace" wait "certificate/$name" --for condition=Ready --timeout 5s
  done < <(documents only Ingress <"$work/$overlay.yaml" | awk '/^  namespace: / { namespace = $2 } /secretName: / { print namespace "/" $2 }' | sort -u)
}

eks_down() {
  find_kubectl
  [ -z "$apply" ] || require_commands aws
  render "$overlay" >"$work/$overlay.yaml"
  check_account
  connect
  step "The ways in first: external-dns takes their names back"
  documents only Ingress <"$work/$overlay.yaml" >"$work/ingresses.yaml"
  delete_file "$work/ingresses.yaml"
  step "The overlay $overlay"
  if [ -n "$delete_data" ]; then
    delete_file "$work/$overlay.yaml"
  else
    documents without Namespace PersistentVolumeClaim <"$work/$overlay.yaml" >"$work/workloads.yaml"
    delete_file "$work/workloads.yaml"
    printf '  Kept: the namespaces prod and tracing with their secrets and volumes; --delete-data deletes them.\n'
  fi
  delete_stacks
}

delete_file() {
  run "${kubectl_eks[@]}" delete --ignore-not-found --wait --timeout "${timeout}s" -f "$1" ||
    fail "Not all of $1 is gone after $timeout s: the lines above say what holds it."
}
