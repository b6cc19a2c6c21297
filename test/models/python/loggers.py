import logging
import logging.handlers
import warnings

import structlog
from flask import request
from loguru import logger as lines

logger = logging.getLogger(__name__)
logging.basicConfig(level=logging.INFO)
logging.addLevelName(5, "FINE")
logger.setLevel(logging.DEBUG)
adapted = logging.LoggerAdapter(logger, {})
structured = structlog.get_logger()
structlog.configure()
warnings.simplefilter("ignore")


def log(given: logging.Logger):
    text = request.args["q"]
    logging.info("got %s", text)  # error[no-log-injection]: reaches a log line
    logger.warning(f"got {text}")  # error[no-log-injection]: reaches a log line
    logger.error("got %s", text.replace("\n", " ").replace("\r", " "))
    logger.info("got %r", text)
    logger.info(f"got {text!r}")
    logger.info("got %d", int(text))
    logger.info("got %r", len(text))
    adapted.info(text)
    given.info(text)
    lines.info(text)
    lines.bind(user=1).info(text)
    lines.opt(exception=True).info("fixed")
    structured.info(text)
    warnings.warn(text)
    logger.info("from %s", request.headers.get("User-Agent"))
