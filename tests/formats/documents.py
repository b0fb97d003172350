"""Word documents for the tests, of parts as programs write them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

TYPES = (
    DECLARATION + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
PACKAGE_RELATIONS = (
    DECLARATION + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def relations(*rows: tuple[str, str, str]) -> str:
    """Relations of the document: id, kind, and the rest of the tag."""
    tags = (f'<Relationship Id="{name}" Type="{RELATION}/{kind}" {rest}/>' for name, kind, rest in rows)
    return (
        DECLARATION
        + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(tags)
        + "</Relationships>"
    )


def paragraph(text: str, style: str = "", more: str = "") -> str:
    """A paragraph in a style, with more properties."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + more
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def body(*blocks: str) -> str:
    """The main part of a document."""
    inside = "".join(blocks)
    return f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{inside}<w:sectPr/></w:body></w:document>'


def styles(**names: str) -> str:
    """Styles of paragraphs by their ids."""
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in names.items()
    )
    return f'{DECLARATION}<w:styles xmlns:w="{W}">{rows}</w:styles>'


def core(inside: str) -> str:
    """The properties of a document."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inside}</cp:coreProperties>'
    )


def docx(document: str | bytes, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A package with a main part and other parts."""
    file = BytesIO()
    whole = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": PACKAGE_RELATIONS,
        "word/document.xml": document,
        **(parts or {}),
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, part in whole.items():
            package.writestr(name, part)
    return file.getvalue()
