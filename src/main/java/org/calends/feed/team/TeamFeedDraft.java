package org.calends.feed.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Zone;
import org.calends.audit.Loggable;
import org.calends.input.SingleLine;
import org.calends.language.Languages;
import org.calends.subscription.wish.Filter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team's feed as someone writes it.
 *
 * @param name stands over the calendar
 * @param filter absent means everything
 * @param locale absent means {@code en}
 * @param team whose deadlines alone it shows, by identifier or name; absent means as before, and for a new one all that is not
 *        confidential; empty means the latter
 * @param zone absent means the organisation's
 */
@Schema(name = "TeamFeedDraft", examples = """
        {"name": "Privacy team", "filter": {"tags": ["privacy"]}, "locale": "zh-CN"}""")
record TeamFeedDraft(
        @NotBlank @Size(max = 200) @SingleLine String name,
        @Valid Filter filter,
        @Pattern(regexp = Languages.OFFERED, message = "{input.language.not-offered}") String locale,
        @Zone String zone,
        @Size(max = 100) @SingleLine String team) implements Loggable {

    @Override
    public String loggedAs() {
        return team == null || team.isBlank() ? name : team;
    }
}
