package org.calends.reminder.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;

import org.calends.authority.AddedName;
import org.calends.authority.AuthorityDictionary;
import org.calends.workday.count.CalendarSnapshot;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.notice.Notice;

/** Values that differ from a given one in a single place, wherever that is: found by looking into it, not from a list. */
final class Variants {

    private Variants() {
    }

    /** @return each under the way to the place in which it differs */
    static Map<String, Object> of(Object value) {
        Map<String, Object> variants = new LinkedHashMap<>();
        if (value instanceof Record) {
            ofRecord(value, variants);
        } else if (value instanceof Fingerprinted<?> known) {
            of(known.value()).forEach((way, variant) -> variants.put(way, new Fingerprinted<>((Record) variant)));
        } else if (value instanceof CalendarSnapshot calendars) {
            variants.put(".announced", announcing(calendars));
        } else if (value instanceof AuthorityDictionary) {
            variants.put(".names", AuthorityDictionary.with(List.of(new AddedName("MIIT", "CN", "one more"))));
        } else if (value.getClass().isAnnotationPresent(Entity.class)
                || value.getClass().isAnnotationPresent(Embeddable.class)) {
            ofFields(value, variants);
        } else if (value instanceof List || value instanceof Set || value instanceof Map || value instanceof Optional) {
            ofSeveral(value, variants);
        } else {
            variants.put("", other(value));
        }
        return variants;
    }

    private static void ofRecord(Object value, Map<String, Object> variants) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int place = i;
            Object part = read(components[i].getName(), value);
            (part == null ? fromNothing(components[i].getType()) : of(part)).forEach((way, variant) -> variants
                    .put("." + components[place].getName() + way, with(value, components, place, variant)));
        }
    }

    private static Object with(Object value, RecordComponent[] components, int place, Object variant) {
        Object[] parts = Stream.of(components).map(each -> read(each.getName(), value)).toArray();
        parts[place] = variant;
        try {
            Constructor<?> canonical = value.getClass()
                    .getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ofFields(Object value, Map<String, Object> variants) {
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$$_")) {
                Object part = read(field.getName(), value);
                (part == null ? fromNothing(field.getType()) : of(part)).forEach(
                        (way, variant) -> variants.put("." + field.getName() + way, with(value, field, variant)));
            }
        }
    }

    private static Object with(Object value, Field changed, Object variant) {
        try {
            Constructor<?> empty = value.getClass().getDeclaredConstructor();
            empty.setAccessible(true);
            Object copy = empty.newInstance();
            for (Field field : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(copy, field.equals(changed) ? variant : field.get(value));
                }
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ofSeveral(Object value, Map<String, Object> variants) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> of(part).forEach((way, variant) -> {
                Map<Object, Object> changed = new HashMap<>(map);
                changed.put(key, variant);
                variants.put("[" + key + "]" + way, changed);
            }));
            variants.put("[none]", Map.of());
        } else if (value instanceof Set<?> set) {
            Set<Object> more = new HashSet<>(set);
            set.stream().findFirst().ifPresent(first -> more.add(other(first)));
            variants.put(set.isEmpty() ? "[one]" : "[more]", set.isEmpty() ? Set.of("one") : more);
        } else if (value instanceof Optional<?> optional) {
            variants.put("[other]", optional.isPresent() ? Optional.empty() : Optional.of("something"));
        } else {
            ofList((List<?>) value, variants);
        }
    }

    private static void ofList(List<?> list, Map<String, Object> variants) {
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            of(list.get(i)).forEach((way, variant) -> {
                List<Object> changed = new ArrayList<>(list);
                changed.set(place, variant);
                variants.put("[" + place + "]" + way, changed);
            });
        }
        variants.put(list.isEmpty() ? "[one]" : "[none]", list.isEmpty() ? List.of("one") : List.of());
    }

    private static CalendarSnapshot announcing(CalendarSnapshot calendars) {
        WorkingDayCalendars more = new WorkingDayCalendars();
        calendars.notices().forEach(more::announce);
        more.announce(Notice.fromCsv("one more", "CN", null, "", "off,2027-03-01,,One more"));
        return more.snapshot();
    }

    private static Map<String, Object> fromNothing(Class<?> type) {
        return Map.of("", SOMETHING.entrySet().stream().filter(each -> type.isAssignableFrom(each.getKey()))
                .min(Comparator.comparing(each -> each.getKey().getName())).orElseThrow(
                        () -> new IllegalStateException("the sample leaves out a " + type))
                .getValue());
    }

    private static final Map<Class<?>, Object> SOMETHING = Map.of(String.class, "something", Integer.class, 42, Instant.class,
            Instant.EPOCH, LocalDate.class, LocalDate.EPOCH, LocalTime.class, LocalTime.NOON, List.class, List.of(),
            UUID.class, new UUID(4, 2));

    private static final Map<Class<?>, Function<Object, Object>> OTHER = Map.of(
            String.class, value -> value + "x",
            Integer.class, value -> (int) value + 1,
            Boolean.class, value -> !(boolean) value,
            Instant.class, value -> ((Instant) value).plusMillis(1),
            LocalDate.class, value -> ((LocalDate) value).plusDays(1),
            LocalTime.class, value -> ((LocalTime) value).plusNanos(1),
            Duration.class, value -> ((Duration) value).plusNanos(1),
            Locale.class, value -> Locale.forLanguageTag("fr"),
            UUID.class, value -> new UUID(4, 2));

    private static Object other(Object value) {
        if (value instanceof ZoneId) {
            return ZoneId.of("Pacific/Kiritimati");
        } else if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[(constant.ordinal() + 1) % all.length];
        }
        return Optional.ofNullable(OTHER.get(value.getClass()))
                .orElseThrow(() -> new IllegalStateException("no variant of a " + value.getClass())).apply(value);
    }

    private static Object read(String name, Object value) {
        try {
            Field field = value.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
