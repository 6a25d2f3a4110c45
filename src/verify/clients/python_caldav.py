"""python3-caldav against a running server: finds the home, lists, syncs by token, completes a task, gets a moved date back."""
import datetime
import sys

import caldav

address, user, password, title = sys.argv[1:]

principal = caldav.DAVClient(url=address, username=user, password=password).principal()
calendars = {str(calendar.url).rstrip("/").rsplit("/", 1)[1]: calendar for calendar in principal.calendars()}
assert {"all-events", "all-tasks"} <= set(calendars), calendars
tasks, events = calendars["all-tasks"], calendars["all-events"]

found = [event for event in events.date_search(datetime.datetime(2031, 3, 1), datetime.datetime(2031, 3, 31), expand=False)
         if title in event.data.replace("\r\n ", "").replace("\n ", "")]
assert len(found) == 1, found

state = tasks.objects_by_sync_token(load_objects=True)
task = next(entry for entry in state if title in entry.data.replace("\r\n ", "").replace("\n ", ""))
assert not list(tasks.objects_by_sync_token(sync_token=state.sync_token)), "nothing changed, yet something was told"

original = task.data
task.data = original.replace("20310315", "20310415")
task.save()
assert "20310315" in tasks.event_by_url(task.url).data, "the date was moved"

todo = next(entry for entry in tasks.todos() if entry.url.path == task.url.path)
todo.complete()
changed = list(tasks.objects_by_sync_token(sync_token=state.sync_token))
assert len(changed) == 1, changed
assert "STATUS:COMPLETED" in tasks.event_by_url(task.url).data
print("python3-caldav: found, listed, synced, completed; a moved date came back")
