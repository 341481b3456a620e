"""What a claim, a source, a document, a contributor and a scale are."""
