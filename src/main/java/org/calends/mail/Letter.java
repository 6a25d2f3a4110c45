package org.calends.mail;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What one mail says, ready to be set in text and HTML.
 *
 * @param sections one without a heading, or those of a digest
 * @param possibleRepeat whether the reader may have it already
 * @param unsubscribeUrl where the reader can end these mails; null for somebody who is told out of duty
 */
record Letter(List<Section> sections, boolean possibleRepeat, String unsubscribeUrl) {

    /** @param heading null for a mail about one thing */
    record Section(String heading, List<Notice> notices) {
    }

    /**
     * One obligation, in the reader's words and form of dates. What is not known is null.
     *
     * @param headline how urgent it is, such as "30 days left"
     * @param lines when it is due, spelled out
     * @param actUrl where the reader acknowledges it, says that it is done, or puts it off; null when there is nothing to do
     */
    record Notice(String title, String headline, List<String> lines, String reason, String authority, String quote,
            String sourceUrl, String owner, String url, String actUrl) {
    }

    /** The templates, checked when the application is built. */
    @CheckedTemplate(basePath = "mail")
    static class Templates {

        static native TemplateInstance letter(Letter letter);
    }
}
