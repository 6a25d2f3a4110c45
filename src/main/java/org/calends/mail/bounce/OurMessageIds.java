package org.calends.mail.bounce;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.calends.mail.bounce.ReturnedMailText.Part;

/**
 * Message-IDs such as the ledger makes them, wherever they stand in a mail, and then those of the mails that it holds. They are
 * keyed hashes (decision 17), so that one that the ledger knows proves that its mail was returned. A mail's own is left out: it
 * is no answer to itself.
 */
final class OurMessageIds {

    private static final int MOST = 200;
    private static final int HASH = 32;
    private static final int HASH_AND_OBLIGATION = 69;
    private static final int LONGEST_DOMAIN = 200;
    private static final int LONGEST_NAME = 50;
    private static final Pattern OBLIGATION = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\.");
    /** The mail itself says so before others that it refers to. */
    private static final List<Pattern> PLACES = List.of(Pattern.compile("(?i)(?<![\\w-])message-?id\\W{1,20}$"),
            Pattern.compile("(?i)original-message-?id\\W{1,20}$"), Pattern.compile("(?i)in-reply-to\\W{1,20}$"),
            Pattern.compile(""));
    /** A long one may be broken where lines are kept short. */
    private static final Pattern BREAK = Pattern.compile("\n[ \\t>]{0,20}");

    private final List<Set<String>> byPlace = IntStream.range(0, PLACES.size())
            .<Set<String>> mapToObj(place -> new LinkedHashSet<>()).toList();

    private OurMessageIds() {
    }

    static List<String> in(byte[] mail, List<Part> parts) {
        String raw = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace('\r', '\n');
        String decoded = parts.stream().map(OurMessageIds::text).collect(Collectors.joining("\n"));
        OurMessageIds ids = new OurMessageIds();
        for (String text : List.of(raw, decoded)) {
            ids.look(text.replace("&lt;", "<").replace("&#60;", "<"));
            ids.look(BREAK.matcher(text).replaceAll(""));
        }
        Set<String> found = ids.byPlace.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        parts.stream().filter(Part::quoted).map(part -> part.header("message-id").strip()).filter(id -> !id.isEmpty())
                .limit(MOST).forEach(found::add);
        OurMessageIds own = new OurMessageIds();
        own.look(parts.get(0).header("message-id"));
        own.byPlace.forEach(found::removeAll);
        return List.copyOf(found);
    }

    private static String text(Part part) {
        return part.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n")) + "\n" + part.text();
    }

    /** From each "@" backwards: a mail may hold megabytes of letters. */
    private void look(String text) {
        for (int at = text.indexOf('@', HASH); at >= 0; at = text.indexOf('@', at + 1)) {
            int begin = at - HASH;
            if (count(text, begin, at, "-_") == HASH) {
                int longer = Math.max(0, at - HASH_AND_OBLIGATION);
                boolean led = OBLIGATION.matcher(text).region(longer, begin).matches();
                int domain = count(text, at + 1, Math.min(text.length(), at + LONGEST_DOMAIN), "-_.");
                note(text, led ? longer : begin, at + 1 + domain);
            }
        }
    }

    private void note(String text, int begin, int end) {
        String before = text.substring(Math.max(0, begin - LONGEST_NAME), begin);
        int place = IntStream.range(0, PLACES.size()).filter(i -> PLACES.get(i).matcher(before).find()).findFirst()
                .orElseThrow();
        if (byPlace.get(place).size() < MOST) {
            byPlace.get(place).add("<" + text.substring(begin, end) + ">");
        }
    }

    /** @return how many letters, digits and such signs stand there one after the other */
    private static int count(String text, int from, int to, String signs) {
        int i = from;
        while (i < to && (isLetterOrDigit(text.charAt(i)) || signs.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i - from;
    }

    private static boolean isLetterOrDigit(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
    }
}
