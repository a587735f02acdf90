# Sourced by up.sh and down.sh: the CloudFormation stacks of an installation on EKS.
# shellcheck shell=bash

stack_name() {
  printf '%s-tracing-aspire-%s' "$(setting CLUSTER)" "$1"
}

run_aws() {
  run aws "$@" --region "$(setting REGION)"
}

deploy_stack() {
  local stack=$1
  shift
  remove_failed_stack "$stack"
  run_aws cloudformation deploy --stack-name "$(stack_name "$stack")" --template-file "deploy/cloudformation/$stack.yaml" \
    --no-fail-on-empty-changeset "$@" ||
    fail "The stack $(stack_name "$stack") did not become ready: aws cloudformation describe-stack-events --stack-name $(stack_name "$stack") says why."
}

# A stack whose first creation failed holds nothing and takes no changes: it has to go before the next attempt.
remove_failed_stack() {
  local name status
  [ -n "$apply" ] || return 0
  name=$(stack_name "$1")
  status=$(aws cloudformation describe-stacks --stack-name "$name" --region "$(setting REGION)" --query 'Stacks[0].StackStatus' --output text 2>/dev/null || true)
  case "$status" in
    ROLLBACK_COMPLETE | ROLLBACK_FAILED)
      printf '  The creation of the stack %s failed before (%s).\n' "$name" "$status"
      delete_stack "$1"
      ;;
  esac
}

delete_stack() {
  local name
  name=$(stack_name "$1")
  run_aws cloudformation delete-stack --stack-name "$name"
  wait_until "the stack $name is gone" "$timeout" stack_is_gone "$name"
}

# CloudFormation no longer knows a stack that is gone by its name.
stack_is_gone() {
  local answer
  if answer=$(aws cloudformation describe-stacks --stack-name "$1" --region "$(setting REGION)" --query 'Stacks[0].StackStatus' --output text 2>&1); then
    echo "$answer"
    [ "$answer" = DELETE_COMPLETE ]
  else
    echo "$answer"
    [[ $answer == *'does not exist'* ]]
  fi
}

deploy_stacks() {
  local xray=false issuer
  [ "$overlay" = eks-xray ] && xray=true
  step "What AWS holds: the table, the repositories of the images, the roles"
  deploy_stack storage --parameter-overrides "TableName=$(setting TASK_TABLE_NAME)"
  deploy_stack registry
  say aws eks describe-cluster --name "$(setting CLUSTER)" --region "$(setting REGION)" --query cluster.identity.oidc.issuer --output text
  issuer=$(cluster_issuer)
  deploy_stack roles --capabilities CAPABILITY_NAMED_IAM --parameter-overrides "Cluster=$(setting CLUSTER)" \
    "OidcProvider=$issuer" "TableName=$(setting TASK_TABLE_NAME)" "EnableXRay=$xray"
}

# The cluster's OpenID Connect issuer, without https://.
cluster_issuer() {
  local issuer
  if [ -z "$apply" ]; then
    printf '<the issuer without https://>'
    return
  fi
  issuer=$(aws eks describe-cluster --name "$(setting CLUSTER)" --region "$(setting REGION)" --query cluster.identity.oidc.issuer --output text) ||
    fail "AWS knows no EKS cluster $(setting CLUSTER) in $(setting REGION) (the line above is its answer): see CLUSTER and REGION in $SETTINGS_FILE."
  printf '%s' "${issuer#https://}"
}

# The roles go last, and only with all the rest: external-dns and the volumes' driver have theirs in the same stack.
delete_stacks() {
  step "What AWS holds"
  if [ -z "$delete_data" ]; then
    printf '  Kept: the table %s, the images and the roles (stacks %s, %s and %s); --delete-data deletes them.\n' \
      "$(setting TASK_TABLE_NAME)" "$(stack_name storage)" "$(stack_name registry)" "$(stack_name roles)"
    return
  fi
  delete_table
  delete_images
  delete_stack roles
}

# The stack leaves the table behind, which is protected besides.
delete_table() {
  local table
  table=$(setting TASK_TABLE_NAME)
  if is_there "the table $table" aws dynamodb describe-table --table-name "$table"; then
    run_aws dynamodb update-table --table-name "$table" --no-deletion-protection-enabled --query TableDescription.TableStatus
    run_aws dynamodb wait table-exists --table-name "$table"
  fi
  delete_stack storage
  if is_there "the table $table" aws dynamodb describe-table --table-name "$table"; then
    run_aws dynamodb delete-table --table-name "$table" --query TableDescription.TableStatus
  fi
  wait_until "the table $table is gone" "$timeout" aws dynamodb wait table-not-exists --table-name "$table" --region "$(setting REGION)"
}

# A repository with images in it cannot be deleted by its stack.
delete_images() {
  local repository
  for repository in task-service task-web; do
    if is_there "the repository $repository" aws ecr describe-repositories --repository-names "$repository"; then
      run_aws ecr delete-repository --repository-name "$repository" --force --query repository.repositoryName
    fi
  done
  delete_stack registry
}

# Whether AWS knows $1, about which the rest of the words ask; an answer other than yes or no ends it all.
is_there() {
  local what=$1 answer
  shift
  [ -n "$apply" ] || return 0
  answer=$("$@" --region "$(setting REGION)" 2>&1) && return 0
  [[ $answer == *NotFoundException* ]] || fail "AWS does not say whether there is $what: $answer"
  printf '  There is no longer %s.\n' "$what"
  return 1
}
