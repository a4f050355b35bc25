"""The counter of a group for intervisie; only for whoever began it and who leads it along.

Orders (JSON; `soort` and what stands with it; `?` may be left out). Everything but `groep` goes to the stream
`i_…` that `groep` answers as `sessie`. Words are plain text; the desk gives them an id. What an order makes
new is called after it: a letter, `_` and the 32 digits of its command id.

    groep            naam leden?[naam, …] maanden?      begins a group; its members are 'm_' and digits
    hernoem          naam
    bewaar           maanden                            kept so long after the last meeting, or from today
    wis_groep                                           cannot be undone
    medebegeleider, medebegeleider_weg   persoon
    leidinggevende   keuze(niet|ander-team|wel)
    taak             taak hand(trainer|samen|leidinggevende|groep)
    lid              naam                               'm_'
    lid_naam         lid naam
    lid_weg          lid weg                            left, or is back
    wis_lid          lid                                cannot be undone
    plan             dag begin minuten plaats?          'b_'; a date, minutes after midnight
    verzet           bijeenkomst dag begin minuten plaats?
    methode          bijeenkomst werkvorm(or null)
    leider           bijeenkomst lid(or null: the trainer)
    zeg_af           bijeenkomst af
    koppel           bijeenkomst sessie wie?{deelnemer: lid}    a session that she leads
    herken           bijeenkomst deelnemer lid(or null)         who of the session is which member
    rond_af          bijeenkomst aanwezig[lid]          erases what was handed in for it
    breng_in         bijeenkomst van titel vraag?       'q_'
    wijzig_inbreng   inbreng titel vraag?
    kies_inbreng     inbreng gekozen
    verschuif        inbreng bijeenkomst
    trek_in          inbreng                            erased at once
    voornemen        bijeenkomst van stap inzicht? vraagt? wanneer? afspraak?   'v_'
    vertel           voornemen bijeenkomst uitkomst(open|gelukt|deels|anders|losgelaten)
    voornemen_weg    voornemen                          erased at once
    leerdoel         van tekst                          'l_'
    leerdoel_klaar   leerdoel klaar
    leerdoel_weg     leerdoel                           erased at once
    thema            bijeenkomst, and tekst (new, 'h_') or thema (one of before)
    thema_weg        thema                              erased at once
    ongedaan         daad                               the one that the view names

The view (`balie.beeld`, `balie.volg`), all keys always there:

    id, versie, naam, van_mij, begeleiders: [persoon], vandaag,
    leden: [{id, naam, weg}], leidinggevende,
    bewaren: {maanden, tot, waarschuw}, taken: [{taak, hand, sinds, in_gesprek}],
    bijeenkomsten: [{id, nummer (null when cancelled), dag, begin, minuten, plaats, werkvorm, methode, leidt,
                     leider, stand, verzet, sessie, aanwezig: [lid], voornemens (how many), themas (how many),
                     inbreng: [{id, van, naam, titel, vraag, gekozen}],
                     gesprek: null, or its session, where she leads it:
                       {code, scan, adres or null, dag or null, afgesloten,
                        deelnemers: [{id, naam, lid or null, telefoon,
                        stand(verwacht|hier|weg)}], vraag (that situations are handed in with, or null),
                        open, verteller and gespreksleider (a participant or null),
                        situaties: [{deelnemer, naam, titel, graag}] titles only,
                        rest (the role of everybody else, or null),
                        meteen: {fase, ronde, titel} or null: where the talk begins once one is chosen}}],
                                                        in the order of their days
    volgende: id or null,                               the first one that is still to be held
    terug: [voornemen],                                 what comes back there, open ones first
    voornemens: [{id, van, naam, uit, stap, inzicht, vraagt, vraagt_naam, wanneer, uitkomst, besproken}],
    leerdoelen: [{id, van, naam, tekst, klaar}], themas: [{id, tekst, genoemd: [bijeenkomst]}],
    mee_te_nemen: [{afspraak, bijeenkomst, wat, van and vraagt (lid or null), wie, wanneer}],
                                                        agreements of sessions that are no intention yet
    ongedaan: {daad, wat} or null

On the home page (`overzicht`) stands `intervisie: {groepen: [{id, naam, leden, gehouden, volgende, tot,
waarschuw, bruikbaar}]}`.
"""
