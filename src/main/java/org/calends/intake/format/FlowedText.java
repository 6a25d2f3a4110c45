package org.calends.intake.format;

/** The lines of {@code format=flowed} (RFC 3676) put together again: a line that ends in a blank goes on in the next one. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {
    }

    /** @param deletesSpace {@code DelSp=yes}: the blank at the break is no part of the text */
    static String joined(String text, boolean deletesSpace) {
        StringBuilder joined = new StringBuilder(text.length());
        for (String line : text.split("\r?\n", -1)) {
            String content = line.startsWith(" ") ? line.substring(1) : line;
            boolean flows = content.endsWith(" ") && !content.equals(SIGNATURE);
            joined.append(flows && deletesSpace ? content.substring(0, content.length() - 1) : content)
                    .append(flows ? "" : "\n");
        }
        return joined.toString().stripTrailing();
    }
}
