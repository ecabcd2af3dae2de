"""From bytes to models with places: which files, strict YAML as plain data, one file as its model."""
