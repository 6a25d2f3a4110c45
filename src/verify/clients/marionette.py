"""What is needed of Mozilla's remote protocol to run a script inside Thunderbird, as its own buttons do."""
import json
import socket


class Marionette:

    def __init__(self, port):
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.number = 0
        self._receive()  # its greeting
        self._ask("WebDriver:NewSession", {})
        self._ask("Marionette:SetContext", {"value": "chrome"})

    def run(self, script, *arguments):
        """Runs the body of an asynchronous function of `arguments`, and gives back what it returns."""
        wrapped = "const done = arguments[arguments.length - 1]; (async (...arguments) => {" + script + \
            "})(...arguments).then(value => done({value}), error => done({error: String(error)}));"
        answer = self._ask("WebDriver:ExecuteAsyncScript", {"script": wrapped, "args": list(arguments), "scriptTimeout": 50000})
        if "error" in answer["value"]:
            raise AssertionError(answer["value"]["error"])
        return answer["value"].get("value")

    def _ask(self, command, parameters):
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.connection.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._receive()
        if error:
            raise AssertionError(f"{command}: {error}")
        return result

    def _receive(self):
        length = b""
        while not length.endswith(b":"):
            length += self._take(1)
        return json.loads(self._take(int(length[:-1])))

    def _take(self, count):
        taken = b""
        while len(taken) < count:
            part = self.connection.recv(count - len(taken))
            if not part:
                raise ConnectionError("Thunderbird has hung up")
            taken += part
        return taken
