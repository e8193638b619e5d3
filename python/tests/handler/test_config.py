"""A handler from dictConfig, fileConfig, the environment; what cannot be meant is told."""

from __future__ import annotations

import logging
import logging.config
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from app_logs import AppLogsHandler, Policy, drain
from tests.support.fault_server import Fault, FaultServer
from tests.support.programs import environment


@pytest.fixture(autouse=True)
def _no_configuration_is_left() -> Iterator[None]:
    yield
    logger = logging.getLogger("configured")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


def test_dict_config(server: FaultServer, tmp_path: Path) -> None:
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"quiet": {"name": "configured.loud"}},
            "handlers": {
                "app_logs": {
                    "class": "app_logs.AppLogsHandler",
                    "level": "INFO",
                    "filters": ["quiet"],
                    "service": "shop",
                    "namespace": "test",
                    "elasticsearch": {"hosts": [server.url]},
                    "directory": str(tmp_path),
                    "policy": "drop_newest",
                }
            },
            "loggers": {"configured": {"handlers": ["app_logs"], "level": "DEBUG"}},
        }
    )
    logging.getLogger("configured.loud").debug("too low")
    logging.getLogger("configured.other").info("filtered")
    logging.getLogger("configured.loud").info("sent")
    assert drain(10) == 0
    assert server.messages == ["sent"]
    assert "POST /logs-app_logs.shop-test/_bulk" in server.requests


def test_file_config(server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "logging.ini"
    path.write_text(
        f"""
[loggers]
keys=root,configured
[handlers]
keys=app_logs
[formatters]
keys=plain
[formatter_plain]
format=%(asctime)s %(message)s
[logger_root]
handlers=
[logger_configured]
qualname=configured
level=INFO
handlers=app_logs
[handler_app_logs]
class=app_logs.AppLogsHandler
level=INFO
formatter=plain
args=("shop",)
kwargs={{"elasticsearch": "{server.url}", "directory": "{tmp_path}"}}
"""
    )
    level = logging.getLogger().level
    logging.config.fileConfig(path, disable_existing_loggers=False)
    logging.getLogger().setLevel(level)
    logging.getLogger("configured").info("sent")
    assert drain(10) == 0
    assert server.messages == ["sent"], "a formatter is not used"


def test_configuring_again_sends_what_was_held(server: FaultServer, tmp_path: Path) -> None:
    server.always = Fault(slow=0.2)
    began = time.monotonic()
    config = {
        "version": 1,
        "disable_existing_loggers": False,
        "handlers": {
            "app_logs": {
                "class": "app_logs.AppLogsHandler",
                "elasticsearch": server.url,
                "directory": str(tmp_path),
            }
        },
        "loggers": {"configured": {"handlers": ["app_logs"], "level": "DEBUG"}},
    }
    for n in range(3):
        logging.config.dictConfig(config)
        logging.getLogger("configured").info("%d", n)
    assert drain(10) == 0
    assert sorted(server.messages) == ["0", "1", "2"]
    assert time.monotonic() - began < 4, "dictConfig has a lock that the client's loggers want"


def test_address_and_key_from_the_environment(
    server: FaultServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("APP_LOGS_ELASTICSEARCH_URL", server.url)
    monkeypatch.setenv("APP_LOGS_API_KEY", "c2VjcmV0")
    monkeypatch.setenv("APP_LOGS_DIRECTORY", str(tmp_path))
    handler = AppLogsHandler()
    try:
        logging.getLogger("configured").addHandler(handler)
        logging.getLogger("configured").warning("sent")
        assert handler.drain(10) == 0
    finally:
        handler.close()
    assert server.messages == ["sent"]
    assert set(server.authorizations) == {"ApiKey c2VjcmV0"}
    assert "POST /logs-app_logs.app-default/_bulk" in server.requests


@pytest.mark.parametrize("given", ["url", "urls", "client", "maker"])
def test_ways_to_name_the_engine(server: FaultServer, tmp_path: Path, given: str) -> None:
    client = Elasticsearch(server.url, api_key="a2V5")
    ways = {
        "url": server.url,
        "urls": [server.url],
        "client": client,
        "maker": lambda: Elasticsearch(server.url, api_key="a2V5"),
    }
    key = "a2V5" if given in ("url", "urls") else None
    handler = AppLogsHandler(elasticsearch=ways[given], api_key=key, directory=tmp_path)  # type: ignore[arg-type]
    try:
        handler.handle(logging.makeLogRecord({"msg": "sent"}))
        assert handler.drain(10) == 0
    finally:
        handler.close()
    assert server.messages == ["sent"]
    assert set(server.authorizations) == {"ApiKey a2V5"}
    client.info()


def test_a_handler_without_an_address_says_what_to_give(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APP_LOGS_ELASTICSEARCH_URL", raising=False)
    with pytest.raises(ValueError, match="APP_LOGS_ELASTICSEARCH_URL"):
        AppLogsHandler("shop")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"policy": "wait"}, "There is no policy"),
        ({"max_records": 0}, "max_records must be at least 1"),
        ({"block_timeout": -1}, "block_timeout is in seconds"),
        ({"flush_interval": 0}, "flush_interval is in seconds"),
        ({"drain_timeout": -1}, "drain_timeout is in seconds"),
        ({"request_timeout": 0}, "request_timeout is in seconds"),
        ({"report_interval": 0}, "report_interval is in seconds"),
        ({"elasticsearch": "no url"}, "URL"),
    ],
)
def test_what_cannot_be_meant_is_told(arguments: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        AppLogsHandler(**{"elasticsearch": "http://127.0.0.1:9", **arguments})  # type: ignore[arg-type]


def test_a_policy_may_be_given_by_its_constant(tmp_path: Path) -> None:
    options = {"policy": Policy.BLOCK, "directory": tmp_path}
    AppLogsHandler(elasticsearch="http://127.0.0.1:9", **options).close()  # type: ignore[arg-type]


def test_without_a_client_the_package_says_which_to_install(tmp_path: Path) -> None:
    program = """
import sys
import time
sys.modules["elasticsearch"] = None
sys.modules["elastic_transport"] = None
import app_logs, app_logs.__main__
try:
    app_logs.AppLogsHandler("shop", elasticsearch="http://127.0.0.1:9")
except ImportError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(),
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert "pip install 'app-logs[es8]'" in done.stdout, done.stderr
