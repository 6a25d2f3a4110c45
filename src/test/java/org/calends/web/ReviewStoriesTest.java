package org.calends.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** From a newsletter to reviewed obligations in a real browser. */
@QuarkusTest
@EnabledIf("org.calends.web.Browser#isInstalled")
class ReviewStoriesTest {

    private static final String LETTER = """
            Harbour Weekly

            The FCA asks for comments on its rules for complaint handling by 26 May 2021.

            The ICO opened a consultation on children's apps. Comments on the code for children's apps are due by 4 June 2021.

            全国信息安全标准化技术委员会就《人脸识别数据安全要求》公开征求意见，请于2021年6月22日前反馈。
            """;

    @Inject
    CleanSlate slate;

    @TestHTTPResource
    String host;

    private Browser browser;

    @BeforeEach
    void open() {
        slate.wipe();
        browser = new Browser(host.replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,false,Accepted.,Dismissed.,It waits again.", "zh-CN,360,true,已接受。,未采纳。,重新待定。" })
    void a_document_is_reviewed_with_the_keyboard_alone(String language, int width, boolean dark, String accepted,
            String dismissed, String again) {
        Samples.enter("{'title': 'Comment on: the code for apps for children', 'kind': 'CONSULTATION', 'authority': 'ICO',"
                + " 'dueDate': '2021-05-14'}");
        Page page = browser.signedIn(language, width, dark);
        Browser.keyboard(page).press("g");
        Browser.keyboard(page).press("d");
        page.waitForURL("**/documents");
        List<String> wrong = new ArrayList<>(lookAt(page));
        handIn(page);

        Browser.keyboard(page).press("j");
        Browser.keyboard(page).press("a");
        assertThat(page.locator(".undo")).containsText(accepted);
        wrong.addAll(lookAt(page));
        assertThat(page.locator("#suggestion-2")).isFocused();
        Browser.keyboard(page).press("a");
        page.waitForURL("**did=moved**");
        assertThat(page.locator("#suggestion-3")).isFocused();
        Browser.keyboard(page).press("c");
        assertThat(page.locator("#suggestion-3 input[name=title]")).isFocused();
        wrong.addAll(lookAt(page));
        page.focus("#suggestion-3 h3 a");
        Browser.keyboard(page).press("d");
        Browser.keyboard(page).type("Not ours");
        Browser.keyboard(page).press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText(dismissed);
        Browser.keyboard(page).press("u");
        assertThat(page.locator("[role=status]").first()).containsText(again);

        Browser.keyboard(page).press("?");
        assertThat(page.locator("#keys")).isVisible();
        wrong.addAll(lookAt(page));
        assertThat(wrong).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "en,360,true", "zh-CN,1440,false" })
    void a_refusal_and_a_second_reading_can_be_used_by_everyone(String language, int width, boolean dark) {
        Page page = browser.signedIn(language, width, dark);
        page.navigate("/documents");
        page.setInputFiles("input[type=file]", file("program.exe", "MZ\u0000 a program"));
        page.click("form.drop button[type=submit]");
        assertThat(page.locator("[role=alert]")).isVisible();
        List<String> wrong = new ArrayList<>(lookAt(page));
        browser.complaints().removeIf(complaint -> complaint.contains("415"));
        handIn(page);
        wrong.addAll(lookAt(page));
        page.navigate(page.url().replaceAll("[?#].*", "") + "/second-reading");
        wrong.addAll(lookAt(page));

        assertThat(wrong).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_document_is_handed_in_and_reviewed_without_scripts() {
        Page page = Browser.signIn(browser.open("en", 1440, false, false));
        page.navigate("/documents");
        page.setInputFiles("input[type=file]", file("weekly.txt", LETTER));
        page.click("form.drop button[type=submit]");
        page.click("#suggestion-1 .verdict > form button");

        assertThat(page.locator(".undo")).containsText("Accepted.");
        page.click("#suggestion-1 .decided a");
        assertThat(page.locator(".origins mark")).containsText("by 26 May 2021");
        page.click(".origins a");
        assertThat(page.locator("mark#quote-1")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({ "en,1440,TC260 face recognition standard comments by June 22,TC260 face recognition standard comments",
            "zh-CN,360,6月22日前向信安标委反馈意见,向信安标委反馈意见" })
    void one_line_fills_in_the_form_and_saves_nothing(String language, int width, String line, String title) {
        Page page = browser.signedIn(language, width, false);
        page.fill("input[name=line]", line);
        Browser.keyboard(page).press("Enter");

        assertThat(page.locator("input[name=title]")).hasValue(title);
        assertThat(page.locator("input[name=dueDate]")).hasValue("2021-06-22");
        assertThat(page.locator("input[name=authority]")).hasValue("TC260");
        assertThat(lookAt(page)).isEmpty();
        page.navigate("/obligations");
        assertThat(page.locator(".deadline")).hasCount(0);
        assertThat(lookAt(page)).isEmpty();
    }

    private static void handIn(Page page) {
        page.setInputFiles("input[type=file]", file("weekly.txt", LETTER));
        page.focus("form.drop button[type=submit]");
        Browser.keyboard(page).press("Enter");
        page.waitForURL("**/documents/*-*");
        assertThat(page.locator("#suggestion-1")).isVisible();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lookAt(Page page) {
        List<String> wrong = new ArrayList<>(Browser.violationsOn(page));
        if (!Browser.fits(page)) {
            wrong.add(page.url() + " is too wide");
        }
        return wrong;
    }
}
