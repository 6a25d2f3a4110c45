package org.calends.bench;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.document.Publication;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Findings;
import org.calends.intake.reader.ReadingExplanation;
import org.calends.intake.reader.Suggestion;
import org.calends.workday.count.WorkingDayCalendars;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Confidence by the hand-set weights beside a logistic regression over the same features, which the reader's own rules of
 * confidence are. Trained and tried on labelled texts, all texts of a source in one of five folds; the same answer every time.
 * Prints Brier's score, how well each sorts right before wrong, and what is right of all at 0.9 and above.
 */
public final class ConfidenceTrial {

    /** A dated suggestion: what fired, what the hand-set weights say, and whether the text was labelled so. */
    private record Case(String source, Set<String> features, double byHand, boolean right) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DeadlineReader READER = new DeadlineReader(PeriodEnd.with(new WorkingDayCalendars()));
    private static final int FOLDS = 5;
    private static final double SURE = 0.9;

    private ConfidenceTrial() {
    }

    /** @param arguments the folder that holds the sets of texts */
    public static void main(String[] arguments) throws Exception {
        List<Case> cases = new ArrayList<>();
        for (String set : List.of("dev", "dev2")) {
            List<Path> texts = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[0], set), "*.json")) {
                files.forEach(texts::add);
            }
            texts.sort(Comparator.naturalOrder());
            for (Path text : texts) {
                cases.addAll(casesOf(JSON.readTree(text.toFile())));
            }
        }
        List<String> features = cases.stream().flatMap(one -> one.features().stream()).distinct().sorted().toList();
        List<String> sources = cases.stream().map(Case::source).distinct().sorted().toList();
        LogisticWeights[] trained = new LogisticWeights[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Case> seen = cases.stream().filter(one -> sources.indexOf(one.source()) % FOLDS != left).toList();
            trained[fold] = LogisticWeights.fitted(features, seen.stream().map(Case::features).toList(),
                    seen.stream().map(Case::right).toList());
        }
        print("hand-set weights", cases, Case::byHand);
        print("logistic, unseen", cases, one -> trained[sources.indexOf(one.source()) % FOLDS].of(one.features()));
        System.out.println(LogisticWeights.fitted(features, cases.stream().map(Case::features).toList(),
                cases.stream().map(Case::right).toList()));
    }

    private static List<Case> casesOf(JsonNode labelled) {
        Findings findings = READER.explain(new Publication(labelled.path("text").asText(), labelled.path("title").asText(),
                ReaderAccuracy.published(labelled), labelled.path("language").asText(), null));
        return findings.suggestions().stream().filter(one -> one.dueDate() != null && one.recurrence() == null)
                .map(one -> new Case(labelled.path("source").asText(), fired(one, findings), one.confidence(),
                        isLabelled(one, labelled)))
                .toList();
    }

    private static Set<String> fired(Suggestion suggestion, Findings findings) {
        return findings.explanations().stream().filter(ReadingExplanation::suggested)
                .filter(one -> suggestion.dueDate().equals(one.date()) && one.start() >= suggestion.start()
                        && one.start() < suggestion.end())
                .findFirst().map(one -> one.rules().stream().filter(rule -> rule.startsWith("confidence "))
                        .map(rule -> rule.substring(rule.indexOf(": ") + 2)).collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(() -> new TreeSet<>(Set.of("It is counted")));
    }

    private static boolean isLabelled(Suggestion suggestion, JsonNode labelled) {
        for (JsonNode deadline : labelled.path("deadlines")) {
            if (deadline.path("due").isTextual() && isDue(suggestion.dueDate(), deadline)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDue(LocalDate day, JsonNode deadline) {
        LocalDate due = LocalDate.parse(deadline.path("due").asText());
        boolean also = false;
        for (JsonNode other : deadline.path("due_also")) {
            also |= other.asText().equals(day.toString());
        }
        boolean within = !deadline.path("precision").asText().equals("day") && day.getYear() == due.getYear();
        return also || due.equals(day) || within;
    }

    private static void print(String name, List<Case> cases, ToDoubleFunction<Case> confidence) {
        double brier = cases.stream()
                .mapToDouble(one -> Math.pow(confidence.applyAsDouble(one) - (one.right() ? 1 : 0), 2)).average().orElse(0);
        List<Case> sure = cases.stream().filter(one -> confidence.applyAsDouble(one) >= SURE).toList();
        System.out.printf(Locale.ROOT, "%-18s cases %d, wrong %d, Brier %.4f, order %.3f, right at 0.9 and above %d of %d%n", name,
                cases.size(), cases.stream().filter(one -> !one.right()).count(), brier, order(cases, confidence),
                sure.stream().filter(Case::right).count(), sure.size());
    }

    /** How often a right one stands before a wrong one; half where they are equal. */
    private static double order(List<Case> cases, ToDoubleFunction<Case> confidence) {
        double before = 0;
        double pairs = 0;
        for (Case right : cases) {
            for (Case wrong : cases) {
                if (right.right() && !wrong.right()) {
                    pairs++;
                    before += (1 + Math.signum(confidence.applyAsDouble(right) - confidence.applyAsDouble(wrong))) / 2;
                }
            }
        }
        return before / pairs;
    }
}
