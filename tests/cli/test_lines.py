from pathlib import Path

import pytest

from inkuru.cli.lines import read_lines


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"\n", [""]),
        (b"a\r\nb\n", ["a", "b"]),
        (b"\xef\xbb\xbfa", ["a"]),
        ("a\u2028b\x0cc".encode(), ["a\u2028b\x0cc"]),
    ],
)
def test_lines_end_as_other_programs_end_them(tmp_path: Path, data: bytes, lines: list[str]) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    assert read_lines(str(path)) == lines
