package org.calends.mail.letter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.calends.mail.letter.MailModel.Notice;
import org.calends.mail.letter.MailModel.Remark;
import org.calends.mail.letter.MailModel.Section;
import org.calends.mail.letter.MailModel.Tone;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Detail;
import org.calends.obligation.value.Source;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;

/**
 * Puts what a parcel holds into words.
 *
 * @param actUrl where the recipient of a reminder acts
 * @param baseUrl how links to obligations begin
 */
record MailItems(DuePhrases wording, Function<Reminder, String> actUrl, String baseUrl) {

    /** More would be cut off by mail programs, which show about 100 kB. */
    static final int MOST = 200;

    private static final int LONGEST_QUOTE = 600;
    private static final int LONGEST_TITLE_AMONG_MANY = 120;
    private static final int WEEK = 7;
    private static final Set<Occasion> EXPLAINED = EnumSet.of(Occasion.CHANGED, Occasion.COMPLETED, Occasion.WITHDRAWN,
            Occasion.WAIVED);

    List<Section> of(OutgoingMessage outgoingMessage) {
        List<Section> sections = inFull(outgoingMessage);
        return outgoingMessage.detail() == Detail.FULL ? sections : sections.stream().map(Section::outline).toList();
    }

    private List<Section> inFull(OutgoingMessage outgoingMessage) {
        List<Item> items = outgoingMessage.items().stream().limit(MOST).toList();
        if (!outgoingMessage.isDigest()) {
            return List.of(new Section(null, items.stream().map(item -> notice(item, false)).toList()));
        }
        List<Section> sections = outgoingMessage.isNews() ? byChange(items) : byUrgency(items);
        return sections.stream().filter(section -> !section.notices().isEmpty()).toList();
    }

    private List<Section> byUrgency(List<Item> items) {
        MailMessages mailMessages = wording.words();
        return List.of(section(mailMessages.sectionOverdue(), items, this::isLate),
                section(mailMessages.sectionWeek(), items,
                        item -> !isLate(item) && daysLeft(item) <= WEEK),
                section(mailMessages.sectionLater(), items, item -> daysLeft(item) > WEEK));
    }

    private List<Section> byChange(List<Item> items) {
        MailMessages mailMessages = wording.words();
        return List.of(section(mailMessages.sectionMoved(), items, item -> item.reminder().occasion() == Occasion.CHANGED),
                section(mailMessages.sectionReopened(), items, item -> item.reminder().occasion() == Occasion.REOPENED),
                section(mailMessages.sectionOver(), items, item -> !item.obligation().isOpen()));
    }

    private Section section(String heading, List<Item> items, Predicate<Item> which) {
        return new Section(heading, items.stream().filter(which).map(item -> notice(item, true)).toList());
    }

    private boolean isLate(Item item) {
        return isLate(item.obligation());
    }

    private boolean isLate(Obligation obligation) {
        return obligation.daysLeft(wording.at()) < 0 || obligation.isOverdue(wording.at());
    }

    private long daysLeft(Item item) {
        return item.obligation().daysLeft(wording.at());
    }

    /** @param brief among many: without the quote and its address, the title cut */
    private Notice notice(Item item, boolean brief) {
        Obligation obligation = item.obligation();
        Source source = obligation.source();
        return new Notice(brief ? cut(obligation.title(), LONGEST_TITLE_AMONG_MANY) : obligation.title(),
                wording.headline(item), tone(obligation), wording.change(item),
                wording.when(item), remark(item.reminder()), item.reminder().changedBy(), obligation.authority(),
                source == null || brief ? null : cut(source.quote(), LONGEST_QUOTE),
                source == null || brief ? null : source.url(),
                obligation.owner(), baseUrl + "/obligations/" + obligation.id(),
                obligation.isOpen() ? actUrl.apply(item.reminder()) : null, item.mayAct(), mayPutOff(obligation));
    }

    private Remark remark(Reminder reminder) {
        if (reminder.note() == null || !EXPLAINED.contains(reminder.occasion())) {
            return null;
        }
        return new Remark(reminder.occasion() == Occasion.COMPLETED ? wording.words().note() : wording.words().reason(),
                reminder.note());
    }

    private Tone tone(Obligation obligation) {
        if (!obligation.isOpen()) {
            return Tone.OVER;
        }
        return isLate(obligation) ? Tone.LATE : obligation.daysLeft(wording.at()) < WEEK ? Tone.SOON : Tone.CALM;
    }

    /** To tomorrow at the earliest, and to the day before the last one. */
    private boolean mayPutOff(Obligation obligation) {
        return obligation.daysLeft(wording.at()) >= 2;
    }

    static String cut(String text, int longest) {
        return text == null || text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
