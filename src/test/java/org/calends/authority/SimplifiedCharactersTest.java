package org.calends.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.ibm.icu.text.Transliterator;

/** Held against ICU's transliterator, which is not asked at run time (decision 238). */
class SimplifiedCharactersTest {

    private static final char FIRST_IDEOGRAPH = '\u3400';
    private static final char LAST_IDEOGRAPH = '\u9FFF';

    private final Transliterator icu = Transliterator.getInstance("Traditional-Simplified");

    @ParameterizedTest
    @CsvSource({ "關, 关", "應, 应", "檢, 检", "討, 讨", "將, 将", "結, 结", "局, 局", "A, A", "26, 26" })
    void a_character_becomes_the_simplified_one(String traditional, String simplified) {
        assertThat(SimplifiedCharacters.of(traditional.charAt(0))).isEqualTo(simplified.charAt(0));
    }

    /** Hong Kong's Department of Health and its consultations are written with these two. */
    @Test
    void what_is_folded_here_is_folded_so_by_icu_but_for_two_characters() {
        Map<String, String> otherwise = new TreeMap<>();
        for (char c = FIRST_IDEOGRAPH; c <= LAST_IDEOGRAPH; c++) {
            String ours = String.valueOf(SimplifiedCharacters.of(c));
            String theirs = icu.transliterate(String.valueOf(c));
            if (ours.charAt(0) != c && !ours.equals(theirs)) {
                otherwise.put(c + ours, theirs);
            }
        }
        assertThat(otherwise).isEqualTo(Map.of("衞卫", "衞", "諮咨", "谘"));
    }

    /** A quotation is found in the document by its place: folding must not move it. ICU has 168 that would. */
    @Test
    void icu_makes_two_of_some_characters_and_would_move_what_follows() {
        long moved = 0;
        for (char c = FIRST_IDEOGRAPH; c <= LAST_IDEOGRAPH; c++) {
            moved += icu.transliterate(String.valueOf(c)).length() == 1 ? 0 : 1;
        }
        assertThat(moved).isPositive();
    }
}
