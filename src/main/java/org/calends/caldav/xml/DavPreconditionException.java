package org.calends.caldav.xml;

import javax.xml.namespace.QName;

import org.calends.input.Refusal;
import org.calends.language.LocalizableMessage;

/** A request that is refused, with the precondition that a client can read (RFC 4918, 16). */
public class DavPreconditionException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient QName precondition;
    private final transient LocalizableMessage refusal;

    /** @param precondition null where the standards name none */
    public DavPreconditionException(int status, QName precondition, LocalizableMessage refusal) {
        super(refusal.toString());
        this.refusal = refusal;
        this.status = status;
        this.precondition = precondition;
    }

    public DavPreconditionException(int status, QName precondition, String code, Object... arguments) {
        this(status, precondition, LocalizableMessage.of(code, arguments));
    }

    /**
     * What belongs to the authority or to others. DAVx5 takes our copy again after this precondition and no other.
     *
     * @param href what was to be changed
     */
    public static DavPreconditionException notYours(String href, LocalizableMessage refusal) {
        return new DavPreconditionException(403, DavNames.dav("need-privileges"), refusal) {

            private static final long serialVersionUID = 1L;

            @Override
            public String content() {
                return "<D:resource><D:href>" + Xml.escape(href) + "</D:href><D:privilege><D:write-content/></D:privilege>"
                        + "</D:resource>";
            }
        };
    }

    /** @param href of the entry that has the UID (RFC 4791, 5.3.2.1) */
    public static DavPreconditionException uidConflict(String href) {
        return new DavPreconditionException(403, DavNames.caldav("no-uid-conflict"), "caldav.uid.taken") {

            private static final long serialVersionUID = 1L;

            @Override
            public String content() {
                return "<D:href>" + Xml.escape(href) + "</D:href>";
            }
        };
    }

    public static DavPreconditionException notYours(String href, String code, Object... arguments) {
        return notYours(href, LocalizableMessage.of(code, arguments));
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }

    public int status() {
        return status;
    }

    public String content() {
        return "";
    }

    public String body() {
        String condition = precondition == null ? "" : Xml.element(precondition, content());
        return Multistatus.document("error", condition + "<D:responsedescription>" + Xml.escape(getMessage())
                + "</D:responsedescription>");
    }
}
