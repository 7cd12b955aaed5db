"""Run a command in a process of its own that can be killed, without waiting for its imports each time."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from build_tools.__main__ import main


def run_command(arguments: list[str]) -> None:
    """Run a command and keep what it says to itself."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        main(arguments)


def kill_when(arguments: list[str], is_time: Callable[[], bool]) -> bool:
    """Run a command and kill it when it is time; tell whether it still ran."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, "build_tools.commands.verify"])
    process = context.Process(target=run_command, args=(arguments,))
    process.start()
    while process.is_alive() and not is_time():
        time.sleep(0.002)
    process.kill()
    process.join()
    return process.exitcode == -signal.SIGKILL
