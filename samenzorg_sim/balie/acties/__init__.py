"""The counter of actions: one list that a trainer, project leader and team leaders share.

From a notebook use `client.acties` (`balie.acties.client.Acties`): it finds the list, or begins one.

Orders (JSON; `soort` and what stands with it; `?` may be left out). Everything but `actielijst` goes to the
stream `u_…` that it answers as `sessie`. A new action is called `u_` and the digits of its command id.

    actielijst                                          begins a list
    wis_lijst                                           cannot be undone; only who began it
    medebegeleider, medebegeleider_weg   persoon        who shares it
    actie            wat wie? wanneer? thema? bron?{soort(dialoog|beleidscheck|kwartaal|bijeenkomst|zelf)
                     van?(an id) onderdeel?(a content id) titel?}
    wijzig_actie     actie wat wie? wanneer? thema?     a later day only on the day it was made: else stel_uit
    stel_uit         actie tot reden
    gedaan           actie opbrengst?                   what came of it
    vervalt          actie reden
    heropen          actie
    actie_weg        actie                              erased at once
    ongedaan         daad                               the one that the view names

The view (`balie.beeld`, `balie.volg`), all keys always there:

    id, versie, van_mij, begeleiders: [persoon], vandaag,
    acties: [{id, wat, wie, thema, wanneer (or null), stand(open|gedaan|vervallen), te_laat (days, or 0),
              gemaakt, dicht (or null), slot (what came of it, or why it was dropped),
              uitstel: [{van, tot, reden, op}], bron: {soort, van, onderdeel, titel}}],
                      open ones first, by day, those without a day last; then what is closed, the newest first
    ongedaan: {daad, wat} or null

On the home page (`overzicht`) stands `actielijsten: [{id, van_mij, open, te_laat}]`.
"""
