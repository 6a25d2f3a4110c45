package org.calends.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The main stories in a real browser, in both languages, wide and narrow. */
@QuarkusTest
@EnabledIf("org.calends.web.Browser#isInstalled")
class BrowserStoriesTest {

    @TestHTTPResource
    String host;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(host.replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,false", "en,360,true", "zh-CN,1440,true", "zh-CN,360,false" })
    void every_page_fits_and_can_be_used_by_everyone(String language, int width, boolean dark) {
        Samples.enter();
        Page page = browser.signedIn(language, width, dark);
        List<String> wrong = new ArrayList<>();
        for (String address : List.of("/", "/obligations", "/obligations?q=nothing-like-this", "/obligations/new",
                "/subscriptions", "/subscriptions/new", "/calendar?month=2021-05",
                "/calendar?month=2021-05&calendar=CN&view=agenda", "/timeline", "/admin", "/admin/accounts",
                "/admin/calendars?calendar=CN&year=2021", "/admin/checks", "/admin/ledger", "/nothing-here")) {
            look(page, address, wrong);
        }
        page.navigate("/obligations?q=listed%20apps");
        page.click(".deadline .title");
        page.waitForURL("**/obligations/*");
        page.querySelectorAll("details").forEach(details -> details.evaluate("it => it.open = true"));
        wrong.addAll(Browser.violationsOn(page));
        assertThat(wrong).isEmpty();
        browser.complaints().removeIf(complaint -> complaint.contains("/nothing-here"));
        assertThat(browser.complaints()).isEmpty();
    }

    private static void look(Page page, String address, List<String> wrong) {
        page.navigate(address);
        wrong.addAll(Browser.violationsOn(page));
        if (!Browser.fits(page)) {
            wrong.add(address + " is too wide");
        }
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
        page.keyboard().press("Enter");
        page.waitForURL("**/obligations/new");
        page.keyboard().type("Send the yearly report");
        page.focus("input[name=dueDate]");
        page.fill("input[name=dueDate]", "2021-05-26");
        page.keyboard().press("Enter");

        page.waitForURL("**/obligations/*-*");
        assertThat(page.locator(".due .left")).hasText(left);
        page.focus("summary.button");
        page.keyboard().press("Enter");
        page.focus("textarea[name=note] >> nth=0");
        page.keyboard().type("Sent");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".due .left")).hasText(done);
        page.focus("form[action$=reopening] button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".due .left")).hasText(left);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,2 obligations were changed.", "zh-CN,360,已更改 2 项。" })
    void several_obligations_are_given_to_an_owner_with_the_keyboard_alone(String language, int width, String changed) {
        Samples.enter();
        Page page = browser.signedIn(language, width, false);
        page.keyboard().press("g");
        page.keyboard().press("o");
        page.waitForURL("**/obligations");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.focus("#bulk input[name=owner]");
        page.keyboard().type("lin@example.com");
        assertThat(Browser.violationsOn(page)).isEmpty();
        page.keyboard().press("Enter");

        assertThat(page.locator("#found [role=status]").first()).hasText(changed);
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(Browser.violationsOn(page)).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        page.keyboard().type("listed");
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
        Samples.enter("{'title': 'Seen beforehand', 'authority': 'Foreseen', 'dueDate': '2021-05-26', 'leadDays': [7]}");
        Page page = browser.signedIn(language, width, false);
        page.navigate("/subscriptions/new");
        page.fill("input[name=authorities]", "foreseen");

        assertThat(page.locator("#preview")).containsText(matches);
        assertThat(page.locator("#preview ol")).containsText("Seen beforehand");
        page.fill("input[name=leadDays]", "40");
        assertThat(page.locator("#preview ol")).hasCount(0);
        assertThat(Browser.violationsOn(page)).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void subscribing_shows_the_feed_address_once() {
        Page page = browser.signedIn("en", 360, false);
        page.navigate("/subscriptions/new");
        page.fill("input[name=email]", "wang@example.com");
        page.click("form.sheet button[type=submit]");

        assertThat(page.locator("#feed-address")).hasValue(java.util.regex.Pattern.compile(".*/feeds/[A-Za-z0-9_-]{43}\\.ics"));
        assertThat(Browser.violationsOn(page)).isEmpty();
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
