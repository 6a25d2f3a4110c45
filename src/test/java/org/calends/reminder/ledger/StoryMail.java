package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.calends.Mails;
import org.calends.TestMailbox;
import org.calends.reminder.ledger.Said.Word;

/** Reads mails as their readers do, whose mail programs hide the second of two with the same Message-ID. */
final class StoryMail {

    private static final Pattern DATE = Pattern.compile("\\w+day \\d+ \\w+ \\d{4}");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final Pattern TITLE = Pattern.compile("Report \\d+");
    private static final String SIGNATURE = "-- ";

    private final TestMailbox mailbox;
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, Set<Word>> wordsOfLast = new HashMap<>();
    private final Map<String, String> names;

    /** @param names of readers, by their addresses */
    StoryMail(TestMailbox mailbox, Map<String, String> names) {
        this.mailbox = mailbox;
        this.names = names;
    }

    /** @return what has arrived since the last time, in the order of arrival, twice where it was told twice */
    List<Word> read() throws MessagingException {
        List<MimeMessage> mails = mailbox.mails();
        List<Word> words = new ArrayList<>();
        for (MimeMessage mail : mails) {
            if (known.add(reader(mail) + mail.getMessageID())) {
                List<Word> these = wordsOf(mail);
                words.addAll(these);
                wordsOfLast.put(reader(mail), Set.copyOf(these));
                last.put(reader(mail), mail.getMessageID());
            }
        }
        return words;
    }

    /** @return the Message-ID of the last mail to that reader; null when there was none */
    String idOfLast(String reader) {
        return last.get(reader);
    }

    Set<Word> wordsOfLast(String reader) {
        return wordsOfLast.getOrDefault(reader, Set.of());
    }

    private List<Word> wordsOf(MimeMessage mail) throws MessagingException {
        List<Word> words = new ArrayList<>();
        List<String> lines = Mails.text(mail).lines().takeWhile(line -> !line.equals(SIGNATURE)).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TITLE.matcher(lines.get(i)).matches()) {
                words.add(new Word(reader(mail), lines.get(i), lines.get(i + 1), day(lines.subList(i + 1, lines.size()))));
            }
        }
        return words;
    }

    /** @return the last day that is named before the next title */
    private static LocalDate day(List<String> lines) {
        Matcher date = DATE
                .matcher(String.join("\n", lines.stream().takeWhile(line -> !TITLE.matcher(line).matches()).toList()));
        LocalDate day = null;
        while (date.find()) {
            day = LocalDate.parse(date.group(), FULL);
        }
        return day;
    }

    private String reader(MimeMessage mail) throws MessagingException {
        String address = mail.getAllRecipients()[0].toString();
        return names.getOrDefault(address, address);
    }
}
