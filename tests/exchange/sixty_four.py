"""The 64 classes of bad package that must be refused or held, and where each is tried beside a sound twin.

A case is a key of a module's `CASES`, or the name of a test in it. `python -m tests.exchange.sixty_four` runs each
class's cases and prints their codes and the slowest of them.
"""

from collections.abc import Mapping

CONTAINERS, MANIFESTS = "tests.exchange.test_bad_containers", "tests.exchange.test_bad_manifests"
TRUST, PAYLOADS = "tests.exchange.test_bad_trust", "tests.exchange.test_bad_payloads"
ROSTERS, PACKAGES = "tests.exchange.test_roster_rules", "tests.faults.test_bad_packages"
ORDER, LEDGER, AUDITORS = (
    "tests.faults.test_any_order", "tests.storage.test_sending_and_receiving", "tests.faults.test_hostile_auditors",
)  # fmt: skip

CLASSES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    # the container
    "an empty file": (CONTAINERS, ("empty",)),
    "random bytes": (CONTAINERS, ("random", "text", "only zeros")),
    "another kind of archive": (CONTAINERS, ("a zip", "gzipped")),
    "cut at a member's end": (
        CONTAINERS,
        ("cut before the signature", "cut before the payload", "cut before the trailer"),
    ),
    "cut inside a member": (CONTAINERS, ("cut inside a header", "cut inside the payload", "cut inside the trailer")),
    "bytes after the end": (CONTAINERS, ("a byte after the end", "a record's worth of zeros after the end")),
    "the same twice over": (CONTAINERS, ("twice",)),
    "a member missing": (CONTAINERS, ("no manifest", "no signature", "no payload")),
    "a member too many": (CONTAINERS, ("a further member",)),
    "members in another order": (CONTAINERS, ("other order",)),
    "a member twice": (CONTAINERS, ("a member twice", "another manifest after the first")),
    "a name that leads elsewhere": (
        CONTAINERS,
        ("an absolute name", "a name that climbs", "a name with backslashes", "a drive's name", "a share's name"),
    ),
    "a link, a device, a folder": (CONTAINERS, ("a symbolic link", "a hard link", "a device", "a folder")),
    "headers of other tars": (CONTAINERS, ("a pax header", "GNU headers", "an old file type")),
    "a size that lies": (
        CONTAINERS,
        ("a size one too small", "a size one too large", "a size of eight gigabytes", "a size in base 256",
         "a negative size"),
    ),
    "padding, owner or time": (CONTAINERS, ("a byte in the padding", "an owner", "a time", "another mode")),
    # the manifest
    "not UTF-8": (MANIFESTS, ("not UTF-8", "UTF-16")),
    "a byte order mark": (MANIFESTS, ("a byte order mark",)),
    "a key twice": (MANIFESTS, ("a key twice",)),
    "not canonical": (MANIFESTS, ("a space", "keys in another order", "an escape that needs none")),
    "a number that is none": (MANIFESTS, ("a float", "a fraction", "not a number", "a huge number", "an exponent")),
    "a bomb of depth": (MANIFESTS, ("nothing but depth", "depth in a field", "moderate depth")),
    "a manifest beyond its limit": (CONTAINERS, ("test_a_member_beyond_its_limit_is_refused_before_it_is_read",)),
    "an unknown version of the format": (MANIFESTS, ("a newer format", "another format")),
    "a field missing or too many": (MANIFESTS, ("a field missing", "a field too many")),
    "another project": (MANIFESTS, ("another project",)),
    "members other than listed": (
        MANIFESTS, ("no members", "a member that is not there", "a member under another name"),
    ),
    "a size or hash that differs": (MANIFESTS, ("a size one too large", "another hash")),
    # signature and trust
    "no signature": (TRUST, ("no signature",)),
    "a signature of garbage": (TRUST, ("garbage", "armour around text")),
    "a signature for another purpose": (
        TRUST, ("another's namespace", "test_a_signature_for_another_purpose_is_refused"),
    ),
    "a signature over something else": (TRUST, ("test_a_signature_over_another_message_is_refused",)),
    "a key of another kind": (TRUST, ("test_keys_of_other_kinds_are_refused_even_when_their_signature_fits",)),
    "armour wrapped anew": (TRUST, ("armour in lines of 76", "armour in one line", "armour with carriage returns")),
    "bytes after the signature": (TRUST, ("bytes after the blob",)),
    "a reserved field that is used": (TRUST, ("reserved not empty",)),
    "a signer nobody knows": (TRUST, ("test_a_strangers_package_is_held",)),
    "revoked, and after its last good package": (
        TRUST, ("test_a_revoked_device_counts_up_to_its_last_good_package",),
    ),
    "the key of one, the name of another": (
        TRUST, ("test_another_members_signature_on_ones_package_is_refused",),
    ),
    "a low-order key": (TRUST, ("a low-order key", "test_low_order_and_loose_keys_are_refused_at_enrolment")),
    "a loose S": (TRUST, ("a loose S",)),
    "a roster older than the one known": (ROSTERS, ("test_a_version_again_or_an_older_one_is_refused",)),
    "a roster forged, or signed twice by one": (
        ROSTERS, ("test_a_strangers_signature_is_refused", "test_one_key_does_not_make_a_threshold_of_two"),
    ),
    "a new root without the old": (ROSTERS, ("test_a_new_root_needs_the_old_and_the_new_signature",)),
    # encryption
    "not for us": (PAYLOADS, ("test_a_package_for_others_is_held_and_its_place_known",)),
    "readers other than named": (
        PAYLOADS, ("other readers than named", "fewer readers than named", "more readers than named"),
    ),
    "the header's MAC broken": (PAYLOADS, ("a broken MAC", "no MAC")),
    "a chunk cut, changed or added": (PAYLOADS, ("a chunk cut", "a chunk changed", "a chunk added")),
    "opened by a passphrase": (PAYLOADS, ("a passphrase",)),
    "encrypted anew under the old signature": (
        PACKAGES, ("test_a_package_signed_again_by_another_enrolled_device_is_refused",),
    ),
    "another's ciphertext signed as one's own": (
        TRUST, ("test_anothers_ciphertext_under_ones_own_signature_is_refused",),
    ),
    "nothing inside": (PAYLOADS, ("nothing at all", "nothing inside", "a header and no more")),
    # what is inside
    "a bomb": (PAYLOADS, ("a bomb", "a bomb that lies about its size")),
    "badly compressed": (PAYLOADS, ("not compressed", "a damaged frame", "two frames", "bytes after the frame")),
    "a header other than the manifest": (PAYLOADS, ("a header of another project", "a header for others")),
    "a revision that is not what it is named": (MANIFESTS, ("another root",)),
    "a revision by another than the signer": (PAYLOADS, ("another device's revision", "a revision in another's name")),
    "parents in a ring": (PAYLOADS, ("a parent of itself", "a parent from the future")),
    "a newer form": (ORDER, ("test_a_decision_on_a_form_that_comes_later_is_judged_again",)),
    "more or fewer revisions than said": (MANIFESTS, ("more revisions", "fewer revisions")),
    # its place in the row
    "seen before": (LEDGER, ("test_own_work_merged_back_is_had_already",)),
    "a gap": (LEDGER, ("test_the_ledger_shows_gaps",)),
    "two under one number": (PACKAGES, ("test_two_packages_under_one_number_are_both_kept_and_the_first_stands",)),
    "an older past": (PAYLOADS, ("a header after another package",)),
}  # fmt: skip


def main() -> None:
    """Prints a line a class: its codes, how many cases, and the slowest in milliseconds."""
    import importlib
    import time

    from tests.exchange.forging import Forge
    from tests.exchange.world import new_world

    world = new_world()
    for name, (module, cases) in CLASSES.items():
        known = getattr(importlib.import_module(module), "CASES", {})
        codes, slowest = [], 0.0
        for case in (case for case in cases if case in known):
            forge = Forge(world, world.auditor)
            made = known[case][1](world.package().data if module in (CONTAINERS, TRUST) else forge)
            started = time.perf_counter()
            codes.append(world.read(made).code)
            slowest = max(slowest, time.perf_counter() - started)
        said = ", ".join(dict.fromkeys(codes)) or "by its tests: " + ", ".join(cases)
        print(f"{name:42} {len(cases)} {slowest * 1000:7.1f} ms  {said}")  # noqa: T201


if __name__ == "__main__":
    main()
