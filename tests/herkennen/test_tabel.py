"""`samenzorg classify`: lines in, lines out; a line that is not right is told and the rest goes on."""

from typer.testing import CliRunner, Result

from samenzorg_sim.cli import app


def classify(given: bytes) -> Result:
    return CliRunner().invoke(app, ["classify"], input=given)


def test_each_line_gets_its_kind_and_confidence() -> None:
    result = classify(b"1\t\tHoe gaat het met u?\nb-2\tMag dat?\tMag ik daar iets over vertellen\n")
    (first, kind, sure), (second, other, _) = (line.split("\t") for line in result.stdout.splitlines())
    assert (first, kind, second, other) == ("1", "open_vraag", "b-2", "vraag_toestemming")
    assert 0.5 < float(sure) <= 1
    assert result.exit_code == 0


def test_windows_line_ends_a_bom_and_a_head_do_no_harm() -> None:
    given = "\ufeffid\tcontext\tutterance\r\n1\tTja.\tKomt uw dochter ook?\r\n\r\n".encode()
    plain = classify(b"1\tTja.\tKomt uw dochter ook?\n")
    assert classify(given).stdout == plain.stdout
    assert classify("\ufeff1\tTja.\tKomt uw dochter ook?".encode()).stdout == plain.stdout


def test_a_line_without_its_tabs_is_told_and_the_rest_goes_on() -> None:
    result = classify(b"1\t\tDag mevrouw\nzonder\n3\tmaar een\n4\t\xff\xfe\t\n5\t\t\n")
    assert [line.split("\t")[0] for line in result.stdout.splitlines()] == ["1", "5"]
    how = "Schrijf: id, tab, wat de naaste zei (mag leeg zijn), tab, de uiting. De regel is overgeslagen."
    assert result.stderr.splitlines() == [
        f"Regel 2: er staan geen tabs in, nodig zijn er 2. {how}",
        f"Regel 3: er staat 1 tab in, nodig zijn er 2. {how}",
        "Regel 4: dit is geen UTF-8. Sla het bestand op als UTF-8. De regel is overgeslagen.",
    ]
    assert result.exit_code == 1


def test_nothing_in_is_nothing_out() -> None:
    result = classify(b"")
    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 0)
