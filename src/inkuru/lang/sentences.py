"""Where the sentences of a text begin and end."""

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from inkuru.lang.capitals import opens_sentences
from inkuru.lang.headings import heading_end
from inkuru.lang.language import Language
from inkuru.lang.language import language as language_of
from inkuru.lang.ties import can_end

Span = tuple[int, int]

# sentencex pairs quotation marks and brackets itself and is misled by an apostrophe or by a mark that is never
# closed, so that it sees spaces in their place; lone surrogates it cannot read at all.
_COVERED = re.compile("[\"“”„«»‹›()\\[\\]\ud800-\udfff]|(?<!\\w)['‘’`]|['‘’`](?!\\w)")
_LINE = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")
# Possessive quantifiers and bounds keep the time linear in any text.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++(?=[\"“”«»‹›()\[\]'‘’`]*+\s)")
_CLOSERS = re.compile(r"[\"“”»›)\]'‘’`]*(?:\s[»›])?")
_STRAY_CLOSER = re.compile(r'\s"(?=\s|$)')
_WORD_BEFORE = re.compile(r"[^\s\"“”„«»‹›()\[\]‘’'`,;:—–/]*$")
# No abbreviation is longer than this.
_REACH = 24
_SHORTEST_WHOLE = 4
# No sentence ends in *ya, wa*: such a full stop is a slip.
GENITIVE = "-a"
_WORD_AFTER = re.compile(r"\W{0,60}+([^\W_]+(?:['’][^\W\d_]+)*)?")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_LIST_NUMBER = re.compile(r"\W{0,5}(?:\d{1,3}|[ivx]{1,4}|[a-zA-Z])\.")
# A heading that runs into its text: a word of some length, since few end in a particle, and a capitalised word.
_RUN_IN = re.compile(r"\b([^\W_]{3,}+)[\"”»)\]'’]*(?= ((?![a-z])[^\W\d_]{2,}(?:['’][^\W\d_]+)?) [\"“‘(]?([^\W\d_]))")
# What is presented begins after a colon: *Here is what we know: The bus left Kigali*.
_PRESENTED = re.compile(r"(?<=\w): (?=[^\W_a-z])")


def split(text: str, language: str, *, headings: bool = True) -> tuple[Span, ...]:
    """The sentences of a text as (start, end), without the white space around them; nothing else is left out.

    sentencex (1.0) finds the marks that end sentences in any script; the tables of the language say which of them
    belong to an abbreviation or an initial, and which words open a sentence after one. A line break always ends a
    sentence, and so does a heading that runs into its text: before a function word with a capital and a word in small
    letters, or where the text says again what the heading said (`inkuru.lang.headings`; without `headings` that
    is not looked for, which is faster). No text is refused; raises UnknownLanguage.

    >>> text = "Bw. Juma alifika saa 3 a.m. Kisha Dkt. Asha aliondoka."
    >>> [text[start:end] for start, end in split(text, "sw")]
    ['Bw. Juma alifika saa 3 a.m.', 'Kisha Dkt. Asha aliondoka.']
    """
    tables = language_of(language)
    return tuple(span for line in _LINE.finditer(text) for span in _sentences(line, tables, headings=headings))


def _sentences(found: re.Match[str], tables: Language, *, headings: bool) -> Iterator[Span]:
    """The sentences of one line."""
    line, offset = found[0], found.start()
    ends = {end for end in _marked(line, tables) if _is_end(line, end, tables)}
    ends.update(one.end() for one in _RUN_IN.finditer(line) if _runs_in(one, tables))
    parts = list(pairwise([0, *sorted(ends - {0, len(line)}), len(line)]))
    inside = [_presentation(line, left, right, tables) for left, right in parts]
    if headings:
        inside += [_heading(line, left, right, tables) for left, right in parts]
    inner = {end for end in inside if end} | {end for _, end in parts}
    for left, right in pairwise([0, *sorted(inner)]):
        sentence = line[left:right].strip()
        if sentence:
            start = offset + line.index(sentence, left)
            yield start, start + len(sentence)


def _heading(line: str, left: int, right: int, tables: Language) -> int | None:
    """Where a heading ends that a part of a line begins with; only at the start of a text is one likely."""
    start = right - len(line[left:right].lstrip())
    end = heading_end(line[start:right], tables.code, alone=left > 0 or right == len(line))
    return end and start + end


def _presentation(line: str, left: int, right: int, tables: Language) -> int | None:
    """Where a part of a line that presents what follows has its colon."""
    opening = _WORD_AFTER.match(line, left, right)
    if opening is None or not line[opening.start(1) : right].casefold().startswith(tables.leads.presenting):
        return None
    colon = _PRESENTED.search(line, opening.end(), right)
    return colon.start() + 1 if colon else None


def _marked(line: str, tables: Language) -> set[int]:
    """Where a sentence may end: after a mark and what closes with it."""
    covered = _COVERED.sub(" ", line)
    marks = {one.end() for one in _STOP.finditer(line)}
    for boundary in sentencex.get_sentence_boundaries(tables.code, covered):
        marks.add(_before_space(covered, boundary["end_index"]))
    return {_close(line, mark) for mark in marks}


def _before_space(line: str, place: int) -> int:
    """The place, or where the white space before it begins."""
    while place and line[place - 1].isspace():
        place -= 1
    return place


def _close(line: str, mark: int) -> int:
    """The end of a sentence with the quotation marks and brackets that close in it."""
    closers = _CLOSERS.match(line, mark)
    end = closers.end() if closers else mark
    # A straight quotation mark between two spaces closes where an odd number of them stands before it.
    stray = _STRAY_CLOSER.match(line, end)
    return stray.end() if stray and line.count('"', 0, end) % 2 else end


def _is_end(line: str, end: int, tables: Language) -> bool:
    """Whether the mark before `end` ends a sentence: by the word before it and the word after it."""
    following = _WORD_AFTER.match(line, end)
    word = following[1] if following else None
    if not word or _LIST_NUMBER.fullmatch(line, 0, end):
        return False
    if not line.endswith(".", 0, end):
        return not word.islower()
    before = _WORD_BEFORE.search(line, max(0, end - _REACH), end - 1)
    last = before[0] if before else ""
    return _is_whole(last, tables) if word.islower() else _may_end(last, word, tables)


def _is_whole(before: str, tables: Language) -> bool:
    """Whether the word before a full stop is no abbreviation by its shape, so that even a small letter may follow."""
    return len(before) >= _SHORTEST_WHOLE and before.isalpha() and before.endswith(tables.abbreviations.word_endings)


def _may_end(before: str, word: str, tables: Language) -> bool:
    """Whether a full stop after the word `before` can end a sentence when `word` comes next."""
    known, short = tables.abbreviations, before.casefold()
    if tables.morphology.associatives.get(before) == GENITIVE:
        return False
    if short in known.inside or (short in known.titles and before[0].isupper()):
        return False
    if short in known.before_numbers and word[0].isdigit():
        return False
    if short in known.may_end or _INITIALS.fullmatch(before):
        return _opens(word, tables)
    return True


def _runs_in(found: re.Match[str], tables: Language) -> bool:
    """Whether a heading ends in the word that was found first and its text begins with the second."""
    last, word, next_letter = found.groups()
    likely = next_letter.islower() and word[1:].islower() and _opens(word, tables)
    return likely and can_end(last, tables.code)


def _opens(word: str, tables: Language) -> bool:
    """Whether a word stands with a capital and is one that opens sentences."""
    return word[0].isupper() and opens_sentences(word, tables)
