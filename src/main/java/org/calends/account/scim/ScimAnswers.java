package org.calends.account.scim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.input.ConflictException;
import org.calends.input.UnknownResourceException;
import org.calends.language.Languages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers as RFC 7644 writes them: resources with their version, lists, errors. */
@Singleton
class ScimAnswers {

    static final String TYPE = "application/scim+json";
    static final int MOST = 200;
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final Set<String> ALWAYS = Set.of("schemas", "id", "meta");

    private final ObjectMapper json;

    ScimAnswers(ObjectMapper json) {
        this.json = json;
    }

    Response answer(Supplier<Response> act) {
        try {
            return act.get();
        } catch (ScimException refused) {
            return error(refused.status(), refused.type(), refused.getMessage());
        } catch (ConflictException refused) {
            return error(409, null, refused.refusal().in(Languages.ENGLISH));
        } catch (UnknownResourceException unknown) {
            return error(404, null, "There is no such resource.");
        }
    }

    private Response error(int status, String type, String detail) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putArray("schemas").add(ERROR);
        error.put("status", String.valueOf(status));
        if (type != null) {
            error.put("scimType", type);
        }
        return Response.status(status).type(TYPE).entity(text(error.put("detail", detail))).build();
    }

    /** @throws ScimException when the body is no object, or says too much at once */
    ObjectNode read(String body) {
        try {
            JsonNode read = json.readTree(body == null ? "" : body);
            if (read instanceof ObjectNode object) {
                ScimLimits.check(object);
                return object;
            }
        } catch (JsonProcessingException malformed) {
            // said below
        }
        throw ScimException.invalid("invalidSyntax", "The body has to be one JSON object.");
    }

    /** @throws ScimException when it is none of ours */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw ScimException.notFound("resource");
        }
    }

    /** @return null where nothing is said */
    static Integer number(String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            throw ScimException.invalid("invalidValue", "startIndex and count are whole numbers.");
        }
    }

    static ScimFilter filter(String text) {
        return text == null || text.isBlank() ? null : ScimFilter.of(text);
    }

    Response one(int status, ObjectNode resource, String attributes, String excluded) {
        EntityTag tag = version(resource);
        resource.withObject("/meta").put("version", "W/\"" + tag.getValue() + "\"");
        String location = resource.path("meta").path("location").asText();
        Response.ResponseBuilder answer = Response.status(status).type(TYPE).tag(tag)
                .entity(text(shown(resource, attributes, excluded)));
        return (status == 201 ? answer.header(HttpHeaders.LOCATION, location) : answer).build();
    }

    /**
     * @return the resource
     * @throws ScimException when it has changed since it was read (RFC 7644, 3.14)
     */
    static ObjectNode require(String ifMatch, ObjectNode present) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.contains("\"" + version(present).getValue() + "\"")) {
            throw new ScimException(412, null, "The resource has changed.");
        }
        return present;
    }

    static boolean isKnown(String ifNoneMatch, ObjectNode present) {
        return ifNoneMatch != null && ifNoneMatch.contains("\"" + version(present).getValue() + "\"");
    }

    static EntityTag version(ObjectNode resource) {
        return new EntityTag(DigestUtils.sha256Hex(resource.toString()).substring(0, 16), true);
    }

    /** @param start at which of all, counted from 1; count nothing for as many as may be */
    Response list(List<ObjectNode> all, Integer start, Integer count, String attributes, String excluded) {
        int from = Math.max(start == null ? 1 : start, 1);
        int most = Math.min(Math.max(count == null ? MOST : count, 0), MOST);
        List<ObjectNode> page = all.stream().skip(from - 1L).limit(most).toList();
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("schemas").add(LIST);
        list.put("totalResults", all.size()).put("startIndex", from).put("itemsPerPage", page.size());
        list.putArray("Resources").addAll(page.stream().map(each -> shown(versioned(each), attributes, excluded)).toList());
        return Response.ok(text(list)).type(TYPE).build();
    }

    private static ObjectNode versioned(ObjectNode resource) {
        String version = "W/\"" + version(resource).getValue() + "\"";
        resource.withObject("/meta").put("version", version);
        return resource;
    }

    /** Only what was asked for, by whole attributes (RFC 7644, 3.9). */
    private static ObjectNode shown(ObjectNode resource, String attributes, String excluded) {
        Set<String> wanted = names(attributes);
        Set<String> unwanted = names(excluded);
        resource.properties().removeIf(each -> {
            String name = each.getKey().toLowerCase(Locale.ROOT);
            return !ALWAYS.contains(name) && (!wanted.isEmpty() && !wanted.contains(name) || unwanted.contains(name));
        });
        return resource;
    }

    private static Set<String> names(String list) {
        return list == null ? Set.of()
                : Stream.of(list.split(","))
                        .map(each -> each.strip().replaceFirst("(?i)^urn:.*:", "").replaceFirst("\\..*", ""))
                        .map(each -> each.toLowerCase(Locale.ROOT)).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    }

    private String text(JsonNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
