"""The written format says what the program does."""

import re
from pathlib import Path

from qaf_desktop import apart
from qaf_desktop.exchange import package_reader, payload, sshsig, verdicts
from qaf_desktop.exchange.manifest import LARGEST_MANIFEST, MOST_MEMBERS
from qaf_desktop.exchange.package_reader import LARGEST_BLOB, LARGEST_FILE, LARGEST_PAYLOAD

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "package-format.md").read_text(encoding="utf-8")
MIB = 1024 * 1024


def test_every_code_stands_in_the_written_format_as_it_is():
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| (refused|held|incomplete) \| (.+) \|$", PAGE, re.MULTILINE)
    assert {code: (verdict, text) for code, verdict, text in rows} == verdicts.CODES


def test_every_code_is_used_and_every_code_used_is_in_the_table():
    folder = Path(package_reader.__file__).parent
    modules = [path for path in (*folder.glob("*.py"), Path(apart.__file__)) if path.stem != "verdicts"]
    source = "".join(path.read_text(encoding="utf-8") for path in modules)
    assert [code for code in verdicts.CODES if f'"{code}"' not in source] == []
    raised = set(re.findall(r'Refusal\(\s*"([a-z-]+)"', source)) | set(re.findall(r'\bbad\("([a-z-]+)"', source))
    assert raised <= set(verdicts.CODES)


def test_the_limits_are_the_written_ones():
    limits = {
        LARGEST_MANIFEST: "1 MiB",
        sshsig.LARGEST_SIGNATURE: "4 KiB",
        LARGEST_PAYLOAD: "64 MiB",
        LARGEST_BLOB: "128 MiB each",
        LARGEST_FILE: "512 MiB",
        payload.LARGEST_PLAIN: "256 MiB",
    }
    for size, words in limits.items():
        number, unit = words.split()[:2]
        assert size == int(number) * {"MiB": MIB, "KiB": 1024}[unit]
        assert words in PAGE.replace("\n", " ")
    assert f"{MOST_MEMBERS:,} members" in PAGE
    assert f"{payload.HIGHEST_RATIO} times" in PAGE.replace("\n", " ")


def test_what_may_heal_is_the_written_list():
    healing = [code for code in verdicts.CODES if verdicts.bad(code).may_heal]
    sentence = re.search(r"may still be on its way,(.+?)are worth", PAGE.replace("\n", " "))[1]
    assert set(re.findall(r"`([a-z-]+)`", sentence)) == set(healing)
