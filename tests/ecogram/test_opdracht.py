"""`samenzorg ecogram` as somebody types it: one file, or a folder in which one file is broken."""

import json

from typer.testing import CliRunner

from samenzorg_sim.cli import app
from samenzorg_sim.ecogram.bestand.kiezen import read_ecogram, write_ecogram
from tests.ecogram.mevrouw import MEVROUW


def run(*words):
    done = CliRunner().invoke(app, ["ecogram", *map(str, words)])
    return done.stdout, done.stderr, done.exit_code


def test_a_file_is_read_out_with_numbers_at_the_end(tmp_path):
    write_ecogram(MEVROUW, tmp_path / "wit.json")
    text, wrong, code = run("measure", tmp_path / "wit.json")
    assert (wrong, code) == ("", 0)
    assert text.startswith(
        "wit.json\n\nWie heeft mevrouw De Wit graag dichtbij?\n  Graag dichtbij: Riet, Henk en Minou.\n"
    )
    assert "  dichtheid            0,07\n" in text


def test_json_is_for_programs(tmp_path):
    write_ecogram(MEVROUW, tmp_path / "wit.graphml")
    found = json.loads(run("measure", tmp_path / "wit.graphml", "--json")[0])
    assert (found["bestand"], found["maten"]["omvang"], found["meldingen"]) == ("wit.graphml", 6, [])


def test_a_folder_goes_on_after_a_broken_file(tmp_path):
    write_ecogram(MEVROUW, tmp_path / "wit.csv")
    (tmp_path / "stuk.json").write_text("{")
    text, wrong, code = run("measure", tmp_path, "--json")
    assert ([one["bestand"] for one in json.loads(text)], code) == (["wit-contacten.csv"], 1)
    assert "stuk.json\n  Regel 1: dit is geen JSON. Is het bestand heel?" in wrong


def test_one_format_becomes_another_and_a_folder_a_folder_of_drawings(tmp_path):
    write_ecogram(MEVROUW, tmp_path / "wit.json")
    assert run("convert", tmp_path / "wit.json", tmp_path / "uit" / "wit.csv")[2] == 0
    assert read_ecogram(tmp_path / "uit" / "wit.csv").ecogram == MEVROUW
    assert run("convert", tmp_path / "uit", tmp_path / "prent", "--kind", "svg")[2] == 0
    assert (tmp_path / "prent" / "wit.svg").read_bytes().startswith(b"<?xml")


def test_what_was_not_understood_is_told_and_what_could_not_be_made_fails(tmp_path):
    (tmp_path / "an.csv").write_text("naam;schoenmaat\nAn;39\n", encoding="utf-8")
    _, told, code = run("convert", tmp_path / "an.csv", tmp_path / "uit" / "an.json")
    assert code == 0
    assert "contacten, regel 1: de kolom 'schoenmaat' kennen wij niet. Die lieten wij weg." in told
    (tmp_path / "bo.csv").write_bytes("naam\nZoë\n".encode("latin-1"))
    made, told, code = run("convert", tmp_path, tmp_path / "uit", "--kind", "json")
    assert (made.count("Gemaakt: "), code) == (1, 1)
    assert "bo.csv\n  Regel 2: hier staat een teken dat geen UTF-8 is. Bewaar het bestand opnieuw als" in told


def test_two_files_of_one_name_do_not_write_over_each_other(tmp_path):
    for ending in ("json", "graphml"):
        write_ecogram(MEVROUW, tmp_path / "in" / f"wit.{ending}")
    made, wrong, code = run("convert", tmp_path / "in", tmp_path / "uit", "--kind", "csv")
    assert code == 1
    assert "wit.json\n  wit.csv is al gemaakt van wit.graphml. Geef dit een andere naam.\n" in wrong
    assert made.count("Gemaakt: ") == 3  # the tables of one


def test_a_kind_we_do_not_make_is_refused(tmp_path):
    write_ecogram(MEVROUW, tmp_path / "wit.json")
    assert run("convert", tmp_path / "wit.json", tmp_path / "wit.bmp")[1:] == (
        "Een bestand als '.bmp' maken wij niet. Kies .json, .csv, .graphml, .svg, .png, .pdf.\n",
        1,
    )
