"""Round trips lose nothing, and other programs read what we write."""

import io
from pathlib import Path

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings

from samenzorg_sim.ecogram.bestand.als_csv import read_csv, write_csv
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml, write_graphml
from samenzorg_sim.ecogram.bestand.als_json import read_json, write_json
from samenzorg_sim.ecogram.bestand.kiezen import read_ecogram, write_ecogram
from samenzorg_sim.ecogram.bestand.vorm import schema_text
from tests.ecogram.mevrouw import MEVROUW
from tests.ecogram.netwerken import ecogrammen


@given(ecogrammen())
@settings(max_examples=60, deadline=None, database=None)
def test_json_csv_and_graphml_carry_the_same_drawing(ecogram):
    by_json = read_json(write_json(ecogram)).ecogram
    by_csv = read_csv(write_csv(by_json)).ecogram
    by_graphml = read_graphml(write_graphml(by_csv)).ecogram
    assert by_json == ecogram
    assert by_csv == ecogram
    assert by_graphml == ecogram
    assert list(by_graphml.contacten) == list(ecogram.contacten)


@pytest.mark.parametrize("name", ["wit.json", "wit.csv", "wit.graphml"])
def test_a_file_on_disk_reads_back(name, tmp_path):
    made = write_ecogram(MEVROUW, tmp_path / name)
    assert all(file.is_file() for file in made)
    assert read_ecogram(tmp_path / name).ecogram == MEVROUW
    assert [read_ecogram(file).ecogram for file in made] == [MEVROUW] * len(made)


def test_networkx_reads_our_graphml():
    graph = nx.read_graphml(io.BytesIO(write_graphml(MEVROUW)))
    assert set(graph) == {"client", *MEVROUW.contacten}
    assert graph.nodes["riet"]["naam"] == "Riet"
    assert graph.nodes["henk"]["overleden"] is True
    assert graph.edges["client", "riet"]["lijn"] == "steunend"
    assert graph.edges["kees", "riet"]["spanning"] is True
    assert not graph.is_directed()


def test_igraph_reads_our_graphml(tmp_path):
    (file,) = write_ecogram(MEVROUW, tmp_path / "wit.graphml")
    graph = igraph.Graph.Read_GraphML(str(file))
    assert (graph.vcount(), graph.ecount(), graph.is_directed()) == (7, 7, False)
    assert graph.vs.find(naam="Riet")["relatie"] == "dochter"


def test_a_spreadsheet_takes_no_name_for_a_formula():
    table = write_csv(read_json(b'{"contacten": [{"id": "a", "naam": "=1+1"}]}').ecogram)["contacten"]
    assert b";'=1+1;" in b";" + table.splitlines()[2].partition(b";")[2]


def test_a_name_with_an_apostrophe_stays_as_it_is():
    tables = {"contacten": b"naam\n't Hart\n"}
    assert [one.naam for one in read_csv(tables).ecogram.contacten.values()] == ["'t Hart"]


def test_the_published_schema_is_that_of_the_program():
    file = Path(__file__).parents[2] / "docs" / "formats" / "ecogram.schema.json"
    assert file.read_text("utf-8") == schema_text(), "python -m samenzorg_sim.ecogram.bestand.vorm"
