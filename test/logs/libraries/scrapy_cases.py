"""Scrapy: a spider's whole run over two pages of a file system, one of which it fails at."""

import logging
import pathlib
import platform
import sys

from case_files import simulate_process
from library_case import library_case
from meaning import event_of
from simulated_clock import EXACT_START, Clock, simulate

clock = Clock()
simulate(clock)
simulate_process()
# It logs what it runs on.
sys.version = "3.11.7 (main, Dec  4 2023, 18:10:11) [GCC 12.2.0]"
platform.platform = lambda *_args, **_more: "Linux-6.1.0-x86_64-with-glibc2.36"

import scrapy  # noqa: E402
from scrapy.crawler import CrawlerProcess  # noqa: E402
from scrapy.extensions import corestats  # noqa: E402
from scrapy.utils import log as scrapy_log  # noqa: E402

corestats.monotonic = clock


class TeaSpider(scrapy.Spider):
    name = "tea"
    custom_settings = {
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "LOG_LEVEL": "DEBUG",
        "MEMUSAGE_ENABLED": False,
        "MEMDEBUG_ENABLED": False,
        "CONCURRENT_REQUESTS": 1,
        "ROBOTSTXT_OBEY": False,
        "DOWNLOAD_DELAY": 0,
    }

    async def start(self):
        for page in ("tea", "broken"):
            yield scrapy.Request((pathlib.Path.cwd() / f"{page}.html").as_uri(), dont_filter=True)

    def parse(self, response):
        self.logger.info("%s has %d bytes", response.url, len(response.body))
        clock.now += 1.25
        yield {"name": response.css("h1::text").get(), "price": {"amount": float(response.css("b::text").get())}}


def main():
    pathlib.Path("tea.html").write_text("<h1>Green tea</h1><b>1.20</b>")
    pathlib.Path("broken.html").write_text("<h1>Broken</h1><b>none</b>")
    clock.now = EXACT_START
    with library_case("scrapy/spider") as case:
        handlers = scrapy_log._get_handler

        def handler_of(settings):
            return case.tap(handlers(settings), lambda record: event_of(record, time="seconds"))

        scrapy_log._get_handler = handler_of
        # It logs its settings, and this is one.
        case.log = pathlib.Path.cwd() / "spider.log"
        process = CrawlerProcess({"LOG_FILE": case.log.name})
        process.crawl(TeaSpider)
        process.start()
        logging.getLogger().handlers = []


main()
