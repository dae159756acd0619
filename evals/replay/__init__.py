"""A strong model without one: kept answers about reports, by place, given through a real endpoint."""
