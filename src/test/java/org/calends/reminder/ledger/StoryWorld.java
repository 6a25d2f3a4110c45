package org.calends.reminder.ledger;

import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.calends.Household.Person;
import org.calends.Ledger;
import org.calends.obligation.model.SampleObligations;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.Status;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.SampleSubscriptions;

import io.restassured.http.ContentType;

/** Does what a story says by the doors that people use, tells {@link NaiveModel} the same, and writes it down in words. */
final class StoryWorld {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> AUTHORITIES = List.of("MIIT", "CAC");
    private static final List<List<Integer>> LEADS = List.of(List.of(7, 1, 0), List.of(3), List.of(10, 5, 2), List.of(0),
            List.of(14, 7));
    private static final List<String> TIMES = List.of("06:00", "12:00", "18:00");

    final NaiveModel model = new NaiveModel();
    private final Ledger ledger;
    private final Map<String, Person> people;
    private final StringBuilder tale;
    private final boolean daily;
    private LocalDate checked;
    private final Map<NaiveDeadline, String> obligationIds = new HashMap<>();
    private final Map<NaiveWish, String> subscriptionIds = new HashMap<>();

    /**
     * @param people by their names
     * @param daily whether people get one mail a day, and the check runs once a day
     */
    StoryWorld(Ledger ledger, Map<String, Person> people, StringBuilder tale, boolean daily) {
        this.ledger = ledger;
        this.people = people;
        this.tale = tale;
        this.daily = daily;
        setPolicy(LEADS.get(0));
        people.keySet().forEach(this::setNoAbsence);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(ledger.clock().instant(), SHANGHAI);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    void tell(String sentence, Object... words) {
        tale.append("\n  %1$ta %1$te %1$tb %1$tR  ".formatted(now())).append(sentence.formatted(words));
    }

    // The clock

    void daysPass(Random chance) {
        int days = chance.nextInt(3) == 0 ? 1 + chance.nextInt(10) : 1;
        moveTo(today().plusDays(days).atTime(9, 0));
        tell("%d days pass.", days);
    }

    /**
     * Where people get one mail a day there is one check a day, so that it does not matter what is left for tomorrow's mail.
     */
    void waitForTheNextCheck() {
        if (daily && today().equals(checked)) {
            moveTo(today().plusDays(1).atTime(9, 0));
            tell("1 day passes.");
        }
        checked = today();
    }

    void eveningComes() {
        if (!daily && now().getHour() < 20) {
            moveTo(today().atTime(20, 0));
            tell("It is evening.");
        }
    }

    void clockIsSetBack(Random chance) {
        if (!daily) {
            int days = 1 + chance.nextInt(2);
            moveTo(today().minusDays(days).atTime(9, 0));
            tell("The clock is set back by %d days.", days);
        }
    }

    private void moveTo(LocalDateTime moment) {
        ledger.clock().moveTo(moment.atZone(SHANGHAI).toOffsetDateTime().toString());
    }

    // Deadlines

    void register(Random chance) {
        NaiveDeadline deadline = aDeadline(chance);
        SampleObligations posted = SampleObligations.aPlainObligation().called(deadline.title).of(Kind.FILING)
                .setBy(deadline.authority).due(deadline.date.toString()).with("owner", email(deadline.owner))
                .with("leadDays", deadline.leads);
        obligationIds.put(deadline, made("/api/obligations",
                (deadline.time == null ? posted : posted.at(deadline.time.toString(), "Asia/Shanghai")).json()));
        model.deadlines.add(deadline);
        model.news.handOver(deadline, deadline.owner, now());
        tell("%s registered.", described(deadline));
    }

    void importSeveral(Random chance) {
        List<NaiveDeadline> several = Stream.generate(() -> aDeadline(chance)).limit(2 + chance.nextInt(2)).toList();
        StringBuilder table = new StringBuilder("title,kind,due date,due time,authority,owner,lead days\n");
        several.forEach(each -> table.append("%s,FILING,%s,%s,%s,%s,%s%n".formatted(each.title, each.date,
                each.time == null ? "" : each.time, each.authority, each.owner == null ? "" : email(each.owner),
                each.leads == null ? "" : "\"" + String.join(";", each.leads.stream().map(String::valueOf).toList()) + "\"")));
        asAdmin().contentType("text/csv").body(table.toString()).post("/api/obligations/import").then().statusCode(200);
        Map<String, String> ids = new HashMap<>();
        get("/api/obligations?size=500").extract().<List<Map<String, Object>>> path("items")
                .forEach(each -> ids.put((String) each.get("title"), (String) each.get("id")));
        several.forEach(each -> {
            obligationIds.put(each, ids.get(each.title));
            model.deadlines.add(each);
            model.news.handOver(each, each.owner, now());
        });
        tell("Imported: %s.", String.join("; ", several.stream().map(this::described).toList()));
    }

    private NaiveDeadline aDeadline(Random chance) {
        numbered++;
        return new NaiveDeadline("Report " + numbered, pick(AUTHORITIES, chance),
                chance.nextInt(3) == 0 ? null : aPerson(chance), aDay(chance), chance.nextInt(3) == 0 ? aTime(chance) : null,
                chance.nextInt(3) == 0 ? null : pick(LEADS, chance));
    }

    private int numbered;

    private String described(NaiveDeadline deadline) {
        return "%s, set by %s, owned by %s, told %s".formatted(deadline, deadline.authority,
                deadline.owner == null ? "nobody" : deadline.owner,
                deadline.leads == null ? "as the policy says" : deadline.leads + " days ahead");
    }

    void move(Random chance) {
        moveTo(chance, aDay(chance), null);
    }

    void moveTime(Random chance) {
        moveTo(chance, null, aTime(chance));
    }

    /** @param date null for the same; so is the time */
    private void moveTo(Random chance, LocalDate date, LocalTime time) {
        open(chance).ifPresent(deadline -> {
            LocalDate toDate = date == null ? deadline.date : date;
            LocalTime toTime = time == null ? deadline.time : time;
            if (!toDate.equals(deadline.date) || time != null && !time.equals(deadline.time)) {
                String zone = toTime == null ? "" : ", \"dueTime\": \"%s\", \"zone\": \"Asia/Shanghai\"".formatted(toTime);
                post("/api/obligations/" + obligationIds.get(deadline) + "/postponement",
                        "{\"dueDate\": \"%s\", \"reason\": \"Extended\"%s}".formatted(toDate, zone)).statusCode(200);
                model.news.move(deadline, toDate, toTime, now());
                tell("Moved: %s.", deadline);
            }
        });
    }

    void close(Random chance, boolean done) {
        open(chance).ifPresent(deadline -> {
            Status how = done ? Status.DONE : chance.nextBoolean() ? Status.WAIVED : Status.WITHDRAWN;
            post("/api/obligations/" + obligationIds.get(deadline)
                    + (done ? "/completion" : how == Status.WAIVED ? "/waiver" : "/withdrawal"),
                    done ? "{}" : "{\"reason\": \"Repealed\"}").statusCode(200);
            model.news.close(deadline, how, now());
            tell("%s is %s.", deadline.title, how.name().toLowerCase());
        });
    }

    void reopen(Random chance) {
        List<NaiveDeadline> closed = model.deadlines.stream().filter(each -> !each.isOpen()).toList();
        if (!closed.isEmpty()) {
            NaiveDeadline deadline = pick(closed, chance);
            asAdmin().delete("/api/obligations/" + obligationIds.get(deadline) + "/completion").then().statusCode(200);
            model.news.reopen(deadline, now());
            tell("%s is to be done after all.", deadline.title);
        }
    }

    void handOver(Random chance) {
        open(chance).ifPresent(deadline -> {
            String owner = aPerson(chance);
            if (!owner.equals(deadline.owner)) {
                asAdmin().contentType("application/merge-patch+json").body("{\"owner\": \"%s\"}".formatted(email(owner)))
                        .patch("/api/obligations/" + obligationIds.get(deadline)).then().statusCode(200);
                model.news.handOver(deadline, owner, now());
                tell("%s is %s's now.", deadline.title, owner);
            }
        });
    }

    private Optional<NaiveDeadline> open(Random chance) {
        List<NaiveDeadline> open = model.deadlines.stream().filter(NaiveDeadline::isOpen).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(pick(open, chance));
    }

    // Subscriptions and policies

    void subscribe(Random chance) {
        if (model.wishes.size() < 4) {
            NaiveWish wish = new NaiveWish(aPerson(chance), chance.nextInt(3) == 0 ? null : pick(AUTHORITIES, chance),
                    chance.nextBoolean() ? null : pick(LEADS, chance));
            subscriptionIds.put(wish, made("/api/subscriptions", json(wish)));
            model.wishes.add(wish);
            tell("%s subscribes to %s.", wish.who, described(wish));
        }
    }

    void changeSubscription(Random chance) {
        wish(chance).ifPresent(wish -> {
            wish.authority = chance.nextInt(3) == 0 ? null : pick(AUTHORITIES, chance);
            wish.leads = chance.nextBoolean() ? null : pick(LEADS, chance);
            put(wish);
            tell("%s's subscription is to %s now.", wish.who, described(wish));
        });
    }

    void rest(Random chance) {
        wish(chance).ifPresent(wish -> {
            wish.restsUntil = wish.restsUntil == null ? today().plusDays(1 + chance.nextInt(6)) : null;
            put(wish);
            tell(wish.restsUntil == null ? "%s's subscription to %s goes on." : "%s's subscription to %s rests until %s.",
                    wish.who, described(wish), wish.restsUntil);
        });
    }

    void endSubscription(Random chance) {
        wish(chance).ifPresent(wish -> {
            asAdmin().delete("/api/subscriptions/" + subscriptionIds.get(wish)).then().statusCode(204);
            model.wishes.remove(wish);
            model.ended.add(wish.who);
            tell("%s's subscription to %s ends.", wish.who, described(wish));
        });
    }

    private Optional<NaiveWish> wish(Random chance) {
        return model.wishes.isEmpty() ? Optional.empty() : Optional.of(pick(model.wishes, chance));
    }

    /** A rest that is over cannot be asked for. */
    private void put(NaiveWish wish) {
        wish.restsUntil = wish.isServed(today()) ? null : wish.restsUntil;
        asAdmin().contentType(ContentType.JSON).body(json(wish)).put("/api/subscriptions/" + subscriptionIds.get(wish)).then()
                .statusCode(200);
    }

    private String json(NaiveWish wish) {
        SampleSubscriptions posted = SampleSubscriptions.aSubscription().of(email(wish.who)).with("leadDays", wish.leads)
                .told(daily ? Delivery.DAILY : Delivery.INDIVIDUAL);
        if (wish.authority != null) {
            posted.toAuthorities(wish.authority);
        }
        return (wish.restsUntil == null ? posted.with("status", "ACTIVE") : posted.pausedUntil(wish.restsUntil.toString()))
                .json();
    }

    private static String described(NaiveWish wish) {
        return (wish.authority == null ? "everything" : "what %s sets".formatted(wish.authority))
                + (wish.leads == null ? "" : ", told %s days ahead".formatted(wish.leads));
    }

    void changePolicy(Random chance) {
        setPolicy(pick(LEADS, chance));
        tell("The policy is %s days ahead.", model.policy);
    }

    private void setPolicy(List<Integer> days) {
        asAdmin().contentType(ContentType.JSON).body("{\"leadDays\": %s}".formatted(days)).put("/api/lead-policies/FILING")
                .then()
                .statusCode(200);
        model.policy = days;
    }

    // People

    void leave(Random chance) {
        String who = aPerson(chance);
        String deputy = pick(people.keySet().stream().filter(each -> !each.equals(who)).toList(), chance);
        LocalDate until = today().plusDays(1 + chance.nextInt(6));
        setAbsence(who, "{\"deputy\": \"%s\", \"awayUntil\": \"%s\"}".formatted(email(deputy), until));
        model.away.put(who, new NaiveModel.Away(deputy, until));
        tell("%s is away until %s; %s stands in.", who, until, deputy);
    }

    void comeBack(Random chance) {
        String who = aPerson(chance);
        if (model.away.remove(who) != null) {
            setNoAbsence(who);
            tell("%s is back.", who);
        }
    }

    private void setNoAbsence(String who) {
        setAbsence(who, "{}");
    }

    private void setAbsence(String who, String absence) {
        asAdmin().contentType(ContentType.JSON).body(absence).put("/api/accounts/" + people.get(who).id() + "/absence").then()
                .statusCode(200);
    }

    String email(String who) {
        return who == null ? null : people.get(who).email();
    }

    String aPerson(Random chance) {
        return pick(List.copyOf(people.keySet()), chance);
    }

    private LocalDate aDay(Random chance) {
        return today().plusDays(chance.nextInt(20) - 3);
    }

    private static LocalTime aTime(Random chance) {
        return LocalTime.parse(pick(TIMES, chance));
    }

    private static <T> T pick(List<T> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }

    void aMomentPasses() {
        ledger.clock().advance(Duration.ofMinutes(2));
    }

    List<String> names() {
        return new ArrayList<>(people.keySet());
    }
}
