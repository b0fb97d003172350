
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('newsroom', '0014_scheduled_releases'),
    ]

    operations = [
        migrations.CreateModel(
            name='Wire',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('address', models.URLField(max_length=2000, unique=True)),
                ('at', models.DateTimeField()),
                ('asked_at', models.DateTimeField(null=True)),
                ('tag', models.CharField(blank=True, max_length=300)),
                ('changed', models.CharField(blank=True, max_length=100)),
                ('failure', models.CharField(blank=True, max_length=500)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('name', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Arrival',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('headline', models.TextField()),
                ('language', models.CharField(blank=True, max_length=8)),
                ('published', models.DateField(null=True)),
                ('draft', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('put_away_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='arrivals', to='newsroom.story')),
                ('wire', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='arrivals', to='newsroom.wire')),
            ],
            options={
                'ordering': ('-at', '-id'),
                'indexes': [models.Index(condition=models.Q(('put_away_at__isnull', True), ('story__isnull', True)), fields=['-at', '-id'], name='arrivals_waiting')],
                'constraints': [models.UniqueConstraint(fields=('wire', 'sha256'), name='an_article_comes_once_by_a_wire')],
            },
        ),
    ]
