"""Script modules joined into one, and what the canvas must have in common with the core."""

import re
from pathlib import Path

from samenzorg_sim.ecogram.groep import GROEPEN
from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.widgets.ecogram_canvas import EcogramCanvas
from samenzorg_sim.widgets.modules import ECOGRAM_CANVAS, join_modules, load_script


def test_two_parts_may_use_one_name_and_each_comes_once(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("const size = 1;\nexport const one = size;\n")
    (tmp_path / "b.js").write_text(
        "import { one } from './a.js';\nconst size = 2;\nexport const two = one + size;\n"
    )
    (tmp_path / "c.js").write_text(
        "import { one } from './a.js';\nimport { two } from './b.js';\nexport default { sum: one + two };\n"
    )
    joined = join_modules(tmp_path / "c.js")
    assert joined.count("const size = 1;") == 1
    assert "import" not in joined
    assert joined.index("$a =") < joined.index("$b =") < joined.index("export default")
    assert "const { two } = $b;" in joined


def test_every_part_of_the_canvas_is_in_its_script() -> None:
    script = load_script(ECOGRAM_CANVAS)
    parts = {file.stem for file in ECOGRAM_CANVAS.glob("*.js")} - {"ecogram_canvas"}
    assert set(re.findall(r"^const \$(\w+) = \(\(\) =>", script, re.MULTILINE)) == parts
    assert re.findall(r"^import .*", script, re.MULTILINE) == []


def test_typed_words_never_become_markup() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", load_script(ECOGRAM_CANVAS)
    )


def test_the_dutch_letters_are_those_of_the_core() -> None:
    (letters,) = re.findall(r"const LETTERS = '(\w+)'", load_script(ECOGRAM_CANVAS))
    assert letters == "".join(one.letter for one in GROEPEN.values())
    assert [id_ for id_, _ in as_pairs()["groep"]] == list(GROEPEN)


def test_the_widget_carries_its_script_and_its_sheet() -> None:
    canvas = EcogramCanvas(tekening={}, keuzes=as_pairs())
    assert canvas._esm == load_script(ECOGRAM_CANVAS)
    assert ".ec-tekening" in canvas._css
    canvas.close()
