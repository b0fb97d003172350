"""The desk as a Django app, for its templates."""

from importlib import import_module

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Holds no models."""

    name = "inkuru.desk"

    def ready(self) -> None:
        """Called by Django once the models are loaded, which the witness needs."""
        import_module("inkuru.desk.witness").watch()
