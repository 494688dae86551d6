#!/usr/bin/env bash
# receive.sh PARCEL DIGEST FOLDER: moves the files of PARCEL to FOLDER, if the manifest has DIGEST and each file its own.
set -euo pipefail
parcel=$1
digest=$2
folder=$3

refuse() {
  printf '::error::%s Something changed the files between two jobs; do not release them.\n' "$1"
  exit 1
}

[[ $digest =~ ^[0-9a-f]{64}$ ]] || refuse "The sending job gave no digest."
printf '%s  %s\n' "$digest" "$parcel/manifest" | sha256sum --check --strict --status || refuse "The manifest is not the one that was sent."
# The list that send.sh would make of these files must be the very same, so nothing can be missing, more, or twice.
[[ -z $(find "$parcel/files" -mindepth 1 ! -type f -print -quit) ]] || refuse "Something else than files was received."
(cd "$parcel/files" && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum --) |
  cmp --silent - "$parcel/manifest" || refuse "The files are not the ones that were sent."

mkdir -p "$folder"
find "$parcel/files" -type f -exec mv -- {} "$folder/" \;
rm -rf "$parcel"
