package org.calends.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

/** A real Chromium, Debian's. Notes whatever a page complains about and every address outside our own host. */
final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String host;
    private final List<String> complaints = new ArrayList<>();
    private String session;

    Browser(String host) {
        this.host = host;
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars")));
    }

    static boolean isInstalled() {
        boolean installed = Files.isExecutable(CHROMIUM);
        if (!installed) {
            System.err.println("!!! BROWSER TESTS ARE SKIPPED: no " + CHROMIUM + "; apt-get install chromium !!!");
        }
        return installed;
    }

    Page open(String language, int width, boolean dark) {
        return open(language, width, dark, true);
    }

    Page open(String language, int width, boolean dark, boolean scripts) {
        return open(new NewContextOptions().setLocale(language).setViewportSize(width, height(width))
                .setJavaScriptEnabled(scripts).setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static int height(int width) {
        return width < 600 ? 780 : 900;
    }

    private Page open(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(host));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(host) && !request.url().startsWith("data:")) {
                complaints.add("asked " + request.url());
            }
        });
        return page;
    }

    /** Comes back once the page is painted: keys that come before that are dropped by Chromium. */
    static Keyboard keyboard(Page page) {
        page.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        return page.keyboard();
    }

    /** Searches with the keyboard alone. */
    static void search(Page page, String words) {
        Locator field = page.locator("input[type=search]");
        keyboard(page).press("/");
        PlaywrightAssertions.assertThat(field).isFocused();
        page.keyboard().type(words);
        PlaywrightAssertions.assertThat(field).hasValue(words);
    }

    /** @return the page of today; the administrator signs in once for all */
    Page signedIn(String language, int width, boolean dark) {
        if (session == null) {
            session = signIn(open(language, width, dark)).context().storageState();
        }
        Page page = open(new NewContextOptions().setLocale(language).setViewportSize(width, height(width))
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT).setStorageState(session));
        page.navigate("/");
        return page;
    }

    /** Comes back once the page is painted at its new width. */
    static void resize(Page page, int width) {
        page.setViewportSize(width, height(width));
        page.evaluate("new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
    }

    static Page signIn(Page page) {
        page.navigate("/login");
        page.fill("input[name=username]", "admin");
        page.fill("input[name=password]", "admin");
        page.keyboard().press("Enter");
        page.waitForURL("**/");
        return page;
    }

    /**
     * Without the page of its own that axe opens each time to gather what it found in frames of others: there are none.
     *
     * @return what axe-core finds wrong with the page shown, in short
     */
    static List<String> violationsOn(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> page.url() + ": " + rule.getId() + " " + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary()).limit(3).toList())
                .toList();
    }

    /** @return whether nothing sticks out to the right, which would make a phone scroll sideways */
    static boolean fits(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    static void picture(Page page, Path file, boolean whole) {
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    List<String> complaints() {
        return complaints;
    }

    /** Ends what one test opened; the browser itself serves the next one. */
    void tidy() {
        complaints.clear();
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
