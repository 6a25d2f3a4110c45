package org.calends.web.security;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityEventQuery;
import org.calends.input.QueryValues;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of the security log, as written in the address. */
public class SecurityEventFilter {

    @RestQuery
    @Parameter(description = "SIGN_IN, ROLE_CHANGED and so on; several with commas between")
    List<String> kind;

    @RestQuery
    @Parameter(description = "the username of who did it, or to whose account it was done")
    String who;

    @RestQuery
    @Parameter(description = "on this day of the organisation's or later")
    String from;

    @RestQuery
    @Parameter(description = "on this day of the organisation's or earlier")
    String to;

    /** @throws org.calends.input.InvalidInputException for what cannot be read */
    public SecurityEventQuery in(ZoneId zone) {
        LocalDate first = QueryValues.day("from", from);
        LocalDate last = QueryValues.day("to", to);
        return new SecurityEventQuery(QueryValues.oneOf("kind", kind, SecurityEventKind.class),
                who == null || who.isBlank() ? null : who.strip(), first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
