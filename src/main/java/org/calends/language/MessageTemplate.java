package org.calends.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.MessageFormat;

/**
 * One sentence of a catalogue. A number stands in it as its digits, unless the pattern itself asks for its plural. Sentences
 * with nothing but places are put together here: calendars have thousands of them, and ICU's formats admit one thread at a
 * time.
 */
final class MessageTemplate {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)\\s*,\\s*(?:plural|selectordinal|number)\\b");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern BARE_PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|\\{\\d+})*");

    private final MessageFormat format;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> wordPlaces = new ArrayList<>();
    private final int places;
    private final Set<Integer> counted;

    MessageTemplate(String pattern, Locale locale) {
        places = 1 + PLACE.matcher(pattern).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(-1);
        counted = COUNTED.matcher(pattern).results().map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
        boolean plain = PLAIN.matcher(pattern).matches();
        format = plain ? null : new MessageFormat(pattern, locale);
        if (plain) {
            cutUp(pattern);
        }
    }

    /** One more word than there are places. */
    private void cutUp(String pattern) {
        Matcher place = BARE_PLACE.matcher(pattern);
        int end = 0;
        while (place.find()) {
            words.add(pattern.substring(end, place.start()));
            wordPlaces.add(Integer.valueOf(place.group(1)));
            end = place.end();
        }
        words.add(pattern.substring(end));
    }

    /** @param worded makes the sentence of a message that stands within this one */
    String filled(List<Object> arguments, Function<LocalizableMessage, String> worded) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i, arguments.get(i), worded);
        }
        return format(values);
    }

    private Object value(int place, Object argument, Function<LocalizableMessage, String> worded) {
        if (argument instanceof LocalizableMessage within) {
            return worded.apply(within);
        }
        return counted.contains(place) ? argument : argument.toString();
    }

    String outline() {
        Object[] dots = Collections.nCopies(places, (Object) "…").toArray();
        counted.forEach(place -> dots[place] = 2);
        return format(dots);
    }

    private String format(Object[] values) {
        return format == null ? joined(values) : formatted(values);
    }

    /** As ICU does, a place of which nothing is known stays. */
    private String joined(Object[] values) {
        StringBuilder text = new StringBuilder(64).append(words.get(0));
        for (int i = 0; i < wordPlaces.size(); i++) {
            int place = wordPlaces.get(i);
            text.append(place < values.length ? values[place] : "{" + place + "}").append(words.get(i + 1));
        }
        return text.toString();
    }

    /** ICU's formats are not made for several threads at once. */
    private String formatted(Object[] values) {
        synchronized (format) {
            return format.format(values);
        }
    }
}
