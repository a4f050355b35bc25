"""What README, CONTRIBUTING and the guide tell people to type or open is there, and the other way round."""

import re
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from samenzorg_sim.cli import app

ROOT = Path(__file__).parents[2]
README, CONTRIBUTING = ((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
GUIDES = [file.read_text("utf-8") for file in sorted((ROOT / "docs" / "handleiding").glob("*.md"))]
DECISIONS = {
    file.name: file.read_text("utf-8") for file in sorted((ROOT / "docs" / "besluiten").glob("*.md"))
}
EVERYTHING = "\n".join([README, CONTRIBUTING, *GUIDES])
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]
PATHS = (ROOT, ROOT / "samenzorg_sim", ROOT / "samenzorg_sim" / "werkvorm")


def told(text: str) -> list[tuple[str, list[str]]]:
    """Each `samenzorg …` in the text: the command, and the options after it."""
    found = re.findall(r"(?:bin/|[`$] ?)samenzorg ([a-z]+)([^`\n]*)", text)
    return [(command, re.findall(r"--[a-z-]+", rest)) for command, rest in found]


def options(command: str) -> list[list[str]]:
    """The spellings of each option, also of the commands below a command."""
    parts = [COMMANDS[command], *getattr(COMMANDS[command], "commands", {}).values()]
    spellings = [[*param.opts, *param.secondary_opts] for part in parts for param in part.params]
    return [each for each in spellings if each[0].startswith("--")]


@pytest.mark.parametrize(("command", "given"), told(EVERYTHING), ids=str)
def test_a_command_that_is_told_exists_with_these_options(command: str, given: list[str]) -> None:
    assert command in COMMANDS
    assert set(given) <= {spelling for option in options(command) for spelling in option}


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_readme_tells_every_command_and_option(command: str) -> None:
    given = {option for name, found in told(README) if name == command for option in found}
    assert command in [name for name, _ in told(README)]
    assert [option for option in options(command) if given.isdisjoint(option)] == []


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:^|`)make ([a-z]+)", EVERYTHING, re.M))))
def test_a_make_target_that_is_told_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.M)


def paths(text: str) -> set[str]:
    """What looks like a file or folder of ours; not addresses (`/meedoen`) and examples (`<naam>`)."""
    quoted = re.findall(r"`([\w./-]+(?:/|\.(?:py|js|md|html|yaml|json|toml|lock|yml|ipynb|txt|css)))`", text)
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    return {path for path in [*quoted, *linked] if not path.startswith(("/", ".venv"))}


@pytest.mark.parametrize("path", sorted(paths("".join([README, CONTRIBUTING, *DECISIONS.values()]))))
def test_a_path_that_is_told_exists(path: str) -> None:
    """From the top, from the package, or a file name that its sentence places."""
    placed = any((folder / path).exists() for folder in PATHS)
    assert placed or ("/" not in path and any((ROOT / "samenzorg_sim").rglob(path)))


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_says_what_why_and_what_it_costs_on_one_page(name: str) -> None:
    heads = re.findall(r"^\*\*(.+?)\*\*", DECISIONS[name], re.M)
    assert heads == ["What.", "Why.", "What we gave up."]
    assert len(DECISIONS[name].splitlines()) <= 25


def test_the_tree_of_the_readme_shows_every_room() -> None:
    shown = set(re.findall(r"^  ([a-z_]+(?:/|\.py)) ", README, re.M))
    rooms = {f"{room.parent.name}/" for room in (ROOT / "samenzorg_sim").glob("*/__init__.py")} | {"cli.py"}
    assert shown == rooms


@pytest.mark.parametrize("folder", re.findall(r"^([a-z_]+)/ ", README, re.M))
def test_a_folder_in_the_tree_of_the_readme_is_there(folder: str) -> None:
    assert (ROOT / folder).is_dir()


def test_the_tap_is_followed_through_names_that_are_there() -> None:
    steps = README.partition("## One tap")[2].partition("\n## ")[0]
    told_names = {name for name in re.findall(r"`([A-Za-z_.]+)`", steps) if not name.endswith((".py", ".js"))}
    package = [file for kind in ("*.py", "*.js") for file in (ROOT / "samenzorg_sim").rglob(kind)]
    source = "\n".join(file.read_text("utf-8") for file in package if "static" not in file.parts)
    defined = set(re.findall(r"(?:def|class|function) (\w+)", source)) | {"age_ms"}
    parts = {part for name in told_names for part in name.split(".")}
    assert {"Schrijver", "teken", "prepare"} <= parts
    assert parts - defined == set()


@pytest.mark.parametrize("block", re.findall(r"```console\n(\$ samenzorg .*?)```", EVERYTHING, re.S))
def test_a_command_answers_what_the_text_shows(block: str) -> None:
    asked, _, answer = block.partition("\n")
    result = CliRunner().invoke(app, asked.removeprefix("$ samenzorg ").split())
    assert result.output.strip() == answer.strip()


def test_the_picture_is_made_and_light() -> None:
    assert (ROOT / "docs" / "beeld" / "samenzorg.png").stat().st_size <= 300_000
