"""The entry of the frozen `qaf` program."""

import sys
from multiprocessing import freeze_support

from qaf_desktop.cli import main

freeze_support()  # the process that reads strangers' files begins here too
sys.exit(main())
