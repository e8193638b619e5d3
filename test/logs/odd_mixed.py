"""Files that hold more than one format, or records and what else was written to the same place."""

from meaning import event
from odd_case import OddCase, berlin

DASHES = "{} - {} - "
NAMED = "{} - {} - {} - "


def clf(second, client="10.0.0.7"):
    return f"{client} - - [02/Jan/2030:04:04:{second:02d} +0100] ", f"2030-01-02T03:04:{second:02d}.000Z"


def access(case, prefix, time, rest, client):
    return case.add(prefix + rest, event(rest, time=time, fields={"labels.remote_address": client}))


def gunicorn_werkzeug_app():
    case = OddCase("gunicorn_werkzeug_app")
    for second, message in ((5, "Starting gunicorn 23.0.0"), (5, "Listening at: http://0.0.0.0:8000 (7)")):
        case.record(
            f"[2030-01-02 04:04:{second:02d} +0100] [7] [INFO] ",
            message,
            time="2030-01-02T03:04:05.000Z",
            fields={"process.pid": 7},
        )
    prefix, time = clf(6)
    access(case, prefix, time, '"GET /health HTTP/1.1" 200 2 "-" "kube-probe/1.29"', "10.0.0.7")
    local, time = berlin(second=7)
    case.record(
        NAMED.format(local, "shop.cart", "WARNING"), "cart is empty", level="WARNING", time=time, logger="shop.cart"
    )
    dev = "10.0.0.8 - - [02/Jan/2030 04:04:08] "
    access(case, dev, "2030-01-02T03:04:08.000Z", '"POST /cart HTTP/1.1" 302 -', "10.0.0.8")
    prefix, time = clf(9, "::1")
    access(
        case, prefix, time, '"GET /?a=%5B1%5D HTTP/1.1" 304 0 "https://shop.example/" "Mozilla/5.0 (X11; Linux)"', "::1"
    )
    # An access line is one line: what follows belongs to nothing.
    case.lines("[shop] prices read: 3")
    local, time = berlin(second=10)
    case.record(NAMED.format(local, "shop.cart", "INFO"), "done\n[shop] prices read: 4", time=time, logger="shop.cart")
    case.record(
        "[2030-01-02 04:04:11 +0100] [9] [CRITICAL] ",
        "WORKER TIMEOUT (pid:9)",
        level="CRITICAL",
        time="2030-01-02T03:04:11.000Z",
        fields={"process.pid": 9},
    )
    return case


def uvicorn_app():
    case = OddCase("uvicorn_app")
    for message in ("Started server process [1]", "Waiting for application startup."):
        case.record("INFO:     ", message, timeFrom="received")
    local, time = berlin(second=6)
    case.record(NAMED.format(local, "shop.db", "INFO"), "connected", time=time, logger="shop.db")
    case.record("INFO:     ", "Application startup complete.", timeFrom="previous")
    case.record("INFO:     ", '172.17.0.1:50000 - "GET /health HTTP/1.1" 200 OK', timeFrom="previous")
    local, time = berlin(second=7)
    case.record(NAMED.format(local, "shop.db", "ERROR"), "no\nINFO: a line", level="ERROR", time=time, logger="shop.db")
    case.record("WARNING:  ", "Invalid HTTP request received.", level="WARNING", timeFrom="previous")
    case.record("CRITICAL: ", "out of paper", level="CRITICAL", timeFrom="previous")
    return case


BANNER = r"""
 -------------- mail@web-1 v5.4.0 (opalescent)
--- ***** -----
-- ******* ---- Linux-6.1.0-x86_64-with-glibc2.36 2030-01-02 04:04:04
- *** --- * ---
- ** ---------- [config]
- ** ---------- .> app:         shop:0x7f0000000000
- ** ---------- .> transport:   redis://redis:6379/0
 -------------- [queues]
                .> celery           exchange=celery(direct) key=celery

[tasks]
  . shop.mail
""".split("\n")


def celery_banner_prints():
    case = OddCase("celery_banner_prints").lines(*BANNER)
    task = "shop.mail[5f1c7c1e-0000-4000-8000-000000000017]"

    def said(second, level, process, message, **more):
        local, time = berlin(second=second)
        prefix = f"[{local}: {level}/{process}] "
        more.setdefault("fields", {})["process.name"] = process
        case.record(prefix, message, level=level, time=time, **more)

    said(5, "INFO", "MainProcess", "Connected to redis://redis:6379/0")
    said(6, "INFO", "MainProcess", f"Task {task} received")
    said(7, "WARNING", "ForkPoolWorker-8", "printed\n  and not redirected: {'a': 1}\n\nlast")
    said(8, "INFO", "ForkPoolWorker-8", f"Task {task} succeeded in 0.01s: None")
    fields = {"labels.task_name": "shop.mail", "labels.task_id": task[10:-1]}
    local, time = berlin(second=9)
    case.record(f"[{local}: INFO/ForkPoolWorker-8] {task}: ", "sent", time=time, fields=fields)
    return case


def nohup_first():
    case = OddCase("nohup_first").lines("nohup: ignoring input")
    for second in (5, 6):
        local, time = berlin(second=second)
        case.record(DASHES.format(local, "INFO"), f"step {second}", time=time)
    return case


def format_changed():
    case = OddCase("format_changed")
    local, time = berlin(second=5)
    case.record(DASHES.format(local, "INFO"), "version 1 \nof the program", time=time)
    local, time = berlin(second=6)
    case.record(f"{local} | INFO     | ", "version 2", time=time)
    case.record(
        "2030-01-02 04:04:07.125 | WARNING  | shop:run:9 - ",
        "version 3\nwith loguru",
        level="WARNING",
        logger="shop",
        time="2030-01-02T03:04:07.125Z",
        fields={"log.origin.function": "run", "log.origin.file.line": 9},
    )
    case.add(
        '{"timestamp": "2030-01-02T03:04:08.250Z", "level": "error", "message": "version 4", "order": 17}',
        event("version 4", time="2030-01-02T03:04:08.250Z", level="error", severity=40, fields={"labels.order": "17"}),
    )
    case.record("INFO:shop:", "version 5", logger="shop", timeFrom="previous")
    local, time = berlin(second=9)
    case.record(DASHES.format(local, "INFO"), "version 1 again", time=time)
    return case


def written_twice():
    """A handler on the logger and one on the root, each with its own format, and one record of one written twice."""
    case = OddCase("written_twice")
    for second in (5, 6):
        local, time = berlin(second=second)
        case.record("INFO:shop:", f"step {second}", logger="shop", timeFrom="previous" if second > 5 else "received")
        case.record(NAMED.format(local, "shop", "INFO"), f"step {second}", time=time, logger="shop")
        case.record(NAMED.format(local, "shop", "INFO"), f"step {second}", time=time, logger="shop")
    return case


def torn_lines():
    """Two processes wrote over each other, and the last line was not finished."""
    case = OddCase("torn_lines")
    local, time = berlin(second=5)
    other, _time = berlin(second=6)
    case.record(DASHES.format(local, "INFO"), f"first half{other} - INFO - another\n, second half", time=time)
    local, time = berlin(second=7)
    case.record(DASHES.format(local, "INFO"), "whole\n-02 04:04:07,700 - INFO - without its beginning", time=time)
    local, time = berlin(second=8)
    case.record(DASHES.format(local, "INFO"), "whole\n2030-01-02 04:0", time=time)
    return case


def no_records_first():
    """Lines that look like records, before and after one."""
    lines = ["WARNING: Running pip as the 'root' user", "ERROR: no such file", "INFO - started", "[INFO] started"]
    lines += ["", "   ", "2030-01-02", "[tag] 3 of 4", "{'a': 1}", '{"total": 3}', "Error: 2030-01-02 04:04:05,678"]
    case = OddCase("no_records_first").lines(*lines)
    local, time = berlin()
    case.record(DASHES.format(local, "INFO"), "\n".join(["a record", *lines]), time=time)
    return case


def tensorflow():
    case = OddCase("tensorflow")
    said = (
        (5, "I", "tensorflow/core/platform/cpu_feature_guard.cc:182", "This TensorFlow binary is optimized"),
        (6, "W", "tensorflow/stream_executor/cuda/cuda_driver.cc:269", "failed call to cuInit: UNKNOWN ERROR (303)"),
        (7, "E", "external/local_xla/xla/stream_executor/cuda/cuda_dnn.cc:9261", "Unable to register cuDNN factory"),
        (8, "F", "tensorflow/core/platform/env.cc:1", "cannot start"),
    )
    words = {"I": "INFO", "W": "WARNING", "E": "ERROR", "F": "CRITICAL"}
    for second, letter, place, message in said:
        file, line = place.split(":")
        case.record(
            f"2030-01-02 04:04:{second:02d}.678901: {letter} {place}] ",
            message,
            level=words[letter],
            time=f"2030-01-02T03:04:{second:02d}.678Z",
            fields={"log.origin.file.name": file, "log.origin.file.line": int(line)},
        )
    local, time = berlin(second=9)
    case.record(DASHES.format(local, "INFO"), "epoch 1\n[train] loss 0.5", time=time)
    return case


CASES = [
    gunicorn_werkzeug_app,
    uvicorn_app,
    celery_banner_prints,
    nohup_first,
    format_changed,
    written_twice,
    torn_lines,
    no_records_first,
    tensorflow,
]
