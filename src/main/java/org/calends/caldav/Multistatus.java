package org.calends.caldav;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.namespace.QName;

/** Many answers in one (RFC 4918, 13). */
final class Multistatus {

    static final String MEDIA_TYPE = "application/xml;charset=UTF-8";

    private static final String OK = "HTTP/1.1 200 OK";
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found";

    /** To say of each of a thousand entries what it does not have is all that makes an answer longer than what is here. */
    private static final int MOST_MISSING = 8_000_000;

    private final StringBuilder responses = new StringBuilder();
    private int missingLetters;

    /** @return a whole document with this root in the DAV namespace */
    static String document(String root, String content) {
        String declarations = Names.PREFIXES.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(entry -> " xmlns:" + entry.getValue() + "=\"" + entry.getKey() + '"').collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<D:" + root + declarations + ">" + content + "</D:" + root + ">\n";
    }

    /**
     * @param found values as XML
     * @param missing what was asked for and is not there
     * @throws Refusal 403 when that has become too much
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
                throw new Refusal(403, Names.dav("number-of-matches-within-limits"),
                        "Too many properties that are not here were asked of too many entries.");
            }
            propstat(missing.stream().map(name -> Xml.element(name, "")).collect(Collectors.joining()), NOT_FOUND);
        }
        responses.append("</D:response>\n");
        return this;
    }

    /** @param status such as {@code HTTP/1.1 403 Forbidden} */
    Multistatus addChanges(String href, Map<String, Collection<QName>> namesByStatus) {
        responses.append("<D:response><D:href>").append(Xml.escape(href)).append("</D:href>");
        namesByStatus.forEach((status, names) -> propstat(
                names.stream().map(name -> Xml.element(name, "")).collect(Collectors.joining()), status));
        responses.append("</D:response>\n");
        return this;
    }

    Multistatus addGone(String href) {
        return addStatus(href, NOT_FOUND);
    }

    /** There is more: ask again with the token (RFC 6578, 3.6). */
    Multistatus addIncomplete(String href) {
        return addStatus(href, "HTTP/1.1 507 Insufficient Storage");
    }

    Multistatus addToken(String token) {
        responses.append("<D:sync-token>").append(Xml.escape(token)).append("</D:sync-token>");
        return this;
    }

    String text() {
        return document("multistatus", responses.toString());
    }

    private Multistatus addStatus(String href, String status) {
        responses.append("<D:response><D:href>").append(Xml.escape(href)).append("</D:href><D:status>").append(status)
                .append("</D:status></D:response>\n");
        return this;
    }

    private void propstat(String properties, String status) {
        responses.append("<D:propstat><D:prop>").append(properties).append("</D:prop><D:status>").append(status)
                .append("</D:status></D:propstat>");
    }
}
