package org.calends.workday.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The notices that come with the product, in the form in which others can be loaded. */
public final class BuiltInNotices {

    private BuiltInNotices() {
    }

    public static List<Notice> all() {
        try (InputStream text = BuiltInNotices.class.getResourceAsStream("notices.csv")) {
            return NoticeCsv.notices(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
