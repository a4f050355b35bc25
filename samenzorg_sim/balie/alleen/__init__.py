"""The counter of who practises alone: own talks with the simulated naaste, for nobody else to see."""
