"""What is listed can be made, and what can be made is listed."""

from samenzorg_sim.reports.bestanden import BESTANDEN
from samenzorg_sim.reports.bladen import BLADEN
from samenzorg_sim.reports.lijst import MEE_TE_NEMEN, OP_DE_DAG, TE_PRINTEN, VOOR_DE_BEGELEIDER


def test_every_sheet_and_file_is_on_the_list_once() -> None:
    assert [stuk.naam for stuk in TE_PRINTEN] == list(BLADEN)
    assert [stuk.naam for stuk in MEE_TE_NEMEN] == list(BESTANDEN)


def test_the_day_has_every_sheet_but_the_one_for_a_week_before() -> None:
    assert set(BLADEN) - set(OP_DE_DAG) == {"naaste-voorbereiden"}


def test_the_files_for_the_trainer_alone_are_those_that_hold_a_learning_point() -> None:
    assert [stuk.naam for stuk in MEE_TE_NEMEN if stuk.naam in VOOR_DE_BEGELEIDER] == list(VOOR_DE_BEGELEIDER)
