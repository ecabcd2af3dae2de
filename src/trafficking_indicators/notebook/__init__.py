"""The interface for Python, as in notebooks: what the commands do, as calls that give frozen results."""
