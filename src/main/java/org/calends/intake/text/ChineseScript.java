package org.calends.intake.text;

import java.util.BitSet;

/** What frequent Chinese characters tell about a text: whether it was decoded rightly, and which script it is in. */
public final class ChineseScript {

    /** The most frequent characters of legal and press texts that both scripts share. */
    private static final BitSet SHARED = setOf("的一是在不了有和人中大上以到他要用生作地于出就分成可主年同工也能下子得方后定行法所民十三之等部"
            + "度家力如水化高自二理起小物加量都使本去把性好因由其些然前外天政四日那社事平形相全表重新心反明看原又利比或但第向道此只"
            + "月公者最立代想已通提直程五果位入常文次品式活特件求基流路少接知手角期根北口目海南再己更至走名科信必有六七八九百千元今"
            + "集例具省市安保收共受自主管理工作通知公告委局院令向及其他行政部市制度服任自用取放告知意法律行金服融自律");
    private static final BitSet SIMPLIFIED = setOf("这为个国时来们对会发动过说产种经进着电里现实两体机当点从业应开还义样与关各线数气变条没结解问"
            + "军党员总设长边级图统组见计别论运农几区强决战则据处队给规热领东导压争济阶术极联认权证单风带场车务万达议报类离华张马节"
            + "话况传许广记需观织装众书复儿际验连断难矿备办习响约团历构称准号维划选标写亲职责监督环营个险银资质贷账户税费违罚网络");
    private static final BitSet TRADITIONAL = setOf("這為個國時來們對會發動過說產種經進著電裡現實兩體機當點從業應開還義樣與關線數氣變條沒結解問"
            + "軍黨員總設長邊級圖統組見計別論運農幾區強決戰則據處隊給規熱領東導壓爭濟階術極聯認權證單風帶場車務萬達議報類離華張馬節"
            + "話況傳許廣記觀織裝眾書復兒際驗連斷難礦備辦習響約團歷構稱準號維劃選標寫親職責監督環營險銀資質貸賬戶稅費違罰網絡");
    private static final String PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·";

    static {
        BitSet both = (BitSet) SIMPLIFIED.clone();
        both.and(TRADITIONAL);
        SIMPLIFIED.andNot(both);
        TRADITIONAL.andNot(both);
        SHARED.or(both);
    }

    private ChineseScript() {
    }

    private static BitSet setOf(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /** A frequent character or a mark of Chinese punctuation; a wrong charset yields few of them. */
    public static boolean isFrequent(int c) {
        return SHARED.get(c) || SIMPLIFIED.get(c) || TRADITIONAL.get(c) || PUNCTUATION.indexOf(c) >= 0;
    }

    /** @return {@code zh} or {@code zh-Hant}, by which of the two scripts' own characters are more */
    static String script(CharSequence text) {
        long simplified = text.chars().filter(SIMPLIFIED::get).count();
        long traditional = text.chars().filter(TRADITIONAL::get).count();
        return traditional > simplified ? "zh-Hant" : "zh";
    }
}
