package org.calends.mail.letter;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What one mail says, ready to be set in text and HTML.
 *
 * @param language of the words, as a tag (BCP 47)
 * @param preview what mail programs show beside the subject
 * @param opening a sentence before them, or null
 * @param sections one without a heading, or those of a digest
 * @param more how many of a digest found no room
 * @param allUrl where all are listed; null for those without an account
 * @param possibleRepeat whether the reader may have it already
 * @param unsubscribeUrl where the reader can end these mails; null for somebody who is told out of duty, or stands in
 * @param preferencesUrl where the reader changes them; null together with the other
 * @param standsInFor whose mail it is, when the reader stands in for somebody; or null
 */
record MailModel(String language, String preview, boolean isDigest, String opening, List<Section> sections, int more,
        String allUrl,
        boolean possibleRepeat, String unsubscribeUrl, String preferencesUrl, String standsInFor) {

    /** @param heading null for a mail about one thing */
    record Section(String heading, List<Notice> notices) {

        Section outline() {
            return new Section(heading, notices.stream().map(Notice::outline).toList());
        }
    }

    /** How much of a hurry there is; a colour in HTML. */
    enum Tone {
        CALM,
        SOON,
        LATE,
        OVER
    }

    /** What somebody wrote about it, and what to call that. */
    record Remark(String label, String text) {
    }

    /** What was told before, and what counts now. */
    record Change(String before, String after) {
    }

    /**
     * One obligation, in the reader's words and form of dates. What is not known is null.
     *
     * @param headline how urgent it is, such as "30 days left"
     * @param change null unless its date moved
     * @param lines when it is due, spelled out
     * @param remark why it was changed, or what was noted when it was done
     * @param by who changed it; null where that is not told
     * @param actUrl where the reader acknowledges it, says that it is done, or puts it off; null when there is nothing to do
     * @param mayAct whether the reader may do that for everybody; others say that they have seen it, or put it off, for
     *        themselves
     * @param mayPutOff whether there is time for that
     */
    record Notice(String title, String headline, Tone tone, Change change, List<String> lines, Remark remark, String by,
            String authority,
            String quote, String sourceUrl, String owner, String url, String actUrl, boolean mayAct, boolean mayPutOff) {

        /** @return what {@link org.calends.obligation.value.Detail#DATES} leaves of it */
        Notice outline() {
            return new Notice(title, headline, tone, change, lines, null, null, authority, null, null, null, null, actUrl,
                    mayAct, mayPutOff);
        }
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail/letter")
    static class Templates {

        static native TemplateInstance letter(MailModel letter);
    }
}
