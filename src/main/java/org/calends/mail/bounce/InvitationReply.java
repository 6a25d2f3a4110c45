package org.calends.mail.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.ical.ContentLine;
import org.calends.mail.bounce.ReturnedMailText.Part;
import org.calends.reminder.bounce.InvitationAnswers.Answer;

/**
 * What a calendar program answered to an invitation (RFC 5546, 3.2.3 and 3.2.7; RFC 6047), as Outlook, Google and Apple
 * send it: a part of type text/calendar somewhere in a mail.
 *
 * @param uid of the entry that was answered
 * @param attendee who answers, an address
 */
record InvitationReply(String uid, String attendee, Answer answer) {

    private static final Pattern PARTSTAT = Pattern.compile("(?i);PARTSTAT=\"?([A-Z-]+)");
    private static final int LONGEST = 200_000;

    /** @return nothing where the mail holds no answer, or one that somebody else than its sender would have given */
    static Optional<InvitationReply> in(List<Part> parts) {
        return parts.stream().filter(part -> !part.quoted() && isCalendar(part.type())).map(part -> read(part.text()))
                .flatMap(Optional::stream).filter(reply -> isFrom(parts.get(0), reply.attendee())).findFirst();
    }

    private static boolean isCalendar(String type) {
        return type.equals("text/calendar") || type.equals("application/ics");
    }

    /** Whoever may answer for somebody else sends in that one's name, and says so beside it (RFC 5322, 3.6.2). */
    private static boolean isFrom(Part mail, String attendee) {
        return (mail.header("from") + " " + mail.header("sender")).toLowerCase(Locale.ROOT)
                .matches("(?s)(.*[\\s<\"(,:;])?" + Pattern.quote(attendee.toLowerCase(Locale.ROOT)) + "([\\s>\"),;].*)?");
    }

    private static Optional<InvitationReply> read(String calendar) {
        String method = null;
        String uid = null;
        String attendee = null;
        String status = null;
        String text = calendar.substring(0, Math.min(calendar.length(), LONGEST)).replace("\r\n", "\n").replaceAll("\n[ \t]",
                "");
        for (String line : text.split("\n")) {
            ContentLine content = ContentLine.parsed(line.strip());
            if (content == null) {
                continue;
            }
            switch (content.name()) {
                case "METHOD" -> method = content.value().strip().toUpperCase(Locale.ROOT);
                case "UID" -> uid = uid == null ? content.value().strip() : uid;
                case "ATTENDEE" -> {
                    Matcher said = PARTSTAT.matcher(content.parameters());
                    attendee = content.value().strip().replaceFirst("(?i)^mailto:", "");
                    status = said.find() ? said.group(1).toUpperCase(Locale.ROOT) : status;
                }
                default -> {
                    // of no concern
                }
            }
        }
        Answer answer = answer(method, status);
        return uid == null || attendee == null || answer == null ? Optional.empty()
                : Optional.of(new InvitationReply(uid, attendee, answer));
    }

    private static Answer answer(String method, String status) {
        if ("COUNTER".equals(method)) {
            return Answer.COUNTERED;
        }
        if (!"REPLY".equals(method) || status == null) {
            return null;
        }
        return switch (status) {
            case "ACCEPTED" -> Answer.ACCEPTED;
            case "DECLINED" -> Answer.DECLINED;
            case "TENTATIVE" -> Answer.TENTATIVE;
            case "DELEGATED" -> Answer.DELEGATED;
            default -> null;
        };
    }
}
