package org.calends.account.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.nulabinc.zxcvbn.StandardDictionaries;

/**
 * The passwords that are tried first: the 30,000 most frequent of known leaks, by the list of zxcvbn (MIT licence), and what
 * people make of them to please rules: digits and signs around one, letters written as digits, the same twice.
 */
final class CommonPasswords {

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT_PART = 4;
    private static final int FEW_RUNS = 2;
    private static final int FEW_AROUND = 6;
    /** What lies side by side on keyboards and in the alphabet. */
    private static final List<String> ROWS = List.of("abcdefghijklmnopqrstuvwxyz", "12345678901", "qwertyuiop", "asdfghjkl",
            "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    private final Set<String> known;

    CommonPasswords() {
        try {
            known = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param own what everybody knows of whoever chooses it, such as the name */
    boolean holds(String password, Set<String> own) {
        String folded = password.toLowerCase(Locale.ROOT).replace(" ", "");
        String core = core(folded);
        return isKnown(folded, own) || repeats(folded, own) || isLittle(folded, core)
                && (isKnown(core, own) || isKnown(withLetters(core), own) || repeats(core, own));
    }

    private boolean isKnown(String text, Set<String> own) {
        return known.contains(text) || own.contains(text);
    }

    /** @return whether what stands around a common one makes it no harder to guess */
    private static boolean isLittle(String folded, String core) {
        int start = folded.indexOf(core);
        String before = folded.substring(0, start);
        String after = folded.substring(start + core.length());
        return before.length() + after.length() <= FEW_AROUND || isRow(withoutSigns(before)) && isRow(withoutSigns(after));
    }

    private static String withoutSigns(String digitsAndSigns) {
        return SIGNS.matcher(digitsAndSigns).replaceAll("");
    }

    private static String core(String folded) {
        return AROUND.matcher(folded).replaceAll("");
    }

    private static String withLetters(String folded) {
        return folded.replace('@', 'a').replace('4', 'a').replace('3', 'e').replace('1', 'i').replace('!', 'i')
                .replace('0', 'o').replace('$', 's').replace('5', 's').replace('7', 't');
    }

    private boolean repeats(String text, Set<String> own) {
        for (int part = 1; part <= text.length() / 2; part++) {
            String first = text.substring(0, part);
            if (text.length() % part == 0 && first.repeat(text.length() / part).equals(text)) {
                return part <= SHORT_PART || isKnown(first, own) || isKnown(core(first), own);
            }
        }
        return false;
    }

    /** @return whether fingers only run along rows of keys, or the alphabet, or stay where they are */
    static boolean isRow(String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        int runs = 1;
        for (int i = 1; i < folded.length(); i++) {
            if (!areNeighbours(folded.charAt(i - 1), folded.charAt(i))) {
                runs++;
            }
        }
        return runs <= FEW_RUNS;
    }

    private static boolean areNeighbours(char one, char next) {
        return one == next || ROWS.stream().anyMatch(row -> row.contains("" + one + next) || row.contains("" + next + one));
    }
}
