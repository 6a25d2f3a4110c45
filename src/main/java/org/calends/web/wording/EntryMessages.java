package org.calends.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One obligation and its form; the list of them has {@code ListMessages}. */
@MessageBundle("entry")
public interface EntryMessages {

    @Message
    String field(String name);

    /** In the place of a team: what belongs to none. */
    @Message
    String everybody();

    @Message
    String action(String action);

    @Message
    String addTitle();

    @Message
    String addHelp();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String whoAndWhere();

    @Message
    String source();

    @Message
    String more();

    @Message
    String jurisdictionHint();

    @Message
    String ownerHint();

    @Message
    String commas();

    @Message
    String leadDaysHint();

    @Message
    String quoteHint();

    @Message
    String timeHint();

    @Message
    String complete();

    @Message
    String postpone();

    @Message
    String waive();

    @Message
    String withdraw();

    @Message
    String reopen();

    @Message
    String postponeHelp();

    @Message
    String waiveHelp();

    @Message
    String withdrawHelp();

    @Message
    String actions();

    @Message
    String history();

    @Message
    String byMailLink();

    @Message
    String notIntact();

    @Message
    String nothing();

    @Message
    String recordedBy(String by);

    @Message
    String recordedByAt(String by, String at);

    @Message
    String completedTime();

    @Message
    String evidence();

    @Message
    String openSource();

    @Message
    String details();

    @Message
    String noAuthority();

    @Message
    String edit();

    @Message
    String period();

    @Message
    String amount();

    @Message
    String unit();

    @Message
    String from();

    @Message
    String calendar();

    @Message
    String roll();

    @Message
    String periodHelp();

    @Message
    String computation();

    @Message
    String theirs();

    @Message
    String mine();

    @Message
    String fieldName();

    @Message
    String conflict();

    @Message
    String told();

    @Message
    String toldNobody();

    @Message
    String andMore(long more);

    @Message
    String milestones();

    @Message
    String noMilestones();

    @Message
    String leadsTo();

    @Message
    String followedBy();

    @Message
    String addMilestone();

    @Message
    String daysBefore();

    @Message
    String stepName();

    @Message
    String workingDays();

    @Message
    String days();

    @Message
    String once();

    @Message
    String every(String rule);
}
