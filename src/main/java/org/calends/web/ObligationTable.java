package org.calends.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationExport;
import org.calends.obligation.SpreadsheetText;

/** Obligations as comma-separated values (RFC 4180) under the API's names, so that spreadsheets open them as they are. */
final class ObligationTable {

    /** Tells spreadsheets that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ObligationTable() {
    }

    /** Hands over obligations one by one. */
    @FunctionalInterface
    interface Rows {
        void to(ObligationExport.Writer writer) throws IOException;
    }

    static void write(OutputStream out, Rows rows) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        line(text, "id", "title", "kind", "authority", "jurisdiction", "dueDate", "bound", "dueTime", "zone", "lastSafeDay",
                "status", "owner", "deputy", "tags", "description", "sourceUrl", "quote");
        rows.to(obligation -> line(text, cells(obligation)));
        text.flush();
    }

    private static Object[] cells(Obligation one) {
        var due = one.due();
        var source = one.source();
        return new Object[] { one.id(), one.title(), one.kind(), one.authority(), one.jurisdiction(), due.date(), due.bound(),
                due.time(), due.zone(), one.lastSafeDay(), one.status(), one.owner(), one.deputy(),
                String.join(", ", one.tags()), one.description(), source == null ? null : source.url(),
                source == null ? null : source.quote() };
    }

    private static void line(Writer text, Object... cells) throws IOException {
        text.write(Arrays.stream(cells).map(cell -> quoted(Objects.toString(cell, ""))).collect(Collectors.joining(",")));
        text.write("\r\n");
    }

    private static String quoted(String cell) {
        String safe = SpreadsheetText.neutral(cell);
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
