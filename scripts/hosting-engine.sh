# Sourced by run.sh and test.sh: which hosting engine is compiled under the AppHost (docs/hosting.md).
# shellcheck shell=bash

engine_cache="${TRACING_ASPIRE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tracing-aspire}/hosting-engine"
engine_probe_seconds=5
engine_remembered_minutes=1440
engine_unreachable_minutes=60

# Sets engine and engine_reason and exports them to the build and to the AppHost.
# $1: the engine that was asked for on the command line, or nothing.
choose_engine() {
  local asked=${1:-} by='--engine'
  if [ -z "$asked" ]; then
    asked=${HostingEngine:-}
    by='the environment variable HostingEngine'
  fi

  case "$asked" in
    Aspire | Local)
      engine=$asked
      engine_reason="as $by asks"
      ;;
    '') find_engine ;;
    *) fail "The hosting engine is '$asked' by $by: use Aspire or Local, or leave it out." ;;
  esac
  export HostingEngine=$engine HOSTING_ENGINE_REASON=$engine_reason
}

# The engine the feed allows: remembered for a day for each feed configuration, asked of the feed otherwise. Where the
# feed cannot be asked, its last answer counts, and it is left alone for an hour so that no start waits for it again.
find_engine() {
  local remembered answer
  remembered="$engine_cache/$(feed_fingerprint)"
  if ! is_younger "$remembered" "$engine_remembered_minutes" && ! is_younger "$remembered.unreachable" "$engine_unreachable_minutes"; then
    answer=$(probe_feed)
    mkdir -p "$engine_cache"
    if [ "$answer" = unreachable ]; then
      : >"$remembered.unreachable"
    else
      printf '%s\n' "$answer" >"$remembered"
    fi
  fi
  if [ -f "$remembered" ]; then
    IFS=$'\t' read -r engine engine_reason <"$remembered"
  else
    engine=Local
    engine_reason="the package feed could not be asked for Aspire.Hosting $(aspire_version Aspire.Hosting.AppHost)"
  fi
}

# $1: a file, $2: minutes.
is_younger() {
  [ -n "$(find "$1" -mmin "-$2" 2>/dev/null)" ]
}

# Changes with every NuGet configuration file in force here and with the versions asked for.
feed_fingerprint() {
  local folder=$PWD home=${DOTNET_CLI_HOME:-$HOME}
  {
    while :; do
      cat "$folder"/[Nn]u[Gg]et.[Cc]onfig 2>/dev/null
      [ "$folder" != "${folder%/*}" ] || break
      folder=${folder%/*}
    done
    cat "$home/.nuget/NuGet/NuGet.Config" "$home"/.nuget/config/*.config "${APPDATA:-/nowhere}/NuGet/NuGet.Config" 2>/dev/null
    grep 'Include="Aspire\.' Directory.Packages.props
  } | cksum | tr -d ' '
}

aspire_version() {
  sed -n "s/.*Include=\"$1\" Version=\"\([^\"]*\)\".*/\1/p" Directory.Packages.props
}

# Asks the configured feeds for the packages of the Aspire engine, all at once. Prints engine and reason, or "unreachable".
probe_feed() {
  local answers name version started=$SECONDS missing='' unreachable=''
  local names=(Aspire.Hosting.AppHost Aspire.Hosting.AWS Aspire.Hosting.Kubernetes)
  answers=$(mktemp -d)
  for name in "${names[@]}"; do
    DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 \
      dotnet package search "$name" --exact-match --prerelease --format json >"$answers/$name" 2>/dev/null &
  done
  while [ -n "$(jobs -rp)" ] && [ $((SECONDS - started)) -lt "$engine_probe_seconds" ]; do
    sleep 0.1
  done
  # shellcheck disable=SC2046
  [ -z "$(jobs -rp)" ] || kill $(jobs -rp) 2>/dev/null
  wait 2>/dev/null

  for name in "${names[@]}"; do
    version=$(aspire_version "$name")
    grep -q "\"version\": \"$version\"" "$answers/$name" && continue
    if grep -q '"problemType": "Error"' "$answers/$name" || ! grep -q '"searchResult"' "$answers/$name"; then
      unreachable=$name
    else
      missing=${missing:-"$name $version"}
    fi
  done
  rm -rf "$answers"

  if [ -n "$missing" ]; then
    printf 'Local\tthe package feed does not carry %s\n' "$missing"
  elif [ -n "$unreachable" ]; then
    echo unreachable
  else
    printf 'Aspire\tthe package feed carries Aspire.Hosting %s\n' "$(aspire_version Aspire.Hosting.AppHost)"
  fi
}
