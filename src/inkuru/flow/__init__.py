"""The way of a story: intake, segmenting, translating, checking, releasing, correcting, publishing."""
