"""Numbers of a network for authors and analysis; a group never sees them, and none of them is a grade."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from samenzorg_sim.ecogram.state import Ecogram

if TYPE_CHECKING:
    import networkx as nx

CLIENT = "client"
"""The node in the middle; no id of a contact (the formats keep to that)."""


@dataclass(frozen=True, slots=True)
class Maten:
    """Of the contacts around the client, everyone who is drawn counting the same.

    `omvang`: how many. `banden`: ties among them. `dichtheid`: ties in parts of all that could be, 0 … 1;
    None below two contacts. `effectieve_omvang` (Burt): how many that do not know each other; 0 for none.
    `beperking` (Burt's constraint); None for none. `losse_delen`: parts that hang together by themselves.
    """

    omvang: int
    banden: int
    dichtheid: float | None
    effectieve_omvang: float
    beperking: float | None
    losse_delen: int

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def as_graph(ecogram: Ecogram) -> nx.Graph[str]:
    """The client and his contacts as an undirected graph; lines have no weight."""
    import networkx as nx  # takes a moment to import; who only draws does without

    graph: nx.Graph[str] = nx.Graph()
    graph.add_node(CLIENT)
    graph.add_edges_from((CLIENT, contact) for contact in ecogram.contacten)
    graph.add_edges_from(ecogram.banden)
    return graph


def measure(ecogram: Ecogram) -> Maten:
    """The numbers as networkx has them."""
    import networkx as nx

    graph, size = as_graph(ecogram), len(ecogram.contacten)
    around = graph.subgraph(ecogram.contacten)
    return Maten(
        size,
        around.number_of_edges(),
        nx.density(around) if size > 1 else None,
        nx.effective_size(graph, nodes=[CLIENT])[CLIENT] if size else 0.0,
        nx.constraint(graph, nodes=[CLIENT])[CLIENT] if size else None,
        nx.number_connected_components(around) if size else 0,
    )
