package org.calends.advisory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command: compares a CycloneDX list of what ships with advisories in OSV's format. */
final class Advisories {

    static final int NOTHING_FOUND = 0;
    static final int FOUND = 1;
    static final int NOT_COMPARED = 2;

    private Advisories() {
    }

    public static void main(String[] args) {
        System.exit(compare(Arrays.stream(args).map(Path::of).toList(), System.out));
    }

    /**
     * @param places the list of what ships, then files, folders or zips of advisories
     * @return {@link #FOUND} when something that ships is affected, {@link #NOT_COMPARED} when a place could not be read
     */
    static int compare(List<Path> places, PrintStream out) {
        if (places.size() < 2) {
            out.println("Usage: src/verify/advisories.sh ADVISORIES... (files, folders or zips of advisories in OSV's format)");
            return NOT_COMPARED;
        }
        try {
            List<Component> shipped = Component.of(places.get(0));
            List<Advisory> advisories = new ArrayList<>();
            for (Path place : places.subList(1, places.size())) {
                advisories.addAll(AdvisoryFiles.read(place));
            }
            List<String> findings = advisories.stream().flatMap(advisory -> advisory.findingsIn(shipped).stream()).sorted()
                    .distinct().toList();
            findings.forEach(out::println);
            out.printf("%d libraries compared with %d advisories: %d findings.%n", shipped.size(), advisories.size(),
                    findings.size());
            return findings.isEmpty() ? NOTHING_FOUND : FOUND;
        } catch (IOException e) {
            out.println("Nothing was compared: " + e.getMessage());
            return NOT_COMPARED;
        }
    }
}
