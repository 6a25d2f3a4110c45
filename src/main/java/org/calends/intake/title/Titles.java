package org.calends.intake.title;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.intake.date.ResolvedDate;
import org.calends.intake.deadline.Classification;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.document.Publication;
import org.calends.intake.text.Characters;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Folding;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;
import org.calends.obligation.value.Kind;

/** Makes the title of an obligation: a verb for the kind, then the instrument or the clause. */
public final class Titles {

    private static final Map<Kind, String> ENGLISH = Map.of(Kind.CONSULTATION, "Comment on: ", Kind.RECTIFICATION,
            "Put right: ",
            Kind.FILING, "File: ", Kind.EFFECTIVE, "Applies: ", Kind.TRANSITION_END, "Ends: ", Kind.HEARING, "Attend: ",
            Kind.MILESTONE, "Watch: ", Kind.PAYMENT, "Pay: ", Kind.REVIEW, "Review: ", Kind.OTHER, "");
    private static final Map<Kind, String> CHINESE = Map.of(Kind.CONSULTATION, "提交意见：", Kind.RECTIFICATION, "整改：",
            Kind.FILING, "报送：", Kind.EFFECTIVE, "施行：", Kind.TRANSITION_END, "到期：", Kind.HEARING, "参加：",
            Kind.MILESTONE, "关注：", Kind.PAYMENT, "缴纳：", Kind.REVIEW, "复核：", Kind.OTHER, "");
    private static final int LONGEST = 140;
    private static final int SHORTEST_HEADLINE = 18;
    private static final int SHORTEST_CLAUSE = 8;
    private static final int MOST_BACK = 8;
    /** What is due says the sentence before. */
    private static final Set<String> NO_SUBJECT = Set.of("the deadline is", "deadline is", "the closing date is",
            "the due date is",
            "the deadline", "deadline", "closing date", "due date", "the deadline has been extended", "comments are due",
            "this takes effect", "it takes effect", "it applies", "the deadline was extended");
    private static final int TELLING_WORDS = 3;
    private static final int MOST_BOUNDS = 3;
    private static final List<String> BOUNDS = List.of("on or before", "no later than", "not later than", "on and from",
            "on and after", "on or after", "on and", "on or", "prior to", "starting", "beginning", "ending", "as of", "as from",
            "by",
            "before", "until", "till", "from", "to", "on", "in", "at", "after", "through", "within", "the end of", "the", "(",
            "于", "於", "須於", "應於", "最遲於", "最迟于",
            "自",
            "应于", "截至", "须在", "应在", "在");

    private final Publication publication;
    private final SentenceAnalyses sentenceAnalyses;
    private final FoldedText foldedText;
    private final List<Sentence> sentences;

    public Titles(Publication publication, SentenceAnalyses sentenceAnalyses) {
        this.publication = publication;
        this.sentenceAnalyses = sentenceAnalyses;
        foldedText = sentenceAnalyses.passage();
        sentences = sentenceAnalyses.sentences();
    }

    public String of(Classification classification) {
        DateContext dateContext = classification.scene();
        String subject = subject(classification.kind(), dateContext);
        String prefix = (isChinese(subject) ? CHINESE : ENGLISH).get(classification.kind());
        return prefix + subject;
    }

    /** A clause that goes on after its last word. */
    private static final Pattern TORN = Pattern.compile("\\b(?:and|or|the|a|is|are|for|of|to|with|should reach us|open)$");
    private static final Pattern ITEM_MARK = Pattern.compile("^\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})[.)]\\s+");
    /** "Form 13F Form 13F (institutional manager) ...": an item's headline said again by its first words. */
    private static final Pattern SAID_TWICE = Pattern.compile("^(.{3,60}?):? \\1(?= )");

    /** For one of several that the document's title or headline would name alike; null where that is no clause of its own. */
    public String byItsSentence(Classification classification) {
        String subject = clause(classification.scene());
        Sentence sentence = classification.scene().sentence();
        boolean whole = text(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT)
                .startsWith(subject.toLowerCase(Locale.ROOT))
                && (isChinese(subject) || subject.split(" ").length > TELLING_WORDS + 1) && !TORN.matcher(subject).find();
        if (!whole) {
            return null;
        }
        return (isChinese(subject) ? CHINESE : ENGLISH).get(classification.kind()) + shorten(subject);
    }

    /** @return the title and the day, for acts that the text tells in the same words */
    public static String withDate(String title, LocalDate due) {
        return isChinese(title) ? title + "（" + due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日）"
                : title + " (" + due + ")";
    }

    private String subject(Kind kind, DateContext dateContext) {
        Sentence sentence = dateContext.sentence();
        String named = named(sentence.start(), sentence.end());
        if (kind == Kind.CONSULTATION) {
            return named != null ? named : consulted(dateContext);
        }
        boolean rule = kind == Kind.EFFECTIVE || kind == Kind.TRANSITION_END;
        return named != null && rule ? named : clause(dateContext);
    }

    /** What is consulted on stands in the sentence or the one before, before a colon, in the headline, or is the document. */
    private String consulted(DateContext dateContext) {
        Sentence sentence = dateContext.sentence();
        int previous = sentence.index() - 1;
        Sentence before = previous >= 0 && sentences.get(previous).block() == sentence.block() ? sentences.get(previous) : null;
        return Stream.<Supplier<String>> of(
                () -> ConsultedOn.in(foldedText, sentence, dateContext.when().start()),
                () -> before == null ? null : named(before.start(), before.end()),
                () -> before == null ? null : ConsultedOn.in(foldedText, before, -1),
                () -> before == null ? null : InstrumentName.in(foldedText, before),
                () -> label(sentence),
                () -> headline(sentence)).map(Supplier::get).filter(Objects::nonNull).findFirst().map(Titles::shorten)
                .orElseGet(() -> shorten(publication.title().isBlank() || namesDraft(sentence) ? firstWords(dateContext)
                        : publication.title()));
    }

    /** 第12号征求意见稿的意见反馈截止时间为…: a draft named without 《》. */
    private boolean namesDraft(Sentence sentence) {
        String words = foldedText.folded().substring(sentence.start(), sentence.end());
        int number = words.indexOf('号');
        return number > 0 && number < words.indexOf("意见稿");
    }

    private String firstWords(DateContext dateContext) {
        String words = clause(dateContext);
        return words.length() > SHORTEST_HEADLINE ? words : text(dateContext.sentence().start(), dateContext.sentence().end());
    }

    /** "NIST drafts a guide: the document ... Comments are due ...": an item begins with its own headline. */
    private String label(Sentence sentence) {
        Sentence first = sentence;
        for (int back = 0; back < MOST_BACK && first.index() > 0
                && sentences.get(first.index() - 1).block() == sentence.block(); back++) {
            first = sentences.get(first.index() - 1);
        }
        int colon = Characters.indexOf(foldedText.folded(), ':', first.start(),
                Math.min(first.end(), first.start() + LONGEST + 60));
        boolean label = first.shape() == Sentence.Shape.ITEM && colon - first.start() > SHORTEST_HEADLINE;
        return label ? text(first.start(), colon) : null;
    }

    private String headline(Sentence sentence) {
        Sentence heading = sentence.heading() < 0 ? null : sentences.get(sentence.heading());
        String words = heading == null ? "" : text(heading.start(), heading.end());
        boolean telling = words.length() > SHORTEST_HEADLINE && words.indexOf('|') < 0
                && sentenceAnalyses.of(heading).dates().isEmpty()
                || publication.title().isBlank() && !words.isEmpty();
        return telling ? words : null;
    }

    /** A title between 《》, or null. */
    private String named(int start, int end) {
        int open = Characters.indexOf(foldedText.text(), '《', start, end);
        int close = open < 0 ? -1 : Characters.indexOf(foldedText.text(), '》', open, Math.min(end, open + LONGEST));
        return close < 0 ? null : foldedText.text().substring(open, close + 1);
    }

    /** The words before the date; those after it too where the date opens the sentence or little stands before it. */
    private String clause(DateContext dateContext) {
        Quote quote = Quote.around(foldedText, dateContext, LONGEST + 60);
        int date = Math.max(quote.start(), dateContext.when().start());
        String before = withoutBound(text(clauseStart(dateContext, quote.start(), date), date));
        int dateEnd = Math.min(quote.end(), dateContext.when().end());
        String after = text(dateEnd, Math.max(dateEnd, clauseEnd(dateContext, quote.end())));
        boolean whole = !isChinese(before) && before.split(" ").length >= TELLING_WORDS;
        String words = whole ? before : before + (isChinese(before + after) ? "" : " ") + strip(after);
        String spaced = ITEM_MARK.matcher(strip(words.replaceAll("\\s+", " "))).replaceFirst("");
        String clean = SAID_TWICE.matcher(spaced).replaceFirst("$1");
        if (NO_SUBJECT.contains(Folding.fold(clean)) && dateContext.sentence().index() > 0) {
            Sentence above = sentences.get(dateContext.sentence().index() - 1);
            return shorten(text(above.start(), above.end()));
        }
        return shorten(clean.length() >= SHORTEST_CLAUSE ? capital(clean) : instead(dateContext, quote));
    }

    /** Where the words around the date say too little. */
    private String instead(DateContext dateContext, Quote quote) {
        if (!publication.title().isBlank()) {
            return publication.title();
        }
        return dateContext.label() == null ? text(quote.start(), quote.end())
                : text(dateContext.label().start(), dateContext.label().end());
    }

    /** After the date before this one where enough is said since. */
    private int clauseStart(DateContext dateContext, int from, int date) {
        ResolvedDate previous = dateContext.previous();
        boolean since = previous != null && previous.end() > from && previous.end() < date
                && text(previous.end(), date).split(" ").length > TELLING_WORDS + 2;
        int start = since ? previous.end() : from;
        int mark = foldedText.folded().substring(start, date).lastIndexOf("; ");
        return mark > 0 && text(start + mark, date).split(" ").length > TELLING_WORDS ? start + mark + 1 : start;
    }

    private int clauseEnd(DateContext dateContext, int to) {
        ResolvedDate next = dateContext.next();
        int end = next != null && next.start() < to ? next.start() : to;
        int mark = Characters.indexOf(foldedText.folded(), ';', Math.min(dateContext.when().end(), end), end);
        return mark < 0 ? end : mark;
    }

    private static String withoutBound(String before) {
        String words = before.stripTrailing();
        for (int left = MOST_BOUNDS; left > 0; left--) {
            String shorter = withoutLastBound(words);
            if (shorter.equals(words)) {
                return words;
            }
            words = shorter;
        }
        return words;
    }

    private static String withoutLastBound(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return BOUNDS.stream().filter(bound -> lower.endsWith(bound))
                .filter(bound -> Tokens.isHan(bound.charAt(0)) || lower.equals(bound) || lower.endsWith(" " + bound))
                .findFirst()
                .map(bound -> words.substring(0, words.length() - bound.length()).stripTrailing()).orElse(words);
    }

    private static String strip(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && " ,;:.|•*-–—)：，。；、前起日止".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:.|•*-–—(：，。；、".indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    private String text(int start, int end) {
        return foldedText.text().substring(start, end).strip();
    }

    private static String shorten(String words) {
        String line = strip(words.replaceAll("\\s+", " "));
        if (line.length() <= LONGEST) {
            return line;
        }
        int blank = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, blank > LONGEST / 2 ? blank : LONGEST) + "…";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static boolean isChinese(String words) {
        return words.chars().filter(c -> Tokens.isHan((char) c)).count() * 3 > words.length();
    }
}
