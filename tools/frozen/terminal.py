"""The entry of the frozen `qaf` program."""

import sys

from qaf_desktop.cli import main

sys.exit(main())
