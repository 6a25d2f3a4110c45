package org.calends.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.obligation.Invalid;
import org.calends.web.Foresight.Preview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** While a subscription is being written: what it would bring. */
@Path("/parts/subscription")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SubscriptionPreviewPart {

    private final Visitor visitor;
    private final Foresight foresight;
    private final SubscriptionSketch sketch;

    SubscriptionPreviewPart(Visitor visitor, Foresight foresight, SubscriptionSketch sketch) {
        this.visitor = visitor;
        this.foresight = foresight;
        this.sketch = sketch;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance subscriptionPreview(Preview preview);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(@BeanParam SubscriptionForm form) {
        return visitor.show(Templates.subscriptionPreview(of(form)));
    }

    /** @return null while what is written cannot be read yet */
    Preview of(SubscriptionForm form) {
        try {
            return foresight.of(sketch.of(form), visitor.words());
        } catch (Invalid notYet) {
            return null;
        }
    }
}
