"""What a password must be, in our words: Django has none in Kinyarwanda."""

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
)
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    """Long rather than odd: NIST SP 800-63B §3.1.1 asks for length and forbids rules on characters."""

    def get_error_message(self) -> str:
        """What is said of one that is too short."""
        words = ngettext(
            "Take at least %(count)s character: several words that you can remember are good.",
            "Take at least %(count)s characters: several words that you can remember are good.",
            self.min_length,
        )
        return words % {"count": self.min_length}


class NotCommon(CommonPasswordValidator):
    """Not one of the 20,000 that are tried first."""

    def get_error_message(self) -> str:
        """What is said of one that is."""
        return _("Many people have this password; it is among the first that are tried.")


class NotTheName(UserAttributeSimilarityValidator):
    """Not the name of the person."""

    def get_error_message(self) -> str:
        """What is said of one that is."""
        return _("This is too much like your name.")
