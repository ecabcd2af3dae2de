"""The arithmetic, pure: what follows from the ratings, the marks and the answers."""
