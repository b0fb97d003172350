"""The commands as a Django app."""

from django.apps import AppConfig


class CliConfig(AppConfig):
    """Holds no models."""

    name = "inkuru.cli"
