package org.calends.web.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.account.factor.SecondFactors;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.link.AccountLinks;
import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.KeyScope;
import org.calends.account.signin.HostCookies;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.Sessions;
import org.calends.account.signin.Sessions.KnownSession;
import org.calends.account.sso.SsoProvider;
import org.calends.account.sso.SsoSignIn;
import org.calends.language.WrittenDates;
import org.calends.subscription.wish.Absences;
import org.calends.web.api.Problem;
import org.calends.web.frame.CurrentUser;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/** The page on which people look after their own account, whatever they just did there. */
@RequestScoped
class OwnAccountPage {

    private static final List<String> SCOPES = Stream.of(KeyScope.values()).map(KeyScope::name).toList();

    private final CurrentUser currentUser;
    private final Clock clock;
    private final Accounts accounts;
    private final Absences absences;
    private final AccountLinks links;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final HostCookies cookies;
    private final HttpServerRequest request;
    private final SsoSignIn sso;

    OwnAccountPage(CurrentUser currentUser, Clock clock, Accounts accounts, Absences absences, AccountLinks links,
            SecondFactors factors,
            Sessions sessions, ApiKeys keys,
            HostCookies cookies, HttpServerRequest request, SsoSignIn sso) {
        this.sso = sso;
        this.currentUser = currentUser;
        this.clock = clock;
        this.accounts = accounts;
        this.absences = absences;
        this.links = links;
        this.factors = factors;
        this.sessions = sessions;
        this.keys = keys;
        this.cookies = cookies;
        this.request = request;
    }

    /** A session in words. */
    record SessionRow(UUID id, String browser, String since, String seen, boolean present) {
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        static native TemplateInstance ownAccount(Account account, String unconfirmed, ProfileForm profile, AbsenceForm absence,
                List<SessionRow> sessions, List<KeyRow> keys, List<String> scopes, String made, String done, boolean factor,
                SsoProvider provider, Problem problem);
    }

    /** @param done what was just done, or null */
    TemplateInstance show(String done) {
        return page(null, null, null, done, null);
    }

    TemplateInstance withKey(String made) {
        return page(null, null, made, null, null);
    }

    /**
     * @param profile what was written into its fields; null for what is stored
     * @param absence the same
     */
    Response refused(Problem problem, ProfileForm profile, AbsenceForm absence) {
        return Response.status(problem.status()).entity(page(profile, absence, null, null, problem)).build();
    }

    /** @param limited a {@link TooManyGuessesException} */
    Response later(Throwable limited) {
        long seconds = ((TooManyGuessesException) limited).seconds();
        Problem problem = Problem.of(Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
                "account.password.too-many", seconds);
        return Response.fromResponse(refused(problem, null, null)).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    Account own() {
        return accounts.byName(currentUser.username()).orElseThrow();
    }

    /** @return the secret of the session that asks, or null */
    String session() {
        return cookies.read(request, PageAuthentication.COOKIE);
    }

    /** @return where this person signed in elsewhere; null for who signed in here */
    SsoProvider provider() {
        return sso.providerOf(session()).orElse(null);
    }

    private TemplateInstance page(ProfileForm profile, AbsenceForm absence, String made, String done, Problem problem) {
        Account own = own();
        WrittenDates dates = currentUser.words().dates();
        ZoneId zone = own.zoneWithin(clock.getZone());
        return currentUser.show(Templates.ownAccount(own, links.askedAbout(own.id()).orElse(null),
                profile == null ? ProfileForm.of(own) : profile,
                absence == null ? AbsenceForm.of(absences.of(own.id())) : absence,
                sessions.of(own.id(), session()).stream().map(each -> row(each, dates, zone)).toList(),
                keys.known(own.id()).stream().filter(key -> !key.revoked()).map(key -> KeyRow.of(key, dates, zone)).toList(),
                SCOPES, made, done, factors.has(own.id()), provider(), problem));
    }

    private static SessionRow row(KnownSession session, WrittenDates dates, ZoneId zone) {
        return new SessionRow(session.id(), BrowserName.of(session.browser()), dates.moment(session.startedAt(), zone),
                dates.moment(session.lastSeenAt(), zone), session.present());
    }
}
