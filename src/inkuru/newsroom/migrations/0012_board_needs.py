"""What editions need, in a table of its own; every story waits to be summed up again."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def let_all_wait(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Every story is to be summed up."""
    using = schema_editor.connection.alias
    stories = apps.get_model("newsroom", "Story").objects.using(using).values_list("pk", flat=True)
    touched = apps.get_model("newsroom", "Touched")
    touched.objects.using(using).all().delete()
    rows = (touched(story_id=story) for story in stories.iterator(chunk_size=2000))
    touched.objects.using(using).bulk_create(rows, batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('newsroom', '0011_cache'),
    ]

    operations = [
        migrations.CreateModel(
            name='BoardNeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=8)),
                ('need', models.CharField(max_length=16)),
                ('deadline', models.DateTimeField(null=True)),
            ],
        ),
        migrations.RemoveIndex(
            model_name='editionsummary',
            name='board_behind',
        ),
        migrations.RemoveIndex(
            model_name='editionsummary',
            name='board_unread',
        ),
        migrations.RemoveIndex(
            model_name='editionsummary',
            name='board_blocking',
        ),
        migrations.RemoveIndex(
            model_name='editionsummary',
            name='board_outdated',
        ),
        migrations.RemoveIndex(
            model_name='editionsummary',
            name='board_deadline',
        ),
        migrations.AddIndex(
            model_name='editionsummary',
            index=models.Index(condition=models.Q(('outdated_since__isnull', False)), fields=['outdated_since'], name='board_outdated'),
        ),
        migrations.AddField(
            model_name='boardneed',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='newsroom.edition'),
        ),
        migrations.AddField(
            model_name='boardneed',
            name='story',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='newsroom.story'),
        ),
        migrations.AddIndex(
            model_name='boardneed',
            index=models.Index(fields=['need', 'language', 'story'], name='board_needs'),
        ),
        migrations.AddConstraint(
            model_name='boardneed',
            constraint=models.UniqueConstraint(fields=('edition', 'need'), name='an_edition_needs_a_thing_once'),
        ),
        migrations.RunPython(let_all_wait, migrations.RunPython.noop),
    ]
