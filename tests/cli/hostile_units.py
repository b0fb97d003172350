"""Translation memories and editions that are XML and yet not what they should be; see `hostile_files`."""

import re
from collections.abc import Mapping

from tests.cli.hostile_files import PLACE, Change, Row, at_place

TMX = f"""<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
  srclang="en" datatype="plaintext"/>
<body>
<tu><tuv xml:lang="en"><seg>The ferry sails.</seg></tuv><tuv xml:lang="rw"><seg>{PLACE}</seg></tuv></tu>
</body></tmx>
""".encode()


def replaced(old: str, new: str) -> Change:
    """Something in the file is something else."""

    def change(good: bytes) -> bytes:
        assert old.encode() in good, good
        return good.replace(old.encode(), new.encode())

    return change


def with_unit(unit: str) -> Change:
    """A further unit behind the good one."""
    return replaced("</body>", f"{unit}</body>")


def numbered(seen: str) -> Change:
    """The first unit has seen another revision."""
    return lambda good: re.sub(rb'(\bid="[0-9a-f-]{36}\.\d+\.)\d+"', rb"\g<1>" + seen.encode() + b'"', good, count=1)


RW = '<tuv xml:lang="rw"><seg>Ijambo</seg></tuv>'
PERSON = '<prop type="x-inkuru-person">a</prop>'
EN = '<tuv xml:lang="en"><seg>A word</seg></tuv>'

OF_TMX: Mapping[str, Row] = {
    "version-2": (replaced('version="1.4"', 'version="2.0"'), r"line 2: is tmx 2\.0; 1\.x is read"),
    "version-of-words": (replaced('version="1.4"', 'version="new"'), r"line 2: is tmx new; 1\.x is read"),
    "in-capitals": (lambda good: good.replace(b"tmx", b"TMX"), "line 2: begins with <TMX>, not with <tmx>"),
    "without-a-language": (
        with_unit(f"<tu>{EN}<tuv><seg>Ijambo</seg></tuv></tu>"),
        "line 6: a tuv of this unit does not say its language",
    ),
    "with-a-blank-language": (
        with_unit(f'<tu>{EN}<tuv xml:lang=""><seg>Ijambo</seg></tuv></tu>'),
        "line 6: a tuv of this unit does not say its language",
    ),
    "without-a-seg": (
        with_unit(f'<tu>{EN}<tuv xml:lang="rw">Ijambo</tuv></tu>'),
        "line 6: a tuv of this unit has no seg",
    ),
    "the-second-of-two": (
        with_unit(f'<tu>{EN}{RW}</tu>\n<tu>{EN}<tuv xml:lang="rw"/></tu>'),
        "line 7: a tuv of this unit has no seg",
    ),
    "no-version": (replaced(' version="1.4"', ""), None),
    "no-header": (lambda good: good.replace(b"<header", b"<!--").replace(b'"plaintext"/>', b'"plaintext"-->'), None),
    "no-units": (replaced("<tu>", "<!--<tu>"), r"(line \d+: )?.+"),
    "an-empty-seg": (at_place(""), None),
    "a-blank-seg": (at_place(" \n\t "), None),
    "one-language": (with_unit(f"<tu>{EN}</tu>"), None),
    "an-empty-unit": (with_unit("<tu/>"), None),
    "unknown-languages": (with_unit(f"<tu>{RW}{EN}</tu>".replace("en", "x-klingon").replace("rw", "??")), None),
    "a-language-twice": (with_unit(f"<tu>{EN}{EN}</tu>"), None),
    "the-same-unit-often": (with_unit(f"<tu>{EN}{RW}</tu>" * 500), None),
    "a-unit-in-a-unit": (with_unit(f"<tu>{EN}<tu>{EN}{RW}</tu>{RW}</tu>"), None),
    "any-source": (replaced('srclang="en"', 'srclang="*all*"'), None),
    "an-unknown-source": (replaced('srclang="en"', 'srclang="fr-FR"'), None),
    "a-date-of-words": (with_unit(f'<tu changedate="yesterday">{EN}{RW}</tu>'), None),
    "a-date-before-time": (with_unit(f'<tu changedate="00010101T000000Z">{EN}{RW}</tu>'), None),
    "a-date-out-of-bounds": (
        with_unit(f'<tu><prop type="x-inkuru-date">9999-12-31T23:59:59-23:00</prop>{EN}{RW}</tu>'),
        None,
    ),
    "a-story-without-end": (with_unit(f'<tu><prop type="x-inkuru-story">{"9" * 9_000}</prop>{EN}{RW}</tu>'), None),
    "a-story-of-another-script": (with_unit(f'<tu><prop type="x-inkuru-story">٣²</prop>{EN}{RW}</tu>'), None),
    "a-story-of-ours": (with_unit(f'<tu><prop type="x-inkuru-story">1</prop>{EN}{RW}</tu>'), None),
    "a-long-name": (with_unit(f'<tu changeid="{"a" * 100_000}">{EN}{RW}</tu>'), None),
    "many-names": (with_unit(f"<tu>{PERSON * 20_000}{EN}{RW}</tu>"), None),
    "a-long-domain": (with_unit(f'<tu><prop type="x-domain">{"a" * 100_000}</prop>{EN}{RW}</tu>'), None),
    "a-long-engine": (with_unit(f'<tu><prop type="x-inkuru-engine">{"a" * 100_000}</prop>{EN}{RW}</tu>'), None),
    "a-long-seg": (at_place("ijambo " * 1_400), None),
    "a-word-without-end": (at_place("a" * 10_000), None),
    "too-long-a-seg": (at_place("a" * 10_001), "line 5: a seg of this unit has 10001 characters; the most is 10000"),
    "many-long-segs": (
        with_unit("".join(f"<tu>{EN}{RW}</tu>".replace("word", f"{number} " + "a" * 9_900) for number in range(2_000))),
        None,
    ),
    "codes": (at_place('a<bpt i="1">b<sub>c</sub></bpt>d<ept i="1"/><ph x="1"/><it pos="end"/><ut/>e'), None),
    "highlights": (at_place("<hi>a<hi>b</hi></hi>" * 1_000), None),
    "an-unknown-element": (at_place("a<blink>b</blink>"), None),
    "directions": (at_place("\u202ea\u202c\u2066b\ufeff"), None),
    "hostile-marks": (at_place("&lt;script&gt;alert(1)&lt;/script&gt;'; DROP TABLE newsroom_memoryunit;--"), None),
    "a-prefix": (lambda good: good.replace(b"<tmx ", b'<tmx xmlns="urn:x" ', 1), None),
}  # fmt: skip

UNSAID = "does not say which story it is of, from which language and into which"
NONE_OF_OURS = "the unit “.*” is none that we sent out"

OF_XLIFF: Mapping[str, Row] = {
    "version-3": (replaced('version="', 'version="3'), r"is XLIFF 3[12]\.[12]; 1\.2 and 2\.1 are read"),
    "another-story": (replaced('original="story-', 'original="story-99'), "there is no story 991"),
    "no-story": (replaced('original="story-1"', ""), UNSAID),
    "a-story-of-words": (replaced('original="story-1"', 'original="story-x"'), UNSAID),
    "a-story-without-end": (
        replaced('original="story-1"', f'original="story-{"9" * 9_000}"'),
        UNSAID,
    ),
    "a-story-past-all-numbers": (
        replaced('original="story-1"', f'original="story-{"9" * 18}"'),
        f"there is no story {'9' * 18}",
    ),
    "a-story-of-another-script": (
        replaced('original="story-1"', 'original="story-١"'),
        UNSAID,
    ),
    "no-unit-of-ours": (lambda good: good.replace(b" id=", b" x=", 3), NONE_OF_OURS),
    "a-unit-of-words": (numbered("x"), NONE_OF_OURS),
    "a-huge-number": (numbered("9" * 9_000), NONE_OF_OURS),
    "a-number-past-all": (numbered("9" * 9), "this paragraph has no text yet, although one was seen: load it again"),
    "other-marks": (at_place("&lt;div&gt;" * 50_000), None),
    "two-files": (lambda good: good.replace(b"</file>", b"</file><file/>"), "holds several files; an edition is one"),
    "no-file": (lambda good: good.replace(b"<file ", b"<fold ").replace(b"</file>", b"</fold>"), "has no file in it"),
    "no-units": (lambda good: good[: good.index(b"<file")] + b"</xliff>", "has no file in it"),
    "script": (at_place("&lt;script&gt;alert(1)&lt;/script&gt;Ubwato"), None),
    "other-text": (at_place("Ubwato &amp; abantu “412”"), None),
    "an-empty-target": (at_place(""), None),
    "unknown-codes": (at_place('a<x id="9"/><g id="8">b</g><mrk id="m7" mtype="seg">c</mrk>'), None),
}  # fmt: skip

MARKS = "&lt;div&gt;" * 50_000
TOO_MANY = "a text of this unit has more than 2000 marks"

OF_XLIFF_12: Mapping[str, Row] = {
    "marks-in-a-code": (at_place(f'<bpt id="1">{MARKS}</bpt>a'), TOO_MANY),
    "many-codes": (at_place('<bpt id="1">&lt;b&gt;</bpt>' * 2_001), TOO_MANY),
    "marks-without-end": (at_place('<bpt id="1">&lt;b&gt;</bpt>' * 2_000), None),
    "the-same-languages": (replaced('target-language="rw"', 'target-language="en"'), UNSAID),
    "an-unknown-language": (replaced('target-language="rw"', 'target-language="fr"'), UNSAID),
    "no-language": (replaced('target-language="rw"', ""), UNSAID),
    "another-language": (replaced('target-language="rw"', 'target-language="sw"'), "story 1 has no edition in sw"),
    "another-source": (replaced('source-language="en"', 'source-language="sw"'), "the file is of story 1 .*"),
    "states-of-their-own": (replaced('state="translated"', 'state="x-finished"'), None),
    "region-codes": (replaced('target-language="rw"', 'target-language="rw-RW"'), None),
    "codes-of-three": (replaced('target-language="rw"', 'target-language="KIN"'), None),
}  # fmt: skip

OF_XLIFF_21: Mapping[str, Row] = {
    "marks-in-a-code": (
        lambda good: at_place('<ph id="1" dataRef="d1"/>a')(
            good.replace(b"<segment", f'<originalData><data id="d1">{MARKS}</data></originalData><segment'.encode(), 1)
        ),
        TOO_MANY,
    ),
    "the-same-languages": (replaced('trgLang="rw"', 'trgLang="en"'), UNSAID),
    "an-unknown-language": (replaced('trgLang="rw"', 'trgLang="fr"'), UNSAID),
    "no-language": (replaced('trgLang="rw"', ""), UNSAID),
    "another-language": (replaced('trgLang="rw"', 'trgLang="sw"'), "story 1 has no edition in sw"),
    "orders-without-end": (replaced("<target>", f'<target order="{"9" * 9_000}">'), None),
    "orders-of-words": (replaced("<target>", '<target order="first">'), None),
    "data-of-nowhere": (at_place('<ph id="p1" dataRef="d99"/>a<pc id="p2" dataRefStart="d98">b</pc>'), None),
    "region-codes": (replaced('trgLang="rw"', 'trgLang="rw-RW"'), None),
}  # fmt: skip
