"""Results as documents: every word, order and plural of the output is chosen here."""
