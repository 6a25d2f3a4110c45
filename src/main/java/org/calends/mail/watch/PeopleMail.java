package org.calends.mail.watch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.account.person.AccountAddresses;
import org.calends.mail.smtp.HeaderText;
import org.calends.obligation.change.Transfers;
import org.calends.reminder.escalation.Alarm;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.calends.visibility.Visibility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the administrators of people who have left and still answer for something, and of strangers who wait for a yes: each
 * once, all that are new in one mail, by one of several processes.
 */
@Singleton
class PeopleMail {

    private static final Logger LOG = Logger.getLogger(PeopleMail.class);
    private static final int MOST = 30;
    private static final List<Topic> TOPICS = List.of(Topic.OWNER_LEFT, Topic.OWNER_UNKNOWN, Topic.CONTACT_LEFT,
            Topic.STRANGER_WAITS, Topic.VOUCHER_LEFT);

    private final Alarms alarms;
    private final AccountAddresses accountAddresses;
    private final Transfers transfers;
    private final AlarmPost post;
    private final String baseUrl;
    private final Set<UUID> logged = new HashSet<>();

    PeopleMail(Alarms alarms, AccountAddresses accountAddresses, Transfers transfers, AlarmPost post,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.alarms = alarms;
        this.accountAddresses = accountAddresses;
        this.transfers = transfers;
        this.post = post;
        this.baseUrl = baseUrl;
    }

    void tell() {
        if (!post.hasReaders()) {
            log(alarms.untold(TOPICS));
            return;
        }
        List<Alarm> news = alarms.claim(TOPICS);
        if (news.isEmpty()) {
            return;
        }
        if (post.send(words -> words.peopleSubject(news.size()), words -> text(words, news))) {
            alarms.noteTold(news);
            logged.clear();
        } else {
            alarms.putBack(news);
            log(news);
        }
    }

    private String text(AlarmMessages words, List<Alarm> news) {
        String lines = news.stream().limit(MOST).map(alarm -> line(words, alarm)).collect(Collectors.joining("\n\n"));
        String more = news.size() > MOST ? words.unattendedMore(news.size() - MOST) + "\n" : "";
        return words.peopleOpening() + "\n\n" + lines + "\n\n" + more + words.unattendedAll(baseUrl + "/admin") + "\n\n"
                + words.closing() + "\n";
    }

    private String line(AlarmMessages words, Alarm alarm) {
        String who = HeaderText.oneLine(alarm.subject());
        return "- " + switch (alarm.topic()) {
            case OWNER_LEFT -> words.ownerLeft(who, Visibility.EVERYTHING.during(() -> transfers.heldBy(who)).total()) + "\n  "
                    + accountPage(who);
            case OWNER_UNKNOWN -> words.ownerUnknown(who) + "\n  " + baseUrl + "/obligations?status=OPEN&owner="
                    + URLEncoder.encode(who, StandardCharsets.UTF_8);
            case CONTACT_LEFT -> words.contactLeft(who);
            case VOUCHER_LEFT -> words.voucherLeft(who) + "\n  " + baseUrl + "/subscriptions";
            default -> words.strangerWaits(who) + "\n  " + baseUrl + "/subscriptions";
        };
    }

    private String accountPage(String email) {
        return accountAddresses.onceAt(email).map(account -> baseUrl + "/admin/accounts/" + account.id())
                .orElse(baseUrl + "/admin/accounts");
    }

    private void log(List<Alarm> news) {
        long fresh = news.stream().filter(alarm -> logged.add(alarm.id())).count();
        if (fresh > 0) {
            LOG.errorf("%d people more need a look, and no administrator can be mailed; /admin lists them", fresh);
        }
    }
}
