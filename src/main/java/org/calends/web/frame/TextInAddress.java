package org.calends.web.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.qute.TemplateExtension;

/** For templates: {@code {tag.inAddress}} is the text as it may stand in the query of an address. */
@TemplateExtension
final class TextInAddress {

    private TextInAddress() {
    }

    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
