"""What the button 'ongedaan maken' takes back, in words."""

from collections.abc import Mapping

WAT: Mapping[str, str] = {
    "groep.renamed": "de naam van de groep",
    "groep.kept": "hoe lang dit bewaard blijft",
    "leidinggevende.chosen": "of een leidinggevende erbij mag zijn",
    "taak.given": "wie een taak doet",
    "lid.added": "iemand erbij",
    "lid.renamed": "de naam van iemand",
    "lid.left": "wie in de groep zit",
    "bijeenkomst.planned": "een dag voor een bijeenkomst",
    "methode.chosen": "de methode",
    "leider.chosen": "wie leidt",
    "bijeenkomst.cancelled": "afzeggen of toch doorgaan",
    "sessie.linked": "dat de bijeenkomst klaarstaat",
    "deelnemer.linked": "wie iemand uit het gesprek is",
    "inbreng.offered": "een situatie erbij",
    "inbreng.changed": "de woorden van een situatie",
    "inbreng.chosen": "welke situatie de groep koos",
    "inbreng.moved": "een situatie voor later",
    "voornemen.made": "een voornemen erbij",
    "voornemen.told": "wat er van een voornemen werd",
    "leerdoel.set": "een leerdoel erbij",
    "leerdoel.reached": "een leerdoel dat af is",
    "thema.named": "een thema",
}
"""By the name of the first event of an act."""
