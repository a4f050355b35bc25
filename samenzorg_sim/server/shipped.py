"""The shipped notebooks: an allow-list of names, their titles, and Voilà's renderer reading them as data."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import mistune
import nbformat
from jinja2.bccache import Bucket, BytecodeCache
from jupyter_core.utils import ensure_async
from voila.execute import VoilaExecutor
from voila.notebook_renderer import NotebookRenderer

from samenzorg_sim.server.kernels.ready import ready_client
from samenzorg_sim.server.kernels.specs import NAME


@cache
def shipped(folder: Path) -> dict[str, Path]:
    """The notebooks that may be opened: name → file. Nothing a browser sends becomes a path."""
    return {file.stem: file for file in sorted(folder.glob("*.ipynb"))}


@cache
def title_of(notebook: Path) -> str:
    """The first heading in the notebook's Markdown, else its name."""
    for cell in _read(notebook)["cells"]:
        text = "".join(cell["source"])
        if cell["cell_type"] == "markdown" and (found := re.search(r"^#\s+(.+)$", text, re.M)):
            return found[1].strip()
    return notebook.stem


@cache
def _read(notebook: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(notebook.read_text("utf-8"))
    return content


class Compiled(BytecodeCache):
    """The page's template as Python compiled it once; Voilà makes a new Jinja environment for each visit."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """What was compiled before, if it was."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self._known[bucket.key] = bucket.bytecode_to_string()


_COMPILED = Compiled()


class ShippedRenderer(NotebookRenderer):  # type: ignore[misc, unused-ignore]
    """Voilà's renderer for a file of ours: no contents service, no trust database, always our one kernel."""

    async def initialize(self, **kwargs: Any) -> None:
        """Prepare; headings get no '¶' links, so Markdown is ours: the filter `opmaak`."""
        await super().initialize(**kwargs)
        self.exporter.environment.bytecode_cache = _COMPILED
        self.exporter.register_filter("opmaak", mistune.create_markdown(escape=False, plugins=["table"]))

    async def _jinja_kernel_start(self, nb: Any, kernel_id: str, kernel_future: Any) -> str:
        """Called by the template: as Voilà's own, with our quicker client."""
        kernel = await ensure_async(kernel_future)
        self.executor = VoilaExecutor(nb, km=kernel, config=self.traitlet_config, show_tracebacks=False)
        self.executor.kc = await ready_client(kernel)
        self.kernel_started = True
        return kernel_id

    async def load_notebook(self, path: str) -> Any:
        """A fresh copy of the notebook, with the kernel it runs on."""
        notebook = _node(json.loads(json.dumps(_read(Path(path)))))
        if isinstance(notebook.cells[0].source, list):
            for cell in notebook.cells:
                cell.source = "".join(cell.source)
        kernel = {"name": NAME, "display_name": "Samenzorg", "language": "python"}
        notebook.metadata.kernelspec = _node(kernel)
        return notebook


def _node(content: dict[str, Any]) -> Any:
    return nbformat.from_dict(content)  # type: ignore[no-untyped-call]
