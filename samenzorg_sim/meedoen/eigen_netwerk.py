"""One's own network on one's own phone: a page that gets nothing back, and keeps what is drawn to itself."""

from __future__ import annotations

from pathlib import Path

from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.meedoen.pagina import ClosedPagina
from samenzorg_sim.stijl import Asset, Assets, make_asset
from samenzorg_sim.widgets.modules import ECOGRAM_CANVAS, load_script, load_sheet

PAGINAS = ("eigen_netwerk.js", "samen_tekenen.js")
_VAN_MIJ = {"ontvangt": "geeft vooral aan mij", "geeft": "krijgt vooral van mij"}


class EigenNetwerk(ClosedPagina):
    """The page; it needs no meeting and no name."""

    def get(self) -> None:
        """Show it; whoever opens it is not told apart from anybody else."""
        keuzes = as_pairs()
        keuzes["richting"] = [[id_, _VAN_MIJ.get(id_, words)] for id_, words in keuzes["richting"]]
        self.show("eigen_netwerk.html", keuzes=keuzes)


def load_canvas(shared: Assets) -> list[Asset]:
    """The canvas for a page without a kernel: a sheet, and scripts that find each other by hashed name."""
    folder = Path(__file__).parent / "script"
    canvas = make_asset("ecogram_canvas.js", load_script(ECOGRAM_CANVAS).encode())
    model = make_asset("model.js", (folder / "model.js").read_bytes())
    pages = []
    for name in PAGINAS:
        page = (folder / name).read_text(encoding="utf-8")
        for needed in (canvas, model):
            page = page.replace(f"./{needed.name}", f"./{needed.hashed}")
        pages.append(make_asset(name, page.encode()))
    sheet = shared.by_name["telefoon.css"].content + load_sheet(ECOGRAM_CANVAS).encode()
    return [canvas, model, *pages, make_asset("doek.css", sheet)]
