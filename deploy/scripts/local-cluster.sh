# Sourced by up.sh and down.sh: the overlay local on kind or minikube.
# shellcheck shell=bash

# Sets context, and tool: what loads images into its cluster.
choose_local_cluster() {
  context=$("$KUBECTL" config current-context 2>/dev/null || true)
  case "$context" in
    kind-*) tool=kind ;;
    minikube) tool=minikube ;;
    *)
      [ -z "$apply" ] || fail "kubectl's context is '$context', which is no cluster of kind or minikube: create one (kind create cluster) or choose one (kubectl config use-context kind-kind)."
      context=kind-kind tool=kind
      ;;
  esac
  kubectl_local=("$KUBECTL" --context "$context")
}

load_image() {
  local image=$1 project=$2 archive=$work/$1.tar.gz
  run dotnet publish "$project" --configuration Release --nologo --verbosity quiet --output "$work/$image" -t:PublishContainer \
    -p:ContainerRuntimeIdentifier="linux-$(node_architecture)" -p:ContainerArchiveOutputPath="$archive" -p:ContainerImageTag=local \
    -p:UseAppHost=false -p:RunAnalyzers=false || fail "The image of $image was not built: the lines above say why."
  case "$tool" in
    kind) run kind load image-archive "$archive" --name "${context#kind-}" ;;
    minikube) run minikube image load "$archive" ;;
  esac
}

# The architecture of the cluster's nodes is this machine's.
node_architecture() {
  case "$(uname -m)" in arm64 | aarch64) echo arm64 ;; *) echo x64 ;; esac
}

local_up() {
  find_kubectl
  choose_local_cluster
  [ -z "$apply" ] || require_commands "$tool" dotnet
  render local >"$work/local.yaml"

  step "Images of task-service and task-web, built and loaded into $context"
  load_image task-service TaskService
  load_image task-web TaskWeb

  step "The overlay"
  printf '  local.yaml is what deploy/render.sh local prints\n'
  run "${kubectl_local[@]}" apply --server-side --field-manager tracing-aspire -f "$work/local.yaml"
  # The tag stays the same while the image does not.
  run "${kubectl_local[@]}" --namespace tasks rollout restart deployment/task-service deployment/task-web

  step "Waiting for it"
  local name
  for name in dynamodb jaeger otel-collector task-service task-web; do
    wait_until "$name is ready" "$timeout" "${kubectl_local[@]}" --namespace tasks rollout status "deployment/$name" --timeout 5s
  done

  step "The ports of localhost that the application knows itself by, forwarded until Ctrl+C"
  forward task-web 8080
  forward otel-collector 4318
  forward jaeger 16686
  [ -n "$apply" ] || return 0
  printf '\nApplication http://localhost:8080, Jaeger http://localhost:16686. Ctrl+C ends the forwarding; deploy/down.sh local --yes takes it all away.\n'
  # One that ends is one too many: a restarted pod, a taken port.
  while kill -0 "${forwards[@]}" 2>/dev/null; do sleep 1; done
  fail "A port is no longer forwarded (the lines above say why): run the commands kubectl port-forward above by hand, or deploy/up.sh local --yes again."
}

forward() {
  say "${kubectl_local[@]}" --namespace tasks port-forward "service/$1" "$2:$2"
  [ -n "$apply" ] || return 0
  "${kubectl_local[@]}" --namespace tasks port-forward "service/$1" "$2:$2" >"$work/$1.log" &
  forwards+=($!)
}

stop_forwarding() {
  local process
  for process in ${forwards[@]+"${forwards[@]}"}; do kill "$process" 2>/dev/null || true; done
}

local_down() {
  find_kubectl
  choose_local_cluster
  render local >"$work/local.yaml"
  step "The overlay, tasks and traces with it"
  run "${kubectl_local[@]}" delete --ignore-not-found --wait --timeout "${timeout}s" -f "$work/local.yaml"
}
