package org.calends.intake.text;

/**
 * A sentence, a headline, a list item or a table row, with its place in the text.
 *
 * @param index its number in the text
 * @param start first character, list mark and white space left out
 * @param end exclusive
 * @param shape what it looks like
 * @param block number of the paragraph, item or row it belongs to
 * @param heading index of the headline above, -1 for none
 * @param lead index of the sentence that introduces the list it is an item of, -1 for none
 * @param mark the item's number ("3" of "3. ..."), or empty
 * @param dated index of the sentence whose date it shares, which stands over both; -1 for none
 */
public record Sentence(int index, int start, int end, Shape shape, int block, int heading, int lead, String mark,
        int dated) {

    public enum Shape {
        HEADING,
        PROSE,
        ITEM,
        ROW,
        /** A date and what is due then, written over several lines. */
        ENTRY
    }

    public int length() {
        return end - start;
    }
}
