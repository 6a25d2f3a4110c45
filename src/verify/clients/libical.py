"""libical, the parser of GNOME, Evolution and Debian's own tools, reads a calendar: python3 libical.py FILE [FILE...]
Fails on a parse error and on what RFC 5545 does not allow where it stands."""
import ctypes
import ctypes.util
import sys

ical = ctypes.CDLL(ctypes.util.find_library("ical") or "libical.so.3")
ical.icalparser_parse_string.restype = ctypes.c_void_p
ical.icalparser_parse_string.argtypes = [ctypes.c_char_p]
ical.icalcomponent_strip_errors.argtypes = [ctypes.c_void_p]
ical.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
ical.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]
ical.icalcomponent_as_ical_string.restype = ctypes.c_char_p
ical.icalrestriction_check.argtypes = [ctypes.c_void_p]

for name in sys.argv[1:]:
    with open(name, "rb") as file:
        calendar = ical.icalparser_parse_string(file.read())
    assert calendar, f"{name}: libical could not read it"
    errors = ical.icalcomponent_count_errors(calendar)
    text = ical.icalcomponent_as_ical_string(calendar).decode()
    assert errors == 0, "\n".join(line for line in text.splitlines() if line.startswith("X-LIC-ERROR"))
    sound = ical.icalrestriction_check(calendar)
    text = ical.icalcomponent_as_ical_string(calendar).decode()
    assert sound and ical.icalcomponent_count_errors(calendar) == 0, "\n".join(
        line for line in text.splitlines() if line.startswith("X-LIC-ERROR"))
