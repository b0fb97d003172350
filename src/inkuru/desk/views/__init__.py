"""The screens of the desk, one file each: parse, call, answer."""
