"""Score a country's response to human trafficking against an indicator set."""

# A constant: asking the installed metadata for it would cost more than the whole of `assess --version`.
__version__ = "0.1.0"
