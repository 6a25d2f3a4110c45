package org.calends.intake.reception;

import java.util.Locale;

import org.calends.intake.review.SuggestionView;

/** What was read out of one file, for people: one block for each suggestion. */
final class ReadReport {

    private final ReadCommand.Entry entry;

    ReadReport(ReadCommand.Entry entry) {
        this.entry = entry;
    }

    @Override
    public String toString() {
        DocumentView document = entry.document();
        StringBuilder report = new StringBuilder();
        report.append(String.format("%s: %s (published %s, %d %s)%n", entry.file(), document.title(), document.publishedOn(),
                document.suggestions().size(), document.suggestions().size() == 1 ? "suggestion" : "suggestions"));
        document.warnings().forEach(warning -> report.append(String.format("  ! %s%n", warning)));
        document.suggestions().forEach(suggestion -> append(report, suggestion));
        document.otherDates()
                .forEach(other -> report.append(String.format("  no deadline: %s  %s%n      \"%s\"%n", other.date(),
                        other.why(), other.quote().replaceAll("\\s+", " "))));
        document.explanations()
                .forEach(one -> report.append(String.format("  %s at %d: %s%n      %s%n", one.date(), one.start(),
                        one.suggested() ? "a deadline" : "no deadline", String.join("\n      ", one.rules()))));
        return report.append(System.lineSeparator()).toString();
    }

    private static void append(StringBuilder report, SuggestionView read) {
        String due = read.dueDate() != null ? read.dueDate().toString() : read.period().iso() + " from an open start";
        report.append(String.format(Locale.ROOT, "  %s %s  %s  %s  (%s, %.2f)%n", read.bound(), due,
                read.kind(), read.title(), read.authority() == null ? "authority unknown" : read.authority(),
                read.confidence()));
        report.append(String.format("      \"%s\"%n", read.quote().replaceAll("\\s+", " ")));
        report.append(String.format("      %s%n", String.join("; ", read.reasons())));
    }
}
