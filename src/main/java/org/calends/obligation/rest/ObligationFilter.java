package org.calends.obligation.rest;

import java.util.List;
import java.util.Locale;

import org.calends.account.person.Addresses;
import org.calends.input.InvalidInputException;
import org.calends.input.QueryValues;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which obligations to list, as written in the address. A parameter may be repeated or hold several values with commas between;
 * they are alternatives. {@link #query} reads them and throws {@link InvalidInputException} for what cannot be read.
 */
public class ObligationFilter {

    @RestQuery
    @Parameter(description = "words that the title, authority, description, owner, quote or tags hold")
    public String q;

    @RestQuery
    @Parameter(description = "OPEN, DONE, WAIVED or WITHDRAWN")
    public List<String> status;

    @RestQuery
    public List<String> kind;

    @RestQuery
    @Parameter(description = "by any of its names; all names of one authority find the same")
    public List<String> authority;

    @RestQuery
    public List<String> jurisdiction;

    @RestQuery
    public List<String> tag;

    @RestQuery
    public List<String> owner;

    @RestQuery
    @Parameter(description = "by identifier or name; mine: every team of whoever asks")
    public List<String> team;

    @RestQuery
    @Parameter(description = "earliest stated date, such as 2021-05-26")
    public String dueFrom;

    @RestQuery
    @Parameter(description = "latest stated date")
    public String dueTo;

    @RestQuery
    @Parameter(description = "true: only open ones that are too late; false: only others")
    public String overdue;

    @RestQuery
    @Parameter(description = "true: only those that were done too late; false: only others")
    public String late;

    @RestQuery
    @Parameter(description = "dueDate, lastSafeDay, title, authority, kind, status, createdAt or updatedAt; a leading - turns it round")
    public String sort;

    /** @throws InvalidInputException with the parameter's name */
    public ObligationQuery query() {
        return new ObligationQuery(words(), QueryValues.oneOf("status", status, Status.class),
                QueryValues.oneOf("kind", kind, Kind.class),
                QueryValues.list(authority), QueryValues.list(jurisdiction), QueryValues.list(tag),
                QueryValues.list(owner).stream().map(Addresses::spelled).toList(),
                QueryValues.day("dueFrom", dueFrom), QueryValues.day("dueTo", dueTo), flag("overdue", overdue),
                flag("late", late),
                ObligationQuery.Order.parse(sort)).ofTeams(QueryValues.list(team));
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
