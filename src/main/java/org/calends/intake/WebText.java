package org.calends.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    public Extract extract(byte[] content, Allowance allowance) throws IOException {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        return extract(TextDecoder.decode(content, declared.find() ? declared.group(1) : null), allowance);
    }

    static Extract extract(String html, Allowance allowance) throws IOException {
        allowance.markup(html.length());
        allowance.tags(tags(html));
        Document page = parse(html, allowance);
        page.traverse(new ElementCount(allowance));
        allowance.partDone();
        PageFacts facts = PageFacts.of(page);
        CleanText text = new CleanText(allowance);
        page.setBaseUri(facts.address());
        new WebBody(text, allowance).write(Boilerplate.dropped(page));
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

    /** Of the page that was made: a formatting element that is not closed is repeated in each paragraph that follows. */
    private static final class ElementCount implements NodeVisitor {

        private final Allowance allowance;
        private int elements;

        ElementCount(Allowance allowance) {
            this.allowance = allowance;
        }

        @Override
        public void head(Node node, int depth) {
            elements += node instanceof Element ? 1 : 0;
            allowance.elements(elements);
        }
    }

    private static Document parse(String html, Allowance allowance) throws IOException {
        try (Reader reader = new Checked(new StringReader(html), allowance)) {
            return Parser.htmlParser().parseInput(reader, "");
        }
    }

    /** Parsing stops where the allowance does. */
    private static final class Checked extends FilterReader {

        private static final int CHUNK = 512;
        private final Allowance allowance;

        Checked(Reader reader, Allowance allowance) {
            super(reader);
            this.allowance = allowance;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            allowance.check();
            return super.read(buffer, offset, Math.min(CHUNK, length));
        }
    }
}
