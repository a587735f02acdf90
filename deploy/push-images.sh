#!/usr/bin/env bash
# Builds the images of task-service and task-web from the commit that is checked out and pushes them to Amazon ECR, for
# x64 and arm64, tagged with the commit. Without --yes it says what it would do.
#   --yes               does it
#   --registry HOST     another registry than ECR's of ACCOUNT and REGION in deploy/settings/settings.env
#   --base-image IMAGE  another base image than .NET's chiseled one, such as a mirror of it
#   task-service, task-web
#                       only that one
# Needs the AWS command line for ECR; no container runtime. A tag that is there already is left as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/prerequisites.sh

readonly SETTINGS=deploy/settings/settings.env

apply='' registry='' base_image='' images=()
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help)
      sed -n '2,9s/^# //p' deploy/push-images.sh
      exit 0
      ;;
    --yes) apply=yes ;;
    --registry | --base-image)
      [ $# -gt 1 ] || fail "$1 needs a value, such as $([ "$1" = --registry ] && echo registry.example.com || echo registry.example.com/dotnet/aspnet:10.0-noble-chiseled-extra)."
      if [ "$1" = --registry ]; then registry=$2; else base_image=$2; fi
      shift
      ;;
    task-service | task-web) images+=("$1") ;;
    *) fail "deploy/push-images.sh does not know '$1': it takes --yes, --registry, --base-image, task-service and task-web." ;;
  esac
  shift
done
[ ${#images[@]} -gt 0 ] || images=(task-service task-web)

# The value of setting $1, which must look like $2; $3 is an example.
setting() {
  local value
  value=$(sed -n "s/^$1=//p" "$SETTINGS" | tail -1)
  [[ $value =~ ^$2$ ]] || fail "$1 is '$value' in $SETTINGS: set it to $3."
  printf '%s' "$value"
}

project_of() {
  case "$1" in task-service) echo TaskService ;; task-web) echo TaskWeb ;; esac
}

# The address of the repository without what may be a secret in it.
source_address() {
  git config --get remote.origin.url | sed -nE 's#^git@([^:]+):#https://\1/#; s#^https?://([^@/]*@)?#https://#; s#\.git$##; /^https:/p' || true
}

commit=$(git rev-parse HEAD 2>/dev/null) || fail "An image is tagged with its commit, and this is no git repository: clone it instead of copying it."
# The settings say which image runs; they are not in it.
[ -z "$(git status --porcelain -- . ":!$SETTINGS")" ] ||
  fail "An image is tagged with its commit, and there are changes that are in none: commit them (git status shows them)."
tag=$(git rev-parse --short=12 HEAD)
created=$(TZ=UTC git log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ)
epoch=$(git log -1 --format=%ct)
address=$(source_address)

ecr=''
if [ -z "$registry" ]; then
  ecr=yes
  [ -f "$SETTINGS" ] || fail "There is no $SETTINGS: it holds ACCOUNT and REGION. Or name the registry with --registry."
  account=$(setting ACCOUNT '[0-9]{12}' 'the 12 digits of the AWS account')
  region=$(setting REGION '[a-z]+(-[a-z]+)+-[0-9]' 'an AWS region such as ap-northeast-1')
  registry=$account.dkr.ecr.$region.amazonaws.com
fi

# Says a command, and runs it only with --yes.
run() {
  printf '+ %s\n' "$*"
  [ -z "$apply" ] || "$@"
}

log_in() {
  command -v aws >/dev/null 2>&1 || fail "The AWS command line is missing: install it (https://aws.amazon.com/cli) to log in to $registry."
  DOTNET_CONTAINER_PUSH_REGISTRY_UNAME=AWS
  DOTNET_CONTAINER_PUSH_REGISTRY_PWORD=$(aws ecr get-login-password --region "$region") ||
    fail "AWS gave no password for $registry: log in first (aws sts get-caller-identity says as whom), and see the lines above."
  export DOTNET_CONTAINER_PUSH_REGISTRY_UNAME DOTNET_CONTAINER_PUSH_REGISTRY_PWORD
}

# The digest of tag $2 of image $1 in ECR; nothing where there is no such tag.
digest_in_ecr() {
  local answer
  if answer=$(aws ecr describe-images --region "$region" --registry-id "$account" --repository-name "$1" \
    --image-ids "imageTag=$2" --query 'imageDetails[0].imageDigest' --output text 2>&1); then
    printf '%s' "$answer"
    return
  fi
  case "$answer" in
    *ImageNotFoundException*) ;;
    *RepositoryNotFoundException*) fail "There is no repository $1 in $registry: create it with deploy/cloudformation/registry.yaml." ;;
    *) fail "ECR does not say whether $1:$2 is there: $answer" ;;
  esac
}

# Tags are immutable, so what is left of a push that broke off must go before the next one.
remove_leftovers() {
  local architecture
  for architecture in x64 arm64; do
    if [ -n "$(digest_in_ecr "$1" "$tag-$architecture")" ]; then
      run aws ecr batch-delete-image --region "$region" --registry-id "$account" --repository-name "$1" --image-ids "imageTag=$tag-$architecture"
    fi
  done
}

push() {
  local image=$1 project digest
  project=$(project_of "$image")
  if [ -n "$apply" ] && [ -n "$ecr" ]; then
    digest=$(digest_in_ecr "$image" "$tag")
    if [ -n "$digest" ]; then
      echo "$registry/$image:$tag@$digest is there already."
      return
    fi
    remove_leftovers "$image"
  fi
  run dotnet publish "$project" --configuration Release --nologo --verbosity quiet --output "$work/$image" -t:PublishServiceImage \
    -p:ContainerRegistry="$registry" -p:ContainerImageTag="$tag" -p:ImageRevision="$commit" -p:ImageCreated="$created" \
    -p:ImageSource="$address" -p:SOURCE_DATE_EPOCH="$epoch" ${base_image:+"-p:ContainerBaseImage=$base_image"} \
    -p:ServiceImageReferenceFile="$work/$image.txt" -p:ContinuousIntegrationBuild=true -p:UseAppHost=false -p:RunAnalyzers=false ||
    fail "$image was not pushed to $registry: the lines above say why."
  [ -z "$apply" ] || cat "$work/$image.txt"
}

require_dotnet
require_node
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "Commit $tag of $created, to $registry"
if [ -n "$apply" ] && [ -n "$ecr" ]; then log_in; fi
for image in "${images[@]}"; do push "$image"; done
if [ -n "$apply" ]; then
  echo "Pushed. Set IMAGE_TAG=$tag in $SETTINGS."
else
  echo "Nothing was built or pushed: run it again with --yes."
fi
