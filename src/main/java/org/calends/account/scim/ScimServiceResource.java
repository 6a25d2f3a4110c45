package org.calends.account.scim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What this SCIM service can do (RFC 7643, 5 to 7), for directories that ask. */
@Path("/scim/v2")
@RolesAllowed(Role.ADMINS)
@Produces({ ScimAnswers.TYPE, MediaType.APPLICATION_JSON })
class ScimServiceResource {

    private static final String SERVICE = "ServiceProviderConfig";
    private static final String TYPES = "ResourceTypes";
    private static final String SCHEMAS = "Schemas";

    private final ScimAnswers answers;
    private final ObjectMapper json;
    private final String base;

    ScimServiceResource(ScimAnswers answers, ObjectMapper json, @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.answers = answers;
        this.json = json;
        this.base = baseUrl + "/scim/v2";
    }

    /** What this SCIM service can do. */
    @GET
    @Path("/ServiceProviderConfig")
    public Response service() {
        return answers.one(200, located((ObjectNode) read(SERVICE), SERVICE), null, null);
    }

    /** Which resources it has. */
    @GET
    @Path("/ResourceTypes")
    public Response types() {
        return answers.list(all(TYPES, "name"), null, null, null, null);
    }

    /** One kind of resource. */
    @GET
    @Path("/ResourceTypes/{kind}")
    public Response type(String kind) {
        return answers.answer(() -> answers.one(200, named(all(TYPES, "name"), "name", kind), null, null));
    }

    /** Which attributes they have. */
    @GET
    @Path("/Schemas")
    public Response schemas() {
        return answers.list(all(SCHEMAS, "id"), null, null, null, null);
    }

    /** The attributes of one kind of resource. */
    @GET
    @Path("/Schemas/{id}")
    public Response schema(String id) {
        return answers.answer(() -> answers.one(200, named(all(SCHEMAS, "id"), "id", id), null, null));
    }

    private static ObjectNode named(List<ObjectNode> all, String key, String name) {
        return all.stream().filter(each -> each.path(key).asText().equals(name)).findFirst()
                .orElseThrow(() -> ScimException.notFound("resource"));
    }

    private List<ObjectNode> all(String file, String key) {
        List<ObjectNode> all = new ArrayList<>();
        read(file).forEach(each -> all.add(located((ObjectNode) each, file + "/" + each.path(key).asText())));
        return all;
    }

    private ObjectNode located(ObjectNode resource, String path) {
        resource.withObject("/meta").put("location", base + "/" + path);
        return resource;
    }

    private JsonNode read(String file) {
        try (InputStream in = ScimServiceResource.class.getResourceAsStream("/scim/" + file + ".json")) {
            return json.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
