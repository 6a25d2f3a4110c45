#!/usr/bin/env python3
"""Reads a feed with python3-icalendar and vobject, and says what each saw: one line per event, tab-separated.

Usage: read-feed.py FILE.ics
Ends with status 1 when the two disagree, when an identifier occurs twice, or when a named zone is not described.
"""
import datetime
import sys

import icalendar
import vobject


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    for event in calendar.walk("VEVENT"):
        zone = event["DTSTART"].params.get("TZID")
        if zone and zone not in zones:
            sys.exit(f"no VTIMEZONE for {zone}")
    return {str(event["UID"]): (str(event["SUMMARY"]), moment(event["DTSTART"].dt)) for event in calendar.walk("VEVENT")}, \
        len(calendar.walk("VEVENT"))


def by_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    return {event.uid.value: (event.summary.value, moment(event.dtstart.value)) for event in calendar.contents.get("vevent", [])}


def moment(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).isoformat()
    return value.isoformat()


data = open(sys.argv[1], "rb").read()
first, count = by_icalendar(data)
second = by_vobject(data)
if len(first) != count:
    sys.exit("an identifier occurs twice")
if first != second:
    sys.exit(f"the readers disagree: {sorted(set(first.items()) ^ set(second.items()))}")
for summary, start in sorted(first.values(), key=lambda event: (event[1], event[0])):
    print(f"{start}\t{summary}")
