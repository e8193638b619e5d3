"""The formats of Python programs that the cases are written in, as (format, datefmt): the argument of Formatter."""

import logging

# With cases of their own: levels, messages, tracebacks, clock_changes.
COMMON = {
    "asctime_level_message": "%(asctime)s %(levelname)s %(message)s",
    "asctime_dash_level_message": "%(asctime)s - %(levelname)s - %(message)s",
    "asctime_dash_name_level_message": "%(asctime)s - %(name)s - %(levelname)s - %(message)s",
    "basic": logging.BASIC_FORMAT,
}

SECONDS = "%Y-%m-%d %H:%M:%S"
# One case each: records.
SEEN = {
    "bracket_pid_level": ("[%(asctime)s] [%(process)d] [%(levelname)s] %(message)s", "%Y-%m-%d %H:%M:%S %z"),
    "celery_like": ("[%(asctime)s: %(levelname)s/%(processName)s] %(message)s", None),
    "django_verbose": ("%(levelname)s %(asctime)s %(module)s %(process)d %(thread)d %(message)s", None),
    "asctime_pipe_level_message": ("%(asctime)s | %(levelname)s | %(message)s", None),
    "asctime_pipe_level_name_message": ("%(asctime)s | %(levelname)s | %(name)s | %(message)s", None),
    "level_asctime_module_message": ("%(levelname)s %(asctime)s %(module)s %(message)s", None),
    "asctime_dash_level_name_message": ("%(asctime)s - %(levelname)s - %(name)s - %(message)s", None),
    "tabs_host_rank": (
        "%(asctime)s.%(msecs)03d\t%(hostname)s:%(rank)s\t%(name)s:%(lineno)d\t%(levelname)s\t%(message)s",
        SECONDS,
    ),
    "millis_twice_thread_process": (
        "[%(asctime)s.%(msecs)03d] %(levelname)-8s [%(threadName)s|%(processName)s] %(name)s "
        "(%(filename)s:%(funcName)s:%(lineno)d) | %(message)s",
        None,
    ),
    "asctime_dash_name_level_function": (
        "%(asctime)s - %(name)s - %(levelname)s - %(funcName)s:%(lineno)d - %(message)s",
        None,
    ),
    "level_dash_asctime_module_function": (
        "%(levelname)s - %(asctime)s - %(name)s - %(module)s.%(funcName)s() - %(lineno)d - %(message)s ",
        None,
    ),
    "request_context": (
        "%(asctime)s %(levelname)s %(name)s %(request_id)s %(path)s %(method)s %(message)s",
        "%Y-%m-%dT%H:%M:%S%z",
    ),
    "asctime_bracket_level_message": ("%(asctime)s [%(levelname)s] %(message)s", None),
    "module_colon_lineno": (
        "%(asctime)s - %(name)s - %(levelname)s - %(module)s : %(lineno)d - %(message)s",
        SECONDS,
    ),
    "day_first": (
        "%(asctime)s - [%(levelname)s] -  %(name)s - (%(filename)s).%(funcName)s(line %(lineno)d) - %(message)s",
        "%d-%m-%Y %H:%M:%S",
    ),
    "bracket_level_module_function": (
        "[%(asctime)s] %(levelname)s [%(module)s.%(funcName)s:%(lineno)d] %(message)s",
        SECONDS,
    ),
    "brackets_greater": (
        "[%(levelname)s][%(asctime)s][%(filename)s][%(funcName)s][%(lineno)d] > %(message)s",
        None,
    ),
    "am_pm": ("%(asctime)s | %(levelname)-8s | %(message)s", "%Y-%m-%d %I:%M:%S %p"),
    "asctime_dash_level_bracket_name": ("%(asctime)s - %(levelname)s - [%(name)s:%(lineno)d] - %(message)s", None),
    "double_space_padded_name": (
        "%(asctime)s  %(levelname)s  %(name)-30s  %(filename)s:%(lineno)d  %(message)s",
        SECONDS,
    ),
    "asctime_bracket_name_level": ("%(asctime)s [%(name)s] %(levelname)s: %(message)s", SECONDS),
    "asctime_colons": ("%(asctime)s:%(levelname)s:%(name)s: %(message)s", None),
    "pipe_name_function_lineno": (
        "%(asctime)s | %(levelname)-8s | %(name)s:%(funcName)s:%(lineno)d | %(message)s",
        SECONDS,
    ),
    "asctime_dash_name_level_bracket_file": (
        "%(asctime)s - %(name)s - %(levelname)s - [%(filename)s:%(lineno)d] - %(message)s",
        SECONDS,
    ),
    "asctime_pipe_name_level_message": ("%(asctime)s | %(name)s | %(levelname)s | %(message)s", SECONDS),
    "level_message": ("%(levelname)s %(message)s", None),
    "asctime_bracket_pid_level": ("%(asctime)s [%(process)d] [%(levelname)s] %(message)s", SECONDS),
}

# Attributes that no LogRecord has by itself; programs add them by `extra` or a filter.
EXTRA = {"hostname": "web-1", "rank": 0, "request_id": "3f1c-77", "path": "/cart/17", "method": "GET"}
