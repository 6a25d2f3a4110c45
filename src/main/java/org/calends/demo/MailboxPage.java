package org.calends.demo;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The mails that really arrived, for the newcomer to look at. */
@Path("/mailbox")
@PermitAll
@IfBuildProfile("dev")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class MailboxPage {

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The page. */
    @CheckedTemplate(basePath = "demo")
    static class Templates {

        static native TemplateInstance mailbox(List<ArrivedMail> mails);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.mailbox(mailbox.mails());
    }
}
