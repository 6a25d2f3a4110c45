// ical.js and node-ical read a calendar: node read-feed.mjs FILE. One line for each event, "moment or day, tab, title", sorted;
// fails when the two do not see the same.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const text = readFileSync(process.argv[2], 'utf8');
const calendar = new ICAL.Component(ICAL.parse(text));
for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
}
const day = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
const moment = date => date.toISOString().replace('.000Z', '+00:00');
const first = calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each)).map(event =>
    `${event.startDate.isDate ? event.startDate.toString() : moment(event.startDate.toJSDate())}\t${event.summary}`).sort();
const plain = summary => typeof summary === 'object' ? summary.val : summary;
const second = Object.values(nodeIcal.sync.parseICS(text)).filter(each => each.type === 'VEVENT').map(event =>
    `${event.datetype === 'date' ? day(event.start) : moment(event.start)}\t${plain(event.summary)}`).sort();
if (first.join('\n') !== second.join('\n')) {
    throw new Error(`ical.js sees\n${first.join('\n')}\nand node-ical\n${second.join('\n')}`);
}
console.log(first.join('\n'));
