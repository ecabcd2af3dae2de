"""Problems as text: one renderer a format."""
