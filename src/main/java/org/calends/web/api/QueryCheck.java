package org.calends.web.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what an address of the API or of SCIM asks for and the operation does not know, as unknown fields are refused: who
 * writes {@code dryrun=true} must not get the real thing, and who writes {@code filterr} not everybody. Pages and feeds pass
 * over what they do not know, since mail and calendar
 * programs add parameters of their own.
 */
@Singleton
class QueryCheck {

    private static final int MOST_SHOWN = 60;

    /**
     * What a directory may ask for wherever it reads, and what is passed over where it is not supported (RFC 7644, 3.4.2, 4).
     */
    private static final Set<String> SCIM = Set.of("attributes", "excludedAttributes", "sortBy", "sortOrder", "startIndex",
            "count");

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        String path = request.getUriInfo().getPath();
        boolean scim = path.startsWith("/scim/");
        if (!scim && !path.startsWith("/api/")) {
            return;
        }
        Map<String, Boolean> parameters = known.computeIfAbsent(operation.getResourceMethod(),
                method -> scim ? scimParameters(method) : parameters(method));
        List<Violation> violations = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!parameters.containsKey(name)) {
                violations.add(new Violation(shortened(name), "input.unknown",
                        (parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet()))));
            } else if (!parameters.get(name) && values.size() > 1) {
                violations.add(new Violation(name, "request.parameter.twice"));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    private static String shortened(String name) {
        return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "…";
    }

    private static Map<String, Boolean> scimParameters(Method operation) {
        Map<String, Boolean> parameters = parameters(operation);
        if (operation.isAnnotationPresent(GET.class)) {
            SCIM.forEach(name -> parameters.put(name, false));
        }
        return parameters;
    }

    /** @return each parameter that the operation takes, and whether it takes several values of it */
    private static Map<String, Boolean> parameters(Method operation) {
        Map<String, Boolean> parameters = new TreeMap<>();
        for (Parameter described : operation.getAnnotationsByType(Parameter.class)) {
            if (described.in() == ParameterIn.QUERY) {
                parameters.put(described.name(), false);
            }
        }
        for (java.lang.reflect.Parameter parameter : operation.getParameters()) {
            note(parameter, parameter.getName(), parameter.getType(), parameters);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                noteBean(parameter.getType(), parameters);
            }
        }
        return parameters;
    }

    private static void noteBean(Class<?> bean, Map<String, Boolean> parameters) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .forEach(field -> note(field, field.getName(), field.getType(), parameters));
        }
    }

    private static void note(AnnotatedElement element, String ownName, Class<?> type, Map<String, Boolean> parameters) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        QueryParam standard = element.getAnnotation(QueryParam.class);
        if (query != null || standard != null) {
            String name = standard != null ? standard.value() : query.value().isEmpty() ? ownName : query.value();
            parameters.put(name, Collection.class.isAssignableFrom(type));
        }
    }
}
