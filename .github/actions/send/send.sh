#!/usr/bin/env bash
# send.sh FOLDER PARCEL: copies the files of FOLDER to PARCEL/files, writes their digests to PARCEL/manifest, and the
# digest of that manifest to $GITHUB_OUTPUT.
set -euo pipefail
folder=$1
parcel=$2

other=$(find "$folder" -mindepth 1 ! -type f -print -quit)
if [[ -n $other ]]; then
  printf '::error::%q is no plain file. What travels between jobs is one flat folder of files; rename or leave it out.\n' "$other"
  exit 1
fi
if [[ -z $(find "$folder" -type f -print -quit) ]]; then
  printf '::error::%q holds no file.\n' "$folder"
  exit 1
fi

rm -rf "$parcel"
mkdir -p "$parcel/files"
find "$folder" -type f -exec cp -- {} "$parcel/files/" \;
(cd "$parcel/files" && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum --) > "$parcel/manifest"
digest=$(sha256sum < "$parcel/manifest")
printf 'digest=%s\n' "${digest%% *}" >> "$GITHUB_OUTPUT"
