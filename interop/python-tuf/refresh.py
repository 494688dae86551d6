"""Usage: refresh.py URL ROOT FOLDER TARGET... prints each target's path once the repository's metadata holds."""

import sys

from tuf.ngclient import Updater

url, root, folder, *targets = sys.argv[1:]
with open(root, "rb") as file:
    updater = Updater(
        metadata_dir=folder,
        metadata_base_url=url,
        target_base_url=f"{url}/targets",
        target_dir=folder,
        bootstrap=file.read(),
    )
updater.refresh()
for name in targets:
    target = updater.get_targetinfo(name)
    if target is None:
        sys.exit(f"no target {name}")
    print(updater.download_target(target))
