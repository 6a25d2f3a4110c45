package org.calends.web.api;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;

/**
 * The description at {@code /q/openapi} is of what programs call; the pages for people are no part of it. Made when the
 * application is built, after Quarkus has noted whom each operation lets in.
 */
@OpenApiFilter(stages = RunStage.BUILD, priority = Integer.MIN_VALUE)
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        List.copyOf(description.getPaths().getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/feeds/"))
                .forEach(description.getPaths()::removePathItem);
        DescribedSignIn.in(description);
        DescribedProblems.in(description);
        DescribedTags.in(description);
        UsedSchemas.keep(description);
    }
}
