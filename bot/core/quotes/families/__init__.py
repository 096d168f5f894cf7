"""What languages have in common: families of word order and of writing names, which each fills with its words."""
