package org.calends.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.web.frame.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The main stories in a real browser, in both languages, wide and narrow. */
@QuarkusTest
@EnabledIf("org.calends.web.Browser#isInstalled")
class BrowserStoriesTest {

    @TestHTTPResource
    String host;

    private static Browser browser;

    @BeforeEach
    void open() {
        if (browser == null) {
            browser = new Browser(host.replaceAll("/$", ""));
        }
    }

    @AfterEach
    void tidy() {
        browser.tidy();
    }

    @AfterAll
    static void close() {
        browser.close();
        browser = null;
    }

    /** In two browsers at the same time, since looking at every page takes longer than all else. */
    @Test
    void every_page_fits_can_be_used_by_everyone_and_runs_nothing_of_others() throws Exception {
        List<String> addresses = everyAddress();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        Future<List<String>> narrow = beside.submit(() -> wrongWith(addresses, "zh-CN", 360, 1440, true));
        beside.shutdown();

        assertThat(wrongWith(addresses, "en", 1440, 360, false)).isEmpty();
        assertThat(narrow.get()).isEmpty();
    }

    private List<String> wrongWith(List<String> addresses, String language, int width, int other, boolean dark) {
        try (Browser own = new Browser(host.replaceAll("/$", ""))) {
            Page page = own.signedIn(language, width, dark);
            List<String> wrong = new ArrayList<>();
            for (String address : addresses) {
                look(page, address, other, wrong);
                Browser.resize(page, width);
            }
            own.complaints().removeIf(
                    complaint -> Stream.of("/nothing-here", "/setup/", "/account-link/").anyMatch(complaint::contains));
            wrong.addAll(own.complaints());
            return wrong;
        }
    }

    private static List<String> everyAddress() {
        Samples.enter();
        Samples.enter("{'title': 'Answer at midnight', 'dueDate': '2021-04-26', 'dueTime': '00:00', 'zone': 'Asia/Shanghai'}");
        List<String> addresses = new ArrayList<>(Routes.ofPages(Samples.someOfEach()));
        addresses.addAll(List.of("/?mine=true", "/obligations?q=nothing-like-this", "/calendar?month=2021-05&calendar=CN",
                "/calendar?month=2021-05&calendar=CN&view=agenda", "/admin/calendars?calendar=CN&year=2021",
                "/admin/ledger?state=SENT", "/nothing-here"));
        return addresses;
    }

    private static void look(Page page, String address, int otherWidth, List<String> wrong) {
        Response answer = page.navigate(address);
        if (answer.headerValue("content-security-policy").contains("unsafe")) {
            wrong.add(address + " lets anything run");
        }
        if (answer.status() >= 500) {
            wrong.add(address + " fails");
        }
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        wrong.addAll(Browser.violationsOn(page));
        if (!Browser.fits(page)) {
            wrong.add(address + " is too wide");
        }
        Browser.resize(page, otherWidth);
        if (!Browser.fits(page)) {
            wrong.add(address + " is too wide at " + otherWidth);
        }
    }

    @Test
    void the_api_is_read_on_a_page_that_runs_nothing_of_others() {
        Page page = browser.signedIn("en", 1440, false);
        Response answer = page.navigate("/q/swagger-ui");

        assertThat(answer.headerValue("content-security-policy")).doesNotContain("unsafe");
        page.click(".opblock-summary-control >> nth=0");
        assertThat(page.locator(".opblock.is-open .opblock-body")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void who_signed_out_and_in_again_is_told_so_by_a_form_of_before_and_loses_nothing() {
        Page page = Browser.signIn(browser.open("en", 1440, false));
        page.navigate("/obligations/new");
        page.fill("input[name=title]", "Written before lunch");
        page.fill("input[name=dueDate]", "2021-05-26");
        Page other = page.context().newPage();
        other.navigate("/");
        other.click("form.who button");
        other.waitForURL("**/login");
        Browser.signIn(other);

        page.locator("form:has(input[name=title]) button[type=submit] >> nth=0").click();

        assertThat(page.locator("h1")).hasText("This form is from an earlier session");
        assertThat(page.locator("textarea >> nth=0")).hasValue("Written before lunch");
        assertThat(Browser.violationsOn(page)).isEmpty();
        Browser.picture(page, Path.of("target/stale-form.png"), true);
        browser.complaints().removeIf(complaint -> complaint.contains("/obligations") && complaint.contains("403"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_check_itself_notices_what_shuts_people_out() {
        Page page = browser.open("en", 1440, false);
        page.setContent("<html><body><img src='data:,'><input></body></html>");

        assertThat(Browser.violationsOn(page)).anyMatch(rule -> rule.contains("image-alt"))
                .anyMatch(rule -> rule.contains("label"));
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,30 days left,done on 26 April 2021,", "zh-CN,360,还剩 30 天,已于 2021年4月26日 完成," })
    void an_obligation_is_added_completed_and_opened_again_with_the_keyboard_alone(String language, int width, String left,
            String done) {
        Page page = browser.signedIn(language, width, false);
        page.focus("a[href='/obligations/new']");
        Browser.keyboard(page).press("Enter");
        page.waitForURL("**/obligations/new");
        Browser.keyboard(page).type("Send the yearly report");
        page.focus("input[name=dueDate]");
        page.fill("input[name=dueDate]", "2021-05-26");
        Browser.keyboard(page).press("Enter");

        page.waitForURL("**/obligations/*-*");
        assertThat(page.locator(".due .left")).hasText(left);
        page.focus("summary.button");
        Browser.keyboard(page).press("Enter");
        page.focus("textarea[name=note] >> nth=0");
        Browser.keyboard(page).type("Sent");
        Browser.keyboard(page).press("Tab");
        Browser.keyboard(page).press("Tab");
        Browser.keyboard(page).press("Enter");

        assertThat(page.locator(".due .left")).hasText(done);
        page.focus("form[action$=reopening] button");
        Browser.keyboard(page).press("Enter");
        assertThat(page.locator(".due .left")).hasText(left);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,2 obligations were changed.", "zh-CN,360,已更改 2 项。" })
    void several_obligations_are_given_to_an_owner_with_the_keyboard_alone(String language, int width, String changed) {
        Samples.enter();
        Page page = browser.signedIn(language, width, false);
        Browser.keyboard(page).press("g");
        Browser.keyboard(page).press("o");
        page.waitForURL("**/obligations");
        Browser.keyboard(page).press("j");
        Browser.keyboard(page).press("x");
        Browser.keyboard(page).press("j");
        Browser.keyboard(page).press("x");
        page.focus("#bulk input[name=owner]");
        Browser.keyboard(page).type("lin@example.com");
        assertThat(Browser.violationsOn(page)).isEmpty();
        Browser.keyboard(page).press("Enter");

        assertThat(page.locator("#found [role=status]").first()).hasText(changed);
        Browser.keyboard(page).press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(Browser.violationsOn(page)).isEmpty();
        Browser.keyboard(page).press("Escape");
        Browser.search(page, "listed");
        page.waitForURL("**/obligations?q=listed**");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_was_done_can_be_taken_back_at_once() {
        String id = Samples.enter("{'title': 'Done too early', 'dueDate': '2021-05-26'}");
        Page page = browser.signedIn("en", 1440, false);
        page.navigate("/obligations/" + id);
        page.click("summary.button");
        page.click("form[action$=completion] button");

        assertThat(page.locator(".undo")).containsText("Marked as done.");
        assertThat(Browser.violationsOn(page)).isEmpty();
        page.click(".undo button");
        assertThat(page.locator(".due .left")).hasText("30 days left");
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,One obligation matches.", "zh-CN,360,匹配 1 项义务。" })
    void what_a_subscription_would_bring_is_seen_while_it_is_written(String language, int width, String matches) {
        Samples.enter("{'title': 'Seen beforehand', 'authority': 'Foreseen " + width
                + "', 'dueDate': '2021-05-26', 'leadDays': [7]}");
        Page page = browser.signedIn(language, width, false);
        page.navigate("/subscriptions/new");
        page.fill("input[name=authorities]", "foreseen " + width);

        assertThat(page.locator("#preview")).containsText(matches);
        assertThat(page.locator("#preview ol")).containsText("Seen beforehand");
        page.fill("input[name=leadDays]", "40");
        assertThat(page.locator("#preview ol")).hasCount(0);
        assertThat(Browser.violationsOn(page)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440", "zh-CN,360" })
    void subscribing_shows_the_feed_address_once(String language, int width) {
        Page page = browser.signedIn(language, width, false);
        page.navigate("/subscriptions/new");
        page.fill("input[name=email]", "wang@example.com");
        page.click("form.sheet button[type=submit] >> nth=0");

        assertThat(page.locator("#feed-address")).hasValue(Pattern.compile(".*/feeds/[A-Za-z0-9_-]{43}\\.ics"));
        assertThat(Browser.violationsOn(page)).isEmpty();
    }

    @Test
    void who_subscribes_while_the_preview_is_still_asked_for_makes_no_error() {
        Page page = browser.signedIn("en", 1440, false);
        page.navigate("/subscriptions/new");
        page.fill("input[name=email]", "hasty@example.com");
        page.route("**/parts/subscription", never -> {
        });
        page.waitForRequest("**/parts/subscription", () -> page.fill("input[name=authorities]", "MIIT"));
        page.click("form.sheet button[type=submit] >> nth=0");

        assertThat(page.locator("#feed-address")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,Wednesday 19 May 2021,by Wednesday 19 May 2021", "zh-CN,360,2021年5月19日,截至 2021年5月19日" })
    void working_days_are_counted_while_they_are_written(String language, int width, String counted, String due) {
        Page page = browser.signedIn(language, width, false);
        page.navigate("/obligations/new");
        page.fill("input[name=title]", "Answer within fifteen working days");
        page.click("details.more >> nth=0 >> summary");
        page.fill("input[name=periodAmount]", "15");
        page.selectOption("select[name=periodUnit]", "WORKING_DAYS");
        page.fill("input[name=periodFrom]", "2021-04-26");
        page.fill("input[name=periodCalendar]", "CN");
        page.locator("input[name=periodCalendar]").blur();

        assertThat(page.locator("#period-result strong")).containsText(counted);
        page.click("form.sheet button[type=submit]");
        assertThat(page.locator(".due .when")).containsText(due);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440", "zh-CN,360" })
    void two_who_edit_at_once_see_both_versions(String language, int width) {
        String id = Samples.enter("{'title': 'As it was', 'dueDate': '2021-05-26'}");
        Page mine = browser.signedIn(language, width, false);
        mine.navigate("/obligations/" + id + "/edit");
        Page theirs = browser.signedIn("en", 1440, false);
        theirs.navigate("/obligations/" + id + "/edit");
        theirs.fill("input[name=title]", "As they wrote it");
        theirs.click("form.sheet button[type=submit]");
        mine.fill("input[name=title]", "As I wrote it");
        mine.click("form.sheet button[type=submit]");

        assertThat(mine.locator("table.conflict tbody")).containsText("As I wrote it");
        assertThat(mine.locator("table.conflict tbody")).containsText("As they wrote it");
        assertThat(Browser.violationsOn(mine)).isEmpty();
        mine.click("form.sheet button[type=submit]");
        assertThat(mine.locator("h1")).hasText("As I wrote it");
    }

    @ParameterizedTest
    @CsvSource({ "en,1440", "zh-CN,360" })
    void signing_in_finding_one_and_moving_its_date_takes_the_keyboard_alone(String language, int width) {
        Samples.enter("{'title': 'Found by its name " + width + "', 'dueDate': '2021-05-26'}");
        Page page = browser.open(language, width, false);
        page.navigate("/login");
        Browser.keyboard(page).type("admin");
        assertThat(page.locator("input[name=username]")).hasValue("admin");
        Browser.keyboard(page).press("Tab");
        Browser.keyboard(page).type("admin");
        Browser.keyboard(page).press("Enter");
        page.waitForURL("**/");
        Browser.keyboard(page).press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        Browser.keyboard(page).press("Enter");
        Browser.keyboard(page).press("g");
        Browser.keyboard(page).press("o");
        page.waitForURL("**/obligations");
        Browser.search(page, "found by its name " + width);
        page.waitForURL("**/obligations?q=found**" + width + "**");
        assertThat(page.locator("[data-keys] > li")).hasCount(1);
        Browser.keyboard(page).press("Tab");
        page.evaluate("document.activeElement.blur()");
        Browser.keyboard(page).press("j");
        Browser.keyboard(page).press("o");
        page.waitForURL("**/obligations/*-*");
        Browser.keyboard(page).press("e");
        page.waitForURL("**/edit");
        page.fill("input[name=dueDate]", "2021-05-27");
        Browser.keyboard(page).press("Enter");

        assertThat(page.locator(".due .when")).containsText(language.equals("en") ? "27 May 2021" : "5月27日");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_stays_where_it_stands_when_the_list_is_read_again() {
        Samples.enter("{'title': 'Stood upon', 'dueDate': '2021-05-26'}");
        Page page = browser.signedIn("en", 1440, false);
        page.navigate("/obligations?q=Stood upon");
        Browser.keyboard(page).press("j");
        page.evaluate("document.getElementById('found').dataset.old = 'yes'");
        page.evaluate("document.querySelector('form.filters').dispatchEvent(new Event('change'))");

        assertThat(page.locator("#found[data-old]")).hasCount(0);
        assertThat(page.locator("[data-keys] .title")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440", "zh-CN,360" })
    void a_month_of_the_strip_leads_to_what_is_due_in_it(String language, int width) {
        Samples.enter("{'title': 'Due in August', 'dueDate': '2021-08-20'}");
        Page page = browser.signedIn(language, width, true);
        page.click(".year a[href*='2021-08-01'] .hit");
        page.waitForURL("**/obligations?**dueFrom=2021-08-01**");

        assertThat(page.locator(".deadline .title").first()).hasText("Due in August");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440", "zh-CN,360" })
    void an_administrator_loads_a_notice_changes_a_lead_time_and_runs_the_check(String language, int width) {
        Page page = browser.signedIn(language, width, false);
        page.navigate("/admin/calendars?calendar=DE&year=2021");
        page.click("section[aria-labelledby=notices] summary");
        page.setInputFiles("input[name=file]", new FilePayload("company.csv", "text/csv",
                "off,2021-12-27,2021-12-31,Between the years".getBytes(StandardCharsets.UTF_8)));
        page.fill("input[name=id]", "company-2021");
        page.click("form[action$=notices] button");
        assertThat(page.locator("[role=status]")).isVisible();
        page.click("form[action$=withdrawal] button");
        assertThat(page.locator("form[action$=withdrawal]")).hasCount(0);

        page.navigate("/admin/lead-policies");
        page.fill("form[action$=PAYMENT] input[name=leadDays]", "30, 7, 1, 0");
        page.click("form[action$=PAYMENT] button");
        assertThat(page.locator("[role=status]")).isVisible();

        page.navigate("/admin/checks");
        page.click(".page-acts button");
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_takes_longer_than_a_moment_says_so_and_is_not_sent_twice() {
        Page page = browser.signedIn("en", 1440, false);
        page.navigate("/admin/checks");
        page.evaluate("window.sent = 0; document.addEventListener('submit', event => {"
                + " if (!event.defaultPrevented) { window.sent++; event.preventDefault(); } })");
        page.click(".page-acts button");
        page.click(".page-acts button");

        assertThat(page.locator(".busy")).hasText("Working…");
        assertThat(page.evaluate("window.sent")).isEqualTo(1);
        assertThat(Browser.violationsOn(page)).isEmpty();
        page.navigate("/admin/checks");
        page.click(".page-acts button");
        assertThat(page.locator("main [role=status]")).isVisible();
        assertThat(page.locator(".busy")).hasText("");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,2021年5月26日（星期三）", "zh-CN,360,2021年5月26日（星期三）" })
    void the_next_mail_is_read_as_its_reader_will_see_it(String language, int width, String due) {
        Samples.enter(
                "{'title': 'Seen as a mail', 'authority': 'Postbox " + width + "', 'dueDate': '2021-05-26', 'leadDays': [7]}");
        Samples.subscribe("{'email': 'postbox-" + width + "@example.com', 'locale': 'zh-CN', 'channels': ['MAIL'],"
                + " 'filter': {'authorities': ['Postbox " + width + "']}}");
        Page page = browser.signedIn(language, width, false);
        page.navigate("/subscriptions");
        page.click("li:has-text('postbox-" + width + "@example.com') a[href$=next-mail]");

        assertThat(page.locator("pre")).containsText("Seen as a mail");
        assertThat(Browser.violationsOn(page)).isEmpty();
        page.click("a[href$='next-mail.html']");
        assertThat(page.locator(".card")).containsText(due);
        assertThat(page.locator(".card")).hasCSS("border-radius", "10px");
        assertThat(page.locator(".peek")).isHidden();
        assertThat(Browser.fits(page)).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440", "zh-CN,360" })
    void a_mail_is_read_before_its_subscription_is_saved(String language, int width) {
        Samples.enter("{'title': 'Read beforehand', 'authority': 'Unsaved " + width
                + "', 'dueDate': '2021-05-26', 'leadDays': [7]}");
        Page page = browser.signedIn(language, width, false);
        page.navigate("/subscriptions/new");
        page.fill("input[name=authorities]", "Unsaved " + width);
        Page mail = page.waitForPopup(() -> page.click("button[formaction$=next-mail]"));

        assertThat(mail.locator("pre")).containsText("Read beforehand");
        assertThat(mail.locator(".notice")).isVisible();
        assertThat(Browser.violationsOn(mail)).isEmpty();
        assertThat(Browser.fits(mail)).isTrue();
        assertThat(page.locator("input[name=authorities]")).hasValue("Unsaved " + width);
        page.fill("input[name=email]", "afterwards@example.com");
        page.click("form.sheet button[type=submit] >> nth=0");
        assertThat(page.locator("#feed-address")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void pages_read_and_save_without_scripts() {
        Page page = Browser.signIn(browser.open("en", 1440, false, false));
        page.navigate("/obligations/new");
        page.fill("input[name=title]", "Saved without scripts");
        page.fill("input[name=dueDate]", "2021-05-26");
        page.click("form.sheet button[type=submit]");

        assertThat(page.locator("h1")).hasText("Saved without scripts");
    }

    @Test
    void a_refused_form_keeps_what_was_written_and_moves_the_focus_to_what_is_wrong() {
        Page page = browser.signedIn("en", 1440, false);
        page.navigate("/obligations/new");
        page.fill("input[name=title]", "Kept");
        page.fill("input[name=dueDate]", "2021-05-26");
        page.fill("input[name=jurisdiction]", "XX");
        page.click("form.sheet button[type=submit]");

        assertThat(page.locator("[role=alert]")).isFocused();
        assertThat(page.locator("input[name=title]")).hasValue("Kept");
        assertThat(Browser.violationsOn(page)).isEmpty();
    }
}
