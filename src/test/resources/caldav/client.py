"""What python3-caldav makes of the server: finds the lists, reads the tasks, ticks one off, cannot move another."""
import sys

import caldav

server, title, fixed = sys.argv[1:]
client = caldav.DAVClient(url=server, username="admin", password="admin")
calendars = {str(calendar.url).rstrip("/").split("/")[-1]: calendar for calendar in client.principal().calendars()}
print("calendars", " ".join(sorted(calendars)))

tasks = calendars["all-tasks"]
before = tasks.objects_by_sync_token(load_objects=True)
found = {str(todo.vobject_instance.vtodo.summary.value): todo for todo in tasks.todos()}
print("due", found[title].vobject_instance.vtodo.due.value)
found[title].complete()
print("open", title in {str(todo.vobject_instance.vtodo.summary.value) for todo in tasks.todos()})

after = tasks.objects_by_sync_token(before.sync_token, load_objects=False)
print("changed", len(list(after)))

moved = found[fixed]
moved.data = moved.data.replace("20210526", "20210626")
try:
    moved.save()
    print("moved")
except caldav.error.AuthorizationError:
    print("refused")
