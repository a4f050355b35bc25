"""Where the server writes what happened, in English, one JSON object a line."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError

from samenzorg_sim.server.watch.logregel import Regel

FILE = "samenzorg.log"


def log_to(folder: Path, server: str = "") -> Path:
    """Our events and others' warnings go to a file in `folder` (at most 5 of 1 MB), not to the terminal.

    `server` tells the files of several servers on one folder apart. Gives the file.
    """
    file = folder / (f"samenzorg-{server}.log" if server else FILE)
    handler = RotatingFileHandler(file, maxBytes=1 << 20, backupCount=4, encoding="utf-8", delay=True)
    handler.addFilter(_stayed)
    handler.setFormatter(Regel())
    logging.raiseExceptions = False  # a full disk must not print tracebacks on the trainer's screen
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("samenzorg").setLevel(logging.INFO)
    # A stopped kernel or a browser that left is nothing to write down.
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    logging.getLogger("tornado.general").setLevel(logging.ERROR)
    return file


def _stayed(record: logging.LogRecord) -> bool:
    """False for no trouble: a browser that left while Jupyter wrote to it, an idle kernel that ends."""
    if record.funcName == "cull_kernel_if_idle":
        return False
    wrong = record.exc_info[1] if record.exc_info else None
    return not isinstance(wrong, WebSocketClosedError | StreamClosedError)
