package org.calends.input;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list, as written in the address. */
public class Paging {

    private static final int USUAL_SIZE = 50;

    @RestQuery("page")
    @Parameter(description = "which part, from 0")
    String page;

    @RestQuery("size")
    @Parameter(description = "how many items, 1 to 500; 50 unless said")
    String size;

    /** @throws InvalidInputException when it is no number or out of range */
    public int page() {
        return number("page", page, 0, 0, 1_000_000);
    }

    /** @throws InvalidInputException when it is no number or out of range */
    public int size() {
        return number("size", size, USUAL_SIZE, 1, Page.LARGEST);
    }

    private static int number(String name, String text, int absent, int least, int most) {
        if (text == null || text.isBlank()) {
            return absent;
        }
        boolean readable = text.strip().matches("\\d{1,9}");
        int number = readable ? Integer.parseInt(text.strip()) : -1;
        if (number < least || number > most) {
            throw new InvalidInputException(name, "input.number.out-of-range", least, most);
        }
        return number;
    }
}
