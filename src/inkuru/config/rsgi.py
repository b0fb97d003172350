"""The one port: readers get files from memory, the desk and the API get Django, all under granian.

Served as `inkuru.config.rsgi:open_port` with the interface RSGI and `factory`.
"""

import asyncio
import multiprocessing
import os
import signal
import threading
import time
from http import HTTPStatus
from multiprocessing.process import BaseProcess

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.rsgi import HTTPProtocol, ProtocolClosed, Scope

from inkuru.config.bridge import Bridge
from inkuru.config.page_files import Answer, Root
from inkuru.config.search_door import SearchDoor
from inkuru.config.serving import IMMUTABLE, Newsstand, site_roots
from inkuru.desk import assets, nowhere

DJANGO_ADDRESSES = ("/desk/", "/api/")
DJANGO_DOORS = {address.rstrip("/"): address for address in DJANGO_ADDRESSES}
# How long a process whose parent is gone may take to finish what it is answering.
PARTING_SECONDS = 3


class OnePort:
    """An RSGI application: site, media and static files from the newsstand, searches, the rest through the bridge."""

    def __init__(self, newsstand: Newsstand, bridge: Bridge, search: SearchDoor) -> None:
        self._newsstand = newsstand
        self._bridge = bridge
        self._search = search

    async def __rsgi__(self, scope: Scope, protocol: HTTPProtocol) -> None:
        """Answer one request."""
        path = scope.path
        if path.startswith(DJANGO_ADDRESSES) and not path.startswith(assets.FOLDER_ADDRESS):
            answer = await self._bridge.answer(scope, protocol)
        elif path in DJANGO_DOORS:
            answer = Answer(HTTPStatus.FOUND, [("location", DJANGO_DOORS[path])])
        else:
            found = await self._search.answer(scope)
            answer = found or self._newsstand.answer(scope.method, path, scope.query_string, scope.headers.get)
        try:
            send(answer, scope.method, protocol)
        except ProtocolClosed:
            # The reader has left.
            return

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Called by granian once in each process that serves."""
        parent = multiprocessing.parent_process()
        if parent is None:
            return
        # Ctrl-C in a terminal is for the parent, which then tells us to leave.
        os.setpgrp()
        threading.Thread(target=_leave_with, args=(parent,), name="parent", daemon=True).start()

    def __rsgi_del__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Called by granian when the process ends."""
        self._bridge.close()
        self._search.close()


def open_port() -> OnePort:
    """The application with its roots as the settings have them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inkuru.config.settings")
    django = get_wsgi_application()
    desk = (
        Root(assets.SHARED_ADDRESS, assets.SHARED, IMMUTABLE, compresses=True),
        Root(assets.ADDRESS, assets.FOLDER, IMMUTABLE, compresses=True),
    )
    roots = (*desk, *site_roots(settings.INKURU_SITE))
    return OnePort(Newsstand(roots, not_found=nowhere.page()), Bridge(django), SearchDoor())


def send(answer: Answer, method: str, protocol: HTTPProtocol) -> None:
    """Send an answer; to HEAD its headers only, with the length that a GET would have."""
    if method == "HEAD" and answer.status != HTTPStatus.NOT_MODIFIED:
        protocol.response_empty(answer.status, [*answer.headers, ("content-length", str(answer.size))])
    elif answer.file and answer.span:
        headers = [*answer.headers, ("content-length", str(answer.size))]
        protocol.response_file_range(answer.status, headers, answer.file, answer.span.start, answer.span.end)
    elif answer.body:
        protocol.response_bytes(answer.status, answer.headers, answer.body)
    else:
        protocol.response_empty(answer.status, answer.headers)


def _leave_with(parent: BaseProcess) -> None:
    """Without whoever started it, a serving process would hold the port for ever."""
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(PARTING_SECONDS)
    os._exit(0)
