package org.calends.obligation.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.Panache;

/** What follows "where" over an Obligation o, put together condition by condition, and its parameters. */
public final class WhereClause {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param values none: any will do */
    WhereClause among(String field, List<?> values) {
        return values.isEmpty() ? this : with(field + " in :" + field, Map.of(field, values));
    }

    /** @param value of the parameter of that name in the condition; null: there is no such condition */
    WhereClause with(String condition, String name, Object value) {
        return value == null ? this : with(condition, Map.of(name, value));
    }

    WhereClause with(String condition, Map<String, ?> values) {
        parameters.putAll(values);
        return with(condition);
    }

    public WhereClause with(String condition) {
        conditions.add(condition);
        return this;
    }

    public String from() {
        return "from Obligation o" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    /** @param more of the query, behind the conditions */
    public <T> TypedQuery<T> select(String what, Class<T> type, String more) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery("select " + what + " " + from() + more, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
