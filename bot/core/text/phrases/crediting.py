"""Phrases that say who made, owns or took what is shown, and when."""

from __future__ import annotations

import re

# Who made or owns the text: read anywhere in a short sentence (CREDIT) or at its start (CREDIT_START).
CREDIT = (
    r"contributed (?:reporting )?to this (?:report|story|article|piece|analysis)|contributed reporting|"
    r"all rights reserved|may not be (?:published|reproduced|republished)|"
    r"this (?:material|article|story|report) (?:may not|is published|was (?:first|originally) published)|"
    r"has not been edited by|published from a syndicated feed|auto-generated|alle rechte vorbehalten|"
    r"tous droits réservés|"
    r"todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|riproduzione riservata|"
    r"všechna práva vyhrazena|wszelkie prawa zastrzeżone|усі права захищено"
)
CREDIT_SIGNS = (  # one of these stands in every credit, in small letters
    "contribut", "rights reserved", "may not", "material", "published", "edited by", "syndicated", "generated",
    "vorbehalten", "réservés", "reservados", "riservat", "vyhrazena", "zastrzeżone", "захищено",
)  # fmt: skip
CREDIT_START = (
    r"\(?(?:additional |further )?(?:reporting|editing|writing|compiled|edited|written|reported|translated|"
    r"produced) by\b|"
    r"\(?with (?:input|inputs|reporting|files|agency|material|additional reporting) (?:from|by|inputs)|"
    r"\(?(?:agencies|inputs from)\b|"
    r"copyright\b|©|\(c\) ?(?:19|20)\d\d|source:|sources:|quelle:|source :|fuente:|fonte:|zdroj:|źródło:|källa:|"
    r"джерело:|πηγή:|"
    r"(?:bearbeitung|redaktion|mitarbeit|rédaction|avec (?:afp|reuters|ap)\b|con información de|"
    r"con informaci[oó]n|redacción|"
    r"redazione|da redação|com informações d|oprac\.|opracowanie|autor:|autorka:|text:|författare:|автор:|συντάκτης:)"
)

# A whole line of a page that says so.
CREDIT_LINE = re.compile(
    r"(?:\W*(?:additional |further )?(?:reporting|writing|editing|compiled|edited) by .{3,300}"
    r"|.{2,80} contributed (?:reporting )?to this (?:report|article|story).{0,40}"
    r"|contributing: .{3,300}|(?:©|\(c\)|copyright:?) .{3,200}|(?:with|includes) (?:files|material) from .{3,100}"
    r"|.{0,80}(?:©|\(c\)).{3,200}all rights reserved.{0,40}"
    r"|(?:write to|contact|e-?mail|reach) .{2,60} at \S+@\S+"
    r"|(?:责任编辑|编辑|作者|来源|記者|文責)\s?[:：].{1,30}"
    r"|\(?(?:photo|image|picture|photograph|foto|bild)s?(?: credit)?\s?: .{2,80})",
    re.IGNORECASE,
)
BIO = re.compile(  # what follows the author's name in the line that presents them
    r"(?: \([^)]{1,20}\))?(?:"
    r",? (?:is|was) (?:an?|the|our|deputy|senior|chief)\b|,? (?:covers|writes|reports|edits|joined|can be reached)\b"
    r"| (?:ist|war) |(?: est| es| è) (?:une?|una?|il|la)\b| (?:er|är|jest|is een|je|on) \w+)"
)
SIGNATURE = re.compile(
    r"^(?:written |posted |reporting )?(?:by|von|par|por|di|door|av|autor|author)\b:?\s+"
    r"|^(?:责任编辑|作者|文)\s?[:：]\s*",
    re.IGNORECASE,
)

# When and by whom: a line of its own.
STAMP = (
    r"^(?:first )?(?:published|updated|posted|last (?:updated|modified)|created|modified|veröffentlicht|"
    r"aktualisiert|stand|publié|"
    r"mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|atualizado|vydáno|aktualizováno|"
    r"opublikowano|aktualizacja|"
    r"publicerad|uppdaterad|опубліковано|оновлено|δημοσιεύτηκε|ενημερώθηκε)\b(?: (?:on|at|le|am|el|il|em|"
    r"dne))?\s?[:.|]?|"
    r"^(?:\d{1,2}[:.]\d\d(?: ?[ap]m)? )?(?:[A-Z]{2,4},? )?\|"
    r"?\s?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?[,.]?|"
    r"^\d+ (?:minutes?|hours?|days?|shares?|comments?|min read)\b"
)
