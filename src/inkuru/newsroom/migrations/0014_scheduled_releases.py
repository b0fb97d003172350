
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('newsroom', '0013_source_notes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ScheduledRelease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due', models.DateTimeField()),
                ('at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('failure', models.CharField(blank=True, max_length=500)),
            ],
            options={
                'ordering': ('due', 'id'),
            },
        ),
        migrations.RemoveConstraint(
            model_name='auditentry',
            name='act_is_known',
        ),
        migrations.AlterField(
            model_name='auditentry',
            name='act',
            field=models.CharField(choices=[('signed_in', 'signed in'), ('sign_in_failed', 'sign-in failed'), ('signed_out', 'signed out'), ('session_ended', 'session ended'), ('invited', 'invited'), ('role_given', 'role given'), ('role_taken', 'role taken'), ('let_go', 'desk closed to'), ('taken_back', 'desk opened again to'), ('password_set', 'password set'), ('factor_added', 'second factor added'), ('factor_removed', 'second factor removed'), ('released', 'released'), ('corrected', 'corrected'), ('withdrawn', 'withdrawn'), ('waived', 'finding waived'), ('scheduled', 'release scheduled'), ('unscheduled', 'schedule ended'), ('embargo_set', 'embargo set'), ('exported', 'exported')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='auditentry',
            constraint=models.CheckConstraint(condition=models.Q(('act__in', ['signed_in', 'sign_in_failed', 'signed_out', 'session_ended', 'invited', 'role_given', 'role_taken', 'let_go', 'taken_back', 'password_set', 'factor_added', 'factor_removed', 'released', 'corrected', 'withdrawn', 'waived', 'scheduled', 'unscheduled', 'embargo_set', 'exported'])), name='act_is_known'),
        ),
        migrations.AddField(
            model_name='scheduledrelease',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='scheduledrelease',
            name='edition',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='schedule', to='newsroom.edition'),
        ),
        migrations.AddField(
            model_name='scheduledrelease',
            name='release',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='scheduled', to='newsroom.release'),
        ),
        migrations.AddIndex(
            model_name='scheduledrelease',
            index=models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['due'], name='schedule_open'),
        ),
        migrations.AddConstraint(
            model_name='scheduledrelease',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('edition',), name='one_open_schedule'),
        ),
    ]
