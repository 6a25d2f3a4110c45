package org.calends.web;

import static io.restassured.RestAssured.given;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

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
        page.navigate("/documents/" + newsletter());
        Browser.picture(page, folder.resolve("review.png"), false);
        Page phone = browser.signedIn("zh-CN", NARROW, true);
        Browser.picture(phone, folder.resolve("phone.png"), false);
    }

    /** @return the id of a document to review */
    private static String newsletter() {
        return given().auth().preemptive().basic("admin", "admin").contentType(ContentType.TEXT).body("""
                Data protection weekly

                MIIT opened the Interim Provisions on Personal Information Protection in Apps to the public. Comments shall be \
                submitted before 26 May 2021.

                MIIT named 138 apps that collect personal information against the rules. Operators shall finish the \
                corrections before 29 April 2021; otherwise MIIT will remove them from app stores.

                TC260 seeks comments on the draft national standard for the security of face recognition data by 22 June 2021.

                The new cookie guidelines of the EDPB apply from 1 July 2021.
                """).queryParam("publishedOn", "2021-04-26").post("/api/documents").then().extract().path("id");
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
                        "/admin/calendars?calendar=CN&year=2021", "/admin/lead-policies", "/admin/checks", "/admin/ledger",
                        "/documents", "/documents/" + newsletter(),
                        "/obligations/import", "/calendar?month=2021-05&calendar=CN&view=agenda", "/?mine=true" }) {
                    page.navigate(address);
                    Browser.picture(page, folder.resolve(address.replaceAll("\\W", "_") + suffix), true);
                }
                openOne(page);
                Browser.picture(page, folder.resolve("one" + suffix), true);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                Browser.picture(page, folder.resolve("one-print" + suffix), true);
                page.navigate("/");
                Browser.picture(page, folder.resolve("today-print" + suffix), true);
            }
        }
    }
}
