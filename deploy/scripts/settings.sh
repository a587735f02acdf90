# Sourced by render.sh, up.sh and down.sh: reads deploy/settings/settings.env and says everything that is wrong with it.
# shellcheck shell=bash

readonly SETTINGS_FILE=deploy/settings/settings.env

# Each setting, the pattern its value has, and what belongs there.
settings_table() {
  local label='[a-z0-9]([a-z0-9-]*[a-z0-9])?'
  local octet='(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
  local cidr="$octet(\\.$octet){3}/(3[0-2]|[12]?[0-9])"
  printf '%s\t%s\t%s\n' \
    DOMAIN "($label\\.)+[a-z]{2,}" 'the domain under which tasks, otel and jaeger get their names, such as example.com' \
    MAIL "[^@[:space:],]+@($label\\.)+[a-z]{2,}" 'the address that Let'\''s Encrypt writes to, such as platform@example.com' \
    ACCOUNT '[0-9]{12}' 'the 12 digits of the AWS account' \
    REGION '(af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-[0-9]+' 'the AWS region, such as ap-northeast-1 (not one of China or GovCloud, whose addresses and role names are others)' \
    CLUSTER '[A-Za-z][0-9A-Za-z-]{0,39}' 'the name of the EKS cluster, at most 40 letters, digits and hyphens with a letter first, as CloudFormation wants the names of stacks' \
    IMAGE_TAG '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}' 'the tag that deploy/push-images.sh printed' \
    REPLICAS '[1-9][0-9]{0,2}' 'the fewest copies of task-service, such as 3' \
    REPLICAS_MAX '[1-9][0-9]{0,2}' 'the most copies of task-service, such as 9' \
    TASK_TABLE_NAME '[A-Za-z0-9_.-]{3,255}' 'the name of the DynamoDB table, such as tasks' \
    ACME_ISSUER 'letsencrypt-(staging|production)' 'letsencrypt-staging or letsencrypt-production' \
    JAEGER_ALLOWED_CIDRS "$cidr(,$cidr)*" 'the networks that may open the Jaeger UI, such as 203.0.113.0/24,198.51.100.7/32' \
    OIDC_ISSUER_URL 'https://[^[:space:]"]+' 'the https address of the identity provider (used by the component oauth2-proxy)' \
    OIDC_EMAIL_DOMAIN "($label\\.)+[a-z]{2,}" 'the domain of the mail addresses that may log in (used by the component oauth2-proxy)' \
    OPENSEARCH_URL 'https://[^[:space:]/:]+(:443)?' 'the https address of OpenSearch on port 443, without a path (used by the component jaeger-opensearch)'
}

# The value of setting $1.
setting() {
  local line value=''
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in "$1="*) value=${line#*=} ;; esac
  done <"$SETTINGS_FILE"
  printf '%s' "$value"
}

check_settings() {
  [ -f "$SETTINGS_FILE" ] || fail "There is no $SETTINGS_FILE: every overlay takes its settings from there."
  local name pattern expected value line known='' present=' ' problems=''
  while IFS=$'\t' read -r name pattern expected; do known+=" $name"; done < <(settings_table)
  while IFS= read -r line || [ -n "$line" ]; do
    name=${line%%=*}
    if [[ $line =~ ^[[:space:]]*(#|$) ]]; then
      continue
    elif [[ "$known " != *" $name "* ]]; then
      problems+="'$name' is no setting: the settings are$known."$'\n'
    elif [[ $present == *" $name "* ]]; then
      problems+="$name is there more than once: leave one of them."$'\n'
    fi
    present+="$name "
  done <"$SETTINGS_FILE"
  while IFS=$'\t' read -r name pattern expected; do
    value=$(setting "$name")
    if [ -z "$value" ]; then
      problems+="$name is missing: set it to $expected."$'\n'
    elif ! [[ $value =~ ^$pattern$ ]]; then
      problems+="$name is '$value': set it to $expected."$'\n'
    fi
  done < <(settings_table)
  if [ -z "$problems" ] && [ "$(setting REPLICAS)" -gt "$(setting REPLICAS_MAX)" ]; then
    problems="REPLICAS is $(setting REPLICAS), more than REPLICAS_MAX, which is $(setting REPLICAS_MAX): raise the latter."$'\n'
  fi
  [ -z "$problems" ] || fail "$SETTINGS_FILE:"$'\n'"${problems%$'\n'}"
}

# The settings that still hold what the repository came with and cannot be right for anybody.
default_settings() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      DOMAIN=example.com | DOMAIN=*.example.com | MAIL=*@example.com | ACCOUNT=123456789012 | IMAGE_TAG=1.0.0) printf '%s ' "${line%%=*}" ;;
    esac
  done <"$SETTINGS_FILE"
}

# Before a cluster is touched: the values of the repository are somebody else's domain and nobody's account.
refuse_defaults() {
  local defaults
  defaults=$(default_settings)
  [ "$overlay" != local ] && [ -n "$defaults" ] || return 0
  if [ -n "$apply" ] && [ -z "$allow_defaults" ]; then
    fail "$SETTINGS_FILE still has the values it came with for ${defaults% }: set them, or say --allow-defaults."
  fi
  echo "Warning: $SETTINGS_FILE still has the values it came with for ${defaults% }." >&2
}
