package org.calends.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the scorer of the labelled texts says of one set, and what it does not count: dates later than the labelled one. */
record ReaderFigures(JsonNode scored) {

    static final String HEADING = "%-6s %6s %10s %7s %6s %10s %6s %6s".formatted("set", "texts", "precision", "recall", "kind",
            "authority", "bound", "later");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORST = 8;
    private static final Pattern MISSED = Pattern.compile("MISSED\\s+(\\S+)\\s+(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern OTHER = Pattern.compile("FALSE\\s+(\\S+)\\s+(\\d{4}-\\d\\d-\\d\\d) .*\\(annotated with (.*)\\)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** @param answers one file for each text of the folder */
    static ReaderFigures of(Path corpus, Path folder, Path answers) throws Exception {
        Process scorer = new ProcessBuilder("python3", corpus.resolve("score.py").toString(), folder.toString(),
                answers.toString(), "--json", "-v").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        JsonNode scored = JSON.readTree(scorer.getInputStream());
        if (scorer.waitFor() != 0) {
            throw new IllegalStateException("The scorer failed on " + folder + ".");
        }
        return new ReaderFigures(scored);
    }

    String row(String set) {
        return String.format(Locale.ROOT, "%-6s %6d %10.3f %7.3f %6.3f %10.3f %6.3f %6d", set, scored.path("texts").asInt(),
                scored.at("/overall/precision").asDouble(), scored.at("/overall/recall").asDouble(),
                scored.at("/kind/rate").asDouble(), scored.at("/issuer/rate").asDouble(), scored.at("/bound/rate").asDouble(),
                later().size());
    }

    /** Proposals that overlap a labelled passage whose own, earlier date was not found: the dangerous ones. */
    List<String> later() {
        List<String> missed = new ArrayList<>();
        List<String> later = new ArrayList<>();
        scored.path("lines").forEach(line -> add(MISSED.matcher(line.asText()), missed));
        scored.path("lines").forEach(line -> {
            Matcher other = OTHER.matcher(line.asText());
            if (other.find() && DAY.matcher(other.group(3)).results().map(day -> day.group())
                    .anyMatch(day -> day.compareTo(other.group(2)) < 0 && missed.contains(other.group(1) + " " + day))) {
                later.add(line.asText());
            }
        });
        return later;
    }

    private static void add(Matcher missed, List<String> to) {
        if (missed.find()) {
            to.add(missed.group(1) + " " + missed.group(2));
        }
    }

    /** The sources with the most missed and false ones, since all texts of a source tend to fail together. */
    String worst(Path folder) throws IOException {
        Map<String, int[]> faults = new HashMap<>();
        for (JsonNode line : scored.path("lines")) {
            String[] words = line.asText().split("\\s+", 3);
            if (words[0].equals("MISSED") || words[0].equals("FALSE")) {
                JsonNode text = JSON.readTree(folder.resolve(words[1] + ".json").toFile());
                faults.computeIfAbsent(text.path("source").asText(), source -> new int[2])[words[0].equals("MISSED") ? 0 : 1]++;
            }
        }
        StringBuilder rows = new StringBuilder();
        faults.entrySet().stream().sorted(Comparator.comparingInt(entry -> -entry.getValue()[0] - entry.getValue()[1]))
                .limit(WORST).forEach(entry -> rows.append("  %s: missed %d, false %d%n".formatted(entry.getKey(),
                        entry.getValue()[0], entry.getValue()[1])));
        return rows.toString();
    }

    String faults() {
        StringBuilder rows = new StringBuilder();
        scored.path("lines").forEach(line -> rows.append(line.asText()).append('\n'));
        later().forEach(line -> rows.append("LATER ").append(line).append('\n'));
        return rows.toString();
    }
}
