package org.calends.empty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The one answer there is. */
@Path("/login")
public class NoteResource {

    @GET
    public String count() {
        return "notes: " + Note.count();
    }
}
