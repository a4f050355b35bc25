// A talk of twelve turns as an ink author would write it: the same four states, the same ten kinds of turn, a
// drawn reaction, lines said once. It leaves out worries that come back, promises, what helps here and things
// kept back, so it has less to do than the naaste it stands beside.
VAR vertrouwen = 7
VAR gehoord = 4
VAR druk = 7
VAR energie = 16
VAR beurt = 0
VAR laatste = 0
-> wacht

=== wacht
{ beurt == 12 || energie == 0: -> einde }
~ beurt++
+ [open vraag]         -> reageer(0, 0, 0, -1, 360, 110, 390, 40, 20)
+ [gesloten vraag]     -> reageer(0, 0, 0, -1, 180, 70, 600, 60, 30)
+ [reflectie]          -> reageer(0, 1, -1, -1, 310, 260, 320, 30, 20)
+ [samenvatting]       -> reageer(0, 2, -1, -1, 370, 110, 400, 30, 20)
+ [bevestiging]        -> reageer(0, 1, -2, 0, 310, 40, 550, 40, 10)
+ [informatie]         -> reageer(0, 0, 0, -1, 130, 80, 590, 80, 20)
+ [advies]             -> reageer(-1, -1, 1, -1, 120, 120, 480, 150, 80)
+ [overtuigen]         -> reageer(-1, -1, 2, -1, 40, 90, 430, 290, 130)
+ [vraag toestemming]  -> reageer(0, 1, -1, -1, 230, 90, 540, 30, 20)
+ [overig]             -> reageer(0, 0, 0, -1, 140, 50, 660, 60, 10)

=== function binnen(waarde)
~ return MAX(0, MIN(20, waarde))

=== function verander(v, g, d, e)
~ vertrouwen = binnen(vertrouwen + v)
~ gehoord = binnen(gehoord + g)
~ druk = binnen(druk + d)
~ energie = binnen(energie + e)

=== reageer(v, g, d, e, open, twijfel, vlak, dicht, tegen)
~ verander(v, g, d, e)
~ temp stemming = (4 * vertrouwen + 2 * gehoord - 4 * druk + energie + 36) / 16
~ open = open * (5 + stemming) / 10
~ dicht = dicht * (15 - stemming) / 10
{ laatste == 1:
    ~ open = open * 3 / 2
}
{ laatste == 4:
    ~ dicht = dicht * 9 / 5
}
~ temp worp = RANDOM(1, open + twijfel + vlak + dicht + tegen)
{
- worp <= open:
    ~ laatste = 1
    ~ verander(1, 1, -1, 0)
    {!Als ik jullie nummer zie, staat mijn hart even stil.|Ik heb jaren pakketten rondgebracht.|Op zondag drinken we koffie.|Ach ja. Acht maanden zit ze hier nu.|Ik werk drie dagen in het tuincentrum.|Ik wil gewoon haar zoon blijven.} {Ja. Zo is het wel, ja.|Ja.}
- worp <= open + twijfel:
    ~ laatste = 2
    ~ verander(0, 0, 1, 0)
    {!Het was nog nooit goed nieuws als jullie belden.|Ik heb thuis ook een gezin.|Ik ben een beetje bang dat ik straks van alles moet.} Tja, ik weet het niet, hoor.
- worp <= open + twijfel + vlak:
    ~ laatste = 3
    {!Ik ben er bijna elke zondag wel.|Het gaat z'n gangetje.|Lekkere koffie, trouwens.} Hm. Ja.
- worp <= open + twijfel + vlak + dicht:
    ~ laatste = 4
    ~ verander(-1, -1, 0, -1)
    {!Nou ja, zo is het nu eenmaal.|We zien wel.} Tja.
- else:
    ~ laatste = 5
    ~ verander(-1, 0, 1, -1)
    {!Zo simpel is dat niet.|Daar denk ik toch anders over.} Nee, zo zit het niet.
}
-> wacht

=== einde
{
- vertrouwen >= 9 && druk <= 10: Kees komt een keer kijken bij het busje.
- vertrouwen >= 5 && druk <= 13: Het bleef bij een praatje.
- else: Hij staat op en gaat naar zijn moeder.
}
-> END
