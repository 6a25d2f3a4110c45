package org.calends.intake.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.calends.intake.authority.Authorities;
import org.calends.intake.authority.Authority;
import org.calends.intake.authority.Authority.Sort;
import org.calends.intake.deadline.Cue;
import org.calends.intake.deadline.CueLexicon;
import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.document.Publication;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.obligation.value.Kind;

/** Finds who set a date: the issuer of a document that speaks in its own voice, otherwise whoever the words around name. */
final class AuthorityResolver {

    private static final int HEADER = 1500;
    private static final int SCANNED = 60_000;
    private static final int SENTENCES_BACK = 8;
    /** Characters of "The " or a list mark before what a sentence opens with. */
    private static final int OPENING = 4;
    /** "EU", "the UK": no law is named by so few characters. */
    private static final int LONGEST_PLACE = 3;
    private static final List<String> NOTICES = List.of("directive", "circular", "memorandum", "order", "notice", "通知", "公告",
            "通告", "通报",
            "通函", "办法", "规定", "意见");

    private final SentenceAnalyses sentenceAnalyses;
    private final FoldedText foldedText;
    private final List<Sentence> sentences;
    private final String home;
    private final List<Lexicon.Hit<Authority>> named;
    private final boolean certain;
    private final Authority document;
    private final boolean ownVoice;
    private final boolean notice;
    private final FoldedText title;

    AuthorityResolver(SentenceAnalyses sentenceAnalyses, Publication publication) {
        this.sentenceAnalyses = sentenceAnalyses;
        foldedText = sentenceAnalyses.passage();
        sentences = sentenceAnalyses.sentences();
        home = home(publication);
        named = Authorities.in(foldedText, 0, Math.min(SCANNED, foldedText.folded().length()), home);
        title = FoldedText.of(publication.title());
        Authority told = told(title);
        document = told != null ? told : leading(title);
        certain = told != null || document != null && document.isBody() && (isIn(title) || isSpeakerOfAll());
        notice = NOTICES.stream().anyMatch(title.folded()::contains) || told != null && told.isLaw();
        ownVoice = told != null || isSpeakerOfAll()
                && CueLexicon.has(Cue.SELF, foldedText.folded(), 0, Math.min(SCANNED, foldedText.folded().length()));
    }

    /** The jurisdiction that decides between bodies of one name, or null. */
    static String home(Publication publication) {
        boolean traditional = "zh-Hant".equals(publication.language());
        return publication.region() != null ? publication.region() : traditional ? "HK" : null;
    }

    boolean speaksForItself() {
        return ownVoice;
    }

    /** Whether the title calls itself a notice or directive that binds its readers. */
    boolean isNotice() {
        return notice;
    }

    Authority document() {
        return document;
    }

    /** @return null when nothing in the text tells */
    Authority of(DateContext dateContext, Kind kind) {
        Sentence sentence = dateContext.sentence();
        int previousEnd = dateContext.previous() == null ? sentence.start() : dateContext.previous().end();
        if (ownVoice && document != null) {
            return document;
        }
        boolean rule = kind == Kind.EFFECTIVE || kind == Kind.TRANSITION_END;
        List<Lexicon.Hit<Authority>> own = sentenceAnalyses.of(sentence).authorities();
        return unlisted(sentence, bodyOf(Stream.<Supplier<Authority>> of(
                () -> rule ? law(own) : null,
                () -> sentenceAnalyses.of(sentence).actor(previousEnd, dateContext.when().start()),
                () -> kind == Kind.FILING ? sentenceAnalyses.of(sentence).recipient() : null,
                () -> kind == Kind.FILING ? best(own, Sort.BODY) : null,
                () -> opening(sentence),
                () -> before(sentence, rule),
                () -> certain ? document : null,
                () -> best(own, Sort.BODY),
                () -> best(own, Sort.LAW),
                () -> best(own, Sort.PLACE),
                () -> place(sentence),
                () -> document).map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null), kind), kind);
    }

    /**
     * Where the dictionary knows nobody near, or only the place: a body that the sentence or its headline names by its form.
     */
    private Authority unlisted(Sentence sentence, Authority found, Kind kind) {
        boolean place = found != null && found.sort() == Sort.PLACE && (kind == Kind.CONSULTATION || kind == Kind.HEARING);
        if (found != null && !place) {
            return found;
        }
        String jurisdiction = found == null ? "" : found.jurisdiction();
        Authority own = UnlistedBodies.in(foldedText, sentence.start(), sentence.end(), jurisdiction);
        Sentence heading = own != null || sentence.heading() < 0 ? null : sentences.get(sentence.heading());
        Authority above = heading == null ? own : UnlistedBodies.in(foldedText, heading.start(), heading.end(), jurisdiction);
        Authority titled = above == null ? UnlistedBodies.in(title, 0, title.folded().length(), jurisdiction) : above;
        return titled == null ? found : titled;
    }

    /** Who consults is a body: where only a place or its law is near, the body of that place which the text names most. */
    private Authority bodyOf(Authority found, Kind kind) {
        if (found == null || found.isBody() || kind != Kind.CONSULTATION || !found.name().equals(found.jurisdiction())) {
            return found;
        }
        Map<Authority, Integer> counts = new HashMap<>();
        named.stream().map(Lexicon.Hit::meaning).filter(one -> one.isBody() && one.jurisdiction().equals(found.jurisdiction()))
                .forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<Authority, Integer> comparingByValue()
                .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder())).map(Map.Entry::getKey).orElse(found);
    }

    private static Authority best(List<Lexicon.Hit<Authority>> hits, Sort sort) {
        return hits.stream().map(Lexicon.Hit::meaning).filter(authority -> authority.sort() == sort).findFirst().orElse(null);
    }

    /** A law; one that goes by its place ("EU") only where no body is named beside it. */
    private static Authority law(List<Lexicon.Hit<Authority>> own) {
        Authority law = best(own, Sort.LAW);
        boolean place = law != null && law.name().equals(law.jurisdiction()) && best(own, Sort.BODY) != null
                && own.stream().anyMatch(hit -> hit.meaning().equals(law) && hit.end() - hit.start() <= LONGEST_PLACE);
        return place ? null : law;
    }

    /** The place that the sentences before or the headline name. */
    private Authority place(Sentence sentence) {
        return earlier(sentence).stream().map(earlier -> best(sentenceAnalyses.of(earlier).authorities(), Sort.PLACE))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** "New York's law ...", "Utah: ...": the place that a sentence opens with, or null. */
    private Authority opening(Sentence sentence) {
        return sentenceAnalyses.of(sentence).authorities().stream()
                .filter(hit -> hit.meaning().sort() == Sort.PLACE && hit.start() - sentence.start() <= OPENING)
                .map(Lexicon.Hit::meaning).findFirst().orElse(null);
    }

    /** Bodies first, in the sentences before and the headline; then laws. */
    private Authority before(Sentence sentence, boolean rule) {
        Authority law = null;
        for (Sentence earlier : earlier(sentence)) {
            Authority acting = sentenceAnalyses.of(earlier).actor();
            law = law == null ? best(sentenceAnalyses.of(earlier).authorities(), Sort.LAW) : law;
            if (rule && law != null) {
                return law;
            }
            Authority place = opening(earlier);
            if (acting != null || place != null) {
                return acting != null ? acting : place;
            }
        }
        return law;
    }

    private List<Sentence> earlier(Sentence sentence) {
        List<Sentence> earlier = new ArrayList<>();
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - SENTENCES_BACK); i--) {
            Sentence candidate = sentences.get(i);
            boolean together = candidate.block() == sentence.block() || candidate.heading() == sentence.heading();
            if (!together || i == sentence.heading()) {
                break;
            }
            // items of a list are stories of their own: whom one names says nothing of the next
            boolean otherItem = candidate.shape() == Sentence.Shape.ITEM && candidate.block() != sentence.block();
            if (!otherItem || sentence.shape() != Sentence.Shape.ITEM) {
                earlier.add(candidate);
            }
        }
        if (sentence.heading() >= 0) {
            earlier.add(sentences.get(sentence.heading()));
        }
        return earlier;
    }

    private Authority told(FoldedText title) {
        int about = title.folded().indexOf("关于");
        Authority chinese = about > 0 ? last(Authorities.in(title, 0, about, home)) : null;
        if (chinese != null) {
            return chinese;
        }
        int label = Math.max(foldedText.folded().indexOf("agency:"), foldedText.folded().indexOf("agencies:"));
        if (label >= 0 && label < HEADER * 2) {
            return first(Authorities.in(foldedText, label, Math.min(label + 300, foldedText.folded().length()), home));
        }
        Authority directive = first(Authorities.in(title, 0, Math.min(60, title.folded().length()), home));
        return directive != null && directive.isLaw() && !directive.name().equals(directive.jurisdiction())
                && directive.jurisdiction().equals("US") ? directive : null;
    }

    /** The body or law of the title, else the body that the text names most, if it names one clearly most. */
    private Authority leading(FoldedText title) {
        List<Lexicon.Hit<Authority>> hits = Authorities.in(title, 0, title.folded().length(), home);
        return Stream.of(Sort.BODY, Sort.LAW).map(sort -> best(hits, sort)).filter(Objects::nonNull).findFirst()
                .or(() -> Stream.of(Sort.values()).map(this::mostNamed).flatMap(Optional::stream).findFirst()).orElse(null);
    }

    private Optional<Authority> mostNamed(Sort sort) {
        Map<Authority, Integer> counts = new HashMap<>();
        named.stream().filter(hit -> hit.meaning().sort() == sort).forEach(hit -> counts.merge(hit.meaning(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<Authority, Integer> comparingByValue()
                .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder())).map(Map.Entry::getKey);
    }

    private boolean isIn(FoldedText title) {
        return Authorities.in(title, 0, title.folded().length(), home).stream().anyMatch(hit -> hit.meaning().equals(document));
    }

    /**
     * News speaks of many bodies; a text that says "this rule" is its author's own only where one body outweighs the others.
     */
    private boolean isSpeakerOfAll() {
        long bodies = named.stream().filter(hit -> hit.meaning().isBody()).count();
        long its = named.stream().filter(hit -> hit.meaning().equals(document)).count();
        return document == null || !document.isBody() || its * 2 >= bodies;
    }

    private static Authority first(List<Lexicon.Hit<Authority>> hits) {
        return hits.isEmpty() ? null : hits.get(0).meaning();
    }

    private static Authority last(List<Lexicon.Hit<Authority>> hits) {
        return hits.isEmpty() ? null : hits.get(hits.size() - 1).meaning();
    }
}
