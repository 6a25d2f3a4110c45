package org.calends.obligation.workdays;

import java.util.Locale;

import org.calends.audit.Loggable;
import org.calends.input.AllowedCharacters;
import org.calends.input.InvalidInputException;
import org.calends.obligation.workdays.CalendarNotice.Format;
import org.calends.workday.notice.Notice;

/**
 * Days off and on for one calendar, as sent.
 *
 * @param id tells notices apart; loading one again replaces it
 * @param settles the year whose days off are all listed, or null when the days come on top of the others
 */
public record NoticeDraft(String id, String calendar, Integer settles, String reference, Format format, String content)
        implements
            Loggable {

    /** Some ten times what all days of all years that can be announced at once take. */
    private static final int LONGEST = 500_000;

    public NoticeDraft {
        calendar = calendar.toUpperCase(Locale.ROOT);
        require("id", id != null && id.matches("[A-Za-z0-9._-]{1,100}"), "notice.id.malformed");
        require("settles", settles == null || settles >= 2000 && settles <= 2100, "notice.year.out-of-range");
        require("days", content == null || content.length() <= LONGEST, "input.too-long", LONGEST);
        require("reference", reference == null
                || reference.length() <= 500 && reference.codePoints().allMatch(AllowedCharacters::isPrintable),
                "notice.reference.malformed");
    }

    @Override
    public String loggedAs() {
        return calendar + " " + id;
    }

    private static void require(String field, boolean held, String code, Object... arguments) {
        if (!held) {
            throw new InvalidInputException(field, code, arguments);
        }
    }

    /** @throws org.calends.workday.jurisdiction.CannotCountException when the text cannot be read */
    public Notice asNotice() {
        return format == Format.CSV ? Notice.fromCsv(id, calendar, settles, reference, content)
                : Notice.fromIcs(id, calendar, settles, reference, content);
    }
}
