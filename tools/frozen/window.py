"""The entry of the frozen `qaf-desktop` program."""

import sys

from qaf_desktop.__main__ import main

sys.exit(main())
