package org.calends.intake.format;

import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.date.HeadingDate;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Extract;

/**
 * When a document came out, as its wording says: a labelled date ("发布时间：", "Published:"), a line that is a date, an issue
 * line ("Issue 53, April 2021"), the date under a Chinese notice, a running header, the year in a document number.
 */
final class IssueDate {

    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:.{0,40}[\\s|])?(?:发布(?:时间|日期)|發[布佈](?:時間|日期)|成文日期|发文日期|发送时间|日期|时间|"
                    + "date|dated|published(?: on)?|publication date|date of (?:issue|publication)|issued(?: on)?|issue date|posted(?: on)?|sent)"
                    + "\\s?[:：]\\s?");
    private static final Pattern ISSUE_WORD = Pattern.compile("(?i).*(?:\\b(?:no|issue|vol|volume|edition|week|weekly|monthly|"
            + "quarterly|newsletter|update|review|report|bulletin|alert|news|digest|brief|briefing|roundup|round-up)\\b|第.{1,6}[期号]|"
            + "[周週月季][报報刊]|简报|簡報|通讯|通訊).*");
    private static final Pattern DEADLINE_WORD = Pattern
            .compile("(?i).*(?:\\b(?:due|deadline|effective|by|before|until|clos\\w+|"
                    + "from|start\\w*|expir\\w+|comments?|appl\\w+|enter\\w*|force)\\b|截止|截至|以前|之前|日前|起|生效|施行|实施|實施).*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DOCUMENT_NUMBER = Pattern
            .compile("[〔\\[［（(]((?:19|20)\\d\\d)[〕\\]］）)]\\s?第?\\s?\\d{1,5}\\s?号");
    private static final int LONGEST_LINE = 160;

    private final List<String> head;
    private final List<String> lines;
    private final Extract extract;

    IssueDate(List<String> head, List<String> lines, Extract extract) {
        this.head = head;
        this.lines = lines;
        this.extract = extract;
    }

    /** @return null if the document does not say */
    PublicationDate find() {
        PublicationDate worded = worded(true);
        PublicationDate marked = extract.published();
        if (marked != null) {
            boolean earlier = worded != null && !worded.start().isAfter(marked.start());
            return earlier ? worded : marked;
        }
        if (worded != null) {
            return worded;
        }
        PublicationDate month = worded(false);
        PublicationDate signed = month == null ? signed() : month;
        return signed == null ? fallback() : signed;
    }

    private PublicationDate worded(boolean day) {
        for (String line : head) {
            HeadingDate date = HeadingDate.lastIn(line);
            if (date != null && date.isDay() == day && isLabelled(line, date)) {
                return date.date();
            }
        }
        for (String line : head) {
            HeadingDate date = HeadingDate.lastIn(line);
            if (date != null && date.isDay() == day && isIssueLine(line, date)) {
                return date.date();
            }
        }
        return null;
    }

    private static boolean isLabelled(String line, HeadingDate date) {
        return LABEL.matcher(line.substring(0, date.start())).matches();
    }

    private static boolean isIssueLine(String line, HeadingDate date) {
        String rest = line.substring(0, date.start()) + " " + line.substring(date.end());
        if (DEADLINE_WORD.matcher(rest).matches()) {
            return false;
        }
        boolean leads = date.start() == 0 && rest.strip().matches("[/|·•–-].*");
        return leads || !LETTER.matcher(rest).find() || ISSUE_WORD.matcher(rest).matches();
    }

    /** The date that stands alone under a Chinese notice; below it only annexes follow. */
    private PublicationDate signed() {
        for (String line : lines) {
            HeadingDate date = line.indexOf('年') > 0 ? HeadingDate.lastIn(line) : null;
            if (date != null && date.isDay() && date.end() - date.start() == line.length()) {
                return date.date();
            }
        }
        return null;
    }

    private PublicationDate fallback() {
        for (String margin : extract.margins()) {
            HeadingDate date = margin.length() > LONGEST_LINE ? null : HeadingDate.lastIn(margin);
            if (date != null && !DEADLINE_WORD.matcher(margin).matches()) {
                return date.date();
            }
        }
        PublicationDate numbered = numbered();
        PublicationDate made = extract.lastResort();
        boolean same = made != null && (numbered == null || made.start().getYear() == numbered.start().getYear());
        return same ? made : numbered;
    }

    private PublicationDate numbered() {
        for (String line : head) {
            Matcher number = DOCUMENT_NUMBER.matcher(line);
            if (number.find()) {
                return PublicationDate.year(Year.parse(number.group(1)));
            }
        }
        return null;
    }
}
