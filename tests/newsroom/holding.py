"""All that a newsroom holds, to be compared as a whole."""

from typing import Any

from django.apps import apps


def held() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, by table."""
    models = apps.get_app_config("newsroom").get_models(include_auto_created=True)
    return {one._meta.db_table: list(one._default_manager.order_by("pk").values()) for one in models}
