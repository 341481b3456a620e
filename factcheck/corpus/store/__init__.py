"""The safe store: what `factcheck.corpus.write` is made of."""
