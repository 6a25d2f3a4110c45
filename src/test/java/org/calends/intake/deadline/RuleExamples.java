package org.calends.intake.deadline;

import java.util.ArrayList;
import java.util.List;

import org.calends.language.LocalizableMessage;

/** The rules with the examples that they bear, for the test that reads them. */
public final class RuleExamples {

    /**
     * One of them.
     *
     * @param fires as {@code --explain} prints it
     */
    public record Example(String fires, String text) {

        public boolean isChinese() {
            return text.codePoints().anyMatch(c -> c > '\u4e00' && c < '\u9fff');
        }
    }

    private RuleExamples() {
    }

    public static List<Example> all() {
        List<Example> all = new ArrayList<>();
        new Exclusions().rules()
                .forEach(rule -> all.add(new Example("excluded: " + LocalizableMessage.of(rule.why()), rule.example())));
        Grammar.RULES.forEach(rule -> all.add(new Example("grammar: " + rule.name(), rule.example())));
        KindRules.ALL.forEach(rule -> all.add(new Example("kind: " + rule.name(), rule.example())));
        return all;
    }
}
