// tsdav against a running server: discovery from the bare address, both collections, sync, a task completed.
import { createDAVClient } from 'tsdav';

const [address, username, password, title] = process.argv.slice(2);
const assert = (holds, what) => { if (!holds) throw new Error(what); };

const client = await createDAVClient({
    serverUrl: address, credentials: { username, password }, authMethod: 'Basic', defaultAccountType: 'caldav',
});
const calendars = await client.fetchCalendars();
const named = name => calendars.find(calendar => calendar.url.endsWith(`/${name}/`));
assert(named('all-events')?.components.includes('VEVENT'), 'the events were not found');
assert(named('all-tasks')?.components.includes('VTODO'), 'the tasks were not found');

const unfold = object => (object.data ?? '').replace(/\r?\n[ \t]/g, '');
const tasks = await client.fetchCalendarObjects({
    calendar: named('all-tasks'),
    filters: [{ 'comp-filter': { _attributes: { name: 'VCALENDAR' }, 'comp-filter': { _attributes: { name: 'VTODO' } } } }],
});
const task = tasks.find(object => unfold(object).includes(title));
assert(task, 'the task was not found');

const before = await client.syncCollection({
    url: named('all-tasks').url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken: named('all-tasks').syncToken,
});
assert(before.every(answer => !answer.href?.endsWith('.ics')), 'nothing changed, yet something was told');
const answer = await client.updateCalendarObject({
    calendarObject: { ...task, data: unfold(task).replace('STATUS:NEEDS-ACTION', 'STATUS:COMPLETED') },
});
assert(answer.ok, `completing was answered ${answer.status}`);
const after = await client.syncCollection({
    url: named('all-tasks').url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken: named('all-tasks').syncToken,
});
assert(after.filter(item => item.href?.endsWith('.ics')).length === 1, 'the change was not told');
console.log('tsdav: found, listed, synced, completed');
