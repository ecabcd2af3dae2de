"""Documents and problems as text: one renderer a format."""
