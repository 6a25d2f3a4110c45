package org.calends.obligation.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with places for values, such as {@code Due by %1$s.}, cut up once: {@link String#format} would take them apart again
 * for every entry of every calendar.
 *
 * @param words one more than there are places
 * @param places which value comes behind each of the words, counted from 0
 */
public record MessagePattern(List<String> words, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("%(\\d)\\$s");

    public static MessagePattern of(String pattern) {
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int end = 0;
        while (place.find()) {
            words.add(pattern.substring(end, place.start()));
            places.add(Integer.parseInt(place.group(1)) - 1);
            end = place.end();
        }
        words.add(pattern.substring(end));
        return new MessagePattern(words, places);
    }

    public String with(Object... values) {
        StringBuilder text = new StringBuilder(64).append(words.get(0));
        for (int i = 0; i < places.size(); i++) {
            text.append(values[places.get(i)]).append(words.get(i + 1));
        }
        return text.toString();
    }
}
