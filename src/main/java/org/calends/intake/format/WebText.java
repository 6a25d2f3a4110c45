package org.calends.intake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.document.CleanText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.PageFacts;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.TextDecoder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML: what a reader of the page reads, without what every page of the site repeats. Runs and fetches nothing. */
final class WebText implements Format {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
    private static final int HEAD = 4096;

    @Override
    public Extract extract(byte[] content, ReadBudget readBudget) throws IOException {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        return extract(TextDecoder.decode(content, declared.find() ? declared.group(1) : null), readBudget);
    }

    static Extract extract(String html, ReadBudget readBudget) throws IOException {
        readBudget.markup(html.length());
        readBudget.tags(tags(html));
        readBudget.attributes(attributes(html));
        Document page = parse(html, readBudget);
        page.traverse(new ElementCount(readBudget));
        readBudget.partDone();
        PageFacts facts = PageFacts.of(page);
        CleanText text = new CleanText(readBudget);
        page.setBaseUri(facts.address());
        new WebBody(text, readBudget).write(Boilerplate.dropped(page));
        return Extract.of(text, facts.title(), facts.published(), List.of());
    }

    /** Before they are parsed: what looks like a tag or a comment, also where it is none. */
    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean tag = at + 1 < html.length()
                    && (Character.isLetter(html.charAt(at + 1)) || "/!?".indexOf(html.charAt(at + 1)) >= 0);
            tags += tag ? 1 : 0;
        }
        return tags;
    }

    /** Before they are parsed: every mark in a tag that can part two attributes, also where it stands in a value. */
    private static int attributes(String html) {
        int marks = 0;
        boolean inTag = false;
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            inTag = c != '>' && (inTag || c == '<');
            marks += inTag && (c <= ' ' || c == '/' || c == '"' || c == '\'') ? 1 : 0;
        }
        return marks;
    }

    /** Of the page that was made: a formatting element that is not closed is repeated in each paragraph that follows. */
    private static final class ElementCount implements NodeVisitor {

        private final ReadBudget readBudget;
        private int elements;

        ElementCount(ReadBudget readBudget) {
            this.readBudget = readBudget;
        }

        @Override
        public void head(Node node, int depth) {
            elements += node instanceof Element ? 1 : 0;
            readBudget.elements(elements);
        }
    }

    private static Document parse(String html, ReadBudget readBudget) throws IOException {
        try (Reader reader = new Checked(new StringReader(html), readBudget)) {
            return Parser.htmlParser().parseInput(reader, "");
        }
    }

    /** Parsing stops where the allowance does. */
    private static final class Checked extends FilterReader {

        private static final int CHUNK = 512;
        private final ReadBudget readBudget;

        Checked(Reader reader, ReadBudget readBudget) {
            super(reader);
            this.readBudget = readBudget;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            readBudget.check();
            return super.read(buffer, offset, Math.min(CHUNK, length));
        }
    }
}
