package org.calends.reminder.ledger;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.calends.obligation.model.Obligation;

/** Rows of the ledger as they are read, without a database. */
public final class SampleReminders {

    private final NewReminder row;
    private final Map<String, Object> fields = new LinkedHashMap<>(
            Map.of("id", new UUID(7, 7), "messageId", "<m@example.com>"));

    private SampleReminders(NewReminder row) {
        this.row = row;
    }

    public static SampleReminders aReminder(Obligation obligation, Occasion occasion, int step, Recipient recipient,
            String digest) {
        Instant now = Instant.parse("2021-05-03T00:00:00Z");
        return new SampleReminders(NewReminder.of(obligation, new Step(occasion, step, now), recipient, now, digest));
    }

    public SampleReminders with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Reminder written() {
        Reminder reminder = Reminder.imagined(row, row.at());
        fields.forEach((name, value) -> set(reminder, name, value));
        return reminder;
    }

    private static void set(Reminder reminder, String name, Object value) {
        try {
            Field field = Reminder.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(reminder, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
