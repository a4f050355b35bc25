"""Numbers for authors: those of networkx, on a thousand networks, none and one contact included."""

import math
from itertools import combinations
from random import Random

import networkx as nx
import pytest

from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.measures.netwerk import Maten, measure
from samenzorg_sim.ecogram.state import Ecogram


def made(chance: Random) -> tuple[Ecogram, nx.Graph]:
    """A network of 0–12 contacts, and the same as a graph of numbers."""
    size, share = chance.randrange(13), chance.random()
    ids = [f"n{number:02}" for number in range(size)]
    ties = [pair for pair in combinations(ids, 2) if chance.random() < share]
    graph = nx.Graph([("ego", one) for one in ids] + ties)
    ecogram = Ecogram(contacten={one: Contact(one, one) for one in ids}, banden={p: Band(*p) for p in ties})
    return ecogram, graph


def test_a_thousand_random_networks_have_the_numbers_of_networkx_and_of_burts_formulas():
    chance = Random(11)
    sizes = set()
    for _ in range(1000):
        ecogram, graph = made(chance)
        found, size = measure(ecogram), len(ecogram.contacten)
        sizes.add(size)
        if size:
            assert found.effectieve_omvang == pytest.approx(nx.effective_size(graph, nodes=["ego"])["ego"])
            assert found.effectieve_omvang == pytest.approx(size - 2 * len(ecogram.banden) / size)
            assert found.beperking == pytest.approx(nx.constraint(graph, nodes=["ego"])["ego"])
        if size > 1:
            around = graph.subgraph(set(graph) - {"ego"})
            assert found.dichtheid == pytest.approx(nx.density(around))
            assert found.losse_delen == nx.number_connected_components(around)
        assert found.banden == len(ecogram.banden)
        assert not any(isinstance(one, float) and math.isnan(one) for one in found.plain().values())
    assert sizes == set(range(13))


def test_nobody_and_one():
    assert measure(Ecogram()) == Maten(0, 0, None, 0.0, None, 0)
    assert measure(Ecogram(contacten={"a": Contact("a", "Ali")})) == Maten(1, 0, None, 1.0, 1.0, 1)
