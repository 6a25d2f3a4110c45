package org.calends.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is let in where, as {@code access-matrix.txt} says it: a row for each route, a sign for each {@link MatrixCaller}. */
final class AccessMatrix {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.txt");

    /** Nobody is asked to do this: it makes no sense there. */
    static final char NOT_ASKED = '.';

    private final Map<String, Map<MatrixCaller, Character>> rows = new LinkedHashMap<>();

    static AccessMatrix read() throws IOException {
        AccessMatrix matrix = new AccessMatrix();
        Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(matrix::add);
        return matrix;
    }

    private void add(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != 2 + MatrixCaller.values().length) {
            throw new IllegalArgumentException(
                    "A row has a method, an address and " + MatrixCaller.values().length + " signs: " + line);
        }
        Map<MatrixCaller, Character> signs = new EnumMap<>(MatrixCaller.class);
        for (MatrixCaller matrixCaller : MatrixCaller.values()) {
            signs.put(matrixCaller, words[2 + matrixCaller.ordinal()].charAt(0));
        }
        if (rows.put(words[0] + " " + words[1], signs) != null) {
            throw new IllegalArgumentException("Two rows for " + words[0] + " " + words[1]);
        }
    }

    Map<String, Map<MatrixCaller, Character>> rows() {
        return rows;
    }

    /**
     * @return what an answer says about being let in: - sign in first, x forbidden, 0 there is nothing, ! let in, E a failure
     *         of ours
     */
    static char sign(int status, String location) {
        if (status == 401 || status / 100 == 3 && location != null && location.contains("/login")) {
            return '-';
        }
        return switch (status) {
            case 403 -> 'x';
            case 404, 410 -> '0';
            default -> status < 500 ? '!' : 'E';
        };
    }

    static boolean agree(Map<MatrixCaller, Character> expected, Map<MatrixCaller, Character> seen) {
        return seen.entrySet().stream().allMatch(each -> agree(expected.get(each.getKey()), each.getValue()));
    }

    /** A plus stands for "let in", also where what was asked for does not exist. */
    private static boolean agree(char expected, char seen) {
        return expected == seen || expected == '+' && (seen == '!' || seen == '0');
    }

    static String row(String route, Map<MatrixCaller, Character> signs) {
        StringBuilder row = new StringBuilder(
                "%-10s %-58s".formatted(route.substring(0, route.indexOf(' ')), route.substring(route.indexOf(' ') + 1)));
        for (MatrixCaller matrixCaller : MatrixCaller.values()) {
            row.append(' ').append(signs.getOrDefault(matrixCaller, '?').charValue());
        }
        return row.toString();
    }
}
