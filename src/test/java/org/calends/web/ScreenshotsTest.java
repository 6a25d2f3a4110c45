package org.calends.web;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.microsoft.playwright.Page;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Takes the README's pictures: {@code ./mvnw test -Dtest=ScreenshotsTest -Dcalends.screenshots=src/docs/screenshots}. With
 * {@code -Dcalends.screenshots.all} it also takes every page in both languages, light and dark, wide and narrow, to look at.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "calends.screenshots", matches = ".+")
class ScreenshotsTest {

    private static final int WIDE = 1440;
    private static final int NARROW = 360;

    @TestHTTPResource
    String host;

    @Test
    void take() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("calends.screenshots")));
        Samples.enter();
        try (Browser browser = new Browser(host.replaceAll("/$", ""))) {
            takeFew(browser, folder);
            if (System.getProperty("calends.screenshots.all") != null) {
                takeAll(browser, Files.createDirectories(folder.resolve("all")));
            }
        }
    }

    private static void takeFew(Browser browser, Path folder) {
        Page page = browser.signedIn("en", 1100, false);
        Browser.picture(page, folder.resolve("today.png"), false);
        openOne(page);
        Browser.picture(page, folder.resolve("obligation.png"), false);
        page.navigate("/calendar?month=2021-05");
        Browser.picture(page, folder.resolve("calendar.png"), false);
        page.navigate("/subscriptions/new");
        Browser.picture(page, folder.resolve("subscribe.png"), false);
        Page phone = browser.signedIn("zh-CN", NARROW, true);
        Browser.picture(phone, folder.resolve("phone.png"), false);
    }

    private static void openOne(Page page) {
        page.navigate("/obligations?q=listed%20apps");
        page.click(".deadline .title");
        page.waitForLoadState();
    }

    private static void takeAll(Browser browser, Path folder) {
        for (String language : new String[] { "en", "zh-CN" }) {
            for (int width : new int[] { WIDE, NARROW }) {
                boolean dark = language.equals("en") == (width == NARROW);
                String suffix = "-" + language + "-" + width + (dark ? "-dark" : "") + ".png";
                Page page = browser.open(language, width, dark);
                page.navigate("/login");
                Browser.picture(page, folder.resolve("login" + suffix), true);
                Browser.signIn(page);
                for (String address : new String[] { "/", "/obligations", "/obligations/new", "/subscriptions",
                        "/subscriptions/new", "/calendar?month=2021-05", "/timeline", "/nothing", "/admin", "/admin/accounts",
                        "/admin/calendars?calendar=CN&year=2021", "/admin/lead-policies", "/admin/checks", "/admin/ledger" }) {
                    page.navigate(address);
                    Browser.picture(page, folder.resolve(address.replaceAll("\\W", "_") + suffix), true);
                }
                openOne(page);
                Browser.picture(page, folder.resolve("one" + suffix), true);
            }
        }
    }
}
