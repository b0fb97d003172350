"""The settings of the tests: an installation of their own in a folder of their own."""

import os
import tempfile

# Set before the settings are read; the folder goes with the machine's temporary files.
os.environ["INKURU_HOME"] = os.environ.get("INKURU_TEST_HOME") or tempfile.mkdtemp(prefix="inkuru-tests-")
os.environ.setdefault("INKURU_SECRET_KEY", "only for tests")

from inkuru.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
