"""The languages that quotes are read in: a folder each, with its words and its word order; `registry` lists them."""
