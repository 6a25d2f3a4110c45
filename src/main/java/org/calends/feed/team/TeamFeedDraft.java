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
 * @param zone absent means the organisation's
 */
@Schema(name = "TeamFeedDraft", examples = """
        {"name": "Privacy team", "filter": {"tags": ["privacy"]}, "locale": "zh-CN"}""")
record TeamFeedDraft(
        @NotBlank @Size(max = 200) @SingleLine String name,
        @Valid Filter filter,
        @Pattern(regexp = Languages.OFFERED, message = "{input.language.not-offered}") String locale,
        @Zone String zone) implements Loggable {

    @Override
    public String loggedAs() {
        return name;
    }
}
