"""Signed messages beside the public cases of Wycheproof."""

import json
from pathlib import Path

from qaf_desktop.forms.xpath.signed import is_signed


def test_every_public_case_is_taken_or_refused_as_it_says(vectors: Path) -> None:
    groups = json.loads((vectors / "ed25519" / "wycheproof.json").read_text())["testGroups"]
    cases = [(bytes.fromhex(group["publicKey"]["pk"]), case) for group in groups for case in group["tests"]]
    assert len(cases) > 140
    for key, case in cases:
        signature = bytes.fromhex(case["sig"])
        found = len(signature) == 64 and is_signed(key, bytes.fromhex(case["msg"]), signature)
        assert found is (case["result"] == "valid"), case["tcId"]
