package org.calends.caldav.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.xml.namespace.QName;

/** Many answers in one (RFC 4918, 13). */
public final class Multistatus {

    public static final String MEDIA_TYPE = "application/xml;charset=UTF-8";

    private static final String OK = "HTTP/1.1 200 OK";
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found";

    /** To say of each of a thousand entries what it does not have is all that makes an answer longer than what is here. */
    private static final int MOST_MISSING = 8_000_000;

    /** So much is in memory before it is written. */
    private static final int PIECE = 32_000;
    private static final String ROOT = "multistatus";

    private final StringBuilder responses = new StringBuilder();
    private final Writer out;
    private int missingLetters;

    private Multistatus(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        responses.append(start(ROOT));
    }

    /** Writes answers as they come, of any number in little memory. */
    public static void write(OutputStream out, Consumer<Multistatus> answers) throws IOException {
        Multistatus all = new Multistatus(out);
        answers.accept(all);
        all.responses.append(end(ROOT));
        all.writePiece();
        all.out.flush();
    }

    /** @return a whole document with this root in the DAV namespace */
    static String document(String root, String content) {
        return start(root) + content + end(root);
    }

    private static String start(String root) {
        String declarations = DavNames.PREFIXES.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(entry -> " xmlns:" + entry.getValue() + "=\"" + entry.getKey() + '"').collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<D:" + root + declarations + ">";
    }

    private static String end(String root) {
        return "</D:" + root + ">\n";
    }

    /**
     * @param found values as XML
     * @param missing what was asked for and is not there
     * @throws DavPreconditionException 403 when that has become too much
     */
    Multistatus add(String href, Map<QName, String> found, Collection<QName> missing) {
        responses.append("<D:response><D:href>").append(Xml.escape(href)).append("</D:href>");
        if (!found.isEmpty() || missing.isEmpty()) {
            propstat(found.entrySet().stream().map(entry -> Xml.element(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining()), OK);
        }
        if (!missing.isEmpty()) {
            missingLetters += missing.stream().mapToInt(name -> name.toString().length()).sum();
            if (missingLetters > MOST_MISSING) {
                throw new DavPreconditionException(403, DavNames.dav("number-of-matches-within-limits"),
                        "caldav.properties.too-many-missing");
            }
            propstat(missing.stream().map(name -> Xml.element(name, "")).collect(Collectors.joining()), NOT_FOUND);
        }
        responses.append("</D:response>\n");
        return written();
    }

    /** @param status such as {@code HTTP/1.1 403 Forbidden} */
    public Multistatus addChanges(String href, Map<String, Collection<QName>> namesByStatus) {
        responses.append("<D:response><D:href>").append(Xml.escape(href)).append("</D:href>");
        namesByStatus.forEach((status, names) -> propstat(
                names.stream().map(name -> Xml.element(name, "")).collect(Collectors.joining()), status));
        responses.append("</D:response>\n");
        return written();
    }

    public Multistatus addGone(String href) {
        return addStatus(href, NOT_FOUND);
    }

    /** There is more: ask again with the token (RFC 6578, 3.6). */
    public Multistatus addIncomplete(String href) {
        return addStatus(href, "HTTP/1.1 507 Insufficient Storage");
    }

    public Multistatus addToken(String token) {
        responses.append("<D:sync-token>").append(Xml.escape(token)).append("</D:sync-token>");
        return this;
    }

    private Multistatus addStatus(String href, String status) {
        responses.append("<D:response><D:href>").append(Xml.escape(href)).append("</D:href><D:status>").append(status)
                .append("</D:status></D:response>\n");
        return written();
    }

    private Multistatus written() {
        if (responses.length() > PIECE) {
            try {
                writePiece();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    private void writePiece() throws IOException {
        out.append(responses);
        responses.setLength(0);
    }

    private void propstat(String properties, String status) {
        responses.append("<D:propstat><D:prop>").append(properties).append("</D:prop><D:status>").append(status)
                .append("</D:status></D:propstat>");
    }
}
