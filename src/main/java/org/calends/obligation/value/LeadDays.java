package org.calends.obligation.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How many days ahead to remind, kept most first and without repeats; null means that somebody else decides. */
@Converter
public class LeadDays implements AttributeConverter<List<Integer>, String> {

    /** @return the days in order, most first, each once */
    public static List<Integer> inOrder(List<Integer> days) {
        return days == null || isInOrder(days) ? days : days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private static boolean isInOrder(List<Integer> days) {
        return IntStream.range(1, days.size()).allMatch(i -> days.get(i - 1) > days.get(i));
    }

    @Override
    public String convertToDatabaseColumn(List<Integer> days) {
        return days == null ? null : days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public List<Integer> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        return column.isEmpty() ? List.of() : Arrays.stream(column.split(",")).map(Integer::valueOf).toList();
    }
}
