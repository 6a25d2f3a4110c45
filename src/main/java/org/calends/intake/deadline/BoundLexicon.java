package org.calends.intake.deadline;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;

/** Finds the word that bounds a date ("no later than", 前) and what it means for a deadline of some kind. */
final class BoundLexicon {

    private static final int REACH = 60;
    /** A Chinese phrase of so many characters (过渡期至) can only mean one thing. */
    private static final int SPECIFIC = 3;
    private static final Set<String> FILLERS = Set.of("the", "on", "of", "at", "in", "(", ")", ",", ":", ".", "a", "m", "p",
            "am", "pm",
            "midnight", "noon", "midday", "close", "business", "end", "date", "day", "time", "is", "be", "are", "to", "now",
            "local",
            "eastern", "est", "edt", "et", "gmt", "bst", "utc", "cet", "cest", "central", "european", "standard", "uk",
            "brussels",
            "beijing", "hong", "kong", "hkt", "aest", "aedt", "sgt", "jst", "pt", "pst", "pdt", "ct", "mt", "\"", "-", "both",
            "and",
            "including", "for", "comments", "responses", "submissions", "later", "than", "this", "will", "latest", "or",
            "earlier",
            "*", "|", "daylight", "pacific", "hours", "hrs", "h", "deadline", "early", "mid", "late", "about", "around",
            "approximately",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final String HAN_FILLERS = "于在为是日时间期到至月底年中下午上夜晚点分北京每个(含当):, \"";

    /** What stops on a day, rather than may be done until it. */
    private static final Pattern ENDS_ON = Pattern.compile(
            "\\b(?:repealed|expires?|expiring|expired|withdrawn|retired|revoked|removed|discontinued|ceases?|terminates?) on $");
    /** "in the week commencing 11 January": on one of its days, of which the first is told. */
    private static final Pattern WEEK_OF = Pattern.compile("\\b(?:week|w/c)[ -]*(?:commencing|beginning|starting|of)? $");
    /** "for the second to the fifth chapter and": what the first date holds for. */
    private static final int LONGEST_SHARE = 90;
    private static final Set<String> VERBS = Set.of("will", "shall", "must", "may", "is", "are", "was", "were", "has", "have",
            "can", "should", "would", "takes", "begins", "starts");

    private BoundLexicon() {
    }

    /** The sign that bounds the date, or empty when none does. */
    static Optional<Cue> of(DateContext dateContext) {
        Optional<Cue> after = after(dateContext);
        if (after.isPresent()) {
            return after;
        }
        if (WEEK_OF.matcher(dateContext.before(20)).find()) {
            return Optional.empty();
        }
        boolean endsRange = dateContext.when().role() == Ranges.Role.END && dateContext.isChinese()
                && dateContext.before(1).matches("[至到]");
        if (endsRange || dateContext.before(4).equals(" to ") && (isMovedBefore(dateContext) || isPairMoved(dateContext))) {
            return Optional.of(Cue.BY);
        }
        Optional<Cue> own = isAside(dateContext) ? of(dateContext.atPrevious()) : before(dateContext);
        return own.isEmpty() && isCoordinate(dateContext) ? of(dateContext.atPrevious()) : own;
    }

    /** "extended: for brokers from 1 May to 1 July and for others from 1 June to 1 August". */
    private static boolean isPairMoved(DateContext dateContext) {
        return dateContext.previous() != null && dateContext.when().start() - dateContext.previous().end() == " to ".length()
                && dateContext.signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.MOVED && dateContext.isBefore(hit));
    }

    /** "extended for two weeks to 15 December". */
    private static boolean isMovedBefore(DateContext dateContext) {
        return dateContext.signs().stream().anyMatch(hit -> hit.meaning().sign() == Cue.MOVED && dateContext.isBefore(hit)
                && dateContext.gap(hit) <= REACH && !dateContext.crossesDate(hit));
    }

    /** "by 27 June for chapter 3 and 18 July for chapters 2 and 4": one word bounds both dates. */
    private static boolean isCoordinate(DateContext dateContext) {
        ResolvedDate previous = dateContext.previous();
        if (previous == null || dateContext.when().start() - previous.end() > LONGEST_SHARE
                || previous.role() != Ranges.Role.SINGLE) {
            return false;
        }
        Tokens tokens = dateContext.tokens();
        int to = tokens.indexAt(dateContext.when().start());
        for (int at = tokens.indexAt(previous.end()); at < to; at++) {
            if (VERBS.contains(tokens.at(at).text()) || tokens.is(at, ";") || tokens.is(at, "|")) {
                return false;
            }
        }
        return tokens.is(to - 1, "and") || tokens.is(to - 1, "or") || tokens.is(to - 1, "&");
    }

    /** "by May 28 (May 27 in Canada)": the second date is bounded like the first. */
    private static boolean isAside(DateContext dateContext) {
        return dateContext.before(2).equals(" (") && dateContext.previous() != null
                && dateContext.previous().end() == dateContext.when().start() - 2
                && dateContext.previous().role() == Ranges.Role.SINGLE;
    }

    private static Optional<Cue> before(DateContext dateContext) {
        return dateContext.signs().stream()
                .filter(hit -> hit.meaning().sign().group().equals("bound"))
                .filter(hit -> dateContext.isBefore(hit) && dateContext.gap(hit) <= REACH && !dateContext.crossesDate(hit))
                .filter(hit -> hit.end() >= dateContext.when().start() || onlyFillers(dateContext, hit.end()))
                .filter(hit -> !Tokens.isHan(dateContext.folded().charAt(hit.start()))
                        || isHanPrefix(dateContext.folded(), hit))
                .max(Comparator.<Lexicon.Hit<CueLexicon.Weighed>> comparingInt(Lexicon.Hit::end)
                        .thenComparing(Lexicon.Hit::start, Comparator.reverseOrder()))
                .map(hit -> hit.meaning().sign());
    }

    private static boolean isHanPrefix(String folded, Lexicon.Hit<CueLexicon.Weighed> hit) {
        char first = folded.charAt(hit.start());
        return "截不最自期".indexOf(first) >= 0 || hit.end() - hit.start() >= SPECIFIC;
    }

    private static boolean onlyFillers(DateContext dateContext, int from) {
        Tokens tokens = dateContext.tokens();
        for (int at = tokens.indexAt(from); tokens.at(at) != Tokens.NONE
                && tokens.at(at).start() < dateContext.when().start(); at++) {
            Token token = tokens.at(at);
            boolean filler = FILLERS.contains(token.text()) || token.type() == Token.Type.NUMBER
                    || token.type() == Token.Type.HAN && HAN_FILLERS.contains(token.text());
            if (!filler) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Cue> after(DateContext dateContext) {
        Tokens tokens = dateContext.tokens();
        int at = tokens.indexAt(dateContext.when().end());
        int limit = at + 14;
        if (tokens.is(at, "|") && dateContext.sentence().shape() != Sentence.Shape.PROSE) {
            at++;
        }
        while (at < limit && isHanTail(tokens.at(at))) {
            at++;
        }
        return switch (tokens.at(at).text()) {
            case "前" -> Optional.of(Cue.BEFORE);
            case "或" -> tokens.is(at + 2, "前") ? Optional.of(Cue.BY) : Optional.empty();
            case "之", "以" -> Optional.of(tokens.is(at + 1, "前") ? Cue.BEFORE : tokens.is(at + 1, "内") ? Cue.BY : Cue.AFTER);
            case "起", "始" -> Optional.of(Cue.FROM);
            case "开" -> tokens.is(at + 1, "始") ? Optional.of(Cue.FROM) : Optional.empty();
            case "止", "截", "内" -> Optional.of(Cue.BY);
            case "后" -> Optional.of(Cue.AFTER);
            case "onwards", "onward" -> Optional.of(Cue.FROM);
            case "at" -> tokens.says(at, "at", "the", "latest") ? Optional.of(Cue.BY) : Optional.empty();
            case "or" -> tokens.is(at + 1, "earlier") || tokens.is(at + 1, "before") ? Optional.of(Cue.BY) : Optional.empty();
            case "deadline" -> Optional.of(Cue.BY);
            default -> Optional.empty();
        };
    }

    /** A time of day or "(inclusive)" between the date and 前. */
    private static boolean isHanTail(Token token) {
        return token.type() == Token.Type.NUMBER
                || token.type() == Token.Type.HAN && "零正时点分含本当日上下午夜晚间北京周一二三四五六星期整班".contains(token.text())
                || token.is('(') || token.is(')') || token.is(':');
    }

    /** What the bound means for the kind; an inclusive 前（含当日） is a "by". */
    static Bound meaning(DateContext dateContext, Cue cue, Kind kind) {
        if (cue == Cue.BEFORE) {
            boolean inclusive = dateContext.after(6).indexOf('含') >= 0 || dateContext.after(5).contains("班前");
            return inclusive ? Bound.BY : Bound.BEFORE;
        }
        if (kind == Kind.TRANSITION_END && cue == Cue.BY && ENDS_ON.matcher(dateContext.before(20)).find()) {
            return Bound.ON;
        }
        if (cue == Cue.FROM || kind == Kind.EFFECTIVE && cue == Cue.AFTER
                || kind == Kind.EFFECTIVE && cue == Cue.BY && startsOnlyThen(dateContext)) {
            return Bound.FROM;
        }
        if (cue == Cue.BY || cue == Cue.AFTER) {
            return Bound.BY;
        }
        return switch (kind) {
            case EFFECTIVE -> Bound.FROM;
            case HEARING, MILESTONE -> Bound.ON;
            case TRANSITION_END -> ENDS_ON.matcher(dateContext.before(20)).find() ? Bound.ON : Bound.BY;
            default -> Bound.BY;
        };
    }

    /** "delayed until", "does not apply until": that day it begins. */
    private static boolean startsOnlyThen(DateContext dateContext) {
        boolean until = dateContext.before(10).contains("until") || dateContext.before(6).contains(" to ")
                || dateContext.before(6).contains("till");
        return until && (dateContext.has(Cue.MOVED, 120) || dateContext.before(60).contains("not "));
    }
}
