"""The verdicts of the quarterly look: a sheet is its team leader's, the page is the whole workbench's."""

from tests.veiligheid.vraag import SHEET, TEAM, Vraag, signed

KWARTAAL: dict[str, list[Vraag]] = {
    # What a team wrote is for who began it; the page is for the whole workbench, and holds no word of it.
    r"/balie/kwartaal/(leeg|lijst\.xlsx)$": [
        Vraag("/balie/kwartaal/leeg", *signed(200, 200)),
        Vraag("/balie/kwartaal/lijst.xlsx", *signed(200, 200)),
    ],
    r"/balie/kwartaal/(j_[0-9a-f]{32})/([0-9]{4}-[1-4])/(blad\.html|kwartalen\.xlsx)$": [
        Vraag("/balie/kwartaal/{team}/{kwartaal}/blad.html", *signed(200, 404), leest=SHEET),
        Vraag("/balie/kwartaal/{team}/{kwartaal}/kwartalen.xlsx", *signed(200, 404), leest=SHEET),
        Vraag("/balie/kwartaal/{team}/2021-1/blad.html", *signed(404, 404)),
    ],
    r"/balie/bladzijden/(z_[0-9a-f]{32})/(bladzijde\.html|bladzijde\.xlsx)$": [
        Vraag("/balie/bladzijden/{bladzijde}/bladzijde.html", *signed(200, 200), leest=TEAM),
        Vraag("/balie/bladzijden/{bladzijde}/bladzijde.xlsx", *signed(200, 200), leest=TEAM),
    ],
}
