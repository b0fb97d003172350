"""The newsroom’s data as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from inkuru.newsroom.guards import keep_guards
from inkuru.newsroom.touching import keep_touching, lift_touching


class NewsroomConfig(AppConfig):
    """Sets the triggers anew after every migration: SQLite drops those of a table whenever it rebuilds it."""

    name = "inkuru.newsroom"
    label = "newsroom"

    def ready(self) -> None:
        """Called by Django once the models are loaded."""
        post_migrate.connect(keep_guards, sender=self, dispatch_uid="inkuru.newsroom.guards")
        pre_migrate.connect(lift_touching, sender=self, dispatch_uid="inkuru.newsroom.lift_touching")
        post_migrate.connect(keep_touching, sender=self, dispatch_uid="inkuru.newsroom.touching")
