package org.calends.web.account;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.account.signin.Sessions;
import org.calends.web.frame.ForBrowsers;

/** People sign out of browsers elsewhere. */
@Path("/account/sessions")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OwnSessionsPages {

    private final Sessions sessions;
    private final OwnAccountPage page;

    OwnSessionsPages(Sessions sessions, OwnAccountPage page) {
        this.sessions = sessions;
        this.page = page;
    }

    @POST
    @Path("/end")
    public Response endOthers() {
        sessions.endOthers(page.own(), page.session());
        return back();
    }

    @POST
    @Path("/{id}/end")
    public Response end(UUID id) {
        sessions.end(page.own(), id);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/account?done=saved")).build();
    }
}
