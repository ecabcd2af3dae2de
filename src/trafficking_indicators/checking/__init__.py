"""What is wrong: rules across the models, one small function each, and whole files checked."""
