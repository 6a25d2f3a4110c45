package org.calends.obligation.workdays;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;
import org.calends.obligation.change.Recalculation;
import org.calends.obligation.change.Recalculation.Moved;
import org.calends.workday.jurisdiction.CannotCountException;

/** Where administrators bring days off and on: what is loaded holds at once, and what was counted is counted again. */
@Singleton
public class NoticeLoader {

    private final CalendarNotices notices;
    private final Recalculation recalculation;

    NoticeLoader(CalendarNotices notices, Recalculation recalculation) {
        this.notices = notices;
        this.recalculation = recalculation;
    }

    /** A notice that was loaded. */
    public record LoadedNotice(String id, Integer settles, String reference, String loadedBy, Instant loadedAt) {

        static LoadedNotice of(CalendarNotice notice) {
            return new LoadedNotice(notice.id(), notice.settles(), notice.reference(), notice.loadedBy(), notice.loadedAt());
        }
    }

    /** @return the notices that were loaded for this calendar, the oldest first */
    public List<LoadedNotice> of(String calendar) {
        return notices.of(calendar).stream().map(LoadedNotice::of).toList();
    }

    /**
     * @return the open obligations whose dates came out differently
     * @throws InvalidInputException when the text cannot be read; nothing changes then
     */
    public List<Moved> load(NoticeDraft draft, String actor) {
        try {
            notices.load(draft, actor);
        } catch (CannotCountException problem) {
            throw new InvalidInputException(problem.field(), problem.refusal());
        }
        return recount(draft.calendar(), draft.id(), actor);
    }

    /** @return the open obligations whose dates came out differently */
    public List<Moved> withdraw(String calendar, String id, String actor) {
        if (!notices.withdraw(calendar, id)) {
            throw new UnknownResourceException("notice.not-found", id, calendar);
        }
        return recount(calendar, id, actor);
    }

    private List<Moved> recount(String calendar, String id, String actor) {
        return recalculation.afterChangeOf(calendar.toUpperCase(Locale.ROOT),
                "The working days of " + calendar + " changed (" + id + ").", actor);
    }
}
