"""The counter where an ecogram of a case is drawn; one's own network never comes here.

Orders (JSON; `soort` and what stands with it; `?` may be left out). Everything but `teken` goes to the stream
`e_…` that `teken` answers as `sessie`. Words are plain text; the desk gives them an id.

    teken            casus? sessie? client? tafel?      opens a drawing; in a session its phones draw too
                                                        (a trainer begins it for a table)
                     uit?                               goes on from this drawing: a quarter later, beside it
    noem_client      naam ('' takes it away)
    voeg_toe         naam relatie? velden?{veld: waarde} steun?[] plaats?[x, y]
                     the contact's id is 'n_' and the 32 digits of the order's command id
    schrijf          contact veld(naam|relatie|notitie) woorden('' takes away) was?(words seen before)
    wijzig           contact veld waarde was?           every other field; `was` keeps others' edits whole
    kruis_aan        contact veld(steun|doet|wil) aan, and keuze (an id) or woorden (typed; not for steun)
    verplaats        plaatsen[[contact, x, y], …]       -1 … 1, the client at 0, 0; one act
    haal_weg         contact                            can be undone
    wis              contact                            cannot be undone; whoever began it, or a trainer
    trek_band        een ander
    wijzig_band      een ander veld(lijn|spanning) waarde
    haal_band_weg    een ander
    voeg_groep_toe   letter, and naam (an own group) or groep (a Dutch one that was taken away)
    wijzig_groep     groep letter? naam?                one of the two; naam '' is the Dutch name again
    haal_groep_weg   groep
    ongedaan         daad?                              one's own latest act, or this own act
    opnieuw          daad?
    neem_over        tekening                           a drawing as in docs/formats/ecogram.md, as one act
    sluit, heropen
    gooi_weg                                            whoever began it, or a trainer

The view (`balie.beeld`, `balie.volg`), all keys always there:

    id, versie, casus, sessie, uit, client (or null), gesloten,
    mag: {tekenen, heropenen, weggooien}, van_mij,
    groepen: [{id, letter, naam, eigen_naam}],
    contacten: [{id, naam, relatie, groep, soort, overleden, lijn, spanning, richting, steun: [id],
                 ring, hoe_vaak, afstand, doet: [{id, naam}], wil: [{id, naam}], besproken, bekend, nabij,
                 contactpersoon, vertegenwoordiger, notitie, x, y}],   null is 'not asked yet'
    banden: [{een, ander, lijn, spanning}],
    ongedaan, opnieuw: {daad, wat} or null          what the button would do for who looks, in words
    lezing: [{kop, zinnen: [], contacten: [id]}]    to read beside the picture
    verschil: {kop, zinnen, contacten} or null      with `uit`: what is otherwise than in that drawing
    opgave: {id, titel, samenvatting, client, later, verhaal: [{id, tekst}], vragen: [], gesprek} or null
                                                    the story; with `later` it goes on a quarter later
    vergelijking: null until it is `gesloten`, then
        {gevonden: [{contact, naam, anders: [{veld, kop, u, maker}]}],      '' is 'left open'
         gemist: [{naam, waar: [text]}], erbij: [{contact, naam}], alineas: [{kop, zinnen, contacten}]}

`samenzorg_sim.ecogram.keuzes.KEUZELIJSTEN` has the words of every choice. On the home page (`overzicht`)
stands `ecogram: {casussen, leeslijsten, tekeningen}`. `EcogramLoket.getekend` gives the drawings of a
session. They close when it does and are thrown away when it is; who erases what is hers there, erases what
she put into them (`beside`).
"""
