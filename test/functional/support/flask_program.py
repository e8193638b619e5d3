# What an application does after the lines that "Add data" shows: a page that works, and one that does not.
import sys

import flask

app = flask.Flask("shop")


@app.route("/order/<int:number>")
def order(number):
    app.logger.info("order %d placed", number)
    return "thanks"


@app.route("/pay")
def pay():
    return str({"card": None}["cart"])


from werkzeug.serving import make_server  # noqa: E402

server = make_server("127.0.0.1", 0, app, threaded=True)
print(server.port, flush=True)
server.serve_forever()
