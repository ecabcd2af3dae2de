"""What a report says, as data that any renderer can show: knows nothing of the domain and nothing of screens."""
