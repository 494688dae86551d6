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
(cd "$parcel/files" && sha256sum --check --strict --status ../manifest) || refuse "A file is not the one that was sent."
listed=$(wc -l < "$parcel/manifest")
present=$(find "$parcel/files" -mindepth 1 -printf x | wc -c)
[[ $listed -eq $present ]] || refuse "There are $present files where $listed were sent."

mkdir -p "$folder"
find "$parcel/files" -type f -exec mv -- {} "$folder/" \;
rm -rf "$parcel"
