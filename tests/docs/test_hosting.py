"""docs/hosting.md shows what its script works out, and its arithmetic holds by hand."""

from docs.hosting import COUNTRY, FILE, MEASURED, ORGANISATION, PLACES, fill_in


def test_the_tables_are_as_worked_out() -> None:
    text = FILE.read_text("utf-8")
    assert fill_in(text) == text, "run: python -m docs.hosting"


def test_one_location_by_hand() -> None:
    """Four sessions of two hours a month, three times as many at the busiest hour: one, with eight phones."""
    place = PLACES[0]
    assert (place.sessions, place.at_once, place.lines) == (4, 1, 9)
    # Forty people half an hour each other month: 10 hours of 160, three times as many is still one page.
    assert place.pages == 2


def test_an_organisation_by_hand() -> None:
    """80 sessions of two hours are one at a time on average, three at the busiest hour; 200 hours alone."""
    assert (ORGANISATION.sessions, ORGANISATION.at_once, ORGANISATION.lines) == (80, 3, 27)
    assert ORGANISATION.pages == 3 + 4
    server, page, phone = (MEASURED[name][0] for name in ("server_mb", "page_mb", "phone_mb"))
    assert abs(ORGANISATION.memory_mb - (2 * server + 7 * page + 27 * phone)) < 1e-6


def test_the_country_is_so_many_organisations() -> None:
    assert COUNTRY.of_these * COUNTRY.locations == 2500
    assert COUNTRY.memory_mb == ORGANISATION.memory_mb
