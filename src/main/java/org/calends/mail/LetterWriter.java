package org.calends.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.ws.rs.core.MediaType;

import org.calends.mail.Letter.Section;
import org.calends.obligation.CalendarStyle;
import org.calends.obligation.CalendarText;
import org.calends.obligation.Detail;
import org.calends.obligation.Invitation;
import org.calends.obligation.Obligation;
import org.calends.reminder.ActLinks;
import org.calends.reminder.Attempt;
import org.calends.reminder.Attempt.Outcome;
import org.calends.reminder.Occasion;
import org.calends.reminder.Parcel;
import org.calends.reminder.Parcel.Item;
import org.calends.reminder.Reminder;
import org.calends.subscription.Channel;
import org.calends.subscription.Seals;
import org.calends.subscription.SelfServiceLinks;
import org.calends.subscription.Subscription;
import org.calends.subscription.UnsubscribeLinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Turns a parcel into a mail: subject, text, HTML, and the headers that mail programs act on. */
@ApplicationScoped
class LetterWriter {

    private static final int LONGEST_TITLE = 80;

    private final Clock clock;
    private final MailRoute route;
    private final UnsubscribeLinks unsubscribeLinks;
    private final SelfServiceLinks selfService;
    private final ActLinks actLinks;
    private final Seals seals;
    private final String baseUrl;

    LetterWriter(Clock clock, MailRoute route, UnsubscribeLinks unsubscribeLinks, SelfServiceLinks selfService,
            ActLinks actLinks, Seals seals,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.route = route;
        this.unsubscribeLinks = unsubscribeLinks;
        this.selfService = selfService;
        this.actLinks = actLinks;
        this.seals = seals;
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

    Mail write(Parcel parcel) {
        Links secret = new Links(actLinks::of, unsubscribeLinks::of, selfService::toPreferences);
        return withHeaders(written(parcel, secret), parcel,
                isOwn(parcel) ? unsubscribeLinks.of(parcel.subscription()) : null);
    }

    /** @return the same for somebody who looks: without headers, and with links that give nobody another's secrets */
    Mail look(Parcel parcel) {
        Function<Subscription, String> edit = subscription -> baseUrl + "/subscriptions"
                + (subscription.id() == null ? "" : "/" + subscription.id() + "/edit");
        return written(parcel, new Links(reminder -> baseUrl + "/obligations/" + reminder.obligationId(), edit, edit));
    }

    private Mail written(Parcel parcel, Links links) {
        Locale locale = parcel.reader().locale();
        Wording wording = new Wording(MessageBundles.get(Words.class, Localized.Literal.of(locale.toLanguageTag())), locale,
                parcel.at(), parcel.standsInFor() != null, parcel.detail() == Detail.FULL);
        boolean isOwn = isOwn(parcel);
        boolean repeat = parcel.items().stream().anyMatch(item -> item.reminder().isPossibleRepeat());
        List<Section> sections = new Notices(wording, links.act(), baseUrl).of(parcel);
        TemplateInstance letter = Letter.Templates.letter(new Letter(locale.toLanguageTag(), preview(sections, wording),
                parcel.isDigest(), parcel.isDigest() && parcel.isSummary() ? wording.words().summaryOpening() : null, sections,
                Math.max(0, parcel.items().size() - Notices.MOST),
                parcel.detail() == Detail.FULL ? baseUrl + "/obligations" : null, repeat,
                isOwn ? links.unsubscribe().apply(parcel.subscription()) : null,
                isOwn ? links.preferences().apply(parcel.subscription()) : null, parcel.standsInFor()));
        return new Mail().addTo(parcel.email()).setSubject(subject(parcel, wording))
                .setText(set(letter, MediaType.TEXT_PLAIN, locale)).setHtml(set(letter, MediaType.TEXT_HTML, locale));
    }

    /** Who is told out of duty, or stands in, cannot end it. */
    private static boolean isOwn(Parcel parcel) {
        return parcel.subscription() != null && parcel.standsInFor() == null;
    }

    /** @return the outcome of a mail that could not even be written */
    Attempt failure(RuntimeException cause) {
        Instant now = clock.instant();
        return new Attempt(now, now, Outcome.PERMANENT, null, null, HeaderText.oneLine("The mail cannot be written: " + cause));
    }

    /** Automatic (RFC 3834), threaded by obligation (RFC 5322, 3.6.4), ended with one click (RFC 8058). */
    private Mail withHeaders(Mail mail, Parcel parcel, String unsubscribe) {
        String host = parcel.messageId().substring(parcel.messageId().indexOf('@'));
        mail.addHeader("Auto-Submitted", "auto-generated");
        mail.addHeader("List-Id", "Calends <reminders." + host.substring(1));
        if (unsubscribe != null) {
            mail.addHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (!parcel.isDigest()) {
            String root = "<" + seals.mac("thread:" + parcel.items().get(0).obligation().id()) + host;
            mail.addHeader("References", root).addHeader("In-Reply-To", root);
            attachCalendar(mail, parcel);
        }
        return mail;
    }

    /** For those who keep no feed: one deadline to put into a calendar by hand. */
    private void attachCalendar(Mail mail, Parcel parcel) {
        Item item = parcel.items().get(0);
        Obligation obligation = item.obligation();
        CalendarStyle style = CalendarStyle.event(parcel.reader().locale(), baseUrl).showing(parcel.detail())
                .readByPeople();
        if (parcel.standsInFor() == null && parcel.subscription() != null && parcel.subscription().uses(Channel.INVITE)
                && item.reminder().occasion().concernsCalendars()) {
            attach(mail, "invite.ics", Invitation.to(parcel.email(), organizer(), obligation, style),
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

    private static String preview(List<Section> sections, Wording wording) {
        return wording.paragraph(sections.get(0).notices().get(0).lines());
    }

    private static String digestSubject(Parcel parcel, Wording wording) {
        int count = parcel.items().size();
        String first = Notices.cut(parcel.items().get(0).obligation().title(), LONGEST_TITLE);
        if (isAll(Occasion.ESCALATION, parcel)) {
            return wording.words().escalatedSubject(count);
        }
        if (isAll(Occasion.ASSIGNED, parcel)) {
            return wording.standsIn() ? wording.words().assignedToOtherSubject(count) : wording.words().assignedSubject(count);
        }
        if (parcel.items().stream().allMatch(item -> item.reminder().changedBy() != null)) {
            return wording.words().changedByOthersSubject(count);
        }
        if (parcel.isNews()) {
            return (isAll(Occasion.CHANGED, parcel) ? wording.words().movedSubject(count) : wording.words().newsSubject(count))
                    + first;
        }
        long late = count(parcel, item -> isLate(item, parcel));
        if (!parcel.isAskedFor()) {
            return wording.words().togetherSubject(count,
                    urgent(late, count(parcel, item -> !isLate(item, parcel) && item.obligation().daysLeft(parcel.at()) <= 1),
                            wording))
                    + first;
        }
        return wording.words().digestSubject(count, wording.brief(parcel.today()))
                + (late == 0 ? "" : wording.words().digestOverdue(late));
    }

    private static long count(Parcel parcel, Predicate<Item> which) {
        return parcel.items().stream().filter(which).count();
    }

    private static boolean isLate(Item item, Parcel parcel) {
        return item.obligation().daysLeft(parcel.at()) < 0 || item.obligation().isOverdue(parcel.at());
    }

    /** @return what of it cannot wait, in brackets; empty where nothing is */
    private static String urgent(long late, long soon, Wording wording) {
        List<String> counts = new ArrayList<>();
        if (late > 0) {
            counts.add(wording.words().countOverdue(late));
        }
        if (soon > 0) {
            counts.add(wording.words().countByTomorrow(soon));
        }
        return counts.isEmpty() ? "" : wording.words().inBrackets(wording.listed(counts));
    }

    private static boolean isAll(Occasion occasion, Parcel parcel) {
        return parcel.items().stream().allMatch(item -> item.reminder().occasion() == occasion);
    }

    private static String subject(Parcel parcel, Wording wording) {
        if (parcel.isDigest()) {
            return digestSubject(parcel, wording);
        }
        Item item = parcel.items().get(0);
        return (item.reminder().occasion() == Occasion.INVITATION ? wording.words().calendarEntry() : "")
                + wording.words().subject(wording.brief(item.obligation().lastSafeDay()), wording.headline(item))
                + Notices.cut(item.obligation().title(), LONGEST_TITLE);
    }

    private static String set(TemplateInstance letter, String contentType, Locale locale) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).setLocale(locale)
                .render();
    }
}
