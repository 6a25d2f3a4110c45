package org.calends.intake.upload;

import java.util.Locale;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.input.SingleLine;
import org.calends.input.WebAddress;

/**
 * A document as somebody hands it in, with what they know of it. What they say wins over what the document says.
 *
 * @param content the bytes, unchanged
 * @param fileName as claimed, or null
 * @param mediaType as claimed, or null
 * @param title its headline, or null
 * @param publishedOn {@code 2021-04-26}, {@code 2021-04} or {@code 2021}, or null
 * @param language a language tag (BCP 47) such as {@code en}, {@code en-US} or {@code zh-Hant}, or null
 * @param team to which it is to belong, by identifier or name; null or empty: the organisation
 * @param sourceUrl where it came from, http or https, or null
 */
public record Upload(byte[] content, String fileName, String mediaType,
        @Size(max = 500) @SingleLine String title,
        String publishedOn,
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}", message = "{input.language.malformed}") String language,
        @Size(max = 2000) @Pattern(regexp = WebAddress.FORM, message = "{input.web-address.malformed}") String sourceUrl,
        @Size(max = 100) @SingleLine String team) {

    private static final int LONGEST_NAME = 255;

    public Upload {
        fileName = fileName == null ? null : tidy(fileName);
        title = absentIfBlank(title);
        publishedOn = absentIfBlank(publishedOn);
        language = absentIfBlank(language);
        sourceUrl = absentIfBlank(sourceUrl);
    }

    /** The organisation's. */
    public Upload(byte[] content, String fileName, String mediaType, String title, String publishedOn, String language,
            String sourceUrl) {
        this(content, fileName, mediaType, title, publishedOn, language, sourceUrl, null);
    }

    /** @return the same of other bytes */
    public Upload with(byte[] bytes) {
        return new Upload(bytes, fileName, mediaType, title, publishedOn, language, sourceUrl, team);
    }

    private static String absentIfBlank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The last step of a path, without what cannot stand in a header. */
    private static String tidy(String claimed) {
        String name = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\u2028\u2029\"]", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /** @return the charset that came with bare text, or null */
    String charset() {
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        return at < 0 || !type.startsWith("text/plain") ? null
                : type.substring(at + "charset=".length()).split(";", 2)[0].replace("\"", "").strip();
    }

    /** @return {@code zh-Hant}, {@code zh}, {@code en} or another language's code; null when nobody said */
    String writing() {
        if (language == null) {
            return null;
        }
        Locale locale = Locale.forLanguageTag(language);
        boolean traditional = "Hant".equalsIgnoreCase(locale.getScript())
                || locale.getScript().isEmpty() && "HK TW MO".contains(region() == null ? "-" : region());
        return "zh".equals(locale.getLanguage()) && traditional ? "zh-Hant" : locale.getLanguage();
    }

    /** @return the region that the language tag names (ISO 3166), or null */
    String region() {
        String region = language == null ? "" : Locale.forLanguageTag(language).getCountry();
        return region.length() == 2 ? region : null;
    }
}
