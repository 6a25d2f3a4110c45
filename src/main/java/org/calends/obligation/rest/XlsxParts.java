package org.calends.obligation.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is the same in every workbook of ours (ISO/IEC 29500-1 and -2): its parts but for the rows, and how a text stands in
 * XML.
 */
final class XlsxParts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String SHEET = "Obligations";

    static final Map<String, String> FIXED = new LinkedHashMap<>();

    static {
        FIXED.put("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + KIND + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + KIND + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + KIND + "styles+xml\"/></Types>");
        FIXED.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        FIXED.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        FIXED.put("xl/styles.xml", XML + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"hh:mm:ss\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"5\">" + style(0, 0, "") + style(0, 1, " applyFont=\"1\"")
                + style(164, 0, " applyNumberFormat=\"1\"")
                + style(165, 0, " applyNumberFormat=\"1\"") + style(49, 0, " applyNumberFormat=\"1\" quotePrefix=\"1\"")
                + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    /** The heading stays where it is while the rest moves. */
    static final String SHEET_BEGINS = XML + "<worksheet xmlns=\"" + MAIN
            + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<cols><col min=\"1\" max=\"60\" width=\"18\" customWidth=\"1\"/></cols><sheetData>\n";
    static final String SHEET_ENDS = "<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";

    private XlsxParts() {
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder relations = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(OFFICE).append('/')
                    .append(kindsAndTargets[i]).append("\" Target=\"").append(kindsAndTargets[i + 1]).append("\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private static String style(int format, int font, String more) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\"" + more + "/>";
    }

    /** @param all where heading and rows stand */
    static String workbook(String all) {
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + SHEET
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>"
                + "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">" + SHEET + "!" + all
                + "</definedName>"
                + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + SHEET + "!$1:$1</definedName>"
                + "</definedNames></workbook>";
    }

    /** Of what XML cannot hold, and of carriage returns, which it would lose, stands the number (22.4.2.4, ST_Xstring). */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '_' -> escaped.append(text.startsWith("_x", i) ? "_x005F_" : "_");
                default -> escaped.append(isKept(text, i) ? String.valueOf(c) : "_x%04X_".formatted((int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isKept(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return c == '\t' || c == '\n' || paired || c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c);
    }
}
