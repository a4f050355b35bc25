"""The counters of the quarterly look: a team's sheets, seen by who began it, and the page for everybody.

Orders (JSON; `soort` and what stands with it; `?` may be left out, a quarter is '2026-4').

    kwartaalteam     naam                               begins a team; all below goes to its stream `j_…`
    hernoem_team     naam
    wis_team                                            cannot be undone
    aantallen        kwartaal clienten? gehouden? verslagen?     left out is not known
    antwoord         kwartaal vraag woorden             '' wipes the answer out
    kruis_aan        kwartaal keuze aan
    bespreek         kwartaal op?                       the day of the talk; left out: there was none
    lever_in         kwartaal aan                       its numbers may go onto the page
    wis_kwartaal     kwartaal                           cannot be undone
    ongedaan         daad                               the one that the view names

    bladzijde        kwartaal                           makes the page of a quarter, once (stream `z_…`)

The view of a team (`balie.beeld`): `id, versie, naam, vandaag, kwartalen` (newest first: this one, the four
before it, and older ones with something in them), each `{id, naam, eind, clienten, gehouden, verslagen (null:
not known), antwoorden: {vraag: woorden}, keuzes: [id], besproken (or null), ingeleverd, leeg,
raad: [{tekst, dag}]}`, and `ongedaan: {daad, wat}` or null.

The view of a page: `id, versie, kwartaal, naam, op, rijen: [{team, clienten, gehouden (null: left out)}],
clienten, gehouden, verslagen (null: left out, or not known of every team), zonder, hinder: [id], vorige:
{naam, clienten, gehouden} or null`.

On the home page (`overzicht`) stands `kwartaal: {teams: [{id, naam}], lijst (the questions)}` and
`bladzijden: {klaar: {kwartaal, naam, ingeleverd, teams, nodig}, gemaakt: [{id, kwartaal, naam}]}`.
"""
