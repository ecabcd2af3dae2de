"""The command line: one module a command. Nothing is computed or worded here."""
