package org.calends.web.account;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Account;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.QueryValues;
import org.calends.web.api.Problems;
import org.calends.web.frame.AsksAgain;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** People make and revoke their own keys and app passwords. */
@Path("/account/keys")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnKeysPages {

    private final Clock clock;
    private final ApiKeys keys;
    private final FormReader reader;
    private final OwnAccountPage page;

    OwnKeysPages(Clock clock, ApiKeys keys, FormReader reader, OwnAccountPage page) {
        this.clock = clock;
        this.keys = keys;
        this.reader = reader;
        this.page = page;
    }

    /** The key can be read on this page only: it is not stored. */
    @POST
    @AsksAgain
    public Response make(@BeanParam KeyForm form) {
        Account own = page.own();
        try {
            String made = keys.make(own.id(), reader.read(withEnd(form, own), ApiKeyDraft.class)).key();
            return Response.ok(page.withKey(made)).build();
        } catch (InvalidInputException refused) {
            return page.refused(Problems.of(refused), null, null);
        }
    }

    @POST
    @Path("/{id}/revocation")
    public Response revoke(UUID id) {
        keys.revoke(page.own().id(), id);
        return Response.seeOther(URI.create("/account?done=saved")).build();
    }

    /** The last day is its holder's: it ends with that day. */
    private ObjectNode withEnd(KeyForm form, Account own) {
        ObjectNode draft = form.into(reader.empty());
        LocalDate last = QueryValues.day("until", form.until());
        if (last != null) {
            draft.put("expiresAt",
                    last.plusDays(1).atStartOfDay(own.zoneWithin(clock.getZone())).toInstant().toString());
        }
        return draft;
    }
}
