"""How people ask in whole sentences, by language: patterns → command lines.

A space in a pattern is any white space. `{who}`, `{what}` and `{about}` stand for any words, which the line then holds;
a line with `about` names it as the option. The first pattern that fits the whole of the words is taken.
"""
