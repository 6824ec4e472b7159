"""The SDK's log, which tells of calls and never of their values."""

from __future__ import annotations

import logging
import os


def logger_of(module: str, variable: str) -> logging.Logger:
    """Return the logger of an SDK.

    The environment variable, set to `debug` or `info`, shows it on stderr.
    """
    logger = logging.getLogger(module)
    level = os.environ.get(variable, "").upper()
    if level in ("DEBUG", "INFO") and not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(
            logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s")
        )
        logger.addHandler(handler)
        logger.setLevel(level)
    return logger
