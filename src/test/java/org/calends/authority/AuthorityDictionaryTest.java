package org.calends.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityDictionaryTest {

    private static final AuthorityDictionary BUILT_IN = AuthorityDictionary.BUILT_IN;

    @ParameterizedTest
    @ValueSource(strings = { "MIIT", "miit", " ＭＩＩＴ ", "\u3000工信部", "工业和信息化部", "工業和信息化部",
            "Ministry of  Industry and\u00a0Information Technology", "ministry of industry and information technology" })
    void every_name_means_the_same_whatever_its_case_width_and_blanks(String name) {
        assertThat(BUILT_IN.key(name, "CN")).isEqualTo("miit");
        assertThat(BUILT_IN.key(name, null)).isEqualTo("miit");
        assertThat(BUILT_IN.keys(name)).containsExactly("miit");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "证监会,CN,csrc", "证监会,HK,sfc", "證監會,HK,sfc", "证监会,-,csrc", "证监会,US,csrc",
            "People’s Bank of China,CN,pboc", "Our own board,-,our own board", "OUR OWN  BOARD,CN,our own board", "-,CN,-" })
    void where_two_share_a_name_the_jurisdiction_tells_them_apart_and_an_unknown_name_means_itself(String name, String place,
            String key) {
        assertThat(BUILT_IN.key(name, place)).isEqualTo(key);
    }

    @Test
    void who_asks_by_a_shared_name_means_both() {
        assertThat(BUILT_IN.keys("证监会")).containsExactly("csrc", "sfc");
        assertThat(BUILT_IN.keys(List.of("工信部", "MIIT", "nobody knows it"))).containsExactly("miit", "nobody knows it");
        assertThat(BUILT_IN.keys(List.of())).isEmpty();
        assertThat(BUILT_IN.keys(List.of("FCA", "Department for Business", "Energy & Industrial Strategy"))).contains("fca",
                "beis").doesNotContain("bis");
        assertThat(BUILT_IN.means("证监会", "SFC", "HK")).isTrue();
        assertThat(BUILT_IN.means("CSRC", "证监会", "HK")).isFalse();
        assertThat(BUILT_IN.means("CSRC", null, "HK")).isFalse();
    }

    @Test
    void words_name_an_authority_by_any_of_its_names_and_no_part_of_a_word_does() {
        assertThat(BUILT_IN.mentionedBy("miit")).contains("miit");
        assertThat(BUILT_IN.mentionedBy("Industry and  Information")).contains("miit");
        assertThat(BUILT_IN.mentionedBy("信息化")).contains("miit");
        assertThat(BUILT_IN.mentionedBy("mii")).doesNotContain("miit");
        assertThat(BUILT_IN.mentionedBy("iit")).isEmpty();
        assertThat(BUILT_IN.mentionedBy(" ")).isEmpty();
        assertThat(BUILT_IN.mentionedBy(null)).isEmpty();
        assertThat(WholeWords.stand("the dfs (india)", "dfs")).isTrue();
        assertThat(WholeWords.stand("dfsx dfs", "dfs")).isTrue();
        assertThat(WholeWords.stand("国家abc局", "abc")).isTrue();
        assertThat(WholeWords.stand("securities", "sec")).isFalse();
        assertThat(WholeWords.stand("dfs", "")).isFalse();
    }

    @Test
    void a_part_of_a_country_belongs_to_it() {
        AuthorityDictionary two = AuthorityDictionary
                .with(List.of(new AddedName("DFS (India)", "IN", "DFS (India)"), new AddedName("DFS (India)", "IN", "DFS")));
        assertThat(two.key("DFS", "US-NY")).isEqualTo("nydfs");
        assertThat(two.key("DFS", "US")).isEqualTo("nydfs");
        assertThat(two.key("DFS", "IN")).isEqualTo("dfs (india)");
    }

    @Test
    void what_is_added_makes_another_dictionary_and_the_product_s_own_comes_first() {
        AuthorityDictionary more = AuthorityDictionary.with(List.of(new AddedName("MIIT", "CN", "Ministry of Chips"),
                new AddedName("Chamber", null, "Chamber"), new AddedName("Chamber", null, "Kammer")));

        assertThat(more.key("ministry of chips", null)).isEqualTo("miit");
        assertThat(BUILT_IN.key("ministry of chips", null)).isEqualTo("ministry of chips");
        assertThat(more.keys("Kammer")).isEqualTo(Set.of("chamber"));
        assertThat(more.of("chamber")).get().extracting(KnownAuthority::name, KnownAuthority::jurisdiction,
                KnownAuthority::isBuiltIn, KnownAuthority::otherNames)
                .containsExactly("Chamber", null, false, List.of("Kammer"));
        assertThat(more.all()).hasSize(BUILT_IN.all().size() + 1).endsWith(more.of("chamber").orElseThrow());
        assertThat(more.edition()).isNotEqualTo(BUILT_IN.edition());
        assertThat(AuthorityDictionary.with(List.of()).edition()).isEqualTo(BUILT_IN.edition());
    }

    @Test
    void no_two_authorities_that_come_along_have_one_key_or_address() {
        List<KnownAuthority> all = BUILT_IN.all();
        assertThat(all).hasSizeGreaterThan(500).extracting(KnownAuthority::key).doesNotHaveDuplicates();
        assertThat(all).extracting(KnownAuthority::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(each -> assertThat(BUILT_IN.of(each.id())).contains(each));
        assertThat(Rows.of("authorities.txt", "|")).hasSameSizeAs(all);
    }

    @Test
    void a_key_is_never_longer_than_its_column() {
        assertThat(AuthorityDictionary.fold("\ufdfa".repeat(200))).hasSizeLessThanOrEqualTo(400);
    }
}
