package org.calends.intake.calendar;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.ical.ContentLine;
import org.calends.input.HiddenCharacters;
import org.calends.input.WebAddress;
import org.calends.intake.row.ImportRow;
import org.calends.intake.text.Excerpt;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** The texts of an entry, as an obligation can hold them: what is too long or cannot be seen is cut, with a note. */
final class IcsWords {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_TAGS = 30;

    private IcsWords() {
    }

    static void put(IcsEntry entry, ImportRow row) {
        String description = text(entry, "DESCRIPTION");
        title(entry, row, description);
        if (description != null && !description.isBlank()) {
            row.set("description", cut(description.strip(), LONGEST_DESCRIPTION, "description", row));
        }
        ContentLine url = entry.get("URL");
        if (url != null) {
            url(url.value().strip(), row);
        }
        tags(entry.categories(), row);
    }

    /** RFC 5545 lets an event be without a title. */
    private static void title(IcsEntry entry, ImportRow row, String description) {
        String given = oneLine(text(entry, "SUMMARY"));
        if (given == null) {
            given = Stream.of(description, text(entry, "LOCATION")).map(IcsWords::firstLine).filter(Objects::nonNull)
                    .findFirst().orElse("Untitled");
            row.note("title", "import.title.replaced", Excerpt.of(given));
        }
        row.set("title", cut(given, LONGEST_TITLE, "title", row));
    }

    private static String firstLine(String text) {
        return text == null ? null : text.lines().map(IcsWords::oneLine).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String text(IcsEntry entry, String property) {
        ContentLine line = entry.get(property);
        return line == null ? null : printable(line.text());
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(IcsWords::isPrintable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        return character == '\n' || character == '\t' || switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** @return null for nothing that is seen */
    private static String oneLine(String text) {
        if (text == null) {
            return null;
        }
        String line = text.replace('\t', ' ').lines().map(String::strip).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return HiddenCharacters.shown(line).isBlank() ? null : line;
    }

    private static String cut(String text, int longest, String field, ImportRow row) {
        if (text.length() <= longest) {
            return text;
        }
        row.note(field, "import.text.cut", longest);
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    private static void url(String url, ImportRow row) {
        if (url.length() <= LONGEST_URL && url.matches("(?i)https?://.*") && url.matches("(?i)" + WebAddress.FORM)) {
            row.set("source.url", url.replaceFirst("^(?i)http", "http").replaceFirst("^http(?i)s:", "https:"));
        } else {
            row.note("source.url", "import.url.passed-over", Excerpt.of(url));
        }
    }

    private static void tags(List<String> categories, ImportRow row) {
        List<String> tags = categories.stream().map(IcsWords::printable).map(HiddenCharacters::shown).map(IcsWords::oneLine)
                .filter(Objects::nonNull).distinct().toList();
        List<String> fitting = tags.stream().filter(tag -> tag.length() <= LONGEST_TAG).limit(MOST_TAGS).toList();
        if (fitting.size() < tags.size()) {
            row.note("tags", "import.categories.cut", fitting.size(), tags.size());
        }
        if (!fitting.isEmpty()) {
            ArrayNode list = row.list("tags");
            fitting.forEach(list::add);
        }
    }
}
