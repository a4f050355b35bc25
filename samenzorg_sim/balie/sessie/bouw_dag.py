"""From orders for leading a day, and about what people write, to commands of the session."""

from collections.abc import Callable, Mapping
from typing import Any

from samenzorg_sim.balie.loket import Vraag
from samenzorg_sim.balie.sessie import opdrachten_dag as d
from samenzorg_sim.balie.sessie import opdrachten_schrijven as w
from samenzorg_sim.balie.sessie.namens import named, own
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import Id, Refused, TextId
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.antwoord import Plek
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL


def _table(vraag: Vraag, order: d.TafelErbij) -> c.VoegTafelToe:
    return c.VoegTafelToe(order.scenario or vraag.state.tafels[EERSTE_TAFEL].scenario)


def _link(vraag: Vraag, order: d.Leiden) -> c.KoppelLeidtelefoon:
    assert isinstance(vraag.wie, Apparaat)
    return c.KoppelLeidtelefoon(vraag.wie.apparaat)


def _unlink(vraag: Vraag, order: d.LeidenKlaar) -> c.OntkoppelLeidtelefoon:
    """A phone can only put itself away."""
    phone = vraag.wie.apparaat if isinstance(vraag.wie, Apparaat) else order.apparaat
    if phone is None:
        raise Refused("onzin", "Kies eerst een telefoon.")
    return c.OntkoppelLeidtelefoon(phone)


def _same(vraag: Vraag, order: w.Antwoord, who: Id | None, said: str) -> TextId | None:
    """The text that says just this already: who taps twice says one thing."""
    plek = Plek(order.vraag, order.tafel, order.ronde, order.keer or 0)
    part = vraag.state.blad(plek).van(who).get(order.deel)
    known = part is not None and order.keer is not None and vraag.text(part.wat) == said
    return part.wat if known else None


def _answer(vraag: Vraag, order: w.Antwoord) -> c.SchrijfAntwoord:
    trainer = isinstance(vraag.wie, Begeleider)
    who = order.deelnemer if trainer else own(vraag)
    said = order.tekst or order.keuze or ("" if order.stap is None else str(order.stap))
    return c.SchrijfAntwoord(
        vraag=order.vraag,
        tafel=order.tafel,
        ronde=order.ronde,
        deelnemer=who,
        deel=order.deel,
        wat=(_same(vraag, order, who, said) or vraag.keep(said)) if said else None,
        keuze=order.keuze,
        stap=order.stap,
        namens=trainer,
        keer=order.keer,
    )


BUILDERS: Mapping[type, Callable[[Vraag, Any], Any]] = {
    d.TafelErbij: _table,
    d.TafelWeg: lambda v, x: c.HaalTafelWeg(x.tafel),
    d.Casus: lambda v, x: c.KiesCasus(x.tafel, x.scenario),
    d.AanTafel: lambda v, x: c.ZetAanTafel(x.deelnemer, x.tafel),
    d.TafelsVerdelen: lambda v, x: c.VerdeelTafels(),
    d.Herkansing: lambda v, x: c.KiesHerkansing(x.spel, x.wat),
    d.Tijd: lambda v, x: c.GeefTijd(x.tafel, x.minuten),
    d.Pauze: lambda v, x: c.BeginPauze(x.tafel, x.minuten),
    d.PauzeKlaar: lambda v, x: c.EindPauze(x.tafel),
    d.TekeningenTonen: lambda v, x: c.ToonTekeningen(x.tafel, x.stand),
    d.Groepjes: lambda v, x: c.MaakGroepjes(x.tafel),
    d.Medebegeleider: lambda v, x: c.VoegBegeleiderToe(x.persoon),
    d.MedebegeleiderWeg: lambda v, x: c.HaalBegeleiderWeg(x.persoon),
    d.Leiden: _link,
    d.LeidenKlaar: _unlink,
    d.Termijnen: lambda v, x: c.ZetTermijnen(x.termijnen),
    d.Donker: lambda v, x: c.VerduisterScherm(x.aan),
    w.Wens: lambda v, x: c.KiesSpeelwens(named(v, x.deelnemer), x.wens),
    w.Wissen: lambda v, x: c.WisGegevens(named(v, x.deelnemer)),
    w.Bewaren: lambda v, x: c.KiesBewaren(
        x.spel, named(v, x.deelnemer), x.ja, namens=isinstance(v.wie, Begeleider)
    ),
    w.Vergelijking: lambda v, x: c.OpenVergelijking(x.spel, x.aan),
    w.Kijksleutel: lambda v, x: c.ToonKijksleutel(x.spel, x.uitspraak),
    w.Antwoord: _answer,
    w.ToonAntwoord: lambda v, x: c.ToonAntwoord(x.vraag, x.tafel, x.ronde, own(v), x.aan, x.keer),
    w.Pen: lambda v, x: c.NeemPen(own(v)),
    w.Voorkeur: lambda v, x: c.GeefVoorkeur(x.vraag, own(v), x.titel, x.aan),
    w.OpenVraag: lambda v, x: c.OpenVraag(x.vraag, x.tafel, x.ronde, x.keer),
}
