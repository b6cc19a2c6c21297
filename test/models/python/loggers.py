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
    page = request.args["q"]
    logging.info("got %s", page)  # error[no-log-injection]: reaches a log line
    logger.warning(f"got {page}")  # error[no-log-injection]: reaches a log line
    logger.error("got %s", page.replace("\n", " ").replace("\r", " "))
    logger.info("got %r", page)
    logger.info(f"got {page!r}")
    logger.info("got %d", int(page))
    logger.info("got %r", len(page))
    adapted.info(page)
    given.info(page)
    lines.info(page)
    lines.bind(user=1).info(page)
    lines.opt(exception=True).info("fixed")
    structured.info(page)
    warnings.warn(page)
    logger.info("from %s", request.headers.get("User-Agent"))
