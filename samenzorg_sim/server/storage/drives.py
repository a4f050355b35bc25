"""Whether a folder is on a network drive, where file locks and synced writes cannot be trusted."""

from pathlib import Path

import psutil

_NETWORK = frozenset(
    {"9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4"}
    | {"smb3", "smbfs", "webdav"}
)


def network_kind(path: Path) -> str | None:
    """The kind of network drive that holds `path` (which need not exist yet), or None for a local one."""
    existing = path
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    real = existing.resolve()
    mounts = [p for p in psutil.disk_partitions(all=True) if real.is_relative_to(p.mountpoint)]
    if not mounts:
        return "unc" if str(real).startswith("\\\\") else None
    nearest = max(mounts, key=lambda p: len(p.mountpoint))
    kind = nearest.fstype.lower()
    return kind if kind in _NETWORK or "remote" in nearest.opts.split(",") else None
