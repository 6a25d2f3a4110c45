package org.calends.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.calends.obligation.Kind;

/** Finds who set a date: the issuer of a document that speaks in its own voice, otherwise whoever the words around name. */
final class Issuers {

    private static final int HEADER = 1500;
    private static final int SCANNED = 60_000;
    private static final Set<String> OBJECTS = Set.of("to", "against", "with", "from", "at", "of", "under", "by");
    private static final int SENTENCES_BACK = 8;
    private static final List<String> NOTICES = List.of("directive", "circular", "memorandum", "order", "notice", "通知", "公告",
            "通告", "通报",
            "通函", "办法", "规定", "意见");

    private final Passage passage;
    private final List<Sentence> sentences;
    private final String home;
    private final Authority document;
    private final boolean ownVoice;
    private final boolean notice;

    Issuers(Passage passage, List<Sentence> sentences, Publication publication) {
        this.passage = passage;
        this.sentences = sentences;
        boolean traditional = "zh-Hant".equals(publication.language());
        home = publication.region() != null ? publication.region() : traditional ? "HK" : null;
        Passage title = Passage.of(publication.title());
        Authority told = told(title);
        document = told != null ? told : leading(title);
        notice = NOTICES.stream().anyMatch(title.folded()::contains);
        ownVoice = told != null || Signs.has(Sign.SELF, passage.folded(), 0, Math.min(SCANNED, passage.folded().length()));
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
    Authority of(Sentence sentence, int at, Kind kind) {
        if (ownVoice && document != null) {
            return document;
        }
        boolean rule = kind == Kind.EFFECTIVE || kind == Kind.TRANSITION_END;
        Authority near = inSentence(sentence, at, rule);
        return near != null ? near : before(sentence, rule);
    }

    private Authority inSentence(Sentence sentence, int at, boolean rule) {
        List<Lexicon.Hit<Authority>> hits = Authorities.in(passage, sentence.start(), sentence.end(), home);
        Comparator<Lexicon.Hit<Authority>> order = Comparator
                .comparing((Lexicon.Hit<Authority> hit) -> hit.meaning().law() != rule)
                .thenComparing(hit -> isObject(hit.start()))
                .thenComparing(hit -> hit.start() > at)
                .thenComparing(Lexicon.Hit::start);
        return hits.stream().min(order).map(Lexicon.Hit::meaning).orElse(null);
    }

    private boolean isObject(int start) {
        Tokens before = new Tokens(passage.folded(), Math.max(0, start - 14), start);
        String word = before.at(before.size() - 1).text();
        String wordBefore = before.at(before.size() - 2).text();
        return OBJECTS.contains(word) || word.equals("the") && OBJECTS.contains(wordBefore);
    }

    private Authority before(Sentence sentence, boolean rule) {
        for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - SENTENCES_BACK); i--) {
            Sentence earlier = sentences.get(i);
            if (earlier.block() != sentence.block() && earlier.heading() != sentence.heading() && i != sentence.heading()) {
                break;
            }
            Authority found = inSentence(earlier, earlier.end(), rule);
            if (found != null) {
                return found;
            }
        }
        Authority heading = sentence.heading() < 0 ? null : inSentence(sentences.get(sentence.heading()), 0, rule);
        return heading != null ? heading : document != null ? document : mostNamed(true).orElse(null);
    }

    private Authority told(Passage title) {
        int about = title.folded().indexOf("关于");
        Authority chinese = about > 0 ? last(Authorities.in(title, 0, about, home)) : null;
        if (chinese != null) {
            return chinese;
        }
        int label = Math.max(passage.folded().indexOf("agency:"), passage.folded().indexOf("agencies:"));
        if (label >= 0 && label < HEADER * 2) {
            return first(Authorities.in(passage, label, Math.min(label + 300, passage.folded().length()), home));
        }
        Authority directive = first(Authorities.in(title, 0, Math.min(60, title.folded().length()), home));
        return directive != null && directive.law() && !directive.name().equals(directive.jurisdiction())
                && directive.jurisdiction().equals("US") ? directive : null;
    }

    private Authority leading(Passage title) {
        Authority named = first(Authorities.in(title, 0, title.folded().length(), home).stream()
                .filter(hit -> !hit.meaning().law()).toList());
        return named != null ? named : mostNamed(false).orElse(lawIn(title));
    }

    private Authority lawIn(Passage title) {
        Authority law = first(Authorities.in(title, 0, title.folded().length(), home));
        return law != null ? law : mostNamed(true).orElse(null);
    }

    private Optional<Authority> mostNamed(boolean laws) {
        Map<Authority, Integer> counts = new HashMap<>();
        int end = Math.min(SCANNED, passage.folded().length());
        List<Lexicon.Hit<Authority>> hits = Authorities.in(passage, 0, end, home);
        hits.stream().filter(hit -> laws || !hit.meaning().law()).forEach(hit -> counts.merge(hit.meaning(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<Authority, Integer> comparingByValue()
                .thenComparing(entry -> entry.getKey().name(), Comparator.reverseOrder())).map(Map.Entry::getKey);
    }

    private static Authority first(List<Lexicon.Hit<Authority>> hits) {
        return hits.isEmpty() ? null : hits.get(0).meaning();
    }

    private static Authority last(List<Lexicon.Hit<Authority>> hits) {
        return hits.isEmpty() ? null : hits.get(hits.size() - 1).meaning();
    }
}
