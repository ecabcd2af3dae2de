"""Results as data: the versioned JSON shapes and the tidy rows of CSV."""
