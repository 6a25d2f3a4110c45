package org.calends.reminder.plan;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.authority.AuthorityDictionary;
import org.calends.workday.count.CalendarSnapshot;

/**
 * A number that differs whenever anything in a value differs: each component of a record, each stored field of an entity, and
 * so on down to texts and numbers. Nothing is listed here that counts, so nothing new can be left out; what cannot be compared
 * is refused.
 */
final class Fingerprint {

    /** Fields of entities that tell how they are used and not what is wanted. One that is missing here only costs time. */
    private static final Set<String> TRACES_OF_USE = Set.of("feedLastUsedAt", "confirmationNextAt");

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).map(Fingerprint::opened).toList();
        }
    };
    private static final ClassValue<List<Field>> STORED = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredFields()).filter(Fingerprint::isStored).map(Fingerprint::opened).toList();
        }
    };

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    private Fingerprint() {
    }

    /** @throws IllegalArgumentException when something in it is no value that could be compared */
    static long of(Record value) {
        return ByteBuffer.wrap(bytesOf(value)).getLong();
    }

    /** @return the same with all its digits */
    static String textOf(Object value) {
        return HexFormat.of().formatHex(bytesOf(value));
    }

    private static byte[] bytesOf(Object value) {
        Fingerprint all = new Fingerprint();
        all.add(value);
        return all.digest.digest();
    }

    private void add(Object value) {
        Collection<?> parts = parts(value);
        if (parts == null) {
            addPlain(value);
        } else {
            begin(kind(value), parts.size());
            parts.forEach(this::add);
        }
    }

    /** @return null for a value that has none */
    private static Collection<?> parts(Object value) {
        if (value instanceof Fingerprinted<?> known) {
            return List.of(known.fingerprint());
        } else if (value instanceof CalendarSnapshot calendars) {
            return calendars.notices();
        } else if (value instanceof AuthorityDictionary dictionary) {
            return List.of(dictionary.edition());
        } else if (value instanceof Record) {
            return COMPONENTS.get(value.getClass()).stream().map(each -> read(() -> each.invoke(value))).toList();
        } else if (isStoredAsAWhole(value)) {
            return STORED.get(value.getClass()).stream().map(each -> read(() -> each.get(value))).toList();
        }
        return several(value);
    }

    /** Sets and maps have no order that would be the same each time. */
    private static Collection<?> several(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().toList();
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> textOf(Arrays.asList(each.getKey(), each.getValue()))).sorted().toList();
        } else if (value instanceof Set<?> set) {
            return set.stream().map(each -> each instanceof String text ? text : textOf(each)).sorted().toList();
        }
        return value instanceof List<?> list ? list : null;
    }

    private void addPlain(Object value) {
        if (value != null && !isPlain(value)) {
            throw new IllegalArgumentException(value.getClass() + " cannot be compared");
        }
        byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        begin(kind(value), text.length);
        digest.update(text);
    }

    /** So that two values side by side are never read as one, or as two others. */
    private void begin(String kind, int size) {
        digest.update((kind + ":" + size + ":").getBytes(StandardCharsets.UTF_8));
    }

    private static String kind(Object value) {
        for (Class<?> several : List.of(Map.class, Set.class, List.class)) {
            if (several.isInstance(value)) {
                return several.getName();
            }
        }
        return value == null ? "null" : value.getClass().getName();
    }

    /** @return whether what it prints is all that it is */
    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Enum<?>
                || value instanceof UUID || value instanceof Locale || value.getClass().getPackageName().equals("java.time");
    }

    private static boolean isStoredAsAWhole(Object value) {
        return value != null && (value.getClass().isAnnotationPresent(Entity.class)
                || value.getClass().isAnnotationPresent(Embeddable.class));
    }

    /** Fields that the persistence provider adds, such as {@code $$_hibernate_attributeInterceptor}, are transient. */
    private static boolean isStored(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic() && !field.getName().startsWith("$$_") && !TRACES_OF_USE.contains(field.getName());
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    /** Reads one part of a value. */
    private interface Part {
        Object read() throws ReflectiveOperationException;
    }

    private static Object read(Part part) {
        try {
            return part.read();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a part of a value cannot be read", e);
        }
    }
}
