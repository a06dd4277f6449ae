"""A crash leaves no picture of the memory on a disk: what was typed would be readable in it."""

import contextlib
import sys

_NO_FAULT_BOX = 0x0002
"""SEM_NOGPFAULTERRORBOX: Windows Error Reporting, which can keep dumps, is not called for this process."""


def leave_no_dumps() -> None:
    """For this process and those it starts. Where the system does not let itself be asked, it stays as it is."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetErrorMode(kernel.SetErrorMode(0) | _NO_FAULT_BOX)
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
