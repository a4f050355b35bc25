"""Short exercises: choose one, do it alone question by question, print it, or set it up for a group."""

import os
from collections.abc import Mapping
from urllib.parse import quote

import ipywidgets as w
from markupsafe import Markup

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient, BalieWeg, GeenKaartje, connect
from samenzorg_sim.balie.vinden import NietGevonden
from samenzorg_sim.content.oefenblad import Oefenblad, Oefenvraag
from samenzorg_sim.content.werkversie import werkversie
from samenzorg_sim.werkplaats.opmaak import html, kruimelpad, link, melding, show, uitklap
from samenzorg_sim.werkplaats.panelen.ervaring.voorleesverhaal import voorleesverhalen
from samenzorg_sim.werkplaats.panelen.klaarzetten import put_ready
from samenzorg_sim.werkplaats.panelen.oefenblad.gegeven import Gegeven
from samenzorg_sim.werkplaats.panelen.oefenblad.lijst import Lijst
from samenzorg_sim.werkplaats.panelen.oefenblad.vraag import Vraag
from samenzorg_sim.werkplaats.pieces import column, row, visible
from samenzorg_sim.werkplaats.scherm import Scherm
from samenzorg_sim.werkplaats.verstaan import read_first

#: What the process that kernels are forked from does once for all of them.
READ_FIRST = (read_first,)

KLAAR = "Dit was de laatste vraag. Wat u schreef, verdwijnt als u deze pagina sluit."
SAMEN = "Op het grote scherm en op telefoons, op papier of met handen omhoog."


class Oefenbladen:
    """The whole page."""

    def __init__(self, client: BalieClient, blad: str | None) -> None:
        self._scherm = scherm = Scherm(client)
        self._blad: Oefenblad | None = None
        self._plaats = 0
        self._gegeven: dict[str, Gegeven] = {}
        self._kop, self._adres, self._inleiding, self._einde = (html() for _ in range(4))
        self._ervaringen = client.ervaringen()
        self._lijst = Lijst(scherm, client.overzicht()["oefenbladen"], self._begin)
        self._vraag = Vraag(scherm, self._answer)
        self._vorige = scherm.knop("Vorige vraag", lambda: self._go(-1), "rustig")
        self._volgende = scherm.knop("Volgende vraag", lambda: self._go(1))
        stuur = row(self._vorige, self._volgende, soort="sz-stuur")
        self._samen = scherm.knop("Klaarzetten voor een groep", self._open, "rustig")
        self._klaar = html()
        self._ook = column(html(), self._samen, self._klaar, soort="sz-kaart sz-rustige-link")
        self._doen = column(
            self._inleiding, self._vraag.widget, self._einde, stuur, self._ook, soort="sz-hoofd"
        )
        parts = [self._kop, self._adres, scherm.notitie, self._lijst.widget, self._doen]
        self.widget = column(*parts, soort="sz-pagina sz-oefenbladen")
        if blad is not None:
            self._begin(blad)
        self.toon()

    def toon(self) -> None:
        """Show the exercise, or the list when none was chosen."""
        blad = self._blad
        visible(self._lijst.widget, blad is None)
        visible(self._doen, blad is not None)
        show(self._kop, kruimelpad("Korte oefeningen", "oefenbladen", "" if blad is None else blad.titel))
        show(
            self._adres,
            Markup('<span data-adres="{}"></span>').format("?" if blad is None else f"?sessie={blad.id}"),
        )
        if blad is None:
            return
        many, here = len(blad.vragen), self._plaats
        done = here >= many
        told = voorleesverhalen(self._ervaringen, f"oefenblad/{blad.id}")
        show(self._inleiding, introduction(blad) + told if here == 0 else "")
        visible(self._vraag.widget, not done)
        if not done:
            vraag = blad.vragen[here]
            own = {one.id: self._words(one) for one in blad.vragen}
            self._vraag.toon(vraag, f"Vraag {here + 1} van {many}", self._gegeven.get(vraag.id), own)
        show(self._einde, ending(blad, {v.vraag: self._words(v) for v in blad.vragen}) if done else "")
        visible(self._vorige, here > 0)
        visible(self._volgende, not done)
        last = here == many - 1
        self._volgende.description = "Afronden" if last else "Volgende vraag"
        visible(self._ook, here == 0 or done)
        paper = link(f"/balie/oefenbladen/{blad.id}/papier", "Afdrukken op papier", nieuw=True)
        head = Markup("<h2>Met een groep</h2><p>{}</p>{}").format(SAMEN, paper)
        show(self._ook.children[0], head)

    def _words(self, vraag: Oefenvraag) -> str:
        given = self._gegeven.get(vraag.id)
        return "" if given is None else given.woorden(vraag)

    def _begin(self, blad: str) -> None:
        self._blad = Oefenblad.model_validate(self._scherm.client.oefenblad(blad))
        self._plaats, self._gegeven = 0, {}
        show(self._klaar, "")
        self.toon()

    def _answer(self, gegeven: Gegeven) -> None:
        if self._blad is not None:
            self._gegeven[self._blad.vragen[self._plaats].id] = gegeven
            self.toon()

    def _go(self, by: int) -> None:
        self._plaats += by
        self.toon()

    def _open(self) -> None:
        """Open a meeting with this exercise, for the trainer to lead."""
        if self._blad is not None:
            sessie = put_ready(self._scherm.client, None, werkvorm=self._blad.id)
            naar = link(f"/werkplaats/oefengesprek?sessie={sessie}", "Naar de bijeenkomst", ga=True)
            show(self._klaar, melding("De oefening staat klaar.", goed=True) + naar)


def introduction(blad: Oefenblad) -> Markup:
    """What it is about, and what one must know beforehand."""
    about = Markup('<p>{}</p><p class="sz-zacht">{}</p>').format(blad.uitleg, blad.doel)
    notices = melding(blad.let_op or "") + melding(werkversie(blad.werkversie))
    sources = Markup("").join(
        Markup("<p>{}{}</p>").format(
            one.tekst, Markup('<br><span class="sz-adres">{}</span>').format(one.link) if one.link else ""
        )
        for one in blad.bron
    )
    return about + notices + uitklap("Waar dit vandaan komt", sources)


def ending(blad: Oefenblad, woorden: Mapping[str, str]) -> Markup:
    """One's own answers, to be kept or not."""
    own = {vraag: words for vraag, words in woorden.items() if words}
    rows = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*one) for one in own.items())
    listed = Markup('<dl class="sz-eigen-woorden">{}</dl>').format(rows) if own else Markup("")
    text = "\r\n".join([blad.titel, "", *(f"{vraag}\r\n{words}\r\n" for vraag, words in own.items())])
    file = Markup(
        '<a class="sz-knop sz-knop--rustig" download="{}.txt" href="data:text/plain;charset=utf-8,{}">{}</a>'
    )
    keep = file.format(blad.id, quote(text), "Mijn antwoorden bewaren") if own else Markup("")
    focus = Markup('<span data-focus=".sz-einde h2" data-bij="{}"></span>').format(blad.id)
    body = Markup('<div class="sz-kaart sz-einde"><h2>U bent klaar</h2><p>{}</p>{}<p>{} {}</p></div>{}')
    logboek = link("/werkplaats/logboek", "Naar mijn logboek", knop=False)
    return body.format(KLAAR, listed, keep, logboek, focus)


def oefenbladen(blad: str | None = None) -> w.Widget:
    """The page: with the exercise named here or in its address, else with the list of all."""
    try:
        return Oefenbladen(connect(), blad or os.environ.get("SAMENZORG_SESSIE")).widget
    except (Refused, BalieWeg, GeenKaartje, NietGevonden) as no:
        return html(
            melding(no.melding) + link("/werkplaats/oefenbladen", "Naar de korte oefeningen"), "sz-kaart"
        )
