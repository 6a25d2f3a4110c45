package org.calends.web.subscriptions;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.account.person.Role;
import org.calends.subscription.wish.Subscription;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.subscriptions.MessagePreviews.MessagePreview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;

/** The next mail of a subscription, as it will look; also of one that is still being written. */
@Path("/subscriptions")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class NextMailPage {

    /**
     * Mails carry their styles within; the hash lets in exactly those. Nothing else is fetched or run, and what is shown is
     * kept apart from our pages: in a box without scripts and cookies. Links open beside it.
     */
    private static final String OF_A_MAIL = "default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final Pattern STYLES = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    /** Hides what only a mailbox's list shows; the styles say the same. */
    private static final String HIDDEN = " style=\"display:none\"";

    private final CurrentUser currentUser;
    private final VisibleSubscriptions visible;
    private final ProvisionalSubscription sketch;
    private final MessagePreviews looks;
    private final RoutingContext context;

    NextMailPage(CurrentUser currentUser, VisibleSubscriptions visible, ProvisionalSubscription sketch,
            MessagePreviews looks, RoutingContext context) {
        this.currentUser = currentUser;
        this.visible = visible;
        this.sketch = sketch;
        this.looks = looks;
        this.context = context;
    }

    @CheckedTemplate(basePath = "web/subscriptions")
    static class Templates {
        static native TemplateInstance nextMail(Subscription subscription, boolean saved, MessagePreview look, String at);
    }

    @GET
    @Path("/{id}/next-mail")
    public TemplateInstance nextMail(UUID id) {
        return show(visible.get(id), true);
    }

    /** Stores nothing. */
    @POST
    @Path("/next-mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance imagined(@BeanParam SubscriptionForm form) {
        return show(sketch.of(form), false);
    }

    private TemplateInstance show(Subscription subscription, boolean saved) {
        Optional<MessagePreview> look = looks.next(subscription);
        return currentUser.show(Templates.nextMail(subscription, saved, look.orElse(null),
                look.map(mail -> currentUser.words().dates().moment(mail.at(), subscription.zone())).orElse(null)));
    }

    @GET
    @Path("/{id}/next-mail.html")
    public String html(UUID id) {
        String html = looks.next(visible.get(id)).map(MessagePreview::html).orElseThrow(NotFoundException::new);
        context.response().headers().set("Content-Security-Policy", OF_A_MAIL.formatted(hashes(html)))
                .set("Cache-Control", "no-store");
        return html.replace(HIDDEN, "").replaceFirst("<head>", "<head><base target=\"_blank\">");
    }

    private static String hashes(String html) {
        return STYLES.matcher(html).results().map(styles -> "'sha256-" + base64(DigestUtils.sha256(styles.group(1))) + "'")
                .collect(Collectors.joining(" "));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
