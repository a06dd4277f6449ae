"""A process of its own that delivers what lies in a folder; started, limited and killed by the tests.

python courier.py SHARE FOLDER OUTBOX [LARGEST FILE IN BYTES]
"""

import resource
import signal
import sys
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.delivery import Parcel, deliver
from qaf_desktop.exchange.local_folder import LocalFolder


def main(share: str, folder: str, outbox: str, largest: str = "") -> int:
    parcels = [Parcel(folder, path.name, path.read_bytes()) for path in sorted(Path(outbox).iterdir())]
    if largest:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), int(largest)))
    try:
        deliver(LocalFolder(Path(share)), parcels)
    except UserFacingError as error:
        sys.stdout.write(error.code)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
