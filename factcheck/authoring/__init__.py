"""Legal changes to a corpus: what each writing command would write, and whether it may."""
