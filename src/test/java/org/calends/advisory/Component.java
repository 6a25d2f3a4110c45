package org.calends.advisory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A library that ships, as a CycloneDX list names it.
 *
 * @param name group and artifact, as {@code io.netty:netty-codec-http}
 */
record Component(String name, String version) {

    /** {@code pkg:maven/io.netty/netty-codec-http@4.1.140.Final?type=jar}: the package URL's type "maven". */
    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/@]+)/([^/@?]+)(?:@([^?#]+))?.*");

    /**
     * @param sbom a CycloneDX document in JSON
     * @throws IOException when it cannot be read, or names no library of Maven: nothing compared would look like nothing found
     */
    static List<Component> of(Path sbom) throws IOException {
        List<Component> components = new ArrayList<>();
        for (JsonNode component : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
            Matcher purl = PURL.matcher(component.path("purl").asText());
            if (purl.matches() && purl.group(3) != null) {
                components.add(new Component(purl.group(1) + ":" + purl.group(2), purl.group(3)));
            }
        }
        if (components.isEmpty()) {
            throw new IOException(sbom + " names no library: is it a CycloneDX list in JSON?");
        }
        return components;
    }

    /** @return the name in the form "group:artifact", or an empty text when this package URL is none of Maven */
    static String nameIn(String purl) {
        Matcher matcher = PURL.matcher(purl);
        return matcher.matches() ? matcher.group(1) + ":" + matcher.group(2) : "";
    }
}
