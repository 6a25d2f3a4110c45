package org.calends.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods an address takes: an answer 405 must say so (RFC 9110, 15.5.6), and the framework does not. */
@Singleton
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]*(?::([^{}]*))?}");

    private volatile List<Route> routes;

    private record Route(String method, Pattern path) {
    }

    /** @return for the header {@code Allow} */
    String at(String path) {
        Set<String> methods = routes().stream().filter(route -> route.path().matcher(path).matches()).map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private List<Route> routes() {
        if (routes == null) {
            List<Route> read = new ArrayList<>();
            RuntimeResourceVisitor.visitRuntimeResources("", CurrentRequestManager.get().getDeployment().getClassMappers(),
                    new RuntimeResourceVisitor() {

                        @Override
                        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                            Stream.ofNullable(method).forEach(each -> read.add(new Route(each, pattern(path))));
                        }
                    });
            routes = List.copyOf(read);
        }
        return routes;
    }

    /** @param path as the code writes it, such as {@code /api/obligations/{id}} */
    static Pattern pattern(String path) {
        String plain = path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        StringBuilder pattern = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(plain);
        int end = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(plain.substring(end, parameter.start())))
                    .append(parameter.group(1) == null ? "[^/]+" : parameter.group(1));
            end = parameter.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(plain.substring(end))).append("/?").toString());
    }
}
