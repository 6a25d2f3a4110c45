package org.calends.authority;

/** Whether words stand in a name as whole ones: "sec" is in "the SEC", and not in "Securities". Han words have no ends. */
public final class WholeWords {

    private WholeWords() {
    }

    /**
     * @param name folded, see {@link AuthorityDictionary#fold}
     * @param words folded
     */
    public static boolean stand(String name, String words) {
        if (words.isEmpty()) {
            return false;
        }
        for (int at = name.indexOf(words); at >= 0; at = name.indexOf(words, at + 1)) {
            if (isEdge(name, at) && isEdge(name, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(String name, int at) {
        return at == 0 || at == name.length() || !(isLetter(name.charAt(at - 1)) && isLetter(name.charAt(at)));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
