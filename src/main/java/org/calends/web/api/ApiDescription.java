package org.calends.web.api;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** The description at {@code /q/openapi} is of what programs call; the pages for people are no part of it. */
@OpenApiFilter
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        List.copyOf(description.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/feeds/"))
                .forEach(description.getPaths()::removePathItem);
    }
}
