package org.calends.web.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.AccountAddresses;
import org.calends.account.person.MailAddress;
import org.calends.account.person.Role;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.language.WrittenDates;
import org.calends.mail.smtp.MailRoute;
import org.calends.mail.watch.AlarmLine;
import org.calends.mail.watch.AlarmPost;
import org.calends.mail.watch.TestMails;
import org.calends.mail.watch.TestMails.TestMailResult;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.acts.Handovers;
import org.calends.reminder.acts.Handovers.Burden;
import org.calends.reminder.bounce.ReturnedMail;
import org.calends.reminder.bounce.ReturnedMails;
import org.calends.reminder.check.CheckRuns;
import org.calends.reminder.check.Reminders;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.calends.reminder.ledger.ReminderFilter;
import org.calends.reminder.ledger.ReminderState;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Whether all is well. */
@Path("/admin")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class AdminPages {

    private static final int SHOWN = 20;

    private final CurrentUser currentUser;
    private final Clock clock;
    private final MailRoute route;
    private final CheckRuns runs;
    private final Reminders reminders;
    private final Alarms alarms;
    private final AlarmPost post;
    private final TestMails testMails;
    private final ObligationSearch search;
    private final FormReader reader;
    private final AccountAddresses accountAddresses;
    private final ReturnedMails returned;
    private final Handovers handovers;

    AdminPages(CurrentUser currentUser, Clock clock, MailRoute route, CheckRuns runs, Reminders reminders, Alarms alarms,
            AlarmPost post, TestMails testMails, ObligationSearch search, FormReader reader, AccountAddresses accountAddresses,
            ReturnedMails returned, Handovers handovers) {
        this.handovers = handovers;
        this.accountAddresses = accountAddresses;
        this.returned = returned;
        this.currentUser = currentUser;
        this.clock = clock;
        this.route = route;
        this.runs = runs;
        this.reminders = reminders;
        this.alarms = alarms;
        this.post = post;
        this.testMails = testMails;
        this.search = search;
        this.reader = reader;
    }

    /**
     * @param server host and port, or null while none is configured
     * @param alarmsReachSomebody whether anybody is mailed when something is wrong
     * @param lastCheck in words, or null before the first
     */
    record Health(String server, String sender, boolean alarmsReachSomebody, String lastCheck, long waiting, long failed) {
    }

    /**
     * @param about the obligation's alarm, or null: then its own words must do
     * @param due in words, or null
     * @param since in words
     * @param page where somebody can do something about a person, or null
     * @param words what it says, unless it is about an obligation
     * @param leaver whose obligations are to be handed over, or null
     */
    record Standing(Alarm alarm, Obligation about, String due, String since, String page, String words, Leaver leaver) {
    }

    /** Who has left and still answers for something. */
    record Leaver(UUID account, Burden burden) {
    }

    /** @param at in words */
    record CameBack(ReturnedMail mail, String at) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminHealth(Health health, List<Standing> alarms, long moreAlarms,
                List<CameBack> returned, String to, TestMailResult tried, Problem problem);
    }

    @GET
    public TemplateInstance health() {
        return show(currentUser.email(), null, null);
    }

    @POST
    @Path("/test-mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryMail(@RestForm String to) {
        try {
            String address = reader.read(reader.empty().put("to", to == null ? "" : to.strip()), Recipient.class).to();
            return Response.ok(show(to, testMails.send(address, currentUser.locale()), null)).build();
        } catch (InvalidInputException | ConflictException refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(show(to, null, problem)).build();
        }
    }

    /** Where a test mail goes. */
    record Recipient(@NotBlank @MailAddress String to) {
    }

    /** @param tried what came of a test mail, or null when none was sent */
    private TemplateInstance show(String to, TestMailResult tried, Problem problem) {
        WrittenDates dates = currentUser.words().dates();
        String lastCheck = runs.page(0, 1).items().stream().findFirst()
                .map(run -> dates.moment(run.startedAt(), clock.getZone())).orElse(null);
        Page<Alarm> standing = alarms.page(true, 0, SHOWN);
        return currentUser.show(Templates.adminHealth(new Health(
                route.server().map(server -> server.host() + ":" + server.port()).orElse(null),
                route.server().map(server -> server.from()).orElse(null), post.hasReaders(), lastCheck,
                count(ReminderState.PENDING),
                count(ReminderState.FAILED)),
                spelledOut(standing.items(), dates),
                standing.total() - standing.items().size(), returned.page(null, 0, SHOWN).items().stream()
                        .map(mail -> new CameBack(mail, dates.moment(mail.receivedAt(), clock.getZone()))).toList(),
                to, tried, problem));
    }

    private List<Standing> spelledOut(List<Alarm> standing, WrittenDates dates) {
        Map<UUID, Obligation> obligations = search.byId(standing.stream().filter(AdminPages::isAboutOne)
                .map(alarm -> UUID.fromString(alarm.subject())).distinct().toList());
        return standing.stream().map(alarm -> {
            Obligation about = isAboutOne(alarm) ? obligations.get(UUID.fromString(alarm.subject())) : null;
            return new Standing(alarm, about, about == null ? null : dates.plain(about.due().date()),
                    dates.moment(alarm.raisedAt(), clock.getZone()), page(alarm),
                    AlarmLine.in(currentUser.locale(), alarm), leaver(alarm));
        }).toList();
    }

    private String page(Alarm alarm) {
        return switch (alarm.topic()) {
            case OWNER_LEFT ->
                accountAddresses.onceAt(alarm.subject()).map(account -> "/admin/accounts/" + account.id() + "#handover")
                        .orElse("/admin/accounts");
            case OWNER_UNKNOWN -> "/obligations?status=OPEN&owner="
                    + URLEncoder.encode(alarm.subject(), StandardCharsets.UTF_8);
            case STRANGER_WAITS, VOUCHER_LEFT -> "/subscriptions";
            default -> null;
        };
    }

    private Leaver leaver(Alarm alarm) {
        return alarm.topic() != Topic.OWNER_LEFT ? null
                : accountAddresses.onceAt(alarm.subject()).flatMap(account -> handovers.of(account.id()).stream()
                        .filter(burden -> burden.from().equalsIgnoreCase(alarm.subject())).findFirst()
                        .map(burden -> new Leaver(account.id(), burden))).orElse(null);
    }

    private static boolean isAboutOne(Alarm alarm) {
        return alarm.topic() == Topic.NO_OWNER || alarm.topic() == Topic.NO_RECIPIENT
                || alarm.topic() == Topic.INVITATION_DECLINED;
    }

    private long count(ReminderState state) {
        return reminders.count(ReminderFilter.inState(state));
    }
}
