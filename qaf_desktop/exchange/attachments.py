"""Attached files: how a revision names one, and how a reader knows that the bytes are the ones named."""

import hashlib


def attachment_digest(salt: str, plain: bytes) -> str:
    """The digest a revision keeps of a file: SHA-256 over the salt's bytes (given in hex) and the file's.

    The salt keeps a known file from being recognised by its digest. Raises ValueError for a salt that is not hex.
    """
    return hashlib.sha256(bytes.fromhex(salt) + plain).hexdigest()
