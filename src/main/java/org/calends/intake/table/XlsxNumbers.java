package org.calends.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

import org.apache.poi.ss.usermodel.DateUtil;

/** Which of a workbook's numbers are dates or times (ISO/IEC 29500-1, 18.8.30), and which ones they are (18.17.4.1). */
final class XlsxNumbers {

    private static final int NO_29_FEBRUARY = 60;
    private static final int SECONDS = 86_400;
    private static final int LONGEST = 40;

    private final List<Boolean> dated = new ArrayList<>();
    private boolean from1904;

    void countFrom1904(boolean said) {
        from1904 |= said;
    }

    void readStyles(XlsxXml xml) throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            boolean begins = event == XMLStreamConstants.START_ELEMENT;
            if ((begins || event == XMLStreamConstants.END_ELEMENT) && xml.name().equals("cellXfs")) {
                cells = begins;
            } else if (begins && xml.name().equals("numFmt")) {
                formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
            } else if (begins && cells && xml.name().equals("xf")) {
                int format = xml.number("numFmtId", 0);
                dated.add(isDate(format, formats.get(format)));
            }
        }
    }

    /** East Asian editions keep 27 to 36 and 50 to 58 for their own dates. */
    private static boolean isDate(int format, String code) {
        return format >= 27 && format <= 36 || format >= 50 && format <= 58
                || DateUtil.isADateFormat(format, code == null ? "General" : code);
    }

    /** @return a date or time as ISO 8601 writes it, another number in plain figures */
    String text(String number, int style) {
        try {
            boolean isDate = style >= 0 && style < dated.size() && dated.get(style);
            return isDate ? moment(Double.parseDouble(number)) : plain(number);
        } catch (NumberFormatException | DateTimeException | ArithmeticException none) {
            return number;
        }
    }

    /** @return from which its numbers count the days */
    LocalDate dayZero() {
        return from1904 ? CellDates.FROM_1904 : CellDates.FROM_1900;
    }

    private String moment(double value) {
        long seconds = Math.round(value * SECONDS);
        long days = Math.floorDiv(seconds, (long) SECONDS);
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, (long) SECONDS));
        if (days == 0) {
            return time.toString();
        }
        LocalDate date = dayZero().plusDays(!from1904 && days < NO_29_FEBRUARY ? days + 1 : days);
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + "T" + time;
    }

    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number.strip());
        return Math.abs(value.scale()) > LONGEST || value.precision() > LONGEST ? number
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
