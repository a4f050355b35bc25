"""Looking back at a talk with the simulated naaste: how he felt, why he reacted so, what stayed untold."""
