"""Requests to a server on this machine, whatever it answers."""

import http.client

AGENT = "curl/8.5.0"


def ask(port, path="/", method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, headers={"User-Agent": AGENT, "Connection": "close", **headers})
    connection.getresponse().read()
    connection.close()
