package org.calends.advisory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A published fault, in the format of osv.dev (OSV schema 1.x).
 *
 * @param ids its own id first, then what others call it, as {@code CVE-2026-1}
 */
record Advisory(List<String> ids, String summary, List<Affected> affected) {

    /** The versions of one library that have the fault. */
    record Affected(String name, List<VersionRange> ranges, Set<String> versions) {

        boolean includes(Component component) {
            return name.equals(component.name()) && (versions.contains(component.version())
                    || ranges.stream().anyMatch(range -> range.contains(component.version())));
        }
    }

    /** @return what it says of Maven's libraries: nothing when its author took it back */
    static Advisory of(JsonNode advisory) {
        List<String> ids = new ArrayList<>(List.of(advisory.path("id").asText()));
        advisory.path("aliases").forEach(alias -> ids.add(alias.asText()));
        List<Affected> affected = new ArrayList<>();
        if (!advisory.hasNonNull("withdrawn")) {
            advisory.path("affected").forEach(entry -> addTo(affected, entry));
        }
        return new Advisory(ids, advisory.path("summary").asText(), affected);
    }

    private static void addTo(List<Affected> affected, JsonNode entry) {
        JsonNode library = entry.path("package");
        String ecosystem = library.path("ecosystem").asText();
        boolean ofMaven = ecosystem.equals("Maven") || ecosystem.startsWith("Maven:");
        String name = ofMaven ? library.path("name").asText() : Component.nameIn(library.path("purl").asText());
        if (name.isEmpty()) {
            return;
        }
        List<VersionRange> ranges = new ArrayList<>();
        entry.path("ranges").forEach(range -> {
            if (!range.path("type").asText().equals("GIT")) {
                ranges.add(VersionRange.of(range));
            }
        });
        Set<String> versions = new HashSet<>();
        entry.path("versions").forEach(version -> versions.add(version.asText()));
        affected.add(new Affected(name, ranges, versions));
    }

    /** @return what is to be said when this ships, or nothing */
    List<String> findingsIn(List<Component> shipped) {
        List<String> findings = new ArrayList<>();
        for (Component component : shipped) {
            List<Affected> hit = affected.stream().filter(entry -> entry.includes(component)).toList();
            if (!hit.isEmpty()) {
                List<String> fixes = hit.stream().flatMap(entry -> entry.ranges().stream())
                        .flatMap(range -> range.fixes().stream())
                        .distinct().toList();
                findings.add("%s %s: %s, %s. %s".formatted(component.name(), component.version(), String.join(" ", ids),
                        fixes.isEmpty() ? "no version is named as mended" : "mended in " + String.join(", ", fixes), summary));
            }
        }
        return findings;
    }
}
