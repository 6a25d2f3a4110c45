package org.calends.mail.bounce;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.mail.internet.MimeUtility;

import org.calends.mail.bounce.ReturnedMailText.Part;

/** By what a mail is known as a machine's: a server's, an absent person's, a provider's. */
final class BounceSigns {

    private static final Pattern SERVER = Pattern
            .compile("(?i)mailer[-_ .]?daemon|post[-_ ]?master|mail ?-?delivery|mail ?-?system"
                    + "|system ?-?administrator|mail ?-?administrator|internet mail|delivery (subsystem|service|status)|bounce|mdaemon|no-?reply|do-?not-?reply|<>");
    private static final Pattern RETURNED = Pattern
            .compile("(?i)^\\W*(?:undeliver|returned|return(ed|ing)? (mail|message)|bounce"
                    + "|failure notice|mail (system )?(error|failure)|(mail )?deliver(y|ed)\\b|mail delivery|message (delivery|not|undeliver|could|frozen)"
                    + "|could not (be )?(send|deliver)|(email|mail|message) .{0,30}(fail|reject|undeliver|returned|not deliver|could not)"
                    + "|non.?delivery|nondeliverable|unable to deliver|warning: (could|message)|delayed|rejected mail|unzustellbar|nicht zustellbar"
                    + "|rückläufer|fehler|échec|non remis|message non|no se (ha )?(pudo|puede)|entrega|mensaje no|退信|系统退信|無法|无法|投递失败|邮件投递|配信|недостав|не доставлен"
                    + ")|delivery (status )?(notification|failure|report)|undelivera|failure notice");
    /** A person who answers or passes on a bounce. */
    private static final Pattern ANSWERED = Pattern.compile("(?i)^\\W*(re|aw|wg|sv|fwd?|tr|rv|回复|答复|转发|回覆|轉寄)\\s*[:：]");
    private static final Pattern ABSENT = Pattern.compile(
            "(?i)out of (the )?office|\\booo\\b|auto(matic(ally)?|mated)?[- ]?(reply|response|responder|generated reply)"
                    + "|\\baway (from|until)|on (vacation|holiday|leave)|vacation|abwesen|außer haus|nicht im (büro|haus)|im urlaub|automatische antwort"
                    + "|absen(ce|t)|réponse automatique|en congé|hors du bureau|fuera de (la )?oficina|respuesta automática|ausen(te|cia)|vacaciones"
                    + "|自动(回复|答复)|自動(回覆|回复|応答|返信)|不在|外出|休假|假期|автоответ");
    private static final Pattern THROWN_AWAY = Pattern
            .compile("(?im)^disposition:[^;\\n]*automatic-action[^;\\n]*;\\s*(deleted|failed|denied)");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");

    private BounceSigns() {
    }

    static String subject(Part top) {
        String raw = new String(top.header("subject").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return MimeUtility.decodeText(raw);
        } catch (UnsupportedEncodingException | RuntimeException damaged) {
            return raw;
        }
    }

    /** @return whether a mail server sent it, by its name, its empty sender (RFC 5321, 4.5.5) or what it says in the subject */
    static boolean isFromServer(Part top, String subject) {
        boolean nobody = top.header("return-path").replace(" ", "").equals("<>");
        boolean byName = Stream.of("from", "sender", "return-path").anyMatch(name -> SERVER.matcher(top.header(name)).find())
                || top.header("from").isBlank() && isMarked(top);
        boolean failing = !top.header("x-failed-recipients").isEmpty() || top.type().equals("multipart/report")
                || RETURNED.matcher(subject).find() && !ANSWERED.matcher(subject).find();
        return failing || byName && !ABSENT.matcher(subject).find() || nobody && !isAutomaticAnswer(top, subject);
    }

    /** @return whether a machine says of itself that it is one (RFC 3834, and what was usual before) */
    static boolean isMarked(Part top) {
        String auto = top.header("auto-submitted").toLowerCase(Locale.ROOT);
        return !auto.isEmpty() && !auto.startsWith("no") || !top.header("x-autoreply").isEmpty()
                || !top.header("x-autorespond").isEmpty() || !top.header("x-auto-response-suppress").isEmpty()
                || !top.header("x-failed-recipients").isEmpty() || top.header("return-path").replace(" ", "").equals("<>")
                || top.header("precedence").toLowerCase(Locale.ROOT).matches("auto_reply|bulk|junk");
    }

    static boolean isAutomaticAnswer(Part top, String subject) {
        return ABSENT.matcher(subject).find()
                || top.header("auto-submitted").toLowerCase(Locale.ROOT).startsWith("auto-replied")
                || !top.header("x-autoreply").isEmpty() || !top.header("x-autorespond").isEmpty()
                || top.header("precedence").equalsIgnoreCase("auto_reply");
    }

    /** @return whether a provider passes on that its user took the mail for spam (RFC 5965) */
    static boolean isComplaint(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.type().equals("message/feedback-report")
                || part.header("content-type").toLowerCase(Locale.ROOT).contains("report-type=feedback-report"));
    }

    /** @return whether the recipient's program says what became of the mail after it arrived (RFC 8098) */
    static boolean isReceipt(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.type().equals("message/disposition-notification"));
    }

    /** @return whether a filter of the recipient's refused it after it had arrived (RFC 5429), nobody having read it */
    static boolean isThrownAway(List<Part> parts) {
        return parts.stream().filter(part -> part.type().equals("message/disposition-notification"))
                .anyMatch(part -> THROWN_AWAY.matcher(part.text()).find());
    }

    static String withoutTags(String html) {
        String lines = html.replaceAll("(?i)<(br|/p|/div|/tr|/h\\d|/li)\\b[^<>]{0,200}>", "\n");
        return TAG.matcher(lines).replaceAll(" ").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
