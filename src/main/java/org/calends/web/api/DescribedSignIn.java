package org.calends.web.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.calends.account.person.Role;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type;

/**
 * How programs sign in, and whom each operation lets in. A browser's session is no way in here, so that no page elsewhere
 * can make a browser act; feeds carry their secret in the address.
 */
final class DescribedSignIn {

    private static final String PASSWORD = "password";
    private static final String KEY = "key";
    private static final Map<String, String> WHO = Map.of(Role.VIEWERS, "For everybody who has an account.",
            Role.EDITORS, "For editors and administrators.", Role.ADMINS, "For administrators.");

    private static final Set<String> FOR_ANYBODY = Set.of("/api/forgotten-password");

    private DescribedSignIn() {
    }

    static void in(OpenAPI description) {
        description.getComponents().setSecuritySchemes(Map.of(
                PASSWORD,
                scheme("basic").description("Name, or e-mail address, and password of an account (RFC 7617); an API key "
                        + "may stand in the password's place."),
                KEY, scheme("bearer").description("An API key (RFC 6750): it does what its account may, within its scopes.")));
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations().values()
                .forEach(operation -> describe(operation, path)));
    }

    private static SecurityScheme scheme(String name) {
        return OASFactory.createSecurityScheme().type(Type.HTTP).scheme(name);
    }

    private static void describe(Operation operation, String path) {
        boolean guarded = path.startsWith("/api/") && !FOR_ANYBODY.contains(path);
        String who = guarded ? WHO.get(role(operation))
                : FOR_ANYBODY.contains(path) ? "For anybody." : "The secret in the address is the only key.";
        operation.setSecurity(guarded ? List.of(requirement(PASSWORD), requirement(KEY)) : List.of());
        operation.setDescription(
                Stream.of(operation.getDescription(), who).filter(Objects::nonNull).reduce((a, b) -> a + " " + b).orElse(""));
    }

    /** As Quarkus read it from {@code @RolesAllowed}. */
    private static String role(Operation operation) {
        return Stream.ofNullable(operation.getSecurity()).flatMap(List::stream)
                .flatMap(requirement -> requirement.getSchemes().values().stream()).flatMap(List::stream)
                .filter(WHO::containsKey).findFirst().orElseThrow(() -> new IllegalStateException(
                        operation.getOperationId() + " does not say whom it lets in"));
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}
