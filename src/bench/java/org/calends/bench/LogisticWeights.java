package org.calends.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Weights of features that hold or do not, for the odds of being right; one unit of each is worth a factor of e. */
record LogisticWeights(double base, Map<String, Double> weights) {

    private static final int ROUNDS = 4_000;
    private static final double STEP = 0.5;
    /** Draws weights that few cases tell of towards nothing. */
    private static final double PENALTY = 0.003;

    /** By steepest descent, from nothing: the same weights every time. */
    static LogisticWeights fitted(List<String> features, List<Set<String>> cases, List<Boolean> right) {
        Map<String, Double> weights = new TreeMap<>();
        features.forEach(feature -> weights.put(feature, 0.0));
        LogisticWeights now = new LogisticWeights(0, weights);
        for (int round = 0; round < ROUNDS; round++) {
            now = now.stepped(cases, right);
        }
        return now;
    }

    private LogisticWeights stepped(List<Set<String>> cases, List<Boolean> right) {
        double slope = 0;
        Map<String, Double> slopes = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            double fault = (right.get(i) ? 1 : 0) - of(cases.get(i));
            slope += fault;
            cases.get(i).forEach(feature -> slopes.merge(feature, fault, Double::sum));
        }
        Map<String, Double> next = new TreeMap<>();
        weights.forEach((feature, weight) -> next.put(feature,
                weight + STEP * (slopes.getOrDefault(feature, 0.0) / cases.size() - PENALTY * weight)));
        return new LogisticWeights(base + STEP * slope / cases.size(), next);
    }

    /** @return the chance of being right */
    double of(Set<String> features) {
        double sum = base + features.stream().mapToDouble(feature -> weights.getOrDefault(feature, 0.0)).sum();
        return 1 / (1 + Math.exp(-sum));
    }

    @Override
    public String toString() {
        List<Map.Entry<String, Double>> rows = new ArrayList<>(weights.entrySet());
        rows.sort(Map.Entry.<String, Double> comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%+.2f base%n", base));
        rows.forEach(row -> text.append(String.format(Locale.ROOT, "%+.2f %s%n", row.getValue(), row.getKey())));
        return text.toString();
    }
}
