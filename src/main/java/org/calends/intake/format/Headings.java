package org.calends.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.calends.intake.date.HeadingDate;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Extract;
import org.calends.intake.text.Characters;

/** The first lines of a document, and what they say about it. */
final class Headings {

    private static final int HEAD_LINES = 12;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_TITLE = 300;
    /** Dates may stand anywhere in a long text; beyond this, a line is a paragraph. */
    private static final int MOST_LINES = 20_000;
    private static final Pattern NO_TITLE = Pattern
            .compile("(?i)(?:no\\.?|issue|vol\\.?|volume|第)\\s?\\d+.{0,12}|[^\\p{L}]*|急\\s?件|"
                    + ".{2,30}文件|.{0,12}[〔\\[［（(](?:19|20)\\d\\d[〕\\]］）)].{0,8}号|\\[.*]|\\d+ CFR .*|RIN .*|by .{2,60}|"
                    + "(?:发布时间|发布日期|来源|日期|date|source|from|to|subject|agency|action)\\s?[:：].*|news|newsletter|page \\d+.*");

    private final Extract extract;
    private final List<String> lines = new ArrayList<>();
    private final List<String> head;

    Headings(Extract extract) {
        this.extract = extract;
        extract.text().lines().map(String::strip).filter(line -> !line.isEmpty() && line.length() <= LONGEST_LINE)
                .limit(MOST_LINES).forEach(lines::add);
        head = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
    }

    PublicationDate published() {
        return new IssueDate(head, lines, extract).find();
    }

    /** @param fileName stands in where the document begins without a headline; may be null */
    String title(String fileName) {
        if (extract.title() != null) {
            return shortened(extract.title());
        }
        String shouted = null;
        for (String line : head) {
            String words = line.replaceFirst("^#{1,6} ", "");
            if (isTitle(words)) {
                if (!isShouted(words)) {
                    return words;
                }
                shouted = shouted == null ? words : shouted;
            }
        }
        return shouted != null ? shouted : withoutHeadline(fileName);
    }

    private static boolean isTitle(String line) {
        HeadingDate date = HeadingDate.lastIn(line);
        boolean dateOnly = date != null && line.length() - (date.end() - date.start()) < 12;
        return !dateOnly && !NO_TITLE.matcher(line).matches() && !line.matches(".*[.。；;:：]");
    }

    /** An agency's name in capitals stands above the headline; alone it is one. */
    private static boolean isShouted(String line) {
        return line.chars().noneMatch(Character::isLowerCase) && line.chars().anyMatch(Character::isUpperCase);
    }

    private String withoutHeadline(String fileName) {
        String stem = fileName == null ? "" : fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]{1,5}$", "");
        String words = stem.isBlank() ? extract.text().strip() : stem;
        return shortened(words);
    }

    private static String shortened(String title) {
        String line = title.strip().lines().findFirst().orElse(title);
        int end = Math.min(line.length(), LONGEST_TITLE);
        return Characters.isLoneSurrogate(line.substring(0, end), end - 1) ? line.substring(0, end - 1)
                : line.substring(0, end);
    }
}
