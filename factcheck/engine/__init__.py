"""Better ways to run `map`: on several processors, and not at all where nothing changed."""
