"""The workbench: one file a notebook, each a screen of widgets on the desk's client."""

#: What every page imports; the process that kernels are forked from imports it once for all of them.
FOR_KERNELS = (
    "samenzorg_sim.werkplaats.pieces",
    "samenzorg_sim.werkplaats.start",
    "samenzorg_sim.werkplaats.oefengesprek",
    "samenzorg_sim.werkplaats.groepen",
    "samenzorg_sim.werkplaats.simulatie",
    "samenzorg_sim.werkplaats.alleen_oefenen",
    "samenzorg_sim.werkplaats.oefenbladen",
    "samenzorg_sim.werkplaats.ecogram",
    "samenzorg_sim.werkplaats.logboek",
    "samenzorg_sim.werkplaats.intervisie",
    "samenzorg_sim.werkplaats.scenario_maken",
    "samenzorg_sim.werkplaats.materiaal",
    "samenzorg_sim.werkplaats.programma",
    "samenzorg_sim.werkplaats.samenzorggesprek",
    "samenzorg_sim.werkplaats.ritme",
    "samenzorg_sim.werkplaats.kwartaal",
    "samenzorg_sim.werkplaats.dialoog",
)
