"""Bad files: a Dutch message that names the line or the element."""

import pytest

from samenzorg_sim.ecogram.bestand.als_csv import read_csv
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml
from samenzorg_sim.ecogram.bestand.als_json import read_json
from samenzorg_sim.ecogram.bestand.kiezen import read_ecogram
from samenzorg_sim.journal import Refused

HEAD = '<graphml><key id="k" for="node" attr.name="naam" attr.type="string"/><graph edgedefault="undirected">'


def graphml(body: str) -> bytes:
    return f"{HEAD}\n{body}\n</graph></graphml>".encode()


@pytest.mark.parametrize(
    ("read", "data", "melding"),
    [
        (read_json, b'{\n"client": "Ren\xe9"}', "Regel 2: hier staat een teken dat geen UTF-8 is. "
         "Bewaar het bestand opnieuw als 'UTF-8'."),
        (read_json, b'{\n"client": ', "Regel 2: dit is geen JSON. Is het bestand heel?"),
        (read_json, b"[]", "Regel 1: hier hoort '{' te staan, met de tekening erin."),
        (read_json, b"[" * 100_000, "Dit bestand zit vol haken in haken. Dat is geen ecogram."),
        (read_json, b'{"contacten": [{"id": "a"}]}', "Contact 1 ('a'): 'naam' ontbreekt."),
        (read_json, b'{"contacten": [{"id": "a", "naam": "Riet", "lijn": "dik"}]}',
         "Contact 1 ('Riet'): 'dik' past niet bij 'lijn'. Kies uit: 'steunend', 'neutraal' of 'dun'."),
        (read_json, b'{"contacten": [{"id": "a", "naam": "Riet", "leeftijd": 80}]}',
         "Contact 1 ('Riet'): 'leeftijd' kennen wij niet."),
        (read_json, b'{"contacten": [{"id": "a", "naam": "R\\u0007"}]}',
         "Contact 1 ('R\x07'): in 'naam' staat een teken dat niemand kan lezen. Haal het weg."),
        (read_json, b'{"contacten": [{"id": "a", "naam": "R"}], "banden": [{"een": "a", "ander": "a"}]}',
         "Lijn 1: deze lijn gaat van 'a' terug naar zichzelf."),
        (read_json, b'{"contacten": [{"id": "a", "naam": "R"}], "banden": [{"een": "a", "ander": "b"}]}',
         "Lijn 1: 'b' staat niet in de tekening."),
        (read_graphml, graphml('<node id="a"/><edge source="a" target="a"/>'),
         "Regel 2: deze lijn gaat van 'a' terug naar zichzelf."),
        (read_graphml, graphml('<node id="a"/>\n<node id="a"/>'),
         "Regel 3: 'a' staat er al. Geef ieder een eigen id."),
        (read_graphml, graphml("<node id='a'>"), "Regel 3: dit is geen XML. Is het bestand heel?"),
        (read_graphml, b"<html></html>", "Regel 1: hier hoort <graphml> te staan, en er staat <html>."),
        (read_graphml, b'<!DOCTYPE a [<!ENTITY b "c">]><graphml/>',
         "Regel 1: een DOCTYPE lezen wij niet. Haal die regel weg."),
        (read_graphml, b"<graphml></graphml>", "In dit bestand staat geen <graph>."),
        (read_graphml, graphml("\n".join(f'<node id="{n}"/>' for n in range(50_000))),
         "Regel 5002: hier begint naam 5001. Zo groot is geen ecogram."),
    ],
)  # fmt: skip
def test_the_message_names_the_place(read, data, melding):
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.melding == melding


@pytest.mark.parametrize(
    ("tables", "melding"),
    [
        ({"contacten": "id;wie\na;Riet\n"},
         "contacten, regel 1: de kolom 'naam' ontbreekt. Er staan: id, wie."),
        ({"contacten": "naam;lijn\nRiet;steunend\nJan;dik\n"},
         "contacten, regel 3: 'dik' past niet bij 'lijn'. Kies uit: 'steunend', 'neutraal' of 'dun'."),
        ({"contacten": "id;naam\na;Riet\n", "lijnen": "van;naar\nclient;b\n"},
         "lijnen, regel 2: 'b' staat niet in de tekening."),
        ({"contacten": "id;naam\na;Riet\n", "lijnen": "van;naar\na;a\n"},
         "lijnen, regel 2: deze lijn gaat van 'a' terug naar zichzelf."),
        ({"contacten": "naam\n" + "Jan\n" * 50_000},
         "contacten, regel 502: dit bestand heeft 50000 namen. Er passen er 500 in."),
        ({"contacten": 'naam\n"Riet"x\n'},
         "contacten, regel 2: deze regel is geen CSV. Staat er ergens een los aanhalingsteken?"),
    ],
)  # fmt: skip
def test_a_bad_table_names_table_and_line(tables, melding):
    with pytest.raises(Refused) as refused:
        read_csv({name: text.encode() for name, text in tables.items()})
    assert refused.value.melding == melding


def test_code_in_a_name_is_a_name_and_is_told():
    found = read_csv({"contacten": b"naam\nRiet\n<script>alert(1)</script>\n"})
    assert [one.naam for one in found.ecogram.contacten.values()] == ["Riet", "<script>alert(1)</script>"]
    assert found.meldingen == (
        "contacten, regel 3: hier staat computercode. Wij lezen het als gewone tekst.",
    )


def test_an_unknown_column_is_told():
    found = read_csv({"contacten": b"naam,leeftijd\nRiet,80\n"})
    assert found.meldingen == (
        "contacten, regel 1: de kolom 'leeftijd' kennen wij niet. Die lieten wij weg.",
    )


def test_a_file_that_is_not_there_and_a_kind_we_do_not_read(tmp_path):
    for name, melding in (
        ("weg.json", "weg.json\n  Dit bestand is er niet, of mag niet worden gelezen."),
        ("plaat.bmp", "plaat.bmp\n  Zo'n bestand lezen wij niet. Kies een .json, een .csv, een .graphml."),
    ):
        with pytest.raises(Refused) as refused:
            read_ecogram(tmp_path / name)
        assert refused.value.melding == melding


def test_what_a_file_says_of_its_own_encoding_does_not_count():
    body = '<node id="a"><data key="k">Ren\u00e9</data></node>'
    found = read_graphml(b'<?xml version="1.0" encoding="utf-7"?>' + graphml(body))
    assert [one.naam for one in found.ecogram.contacten.values()] == ["Ren\u00e9"]


def test_a_flood_in_one_field_is_refused():
    with pytest.raises(Refused, match="past niet bij 'naam'"):
        read_graphml(graphml(f'<node id="a"><data key="k">{"&lt;" * 3_000_000}</data></node>'))


def test_half_a_character_in_a_file_can_still_be_told():
    with pytest.raises(Refused) as refused:
        read_json(b'{"contacten": [{"id": "a", "naam": "\\ud800"}]}')
    assert refused.value.melding.isprintable()
    assert refused.value.melding.encode()
