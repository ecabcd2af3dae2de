"""What files may hold: frozen models. No files, no arithmetic."""
