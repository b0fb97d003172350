"""What Django and django-allauth say at the desk, listed so that our catalogues hold it: they have no Kinyarwanda.

Our catalogues are asked before theirs; what they say in English is the key.
"""

from django.utils.translation import ngettext_lazy

from inkuru.records import N_

PLAIN = (
    N_("This field is required."),
    N_("Select a valid choice. That choice is not one of the available choices."),
    N_("Select a valid choice. %(value)s is not one of the available choices."),
    N_("You must type the same password each time."),
)
COUNTED = (
    ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        "limit_value",
    ),
)
