"""What a phone's screen offers, read from its HTML."""

from samenzorg_sim.proefgroep.formulier import Formulier, Veld, read_screen

SCHERM = """
<h1>Kijk &amp; luister</h1>
<form action="/meedoen/doe"><input type="hidden" name="soort" value="tik">
<input type="hidden" name="spel" value="g_1">
<button><span>Open vraag</span> <span>1 keer</span></button></form>
<form action="/meedoen/doe"><input type="hidden" name="soort" value="tik">
<button disabled>Nog niet</button></form>
<form action="/meedoen/doe"><input type="hidden" name="soort" value="afspraak">
<textarea name="wat">al &lt;iets</textarea>
<select name="wie"><option value="">Kies</option><option value="d_1">Ans</option>
<option value="d_2">Bo</option></select>
<input type="date" name="wanneer"><input name="vrij"><button>Bewaren</button></form>
<form action="/meedoen/naam"><input type="radio" name="groep" value="groep" checked>
<input type="radio" name="groep" value="clientenraad"><button>Meedoen</button></form>
<button>Zonder formulier</button>
"""


def test_only_what_can_be_pressed_is_offered() -> None:
    scherm = read_screen(SCHERM, "spelen/1")
    assert (scherm.sleutel, scherm.kop) == ("spelen/1", "Kijk & luister")
    assert [(f.soort, f.knop) for f in scherm.formulieren] == [
        ("tik", "Open vraag 1 keer"),
        ("afspraak", "Bewaren"),
        ("/meedoen/naam", "Meedoen"),
    ]


def test_fields_come_with_what_stands_in_them_and_what_may() -> None:
    _, afspraak, naam = read_screen(SCHERM).formulieren
    assert afspraak.velden[1:] == (
        Veld("wat", "textarea", "al <iets"),
        Veld("wie", "select", "", ("d_1", "d_2")),
        Veld("wanneer", "date"),
        Veld("vrij", "text"),
    )
    assert naam.velden == (Veld("groep", "radio", "groep", ("groep", "clientenraad")),)


def test_a_page_says_in_which_state_it_is_and_what_went_wrong() -> None:
    page = '<body data-sleutel="welkom/1"><div id="meldingen">Deze <b>code</b> klopt niet.</div><h1>Code</h1>'
    scherm = read_screen(page)
    assert (scherm.sleutel, scherm.kop, scherm.meldingen) == ("welkom/1", "Code", "Deze code klopt niet.")
    assert scherm.formulier("/meedoen/code") is None


def test_a_hidden_value_is_found_and_a_missing_one_is_empty() -> None:
    form = Formulier("/x", "Ja", (Veld("spel", "hidden", "g_1"),))
    assert (form.vast("spel"), form.vast("tag"), form.soort) == ("g_1", "", "/x")
