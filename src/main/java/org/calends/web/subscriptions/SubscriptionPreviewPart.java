package org.calends.web.subscriptions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.subscriptions.SubscriptionForecast.Preview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** While a subscription is being written: what it would bring. */
@Path("/parts/subscription")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SubscriptionPreviewPart {

    private final CurrentUser currentUser;
    private final SubscriptionForecast subscriptionForecast;
    private final ProvisionalSubscription sketch;

    SubscriptionPreviewPart(CurrentUser currentUser, SubscriptionForecast subscriptionForecast,
            ProvisionalSubscription sketch) {
        this.currentUser = currentUser;
        this.subscriptionForecast = subscriptionForecast;
        this.sketch = sketch;
    }

    @CheckedTemplate(basePath = "web/subscriptions")
    static class Templates {
        static native TemplateInstance subscriptionPreview(Preview preview);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(@BeanParam SubscriptionForm form) {
        return currentUser.show(Templates.subscriptionPreview(of(form)));
    }

    /** @return null while what is written cannot be read yet */
    Preview of(SubscriptionForm form) {
        try {
            return subscriptionForecast.of(sketch.of(form), currentUser.words());
        } catch (InvalidInputException notYet) {
            return null;
        }
    }
}
