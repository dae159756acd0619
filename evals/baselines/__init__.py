"""What the program is measured against: the ways in which others would do it, with the same model or with none."""
