"""The newsroom’s data as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from inkuru.newsroom.guards import keep_guards


class NewsroomConfig(AppConfig):
    """Sets the guards anew after every migration: SQLite drops triggers whenever it rebuilds a table."""

    name = "inkuru.newsroom"
    label = "newsroom"

    def ready(self) -> None:
        """Called by Django once the models are loaded."""
        post_migrate.connect(keep_guards, sender=self, dispatch_uid="inkuru.newsroom.guards")
