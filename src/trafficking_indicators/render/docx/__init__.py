"""Documents as Word files: what Word opens without a question, and other word processors too."""
