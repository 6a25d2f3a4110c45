package org.calends.web.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Where all pages are, as the code says it, so that no new one is forgotten; files to download are none. */
public final class Routes {

    private Routes() {
    }

    /**
     * @param ids an id for each address that such pages lie under, as {@code /obligations}
     * @return the address of each page
     * @throws IllegalStateException for a page of which nobody said what to put into its address
     */
    public static List<String> ofPages(Map<String, String> ids) {
        List<String> addresses = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes/org/calends/web")) {
            if (type.isAnnotatedWith(Path.class) && type.isAnnotatedWith(ForBrowsers.class)) {
                pagesOf(type.reflect()).map(address -> filled(address, ids)).forEach(addresses::add);
            }
        }
        return addresses.stream().distinct().sorted().toList();
    }

    /** @return the address of each form, as the code writes it */
    public static Set<String> ofForms() {
        return new ClassFileImporter().importPath("target/classes/org/calends/web").stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && type.isAnnotatedWith(ForBrowsers.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(POST.class))
                        .map(method -> joined(type.getAnnotation(Path.class), method.getAnnotation(Path.class))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> pagesOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class) && isPage(method.getAnnotation(Produces.class)))
                .map(method -> joined(type.getAnnotation(Path.class), method.getAnnotation(Path.class)))
                .filter(address -> !address.contains("."));
    }

    private static boolean isPage(Produces own) {
        return own == null || List.of(own.value()).contains(MediaType.TEXT_HTML);
    }

    private static String joined(Path outer, Path inner) {
        return (outer.value() + (inner == null ? "" : "/" + inner.value())).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static String filled(String address, Map<String, String> ids) {
        int brace = address.indexOf("/{");
        if (brace < 0) {
            return address;
        }
        String id = ids.get(address.substring(0, brace));
        if (id == null) {
            throw new IllegalStateException("Say in the test of all pages what stands in " + address);
        }
        return address.replaceAll("\\{[^}]+}", id);
    }
}
