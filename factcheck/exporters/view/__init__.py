"""What a reader is shown, as frozen values: worked out once, drawn by any template."""
