"""The characters of a text file, found from its bytes: nothing is guessed silently."""

import re
import unicodedata
from dataclasses import dataclass

from inkuru.records import N_, Refusal

MAX_BYTES = 5 * 1024 * 1024


class Undecodable(Refusal):
    """The bytes are no text that we can read."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, its lines ended by `\\n`, and what the user should know about how it was read."""

    text: str
    remarks: tuple[str, ...] = ()


# What a file begins with when it is no plain text, each too odd to begin an article.
SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document such as .docx or .odt"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"OggS\x00", "a recording"),
    (b"SQLite format 3\x00", "a database"),
)
# What a page says of its encoding, near its beginning, and the single-byte encodings that are believed.
CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
NEAR = 4_096
SINGLE_BYTE = re.compile(r"(?:windows|cp)-?125\d|iso-?8859-?\d{1,2}|macintosh|koi8-[ru]", re.IGNORECASE)
# On the web these are Windows-1252 (WHATWG Encoding, §4.2).
WESTERN = re.compile(r"iso-?8859-?1", re.IGNORECASE)
# Pictures inside a page, of no use for its text.
DATA = re.compile(rb"data:[^\s\"'<>)]{200,}")
MARKUP = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)

# The byte-order marks, and the encodings that they announce.
MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# UTF-8 made of halves of UTF-16 pairs: broken, although Windows-1252 could make something of it.
SURROGATES_IN_UTF_8 = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
WELL_FORMED = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")

# Of fewer characters nothing can be said.
FEW = 4

LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Invisible and without meaning in our languages: zero-width spaces, marks and joiners of words, soft hyphens, and the
# marks that turn the direction of writing, by which a text can be made to look like another.
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")

WINDOWS_1252 = N_("The file is not in UTF-8; it was read as Windows-1252. Look at its accents and quotation marks.")
UTF_16 = N_("The file has no byte-order mark; it was read as UTF-16.")
BROKEN = N_("The file holds bytes that are no characters in its encoding; each shows as a question mark in a diamond.")
REMOVED = N_("Invisible characters were taken out of the text (zero-width spaces, soft hyphens or the like).")


def decode(data: bytes) -> Decoded:
    """The text of a file in UTF-8 or UTF-16, with or without a byte-order mark, or in Windows-1252, which is said.

    All ends of line become `\\n`, letters are composed (Unicode NFC), invisible characters go; no-break spaces stay.
    Raises Undecodable, which tells the place, for other bytes, for control characters and above MAX_BYTES.

    >>> decode(b"\\xef\\xbb\\xbfIsoko\\r\\nrya Kimironko").text
    'Isoko\\nrya Kimironko'
    >>> decode("Café".encode("cp1252")).text
    'Café'
    """
    if len(data) > MAX_BYTES:
        raise Undecodable(f"is larger than {MAX_BYTES // 1024 // 1024} MB, the most that a story may have")
    _refuse_other_formats(data)
    encoding, body, remarks = _encoding(data)
    text = LINE_END.sub("\n", _characters(body, encoding))
    visible = INVISIBLE.sub("", text.removeprefix("\ufeff"))
    if len(visible) < len(text.removeprefix("\ufeff")):
        remarks = (*remarks, REMOVED)
    _refuse_controls(visible)
    return Decoded(unicodedata.normalize("NFC", visible), remarks)


def decode_page(data: bytes) -> Decoded:
    """The text of a web page, by its byte-order mark, else as UTF-8 where it is, else by the encoding that it says.

    Pictures inside it are left out. Characters that cannot be read become U+FFFD, and that is said. Raises Undecodable.

    >>> decode_page("<meta charset=iso-8859-2><p>Łódź".encode("iso-8859-2")).text[-4:]
    'Łódź'
    """
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise Undecodable(f"is {what}, not a web page")
    data = DATA.sub(b"data:,", data)
    if len(data) > MAX_BYTES:
        raise Undecodable(f"is larger than {MAX_BYTES // 1024 // 1024} MB without the pictures in it")
    encoding, body, remarks = _page_encoding(data)
    text = LINE_END.sub("\n", body.decode(encoding, "replace")).removeprefix("\ufeff")
    return Decoded(text, (*remarks, BROKEN) if "\ufffd" in text else remarks)


def _page_encoding(data: bytes) -> tuple[str, bytes, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, data.removeprefix(mark), ()
    wide = _wide(data)
    if wide:
        return wide, data, (UTF_16,)
    said = CHARSET.search(data[:NEAR])
    name = said[1].decode("ascii", "replace") if said else ""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if name.lower() in {"utf-8", "utf8"}:
            return "utf-8", data, ()
    else:
        return "utf-8", data, ()
    is_known = SINGLE_BYTE.fullmatch(name) is not None
    is_western = WESTERN.fullmatch(name) is not None or not is_known
    return "cp1252" if is_western else name, data, () if is_known else (WINDOWS_1252,)


def _refuse_other_formats(data: bytes) -> None:
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise Undecodable(f"is {what}, not plain text")
    if MARKUP.match(data):
        raise Undecodable("is a web page or XML, not plain text")


def _encoding(data: bytes) -> tuple[str, bytes, tuple[str, ...]]:
    """The encoding, the bytes after its mark, and what is to be said of it."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding, data.removeprefix(mark), ()
    wide = _wide(data)
    if wide:
        return wide, data, (UTF_16,)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_broken_utf_8(data, error)
        return "cp1252", data, (WINDOWS_1252,)
    return "utf-8", data, ()


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in our languages nearly every second byte of it is NUL, and no other one."""
    even, odd, half = data[::2].count(0), data[1::2].count(0), len(data) // 2
    if half < FEW:
        return None
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def _refuse_broken_utf_8(data: bytes, error: UnicodeDecodeError) -> None:
    """What is UTF-8 for the most part would become nonsense in Windows-1252."""
    if SURROGATES_IN_UTF_8.search(data):
        raise _broken("holds halves of characters (surrogates) in UTF-8", data, error.start)
    whole = sum(len(one) for one in WELL_FORMED.findall(data))
    if whole * 2 > len(BEYOND_ASCII.findall(data)):
        raise _broken("is broken UTF-8", data, error.start)


def _characters(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "cp1252":
            raise _broken("is neither UTF-8 nor UTF-16 nor Windows-1252", body, error.start) from error
        raise Undecodable(f"is broken {encoding.upper()} at byte {error.start}") from error


def _refuse_controls(text: str) -> None:
    found = UNWRITABLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise Undecodable(f"line {line}: holds the control character U+{ord(found[0]):04X}, so it is no plain text")


def _broken(what: str, data: bytes, place: int) -> Undecodable:
    line = data.count(b"\n", 0, place) + 1
    return Undecodable(f"line {line}: {what}, at byte {place}")
