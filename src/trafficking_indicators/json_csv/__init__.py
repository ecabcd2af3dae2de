"""Results for programs, one module a subject: the versioned shapes of JSON, and the columns and rows of CSV."""
