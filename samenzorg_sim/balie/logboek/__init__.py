"""The counters of the logboek: pieces that only their writer can read, and copies that she shares.

A logboek is a stream `l_…`. Whoever shows its secret is its `Houder`; nobody else may look or do anything.
`tekst` is ciphertext ('sz1.….…'): anything else is refused, so that no readable word is kept by mistake.

    begin_logboek    vorm maanden stuk tekst    opens the stream `l_` and the digits of its command id
    bewaar           stuk tekst                 a new piece
    wijzig           stuk versie tekst          `versie` is the one it becomes; the text of before is erased
    wis              stuk
    verleng                                     the keeping time begins anew
    wis_alles
    laat_verlopen                               erases it when its keeping time is over; does nothing before

    the view: id, versie, vorm, maanden, tot (ms), loopt_af, stukken: [{id, versie, tekst}]

A copy that is shared is a stream `w_…` of its own, in plain words. It names a session and who shares it
there, never a logboek.

    deel             sessie lezers[groep|een|inbrenger|begeleider] aan? woorden sleutel
    neem_terug                                  by that secret, or on the phone of who shared it

    the view: id, versie, sessie, van, van_mij, voor, woorden, op (ms), tot (day)
"""
