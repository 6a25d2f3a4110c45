package org.calends.obligation;

import java.util.List;
import java.util.Locale;

import org.calends.account.Addresses;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which obligations to list, as written in the address. A parameter may be repeated or hold several values with commas between;
 * they are alternatives. {@link #query} reads them and throws {@link Invalid} for what cannot be read.
 */
public class ObligationFilter {

    @RestQuery
    @Parameter(description = "words that the title, authority, description, owner, quote or tags hold")
    String q;

    @RestQuery
    @Parameter(description = "OPEN, DONE, WAIVED or WITHDRAWN")
    List<String> status;

    @RestQuery
    List<String> kind;

    @RestQuery
    @Parameter(description = "by any of its names; all names of one authority find the same")
    List<String> authority;

    @RestQuery
    List<String> jurisdiction;

    @RestQuery
    List<String> tag;

    @RestQuery
    List<String> owner;

    @RestQuery
    @Parameter(description = "earliest stated date, such as 2021-05-26")
    String dueFrom;

    @RestQuery
    @Parameter(description = "latest stated date")
    String dueTo;

    @RestQuery
    @Parameter(description = "true: only open ones that are too late; false: only others")
    String overdue;

    @RestQuery
    @Parameter(description = "true: only those that were done too late; false: only others")
    String late;

    @RestQuery
    @Parameter(description = "dueDate, lastSafeDay, title, authority, kind, status, createdAt or updatedAt; a leading - turns it round")
    String sort;

    /** @throws Invalid with the parameter's name */
    public ObligationQuery query() {
        return new ObligationQuery(words(), QueryValues.oneOf("status", status, Status.class),
                QueryValues.oneOf("kind", kind, Kind.class),
                QueryValues.list(authority), QueryValues.list(jurisdiction), QueryValues.list(tag),
                QueryValues.list(owner).stream().map(Addresses::spelled).toList(),
                QueryValues.day("dueFrom", dueFrom), QueryValues.day("dueTo", dueTo), flag("overdue", overdue),
                flag("late", late),
                ObligationQuery.Order.parse(sort));
    }

    private String words() {
        return q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT);
    }

    private static Boolean flag(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return QueryValues.flag(name, value, false);
    }
}
