"""The page: a text made ready for reading: words, tags, quoted stretches, sentences, noun phrases."""
