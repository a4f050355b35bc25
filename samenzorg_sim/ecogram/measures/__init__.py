"""What can be said about an ecogram: plain values with plain sentences, never a grade."""
