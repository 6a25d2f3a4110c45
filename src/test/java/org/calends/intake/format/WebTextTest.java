package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.calends.intake.document.DocumentKind;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.junit.jupiter.api.Test;

class WebTextTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);

    @Test
    void only_what_a_reader_of_the_page_reads_is_kept() {
        DocumentText document = read("""
                <!DOCTYPE html><html><head><title>New duties for shops | Harbour Law</title><style>p{color:red}</style></head>
                <body><nav><a href="/">Home</a></nav><header><a href="/">Logo</a></header>
                <ul><li><a href="/a">News</a></li><li><a href="/b">People</a></li><li><a href="/c">Offices</a></li>
                <li><a href="/d">Contact</a></li></ul>
                <article><p>Shops must register
                by 14&nbsp;May 2021.<br>Fees follow.</p><script>alert('14 June 2021')</script>
                <table><tr><td>Audit</td><td>30 June</td></tr><tr><td>Close</td><td>1 July</td></tr></table></article>
                <div style="display: none">Hidden words</div><footer>Imprint</footer></body></html>""");

        assertThat(document.text())
                .isEqualTo("Shops must register by 14 May 2021.\nFees follow.\n\nAudit 30 June\nClose 1 July");
        assertThat(document.title()).isEqualTo("New duties for shops");
        assertThat(document.kind()).isEqualTo(DocumentKind.HTML);
    }

    @Test
    void the_address_behind_more_is_found_at_its_place() {
        DocumentText document = read("""
                <html><head><base href="https://example.org/news/"></head><body><p>Comments close on 14 May.
                (<a href="notice.html">More</a>) <a href="javascript:alert(1)">Print</a></p></body></html>""");

        assertThat(document.links()).singleElement().satisfies(link -> {
            assertThat(link.href()).isEqualTo("https://example.org/news/notice.html");
            assertThat(document.text().substring(link.start(), link.end())).isEqualTo("More");
        });
    }

    @Test
    void struck_through_words_are_not_read() {
        assertThat(read("<html><body><p>Comments close on <s>7 May</s> <del>8 May</del> "
                + "<span style=\"text-decoration: line-through\">9 May</span> 14 May 2021.</p></body></html>").text())
                .isEqualTo("Comments close on 14 May 2021.");
    }

    @Test
    void several_columns_are_parted_by_bars() {
        assertThat(read("<html><body><table><tr><th>Tier</th><th>Old date</th><th>New date</th></tr>"
                + "<tr><td>A</td><td>1 July 2021</td><td>1 October 2021</td></tr></table></body></html>").text())
                .isEqualTo("Tier | Old date | New date\nA | 1 July 2021 | 1 October 2021");
    }

    @Test
    void a_page_that_is_all_header_is_still_read() {
        assertThat(read("<html><body><header><p>Comments close on 14 May 2021.</p></header></body></html>").text())
                .isEqualTo("Comments close on 14 May 2021.");
    }

    @Test
    void markup_tells_title_and_date() {
        DocumentText document = read("""
                <html><head><meta property="og:title" content="Shops: new duties">
                <meta property="article:published_time" content="2021-04-26T09:00:00+08:00"><title>Site</title></head>
                <body><p>Shops must register soon.</p></body></html>""");

        assertThat(document.title()).isEqualTo("Shops: new duties");
        assertThat(document.published()).hasToString("2021-04-26");
    }

    @Test
    void a_government_page_in_gb2312_is_decoded_and_dated() {
        String html = """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
                <meta name="ArticleTitle" content="关于网店登记的通知"></head>
                <body><p>发布时间：2021-04-26 来源：某局</p><p>网店应当于5月14日前完成登记。</p></body></html>""";

        DocumentText document = reader.read(html.getBytes(Charset.forName("GBK")), "t.html", "text/html");

        assertThat(document.title()).isEqualTo("关于网店登记的通知");
        assertThat(document.text()).contains("网店应当于5月14日前完成登记。");
        assertThat(document.language()).isEqualTo("zh");
    }

    private DocumentText read(String html) {
        return reader.read(html.getBytes(StandardCharsets.UTF_8), "page.html", "text/html");
    }
}
