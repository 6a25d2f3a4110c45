// ical.js and node-ical read a calendar, and ical.js the same as jCal (RFC 7265): node read-feed.mjs FILE.ics FILE.json. One line
// for each event, "moment or day, tab, title", sorted; fails when they do not see the same.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const text = readFileSync(process.argv[2], 'utf8');
const day = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
const moment = date => date.toISOString().replace('.000Z', '+00:00');
const events = parsed => {
    const calendar = new ICAL.Component(parsed);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
        ICAL.TimezoneService.register(zone);
    }
    return calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each)).map(event =>
        `${event.startDate.isDate ? event.startDate.toString() : moment(event.startDate.toJSDate())}\t${event.summary}`).sort();
};
const first = events(ICAL.parse(text));
const asJson = events(JSON.parse(readFileSync(process.argv[3], 'utf8')));
const plain = summary => typeof summary === 'object' ? summary.val : summary;
const second = Object.values(nodeIcal.sync.parseICS(text)).filter(each => each.type === 'VEVENT').map(event =>
    `${event.datetype === 'date' ? day(event.start) : moment(event.start)}\t${plain(event.summary)}`).sort();
if (first.join('\n') !== asJson.join('\n')) {
    throw new Error(`as jCal ical.js sees\n${asJson.join('\n')}\nand as iCalendar\n${first.join('\n')}`);
}
if (first.join('\n') !== second.join('\n')) {
    throw new Error(`ical.js sees\n${first.join('\n')}\nand node-ical\n${second.join('\n')}`);
}
console.log(first.join('\n'));
