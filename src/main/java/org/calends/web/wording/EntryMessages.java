package org.calends.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One obligation and its form; the list of them has {@code ListMessages}. */
@MessageBundle("entry")
public interface EntryMessages {

    @Message("{#switch name}{#case 'title'}Title{#case 'kind'}Kind{#case 'authority'}Authority{#case 'jurisdiction'}Jurisdiction{#case 'dueDate'}Date{#case 'bound'}The date means{#case 'dueTime'}Time{#case 'zone'}Time zone{#case 'owner'}Owner{#case 'deputy'}Deputy{#case 'team'}Team{#case 'tags'}Tags{#case 'leadDays'}Remind (days ahead){#case 'description'}Description{#case 'source'}Source{#case 'source.url'}Address of the source{#case 'source.quote'}Sentence that sets the date{#case 'recurrence'}Repeats{#case 'leadWorkingDays'}Remind (working days ahead){#case 'recurrenceRoll'}On a day off{#case 'recurrenceCalendar'}Working days of{#case 'skipped'}Left out{#case 'dependsOn'}Follows{#case 'nextId'}Next one{#case 'completedOn'}Done on{#case 'completion.completedOn'}Done on{#case 'completion.evidenceUrl'}Address of the evidence{#case 'completion.note'}Note{#case 'computation'}How the date was counted{#case 'completedAt'}Time{#case 'completedBy'}Recorded by{#case 'completedLate'}Done late{#case 'late'}Done late{#case 'inTimeUntil'}In time until{#case 'closedAt'}Recorded at{#case 'closedReason'}Why it was closed{#case 'evidenceUrl'}Address of the evidence{#case 'reason'}Reason{#case 'note'}Note{#case 'email'}E-mail address{#case 'channels'}Channels{#case 'username'}Name to sign in with{#case 'password'}Password{#case 'currentPassword'}Present password{#case 'repeated'}Once more{#case 'code'}Code{#case 'scopes'}What it is for{#case 'until'}Good until{#case 'expiresAt'}Good until{#case 'displayName'}Name{#case 'name'}Name{#case 'period'}Period{#case 'period.amount'}Amount{#case 'period.unit'}Unit{#case 'period.from'}From{#case 'period.calendar'}Working-day calendar{#case 'period.roll'}On a day off{#case 'file'}File{#case 'dates'}Dates such as 3/4/2026{#case 'days'}Days{#case 'settles'}Year{#case 'reference'}Reference{#case 'daysBefore'}Days before{#case 'workingDaysBefore'}Working days before{#case 'to'}Recipient{#case 'kinds'}Kinds{#case 'authorities'}Authorities{#case 'jurisdictions'}Jurisdictions{#case 'owners'}Owners{#case 'text'}Words{#case 'delivery'}Mails{#case 'sendAt'}When to send{#case 'awayUntil'}Back on{#case 'pausedUntil'}Paused until{#case 'locale'}Language{#case 'status'}State{#case 'role'}Role{#case 'month'}Month{#case 'dueFrom'}Due from{#case 'dueTo'}Due until{#case 'sort'}Order{#case 'countedFrom'}Counted from{#case 'scope'}How far{#else}{name}{/switch}")
    String field(String name);

    /** In the place of a team: what belongs to none. */
    @Message("The whole organisation")
    String everybody();

    @Message("{#switch action}{#case 'SOURCE_ADDED'}Source added{#case 'INVITATION_ACCEPTED'}Accepted in the calendar{#case 'INVITATION_DECLINED'}Declined in the calendar{#case 'INVITATION_TENTATIVE'}Tentative in the calendar{#case 'INVITATION_DELEGATED'}Delegated in the calendar{#case 'INVITATION_COUNTERED'}Another time proposed in the calendar{#case 'SOURCE_REMOVED'}Source taken away{#case 'REGISTERED'}Added{#case 'EDITED'}Edited{#case 'POSTPONED'}Date moved{#case 'COMPLETED'}Done{#case 'REOPENED'}Opened again{#case 'WAIVED'}Waived{#case 'WITHDRAWN'}Withdrawn{#case 'DELETED'}Deleted{#case 'ACKNOWLEDGED'}Acknowledged{#case 'SEEN'}Seen by a reader{#case 'SNOOZED'}Put off to{#case 'AWAY'}Away{#case 'BACK'}Back{#else}{action}{/switch}")
    String action(String action);

    @Message("Add an obligation")
    String addTitle();

    @Message("Name the duty and its date. Everything else may follow later.")
    String addHelp();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Who and where")
    String whoAndWhere();

    @Message("Source")
    String source();

    @Message("More")
    String more();

    @Message("such as CN, EU or GB-ENG")
    String jurisdictionHint();

    @Message("e-mail address of the person who sees to it")
    String ownerHint();

    @Message("with commas between")
    String commas();

    @Message("days before the last safe day, such as 30, 7, 1; empty for the kind’s own, - for none")
    String leadDaysHint();

    @Message("copied word for word")
    String quoteHint();

    @Message("leave empty for the whole day")
    String timeHint();

    @Message("Mark as done")
    String complete();

    @Message("Move the date")
    String postpone();

    @Message("Waive")
    String waive();

    @Message("Withdraw")
    String withdraw();

    @Message("Open again")
    String reopen();

    @Message("Everyone who was told the old date is told the new one.")
    String postponeHelp();

    @Message("It does not apply to us, or will not be done.")
    String waiveHelp();

    @Message("The authority took it back, or it was entered wrongly.")
    String withdrawHelp();

    @Message("What happens next")
    String actions();

    @Message("History")
    String history();

    @Message("by the link in a mail")
    String byMailLink();

    @Message("This record has been tampered with.")
    String notIntact();

    @Message("nothing")
    String nothing();

    @Message("{by} recorded it.")
    String recordedBy(String by);

    @Message("{by} recorded it on {at}.")
    String recordedByAt(String by, String at);

    @Message("Time, where it was earlier today")
    String completedTime();

    @Message("Evidence")
    String evidence();

    @Message("Open the source")
    String openSource();

    @Message("Details")
    String details();

    @Message("No authority named")
    String noAuthority();

    @Message("Edit")
    String edit();

    @Message("Count the date from a period")
    String period();

    @Message("Amount")
    String amount();

    @Message("Unit")
    String unit();

    @Message("From (that day itself does not count)")
    String from();

    @Message("Working-day calendar")
    String calendar();

    @Message("On a day off the date")
    String roll();

    @Message("What is counted here replaces the date above.")
    String periodHelp();

    @Message("How the date was counted")
    String computation();

    @Message("Saved meanwhile")
    String theirs();

    @Message("Yours")
    String mine();

    @Message("Field")
    String fieldName();

    @Message("Someone else saved this in the meantime. Compare the two below. Saving again keeps what is in the form.")
    String conflict();

    @Message("Who was told")
    String told();

    @Message("Nobody yet.")
    String toldNobody();

    @Message("and {more} more")
    String andMore(long more);

    @Message("Milestones")
    String milestones();

    @Message("No steps on the way yet.")
    String noMilestones();

    @Message("A step towards")
    String leadsTo();

    @Message("What follows")
    String followedBy();

    @Message("Add a milestone")
    String addMilestone();

    @Message("How long before the last safe day")
    String daysBefore();

    @Message("What is to be ready")
    String stepName();

    @Message("working days")
    String workingDays();

    @Message("days")
    String days();

    @Message("It comes once")
    String once();

    @Message("{#switch rule}{#case 'FREQ=WEEKLY'}Every week{#case 'FREQ=MONTHLY'}Every month{#case 'FREQ=MONTHLY;INTERVAL=3'}Every three months{#case 'FREQ=MONTHLY;INTERVAL=6'}Every six months{#case 'FREQ=YEARLY'}Every year{#else}{rule}{/switch}")
    String every(String rule);
}
