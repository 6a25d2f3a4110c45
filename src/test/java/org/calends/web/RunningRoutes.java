package org.calends.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.arc.Arc;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;

/** Every way into the running application: resources that it holds as beans, its Vert.x routes, its files. */
final class RunningRoutes {

    private RunningRoutes() {
    }

    /** @return "METHOD /address" of each, and the type of body that it takes, which may be empty */
    static SortedMap<String, String> all(Router router) throws Exception {
        SortedMap<String, String> routes = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes/org/calends")) {
            if (type.isAnnotatedWith(jakarta.ws.rs.Path.class) && Arc.container().select(type.reflect()).isResolvable()) {
                Arrays.stream(type.reflect().getDeclaredMethods()).forEach(method -> add(type.reflect(), method, routes));
            }
        }
        add("", router, routes);
        Path files = Path.of("target/classes/META-INF/resources");
        try (Stream<Path> found = Files.walk(files)) {
            found.filter(Files::isRegularFile).forEach(file -> routes.put("GET /" + files.relativize(file), ""));
        }
        return routes;
    }

    private static void add(Class<?> type, Method method, Map<String, String> routes) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Consumes own = method.getAnnotation(Consumes.class);
                Consumes consumes = own == null ? type.getAnnotation(Consumes.class) : own;
                String address = (path(type) + "/" + path(method)).replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "");
                routes.merge(verb.value() + " " + (address.startsWith("/") ? address : "/" + address),
                        consumes == null ? "" : consumes.value()[0], (one, other) -> one.isEmpty() ? other : one);
            }
        }
    }

    private static String path(AnnotatedElement element) {
        jakarta.ws.rs.Path path = element.getAnnotation(jakarta.ws.rs.Path.class);
        return path == null ? "" : path.value();
    }

    private static void add(String outer, Router router, Map<String, String> routes) {
        for (Route route : router.getRoutes()) {
            String path = outer + (route.getPath() == null ? "" : route.getPath());
            if (route.getSubRouter() != null) {
                add(path.replaceAll("/$", ""), route.getSubRouter(), routes);
            }
            add(path, route, routes);
        }
    }

    /** Routes without an address of their own are handlers that look at every request and lead on. */
    private static void add(String path, Route route, Map<String, String> routes) {
        if (route.getPath() == null || path.equals("/") || path.equals("/*")) {
            return;
        }
        if (route.methods() == null || route.methods().isEmpty()) {
            routes.putIfAbsent("ANY " + path, "");
        } else {
            route.methods().forEach(method -> routes.putIfAbsent(method.name() + " " + path, ""));
        }
    }
}
