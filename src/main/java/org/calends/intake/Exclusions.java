package org.calends.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.calends.obligation.Kind;

/** Why a date that lies ahead may be no deadline all the same. Remembers superseded dates for the whole text. */
final class Exclusions {

    private static final int NEAR = 60;
    private static final Set<String> MODALS = Set.of("be", "must", "shall", "been", "is", "are", "will", "to");

    private final Map<LocalDate, Kind> superseded = new HashMap<>();

    /** Notes the dates that this scene says no longer count. */
    void learn(Scene scene, Kind kind) {
        if (isSuperseded(scene) || isNegated(scene)) {
            superseded.put(scene.when().last(), kind);
        }
    }

    boolean isExcluded(Scene scene, Kind kind, Optional<Sign> bound) {
        return isSuperseded(scene) || isNegated(scene) || superseded.get(scene.when().last()) == kind || isScope(scene, bound)
                || isOwnEvent(scene) || isRecurring(scene) || isChart(scene) || isRemote(scene) || isYearEnd(scene)
                || isBare(scene);
    }

    private static boolean isSuperseded(Scene scene) {
        boolean moved = scene.signs().stream().anyMatch(hit -> hit.meaning().sign() == Sign.MOVED);
        if (scene.when().role() == Ranges.Role.START && moved) {
            return true;
        }
        if (moved && scene.when().role() == Ranges.Role.END) {
            return false;
        }
        boolean formerly = scene.hasBefore(Sign.FORMERLY, NEAR);
        return formerly && (moved || scene.next() != null || scene.previous() == null);
    }

    private static boolean isNegated(Scene scene) {
        return scene.hasBefore(Sign.NEGATED, 40);
    }

    /** "products launched before June 2025": the date describes the products. A verb with "must be" is no description. */
    private static boolean isScope(Scene scene, Optional<Sign> bound) {
        if (bound.isEmpty() || bound.get() == Sign.BY) {
            return false;
        }
        return scene.signs().stream()
                .filter(hit -> hit.meaning().sign() == Sign.SCOPE && scene.isBefore(hit) && scene.gap(hit) <= 22)
                .filter(hit -> !scene.crossesDate(hit))
                .anyMatch(hit -> !MODALS.contains(wordBefore(scene, hit.start())));
    }

    private static String wordBefore(Scene scene, int at) {
        int index = scene.tokens().indexAt(at);
        return scene.tokens().at(index - 1).text();
    }

    private static boolean isOwnEvent(Scene scene) {
        return scene.signs().stream().anyMatch(hit -> hit.meaning().sign() == Sign.OWN_EVENT && scene.gap(hit) < 200);
    }

    private static boolean isRecurring(Scene scene) {
        return !scene.when().yearWritten() && scene.has(Sign.RECURRING, 30);
    }

    /** Bars of a Gantt chart in text form; its milestones count. */
    private static boolean isChart(Scene scene) {
        String before = scene.before(60);
        String after = scene.after(14);
        boolean bar = before.contains(" phase:") || before.contains("period:");
        return bar && (scene.when().role() != Ranges.Role.SINGLE || after.startsWith(", 2") || before.endsWith(", ")
                || after.matches(", \\d{1,3}[dwmy].{0,8}"));
    }

    /** "issuers with a December 31 year end". */
    private static boolean isYearEnd(Scene scene) {
        String after = scene.after(16).replace('-', ' ').stripLeading();
        return !scene.when().yearWritten() && (after.startsWith("year end") || after.startsWith("fiscal year"));
    }

    private static boolean isRemote(Scene scene) {
        return scene.when().precision() == Precision.YEAR && scene.signs().stream()
                .anyMatch(hit -> hit.meaning().sign() == Sign.REMOTE);
    }

    /** A line that holds nothing but its date. */
    private static boolean isBare(Scene scene) {
        int words = 0;
        for (int at = 0; at < scene.tokens().size(); at++) {
            Token token = scene.tokens().at(at);
            boolean outside = token.end() <= scene.when().start() || token.start() >= scene.when().end();
            boolean word = token.type() == Token.Type.WORD || token.type() == Token.Type.HAN;
            words += outside && word && token.length() > (token.type() == Token.Type.HAN ? 0 : 2) ? 1 : 0;
        }
        return words == 0;
    }
}
