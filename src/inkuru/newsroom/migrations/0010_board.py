"""The board’s summaries; every story there is waits for its own."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def let_all_wait(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Every story is to be summed up."""
    using = schema_editor.connection.alias
    stories = apps.get_model("newsroom", "Story").objects.using(using).values_list("pk", flat=True)
    touched = apps.get_model("newsroom", "Touched")
    rows = (touched(story_id=story) for story in stories.iterator(chunk_size=2000))
    touched.objects.using(using).bulk_create(rows, batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ('newsroom', '0009_lean_index'),
    ]

    operations = [
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('deadline', models.DateTimeField(null=True)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='newsroom.edition')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='StorySummary',
            fields=[
                ('story', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='summary', serialize=False, to='newsroom.story')),
                ('headline', models.TextField(blank=True)),
                ('searched', models.TextField(blank=True)),
                ('written_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['-written_at', '-story'], name='board_newest_first')],
            },
        ),
        migrations.CreateModel(
            name='Touched',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='newsroom.story')),
            ],
        ),
        migrations.CreateModel(
            name='EditionSummary',
            fields=[
                ('edition', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='summary', serialize=False, to='newsroom.edition')),
                ('headline', models.TextField(blank=True)),
                ('behind', models.PositiveIntegerField(default=0)),
                ('unread', models.PositiveIntegerField(default=0)),
                ('missing', models.PositiveIntegerField(default=0)),
                ('blocking', models.PositiveIntegerField(default=0)),
                ('others', models.PositiveIntegerField(default=0)),
                ('has_changed', models.BooleanField(default=False)),
                ('outdated', models.PositiveIntegerField(default=0)),
                ('outdated_since', models.DateTimeField(null=True)),
                ('deadline', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('behind__gt', 0)), fields=['edition'], name='board_behind'), models.Index(condition=models.Q(('unread__gt', 0)), fields=['edition'], name='board_unread'), models.Index(condition=models.Q(('blocking__gt', 0)), fields=['edition'], name='board_blocking'), models.Index(condition=models.Q(('outdated__gt', 0)), fields=['outdated_since'], name='board_outdated'), models.Index(condition=models.Q(('deadline__isnull', False)), fields=['deadline'], name='board_deadline'), models.Index(condition=models.Q(('person__isnull', False)), fields=['person'], name='board_person')],
            },
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('query', models.CharField(max_length=500)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_views', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('name',),
                'constraints': [models.UniqueConstraint(fields=('person', 'name'), name='a_view_has_its_own_name')],
            },
        ),
        migrations.RunPython(let_all_wait, migrations.RunPython.noop),
    ]
