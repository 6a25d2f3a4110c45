package org.calends.mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.ws.rs.core.MediaType;

import org.calends.mail.letter.MailModel.Section;
import org.calends.mail.smtp.HeaderText;
import org.calends.mail.smtp.HeldAttachment;
import org.calends.mail.smtp.MailRoute;
import org.calends.mail.smtp.MailServer;
import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.calendar.Invitation;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.reminder.acts.ReminderActionLinks;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.subscription.link.LinkSigner;
import org.calends.subscription.selfservice.SelfServiceLinks;
import org.calends.subscription.selfservice.UnsubscribeLinks;
import org.calends.subscription.wish.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Turns a parcel into a mail: subject, text, HTML, and the headers that mail programs act on. */
@ApplicationScoped
public class MailComposer {

    private static final int LONGEST_TITLE = 80;

    private final MailRoute route;
    private final UnsubscribeLinks unsubscribeLinks;
    private final SelfServiceLinks selfService;
    private final ReminderActionLinks reminderActionLinks;
    private final LinkSigner linkSigner;
    private final String baseUrl;

    MailComposer(MailRoute route, UnsubscribeLinks unsubscribeLinks, SelfServiceLinks selfService,
            ReminderActionLinks reminderActionLinks, LinkSigner linkSigner,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.route = route;
        this.unsubscribeLinks = unsubscribeLinks;
        this.selfService = selfService;
        this.reminderActionLinks = reminderActionLinks;
        this.linkSigner = linkSigner;
        this.baseUrl = baseUrl;
    }

    /**
     * Where a mail leads to.
     *
     * @param preferences of those who may change and end the mails, together with {@code unsubscribe}
     */
    private record Links(Function<Reminder, String> act, Function<Subscription, String> unsubscribe,
            Function<Subscription, String> preferences) {
    }

    public Mail write(OutgoingMessage outgoingMessage) {
        Links secret = new Links(reminderActionLinks::of, unsubscribeLinks::of, selfService::toPreferences);
        return withHeaders(written(outgoingMessage, secret), outgoingMessage,
                isOwn(outgoingMessage) ? unsubscribeLinks.of(outgoingMessage.subscription()) : null);
    }

    /** @return the same for somebody who looks: without headers, and with links that give nobody another's secrets */
    public Mail look(OutgoingMessage outgoingMessage) {
        Function<Subscription, String> edit = subscription -> baseUrl + "/subscriptions"
                + (subscription.isProvisional() ? "" : "/" + subscription.id() + "/edit");
        return written(outgoingMessage, new Links(reminder -> baseUrl + "/obligations/" + reminder.obligationId(), edit, edit));
    }

    private Mail written(OutgoingMessage outgoingMessage, Links links) {
        Locale locale = outgoingMessage.reader().locale();
        DuePhrases duePhrases = new DuePhrases(
                MessageBundles.get(MailMessages.class, Localized.Literal.of(locale.toLanguageTag())), locale,
                outgoingMessage.at(), outgoingMessage.standsInFor() != null, outgoingMessage.detail() == Detail.FULL);
        boolean isOwn = isOwn(outgoingMessage);
        boolean repeat = outgoingMessage.items().stream().anyMatch(item -> item.reminder().isPossibleRepeat());
        List<Section> sections = new MailItems(duePhrases, links.act(), baseUrl).of(outgoingMessage);
        TemplateInstance letter = MailModel.Templates.letter(new MailModel(locale.toLanguageTag(),
                preview(sections, duePhrases),
                outgoingMessage.isDigest(),
                outgoingMessage.isDigest() && outgoingMessage.isSummary() ? duePhrases.words().summaryOpening() : null,
                sections,
                Math.max(0, outgoingMessage.items().size() - MailItems.MOST),
                outgoingMessage.detail() == Detail.FULL ? baseUrl + "/obligations" : null, repeat,
                isOwn ? links.unsubscribe().apply(outgoingMessage.subscription()) : null,
                isOwn ? links.preferences().apply(outgoingMessage.subscription()) : null, outgoingMessage.standsInFor()));
        return new Mail().addTo(outgoingMessage.email()).setSubject(subject(outgoingMessage, duePhrases))
                .setText(set(letter, MediaType.TEXT_PLAIN, locale)).setHtml(set(letter, MediaType.TEXT_HTML, locale));
    }

    /** Who is told out of duty, or stands in, cannot end it. */
    private static boolean isOwn(OutgoingMessage outgoingMessage) {
        return outgoingMessage.subscription() != null && outgoingMessage.standsInFor() == null;
    }

    /** Automatic (RFC 3834), threaded by obligation (RFC 5322, 3.6.4), ended with one click (RFC 8058). */
    private Mail withHeaders(Mail mail, OutgoingMessage outgoingMessage, String unsubscribe) {
        String host = outgoingMessage.messageId().substring(outgoingMessage.messageId().indexOf('@'));
        mail.addHeader("Auto-Submitted", "auto-generated");
        mail.addHeader("List-Id", "Calends <reminders." + host.substring(1));
        if (unsubscribe != null) {
            mail.addHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (!outgoingMessage.isDigest()) {
            String root = "<" + linkSigner.mac("thread:" + outgoingMessage.items().get(0).obligation().id()) + host;
            mail.addHeader("References", root).addHeader("In-Reply-To", root);
            attachCalendar(mail, outgoingMessage);
        }
        return mail;
    }

    /** For those who keep no feed: one deadline to put into a calendar by hand. */
    private void attachCalendar(Mail mail, OutgoingMessage outgoingMessage) {
        Item item = outgoingMessage.items().get(0);
        Obligation obligation = item.obligation();
        CalendarStyle style = CalendarStyle.event(outgoingMessage.reader().locale(), baseUrl).showing(outgoingMessage.detail())
                .readByPeople();
        if (outgoingMessage.standsInFor() == null && outgoingMessage.subscription() != null
                && outgoingMessage.subscription().invitations().contains(outgoingMessage.channel())
                && item.reminder().occasion().concernsCalendars()) {
            attach(mail, "invite.ics", Invitation.to(outgoingMessage.email(), organizer(), obligation, style),
                    CalendarText.MEDIA_TYPE + ";method=" + Invitation.method(obligation).getValue());
            return;
        }
        attach(mail, "deadline.ics", CalendarText.file(obligation, style), CalendarText.MEDIA_TYPE);
    }

    private static void attach(Mail mail, String name, byte[] bytes, String type) {
        mail.getAttachments().add(new HeldAttachment(name, bytes, type));
    }

    /** @return the bare address of the sender, who is the one to invite (RFC 6047, 2.3) */
    private String organizer() {
        String from = route.server().map(MailServer::from).orElse("calends@localhost");
        try {
            return HeaderText.address(from).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException("quarkus.mailer.from is no address: " + from, e);
        }
    }

    private static String preview(List<Section> sections, DuePhrases duePhrases) {
        return duePhrases.paragraph(sections.get(0).notices().get(0).lines());
    }

    private static String digestSubject(OutgoingMessage outgoingMessage, DuePhrases duePhrases) {
        int count = outgoingMessage.items().size();
        String first = MailItems.cut(outgoingMessage.items().get(0).obligation().title(), LONGEST_TITLE);
        if (isAll(Occasion.ESCALATION, outgoingMessage)) {
            return duePhrases.words().escalatedSubject(count);
        }
        if (isAll(Occasion.ASSIGNED, outgoingMessage)) {
            return duePhrases.standsIn() ? duePhrases.words().assignedToOtherSubject(count)
                    : duePhrases.words().assignedSubject(count);
        }
        if (outgoingMessage.items().stream().allMatch(item -> item.reminder().changedBy() != null)) {
            return duePhrases.words().changedByOthersSubject(count);
        }
        if (outgoingMessage.isNews()) {
            return (isAll(Occasion.CHANGED, outgoingMessage) ? duePhrases.words().movedSubject(count)
                    : duePhrases.words().newsSubject(count))
                    + first;
        }
        long late = count(outgoingMessage, item -> isLate(item, outgoingMessage));
        if (!outgoingMessage.isAskedFor()) {
            return duePhrases.words().togetherSubject(count,
                    urgent(late,
                            count(outgoingMessage,
                                    item -> !isLate(item, outgoingMessage)
                                            && item.obligation().daysLeft(outgoingMessage.at()) <= 1),
                            duePhrases))
                    + first;
        }
        return duePhrases.words().digestSubject(count, duePhrases.brief(outgoingMessage.today()))
                + (late == 0 ? "" : duePhrases.words().digestOverdue(late));
    }

    private static long count(OutgoingMessage outgoingMessage, Predicate<Item> which) {
        return outgoingMessage.items().stream().filter(which).count();
    }

    private static boolean isLate(Item item, OutgoingMessage outgoingMessage) {
        return item.obligation().daysLeft(outgoingMessage.at()) < 0 || item.obligation().isOverdue(outgoingMessage.at());
    }

    /** @return what of it cannot wait, in brackets; empty where nothing is */
    private static String urgent(long late, long soon, DuePhrases duePhrases) {
        List<String> counts = new ArrayList<>();
        if (late > 0) {
            counts.add(duePhrases.words().countOverdue(late));
        }
        if (soon > 0) {
            counts.add(duePhrases.words().countByTomorrow(soon));
        }
        return counts.isEmpty() ? "" : duePhrases.words().inBrackets(duePhrases.listed(counts));
    }

    private static boolean isAll(Occasion occasion, OutgoingMessage outgoingMessage) {
        return outgoingMessage.items().stream().allMatch(item -> item.reminder().occasion() == occasion);
    }

    private static String subject(OutgoingMessage outgoingMessage, DuePhrases duePhrases) {
        if (outgoingMessage.isDigest()) {
            return digestSubject(outgoingMessage, duePhrases);
        }
        Item item = outgoingMessage.items().get(0);
        return (item.reminder().occasion() == Occasion.INVITATION ? duePhrases.words().calendarEntry() : "")
                + duePhrases.words().subject(duePhrases.brief(item.obligation().lastSafeDay()), duePhrases.headline(item))
                + MailItems.cut(item.obligation().title(), LONGEST_TITLE);
    }

    private static String set(TemplateInstance letter, String contentType, Locale locale) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).setLocale(locale)
                .render();
    }
}
