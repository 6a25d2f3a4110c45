package org.calends.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How people call a browser, out of what it calls itself (RFC 9110, 10.1.5). Most call themselves others as well, so the order
 * counts. It helps to recognise one's own, and proves nothing.
 */
final class BrowserName {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {
    }

    /** @return such as "Firefox, Linux"; null for one that nobody knows */
    static String of(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        Optional<String> system = first(SYSTEMS, text);
        return first(BROWSERS, text).map(browser -> system.map(each -> browser + ", " + each).orElse(browser)).orElse(null);
    }

    private static Optional<String> first(Map<String, String> names, String text) {
        return names.entrySet().stream().filter(each -> text.contains(each.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
