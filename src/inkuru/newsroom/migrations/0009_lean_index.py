"""The index keeps less of each text, and words are kept by the leaf instead of by the row.

Both are made of the texts, which stand: they are made anew by whoever opens the memory next (`inkuru.flow.indexing`).
The tables are dropped and not emptied, so that PostgreSQL gives their room back.
"""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def let_all_wait(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """No text is in the index any more."""
    apps.get_model("newsroom", "MemoryState").objects.using(schema_editor.connection.alias).update(indexed=0)


class Migration(migrations.Migration):

    dependencies = [
        ("newsroom", "0008_audit"),
    ]

    operations = [
        migrations.DeleteModel(name="MemoryWord"),
        migrations.DeleteModel(name="MemoryPosting"),
        migrations.CreateModel(
            name="MemoryPosting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("first", models.PositiveBigIntegerField()),
                ("count", models.PositiveIntegerField()),
                ("gaps", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="MemoryLeaf",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=8)),
                ("number", models.PositiveSmallIntegerField()),
                ("words", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="MemoryNewWords",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=8)),
                ("words", models.BinaryField()),
            ],
        ),
        migrations.AddConstraint(
            model_name="memoryleaf",
            constraint=models.UniqueConstraint(fields=("language", "number"), name="a_leaf_is_kept_once"),
        ),
        migrations.RunPython(let_all_wait, migrations.RunPython.noop),
    ]
