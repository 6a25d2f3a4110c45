package org.calends.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sentences of one language, by code. They are patterns of ICU's MessageFormat, which knows each language's plurals and
 * needs nothing that runs: a sentence can be made in a plain test, in a constructor and on any thread.
 */
public final class MessageCatalogue {

    /** The features that have something to say, which is what their codes begin with; each has a file in each language. */
    public static final List<String> BUNDLES = List.of("account", "alarm", "authority", "caldav", "document", "import", "input",
            "mail",
            "notice", "obligation", "reason", "recurrence", "reminder", "request", "subscription", "suggestion", "team",
            "workday");

    /** What is said in passing, in calendars, of dates and how they were counted: no program acts on it. */
    public static final List<String> WORDS = List.of("calendar", "computation", "date", "feed", "holiday", "text");

    private static final String ON_PAGE = ".on-page";
    private static final Map<Locale, MessageCatalogue> ALL = Languages.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), MessageCatalogue::new));

    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, String> told = new TreeMap<>();
    private final Map<String, MessageTemplate> parsed = new ConcurrentHashMap<>();
    private final Locale locale;

    private MessageCatalogue(Locale locale) {
        this.locale = locale;
        BUNDLES.forEach(bundle -> read("refusals/" + bundle, told));
        WORDS.forEach(bundle -> read("words/" + bundle, patterns));
        patterns.putAll(told);
    }

    /** @return the catalogue of the nearest language that is spoken here */
    public static MessageCatalogue in(Locale locale) {
        return ALL.get(Languages.nearest(locale));
    }

    private void read(String bundle, Map<String, String> into) {
        String file = "/messages/" + bundle + "_" + locale.toLanguageTag() + ".properties";
        try (InputStream in = MessageCatalogue.class.getResourceAsStream(file)) {
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            read.stringPropertyNames().forEach(code -> into.put(code, read.getProperty(code)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** @return every code that a problem or a violation can bear, in order */
    public Set<String> codes() {
        return told.keySet().stream().filter(code -> !code.endsWith(ON_PAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean knows(String code) {
        return told.containsKey(code) && !code.endsWith(ON_PAGE);
    }

    /** @return the sentence with a dot dot dot where it names something */
    public String outline(String code) {
        return parsed(code).outline();
    }

    public boolean has(String code) {
        return patterns.containsKey(code);
    }

    /** @return the words of this code, those said in passing included; the code itself where nobody has written any */
    public String say(String code, Object... arguments) {
        return sentence(LocalizableMessage.of(code, arguments));
    }

    String sentence(LocalizableMessage message) {
        if (message.code() == null) {
            return message.arguments().get(0).toString();
        }
        MessageTemplate sentence = parsed(message.code());
        return sentence == null ? message.code() : sentence.filled(message.arguments(), within -> within.in(locale));
    }

    String sentenceOnPage(LocalizableMessage message) {
        String special = message.code() + ON_PAGE;
        return sentence(patterns.containsKey(special) ? new LocalizableMessage(special, message.arguments()) : message);
    }

    private MessageTemplate parsed(String code) {
        MessageTemplate known = parsed.get(code);
        return known != null || !patterns.containsKey(code) ? known
                : parsed.computeIfAbsent(code, each -> new MessageTemplate(patterns.get(each), locale));
    }
}
