"""One question: read it, choose or type, and read what comes of it."""

from collections.abc import Callable, Mapping

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.content.oefenblad import Oefenvraag, Vorm
from samenzorg_sim.content.soort import Soort
from samenzorg_sim.werkplaats.opmaak import html, show
from samenzorg_sim.werkplaats.panelen.oefenblad.antwoord import told
from samenzorg_sim.werkplaats.panelen.oefenblad.gegeven import Gegeven
from samenzorg_sim.werkplaats.panelen.oefenblad.gehoord import Gehoord
from samenzorg_sim.werkplaats.pieces import column, make, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.verstaan import verstaan

MEEST = 6
LEEG = "U hebt nog niets geschreven. Een paar woorden is genoeg. Overslaan mag ook."
KNOP = {Vorm.TYP: "Zeg dit", Vorm.SCHRIJF: "Dit is mijn antwoord"}
VELD = {Vorm.TYP: "Wat zegt u?", Vorm.SCHRIJF: "Schrijf het hier op"}
PRIVE = "Wat u typt, wordt nergens bewaard."


class Vraag:
    """`answered` is told each answer to the question that is shown."""

    def __init__(self, scherm: Scherm, answered: Callable[[Gegeven], None]) -> None:
        self._scherm, self._answered = scherm, answered
        self._nu: Oefenvraag | None = None
        self._tekst = ""
        self._kop = html(soort="sz-oefenvraag")
        self._knoppen = [self._knop(place) for place in range(MEEST)]
        self._lijst = column(*self._knoppen, soort="sz-zinnen")
        self._veld = make(
            w.Textarea, "sz-spreekveld", description="Wat zegt u?", rows=2, continuous_update=False
        )
        self._klaar = scherm.knop("Zeg dit", self._write)
        self._schrijven = column(
            self._veld,
            self._klaar,
            html(Markup('<p class="sz-zacht">{}</p>').format(PRIVE)),
            soort="sz-spreekregel",
        )
        self._gehoord = Gehoord(scherm, lambda kind, sure: self._answered(self._typed(kind, sure)))
        self._uitleg = html(soort="sz-uitkomst")
        answer = column(self._uitleg, self._gehoord.widget, soort="sz-kaart sz-antwoord")
        self._antwoord = answer
        question = column(self._kop, self._lijst, self._schrijven, soort="sz-kaart sz-oefenkaart")
        self.widget = column(question, answer, soort="sz-oefenvel")

    def toon(self, vraag: Oefenvraag, waar: str, gegeven: Gegeven | None, eerder: Mapping[str, str]) -> None:
        """Show a question (`waar`: which of how many) with its answer; `eerder`: those of other questions."""
        if vraag is not self._nu:
            self._nu, self._tekst = vraag, "" if gegeven is None else gegeven.tekst
            self._veld.value = self._tekst
        show(self._kop, heading(vraag, waar, eerder))
        self._offer(vraag, gegeven)
        card = vraag.vorm is Vorm.KAART
        given = gegeven or (Gegeven() if card else None)
        visible(self._antwoord, given is not None)
        if given is None:
            self._gehoord.weg()
            return
        # A card to think about is no answer: reading it begins above it.
        focus = (
            "" if card else Markup('<span data-focus=".sz-antwoord h3" data-bij="{}"></span>').format(given)
        )
        show(self._uitleg, told(vraag, given) + focus)
        if given.soort is None:
            self._gehoord.weg()
        else:
            self._gehoord.gehoord(given.soort)

    def _offer(self, vraag: Oefenvraag, gegeven: Gegeven | None) -> None:
        visible(self._lijst, vraag.vorm is Vorm.KIES)
        visible(self._schrijven, vraag.vorm in KNOP)
        if vraag.vorm in KNOP:
            self._klaar.description, self._veld.description = KNOP[vraag.vorm], VELD[vraag.vorm]
        for place, button in enumerate(self._knoppen):
            there = place < len(vraag.antwoorden)
            visible(button, there)
            if there:
                one = vraag.antwoorden[place]
                button.description = one.tekst
                down = gegeven is not None and gegeven.keuze == one.id
                (button.add_class if down else button.remove_class)("mod-active")

    def _knop(self, place: int) -> w.Button:
        return self._scherm.knop("…", lambda: self._choose(place), "rustig sz-zin")

    def _choose(self, place: int) -> None:
        if self._nu is not None:
            self._answered(Gegeven(keuze=self._nu.antwoorden[place].id))

    def _write(self) -> None:
        vraag, self._tekst = self._nu, self._veld.value.strip()
        if vraag is None:
            return
        if not self._tekst:
            raise Refused("leeg", LEEG)
        if vraag.vorm is Vorm.SCHRIJF:
            self._answered(Gegeven(tekst=self._tekst))
            return
        found = verstaan(self._tekst, before(vraag))
        if found.kies_zelf or found.keuzes:
            show(self._uitleg, "")
            visible(self._antwoord, True)
            self._gehoord.vraag(found)
        elif found.melding:
            raise Refused("niet-verstaan", found.melding)
        else:
            self._answered(self._typed(Soort(found.soort), found.zekerheid))

    def _typed(self, soort: Soort, zekerheid: str) -> Gegeven:
        return Gegeven(tekst=self._tekst, soort=soort, zekerheid=zekerheid)


def before(vraag: Oefenvraag) -> dict[str, object]:
    """The talk of which this turn is the first: nothing but what the naaste just said."""
    return {"beurten": [], "openingszin": vraag.zegt or "", "onderwerpen": [], "over": None}


def heading(vraag: Oefenvraag, waar: str, eerder: Mapping[str, str]) -> Markup:
    """Where one is, what one must know, the own earlier answers, and the question."""
    place = Markup('<p class="sz-zacht">{}</p>').format(waar)
    situation = Markup("<p>{}</p>").format(vraag.situatie) if vraag.situatie else ""
    turn = Markup('<p class="sz-beurt"><b>De {}</b><br>{}</p>').format(vraag.noem, vraag.zegt or "")
    says = turn if vraag.zegt else ""
    again = Markup("").join(
        Markup('<p class="sz-beurt sz-beurt--u"><b>Dit schreef u</b><br>{}</p>').format(eerder[one])
        for one in vraag.leest
        if eerder.get(one)
    )
    mark = Markup('<span data-focus=".sz-oefenvraag h2" data-bij="{}"></span>').format(vraag.id)
    return place + situation + says + again + Markup("<h2>{}</h2>").format(vraag.vraag) + mark
