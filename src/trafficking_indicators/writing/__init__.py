"""Files for people to work on: the starting files of an assessment and of an instrument."""
