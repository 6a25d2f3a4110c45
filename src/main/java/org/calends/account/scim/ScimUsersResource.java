package org.calends.account.scim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A directory keeps accounts (RFC 7644). */
@Path("/scim/v2/Users")
@RolesAllowed(Role.ADMINS)
@Produces({ ScimAnswers.TYPE, MediaType.APPLICATION_JSON })
@Consumes({ ScimAnswers.TYPE, MediaType.APPLICATION_JSON })
class ScimUsersResource {

    private final ScimUsers users;
    private final ScimAnswers answers;

    ScimUsersResource(ScimUsers users, ScimAnswers answers) {
        this.users = users;
        this.answers = answers;
    }

    /** Users of the directory that a filter finds (RFC 7644, 3.4.2). */
    @GET
    public Response list(@RestQuery String filter, @RestQuery String startIndex, @RestQuery String count,
            @RestQuery String attributes, @RestQuery String excludedAttributes) {
        return answers.answer(() -> answers.list(users.list(ScimAnswers.filter(filter)), ScimAnswers.number(startIndex),
                ScimAnswers.number(count), attributes, excludedAttributes));
    }

    /** Make a user (RFC 7644, 3.3). */
    @POST
    public Response create(String body, @RestQuery String attributes, @RestQuery String excludedAttributes) {
        return answers.answer(() -> answers.one(201, users.create(answers.read(body)), attributes, excludedAttributes));
    }

    /** One user. */
    @GET
    @Path("/{id}")
    public Response get(String id, @RestQuery String attributes, @RestQuery String excludedAttributes,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return answers.answer(() -> {
            ObjectNode found = users.get(ScimAnswers.id(id));
            return ScimAnswers.isKnown(ifNoneMatch, found) ? Response.notModified(ScimAnswers.version(found)).build()
                    : answers.one(200, found, attributes, excludedAttributes);
        });
    }

    /** Replace a user (RFC 7644, 3.5.1). */
    @PUT
    @Path("/{id}")
    public Response replace(String id, String body, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RestQuery String attributes, @RestQuery String excludedAttributes) {
        return answers.answer(() -> {
            ObjectNode said = answers.read(body);
            return answers.one(200, users.replace(ScimAnswers.id(id), present -> {
                ScimAnswers.require(ifMatch, present);
                return said;
            }), attributes, excludedAttributes);
        });
    }

    /** Change parts of a user (RFC 7644, 3.5.2, also as Entra ID and Okta write it). */
    @PATCH
    @Path("/{id}")
    public Response patch(String id, String body, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RestQuery String attributes, @RestQuery String excludedAttributes) {
        return answers.answer(() -> {
            ObjectNode said = answers.read(body);
            return answers.one(200, users.patch(ScimAnswers.id(id), present -> {
                ScimAnswers.require(ifMatch, present);
                return ScimPatch.apply(said, present);
            }), attributes, excludedAttributes);
        });
    }

    /** End an account, as an administrator ends it; the directory sees it no more. */
    @DELETE
    @Path("/{id}")
    public Response delete(String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answers.answer(() -> {
            users.delete(ScimAnswers.id(id), present -> ScimAnswers.require(ifMatch, present));
            return Response.noContent().build();
        });
    }
}
