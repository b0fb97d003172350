from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def make_cache_table(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    # Django has no migration for it: the command makes the tables that the settings name, where they are missing.
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):

    dependencies = [("newsroom", "0010_board")]

    operations = [migrations.RunPython(make_cache_table, migrations.RunPython.noop)]
