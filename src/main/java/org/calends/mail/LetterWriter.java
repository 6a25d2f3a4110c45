package org.calends.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.ws.rs.core.MediaType;

import org.calends.mail.Letter.Notice;
import org.calends.mail.Letter.Section;
import org.calends.obligation.CalendarStyle;
import org.calends.obligation.CalendarText;
import org.calends.obligation.Invitation;
import org.calends.obligation.Obligation;
import org.calends.obligation.Source;
import org.calends.reminder.ActLinks;
import org.calends.reminder.Attempt;
import org.calends.reminder.Attempt.Outcome;
import org.calends.reminder.Occasion;
import org.calends.reminder.Parcel;
import org.calends.reminder.Parcel.Item;
import org.calends.subscription.Channel;
import org.calends.subscription.Seals;
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
    private static final int WEEK = 7;
    private static final Set<Occasion> EXPLAINED = EnumSet.of(Occasion.CHANGED, Occasion.COMPLETED, Occasion.WITHDRAWN);

    private static final Set<Occasion> INVITING = EnumSet.of(Occasion.INVITATION, Occasion.CHANGED, Occasion.WITHDRAWN);

    private final Clock clock;
    private final MailRoute route;
    private final UnsubscribeLinks unsubscribeLinks;
    private final ActLinks actLinks;
    private final Seals seals;
    private final String baseUrl;

    LetterWriter(Clock clock, MailRoute route, UnsubscribeLinks unsubscribeLinks, ActLinks actLinks, Seals seals,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.route = route;
        this.unsubscribeLinks = unsubscribeLinks;
        this.actLinks = actLinks;
        this.seals = seals;
        this.baseUrl = baseUrl;
    }

    Mail write(Parcel parcel) {
        Locale locale = parcel.reader().locale();
        Wording wording = new Wording(MessageBundles.get(Words.class, Localized.Literal.of(locale.toLanguageTag())), locale,
                parcel.today());
        String unsubscribe = parcel.subscription() == null ? null : unsubscribeLinks.of(parcel.subscription());
        boolean repeat = parcel.items().stream().anyMatch(item -> item.reminder().isPossibleRepeat());
        TemplateInstance letter = Letter.Templates.letter(new Letter(sections(parcel, wording), repeat, unsubscribe));
        Mail mail = new Mail().addTo(parcel.email()).setSubject(subject(parcel, wording))
                .setText(set(letter, MediaType.TEXT_PLAIN, locale)).setHtml(set(letter, MediaType.TEXT_HTML, locale));
        return withHeaders(mail, parcel, unsubscribe);
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
        CalendarStyle style = CalendarStyle.event(parcel.reader().locale(), baseUrl);
        if (parcel.subscription() != null && parcel.subscription().uses(Channel.INVITE)
                && INVITING.contains(item.reminder().occasion())) {
            mail.addAttachment("invite.ics", Invitation.to(parcel.email(), organizer(), obligation, style),
                    CalendarText.MEDIA_TYPE + ";method=" + Invitation.method(obligation).getValue());
            return;
        }
        byte[] calendar = CalendarText.file(obligation, style);
        mail.addAttachment("deadline.ics", calendar, CalendarText.MEDIA_TYPE);
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

    private static String subject(Parcel parcel, Wording wording) {
        if (parcel.isDigest()) {
            return wording.words().digestSubject(parcel.items().size(), wording.brief(parcel.today()));
        }
        Item item = parcel.items().get(0);
        return wording.brief(item.obligation().lastSafeDay()) + " (" + wording.headline(item) + "): "
                + cut(item.obligation().title());
    }

    private List<Section> sections(Parcel parcel, Wording wording) {
        if (!parcel.isDigest()) {
            return List.of(new Section(null, notices(parcel, wording, days -> true)));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(wording.words().sectionOverdue(), notices(parcel, wording, days -> days < 0)));
        sections.add(new Section(wording.words().sectionWeek(), notices(parcel, wording, days -> days >= 0 && days < WEEK)));
        sections.add(new Section(wording.words().sectionLater(), notices(parcel, wording, days -> days >= WEEK)));
        sections.removeIf(section -> section.notices().isEmpty());
        return sections;
    }

    private List<Notice> notices(Parcel parcel, Wording wording, Predicate<Long> daysLeft) {
        return parcel.items().stream().filter(item -> daysLeft.test(item.obligation().daysLeft(parcel.today())))
                .map(item -> notice(item, wording)).toList();
    }

    private Notice notice(Item item, Wording wording) {
        Obligation obligation = item.obligation();
        Source source = obligation.source();
        boolean explained = EXPLAINED.contains(item.reminder().occasion());
        return new Notice(obligation.title(), wording.headline(item), wording.when(item),
                explained ? item.reminder().note() : null, obligation.authority(),
                source == null ? null : source.quote(), source == null ? null : source.url(), obligation.owner(),
                baseUrl + "/obligations/" + obligation.id(), obligation.isOpen() ? actLinks.of(item.reminder()) : null);
    }

    private static String set(TemplateInstance letter, String contentType, Locale locale) {
        return letter.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).setLocale(locale)
                .render();
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }
}
