package org.calends.mail.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where, in a server's own words, the mail begins that it returns: what we wrote ourselves must not be read as the reason. */
final class QuotedMail {

    private static final int LONGEST = 20_000;
    private static final Pattern BEGIN = Pattern.compile("(?im)^(?:"
            + "[-=*_ ]{2,}[^\\n]{0,60}\\b(?:original|copy|headers?|unsent|returned message|your message follows)\\b[^\\n]{0,80}$"
            + "|[^\\n]{0,60}\\b(?:below this line|message headers? follow|is a copy of|original message headers?|header of the (?:original|message))[^\\n]{0,80}$"
            + "|(?:Received|Return-Path|DKIM-Signature|Message-ID|MIME-Version|Content-Type|List-Id|References|Auto-Submitted|X-[\\w-]{1,40}):[ \\t])");

    private QuotedMail() {
    }

    /** @return what stands before it; the text itself where nothing is quoted */
    static String cutOff(String text) {
        String begin = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher quoted = BEGIN.matcher(begin);
        return quoted.find() ? begin.substring(0, quoted.start()) : begin;
    }
}
