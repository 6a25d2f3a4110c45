package org.calends.account.person;

import jakarta.validation.constraints.Pattern;

import org.calends.language.Languages;

/**
 * What people say of themselves.
 *
 * @param displayName null for the username
 * @param locale IETF language tag, one of {@link Languages}; null means the browser's
 * @param zone IANA zone id; null means the organisation's
 */
public record OwnAccountDraft(
        @Pattern(regexp = "\\P{Cntrl}{1,200}", message = "{account.name.malformed}") String displayName,
        @Pattern(regexp = Languages.OFFERED, message = "{account.locale.not-offered}") String locale,
        @Zone String zone) {
}
