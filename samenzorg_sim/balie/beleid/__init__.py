"""The counter of policy checks; for who began one, and for whom she asked in.

Orders (JSON; `soort` and what stands with it; `?` may be left out). Everything but `beleidscheck` goes to the
stream `y_…` that it answers as `sessie`, and is about the latest round. Who answers is called `d_` and the
digits of the command id.

    beleidscheck                                        begins one, with its first round
    wis_check                                           cannot be undone; only who began it
    medebegeleider, medebegeleider_weg   persoon        who shares it
    ronde                                               do it once more
    invuller         functie
    invuller_weg     invuller                           erased at once
    antwoord         invuller vraag oordeel(ja|deels|nee|weet-niet) bewijs?
    ongedaan         daad                               the one that the view names

The view: `id, versie, van_mij, begeleiders, vandaag, lijst` (the questions, as content), `rondes` (oldest
first): `[{op, invullers: [{id, functie, antwoorden: {vraag: {oordeel, bewijs, op}}}]}]`, and
`ongedaan: {daad, wat}` or null. On the home page stands `beleidschecks: [{id, van_mij, op, rondes}]`.
"""
