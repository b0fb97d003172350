"""The desk as a Django app, for its templates."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Holds no models."""

    name = "inkuru.desk"
