package org.calends.language;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.MessageFormat;

/** One sentence of a catalogue. A number stands in it as its digits, unless the pattern itself asks for its plural. */
final class MessageTemplate {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)\\s*,\\s*(?:plural|selectordinal|number)\\b");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final MessageFormat format;
    private final int places;
    private final Set<Integer> counted;

    MessageTemplate(String pattern, Locale locale) {
        format = new MessageFormat(pattern, locale);
        places = 1 + PLACE.matcher(pattern).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(-1);
        counted = COUNTED.matcher(pattern).results().map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
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

    /** ICU's formats are not made for several threads at once. */
    private String format(Object[] values) {
        synchronized (format) {
            return format.format(values);
        }
    }
}
