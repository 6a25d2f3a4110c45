package org.calends.web.frame;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;

import org.calends.account.person.Account;
import org.calends.account.person.Role;
import org.calends.account.signin.Identities;
import org.calends.language.Languages;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.value.WorkingHours;
import org.calends.web.wording.DeadlineFormatter;
import org.calends.web.wording.FieldValues;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/** Who looks at a page, in which language. Templates know it as {@code cdi:currentUser}. */
@Named("currentUser")
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final RoutingContext context;
    private final Clock clock;
    private final WorkingHours hours;

    CurrentUser(SecurityIdentity identity, HttpHeaders headers, RoutingContext context, Clock clock,
            WorkingHours hours) {
        this.identity = identity;
        this.headers = headers;
        this.context = context;
        this.clock = clock;
        this.hours = hours;
    }

    /** @return the page, in the visitor's language */
    public TemplateInstance show(TemplateInstance page) {
        return page.setLocale(locale());
    }

    public DeadlineFormatter words() {
        return new DeadlineFormatter(locale(), clock, hours);
    }

    public Locale locale() {
        return Languages.choose(account().map(Account::locale).orElse(null), headers.getAcceptableLanguages());
    }

    public String language() {
        return locale().toLanguageTag();
    }

    /** @return why something was refused, in the visitor's language */
    public String told(LocalizableMessage refusal) {
        return refusal.onPage(locale());
    }

    /** @return what the reader says, in the visitor's language */
    public List<String> inWords(List<LocalizableMessage> messages) {
        return messages.stream().map(message -> message.in(locale())).toList();
    }

    /** @return what a field of an obligation holds, in the visitor's language */
    public String value(String field, String value) {
        return FieldValues.in(locale(), field, value);
    }

    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** @return the username, for the record of who did what */
    public String username() {
        return identity.getPrincipal().getName();
    }

    public String name() {
        return account().map(Account::displayName).orElse("");
    }

    /** @return the visitor's e-mail address, or null when none is known */
    public String email() {
        return account().map(Account::email).orElse(null);
    }

    public boolean isEditor() {
        return identity.hasRole(Role.EDITORS);
    }

    public boolean isAdmin() {
        return identity.hasRole(Role.ADMINS);
    }

    public String formToken() {
        return FormToken.of(context);
    }

    /** @return whether the page shown lies under this address */
    public boolean isAt(String address) {
        String path = context.normalizedPath();
        return address.equals("/") ? path.equals("/") : path.equals(address) || path.startsWith(address + "/");
    }

    private Optional<Account> account() {
        return Identities.accountOf(identity);
    }
}
