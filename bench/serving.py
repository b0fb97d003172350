"""How fast a story page is served, beside nginx.

    python -m bench.serving --rounds 7 --seconds 4 --out bench/results/serving.json

Both serve the same site folder of a newsroom filled with the sample, each with two processes on this machine, and
take turns under `wrk -t2 -c32`, so that a change of the machine's speed meets both alike. nginx runs as it is set up
for such a site: gzip_static, open_file_cache, sendfile, no log. A third server shows what granian itself costs: it
answers the same bytes and headers to whatever is asked. Reported are the medians and the median of the ratios round by
round. Needs nginx and wrk.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path

from granian.rsgi import HTTPProtocol

ENCODING = "gzip"
CONNECTIONS = 32
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
LATENCY = re.compile(r"99%\s+([\d.]+)(us|ms|s)")
FAULTS = re.compile(r"(Non-2xx or 3xx responses|Socket errors).*")
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}

NGINX = """
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log stderr crit;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=10000 inactive=60s;
  open_file_cache_valid 1s;
  gzip_static on;
  gzip_vary on;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    add_header Cache-Control "public, max-age=60";
  }}
}}
"""


def main() -> None:
    """Measure and write the result file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="inkuru-bench-serving") as name:
        folder = Path(name)
        site = folder / "home" / "site"
        with inkuru(folder / "home") as ours, nginx(folder, site) as theirs:
            path = story_page(site)
            with bare(site / path[1:] / "index.html.gz") as floor:
                servers = {"nginx": theirs, "inkuru": ours, "granian alone": floor}
                rounds = [
                    {name: load(url + path, options.seconds) for name, url in servers.items()}
                    for _ in range(options.rounds)
                ]
            result = {"page": sizes(site / path[1:]), "encoding": ENCODING} | summary(rounds)
    text = json.dumps(result, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


@contextlib.contextmanager
def inkuru(home: Path) -> Iterator[str]:
    """`inkuru up` with two serving processes; answers its address."""
    url = f"http://127.0.0.1:{free_port()}"
    command = (sys.executable, "-m", "inkuru", "up", "--workers", "2", "--port", url.rpartition(":")[2])
    with subprocess.Popen(command, env=os.environ | {"INKURU_HOME": str(home)}, stdout=subprocess.DEVNULL) as process:
        try:
            await_answer(f"{url}/rw/")
            yield url
        finally:
            process.send_signal(signal.SIGINT)


@contextlib.contextmanager
def nginx(folder: Path, site: Path) -> Iterator[str]:
    """nginx on the same files; answers its address."""
    port = free_port()
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, site=site, port=port), encoding="utf-8")
    # Its processes may belong to another user than ours.
    for one in (folder, site.parent):
        one.chmod(0o755)
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    with subprocess.Popen((program, "-c", str(settings), "-e", "stderr")) as process:
        try:
            await_answer(f"http://127.0.0.1:{port}/rw/")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGQUIT)


class Bare:
    """An RSGI application without any thought: the bytes of one file, whatever is asked."""

    def __init__(self, file: str) -> None:
        self.body = Path(file).read_bytes()
        self.headers = [
            ("content-type", "text/html; charset=utf-8"),
            ("last-modified", "Sun, 22 Nov 2026 10:00:00 GMT"),
            ("x-content-type-options", "nosniff"),
            ("etag", '"0123456789abcdef0123"'),
            ("cache-control", "public, max-age=60"),
            ("vary", "accept-encoding"),
            ("content-encoding", ENCODING),
        ]

    async def __rsgi__(self, _scope: object, protocol: HTTPProtocol) -> None:
        """Answer."""
        protocol.response_bytes(200, self.headers, self.body)


def open_bare() -> Bare:
    """What granian calls in its own processes."""
    return Bare(os.environ["BENCH_FILE"])


@contextlib.contextmanager
def bare(file: Path) -> Iterator[str]:
    """granian with two processes and nothing to think about; answers its address."""
    port = free_port()
    command = (sys.executable, "-m", "granian", "bench.serving:open_bare", "--factory", "--interface", "rsgi")
    options = ("--workers", "2", "--port", str(port), "--no-ws", "--log-level", "error")
    with subprocess.Popen((*command, *options), env=os.environ | {"BENCH_FILE": str(file)}) as process:
        try:
            await_answer(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGINT)


def free_port() -> int:
    """A port that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_answer(url: str) -> None:
    """Wait until an address answers well."""
    for _ in range(600):
        with contextlib.suppress(OSError), urllib.request.urlopen(url) as answer:
            if answer.status == 200:
                return
        time.sleep(0.1)
    raise TimeoutError(url)


def story_page(site: Path) -> str:
    """The address of the story in Kinyarwanda whose page is of middling size."""
    pages = sorted((site / "rw").glob("*/index.html"), key=lambda page: page.stat().st_size)
    return f"/{pages[len(pages) // 2].parent.relative_to(site)}/"


def sizes(folder: Path) -> dict[str, int]:
    """The bytes of a page, plain and compressed."""
    return {
        "html": (folder / "index.html").stat().st_size,
        "gzip": (folder / "index.html.gz").stat().st_size,
    }


def load(url: str, seconds: int) -> dict[str, float]:
    """One round: requests a second and the slowest of a hundred in milliseconds."""
    command = (
        "wrk",
        "-t2",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        "--latency",
        "-H",
        f"Accept-Encoding: {ENCODING}",
        url,
    )
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate, latency = RATE.search(output), LATENCY.search(output)
    if FAULTS.search(output) or rate is None or latency is None:
        raise RuntimeError(output)
    return {"rate": float(rate[1]), "p99_ms": float(latency[1]) * MILLISECONDS[latency[2]]}


def summary(rounds: list[dict[str, dict[str, float]]]) -> dict[str, object]:
    """Medians over the rounds, and of the ratios within each."""
    servers = {
        name: {
            "requests_per_second": round(statistics.median(one[name]["rate"] for one in rounds)),
            "p99_ms": round(statistics.median(one[name]["p99_ms"] for one in rounds), 2),
        }
        for name in rounds[0]
    }
    ratios = {
        f"inkuru to {peer}": spread(one["inkuru"]["rate"] / one[peer]["rate"] for one in rounds)
        for peer in ("nginx", "granian alone")
    }
    load = round(os.getloadavg()[1], 1)
    return servers | {"ratios": ratios, "rounds": len(rounds), "load_of_the_machine_5_minutes": load}


def spread(ratios: Iterable[float]) -> dict[str, float]:
    """Median, lowest and highest."""
    ordered = sorted(ratios)
    return {
        "median": round(statistics.median(ordered), 3),
        "lowest": round(ordered[0], 3),
        "highest": round(ordered[-1], 3),
    }


if __name__ == "__main__":
    main()
