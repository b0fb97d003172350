"""What is sent when an edition goes from hand to hand."""

from django import forms

LONGEST_WHY = 2_000


class SendBackForm(forms.Form):
    """Why an edition comes back."""

    why = forms.CharField(max_length=LONGEST_WHY)


class SeenUpToForm(forms.Form):
    """The key of the newest revision that somebody saw; nothing where the page does not tell."""

    seen = forms.IntegerField(min_value=0, required=False)
