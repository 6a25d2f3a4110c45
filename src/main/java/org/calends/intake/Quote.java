package org.calends.intake;

/**
 * The words shown for a deadline.
 *
 * @param start first character
 * @param end exclusive
 */
record Quote(int start, int end) {

    private static final String CLAUSE_ENDS = ",;:\u3002|";

    /** The whole sentence where it is short enough, otherwise the clauses around the date. */
    static Quote around(Passage passage, Scene scene, int longest) {
        Sentence sentence = scene.sentence();
        if (sentence.length() <= longest && !isList(scene) && isParted(passage, scene)) {
            return ownClause(passage, scene);
        }
        if (sentence.length() <= longest && !isList(scene)) {
            return new Quote(sentence.start(), sentence.end());
        }
        int from = scene.previous() == null ? sentence.start() : scene.previous().end();
        int to = scene.next() == null ? sentence.end() : scene.next().start();
        if (isList(scene)) {
            return trimmed(passage, scene.when().start(), to);
        }
        return trimmed(passage, back(passage, scene, Math.max(from, scene.when().start() - longest / 2)),
                forward(passage, scene, Math.min(to, scene.when().end() + longest / 2)));
    }

    /** "effective 2 August; comments to be received by then": each date has its own clause. */
    private static boolean isParted(Passage passage, Scene scene) {
        return scene.previous() != null
                && Characters.indexOf(passage.folded(), ';', scene.previous().end(), scene.when().start()) >= 0
                || scene.next() != null
                        && Characters.indexOf(passage.folded(), ';', scene.when().end(), scene.next().start()) >= 0;
    }

    private static Quote ownClause(Passage passage, Scene scene) {
        int start = scene.sentence().start();
        for (int at = scene.when().start() - 1; at > start; at--) {
            if (passage.folded().charAt(at) == ';') {
                start = at + 1;
                break;
            }
        }
        int mark = Characters.indexOf(passage.folded(), ';', scene.when().end(), scene.sentence().end());
        return trimmed(passage, start, mark < 0 ? scene.sentence().end() : mark + 1);
    }

    /** "13.12.2026: this 01.01.2027: that": each date has its own words after it. */
    private static boolean isList(Scene scene) {
        boolean several = scene.previous() != null || scene.next() != null;
        return several && scene.after(2).startsWith(":");
    }

    private static int back(Passage passage, Scene scene, int limit) {
        if (limit <= scene.sentence().start()) {
            return scene.sentence().start();
        }
        for (int at = limit; at < scene.when().start() - 40; at++) {
            if (CLAUSE_ENDS.indexOf(passage.folded().charAt(at)) >= 0) {
                return at + 1;
            }
        }
        int blank = Characters.indexOf(passage.folded(), ' ', limit, scene.when().start());
        return blank >= 0 ? blank : limit;
    }

    private static int forward(Passage passage, Scene scene, int limit) {
        if (limit >= scene.sentence().end()) {
            return scene.sentence().end();
        }
        for (int at = limit - 1; at > scene.when().end() + 40; at--) {
            if (CLAUSE_ENDS.indexOf(passage.folded().charAt(at)) >= 0) {
                return at;
            }
        }
        for (int at = limit; at > scene.when().end(); at--) {
            if (passage.folded().charAt(at) == ' ') {
                return at;
            }
        }
        return limit;
    }

    private static Quote trimmed(Passage passage, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && (passage.folded().charAt(from) == ' ' || passage.folded().charAt(from) == ',')) {
            from++;
        }
        while (to > from && passage.folded().charAt(to - 1) == ' ') {
            to--;
        }
        boolean splitsCharacter = to < passage.text().length() && Character.isLowSurrogate(passage.text().charAt(to));
        return new Quote(from, splitsCharacter ? to + 1 : to);
    }
}
