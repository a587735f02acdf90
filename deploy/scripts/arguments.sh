# Sourced by up.sh and down.sh: their arguments, which are an overlay and switches.
# shellcheck shell=bash

# Reads the arguments of the script $1, whose help is its lines 2 to 7, into overlay, apply, allow_defaults, delete_data
# and timeout. $2 is the switch that only it has, or nothing.
read_arguments() {
  local script=$1 own=$2
  shift 2
  overlay='' apply='' allow_defaults='' delete_data='' timeout=600
  while [ $# -gt 0 ]; do
    case "$1" in
      -h | --help)
        sed -n '2,7s/^# //p' "$script"
        exit 0
        ;;
      --yes) apply=yes ;;
      --allow-defaults) allow_defaults=yes ;;
      --timeout)
        [[ ${2:-} =~ ^[1-9][0-9]{0,4}$ ]] || fail "--timeout needs a number of seconds, such as 600."
        timeout=$2
        shift
        ;;
      -*)
        [ "$1" = "$own" ] || fail "$script does not know '$1': it takes an overlay, --yes,${own:+ $own,} --allow-defaults and --timeout."
        delete_data=yes
        ;;
      *)
        [ -z "$overlay" ] || fail "$script takes one overlay, not '$overlay' and '$1'."
        overlay=$1
        ;;
    esac
    shift
  done
}
