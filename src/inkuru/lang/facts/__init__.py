"""Facts: what can be counted or dated in a text, as values that compare across languages."""

from inkuru.lang.facts.agreeing import agrees
from inkuru.lang.facts.reading import currencies, facts

__all__ = ["agrees", "currencies", "facts"]
