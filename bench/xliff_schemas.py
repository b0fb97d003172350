"""Whether the XLIFF that we write is what OASIS says it is: both versions against its schemas.

`python -m bench.xliff_schemas FOLDER [--out FILE]` validates the edition of 600 paragraphs of `bench.exchange`, with
all its states and marks, against `xliff-core-1.2-strict.xsd` and `xliff-core-2.0.xsd` in FOLDER. XLIFF 2.1 has the
namespace and the core elements of 2.0; a schema of its own was found in no package. The schemas are not ours to ship:
Debian has them in `php-symfony-translation` (`Resources/schemas`), with the `xml.xsd` that they import. A file with an
element misspelled is validated beside each, so that a schema that refuses nothing would be seen.
"""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path

from lxml import etree

from bench.exchange import make_document
from inkuru.formats.xliff import write_document

SCHEMAS = {"1.2": "xliff-core-1.2-strict.xsd", "2.1": "xliff-core-2.0.xsd"}
XML = "http://www.w3.org/XML/1998/namespace"
IMPORT = "{http://www.w3.org/2001/XMLSchema}import"


def read_schema(path: Path) -> etree.XMLSchema:
    """A schema whose import of `xml:` is read from the file beside it."""
    tree = etree.parse(path)
    for one in tree.iter(IMPORT):
        if one.get("namespace") == XML:
            one.set("schemaLocation", str(path.with_name("xml.xsd").absolute()))
    return etree.XMLSchema(tree)


def main() -> None:
    """Print, or keep, what the schemas say."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path)
    asked, results = parser.parse_args(), {}
    for version, name in SCHEMAS.items():
        schema, file = read_schema(asked.folder / name), write_document(make_document(), version=version)
        broken = file.replace(b"<source", b"<sauce").replace(b"</source", b"</sauce")
        results[version] = {
            "schema": name,
            "valid": schema.validate(etree.fromstring(file)),
            "faults": str(schema.error_log).splitlines()[:10],
            "a_broken_file_is_valid": schema.validate(etree.fromstring(broken)),
        }
    told = json.dumps(results, indent=2, ensure_ascii=False)
    if asked.out:
        asked.out.write_text(told + "\n", encoding="utf-8")
    sys.stdout.write(told + "\n")


if __name__ == "__main__":
    main()
