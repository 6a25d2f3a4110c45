package org.calends.mail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.calends.mail.MailText.Part;

/**
 * Message-IDs such as the ledger makes them, wherever they stand in a mail, and then those of the mails that it holds. They are
 * keyed hashes (decision 17), so that one that
 * the ledger knows proves that its mail was returned. A mail's own is left out: it is no answer to itself.
 */
final class OurMessageIds {

    private static final int MOST = 500;
    private static final String ID = "(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\.)?[\\w-]{32}@[\\w.-]{1,200}";
    private static final Pattern ANYWHERE = Pattern.compile(ID);
    /** The mail itself says so before others that it refers to. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?i)(?<![\\w-])message-?id\\W{1,20}(" + ID + ")"),
            Pattern.compile("(?i)original-message-?id\\W{1,20}(" + ID + ")"),
            Pattern.compile("(?i)in-reply-to\\W{1,20}(" + ID + ")"), Pattern.compile("(" + ID + ")"));
    /** A long one may be broken where lines are kept short. */
    private static final Pattern BREAK = Pattern.compile("\n[ \\t>]{0,20}");

    private OurMessageIds() {
    }

    static List<String> in(byte[] mail, List<Part> parts) {
        String raw = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace('\r', '\n');
        String decoded = parts.stream().map(OurMessageIds::text).collect(Collectors.joining("\n"));
        String text = (raw + "\n" + decoded).replace("&lt;", "<").replace("&#60;", "<");
        Set<String> found = in(text);
        if (found.isEmpty()) {
            found = in(BREAK.matcher(text).replaceAll(""));
        }
        found.addAll(parts.stream().filter(Part::quoted).map(part -> part.header("message-id")).filter(id -> !id.isEmpty())
                .limit(MOST).toList());
        Matcher own = ANYWHERE.matcher(parts.get(0).header("message-id"));
        if (own.find()) {
            found.remove("<" + own.group() + ">");
        }
        return List.copyOf(found);
    }

    private static String text(Part part) {
        return part.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n")) + "\n" + part.text();
    }

    private static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern place : PLACES) {
            Matcher matcher = place.matcher(text);
            while (found.size() < MOST && matcher.find()) {
                found.add("<" + matcher.group(1) + ">");
            }
        }
        return found;
    }
}
