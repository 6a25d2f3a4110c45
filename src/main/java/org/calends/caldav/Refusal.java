package org.calends.caldav;

import javax.xml.namespace.QName;

/** A request that is refused, with the precondition that a client can read (RFC 4918, 16). */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient QName precondition;

    /** @param precondition null where the standards name none */
    Refusal(int status, QName precondition, String message) {
        super(message);
        this.status = status;
        this.precondition = precondition;
    }

    /**
     * What belongs to the authority or to others. DAVx5 takes our copy again after this precondition and no other.
     *
     * @param href what was to be changed
     */
    static Refusal notYours(String href, String message) {
        return new Refusal(403, Names.dav("need-privileges"), message) {

            private static final long serialVersionUID = 1L;

            @Override
            String content() {
                return "<D:resource><D:href>" + Xml.escape(href) + "</D:href><D:privilege><D:write-content/></D:privilege>"
                        + "</D:resource>";
            }
        };
    }

    int status() {
        return status;
    }

    String content() {
        return "";
    }

    String body() {
        String condition = precondition == null ? "" : Xml.element(precondition, content());
        return Multistatus.document("error", condition + "<D:responsedescription>" + Xml.escape(getMessage())
                + "</D:responsedescription>");
    }
}
