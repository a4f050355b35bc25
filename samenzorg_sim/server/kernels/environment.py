"""What a kernel may find in its environment: the little that Python needs, and whom it serves."""

from collections.abc import Mapping

#: Passed on when the server has it. Everything else stays out: a server's environment may hold anything.
PASSED_ON = (
    *("PATH", "HOME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "VIRTUAL_ENV"),
    *("SYSTEMROOT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PATHEXT", "COMSPEC", "PYTHONPATH"),
    "SAMENZORG_UNDER_TEST",
)


def passed_on(server: Mapping[str, str]) -> dict[str, str]:
    """The part of the server's environment that the forker and its kernels may have."""
    return {name: server[name] for name in PASSED_ON if name in server}


def kernel_environment(
    server: Mapping[str, str], *, address: str, ticket: str, sessie: str | None, scratch: str
) -> dict[str, str]:
    """The environment of one kernel.

    `address` is the server's (http://127.0.0.1:port), `ticket` is good for one trade, `sessie` is an id or
    None, `scratch` is where IPython may keep its profile (the user's own start-up files must not run here).
    """
    env = passed_on(server)
    env.update(
        SAMENZORG_SERVED="1",
        SAMENZORG_ADDRESS=address,
        SAMENZORG_TICKET=ticket,
        QUERY_STRING=f"sessie={sessie}" if sessie else "",
        IPYTHONDIR=scratch,
        OPENBLAS_NUM_THREADS="1",
        PYTHONUNBUFFERED="1",
        PYDEVD_DISABLE_FILE_VALIDATION="1",
    )
    if sessie:
        env["SAMENZORG_SESSIE"] = sessie
    return env
